// SPDX-License-Identifier: GPL-3.0-or-later

/// One entry of a BibTeX file as it stands there, macros put in, braces and TeX kept.
struct BibTeXEntry {
  /// In lower case.
  var type: String
  var key: String
  var line: Int
  /// In order, names in lower case; of doubled fields the first counts.
  var fields: [(name: String, value: String)] = []

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// Divides a BibTeX file into entries. What is broken is skipped up to the next `@` at the start of a line and reported.
struct BibTeXScanner {
  private let bytes: [UInt8]
  private var place = 0
  /// Where the line number was counted last.
  private var counted = (place: 0, line: 1)
  private var commentsAreLines = false
  private var macros: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July",
    "aug": "August",
    "sep": "September", "oct": "October", "nov": "November", "dec": "December",
  ]
  private(set) var entries: [BibTeXEntry] = []
  private(set) var skipped: [SkippedEntry] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "@") else {
        place += 1
        continue
      }
      readBlock()
    }
  }

  private mutating func readBlock() {
    let start = place
    place += 1
    skipBlank()
    let type = word().lowercased()
    skipBlank()
    guard !type.isEmpty, place < bytes.count, bytes[place] == UInt8(ascii: "{") || bytes[place] == UInt8(ascii: "(")
    else {
      // An address of mail, or a comment without braces.
      return
    }
    let closing = bytes[place] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    place += 1
    switch type {
    case "comment", "preamble":
      place -= 1
      skipComment()
    case "string": readMacro(closing)
    default: readEntry(type, from: start, closing)
    }
  }

  /// Over a comment in braces; over its line alone where the braces do not close, and from then on always.
  private mutating func skipComment() {
    let start = place
    if !commentsAreLines, skipBalanced(stopsAtEntries: false) { return }
    commentsAreLines = true
    place = start
    while place < bytes.count, !bytes[place].isLineEnd { place += 1 }
  }

  private mutating func readMacro(_ closing: UInt8) {
    skipBlank()
    let name = fieldName().lowercased()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return }
    place += 1
    if let value = value(closing) { macros[name] = value }
    skipBlank()
    if place < bytes.count, bytes[place] == closing { place += 1 }
  }

  private mutating func readEntry(_ type: String, from start: Int, _ closing: UInt8) {
    let line = line(at: start)
    var entry = BibTeXEntry(type: type, key: key(closing), line: line)
    while true {
      skipBlank()
      while place < bytes.count, bytes[place] == UInt8(ascii: ",") {
        place += 1
        skipBlank()
      }
      guard place < bytes.count, !isEntryStart() else {
        skipped.append(SkippedEntry(line: line, reason: "does not end"))
        return
      }
      if bytes[place] == closing {
        place += 1
        entries.append(entry)
        return
      }
      let name = fieldName()
      guard !name.isEmpty, place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
        guard resynchronize(closing) else {
          skipped.append(SkippedEntry(line: line, reason: "has a field without a value"))
          return
        }
        continue
      }
      place += 1
      guard let value = value(closing) else {
        skipped.append(SkippedEntry(line: line, reason: "has a field \"\(name)\" that does not end"))
        return
      }
      if entry[name.lowercased()] == nil { entry.fields.append((name.lowercased(), value)) }
    }
  }

  private mutating func key(_ closing: UInt8) -> String {
    skipBlank()
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != closing, !bytes[place].isLineEnd,
      bytes[place] != UInt8(ascii: "=")
    {
      place += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
      // No key: what stands there is the first field.
      place = start
      return ""
    }
    return String(decoding: bytes[start..<place], as: UTF8.self).trimming(where: \.isWhitespace)
  }

  /// A field's value: pieces in braces or quotation marks, numbers and macros, joined by `#`. Nil where it does not end.
  private mutating func value(_ closing: UInt8) -> String? {
    var result = ""
    while true {
      skipBlank()
      guard place < bytes.count else { return nil }
      switch bytes[place] {
      case UInt8(ascii: "{"):
        let start = place + 1
        guard skipBalanced() else { return nil }
        result += String(decoding: bytes[start..<place - 1], as: UTF8.self)
      case UInt8(ascii: "\""):
        guard let piece = quoted() else { return nil }
        result += piece
      default:
        let start = place
        while place < bytes.count, !bytes[place].isSpace, !",#\"{}".utf8.contains(bytes[place]), bytes[place] != closing
        { place += 1 }
        let name = String(decoding: bytes[start..<place], as: UTF8.self)
        result += macros[name.lowercased()] ?? name
        if start == place { return result }
      }
      skipBlank()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "#") else { return result }
      place += 1
    }
  }

  private mutating func quoted() -> String? {
    let start = place + 1
    var depth = 0
    place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth <= 0:
        defer { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
      default: if isEntryStart() { return nil }
      }
      place += 1
    }
    place = bytes.count
    return nil
  }

  /// Past the brace or bracket that closes the one at the current place. False, at the start of the next entry, where none does.
  private mutating func skipBalanced(stopsAtEntries: Bool = true) -> Bool {
    var depth = 0
    let bracket = place < bytes.count && bytes[place] == UInt8(ascii: "(")
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): if place + 1 < bytes.count, "{}\\".utf8.contains(bytes[place + 1]) { place += 1 }
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "(") where bracket && depth == 0: depth += 1
      case UInt8(ascii: ")") where bracket && depth == 1: depth -= 1
      default: if stopsAtEntries, depth > 0, isEntryStart() { return false }
      }
      place += 1
      if depth <= 0 { return true }
    }
    place = bytes.count
    return false
  }

  /// Whether an entry begins here, at the start of a line: no value goes on over that.
  private func isEntryStart() -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "@"), place > 0, bytes[place - 1].isLineEnd else {
      return false
    }
    var end = place + 1
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    return end > place + 2 && end < bytes.count && "{(".utf8.contains(bytes[end])
  }

  /// To the next line that looks like a field, or the entry's end.
  private mutating func resynchronize(_ closing: UInt8) -> Bool {
    while place < bytes.count, !isEntryStart() {
      if bytes[place] == UInt8(ascii: ",") || bytes[place].isLineEnd { return true }
      if bytes[place] == closing { return true }
      place += 1
    }
    return false
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, bytes[place].isASCIILetter { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// A field's name, which in some exports has blanks inside.
  private mutating func fieldName() -> String {
    let start = place
    while place < bytes.count, bytes[place].isAlphanumeric || "_-:+./ \t*".utf8.contains(bytes[place]) { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self).trimming(where: \.isWhitespace)
    skipBlank()
    return name
  }

  private mutating func skipBlank() {
    while place < bytes.count {
      if bytes[place].isSpace {
        place += 1
      } else if bytes[place] == UInt8(ascii: "%"), place == 0 || bytes[place - 1].isLineEnd || bytes[place - 1].isSpace
      {
        while place < bytes.count, !bytes[place].isLineEnd { place += 1 }
      } else if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
        place += 2
      } else {
        return
      }
    }
  }

  private mutating func line(at target: Int) -> Int {
    for byte in bytes[counted.place..<max(target, counted.place)] where byte == 0x0A { counted.line += 1 }
    counted.place = max(target, counted.place)
    return counted.line
  }
}
