// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// The date of issue: the first dated stretch with a year; and the day of access behind its cue.
enum DateNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    let dates = reference.spans(.date).filter {
      ($0.tokens.count > 1 || !isOfLink(reference, $0.tokens.lowerBound)) && !isVisit($0, reference)
    }.compactMap { span in
      date(span, reference).map { (span, $0) }
    }
    // `SLNCS 1192, 1997`: a number before there was print, where there is a year behind it.
    if let (span, date) = dates.first(where: { $0.1.year.map { $0 >= 1450 } ?? false }) ?? dates.first {
      reading.set(\.issued, .issued, to: date, from: [span])
    }
    if reading.work.issued == nil, let serial = SerialNumbers.find(in: reference),
      let year = Int(reference.text(serial.year..<(serial.year + 1)))
    {
      reading.set(\.issued, .issued, found: PartialDate(year))
    }
    if reading.work.issued == nil, let year = looseYear(reference) {
      reading.set(\.issued, .issued, found: PartialDate(year))
    }
    if reading.work.issued == nil, let status = status(reference) { reading.set(\.status, .status, found: status) }
    if let date = accessed(reference) { reading.set(\.accessed, .accessed, found: date) }
  }

  private static func date(_ span: TaggedSpan, _ reference: TaggedReference) -> PartialDate? {
    let text = reference.text(span.tokens)
    if span.tokens.count == 1, reference.tokens[span.tokens.lowerBound].number == .year, let year = Int(text) {
      return PartialDate(year)
    }
    if let date = PartialDate(parsing: EdgeTrimming.trimmed(text)), date.year != nil { return date }
    return firstYear(text).map { PartialDate($0) }
  }

  private static func firstYear(_ text: String) -> Int? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    let years = numbers.lazy.filter { $0.count == 4 }.compactMap { Int($0) }
    // `19762`: the second edition, its number raised behind the year.
    let raised = numbers.lazy.filter { $0.count == 5 && $0.last != "0" }.compactMap { Int($0.prefix(4)) }
    return years.first { (1400...2039).contains($0) } ?? raised.first { (1800...2039).contains($0) }
  }

  /// A year that the model left outside all fields, where there is just one such.
  private static func looseYear(_ reference: TaggedReference) -> Int? {
    let loose = reference.tokens.indices.filter { index in
      reference.tokens[index].number == .year && reference.tag(at: index) == nil && !isOfAccess(reference, index)
        && !isOfLink(reference, index)
        && !(index > 0 && [0x2f, 0x2d].contains(reference.tokens[index - 1].sign)
          && !reference.tokens[index].spaceBefore)
    }
    let years = Set(loose.map { reference.text($0..<($0 + 1)) })
    return years.count == 1 ? years.first.flatMap { Int($0) } : nil
  }

  /// `accessed 29 June 2020`, `Zugriff am …`: the day that somebody read the work.
  private static func isVisit(_ span: TaggedSpan, _ reference: TaggedReference) -> Bool {
    (max(0, span.tokens.lowerBound - 3)...span.tokens.lowerBound).contains { VisitCue.stands(at: $0, reference.tokens) }
  }

  /// Whether a year stands within six tokens behind a cue such as `Zugriff`.
  private static func isOfAccess(_ reference: TaggedReference, _ index: Int) -> Bool {
    reference.tokens[max(0, index - 6)..<index].contains { $0.cue == .accessed }
  }

  /// Whether digits stand in an address or identifier: `arXiv:1707.00470`.
  private static func isOfLink(_ reference: TaggedReference, _ index: Int) -> Bool {
    let tokens = reference.tokens
    return index + 2 < tokens.count && tokens[index + 1].sign == 0x2e && tokens[index + 2].kind == .number
      && tokens[index + 2].range.count > 2
      || index >= 2 && tokens[index - 1].sign == 0x2e && !tokens[index].spaceBefore && tokens[index - 2].kind == .number
        && tokens[index - 2].range.count > 2
  }

  private static func status(_ reference: TaggedReference) -> String? {
    guard reference.tokens.contains(where: { statusWords.contains($0.word) }) else { return nil }
    let text = reference.raw.lowercased()
    return statuses.first { text.contains($0) }
  }

  private static let statusWords = Set(
    [
      "press", "forthcoming", "erscheinen", "appear", "stampa", "paraître", "prensa", "prelo", "presse", "druck",
      "perse", "submitted",
    ].map(
      WordHash.of))

  private static let statuses = [
    "in press", "forthcoming", "im erscheinen", "to appear", "in corso di stampa", "à paraître", "en prensa",
    "no prelo",
    "sous presse", "im druck", "ter perse", "submitted",
  ]

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
