// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// Tells what can't be a heading by its words, its place among other lines, and its setting.
struct HeadingShape {
  let document: LaidOutDocument
  let setting: TextSetting
  /// Lines of the front matter.
  let front: Set<Int>
  /// Lines that are known to be something else.
  let without: Set<Int>
  private let pages: [Int: [Int]]

  enum Verdict {
    case heading
    /// A cell of a table, a formula, a label in a figure: it speaks against the whole style.
    case otherMatter
    /// A line inside a paragraph, a caption, furniture: it says nothing of its style.
    case text
  }

  init(document: LaidOutDocument, setting: TextSetting, lines: [Int], front: Set<Int>, without: Set<Int>) {
    self.document = document
    self.setting = setting
    self.front = front
    self.without = without
    pages = Dictionary(grouping: lines) { document.lines[$0].page }
  }

  func verdict(on candidate: HeadingCandidate) -> Verdict {
    if candidate.lines.contains(where: without.contains) || front.isSuperset(of: candidate.lines) { return .text }
    if candidate.lines.count > 4 { return .otherMatter }
    if let words = verdict(onWords: candidate) { return words }
    if candidate.lines.contains(where: isBesideOthers) { return .otherMatter }
    if isSmall(candidate) || isInParagraph(candidate) || isMixed(candidate) { return .text }
    return setting.isMarginal(document.lines[candidate.lines[0]]) || candidate.next == nil ? .text : .heading
  }

  private func verdict(onWords candidate: HeadingCandidate) -> Verdict? {
    let text = candidate.text
    guard 2...200 ~= text.count, let last = text.last, let first = candidate.title.first else { return .text }
    if ",;".contains(last) || PrintedCues.isCaption(text) || Self.hasLeaders(text) { return .text }
    if text.contains("@") || text.contains("://") { return .otherMatter }
    let letters = text.unicodeScalars.reduce(0) { $0 + ($1.isAlphabetic ? 1 : 0) }
    let signs = text.unicodeScalars.reduce(0) { $0 + ($1.isWhitespace ? 0 : 1) }
    if letters * 2 <= signs { return .otherMatter }
    let isNumbered = candidate.number != nil && candidate.isKnown
    guard isNumbered || first.isUppercase || first.isNumber || !first.isASCII || "\"'¿".contains(first) else {
      return .text
    }
    if last == ".", text.count > 60 || candidate.title.dropLast().contains(". ") { return .text }
    return nil
  }

  /// Rows of points lead to the page numbers of a table of contents.
  private static func hasLeaders(_ text: String) -> Bool {
    text.contains("....") || text.contains(". . . ") || text.contains("…")
  }

  /// Shares its row, inside its column, with something that is not running text.
  private func isBesideOthers(_ place: Int) -> Bool {
    let line = document.lines[place]
    guard let box = line.box else { return false }
    return (pages[line.page] ?? []).contains { other in
      let neighbour = document.lines[other]
      guard other != place, neighbour.column == line.column, let otherBox = neighbour.box else { return false }
      let overlap = min(box.maxY, otherBox.maxY) - max(box.minY, otherBox.minY)
      guard overlap > 0.5 * min(box.height, otherBox.height) else { return false }
      return
        !(setting.running.contains(setting.styles[other]) && TextSetting.isWorded(neighbour.text)
        && otherBox.width > min(140, 0.5 * setting.measure))
    }
  }

  private func isSmall(_ candidate: HeadingCandidate) -> Bool {
    (document.lines[candidate.lines[0]].size ?? 0) < 0.7 * setting.main.points
  }

  /// The sentence before goes on in the line, or the line's in the next.
  private func isInParagraph(_ candidate: HeadingCandidate) -> Bool {
    let first = document.lines[candidate.lines[0]]
    if let before = candidate.previous, candidate.number == nil, isText(before, near: first),
      isClose(before, candidate.lines[0])
    {
      let previous = document.lines[before]
      let isFull = (previous.box?.maxX ?? 0) > setting.edges(of: previous).right - 12
      if isFull, let last = previous.text.last, !".:?!;)]”\"".contains(last) { return true }
    }
    guard let next = candidate.next, first.bold < 0.85, isText(next, near: first),
      isClose(candidate.lines[candidate.lines.count - 1], next)
    else { return false }
    return document.lines[next].text.first.map { $0.isLowercase || ",;)".contains($0) } ?? false
  }

  private func isText(_ place: Int, near line: Line) -> Bool {
    let other = document.lines[place]
    return other.page == line.page && other.column == line.column && setting.running.contains(setting.styles[place])
  }

  private func isClose(_ upper: Int, _ lower: Int) -> Bool {
    guard let upperBox = document.lines[upper].box, let lowerBox = document.lines[lower].box else { return false }
    let leading = lowerBox.maxY - upperBox.maxY
    return leading > 0 && leading < 1.45 * max(document.lines[upper].size ?? 0, document.lines[lower].size ?? 0)
  }

  /// Set in its style in part only, as a label before text is.
  private func isMixed(_ candidate: HeadingCandidate) -> Bool {
    candidate.lines.contains {
      let line = document.lines[$0]
      return setting.styles.share(of: $0) < 0.7 && line.bold < 0.85 && line.italic < 0.85
    }
  }
}
