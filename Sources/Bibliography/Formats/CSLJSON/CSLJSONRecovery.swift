// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Finds the items of a CSL-JSON array by their braces, for line numbers and for files that are no whole JSON.
enum CSLJSONRecovery {
  /// Where items begin and end, by bytes, and on which line they begin. An item that does not end has no end.
  static func items(_ text: String) -> [(range: Range<Int>, line: Int, isWhole: Bool)] {
    let bytes = Array(text.utf8)
    var items: [(Range<Int>, Int, Bool)] = []
    var line = 1
    var depth = 0
    var start = (place: 0, line: 1)
    var inString = false
    var escaped = false
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "{"):
        if depth == 0 { start = (place, line) }
        depth += 1
      case UInt8(ascii: "}") where depth > 0:
        depth -= 1
        if depth == 0 { items.append((start.place..<place + 1, start.line, true)) }
      default: break
      }
    }
    if depth > 0 { items.append((start.place..<bytes.count, start.line, false)) }
    return items
  }

  static func itemLines(_ text: String) -> [Int] { items(text).map(\.line) }

  /// Reads the items that are whole by themselves.
  static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    let bytes = Array(text.utf8)
    for item in items(text) {
      if item.isWhole, let fields = try? JSONSerialization.jsonObject(with: Data(bytes[item.range])) as? [String: Any] {
        contents.add(CSLJSONReader.entry(fields, line: item.line))
      } else {
        contents.skipped.append(SkippedEntry(line: item.line, reason: item.isWhole ? "is no JSON" : "does not end"))
      }
    }
    return contents
  }
}
