// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Footnotes of positioned pages: small lines below the text, of which some begin with a raised mark or with a number that counts on.
struct FootnoteFinder {
  let document: LaidOutDocument
  let excluded: Set<Int>

  func starts() -> [NoteLines] {
    guard let bodySize = document.bodySize else { return [] }
    var found: [NoteLines] = []
    var expected = 1
    for (_, places) in pages() {
      for zone in zones(places, bodySize: bodySize) {
        for note in notes(in: zone, expected: &expected) { found.append(note) }
      }
    }
    return isSequence(found) ? found : []
  }

  private func pages() -> [(page: Int, places: [Int])] {
    var pages: [(page: Int, places: [Int])] = []
    for (place, line) in document.lines.enumerated() where line.zone == .body || line.zone == .footnote {
      if pages.last?.page == line.page {
        pages[pages.count - 1].places.append(place)
      } else {
        pages.append((line.page, [place]))
      }
    }
    return pages
  }

  /// The small lines at the foot of each column of a page, in reading order.
  private func zones(_ places: [Int], bodySize: Double) -> [[Int]] {
    var columns: [Int: [Int]] = [:]
    for place in places { columns[document.lines[place].column, default: []].append(place) }
    var zones: [[Int]] = []
    for column in columns.keys.sorted() {
      let lines = (columns[column] ?? []).sorted { bottom($0) < bottom($1) }
      var zone: [Int] = []
      for place in lines.reversed() {
        guard let size = document.lines[place].size, size < bodySize - 0.55, !excluded.contains(place) else { break }
        zone.append(place)
      }
      if !zone.isEmpty { zones.append(zone.reversed()) }
    }
    return zones
  }

  private func bottom(_ place: Int) -> Double { document.lines[place].box?.maxY ?? 0 }

  private func notes(in zone: [Int], expected: inout Int) -> [NoteLines] {
    var notes: [NoteLines] = []
    for place in zone {
      let line = document.lines[place]
      if let start = start(line, expected: expected, isFirst: notes.isEmpty) {
        if let number = Int(start.label) { expected = number + 1 }
        notes.append(NoteLines(label: start.label, firstText: start.rest, lines: [place]))
      } else if !notes.isEmpty {
        notes[notes.count - 1].lines.append(place)
      }
    }
    return notes
  }

  /// A label at the beginning of a line: the number that comes next, raised or not, or a raised sign.
  private func start(_ line: Line, expected: Int, isFirst: Bool) -> (label: String, rest: String)? {
    if let raised = line.raised.first, raised.lowerBound == 0, raised.count <= 3 {
      let label = String(line.text.prefix(raised.count))
      let rest = line.text.dropFirst(raised.count).drop(while: \.isWhitespace)
      if let number = Int(label), number == expected || number == 1 || (number > expected && number < expected + 4) {
        return (label, String(rest))
      }
      if ["*", "**", "†", "‡", "§"].contains(label) { return (label, String(rest)) }
      return nil
    }
    let digits = line.text.prefix { $0.isASCII && $0.isNumber }
    if 1...3 ~= digits.count, let number = Int(digits), number == expected {
      let rest = line.text[digits.endIndex...].drop { $0 == "." || $0 == ")" || $0.isWhitespace }
      guard let first = rest.first, first.isUppercase || !first.isNumber && !first.isLowercase else { return nil }
      return (String(digits), String(rest))
    }
    if let sign = line.text.first, "*†‡".contains(sign), isFirst {
      return (String(sign), String(line.text.dropFirst().drop(while: \.isWhitespace)))
    }
    return nil
  }

  /// Numbers that begin with 1 and are mostly without gaps; a single number is not enough to believe in, unless it is called.
  private func isSequence(_ found: [NoteLines]) -> Bool {
    let numbers = found.compactMap { Int($0.label) }
    guard !numbers.isEmpty else { return false }
    let called = numbers.filter { number in
      document.lines.contains { line in
        line.zone == .body && line.raised.contains { $0.lowerBound > 0 && characters($0, of: line) == String(number) }
      }
    }
    return called.count * 2 >= numbers.count
  }

  private func characters(_ range: Range<Int>, of line: Line) -> String {
    String(line.text.dropFirst(range.lowerBound).prefix(range.count))
  }
}
