// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Records

/// Finds where the running text points to references: by author and year, or by number in brackets.
struct MentionFinder {
  let text: BodyText
  let references: [Reference]

  func mentions() -> [Mention] {
    guard !references.isEmpty else { return [] }
    let byYear = AuthorYearIndex(references)
    let byNumber = NumberedIndex(references)
    var mentions: [Mention] = []
    // Years and numbers are what mentions are told by.
    for paragraph in text.paragraphs where paragraph.text.utf8.contains(where: { 0x30...0x39 ~= $0 }) {
      let characters = Array(paragraph.text)
      let found = byNumber.mentions(in: characters) + byYear.mentions(in: characters)
      for one in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        mentions.append(
          Mention(
            text: String(characters: characters[one.range]), references: one.references,
            sentence: Self.sentence(around: one.range, in: characters),
            section: paragraph.section, page: paragraph.page))
      }
    }
    return mentions
  }

  /// From the last full stop before the mention to the first behind it.
  private static func sentence(around range: Range<Int>, in characters: [Character]) -> String {
    var start = range.lowerBound
    while start > 0, !endsSentence(start - 1, in: characters) { start -= 1 }
    var end = range.upperBound
    while end < characters.count, !endsSentence(end, in: characters) { end += 1 }
    let sentence = characters[start..<min(characters.count, end + 1)]
    return String(characters: sentence.drop(while: \.isWhitespace))
  }

  private static func endsSentence(_ place: Int, in characters: [Character]) -> Bool {
    guard characters[place] == "." || characters[place] == "?" || characters[place] == "!" else { return false }
    guard place + 2 < characters.count else { return true }
    guard characters[place + 1] == " ", characters[place + 2].isUppercase else { return false }
    let word = characters[..<place].reversed().prefix { $0.isLetter }
    return word.count > 2 || word.isEmpty
  }
}

/// A place in a paragraph that points to references.
struct FoundMention {
  var range: Range<Int>
  var references: [String]
}
