// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The date of issue: the first dated stretch with a year; and the day of access behind its cue.
enum DateNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    for span in reference.spans(.date) {
      if let date = date(reference.text(span.tokens)) {
        reading.set(\.issued, .issued, to: date, from: [span])
        break
      }
    }
    if reading.work.issued == nil, let year = looseYear(reference) {
      reading.set(\.issued, .issued, found: PartialDate(year))
    }
    if reading.work.issued == nil, let status = status(reference) { reading.set(\.status, .status, found: status) }
    if let date = accessed(reference) { reading.set(\.accessed, .accessed, found: date) }
  }

  private static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(parsing: EdgeTrimming.trimmed(text)), date.year != nil { return date }
    return firstYear(text).map { PartialDate($0) }
  }

  private static func firstYear(_ text: String) -> Int? {
    text.split { !$0.isASCII || !$0.isNumber }.lazy.filter { $0.count == 4 }.compactMap { Int($0) }.first {
      (1400...2039).contains($0)
    }
  }

  /// A year that the model left outside all fields, where there is just one such.
  private static func looseYear(_ reference: TaggedReference) -> Int? {
    let loose = reference.tokens.indices.filter { index in
      reference.tokens[index].number == .year && reference.tag(at: index) == nil && !isOfAccess(reference, index)
        && !(index > 0 && [0x2f, 0x2d].contains(reference.tokens[index - 1].sign)
          && !reference.tokens[index].spaceBefore)
    }
    guard loose.count == 1, let index = loose.first else { return nil }
    return Int(reference.text(index..<(index + 1)))
  }

  /// Whether a year stands within six tokens behind a cue such as `Zugriff`.
  private static func isOfAccess(_ reference: TaggedReference, _ index: Int) -> Bool {
    reference.tokens[max(0, index - 6)..<index].contains { $0.cue == .accessed }
  }

  private static func status(_ reference: TaggedReference) -> String? {
    let text = reference.raw.lowercased()
    for words in [
      "in press", "forthcoming", "im erscheinen", "to appear", "in corso di stampa", "à paraître", "en prensa",
      "no prelo",
    ]
    where text.contains(words) {
      return words
    }
    return nil
  }

  /// `Zugriff am 3.4.2015`, `(accessed 12 May 2016)`: the date within ten tokens behind the cue.
  private static func accessed(_ reference: TaggedReference) -> PartialDate? {
    for (index, token) in reference.tokens.enumerated() where token.cue == .accessed {
      let window = (index + 1)..<min(index + 11, reference.tokens.count)
      guard reference.tokens[window].contains(where: { $0.number == .year }) else { continue }
      var end = window.upperBound
      if let link = window.first(where: { reference.tokens[$0].cue == .identifier }) { end = link }
      guard end > window.lowerBound, let date = PartialDate(parsing: reference.text(window.lowerBound..<end)) else {
        continue
      }
      return date
    }
    return nil
  }
}
