// SPDX-License-Identifier: GPL-3.0-or-later

/// Markdown as people and OCR tools write it: marks become levels and ranges, the words stay.
enum MarkdownReader {
  /// Marks of headings, emphasis, links, tables and raised digits in the first 400 lines.
  static func recognises(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      !"{<@%".unicodeScalars.contains(first)
    else { return false }
    var score = 0
    for piece in LineScanner(text).prefix(400) {
      let line = piece.text.drop { $0 == " " }
      if headingLevel(line) != nil { score += 2 }
      if isTableRule(line) { score += 2 }
      if line.hasPrefix("![") && line.contains("](") { score += 2 }
      if line.contains("<sup>") || line.contains("](http") { score += 1 }
      if hasPairedMarks(line) { score += 1 }
      if score >= 2 { return true }
    }
    return false
  }

  static func read(_ decoded: DecodedText) -> Document {
    let pages = PlainTextReader.pages(of: decoded.text) { text, number in line(text, number: number) }
    return Document(
      format: .markdown, pages: pages.map(joiningUnderlinedHeadings), source: decoded.text,
      faults: decoded.guess.map { [.encodingGuessed($0)] } ?? [])
  }

  private static func line(_ text: String, number: Int) -> TextLine? {
    var rest = text[...]
    rest = rest.drop { $0 == " " }
    if isRule(rest) || isTableRule(rest) { return TextLine(text: "", number: number) }
    while rest.hasPrefix(">") { rest = rest.dropFirst().drop { $0 == " " } }
    var level: Int?
    if let found = headingLevel(rest) {
      level = found
      rest = rest.drop { $0 == "#" }.drop { $0 == " " }
      while rest.last == "#" || rest.last == " " { rest = rest.dropLast() }
    } else if let bullet = rest.first, "-*+".contains(bullet), rest.dropFirst().first == " " {
      rest = rest.dropFirst(2).drop { $0 == " " }
    }
    let source = rest.hasPrefix("|") ? tableRow(rest) : String(rest)
    var inline = MarkdownInline(source)
    inline.read()
    return TextLine(
      text: inline.text, headingLevel: inline.text.isEmpty ? nil : level, raised: inline.raised, italic: inline.italic,
      number: number)
  }

  /// Cells are divided by tabulators, as tables come out of HTML.
  private static func tableRow(_ line: Substring) -> String {
    var cells: [String] = [""]
    var escaped = false
    for character in line {
      if character == "|", !escaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      escaped = character == "\\" && !escaped
    }
    return cells.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: "\t")
  }

  private static func headingLevel(_ line: Substring) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    guard 1...6 ~= level, line.dropFirst(level).first == " ", line.contains(where: \.isLetter) else { return nil }
    return level
  }

  private static func isRule(_ line: Substring) -> Bool {
    guard let mark = line.first, "-*_".contains(mark) else { return false }
    return line.filter { $0 == mark }.count >= 3 && line.allSatisfy { $0 == mark || $0 == " " }
  }

  private static func isTableRule(_ line: Substring) -> Bool {
    line.hasPrefix("|") && line.contains("--") && line.allSatisfy { "|-: ".contains($0) }
  }

  private static func hasPairedMarks(_ line: Substring) -> Bool {
    let trimmed = line.reversed().drop { $0 == " " }.count
    let text = line.prefix(trimmed)
    for mark in ["**", "__", "*", "_"] where text.count > 2 * mark.count + 1 {
      if text.hasPrefix(mark), text.hasSuffix(mark) { return true }
    }
    return text.hasPrefix("**") && text.dropFirst(2).contains("**")
  }

  /// Setext headings: a line of `=` under a line of text.
  private static func joiningUnderlinedHeadings(_ page: Page) -> Page {
    guard case .lines(var lines) = page.content else { return page }
    for position in lines.indices.dropFirst()
    where lines[position].text.count >= 3 && lines[position].text.allSatisfy({ $0 == "=" })
      && !lines[position - 1].text.isEmpty
    {
      lines[position - 1].headingLevel = 1
      lines[position].text = ""
    }
    var result = page
    result.content = .lines(lines)
    return result
  }
}
