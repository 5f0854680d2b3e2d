// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Records

/// The family whose telltales weigh most on some lines.
struct CoverMatch {
  let family: CoverFamily
  let text: CoverText
  let weight: Double
  let found: [CoverFamily.Telltale]

  /// - Parameter isPage: the lines are one page of several; else they begin a text, and an article may follow.
  init?(_ lines: [PrintedText.Line], isPage: Bool) {
    let text = CoverText(lines)
    var best: CoverMatch?
    for family in CoverFamilies.all {
      guard let match = CoverMatch(text, family, least: 0.99) else { continue }
      if let leading = best, leading.family.carrier != .banner, family.carrier == .banner { continue }
      if best.map({ match.weight > $0.weight || $0.family.carrier == .banner }) ?? true { best = match }
    }
    guard let match = best ?? Self.generic(lines, text, isPage: isPage) else { return nil }
    self = match
  }

  private init?(_ text: CoverText, _ family: CoverFamily, least: Double) {
    let found = family.telltales.filter { text.contains($0.phrase) } + (family.marks?(text) ?? [])
    let weight = found.reduce(0) { $0 + $1.weight }
    guard weight >= least else { return nil }
    self.family = family
    self.text = text
    self.weight = weight
    self.found = found
  }

  /// The generic reader is asked last, and only of pages that hold little else; the longer a text, the more must tell of a cover.
  private static func generic(_ lines: [PrintedText.Line], _ text: CoverText, isPage: Bool) -> CoverMatch? {
    if isPage {
      guard words(lines) < 420, !lines.contains(where: { isArticleHeading($0.text) }) else { return nil }
      return CoverMatch(text, .generic, least: 0.9).flatMap { $0.isEnough(1.5, lines) ? $0 : nil }
    }
    let head = Array(lines.prefix { !isArticleHeading($0.text) }.prefix(60))
    guard !head.isEmpty, let match = CoverMatch(CoverText(head), .generic, least: 0.9) else { return nil }
    return match.isEnough(words(lines) < 420 ? 1.1 : 1.5, lines) ? match : nil
  }

  /// A few lines that say which version they stand before are a cover, whatever else they leave out.
  private func isEnough(_ least: Double, _ lines: [PrintedText.Line]) -> Bool {
    weight >= least || Self.words(lines) < 220 && found.contains { $0.weight >= 0.5 && !$0.words.hasPrefix("labels:") }
  }

  static func words(_ lines: [PrintedText.Line]) -> Int { lines.reduce(0) { $0 + $1.text.wordCount } }

  private static func isArticleHeading(_ line: String) -> Bool {
    let words = Folding.words(line.prefix(60).description).drop { $0.allSatisfy(\.isNumber) || $0 == "i" }
    return [
      "introduction", "einleitung", "introduzione", "introduccion", "introducao", "inleiding", "keywords", "key words",
      "contents", "inhaltsverzeichnis", "table of contents", "acknowledgements", "acknowledgments",
    ].contains(words.joined(separator: " "))
  }

  /// The lines that the telltales, labels with their values, and small print stand on.
  func ownLines(of lines: [PrintedText.Line]) -> [Int] {
    let segments = CoverSegments(text, family: family)
    var own = Set<Int>()
    for telltale in found {
      for range in text.ranges(of: telltale.phrase) { own.insert(text.line(at: range.lowerBound)) }
    }
    for segment in segments.all {
      let end = min(segment.value.upperBound, segment.label.upperBound + 1500)
      own.formUnion(text.line(at: segment.label.lowerBound)...text.line(at: max(segment.label.lowerBound, end - 1)))
    }
    let kept = contiguous(own.sorted())
    guard family.carrier != .stamp, var end = kept.last else { return kept }
    while end + 1 < lines.count, !lines[end + 1].startsBlock { end += 1 }
    while end + 1 < lines.count, isDay(lines[end + 1].text) { end += 1 }
    return kept + [end]
  }

  /// Words of a cover that recur far down in the article are not the cover's.
  private func contiguous(_ places: [Int]) -> [Int] {
    var kept: [Int] = []
    for place in places {
      if let last = kept.last, place - last > (family.name == "generic" ? 12 : 25) { break }
      kept.append(place)
    }
    return kept
  }

  private func isDay(_ line: String) -> Bool {
    line.count < 24 && line.split(separator: " ").count == 3 && (PartialDate(parsing: line)?.precision ?? 0) == 3
  }

  func recognised(lines: [PrintedText.Line], own: Set<Int>, pages: [Int], fillsPages: Bool) -> RecognisedCover {
    var reading = CoverReading(CoverText(lines), family: family)
    family.read(&reading)
    reading.set("repository", family.repository)
    reading.readProvider()
    return RecognisedCover(
      family: family.name, lines: own, pages: pages, fillsPages: fillsPages, fields: reading.fields,
      origins: CoverOrigins.origins(of: reading.fields, in: reading, lines: lines),
      evidence: found.map {
        KindEvidence(kind: .coverPage, family: family.name, weight: $0.weight, telltale: "“\($0.words)”")
      }, confidence: family.name == "generic" ? 0.6 : min(0.98, 0.8 + weight / 10))
  }
}
