// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The year in which a work that is cited in a later edition first came out: `2002 [1949]`, `(1963/1940)`, `2002 (Orig. 1949)`.
enum OriginalDate: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    guard let span = reference.spans(.date).first, reading.work.issued != nil else { return }
    let years = span.tokens.filter { reference.tokens[$0].number == .year }
    guard let first = years.first else { return }
    let second = years.count == 2 ? years[1] : years.count == 1 ? yearBehind(span.tokens.upperBound, reference) : nil
    guard let second, let issued = year(first, reference), let original = year(second, reference), original < issued
    else { return }
    reading.set(\.originalDate, .originalDate, to: PartialDate(original), from: [span])
  }

  /// A year in brackets right behind the date, perhaps with a word before it that says it is the first.
  private static func yearBehind(_ place: Int, _ reference: TaggedReference) -> Int? {
    let tokens = reference.tokens
    guard place + 1 < tokens.count, tokens[place].sign == 0x5b || tokens[place].sign == 0x28 else { return nil }
    let year = place + 1..<min(place + 5, tokens.count)
    guard let found = year.first(where: { tokens[$0].number == .year }), found + 1 < tokens.count,
      tokens[found + 1].sign == 0x5d || tokens[found + 1].sign == 0x29,
      tokens[(place + 1)..<found].allSatisfy({ $0.sign == 0x2e || $0.sign == 0x3a || firsts.contains($0.word) })
    else { return nil }
    return found
  }

  private static let firsts = Set(
    ["orig", "original", "originally", "zuerst", "first", "published", "erstmals", "erstausgabe", "ed", "or"].map(
      WordHash.of))

  private static func year(_ token: Int, _ reference: TaggedReference) -> Int? {
    Int(reference.text(token..<(token + 1)))
  }
}
