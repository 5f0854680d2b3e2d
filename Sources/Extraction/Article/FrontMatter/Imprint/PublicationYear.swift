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

  var year: Int? { behindCues() ?? besidePublisher() ?? inDates() ?? alone() }

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
  ]

  private func inDates() -> Int? {
    for line in tagged.lines where line.label == .dates || line.label == .masthead {
      if let year = Imprint.years(in: line.line.text).last { return year }
    }
    return nil
  }

  /// "2020/10/29", "2006-12-31, v1.0": a date of figures leads the line.
  private static func leadingDate(_ text: String) -> Int? {
    guard let match = text.prefixMatch(of: /((?:19|20)\d\d)([-\/.])(?:0?[1-9]|1[0-2])\2(?:[0-2]?\d|3[01])(?!\d)/) else {
      return nil
    }
    return Int(match.1)
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
      if words.count <= 3, line.zone == .body, let year = Self.leadingDate(line.text) { return year }
      guard words.count <= 12, line.zone != .footnote, let last = Imprint.years(in: line.text).last,
        let end = words.last?.filter(\.isNumber), Int(end) == last || end.hasSuffix(String(last)),
        !PrintedCues.isCaption(line.text),
        words.last?.contains(/\d[–-]\d/) == false
      else { continue }
      let isShort = words.count <= 4 || line.zone == .runningHead || line.zone == .runningFoot
      if isShort || label != .body { return last }
    }
    return nil
  }
}
