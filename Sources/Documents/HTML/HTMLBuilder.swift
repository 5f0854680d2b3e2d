// SPDX-License-Identifier: GPL-3.0-or-later

/// Gathers lines, metadata and JSON-LD from the events of the parser. A class, since C calls back into it.
final class HTMLBuilder {
  private(set) var lines: [TextLine] = []
  private(set) var metadata: [Document.MetadataEntry] = []
  private(set) var jsonLD: [String] = []
  /// The line of the source at which the parser stands, from 1.
  var currentLine: (() -> Int)?

  private var text = ""
  private var length = 0
  private var headingLevel: Int?
  private var raised: [Range<Int>] = []
  private var italic: [Range<Int>] = []
  private var raisedStart: Int?
  private var italicStart: Int?
  private var firstLine = 0
  private var pendingBlank = false
  private var isPreformatted = false

  /// Elements whose content is no text of the page; what is open in them is counted by name.
  private var silent: (name: String, depth: Int)?
  private var captured: String?
  private var isTitle = false

  private static let silentElements: Set<String> = [
    "script", "style", "noscript", "template", "svg", "nav", "select", "button", "textarea", "iframe", "object", "math",
  ]
  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]

  func start(_ rawName: String, attributes: [(name: String, value: String)]) {
    let name = rawName.lowercased()
    if let silent {
      if silent.name == name { self.silent?.depth += 1 }
      return
    }
    func attribute(_ key: String) -> String? { attributes.first { $0.name == key }?.value }
    switch name {
    case "script" where attribute("type")?.lowercased().contains("ld+json") == true:
      captured = ""
      silent = (name, 1)
    case _ where Self.silentElements.contains(name): silent = (name, 1)
    case "title":
      isTitle = true
      captured = ""
    case "html":
      if let language = attribute("lang") ?? attribute("xml:lang") { add("lang", language) }
    case "meta":
      if let key = attribute("name") ?? attribute("property") ?? attribute("itemprop"),
        let content = attribute("content")
      {
        add(key, content)
      }
    case "link":
      if attribute("rel")?.lowercased() == "canonical", let target = attribute("href") { add("canonical", target) }
    case "sup": raisedStart = lengthWithBlank
    case "i", "em", "cite": italicStart = italicStart ?? lengthWithBlank
    case "td", "th":
      if !text.isEmpty { put("\t") }
    default: startBlock(name)
    }
  }

  func end(_ rawName: String) {
    let name = rawName.lowercased()
    if var open = silent {
      guard open.name == name else { return }
      open.depth -= 1
      silent = open.depth > 0 ? open : nil
      if silent == nil, name == "script", let script = captured {
        jsonLD.append(script)
        captured = nil
      }
      return
    }
    switch name {
    case "title" where isTitle:
      isTitle = false
      add("title", collapsed(captured ?? ""))
      captured = nil
    case "sup":
      if let start = raisedStart, start < length { raised.append(start..<length) }
      raisedStart = nil
    case "i", "em", "cite":
      if let start = italicStart, start < length { italic.append(start..<length) }
      italicStart = nil
    default:
      if Self.blockElements.contains(name) { endBlock(name) }
      if name == "pre" { isPreformatted = false }
    }
  }

  func add(_ characters: String) {
    if captured != nil {
      captured?.append(characters)
      return
    }
    guard silent == nil else { return }
    if text.isEmpty { firstLine = currentLine?() ?? 0 }
    for character in characters {
      if isPreformatted, character.isNewline {
        flush()
      } else if character.isWhitespace {
        pendingBlank = true
      } else {
        if pendingBlank, !text.isEmpty, text.last != "\t" { put(" ") }
        pendingBlank = false
        put(character)
      }
    }
  }

  /// Ends the line.
  func flush() {
    while text.last == "\t" {
      text.removeLast()
      length -= 1
    }
    if !text.isEmpty {
      if let start = raisedStart, start < length { raised.append(start..<length) }
      if let start = italicStart, start < length { italic.append(start..<length) }
      lines.append(
        TextLine(
          text: text, headingLevel: headingLevel, raised: clamped(raised), italic: clamped(italic),
          number: max(1, firstLine)))
    }
    text = ""
    length = 0
    raised = []
    italic = []
    if raisedStart != nil { raisedStart = 0 }
    if italicStart != nil { italicStart = 0 }
    pendingBlank = false
    headingLevel = nil
  }

  private func startBlock(_ name: String) {
    guard Self.blockElements.contains(name) else { return }
    endBlock(name)
    if name == "pre" { isPreformatted = true }
    if name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue, 1...6 ~= level {
      headingLevel = level
    }
  }

  /// Blank lines divide blocks, as in text; rows, entries of lists and line breaks stay together.
  private func endBlock(_ name: String) {
    flush()
    let isInner = ["br", "tr", "li", "dt", "dd", "tbody", "thead", "tfoot"].contains(name)
    guard !isInner, let last = lines.last, !last.text.isEmpty else { return }
    lines.append(TextLine(text: "", number: last.number))
  }

  private var lengthWithBlank: Int { length + (pendingBlank && !text.isEmpty ? 1 : 0) }

  private func put(_ character: Character) {
    text.append(character)
    length += 1
  }

  private func add(_ name: String, _ content: String) {
    let trimmed = collapsed(content)
    if !trimmed.isEmpty { metadata.append(Document.MetadataEntry(name: name, content: trimmed)) }
  }

  private func collapsed(_ string: String) -> String {
    string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func clamped(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.map { $0.clamped(to: 0..<length) }.filter { !$0.isEmpty }
  }
}
