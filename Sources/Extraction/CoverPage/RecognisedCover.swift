// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// A cover that was found: which family, and which lines are its own.
struct RecognisedCover: Sendable {
  var family: String
  /// Places in `PrintedText.lines`.
  var lines: Set<Int>
  /// Page numbers from 1.
  var pages: [Int]
  var fields: CoverFields
  var evidence: [KindEvidence]
  /// 0 to 1.
  var confidence: Double
}

/// Looks for a cover before, behind or beside a document.
enum CoverRecogniser {
  /// Lines of a text without pages in which a cover is looked for.
  private static let window = 140

  static func cover(in text: PrintedText, isPaged: Bool) -> RecognisedCover? {
    isPaged ? coverPage(in: text) : coverLines(in: text)
  }

  // MARK: Pages

  private static func coverPage(in text: PrintedText) -> RecognisedCover? {
    guard let last = text.lines.last?.page else { return nil }
    for page in [1, 2, last] {
      let places = text.lines.indices.filter { text.lines[$0].page == page }
      let lines = places.map { text.lines[$0] }
      guard !lines.isEmpty, let match = match(lines) else { continue }
      if match.family.carrier == .page {
        guard lines.count < 120, page == 1 || isCover(match) else { continue }
        return recognised(match, lines: lines, own: Set(places), pages: [page])
      }
      let own = ownLines(match, of: lines)
      return recognised(match, lines: lines, own: Set(own.map { places[$0] }), pages: [page])
    }
    return nil
  }

  /// A page behind the first one must tell more, since references quote the words of covers.
  private static func isCover(_ match: Match) -> Bool { match.weight >= 1.5 }

  // MARK: Lines

  private static func coverLines(in text: PrintedText) -> RecognisedCover? {
    let lines = Array(text.lines.prefix(window))
    guard let match = match(lines) else { return nil }
    let own = ownLines(match, of: lines)
    guard let end = own.max() else { return nil }
    let covered = match.family.carrier == .stamp ? Set(own) : Set(0...end)
    return recognised(
      match, lines: match.family.carrier == .stamp ? lines : Array(lines[...end]), own: covered, pages: [])
  }

  /// The lines that the family's telltales, labels with their values, and small print stand on.
  private static func ownLines(_ match: Match, of lines: [PrintedText.Line]) -> [Int] {
    let text = match.text
    let segments = CoverSegments(text, family: match.family)
    var own = Set<Int>()
    for telltale in match.family.telltales {
      for range in text.ranges(of: telltale.words) { own.insert(text.line(at: range.lowerBound)) }
    }
    for segment in segments.all {
      let end = min(segment.value.upperBound, segment.label.upperBound + 1500)
      own.formUnion(text.line(at: segment.label.lowerBound)...text.line(at: max(segment.label.lowerBound, end - 1)))
    }
    let kept = contiguous(own.sorted(), lines)
    guard match.family.carrier != .stamp, var end = kept.last else { return kept }
    while end + 1 < lines.count, !lines[end + 1].startsBlock { end += 1 }
    while end + 1 < lines.count, isDay(lines[end + 1].text) { end += 1 }
    return kept + [end]
  }

  /// Words of a cover that recur far down in the article are not the cover's.
  private static func contiguous(_ places: [Int], _ lines: [PrintedText.Line]) -> [Int] {
    var kept: [Int] = []
    for place in places {
      if let last = kept.last, place - last > 25 { break }
      kept.append(place)
    }
    return kept
  }

  private static func isDay(_ line: String) -> Bool {
    line.count < 24 && line.split(separator: " ").count == 3 && (PartialDate(parsing: line)?.precision ?? 0) == 3
  }

  // MARK: Families

  private struct Match {
    var family: CoverFamily
    var text: CoverText
    var weight: Double
    var found: [CoverFamily.Telltale]
  }

  private static func match(_ lines: [PrintedText.Line]) -> Match? {
    let text = CoverText(lines)
    var best: Match?
    for family in CoverFamilies.all {
      guard let match = match(text, family), match.weight > (best?.weight ?? 0) else { continue }
      best = match
    }
    return best ?? match(text, .generic, least: 1.2)
  }

  private static func match(_ text: CoverText, _ family: CoverFamily, least: Double = 0.99) -> Match? {
    var found = family.telltales.filter { text.contains($0.words) }
    // The identifier is what tells arXiv's stamp; its letters alone stand in references, too.
    if family.name == "arxiv-stamp", !found.isEmpty,
      let stamp = String(text.characters.prefix(4000)).firstMatch(of: ArchiveReading.stamp)
    {
      found = [CoverFamily.Telltale(String(stamp.0).lowercased(), 1)]
    }
    let weight = found.reduce(0) { $0 + $1.weight }
    return weight >= least ? Match(family: family, text: text, weight: weight, found: found) : nil
  }

  private static func recognised(
    _ match: Match, lines: [PrintedText.Line], own: Set<Int>, pages: [Int]
  ) -> RecognisedCover {
    var reading = CoverReading(CoverText(lines), family: match.family)
    match.family.read(&reading)
    reading.set("repository", match.family.repository)
    return RecognisedCover(
      family: match.family.name, lines: own, pages: pages, fields: reading.fields,
      evidence: match.found.map {
        KindEvidence(kind: .coverPage, family: match.family.name, weight: $0.weight, telltale: "“\($0.words)”")
      }, confidence: match.family.name == "generic" ? 0.6 : min(0.98, 0.8 + match.weight / 10))
  }
}
