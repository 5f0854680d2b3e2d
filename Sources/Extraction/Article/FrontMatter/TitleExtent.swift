// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Which lines belong to a title, from those that surely do: what it lacks is added, what stands about it is taken off, and main title and
/// subtitle are parted.
struct TitleExtent {
  let tagged: TaggedFront
  /// The language of the text.
  let language: String?
  let journals: JournalNames
  /// Places that are surely no title.
  var others: Set<Int> = []
  /// Joins lines, by place in `tagged.lines`.
  let text: ([Int]) -> String

  /// - Parameter isWhole: no line of the core is to go: the file states the same title.
  func parts(of core: [Int], isWhole: Bool = false) -> (main: [Int], sub: [Int]) {
    var places = core
    if !isWhole {
      grow(&places)
      trim(&places)
    }
    guard let first = places.first else { return ([], []) }
    var main: [Int] = []
    var sub: [Int] = []
    for place in places where !isForeignInside(place, places) {
      if isSubtitle(place, of: first) || !sub.isEmpty { sub.append(place) } else { main.append(place) }
    }
    sub += subtitle(below: places)
    return (main, isInOtherLanguage(sub, than: main) ? [] : sub)
  }

  /// Small print that reading order puts between lines of the title.
  func isForeignInside(_ place: Int, _ places: [Int]) -> Bool {
    guard let index = places.firstIndex(of: place), index > 0, index + 1 < places.count,
      let size = tagged.lines[place].line.size, let before = tagged.lines[places[index - 1]].line.size,
      let after = tagged.lines[places[index + 1]].line.size
    else { return false }
    return size < 0.6 * min(before, after)
  }

  func grow(_ places: inout [Int]) {
    var spacing = widest(places)
    growUp(&places, spacing)
    while let last = places.last, last + 1 < tagged.lines.count {
      if belongs(last + 1, to: last, spacing) || completes(last + 1, last) {
        places.append(last + 1)
      } else if last + 2 < tagged.lines.count, isSmallPrint(last + 1, beside: last),
        belongs(last + 2, to: last, spacing)
      {
        places.append(last + 2)
      } else {
        break
      }
    }
    spacing = max(spacing, widest(places))
    growUp(&places, spacing)
  }

  func growUp(_ places: inout [Int], _ spacing: Double) {
    while let first = places.first, first > 0 {
      if belongs(first - 1, to: first, spacing) {
        places.insert(first - 1, at: 0)
      } else if first > 1, isSmallPrint(first - 1, beside: first), belongs(first - 2, to: first, spacing) {
        places.insert(first - 2, at: 0)
      } else {
        break
      }
    }
  }

  /// Small print in the margin, at the height of the title.
  func isSmallPrint(_ place: Int, beside last: Int) -> Bool {
    guard let size = tagged.lines[place].line.size, let own = tagged.lines[last].line.size else { return false }
    return size < 0.6 * own
  }

  /// The widest gap between lines of the title, in points.
  func widest(_ places: [Int]) -> Double {
    zip(places, places.dropFirst()).compactMap { first, second in
      guard let above = tagged.lines[first].line.box, let below = tagged.lines[second].line.box else { return nil }
      return below.minY - above.maxY
    }.max() ?? 0
  }

  /// No title ends in an article, a preposition or a conjunction, nor in an open hyphen or colon: the next line of its size completes it.
  func completes(_ place: Int, _ last: Int) -> Bool {
    let line = tagged.lines[place].line
    let above = tagged.lines[last].line
    guard line.page == above.page, line.zone == .body, let size = line.size, let own = above.size, size < 1.1 * own,
      size > 0.9 * own, let box = line.box, let aboveBox = above.box, box.minY - aboveBox.maxY < size,
      box.minY > aboveBox.minY, abs(line.bold - above.bold) < 0.5
    else { return false }
    return Self.isOpen(above.text)
  }

  static func isOpen(_ text: String) -> Bool {
    guard let last = text.last, let word = text.split(separator: " ").last else { return false }
    if "-–—:,‐".contains(last) { return true }
    return word.first?.isLowercase == true && FunctionWords.all.contains(String(word)) && word.count > 1
  }

  /// Same size and weight, close by, and not held for something else with certainty.
  func belongs(_ place: Int, to neighbour: Int, _ spacing: Double) -> Bool {
    let line = tagged.lines[place]
    let other = tagged.lines[neighbour].line
    guard !others.contains(place), line.line.zone == .body, line.line.page == other.page, let size = line.line.size,
      let otherSize = other.size,
      let box = line.line.box, let otherBox = other.box
    else { return false }
    let isSure = line.label == .title && line.probability > 0.5
    guard abs(size - otherSize) < 0.03 * otherSize,
      isSure || (line.line.bold > 0.5) == (other.bold > 0.5) && abs(line.line.italic - other.italic) < 0.7
    else {
      return false
    }
    let gap = max(box.minY - otherBox.maxY, otherBox.minY - box.maxY)
    let reach = line.line.block == other.block ? max(0.6 * size, min(1.2 * spacing, size)) : 0.3 * size
    guard gap < reach, gap > -1.2 * size else { return false }
    if line.label == .author || line.label == .affiliation || line.label == .heading, line.probability > 0.5 {
      return false
    }
    if journals.prints(line.line) || tagged.probability(of: .author, at: place) > 0.5 { return false }
    return !PrintedCues.cues(in: line.line.text).isWhole
  }
}
