// SPDX-License-Identifier: GPL-3.0-or-later

/// Call-out boxes in text: short rows, often mixed with the rows beside them, that say a sentence of the text once more.
///
/// A quote may leave words out ("..."), and its rows may have run together with rows of the text; then the row is divided.
enum TextCallOuts {
  /// Characters beyond which a row is no printed line.
  static let longestRow = 160

  static func mark(_ rows: inout [TextRow]) {
    let bodies = rows.indices.filter { rows[$0].isBody }
    guard bodies.count >= 20 else { return }
    let width = NoteBlocks.usualWidth(rows)
    // Where a row is a whole paragraph, no box stands beside it.
    guard width <= longestRow else { return }
    var search = CallOutSearch(rows: rows, bodies: bodies, width: width)
    var parts: [(row: Int, range: Range<Int>)] = []
    var place = 0
    while place < bodies.count {
      if let quote = search.quote(at: place) {
        parts += quote.map { (bodies[$0.place], $0.range) }
        search.use(quote)
        place += 1
      } else {
        place += 1
      }
    }
    apply(parts, to: &rows)
  }

  private static func apply(_ parts: [(row: Int, range: Range<Int>)], to rows: inout [TextRow]) {
    for part in parts.sorted(by: { $0.row > $1.row }) {
      let characters = Array(rows[part.row].text)
      if part.range == 0..<characters.count {
        rows[part.row].zone = .callOut
        continue
      }
      let before = String(characters[..<part.range.lowerBound]).trimmingBlanks
      let after = String(characters[part.range.upperBound...]).trimmingBlanks
      var quote = rows[part.row]
      quote.text = String(characters[part.range]).trimmingBlanks
      quote.zone = .callOut
      quote.raised = []
      var rest = rows[part.row]
      rest.text = [before, after].filter { !$0.isEmpty }.joined(separator: " ")
      rest.raised = rest.raised.filter { $0.upperBound <= before.count }
      guard !rest.text.isEmpty else { continue }
      rest.startsPage = false
      rest.afterBlank = false
      rows[part.row] = quote
      rows.insert(rest, at: part.row + 1)
    }
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// Looks for the rows of a call-out box and the sentence that they repeat.
struct CallOutSearch {
  /// A row, by its place among the rows of the text, and the characters of it that belong to the box.
  struct Part {
    var place: Int
    var range: Range<Int>
  }

  /// Letters and digits of a row, folded; where each stands in the row's text; where the author of the box left words out.
  private struct Letters {
    var values: [UInt8] = []
    var offsets: [Int] = []
    var gaps: [Int] = []
  }

  private struct Cursor {
    var place: Int
    var offset: Int
    /// Words were left out here: the text may go on some lines below.
    var isLoose = false
  }

  private let rows: [TextRow]
  private let bodies: [Int]
  private let width: Int
  private let letters: [Letters]
  private var used: Set<Int> = []
  private static let reach = 60
  /// Comparisons that a search may take: text that repeats itself throughout has too many places to begin.
  private let effort = Effort(limit: 3_000_000)

  private final class Effort {
    private var left: Int

    init(limit: Int) { left = limit }

    func spend() -> Bool {
      left -= 1
      return left > 0
    }
  }

  init(rows: [TextRow], bodies: [Int], width: Int) {
    self.rows = rows
    self.bodies = bodies
    self.width = width
    letters = bodies.map { Self.letters(rows[$0].text) }
  }

  mutating func use(_ parts: [Part]) { used.formUnion(parts.map(\.place)) }

  private static func letters(_ text: String) -> Letters {
    var result = Letters()
    for (offset, character) in text.enumerated() {
      if character == "…" || (character == "." && text.dropFirst(offset).hasPrefix("...")) {
        result.gaps.append(result.values.count)
      }
      guard character.isLetter || character.isNumber else { continue }
      for byte in character.lowercased().utf8 {
        result.values.append(byte)
        result.offsets.append(offset)
      }
    }
    return result
  }

  private func row(_ place: Int) -> TextRow { rows[bodies[place]] }

  /// The box that begins at a row, if one does.
  func quote(at place: Int) -> [Part]? {
    guard !used.contains(place), row(place).headingLevel == nil else { return nil }
    for first in firstParts(place) {
      for cursor in occurrences(of: first, at: place) {
        if let parts = chain(from: first, at: cursor), isBox(parts) { return parts }
      }
    }
    return nil
  }

  /// The whole row where it is short, else its end from a capital on, or its beginning as far as the text repeats it.
  private func firstParts(_ place: Int) -> [Part] {
    let text = Array(row(place).text)
    if Double(text.count) <= 0.62 * Double(width) || row(place).afterBlank {
      return row(place).startsUpper && letters[place].values.count >= 12
        ? [Part(place: place, range: 0..<text.count)] : []
    }
    var parts = suffixes(text).filter { text[$0].isUppercase }.map { Part(place: place, range: $0..<text.count) }
    if row(place).startsUpper, repeatsBeginning(place) {
      parts += text.indices.reversed().filter { $0 >= 24 && text[$0] == " " }.map { Part(place: place, range: 0..<$0) }
    }
    return parts
  }

  private func repeatsBeginning(_ place: Int) -> Bool {
    let part = Part(place: place, range: 0..<min(24, row(place).text.count))
    return !occurrences(of: part, at: place).isEmpty
  }

  private func suffixes(_ text: [Character]) -> [Int] {
    text.indices.filter { $0 > 0 && (text[$0 - 1] == " " || text[$0].isUppercase) && text.count - $0 >= 18 && $0 >= 12 }
  }

  private func values(_ part: Part) -> (values: ArraySlice<UInt8>, gaps: [Int]) {
    let all = letters[part.place]
    let lower = all.offsets.firstIndex { $0 >= part.range.lowerBound } ?? all.offsets.count
    let upper = all.offsets.firstIndex { $0 >= part.range.upperBound } ?? all.offsets.count
    return (all.values[lower..<upper], all.gaps.filter { lower...upper ~= $0 })
  }

  /// Where the text says the words of the first row, within reach.
  private func occurrences(of part: Part, at place: Int) -> [Cursor] {
    let wanted = values(part)
    guard let first = wanted.values.first else { return [] }
    var found: [Cursor] = []
    for other in max(0, place - Self.reach)..<min(bodies.count, place + Self.reach)
    where other != place && !used.contains(other) {
      for offset in letters[other].values.indices where letters[other].values[offset] == first {
        if let end = match(part, from: Cursor(place: other, offset: offset), without: [place]) { found.append(end) }
      }
    }
    return found
  }

  /// Follows the text while it says the words of a part; the cursor behind them, or nil.
  private func match(_ part: Part, from start: Cursor, without own: [Int]) -> Cursor? {
    let wanted = values(part)
    var pieces: [ArraySlice<UInt8>] = []
    var begin = wanted.values.startIndex
    for gap in wanted.gaps where gap >= begin {
      pieces.append(wanted.values[begin..<gap])
      begin = gap
    }
    pieces.append(wanted.values[begin...])
    var cursor = start
    for (index, piece) in pieces.enumerated() {
      if index > 0 { cursor.isLoose = true }
      if piece.isEmpty { continue }
      guard
        let next = cursor.isLoose ? seek(piece, from: cursor, without: own) : follow(piece, from: cursor, without: own)
      else {
        return nil
      }
      cursor = next
    }
    return cursor
  }

  private func seek(_ piece: ArraySlice<UInt8>, from cursor: Cursor, without own: [Int]) -> Cursor? {
    guard let first = piece.first, piece.count >= 6 else { return nil }
    for place in cursor.place..<min(bodies.count, cursor.place + 12) where !own.contains(place) {
      for offset in letters[place].values.indices where letters[place].values[offset] == first {
        if place == cursor.place, offset < cursor.offset { continue }
        if let end = follow(piece, from: Cursor(place: place, offset: offset), without: own) { return end }
      }
    }
    return nil
  }

  /// Rows of the box may stand between the rows of the text: up to two are stepped over at each line end.
  private func follow(_ piece: ArraySlice<UInt8>, from cursor: Cursor, without own: [Int]) -> Cursor? {
    guard effort.spend(), bodies.indices.contains(cursor.place), !own.contains(cursor.place),
      !used.contains(cursor.place)
    else { return nil }
    let line = letters[cursor.place].values
    var offset = cursor.offset
    var rest = piece
    while let wanted = rest.first, offset < line.count {
      guard line[offset] == wanted else { return nil }
      offset += 1
      rest = rest.dropFirst()
    }
    if rest.isEmpty { return Cursor(place: cursor.place, offset: offset) }
    for step in 1...3 {
      if let end = follow(rest, from: Cursor(place: cursor.place + step, offset: 0), without: own) { return end }
    }
    return nil
  }

  /// The rows of a box from its first on: each says what the text says next.
  private func chain(from first: Part, at start: Cursor) -> [Part]? {
    var parts = [first]
    var cursor = start
    while !ends(parts[parts.count - 1]), parts.count < 16 {
      guard let next = continuation(of: parts, cursor: cursor) else { return nil }
      parts.append(next.part)
      cursor = next.cursor
    }
    return ends(parts[parts.count - 1]) ? parts : nil
  }

  private func ends(_ part: Part) -> Bool {
    let text = row(part.place).text
    guard part.range.upperBound == text.count else {
      return Array(text)[part.range].last(where: { !$0.isWhitespace }).map { ".?!".contains($0) } ?? false
    }
    return row(part.place).endsSentence && !text.hasSuffix("...") && !text.hasSuffix("…") && !text.hasSuffix(":")
  }

  private func continuation(of parts: [Part], cursor: Cursor) -> (part: Part, cursor: Cursor)? {
    let own = parts.map(\.place)
    guard let last = own.last else { return nil }
    let candidates = last + 1..<min(bodies.count, last + 5)
    for place in candidates where !used.contains(place) {
      let whole = Part(place: place, range: 0..<row(place).text.count)
      if letters[place].values.count >= 2, let end = match(whole, from: cursor, without: own + [place]) {
        return (whole, end)
      }
    }
    for place in candidates where !used.contains(place) {
      for part in partials(place) {
        if let end = match(part, from: cursor, without: own + [place]) { return (part, end) }
      }
    }
    return nil
  }

  /// Pieces of a row that ran together with one of the text: to its end, from its beginning, from its middle, longest first.
  private func partials(_ place: Int) -> [Part] {
    let count = row(place).text.count
    guard count <= TextCallOuts.longestRow else { return [] }
    var parts = (8..<max(8, count - 11)).map { Part(place: place, range: $0..<count) }
    parts += (14..<max(14, count - 3)).reversed().map { Part(place: place, range: 0..<$0) }
    for start in 8..<max(8, count - 28) {
      parts += (start + 24..<count).reversed().map { Part(place: place, range: start..<$0) }
    }
    return parts
  }

  /// A box has two rows at least, is short in its rows or stands alone between blank lines.
  private func isBox(_ parts: [Part]) -> Bool {
    let count = parts.reduce(0) { $0 + values($1).values.count }
    let isDivided = parts.first.map { $0.range.count < row($0.place).text.count } ?? false
    guard parts.count >= (isDivided ? 3 : 2), count >= (isDivided ? 60 : 30) else { return false }
    let widest = parts.map { $0.range.count }.max() ?? 0
    if Double(widest) <= 0.7 * Double(width) { return true }
    let places = parts.map(\.place)
    guard let first = places.first, let last = places.last, last - first + 1 == places.count else { return false }
    return row(first).afterBlank && (last + 1 == bodies.count || row(last + 1).afterBlank || row(last + 1).startsPage)
  }
}
