// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Forms of citations that are told by their signs.
extension CitationReader {
  /// `Ruth Alvarez, Title, 12 Prairie L. Rev. 345 (2015)`: The Bluebook.
  mutating func readLawReview() -> Bool {
    guard let match = text.firstMatch(of: /^([^,]{4,80}(?:, [^,]{4,40}(?= &))?), (.{8,300}?),\s+(?=\d{1,4} \p{Lu})/),
      readLawReview(String(text[match.range.upperBound...]))
    else { return false }
    setNames(String(match.1))
    work.title = match.2.trimmingBlanks
    return true
  }

  /// `12 Prairie L. Rev. 345 (2015)`: the volume before the journal, the first page behind it.
  mutating func readLawReview(_ source: String) -> Bool {
    guard
      let match = source.firstMatch(
        of: /^(\d{1,4}) (\p{Lu}[\p{L}&'’. -]{3,60}?) (\d{1,5})(?:, \d+)? \((?:[\p{L}.]+ )?(\d{4})\)/),
      !Locators.isYear(String(match.1))
    else { return false }
    work.volume = String(match.1)
    work.containerTitle = match.2.trimmingBlanks
    note("page-first", String(match.3))
    work.issued = Int(match.4).map { PartialDate($0) }
    return true
  }

  /// `Limnology Today 12 (2018) 3, pp. 45-67`: neither names nor title before the journal.
  mutating func readSourceAlone() -> Bool {
    let locators = Locators(text)
    var before = locators.before.trimmed { $0.isWhitespace || ",.".contains($0) }
    before = before.replacing(/\s\(\d{4}\)$/, with: "")
    if text.contains(/,\s?v\.\s?\d/), before.count(where: { $0 == "," }) == 1, let comma = before.firstIndex(of: ",") {
      // Brazil names the place behind the journal: `Revista de Geografia, São Paulo, v. 12`.
      work.publisherPlace = before[before.index(after: comma)...].trimmingBlanks
      before = String(before[..<comma])
      work.containerTitle = before
    }
    guard locators.volume != nil, locators.page != nil, !before.isEmpty, before.count < 120,
      !before.contains(where: { ",;:.\"“«(".contains($0) })
    else { return false }
    readLocators(text, container: true)
    if work.issued == nil { findYear(text) }
    return true
  }

  /// The colon behind names that are all inverted and parted by semicolons: `Brandl, Uta; Kern, Max: Title`.
  static func endOfInvertedNames(_ text: String) -> String.Index? {
    guard let colon = text.firstRange(of: ": ")?.lowerBound else { return nil }
    let names = text[..<colon].split(separator: ";").map(\.trimmingBlanks)
    let areInverted = names.allSatisfy { name in
      let halves = name.split(separator: ",")
      return halves.count == 2 && name.split(separator: " ").count <= 6 && !name.contains(where: \.isNumber)
        && halves.allSatisfy { $0.trimmingBlanks.first?.isUppercase == true || $0.first?.isLowercase == true }
    }
    return areInverted && !names.isEmpty ? colon : nil
  }
}
