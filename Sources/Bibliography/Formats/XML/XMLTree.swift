// SPDX-License-Identifier: GPL-3.0-or-later

/// An element of an XML document, read tolerantly: prefixes need no declaration, and what does not end, ends with the text.
///
/// Entities that a document declares are never expanded, so that one cannot blow up; only the five of XML itself and numeric references are.
struct XMLElement {
  /// The local name, without prefix.
  var name: String
  var attributes: [String: String] = [:]
  /// The line on which it begins, from 1.
  var line: Int
  var children: [XMLNode] = []

  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element along a path of names.
  func first(_ path: String...) -> XMLElement? {
    var element = self
    for name in path {
      guard let next = element.elements.first(where: { $0.name == name }) else { return nil }
      element = next
    }
    return element
  }

  /// All text inside, white space as single blanks; nil where there is none.
  var text: String? {
    let flat = ExportValues.flat(exactText)
    return flat.isEmpty ? nil : flat
  }

  /// All text inside as it stands, for fields of fixed places.
  var exactText: String {
    var pieces = ""
    collect(into: &pieces)
    return pieces
  }

  private func collect(into pieces: inout String) {
    for child in children {
      switch child {
      case .text(let text): pieces += text
      case .element(let element): element.collect(into: &pieces)
      }
    }
  }

  /// The elements of a name, at any depth, in order; those inside one that was found are not looked for.
  func descendants(_ names: Set<String>) -> [XMLElement] {
    elements.flatMap { names.contains($0.name) ? [$0] : $0.descendants(names) }
  }
}

enum XMLNode {
  case element(XMLElement)
  case text(String)
}

/// Builds the tree of an XML text.
struct XMLScanner {
  /// Elements deeper than this are read as if they stood at this depth.
  private static let deepest = 120

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var open: [XMLElement] = [XMLElement(name: "", line: 1)]

  /// The document: an element without a name around the root.
  static func tree(of text: String) -> XMLElement {
    var scanner = XMLScanner(text)
    return scanner.read()
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private mutating func read() -> XMLElement {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count { markup() } else { characters() }
    }
    while open.count > 1 { close() }
    return open[0]
  }

  private mutating func markup() {
    if has("<!--") {
      skip(past: "-->")
    } else if has("<![CDATA[") {
      let start = place + 9
      skip(past: "]]>")
      append(.text(String(decoding: bytes[min(start, place)..<max(min(start, place), place - 3)], as: UTF8.self)))
    } else if has("<!") {
      skipDeclaration()
    } else if has("<?") {
      skip(past: "?>")
    } else if has("</") {
      let name = tagName(from: place + 2)
      skip(past: ">")
      if let depth = open.lastIndex(where: { $0.name == name }), depth > 0 {
        while open.count > depth { close() }
      }
    } else if bytes[place + 1].isASCIILetter || bytes[place + 1] == UInt8(ascii: "_") || bytes[place + 1] >= 0x80 {
      startTag()
    } else {
      append(.text("<"))
      place += 1
    }
  }

  private mutating func startTag() {
    var element = XMLElement(name: tagName(from: place + 1), line: line)
    place += 1
    while place < bytes.count, !bytes[place].isSpace, bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "/")
    { place += 1 }
    var isEmpty = false
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if bytes[place] == UInt8(ascii: "/") {
        isEmpty = true
        place += 1
      } else if bytes[place].isSpace {
        if bytes[place] == 0x0A { line += 1 }
        place += 1
      } else {
        isEmpty = false
        let (name, value) = attribute()
        if element.attributes.count < 64 { element.attributes[name] = value }
      }
    }
    place = min(place + 1, bytes.count)
    open.append(element)
    if isEmpty || open.count > Self.deepest { close() }
  }

  private mutating func attribute() -> (String, String) {
    let start = place
    while place < bytes.count, !bytes[place].isSpace, !"=>/".utf8.contains(bytes[place]) { place += 1 }
    if place == start { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    while place < bytes.count, bytes[place].isSpace { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return (name, "") }
    place += 1
    while place < bytes.count, bytes[place].isSpace { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
      return (name, "")
    }
    let quote = bytes[place]
    let value = place + 1
    place = value
    while place < bytes.count, bytes[place] != quote {
      if bytes[place] == 0x0A { line += 1 }
      place += 1
    }
    defer { place = min(place + 1, bytes.count) }
    return (name, Self.resolved(bytes[value..<place]))
  }

  private mutating func characters() {
    let start = place
    if bytes[place] == UInt8(ascii: "<") { place += 1 }
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      if bytes[place] == 0x0A { line += 1 }
      place += 1
    }
    append(.text(Self.resolved(bytes[start..<place])))
  }

  private mutating func append(_ node: XMLNode) { open[open.count - 1].children.append(node) }

  private mutating func close() {
    let element = open.removeLast()
    append(.element(element))
  }

  private func has(_ text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private mutating func skip(past text: StaticString) {
    while place < bytes.count {
      if has(text) {
        place += text.utf8CodeUnitCount
        return
      }
      if bytes[place] == 0x0A { line += 1 }
      place += 1
    }
  }

  /// Over a DOCTYPE with its declarations in brackets.
  private mutating func skipDeclaration() {
    var brackets = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "[") { brackets += 1 }
      if byte == UInt8(ascii: "]") { brackets -= 1 }
      if byte == UInt8(ascii: ">"), brackets <= 0 { return }
    }
  }

  private func tagName(from start: Int) -> String {
    var end = start
    var local = start
    while end < bytes.count, !bytes[end].isSpace, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/") {
      if bytes[end] == UInt8(ascii: ":") { local = end + 1 }
      end += 1
    }
    return String(decoding: bytes[min(local, end)..<end], as: UTF8.self)
  }

  /// Text with its references resolved; those that are not XML's own stay as they are.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    // A text that is one reference to an entity of the file's own says nothing as long as entities are not expanded.
    if isOneReference(bytes) { return "" }
    var text = ""
    var start = bytes.startIndex
    var place = start
    while place < bytes.endIndex {
      guard bytes[place] == UInt8(ascii: "&"), let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let value = character(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
      else {
        place += 1
        continue
      }
      text += String(decoding: bytes[start..<place], as: UTF8.self)
      text += value
      place = end + 1
      start = place
    }
    return text + String(decoding: bytes[start...], as: UTF8.self)
  }

  private static func isOneReference(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "&"), bytes.last == UInt8(ascii: ";") else { return false }
    let name = bytes.dropFirst().dropLast()
    return !name.contains(UInt8(ascii: ";")) && character(String(decoding: name, as: UTF8.self)) == nil
  }

  private static func character(_ reference: String) -> String? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let digits = reference.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
  }
}
