// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// Learns from a document's candidates in which styles it sets its headings.
struct HeadingRanks {
  let document: LaidOutDocument
  let setting: TextSetting

  /// - Parameters:
  ///   - candidates: those that may be headings.
  ///   - others: how many lines of other matter each style has, such as cells of tables.
  func trusted(_ candidates: [HeadingCandidate], others: [HeadingStyle: Int]) -> Set<HeadingStyle> {
    let starts = Dictionary(candidates.map { ($0.lines[0], $0.style.line) }) { first, _ in first }
    let pages = document.lines.last?.page ?? 1
    var trusted: Set<HeadingStyle> = []
    var rest: [HeadingStyle] = []
    var fonts: Set<Int> = []
    for (style, members) in Dictionary(grouping: candidates, by: \.style) where members.count <= 6 * pages + 8 {
      guard !setting.running.contains(style.line) else { continue }
      let purity = Double(members.count) / Double(members.count + (others[style] ?? 0))
      let heading = members.filter { headsText($0, starts: starts) }.count
      if isTrusted(style, members, purity: purity, areFollowed: heading * 2 >= members.count, heading: heading) {
        trusted.insert(style)
        if members.count >= 2, style.line.font != setting.main.font { fonts.insert(style.line.font) }
      } else if members.count >= 3, purity >= 0.8, !areSentences(members) {
        rest.append(style)
      }
    }
    // A document sets its headings in one typeface: its other sizes head lists, code and the like.
    return trusted.union(rest.filter { fonts.contains($0.line.font) })
  }

  private func isTrusted(
    _ style: HeadingStyle, _ members: [HeadingCandidate], purity: Double, areFollowed: Bool, heading: Int
  ) -> Bool {
    if members.contains(where: \.isKnown), purity >= 0.3 || areFollowed { return true }
    let numbered = members.filter { $0.number != nil }.count
    if numbered >= 2, numbered * 2 >= members.count { return true }
    if areSentences(members) { return false }
    let size = style.line.points
    if size > 1.12 * setting.main.points, size < 2.2 * setting.main.points, purity >= 0.5, areFollowed { return true }
    if setting.styles.isBold(style.line), !setting.styles.isBold(setting.main), areFollowed {
      return purity >= 0.6 || heading >= 2
    }
    let isOther = setting.styles.isItalic(style.line) || style.line.font != setting.main.font
    return isOther && areFollowed && purity >= 0.7 && members.count >= 2
  }

  /// Sentences in a style of their own are pulled quotes and remarks.
  private func areSentences(_ members: [HeadingCandidate]) -> Bool {
    members.filter { $0.text.last == "." }.count * 2 > members.count
  }

  /// Text begins below the candidate, or a heading of another style.
  private func headsText(_ candidate: HeadingCandidate, starts: [Int: LineStyle]) -> Bool {
    guard let next = candidate.next else { return false }
    let line = document.lines[next]
    if let style = starts[next], style != candidate.style.line {
      return line.page == document.lines[candidate.lines[0]].page
    }
    return setting.running.contains(setting.styles[next]) && (line.box?.width ?? 0) > 0.4 * setting.width(of: line)
      && line.text.first?.isLowercase == false
  }

  /// Ranks from 0 for the most prominent style: larger, then capitals, bold, italic, and run-in headings last. Sizes that differ by less
  /// than a point rank alike.
  func ranks(of styles: Set<HeadingStyle>) -> [HeadingStyle: Int] {
    func prominence(_ style: HeadingStyle) -> [Int] {
      [
        style.isRunIn ? 0 : 1, style.line.size / 2, style.isCapitals ? 1 : 0, setting.styles.isBold(style.line) ? 1 : 0,
        setting.styles.isItalic(style.line) ? 0 : 1,
      ]
    }
    let classes = Set(styles.map(prominence)).sorted { $1.lexicographicallyPrecedes($0) }
    let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    return Dictionary(uniqueKeysWithValues: styles.map { ($0, places[prominence($0)] ?? 0) })
  }
}
