// SPDX-License-Identifier: GPL-3.0-or-later

/// Footnotes in plain text: rows that begin with a number which counts on through the document and is called in the text before.
///
/// The numbers may stand apart from their texts, as a column of their own: extraction from PDFs does that where numbers hang in the margin.
enum TextNotes {
  static func mark(_ rows: inout [TextRow]) {
    let chain = NoteChain.find(in: rows)
    guard chain.count >= 3, let last = chain.last?.label, last >= 3 else { return }
    var calls = NoteCalls(rows: rows, chain: chain)
    calls.find()
    guard calls.found.count * 10 >= chain.count * 6 else { return }
    NoteBlocks(chain: chain, calls: calls.found).mark(&rows)
    for call in calls.found where rows[call.row].isBody {
      rows[call.row].raised.append(call.range)
      rows[call.row].raised.sort { $0.lowerBound < $1.lowerBound }
    }
  }
}

/// A row that may begin a note.
struct NoteStart {
  var row: Int
  var label: Int
  /// The number stands alone; its text is elsewhere.
  var isAlone: Bool
}

/// The longest run of note numbers that count on.
enum NoteChain {
  static func find(in rows: [TextRow]) -> [NoteStart] {
    let starts = candidates(in: rows)
    guard starts.count >= 3 else { return [] }
    var best = [Double](repeating: 0, count: starts.count)
    var previous = [Int](repeating: -1, count: starts.count)
    for place in starts.indices {
      best[place] = starts[place].label == 1 ? 1 : 1 - 0.5 * Double(starts[place].label)
      for earlier in stride(from: place - 1, through: max(0, place - 400), by: -1) {
        let step = starts[place].label - starts[earlier].label
        guard 1...3 ~= step else { continue }
        let nearness = Double(starts[place].row - starts[earlier].row) * 1e-5
        let score = best[earlier] + 1 - 0.5 * Double(step - 1) - nearness
        if score > best[place] {
          best[place] = score
          previous[place] = earlier
        }
      }
    }
    guard var place = best.indices.max(by: { best[$0] < best[$1] }) else { return [] }
    var chain: [NoteStart] = []
    while place >= 0 {
      chain.append(starts[place])
      place = previous[place]
    }
    return chain.reversed()
  }

  private static func candidates(in rows: [TextRow]) -> [NoteStart] {
    var starts: [NoteStart] = []
    for (place, row) in rows.enumerated() where row.isBody && starts.count < 4000 {
      if let number = row.number, number > 0 {
        starts.append(NoteStart(row: place, label: number, isAlone: true))
      } else if let label = row.label, label.number > 0, label.number < 1500 {
        starts.append(NoteStart(row: place, label: label.number, isAlone: false))
      }
    }
    return starts
  }
}

/// A place in the text where a note is called.
struct NoteCall {
  var label: Int
  var row: Int
  /// In characters of the row's text.
  var range: Range<Int>
}

/// Finds the calls of notes: the number stuck to the word or mark before it, in order, on the note's page and before the note.
struct NoteCalls {
  let rows: [TextRow]
  let chain: [NoteStart]
  private(set) var found: [NoteCall] = []
  private let noteRows: Set<Int>

  init(rows: [TextRow], chain: [NoteStart]) {
    self.rows = rows
    self.chain = chain
    noteRows = Set(chain.map(\.row))
  }

  mutating func find() {
    let hasPages = (rows.last?.page ?? 1) > 1
    var cursor = (row: 0, offset: 0)
    for (place, start) in chain.enumerated() {
      let firstLabel = place == 0 ? start.label : chain[place - 1].label + 1
      for label in firstLabel...max(firstLabel, start.label) {
        let begin = hasPages ? max(cursor.row, firstRow(ofPage: rows[start.row].page)) : cursor.row
        let offset = begin == cursor.row ? cursor.offset : 0
        guard let call = call(of: label, from: (begin, offset), to: start.row) else { continue }
        found.append(call)
        cursor = (call.row, call.range.upperBound)
      }
    }
  }

  private func firstRow(ofPage page: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].page < page { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func call(of label: Int, from start: (row: Int, offset: Int), to end: Int) -> NoteCall? {
    guard start.row < end else { return nil }
    for inRun in [false, true] {
      for row in start.row..<end where rows[row].isBody && !noteRows.contains(row) {
        let offset = row == start.row ? start.offset : 0
        if let range = Self.range(of: label, in: rows[row].text, from: offset, atEndOfNumber: inRun) {
          return NoteCall(label: label, row: row, range: range)
        }
      }
    }
    return nil
  }

  /// Where the label stands right behind a letter or mark, or, `atEndOfNumber`, behind the digits of a year: "2015–161".
  static func range(of label: Int, in text: String, from offset: Int, atEndOfNumber: Bool) -> Range<Int>? {
    let mark = Array(String(label).utf8)
    let characters = Array(text)
    guard characters.count >= mark.count + 1 else { return nil }
    for start in max(1, offset)..<max(max(1, offset) + 1, characters.count - mark.count + 1) {
      let end = start + mark.count
      guard end <= characters.count else { return nil }
      guard zip(mark, characters[start..<end]).allSatisfy({ $1.asciiValue == $0 }) else { continue }
      if end < characters.count, isDigit(characters[end]) || characters[end].isLetter { continue }
      let before = characters[start - 1]
      if atEndOfNumber {
        let digits = characters[..<start].reversed().prefix(while: isDigit).count
        if digits == 2 || digits == 4 { return start..<end }
      } else if !isDigit(before), before.isLetter || isClosingMark(before) {
        return start..<end
      }
    }
    return nil
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
  private static func isClosingMark(_ character: Character) -> Bool { ".,;:!?”’\"')»%]…“".contains(character) }
}
