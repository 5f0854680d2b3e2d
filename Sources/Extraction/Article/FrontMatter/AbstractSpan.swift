// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// The lines below the word "abstract" that are set alike, one under the other, whatever stands beside them and whatever order they are
/// read in.
struct AbstractSpan {
  let tagged: TaggedFront

  /// - Parameter cue: the line that says "abstract", alone or before the abstract's first words.
  /// - Returns: places in `tagged.lines` from top to bottom.
  func lines(from cue: Int, isAlone: Bool) -> [Int] {
    guard let start = isAlone ? first(below: cue) : cue, let box = tagged.lines[start].line.box,
      let size = tagged.lines[start].line.size
    else { return [] }
    var span = [start]
    var column = box
    var bottom = box.maxY
    for place in below(box, page: tagged.lines[start].line.page) where place != start {
      guard let own = tagged.lines[place].line.box, overlaps(own, column) else { continue }
      let line = tagged.lines[place].line
      let isAlike = abs((line.size ?? 0) - size) < 0.2
      if !isAlike, line.text.count < 12, own.height < 0.8 * box.height { continue }
      guard isAlike, own.minY - bottom < reach(line, after: span, size), !ends(place),
        abs(line.bold - tagged.lines[start].line.bold) < 0.7, span.count < 80
      else { break }
      span.append(place)
      column = column.union(own)
      bottom = max(bottom, own.maxY)
    }
    return span
  }

  /// The nearest line below that holds text.
  private func first(below cue: Int) -> Int? {
    guard let box = tagged.lines[cue].line.box else { return nil }
    return below(box, page: tagged.lines[cue].line.page).first { place in
      guard let own = tagged.lines[place].line.box, place != cue else { return false }
      let near = own.minX < box.maxX + 60 && own.maxX > box.minX - 20
      return near && own.minY < box.maxY + 40 && tagged.lines[place].line.text.count > 20 && !ends(place)
    }
  }

  private func below(_ box: Box, page: Int) -> [Int] {
    tagged.lines.indices.filter { place in
      let line = tagged.lines[place].line
      return line.page == page && (line.zone == .body || line.zone == .footnote || line.zone == .callOut)
        && (line.box?.minY ?? 0) > box.midY
    }.sorted { (tagged.lines[$0].line.box?.minY ?? 0) < (tagged.lines[$1].line.box?.minY ?? 0) }
  }

  private func overlaps(_ box: Box, _ column: Box) -> Bool {
    min(box.maxX, column.maxX) - max(box.minX, column.minX) > 0.6 * min(box.width, column.width)
  }

  /// Paragraphs of a structured abstract stand apart, lines of one do not.
  private func reach(_ line: Line, after span: [Int], _ size: Double) -> Double {
    let last = span.last.map { tagged.lines[$0].line.text } ?? ""
    let isParagraph = last.hasSuffix(".") && line.text.first?.isUppercase == true
    return isParagraph ? 1.5 * size : 0.9 * size
  }

  /// Keywords, headings and what else stands below abstracts.
  private func ends(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    if PrintedCues.cueLength(in: line.text, of: .keywords) > 0 || line.text.hasPrefix("©") { return true }
    let (cues, isWhole) = PrintedCues.cues(in: line.text)
    if isWhole || cues.first == .otherSummary && line.text.count < 60 { return true }
    let others: Set<PrintedCues> = [.correspondence, .citation, .dates, .doi, .editors, .licence]
    if let first = cues.first, others.contains(first), line.text.count < 120 { return true }
    let digits = line.text.prefix { $0.isNumber || $0 == "." }
    return !digits.isEmpty && digits.count < 4 && line.bold > 0.5 && line.text.count < 70
  }
}
