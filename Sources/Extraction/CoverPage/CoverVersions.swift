// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Wordings of versions in the languages of repositories, and their terms in NISO RP-8-2008 (JAV).
enum CoverVersions {
  static func term(for value: String) -> String? {
    var folded = String(String.UnicodeScalarView(CoverText.fold(value)))
    if let term = oneWord[folded] { return term }
    for words in CoverVersionWordings.comparisons where folded.contains(words) {
      if let range = folded.firstRange(of: words) { folded = String(folded[..<range.lowerBound]) }
    }
    return CoverVersionWordings.all.first { wording in wording.words.contains { folded.contains($0) } }?.term
  }

  /// The sentence that says which version the copy is, without the full stop.
  static func sentence(in text: CoverText) -> (printed: String, term: String?)? {
    for start in sentences.flatMap({ text.ranges(of: $0) }).map(\.lowerBound).sorted() {
      let rest = text.characters[start...].prefix(300)
      let printed = CoverProse.joined(String(rest[..<sentenceEnd(rest)])).trimmed { ":. ".contains($0) }
      if let term = term(for: printed) { return (printed, term) }
    }
    return nil
  }

  /// A line that names a version and nothing else, without the type and brackets about it: `Article (Accepted version)`.
  static func line(in text: CoverText) -> (printed: String, term: String)? {
    guard wordings.contains(where: text.mayHold) || oneWord.keys.contains(where: { text.contains($0) }) else {
      return nil
    }
    for range in text.lineRanges where range.count < 70 {
      let line = text.string(range).singleSpaced.trimmed { " .:*_#>-–".contains($0) }
      if line.hasSuffix(")"), let match = line.firstMatch(of: typed), let term = term(for: String(match.1)) {
        return (String(match.1), term)
      }
      let words = line.split(separator: " ").count
      guard words <= 7, line.first(where: \.isLetter)?.isUppercase == true, !line.contains("://"),
        !line.hasSuffix(":"), !line.contains(where: \.isNumber) || line.firstMatch(of: longNumber) == nil,
        let term = term(for: line)
      else {
        continue
      }
      if beginsWithVersion(line) { return (line, term) }
    }
    return nil
  }

  /// One word alone, as Japan's repositories have it (JPCOAR).
  private static let oneWord = ["author": "AM", "publisher": "VoR"]
  private static let wordings = CoverVersionWordings.all.flatMap(\.words).map { CoverPhrase($0) }
  private static let sentences = CoverVersionWordings.sentences.map { CoverPhrase($0) }
  private nonisolated(unsafe) static let typed = /^[\p{L} ]{3,30} \(([^()]{6,40})\)$/
  private nonisolated(unsafe) static let longNumber = /\d{3}/

  /// A heading or a title may hold the words as well; a version's name has few others.
  private static func beginsWithVersion(_ line: String) -> Bool {
    let folded = String(String.UnicodeScalarView(CoverText.fold(line)))
    let longest = CoverVersionWordings.all.flatMap(\.words).filter { folded.contains($0) }.map(\.count).max() ?? 0
    return longest * 2 >= folded.count && !folded.hasPrefix("link ") && !folded.hasPrefix("access")
      && !folded.hasPrefix("cit") && !folded.hasPrefix("see ")
  }

  /// A line that a colon ends after a few words: no sentence goes on there.
  private static func isLabel(_ characters: ArraySlice<Character>) -> Bool {
    let line = characters.prefix { $0 != "\n" }
    return line.count < 40 && line.last { !$0.isWhitespace } == ":" && line.first?.isUppercase == true
  }

  private static func sentenceEnd(_ characters: ArraySlice<Character>) -> Int {
    var place = characters.startIndex
    while place < characters.endIndex {
      let next = place + 1 < characters.endIndex ? characters[place + 1] : "\n"
      if characters[place] == ".", next.isWhitespace { return place }
      if characters[place] == ":", next.isWhitespace, place - characters.startIndex > 12 { return place }
      if characters[place] == "\n", next == "\n" || isLabel(characters[(place + 1)...]) { return place }
      place += 1
    }
    return characters.endIndex
  }
}
