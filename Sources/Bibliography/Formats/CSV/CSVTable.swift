// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of values divided by commas, semicolons or tabs (RFC 4180, tolerantly), its first row the names of the columns.
public struct CSVTable: Sendable {
  /// Folded names of the columns.
  public private(set) var columns: [String] = []
  public private(set) var rows: [(line: Int, values: [String])] = []

  /// The table that a file is; nil where it is none by the look of its beginning.
  public init?(ofFile text: String) {
    guard Self.sample(text) != nil else { return nil }
    self.init(text)
  }

  /// The beginning of a file as a table: nil where its first line has no columns, or where the rows are not as long as it.
  public static func sample(_ text: String) -> CSVTable? {
    let head = text.utf8.prefix(8000).drop { $0.isSpace }.prefix { !$0.isLineEnd }
    guard head.count < 8000, head.contains(where: { [0x2C, 0x09, 0x3B].contains($0) }) else { return nil }
    let isCut = text.utf8.count > 200_000
    let table = CSVTable(isCut ? String(decoding: Array(text.utf8.prefix(200_000)), as: UTF8.self) : text)
    let rows = table.rows.prefix(50)
    let regular = rows.count { $0.values.count == table.columns.count }
    guard table.columns.count >= 2, !rows.isEmpty, regular * 10 >= rows.count * 9,
      table.columns.allSatisfy({ $0.count <= 60 })
    else { return nil }
    return table
  }

  init(_ text: String) {
    let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let bytes = Array(body.utf8)
    let head = bytes.prefix { !$0.isLineEnd }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    let separator = candidates.max { first, second in count(first, head) < count(second, head) } ?? UInt8(ascii: ",")
    read(bytes, separator: separator)
  }

  /// The value of the first of some columns that has one.
  public func value(_ row: [String], _ names: [String]) -> String? {
    for name in names {
      guard let place = columns.firstIndex(of: name), place < row.count else { continue }
      let value = ExportValues.flat(row[place])
      if !value.isEmpty { return value }
    }
    return nil
  }

  private func count(_ byte: UInt8, _ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 + ($1 == byte ? 1 : 0) } }

  private mutating func read(_ bytes: [UInt8], separator: UInt8) {
    var place = 0
    var line = 1
    while place < bytes.count {
      let start = line
      let row = Self.row(bytes, &place, &line, separator)
      guard row.contains(where: { !$0.isEmpty }) else { continue }
      if columns.isEmpty { columns = row.map(Folding.fold) } else { rows.append((start, row)) }
    }
  }

  private static func row(_ bytes: [UInt8], _ place: inout Int, _ line: inout Int, _ separator: UInt8) -> [String] {
    var row: [String] = []
    var value: [UInt8] = []
    var quoted = false
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x0A { line += 1 }
      if quoted {
        if byte != UInt8(ascii: "\"") {
          value.append(byte)
        } else if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
          value.append(byte)
          place += 1
        } else {
          quoted = false
        }
      } else if byte == UInt8(ascii: "\""), value.isEmpty {
        quoted = true
      } else if byte == separator {
        row.append(String(decoding: value, as: UTF8.self))
        value = []
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { continue }
        break
      } else {
        value.append(byte)
      }
    }
    row.append(String(decoding: value, as: UTF8.self))
    return row
  }
}
