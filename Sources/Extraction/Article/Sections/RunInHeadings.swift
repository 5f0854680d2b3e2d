// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents
import Layout

/// Headings in whose line the text begins: the first words of a paragraph, bold or italic up to a full stop.
struct RunInHeadings {
  let document: LaidOutDocument
  let setting: TextSetting
  let without: Set<Int>

  /// Those of a style that has at least two numbered ones, or five bold ones: fewer are labels in the text.
  func find(in lines: [Int], beside headings: [HeadingCandidate]) -> [HeadingCandidate] {
    let taken = Set(headings.flatMap(\.lines))
    let found = lines.indices.compactMap { candidate(at: $0, of: lines) }.filter { taken.isDisjoint(with: $0.lines) }
    return Dictionary(grouping: found, by: \.style).flatMap { style, members -> [HeadingCandidate] in
      let numbered = members.filter { $0.number != nil }
      if numbered.count >= 2, numbered.count * 2 >= members.count { return numbered }
      return members.count >= 5 && setting.styles.isBold(style.line) ? members : []
    }
  }

  private func candidate(at index: Int, of lines: [Int]) -> HeadingCandidate? {
    let place = lines[index]
    let line = document.lines[place]
    guard !without.contains(place), startsParagraph(index, of: lines), let font = markedFont(line) else { return nil }
    var text = ""
    var own: [Int] = []
    for next in lines[index...].prefix(3) {
      let part = document.lines[next]
      guard part.page == line.page, part.column == line.column else { return nil }
      own.append(next)
      let head = part.words.prefix { continues($0, font: font, isFirst: text.isEmpty) }
      for word in head { text += word.text + (word.spaceAfter ? " " : "") }
      if head.count < part.words.count { return heading(text, own, previous: index > 0 ? lines[index - 1] : nil, font) }
      if !text.hasSuffix(" ") { text += " " }
    }
    return nil
  }

  private func heading(_ text: String, _ lines: [Int], previous: Int?, _ font: Int) -> HeadingCandidate? {
    let text = text.trimmingSuffix { $0 == " " }
    guard text.last == ".", 4...160 ~= text.count, text.first.map({ $0.isLetter || $0.isNumber }) == true else {
      return nil
    }
    let size = Int(((document.lines[lines[0]].size ?? 0) * 2).rounded())
    var candidate = HeadingCandidate(
      lines: lines, previous: previous, next: nil, text: String(text.dropLast()),
      style: LineStyle(font: font, size: size),
      isRunIn: true)
    // Capitals are no rank of their own here: "FRAP assay." beside "DPPH."
    candidate.style.isCapitals = false
    guard candidate.title.first?.isUppercase == true, !candidate.title.contains(". "), !PrintedCues.isCaption(text),
      !isNumberedStatement(candidate.title)
    else { return nil }
    return candidate
  }

  /// "Example 3", "Theorem 1.2": a statement's label.
  private func isNumberedStatement(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    return words.count == 2 && words[1].allSatisfy { $0.isNumber || $0 == "." }
  }

  private func startsParagraph(_ index: Int, of lines: [Int]) -> Bool {
    guard index > 0 else { return true }
    let line = document.lines[lines[index]]
    let previous = document.lines[lines[index - 1]]
    guard previous.page == line.page, previous.column == line.column,
      setting.running.contains(setting.styles[lines[index - 1]]), let box = line.box, let previousBox = previous.box,
      let last = previous.text.last
    else { return true }
    return ".:?!".contains(last) || box.maxY - previousBox.maxY >= 1.6 * (line.size ?? 0)
  }

  /// The font of the line's first word, behind a number, if it marks words out.
  private func markedFont(_ line: Line) -> Int? {
    guard let first = line.words.first else { return nil }
    let word = Self.isNumber(first.text) && line.words.count > 1 ? line.words[1] : first
    return setting.styles.isMarked(word.font) ? word.font : nil
  }

  private func continues(_ word: Word, font: Int, isFirst: Bool) -> Bool {
    if isFirst, Self.isNumber(word.text) { return true }
    let style = LineStyle(font: font, size: 0)
    return setting.styles.areAlike(word.font, font)
      || setting.styles.isBold(style) && setting.styles.isBold(LineStyle(font: word.font, size: 0))
  }

  private static func isNumber(_ text: String) -> Bool { text.allSatisfy { $0.isNumber || $0 == "." } }
}

extension String {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    String(self[..<(lastIndex { !isTrimmed($0) }.map { index(after: $0) } ?? startIndex)])
  }
}
