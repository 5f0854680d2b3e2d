// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// How far an abstract goes from the lines that surely belong to it.
extension AbstractReader {
  /// Lines of the same block belong to it, and so do the blocks that follow in its size where that is not the text's.
  func fill(_ unit: inout [Int]) {
    while let first = unit.first, first > 0, !startsWithCue(first), isSibling(first - 1, of: first),
      !startsWithWholeCue(first - 1)
    { unit.insert(first - 1, at: 0) }
    var place = (unit.last ?? 0) + 1
    while let last = unit.last, place < tagged.lines.count, unit.count < 90, !isBarrier(place) {
      if isSibling(place, of: last) || goesOn(place, after: last) {
        unit.append(place)
      } else if !isFurniture(place) {
        break
      }
      place += 1
    }
  }

  func startsWithWholeCue(_ place: Int) -> Bool { PrintedCues.cues(in: tagged.lines[place].line.text).isWhole }

  func isSibling(_ place: Int, of other: Int) -> Bool {
    let line = tagged.lines[place]
    return overlaps(place, other) && line.line.block == tagged.lines[other].line.block && !isFurniture(place)
      && ![.title, .author, .affiliation].contains(line.label) && line.label != .keywords
      && line.label != .otherKeywords
  }

  /// A line in the abstract's size, below it in its column, where the text is set in another size.
  func goesOn(_ place: Int, after last: Int) -> Bool {
    let line = tagged.lines[place]
    guard let size = line.line.size, let own = tagged.lines[last].line.size, abs(size - own) < 0.15, let bodySize,
      abs(size - bodySize) > 0.4, line.line.column == tagged.lines[last].line.column,
      line.line.page == tagged.lines[last].line.page, let box = line.line.box, let above = tagged.lines[last].line.box
    else { return false }
    guard box.minY - above.maxY < 1.6 * size, abs(box.minX - above.minX) < 20, !isFurniture(place) else { return false }
    return ![.title, .author, .affiliation, .keywords, .otherKeywords, .dates, .masthead, .doi].contains(line.label)
  }

  /// The lines stand one below the other.
  func overlaps(_ place: Int, _ other: Int) -> Bool {
    guard let box = tagged.lines[place].line.box, let otherBox = tagged.lines[other].line.box,
      tagged.lines[place].line.page == tagged.lines[other].line.page
    else { return true }
    return min(box.maxX, otherBox.maxX) - max(box.minX, otherBox.minX) > 0.3 * min(box.width, otherBox.width)
  }

  /// Where reading order goes to and fro between the abstract and a column beside it, the lines beside it go. An abstract in two columns
  /// changes the column once.
  func dropNeighbours(_ unit: inout [Int]) {
    guard let first = unit.first else { return }
    let page = tagged.lines[first].line.page
    let sides = unit.filter { tagged.lines[$0].line.page == page }.map { overlaps($0, first) }
    let changes = zip(sides, sides.dropFirst()).count { $0 != $1 }
    guard changes > 2 else { return }
    unit.removeAll { tagged.lines[$0].line.page == page && !overlaps($0, first) }
  }

  /// An abstract that says that it goes on over the page does.
  func goOnOverPages(_ unit: inout [Int]) {
    guard let last = unit.last, let size = tagged.lines[last].line.size,
      let mark = tagged.lines.indices.first(where: { $0 > last && isContinuationMark($0) }),
      let start = tagged.lines.indices.first(where: {
        $0 >= mark && tagged.lines[$0].line.page == tagged.lines[last].line.page + 1 && !isFurniture($0)
      })
    else { return }
    for place in start..<tagged.lines.count {
      guard !isBarrier(place), abs((tagged.lines[place].line.size ?? 0) - size) < 0.15, unit.count < 90 else { return }
      unit.append(place)
    }
  }

  /// An abstract that ends in the middle of a sentence goes on behind what interrupts it, in lines of its size.
  func prolong(_ unit: inout [Int]) {
    while let last = unit.last, unit.count < 90, !endsSentence(last) {
      let size = tagged.lines[last].line.size ?? 0
      let next = (last + 1..<min(tagged.lines.count, last + 30)).first { place in
        let line = tagged.lines[place]
        return !isFurniture(place) && abs((line.line.size ?? 0) - size) < 0.3 && line.label != .title
          && line.label != .author && !isBeside(place, last) && !isInBox(place, behind: last)
      }
      guard let next, !isBarrier(next), tagged.lines[next].label != .heading else { return }
      unit.append(next)
      if !overlaps(next, last) { fill(&unit) }
    }
  }

  /// Below the heading of another summary ("Key points") that stands between an abstract's two parts, in its block or the next one.
  func isInBox(_ place: Int, behind last: Int) -> Bool {
    guard
      let head = (last + 1..<max(last + 1, place)).last(where: { other in
        tagged.lines[other].line.text.count < 60
          && PrintedCues.cues(in: tagged.lines[other].line.text).found.first == .otherSummary
      })
    else { return false }
    let blocks = Set((head...place).map { tagged.lines[$0].line.block })
    return blocks.count <= 2 && overlaps(place, head)
  }

  /// In the same row or above, in another column that the abstract does not go on in.
  func isBeside(_ place: Int, _ last: Int) -> Bool {
    guard let box = tagged.lines[place].line.box, let lastBox = tagged.lines[last].line.box, !overlaps(place, last),
      tagged.lines[place].line.page == tagged.lines[last].line.page
    else { return false }
    // Lines below in the abstract's own column show that it does not end here.
    let hasMore = tagged.lines.indices.contains { other in
      other > last && overlaps(other, last) && tagged.lines[other].line.page == tagged.lines[last].line.page
        && (tagged.lines[other].line.box?.minY ?? 0) > lastBox.minY
        && abs((tagged.lines[other].line.size ?? 0) - (tagged.lines[last].line.size ?? 0)) < 0.3 && !isFurniture(other)
    }
    return hasMore || box.minX < lastBox.minX
  }

  func endsSentence(_ place: Int) -> Bool {
    tagged.lines[place].line.text.reversed().first { !"”\"’')]* ".contains($0) && !$0.isNumber }.map {
      ".?!".contains($0)
    } ?? true
  }
}
