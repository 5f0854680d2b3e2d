// SPDX-License-Identifier: GPL-3.0-or-later

/// The JSON values that a file holds: one, one a line (JSON Lines), or one behind the other. Of a file that is damaged or cut, what is whole.
public struct JSONText: Sendable {
  public struct Piece: Sendable {
    public var value: JSONValue
    /// The lines on which its objects begin, from 1, in the order in which they begin.
    public var objectLines: [Int]
  }

  public private(set) var pieces: [Piece] = []
  /// What could not be read, by line.
  public private(set) var skipped: [SkippedEntry] = []

  /// Whether a text begins as JSON's objects and arrays do.
  public static func begins(_ text: String) -> Bool {
    let first = text.utf8.first { !$0.isSpace && ![0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Nil where the text does not begin so.
  public init?(_ text: String) {
    guard Self.begins(text) else { return nil }
    let bytes = Array(text.utf8)
    let body = bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]
    if let value = try? JSONValue(parsing: Array(body)) {
      pieces = [Piece(value: value, objectLines: Self.objectLines(body, from: 1))]
    } else {
      for extent in Self.extents(body, atLevel: 0, from: 1) { take(extent, of: body) }
    }
  }

  /// The start of a value that spans bytes; one that does not end has no end.
  private struct Extent {
    var range: Range<Int>
    var line: Int
    var isWhole: Bool
  }

  private mutating func take(_ extent: Extent, of bytes: ArraySlice<UInt8>) {
    let part = bytes[extent.range]
    if extent.isWhole, add(part, extent.line) { return }
    if !extent.isWhole, let closed = Self.closed(part, from: extent.line), add(closed.bytes[...], extent.line) {
      skipped.append(SkippedEntry(line: closed.cutLine, reason: "does not end"))
      return
    }
    // The elements of the outermost list stand each by itself.
    let level = Self.listLevel(part)
    let elements = level.map { Self.extents(part, atLevel: $0, from: extent.line) } ?? []
    if elements.isEmpty {
      skipped.append(SkippedEntry(line: extent.line, reason: extent.isWhole ? "is no JSON" : "does not end"))
    }
    for element in elements where !(element.isWhole && add(part[element.range], element.line)) {
      skipped.append(SkippedEntry(line: element.line, reason: element.isWhole ? "is no JSON" : "does not end"))
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ line: Int) -> Bool {
    guard let value = try? JSONValue(parsing: Array(bytes)) else { return false }
    pieces.append(Piece(value: value, objectLines: Self.objectLines(bytes, from: line)))
    return true
  }

  /// The objects and arrays that begin inside so many open brackets.
  private static func extents(_ bytes: ArraySlice<UInt8>, atLevel level: Int, from first: Int) -> [Extent] {
    var found: [Extent] = []
    var nesting = JSONNesting()
    var line = first
    var start: (place: Int, line: Int)?
    for place in bytes.indices {
      if bytes[place] == 0x0A { line += 1 }
      switch nesting.take(bytes[place]) {
      case .opens where nesting.open.count == level + 1: start = (place, line)
      case .closes where nesting.open.count == level:
        if let start { found.append(Extent(range: start.place..<place + 1, line: start.line, isWhole: true)) }
        start = nil
      default: break
      }
    }
    if let start { found.append(Extent(range: start.place..<bytes.endIndex, line: start.line, isWhole: false)) }
    return found
  }

  /// How many brackets are open inside the first list of objects.
  private static func listLevel(_ bytes: ArraySlice<UInt8>) -> Int? {
    var nesting = JSONNesting()
    for byte in bytes where nesting.take(byte) == .opens {
      if nesting.open.suffix(2) == [UInt8(ascii: "["), UInt8(ascii: "{")] { return nesting.open.count - 1 }
    }
    return nil
  }

  /// A text that breaks off, cut behind the last whole element of its outermost list that has one, with the brackets that are missing: an
  /// element that is not whole would give half a list of authors as if it were all.
  private static func closed(_ bytes: ArraySlice<UInt8>, from first: Int) -> (bytes: [UInt8], cutLine: Int)? {
    var nesting = JSONNesting()
    var line = first
    // Of each open bracket, its line, and where the last whole element inside it ends.
    var open: [(line: Int, end: Int?)] = []
    for place in bytes.indices {
      if bytes[place] == 0x0A { line += 1 }
      switch nesting.take(bytes[place]) {
      case .opens: open.append((line, nil))
      case .closes:
        open.removeLast()
        if nesting.open.last == UInt8(ascii: "[") { open[open.count - 1].end = place + 1 }
      case .unmatched, .none: break
      }
    }
    guard let level = open.firstIndex(where: { $0.end != nil }), let cut = open[level].end else { return nil }
    let cutLine = open.count > level + 1 ? open[level + 1].line : line
    return (Array(bytes[bytes.startIndex..<cut]) + nesting.closing.suffix(level + 1), cutLine)
  }

  private static func objectLines(_ bytes: ArraySlice<UInt8>, from first: Int) -> [Int] {
    var nesting = JSONNesting()
    var line = first
    var lines: [Int] = []
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      if nesting.take(byte) == .opens, byte == UInt8(ascii: "{") { lines.append(line) }
    }
    return lines
  }
}

extension JSONText {
  /// Looks for objects of known form, from the outermost to the innermost: answers wrap them in envelopes, pages and lists of their own.
  /// What stands inside an object that was known is not looked at.
  ///
  /// - Parameters:
  ///   - deepest: how many envelopes may stand around an object.
  ///   - known: takes an object and its line, and says whether it knows it.
  /// - Returns: The elements that are of no known form, in lists of which others are.
  public func search(deepest: Int = 8, _ known: @escaping (JSONValue, _ line: Int) -> Bool) -> [SkippedEntry] {
    var search = Search(known: known, deepest: deepest)
    for piece in pieces {
      search.lines = piece.objectLines[...]
      _ = search.visit(piece.value, level: 0)
    }
    return search.unknown
  }

  private struct Search {
    let known: (JSONValue, Int) -> Bool
    let deepest: Int
    var lines: ArraySlice<Int> = []
    var unknown: [SkippedEntry] = []

    /// Whether something known was found.
    mutating func visit(_ value: JSONValue, level: Int) -> Bool {
      switch value {
      case .object(let members):
        let line = lines.popFirst() ?? 1
        if known(value, line) {
          lines = lines.dropFirst(value.objectCount - 1)
          return true
        }
        if level >= deepest {
          lines = lines.dropFirst(value.objectCount - 1)
          return false
        }
        // Each member is visited, whatever was found in those before it.
        return members.reduce(false) { found, member in visit(member.value, level: level + 1) || found }
      case .array(let elements): return visit(elements, level: level)
      default: return false
      }
    }

    private mutating func visit(_ elements: [JSONValue], level: Int) -> Bool {
      var found = false
      var others: [SkippedEntry] = []
      for element in elements {
        let line = lines.first ?? 1
        let before = unknown.count
        if visit(element, level: level + 1) {
          found = true
        } else if unknown.count == before {
          others.append(SkippedEntry(line: line, reason: element == .null ? "is empty" : "is of no known form"))
        }
      }
      if found { unknown += others }
      return found
    }
  }
}

extension JSONValue {
  /// The objects that it holds, itself included.
  fileprivate var objectCount: Int {
    switch self {
    case .object(let members): members.reduce(1) { $0 + $1.value.objectCount }
    case .array(let elements): elements.reduce(0) { $0 + $1.objectCount }
    default: 0
    }
  }
}
