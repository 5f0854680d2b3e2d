// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Records

/// Finds where the running text points to references: by author and year, by label in brackets or raised, or by author alone.
struct MentionFinder {
  let text: BodyText
  let references: [Reference]
  /// Labels of the document's notes, which raised numbers call.
  var noteLabels: Set<String> = []

  func mentions() -> [Mention] {
    guard !references.isEmpty else { return [] }
    // Years and numbers are what most mentions are told by.
    let paragraphs = text.paragraphs.filter { $0.text.utf8.contains { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "(") } }
      .map { (paragraph: $0, characters: Array($0.text)) }
    let byYear = AuthorYearIndex(references)
    let byNumber = NumberedIndex(references)
    var found = paragraphs.map { byNumber.bracketed(in: $0.characters) + byYear.mentions(in: $0.characters) }
    // A document has one way of pointing, as a rule: others are tried where it points to few works so far.
    if isWanting(found) { found = add(paragraphs.map { raised($0.paragraph, $0.characters, byNumber) }, to: found) }
    if byNumber.isEmpty, isWanting(found) {
      let byName = AuthorPageIndex(references)
      found = add(paragraphs.map { byName.mentions(in: $0.characters) }, to: found)
    }
    return zip(paragraphs, found).flatMap { place, mentions in
      mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { one in
        Mention(
          text: String(characters: place.characters[one.range]), references: one.references,
          sentence: Self.sentence(around: one.range, in: place.characters),
          section: place.paragraph.section, page: place.paragraph.page)
      }
    }
  }

  /// Less than half of the references are mentioned.
  private func isWanting(_ found: [[FoundMention]]) -> Bool {
    Set(found.joined().flatMap(\.references)).count * 2 < references.count
  }

  private func add(_ more: [[FoundMention]], to found: [[FoundMention]]) -> [[FoundMention]] {
    zip(found, more).map { own, more in
      own + more.filter { one in !own.contains { $0.range.overlaps(one.range) } }
    }
  }

  private func raised(_ paragraph: BodyText.Paragraph, _ characters: [Character], _ index: NumberedIndex)
    -> [FoundMention]
  {
    guard !paragraph.isFront else { return [] }
    return index.raised(
      paragraph.raised.filter { !noteLabels.contains(String(characters: characters[$0])) }, in: characters)
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
