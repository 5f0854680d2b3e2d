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
      guard let own = tagged.lines[place].line.box else { continue }
      let line = tagged.lines[place].line
      let isAlike = abs((line.size ?? 0) - size) < 0.2
      if isAlike, let last = span.last, goesOnInRow(own, last, size) {
        span.append(place)
        column = column.union(own)
        bottom = max(bottom, own.maxY)
        continue
      }
      guard overlaps(own, column) else { continue }
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

  /// A piece of the row that the last line begins, parted from it by no more than a blank.
  private func goesOnInRow(_ box: Box, _ last: Int, _ size: Double) -> Bool {
    guard let lastBox = tagged.lines[last].line.box else { return false }
    return abs(box.midY - lastBox.midY) < 0.3 * size && box.minX > lastBox.midX && box.minX - lastBox.maxX < 0.6 * size
  }

  /// The nearest line that holds text: below the cue, else to the right of it, as behind headings in the margin.
  private func first(below cue: Int) -> Int? {
    guard let box = tagged.lines[cue].line.box else { return nil }
    let page = tagged.lines[cue].line.page
    let candidates = below(box, page: page).filter { place in
      guard let own = tagged.lines[place].line.box, place != cue else { return false }
      let near = own.minX < box.maxX + 60 && own.maxX > box.minX - 20
      return near && own.minY < box.maxY + 40 && isText(place)
    }
    let straight = candidates.first { place in
      tagged.lines[place].line.box.map { $0.minX < box.maxX && $0.maxX > box.minX } ?? false
    }
    return straight ?? beside(box, page: page) ?? candidates.first
  }

  private func beside(_ box: Box, page: Int) -> Int? {
    tagged.lines.indices.first { place in
      guard let own = tagged.lines[place].line.box, tagged.lines[place].line.page == page else { return false }
      return abs(own.midY - box.midY) < 0.5 * box.height && own.minX >= box.maxX && own.minX < box.maxX + 90
        && isText(place)
    }
  }

  private func isText(_ place: Int) -> Bool { tagged.lines[place].line.text.count > 20 && !ends(place) }

  private func below(_ box: Box, page: Int) -> [Int] {
    tagged.lines.indices.filter { place in
      let line = tagged.lines[place].line
      return line.page == page && (line.zone == .body || line.zone == .footnote || line.zone == .callOut)
        && (line.box?.minY ?? 0) > box.midY
    }.sorted { first, second in
      guard let box = tagged.lines[first].line.box, let other = tagged.lines[second].line.box else {
        return first < second
      }
      return (box.minY, box.minX) < (other.minY, other.minX)
    }
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
    if AbstractEnd.headsAbbreviations(line.text) || AbstractEnd.headsCodes(line.text) { return true }
    let (cues, isWhole) = PrintedCues.cues(in: line.text)
    if isWhole || cues.first == .otherSummary && line.text.count < 60 { return true }
    let others: Set<PrintedCues> = [.correspondence, .citation, .dates, .doi, .editors, .licence]
    // "corresponding 95% intervals were …" goes on with a sentence.
    if let first = cues.first, others.contains(first), line.text.count < 120, line.text.first?.isLowercase != true {
      return true
    }
    let digits = line.text.prefix { $0.isNumber || $0 == "." }
    return !digits.isEmpty && digits.count < 4 && line.bold > 0.5 && line.text.count < 70
  }
}
