// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

/// Headings of positioned pages: short blocks set apart from the text by size, weight, slant or capitals, in styles that the document
/// also uses for a heading that is known by its words or its number.
struct PrintedHeadings {
  let document: LaidOutDocument
  let joiner: LineJoiner
  /// Lines that are known to be something else.
  let without: Set<Int>

  /// How a line is set.
  struct Style: Hashable {
    /// Tenths of points.
    var size: Int
    var isBold: Bool
    var isItalic: Bool
    var isCapitals: Bool

    init(_ line: Line) {
      size = Int(((line.size ?? 0) * 5).rounded()) * 2
      isBold = line.bold > 0.6
      isItalic = line.italic > 0.6
      let letters = line.text.filter(\.isLetter)
      isCapitals = letters.count >= 4 && letters.allSatisfy { !$0.isLowercase }
    }
  }

  private struct Candidate {
    var lines: [Int]
    var text: String
    var style: Style
    var isKnown: Bool
    var isNumbered: Bool
  }

  func headings() -> [Heading] {
    guard let bodySize = document.bodySize else { return [] }
    let candidates = candidates(bodySize: bodySize)
    let styles = trusted(candidates, bodySize: bodySize)
    let ranks = ranks(of: styles)
    return candidates.filter { styles.contains($0.style) || $0.isKnown && !isBody($0.style, bodySize) }.map {
      Heading(
        text: $0.text, lines: $0.lines, page: document.lines[$0.lines[0]].page,
        styleRank: ranks[$0.style] ?? ranks.count)
    }
  }

  private func isBody(_ style: Style, _ bodySize: Double) -> Bool {
    abs(Double(style.size) / 10 - bodySize) < 0.3 && !style.isBold && !style.isItalic && !style.isCapitals
  }

  /// Runs of at most four lines in one style that differs from the text's, with text of another style behind them.
  private func candidates(bodySize: Double) -> [Candidate] {
    let places = document.lines.indices.filter { document.lines[$0].zone == .body }
    var found: [Candidate] = []
    var index = 0
    while index < places.count {
      let style = Style(document.lines[places[index]])
      var end = index + 1
      while end < places.count, continues(places[end - 1], places[end], style: style) { end += 1 }
      let lines = Array(places[index..<end])
      if lines.count <= 4, lines.allSatisfy({ !without.contains($0) }),
        let text = heading(lines, style: style, bodySize: bodySize)
      {
        let number = HeadingNumber(text)
        found.append(
          Candidate(
            lines: lines, text: text, style: style, isKnown: KnownHeadings.contains(number?.rest ?? text),
            isNumbered: number.map { !$0.rest.isEmpty } ?? false))
      }
      index = end
    }
    return found
  }

  private func continues(_ place: Int, _ next: Int, style: Style) -> Bool {
    let line = document.lines[next]
    let before = document.lines[place]
    guard Style(line) == style, line.page == before.page, line.column == before.column else { return false }
    if line.block == before.block { return !(HeadingNumber(line.text).map { !$0.rest.isEmpty } ?? false) }
    guard let upper = before.box, let lower = line.box, let size = line.size else { return false }
    return lower.minY - upper.maxY < 0.5 * size && lower.minY > upper.minY && HeadingNumber(line.text) == nil
  }

  private func heading(_ lines: [Int], style: Style, bodySize: Double) -> String? {
    guard !isBody(style, bodySize), Double(style.size) / 10 >= bodySize - 1.2 else { return nil }
    let text = joiner.join(lines.map { document.lines[$0].text })
    guard 2...200 ~= text.count, let last = text.last, !",;".contains(last),
      text.filter(\.isLetter).count * 2 > text.count
    else {
      return nil
    }
    guard let first = text.first, first.isUppercase || first.isNumber || !first.isASCII else { return nil }
    if text.contains("@") || text.contains("://") || PrintedCues.isCaption(text) { return nil }
    if last == ".", text.count > 60 || text.dropLast().contains(". ") { return nil }
    return text
  }

  /// Styles in which a known or numbered heading is set, and those larger than the text that head a run of text.
  private func trusted(_ candidates: [Candidate], bodySize: Double) -> Set<Style> {
    var counts: [Style: (known: Int, numbered: Int, all: Int)] = [:]
    for candidate in candidates {
      counts[candidate.style, default: (0, 0, 0)].all += 1
      if candidate.isKnown { counts[candidate.style, default: (0, 0, 0)].known += 1 }
      if candidate.isNumbered { counts[candidate.style, default: (0, 0, 0)].numbered += 1 }
    }
    let pages = Double(document.lines.last?.page ?? 1)
    var styles: Set<Style> = []
    for (style, count) in counts {
      let size = Double(style.size) / 10
      let isLarge = size > 1.12 * bodySize
      let isSet = style.isBold || style.isCapitals || isLarge
      if Double(count.all) > 8 * pages + 12 { continue }
      if count.known > 0 || count.numbered >= 2 && count.numbered * 2 >= count.all || isLarge && size < 2 * bodySize {
        styles.insert(style)
      } else if isSet, style.isBold, size >= bodySize - 0.3, count.all >= 1 {
        styles.insert(style)
      }
    }
    return styles
  }

  private func ranks(of styles: Set<Style>) -> [Style: Int] {
    let sorted = styles.sorted {
      ($0.size, $0.isCapitals ? 1 : 0, $0.isBold ? 1 : 0, $0.isItalic ? 0 : 1) > (
        $1.size, $1.isCapitals ? 1 : 0, $1.isBold ? 1 : 0, $1.isItalic ? 0 : 1
      )
    }
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
  }
}
