// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// The year of publication where no imprint says it: in dates, copyright and licence lines, or on a line of its own on the first page.
struct PublicationYear {
  let document: LaidOutDocument
  let tagged: TaggedFront
  /// Places of the title in `tagged.lines`.
  let title: [Int]

  var year: Int? { behindCues() ?? besidePublisher() ?? inDates() ?? alone() ?? ofMeeting() }

  /// "Harbour Academic Press · 1998" on the first page.
  private func besidePublisher() -> Int? {
    let page = tagged.lines.first?.line.page ?? 1
    return tagged.lines.lazy.filter { $0.line.page == page && SeriesReader.publisher($0.line.text) != nil }
      .compactMap { Imprint.years(in: $0.line.text).last }.first
  }

  private func behindCues() -> Int? {
    let lines = tagged.lines.filter { $0.label != .abstract && $0.label != .title }
    let texts = lines.map { $0.line.text.lowercased() }
    for cue in Self.cues {
      for (line, text) in zip(lines, texts) {
        guard text.contains(cue), let range = text.range(of: cue) else { continue }
        let isLead = text[..<range.lowerBound].allSatisfy { !$0.isLetter }
        guard line.label != .body || isLead || cue == "©" else { continue }
        let rest = text[range.upperBound...]
        if let year = Imprint.years(in: String(rest.prefix(60))).first { return year }
        // The cue is a line of its own above the date.
        if isLead, cue != "©", rest.allSatisfy({ !$0.isLetter }), let year = yearBelow(line) { return year }
      }
    }
    return nil
  }

  private func yearBelow(_ line: FrontLine) -> Int? {
    guard let box = line.line.box else { return nil }
    return tagged.lines.lazy.filter { other in
      guard other.line.page == line.line.page, let own = other.line.box else { return false }
      return own.minY > box.midY && own.minY < box.maxY + box.height && own.minX < box.maxX && own.maxX > box.minX
    }.compactMap { $0.line.text.count < 30 ? Imprint.years(in: $0.line.text).last : nil }.first
  }

  private static let cues = [
    "published", "available online", "publication date", "©", "copyright", "(c)", "veröffentlicht", "publicado",
    "publié", "pubblicato", "gepubliceerd", "erschienen",
    "accepted in",
  ]

  private func inDates() -> Int? {
    for line in tagged.lines where line.label == .dates || line.label == .masthead {
      if let year = Imprint.years(in: line.line.text).last { return year }
    }
    return nil
  }

  /// "NET’15, October 12–16, 2015, Denver": a paper of proceedings is of the year of its meeting.
  private func ofMeeting() -> Int? {
    let page = tagged.lines.first?.line.page ?? 1
    return tagged.lines.lazy.filter {
      $0.line.page == page && $0.line.text.utf8.count < 120 && $0.line.text.utf8.contains { 0x30...0x39 ~= $0 }
    }.compactMap { line in
      guard
        let match = line.line.text.firstMatch(of: Self.meeting),
        MonthNames.month(Folding.fold(String(match.1))) != nil
      else { return nil }
      return Int(match.2)
    }.first
  }

  /// "2020/10/29", "Released 2006-12-31, v1.0", "May 18, 2000; Version 1.3": a whole date in a line of few words.
  static func wholeDate(_ text: String) -> Int? {
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    if let match = text.firstMatch(of: numericDate) {
      return Int(match.1)
    }
    guard let match = text.firstMatch(of: wordedDate),
      MonthNames.month(Folding.fold(String(match.1))) != nil
    else { return nil }
    return Int(match.2)
  }

  private nonisolated(unsafe) static let meeting =
    /(\p{Lu}\p{L}+) \d{1,2} ?[–-] ?(?:\p{Lu}\p{L}+ )?\d{1,2},? ((?:19|20)\d\d)\b/
  private nonisolated(unsafe) static let numericDate =
    /\b((?:19|20)\d\d)([-\/.])(?:0?[1-9]|1[0-2])\2(?:[0-2]?\d|3[01])(?!\d)/
  private nonisolated(unsafe) static let wordedDate = /(\p{Lu}\p{L}+) \d{1,2}, ((?:19|20)\d\d)\b/
  private nonisolated(unsafe) static let citation = /\((\p{Lu}\p{L}+[^():]*) \d{4}[a-z]?\)[.,;]?$/

  /// "(Weir 1957)." at a line's end: a work that is cited.
  private static func endsInCitation(_ text: String) -> Bool {
    guard text.contains("("), let match = text.firstMatch(of: citation) else { return false }
    return !Folding.words(String(match.1)).contains { MonthNames.month($0) != nil }
  }

  /// "2020", "Berlin, März 2020", "Harbour Academic Press · 1998", "Digital Humanities 2023" on the first page, in a line of few words that
  /// is no title and no text.
  private func alone() -> Int? {
    let page = tagged.lines.first?.line.page ?? 1
    for place in tagged.lines.indices where tagged.lines[place].line.page == page && !title.contains(place) {
      let line = tagged.lines[place].line
      let words = line.text.split(separator: " ").filter { $0.contains { $0.isLetter || $0.isNumber } }
      let label = tagged.lines[place].label
      if label == .keywords || label == .otherKeywords { continue }
      if words.count <= 5, line.zone == .body, line.text.first.map({ $0.isLetter || $0.isNumber || $0 == "(" }) == true,
        let year = Self.wholeDate(line.text)
      {
        return year
      }
      guard words.count <= 12, line.zone != .footnote, let last = Imprint.years(in: line.text).last,
        let end = words.last?.filter(\.isNumber), Int(end) == last || end.hasSuffix(String(last)),
        !PrintedCues.isCaption(line.text), !Self.endsInCitation(line.text),
        words.last?.contains(/\d[–-]\d/) == false
      else { continue }
      let isDate = words.count <= 6 && words.dropLast().contains { MonthNames.month(Folding.fold(String($0))) != nil }
      let isShort = words.count <= 4 || isDate || line.zone == .runningHead || line.zone == .runningFoot
      if isShort || label != .body { return last }
    }
    return nil
  }
}
