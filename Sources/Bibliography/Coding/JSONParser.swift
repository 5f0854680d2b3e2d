// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Equatable, Sendable, CustomStringConvertible {
  /// From 1, counted in bytes.
  public var line: Int
  public var column: Int
  public var expected: String

  public var description: String { "line \(line), column \(column): \(expected) expected" }
}

extension JSONValue {
  /// Reads a JSON text (RFC 8259). Arrays and objects may stand in one another 256 deep.
  public init(parsing text: String) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads UTF-8; bytes that are no UTF-8 inside a string become U+FFFD. A byte order mark in front is passed over.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.byte == nil else { throw parser.error("end of text") }
    self = value
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  func error(_ expected: String) -> JSONSyntaxError {
    let before = bytes.prefix(position)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONSyntaxError(
      line: before.count { $0 == 0x0A } + 1, column: position - lineStart + 1, expected: expected)
  }

  mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard depth < 256 else { throw error("less than 256 levels") }
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw error("a value") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    while let byte, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(written), number.isFinite else {
      position = start
      throw error("a value")
    }
    return .number(number, written: written)
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if byte == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      switch byte {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"):
        position += 1
        return .array(elements)
      default: throw error("',' or ']'")
      }
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    skipBlanks()
    if byte == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw error("a key") }
      let key = try string()
      skipBlanks()
      guard byte == UInt8(ascii: ":") else { throw error("':'") }
      position += 1
      members.append(.init(key: key, value: try value(depth: depth + 1)))
      skipBlanks()
      switch byte {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return .object(members)
      default: throw error("',' or '}'")
      }
    }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        position -= 1
        throw error("an escape for a control character")
      default: text.append(byte)
      }
    }
    throw error("'\"'")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte else { throw error("an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try hexadecimal()]
      if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: "\\u".utf8) {
        position += 2
        units.append(try hexadecimal())
      }
      text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    default:
      position -= 1
      throw error("an escape")
    }
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt16 {
    guard position + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits") }
    position += 4
    return unit
  }
}
