// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// How the running text of a document is set: its styles and the widths of its columns.
struct TextSetting {
  let styles: LineStyles
  /// The style of most characters.
  let main: LineStyle
  /// All styles in which text runs over several lines: the text's own, that of quotations, of the matter at the end.
  let running: Set<LineStyle>
  private let edges: [ColumnPlace: (left: Double, right: Double)]
  private let widest: [Int: Double]
  /// The widest column of the document.
  let measure: Double

  private struct ColumnPlace: Hashable {
    var page: Int
    var column: Int
  }

  /// - Parameters:
  ///   - lines: places of the body's lines.
  ///   - front: places of lines of the front matter, whose abstract may be set like a heading.
  init?(_ document: LaidOutDocument, lines: [Int], styles: LineStyles, front: Set<Int>) {
    let worded = lines.filter { Self.isWorded(document.lines[$0].text) }
    var characters: [LineStyle: Int] = [:]
    var all: [LineStyle: Int] = [:]
    var inRuns: [LineStyle: Int] = [:]
    for run in Self.runs(worded, in: document, styles: styles) {
      let style = styles[run[0]]
      all[style, default: 0] += run.count
      characters[style, default: 0] += run.reduce(0) { $0 + document.lines[$1].text.utf8.count }
      if run.count >= 4, front.isDisjoint(with: run) { inRuns[style, default: 0] += run.count }
    }
    guard
      let main = characters.max(by: { ($0.value, $0.key.size, $0.key.font) < ($1.value, $1.key.size, $1.key.font) })?
        .key
    else { return nil }
    let isMainBold = styles.isBold(main)
    var running = Set(all.keys.filter { (inRuns[$0] ?? 0) * 2 > all[$0] ?? 0 && (all[$0] ?? 0) >= 6 })
    // Headings of several lines run on too; text in bold is rare.
    running = running.filter {
      isMainBold || !styles.isBold($0) || (characters[$0] ?? 0) * 10 > (characters[main] ?? 0) * 3
    }
    running.insert(main)
    self.styles = styles
    self.main = main
    self.running = running

    var byColumn: [ColumnPlace: [Int]] = [:]
    for line in lines {
      byColumn[ColumnPlace(page: document.lines[line].page, column: document.lines[line].column), default: []].append(
        line)
    }
    edges = byColumn.mapValues { members in
      let text = members.filter { running.contains(styles[$0]) }
      let boxes = (text.isEmpty ? members : text).compactMap { document.lines[$0].box }
      let lefts = boxes.map(\.minX).sorted()
      let rights = boxes.map(\.maxX).sorted()
      guard !lefts.isEmpty else { return (0, 0) }
      return (lefts[lefts.count / 10], rights[rights.count * 9 / 10])
    }
    widest = edges.reduce(into: [:]) { $0[$1.key.page] = max($0[$1.key.page] ?? 0, $1.value.right - $1.value.left) }
    measure = widest.values.max() ?? 0
  }

  /// Runs of lines that follow each other in one style, column and page.
  private static func runs(_ lines: [Int], in document: LaidOutDocument, styles: LineStyles) -> [[Int]] {
    var runs: [[Int]] = []
    for place in lines {
      if let last = runs.last?.last, styles[last] == styles[place],
        document.lines[last].page == document.lines[place].page,
        document.lines[last].column == document.lines[place].column
      {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    return runs
  }

  /// More letters than figures and signs.
  static func isWorded(_ text: String) -> Bool {
    var letters = 0
    var all = 0
    for scalar in text.unicodeScalars where !scalar.isWhitespace {
      all += 1
      if scalar.isAlphabetic { letters += 1 }
    }
    return letters * 10 >= all * 6
  }

  func edges(of line: Line) -> (left: Double, right: Double) {
    edges[ColumnPlace(page: line.page, column: line.column)] ?? (0, 0)
  }

  func width(of line: Line) -> Double {
    let edges = edges(of: line)
    return edges.right - edges.left
  }

  /// A narrow column beside a much wider one holds marginal matter.
  func isMarginal(_ line: Line) -> Bool {
    let width = width(of: line)
    return width < 160 && width < 0.45 * (widest[line.page] ?? 0)
  }
}
