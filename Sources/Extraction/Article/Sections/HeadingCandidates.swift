// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// Gathers the lines that may be headings: runs in a style that is not the text's, and numbered lines of the text's own.
struct HeadingCandidates {
  let document: LaidOutDocument
  let setting: TextSetting
  let joiner: LineJoiner

  func find(in lines: [Int]) -> [HeadingCandidate] {
    var found: [HeadingCandidate] = []
    var index = 0
    while index < lines.count {
      let style = setting.styles[lines[index]]
      if setting.running.contains(style), !isNumbered(lines[index]) {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, end - index < 5, continues(lines[end - 1], lines[end], style: style) { end += 1 }
      let own = Array(lines[index..<end])
      found.append(
        HeadingCandidate(
          lines: own, previous: index > 0 ? lines[index - 1] : nil, next: end < lines.count ? lines[end] : nil,
          text: joiner.join(own.map { withoutCall(document.lines[$0]) }), style: style))
      index = end
    }
    return found
  }

  private func isNumbered(_ place: Int) -> Bool {
    HeadingNumber(document.lines[place].text).map { !$0.rest.isEmpty } ?? false
  }

  /// Whether a line goes on with the heading of the line before: set alike, close below it, and no heading in its own right.
  private func continues(_ before: Int, _ next: Int, style: LineStyle) -> Bool {
    let upper = document.lines[before]
    let lower = document.lines[next]
    guard upper.page == lower.page, upper.column == lower.column, let upperBox = upper.box, let lowerBox = lower.box,
      let upperSize = upper.size, let size = lower.size, lowerBox.minY > upperBox.minY
    else { return false }
    let isAlike = abs(upperSize - size) < 0.4 && upper.bold > 0.6 && lower.bold > 0.6
    guard setting.styles[before] == setting.styles[next] || isAlike else { return false }
    if HeadingStyle.isCapitals(upper.text) != HeadingStyle.isCapitals(lower.text), lower.text.count > 12 {
      return false
    }
    if let number = HeadingNumber(lower.text), number.rest.first?.isUppercase == true { return false }
    let gap = lowerBox.minY - upperBox.maxY
    return gap <= (setting.running.contains(style) ? 0.35 : 0.55) * upperSize
  }

  /// A heading without the call of a note at its end.
  private func withoutCall(_ line: Line) -> String {
    guard let last = line.raised.last, last.upperBound == line.text.count, last.lowerBound > 0,
      line.text.suffix(last.count).allSatisfy({ $0.isNumber || "*,†‡".contains($0) })
    else { return line.text }
    return String(line.text.dropLast(last.count))
  }
}
