// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// Finds the lines of each note from the lines with which notes begin: those that follow closely in the notes' size, and what goes on at
/// the foot of the next column or page.
struct NoteExtents {
  let document: LaidOutDocument
  let starts: [NoteCandidate]
  let bodySize: Double
  /// Lines of a list of references.
  let entries: Set<Int>
  /// The usual distance of base lines in the notes, in units of their size.
  private let leading: Double
  private let foot: NoteFoot

  init(document: LaidOutDocument, starts: [NoteCandidate], bodySize: Double, entries: Set<Int> = []) {
    self.document = document
    self.starts = starts
    self.bodySize = bodySize
    self.entries = entries
    foot = NoteFoot(document: document, bodySize: bodySize)
    let gaps = starts.compactMap { start -> Double? in
      let next = start.line + 1
      guard next < document.lines.count, let upper = document.lines[start.line].box,
        let lower = document.lines[next].box,
        let size = document.lines[next].size, size > 0, document.lines[next].page == document.lines[start.line].page,
        lower.maxY > upper.maxY
      else { return nil }
      return (lower.maxY - upper.maxY) / size
    }
    leading = gaps.isEmpty ? 1.25 : min(3, max(1.1, gaps.sorted()[gaps.count / 2]))
  }

  func notes() -> [NoteLines] {
    let kinds = kinds()
    return starts.indices.map { number in
      let start = starts[number]
      let end = number + 1 < starts.count ? starts[number + 1].line : document.lines.count
      let lines =
        kinds[number] == .endnote
        ? listed(from: start.line, to: end, isLast: number + 1 == starts.count || kinds[number + 1] == .footnote)
        : atFoot(from: start.line, to: end, nextIsNote: number + 1 < starts.count)
      return NoteLines(label: start.label.text, firstText: start.label.rest, lines: lines, kind: kinds[number])
    }
  }

  /// Endnotes stand under a heading of theirs, or follow each other over pages without text between while their calls are far before.
  private func kinds() -> [NoteLines.Kind] {
    guard starts.count >= 2 else { return starts.map { $0.isListed ? .endnote : .footnote } }
    let crossings = zip(starts, starts.dropFirst()).filter {
      document.lines[$0.line].page != document.lines[$1.line].page
    }
    let open = crossings.filter { pair in
      !(pair.0.line..<pair.1.line).contains { place in
        document.lines[place].zone == .body && !isNoteLike(place, size: document.lines[pair.0.line].size)
      }
    }
    let isList =
      starts.filter(\.isCalled).count * 4 < starts.count
      && (crossings.isEmpty || open.count * 10 >= crossings.count * 6)
    return starts.map { $0.isListed || isList && $0.label.number != nil ? .endnote : .footnote }
  }

  /// The size of a note's text; a label that stands alone may be smaller.
  private func size(of start: Int) -> Double? {
    let line = document.lines[start]
    guard NoteLabel(line)?.form == .alone, start + 1 < document.lines.count, document.lines[start + 1].page == line.page
    else { return line.size }
    return document.lines[start + 1].size
  }

  private func isNoteLike(_ place: Int, size: Double?) -> Bool {
    if entries.contains(place) { return false }
    guard let own = document.lines[place].size, let size else { return true }
    return abs(own - size) < 0.6 || own < size && own < bodySize - 0.5
  }

  /// Lines of a page's way-finding are passed over.
  private func isFurniture(_ place: Int) -> Bool {
    switch document.lines[place].zone {
    case .runningHead, .pageNumber, .lineNumber, .sideStamp, .watermark, .runningFoot: true
    default: false
    }
  }

  // MARK: Notes in a list

  private func listed(from start: Int, to end: Int, isLast: Bool) -> [Int] {
    var lines = [start]
    let size = size(of: start)
    for place in start + 1..<max(start + 1, end) where !isFurniture(place) {
      guard let last = lines.last, isNoteLike(place, size: size), !isHeading(place) else { break }
      let isNewRegion = isParted(place, from: last)
      if isLast, isNewRegion || gap(between: last, and: place) > 1.9 {
        if !isNewRegion || endsSentence(last) { break }
      }
      lines.append(place)
    }
    return lines
  }

  private func isHeading(_ place: Int) -> Bool {
    let line = document.lines[place]
    if BibliographyHeadings.kind(of: line.text) != .none { return true }
    return line.bold > 0.8 && line.text.count < 60 && (line.text.last.map { !".;,-".contains($0) } ?? false)
      && gap(between: place - 1, and: place) > 1.5
  }

  // MARK: Notes at the foot

  private func atFoot(from start: Int, to end: Int, nextIsNote: Bool) -> [Int] {
    var lines = [start]
    let size = size(of: start)
    var place = start + 1
    while place < end {
      if isFurniture(place), !continuesInFurniture(place, lines) {
        place += 1
        continue
      }
      guard let last = lines.last else { break }
      if isParted(place, from: last) { break }
      guard isNoteLike(place, size: size), gap(between: last, and: place) < widestGap(below: last) else { return lines }
      lines.append(place)
      place += 1
    }
    if place < end { lines += continuation(of: lines, from: place, to: end, nextIsNote: nextIsNote) }
    return lines
  }

  /// The rest of a note in the next column or on the next page: what stands right above the next note, or alone at the foot.
  private func continuation(of lines: [Int], from first: Int, to end: Int, nextIsNote: Bool) -> [Int] {
    guard let last = lines.last else { return [] }
    let region = first..<regionEnd(from: first, limit: end)
    let places = region.filter { !isFurniture($0) }
    let size = size(of: lines[0])
    let meetsNext = nextIsNote && region.upperBound == end && !isParted(end, from: region.upperBound - 1)
    var run: [Int] = []
    var below = meetsNext ? end : nil
    for place in places.reversed() {
      guard isNoteLike(place, size: size) else { break }
      if let below, gap(between: place, and: below) > (isBodySized(size) ? 1.15 : 1.4) * leading { break }
      run.append(place)
      below = place
    }
    run.reverse()
    guard let head = run.first, document.lines[head].page <= document.lines[last].page + 1 else { return [] }
    // Text in the notes' size has to be parted from the notes by a gap.
    if isBodySized(size), run.count == places.count { return [] }
    let goesOn = !endsSentence(last) || document.lines[head].text.first?.isLowercase == true
    guard goesOn || meetsNext && NoteLabel(document.lines[head]) == nil else { return [] }
    return run
  }

  /// Small lines at the foot are notes' lines even where they stand apart.
  private func widestGap(below place: Int) -> Double {
    foot.lines.contains(place) ? max(2.6, 1.6 * leading) : 1.6 * leading
  }

  private func isBodySized(_ size: Double?) -> Bool { (size ?? bodySize) > bodySize - 0.45 }

  /// The end of the column that begins with a line.
  private func regionEnd(from first: Int, limit: Int) -> Int {
    var last = first
    var place = first + 1
    while place < limit {
      if isFurniture(place) {
        place += 1
        continue
      }
      if isParted(place, from: last) { return place }
      last = place
      place += 1
    }
    return limit
  }

  /// A last line of a note that was taken for a page number or a running foot: it follows closely, in the notes' size and at their edge.
  private func continuesInFurniture(_ place: Int, _ lines: [Int]) -> Bool {
    let line = document.lines[place]
    guard line.zone == .pageNumber || line.zone == .runningFoot, let last = lines.last,
      !isParted(place, from: last), let box = line.box, let upper = document.lines[last].box
    else { return false }
    let edges = lines.compactMap { document.lines[$0].box?.minX }
    return abs((line.size ?? 0) - (document.lines[last].size ?? 0)) < 0.3 && gap(between: last, and: place) < 1.45
      && edges.contains { abs($0 - box.minX) < 3 } && !endsSentence(last) && upper.maxY < box.maxY
  }
}
