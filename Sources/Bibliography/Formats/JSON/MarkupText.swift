// SPDX-License-Identifier: GPL-3.0-or-later

/// Text without the marks that registries leave in it: JATS in abstracts, faces of HTML in titles, entities.
enum MarkupText {
  /// Elements that end a line; the others stand inside one.
  private static let blocks: Set<Substring> = [
    "p", "title", "sec", "br", "div", "li", "list", "list-item", "h1", "h2", "h3", "h4",
  ]
  private static let inline: Set<Substring> = [
    "i", "b", "em", "strong", "sub", "sup", "u", "italic", "bold", "sc", "scp", "tt", "span", "a", "inline-formula",
    "tex-math", "alternatives", "underline", "xref", "inf", "abstract", "ext-link",
  ]

  static func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return ExportValues.flat(text) }
    var result = ""
    var rest = text[...]
    while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      result += rest[..<next]
      rest = rest[next...]
      if rest.first == "<", let tag = tag(rest) {
        if tag.isBlock { result += " " }
        rest = rest[tag.end...]
      } else if rest.first == "&", let entity = entity(rest) {
        result.append(entity.character)
        rest = rest[entity.end...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return ExportValues.flat(result + rest)
  }

  /// An abstract, without the heading that only says what it is.
  static func abstract(_ text: String) -> String {
    let plain = plain(text)
    for heading in ["Abstract", "ABSTRACT", "Summary"] where text.contains("title>" + heading + "</") {
      if plain.hasPrefix(heading + " ") { return String(plain.dropFirst(heading.count + 1)) }
    }
    return plain
  }

  /// The tag at the beginning, where it is of an element that is known: `p < 0.05` is text.
  private static func tag(_ text: Substring) -> (isBlock: Bool, end: Substring.Index)? {
    let inner = text.dropFirst().prefix(300)
    guard let close = inner.firstIndex(of: ">") else { return nil }
    let content = inner[..<close].drop { $0 == "/" }
    let qualified = content.prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
    guard let name = qualified.split(separator: ":").last.map({ Substring($0.lowercased()) }) else { return nil }
    let isBlock = blocks.contains(name)
    guard isBlock || inline.contains(name) || qualified.contains(":") else { return nil }
    return (isBlock, text.index(after: close))
  }

  private static let entities: [Substring: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "hellip": "…", "shy": "\u{AD}",
  ]

  private static func entity(_ text: Substring) -> (character: Character, end: Substring.Index)? {
    let inner = text.dropFirst().prefix(10)
    guard let close = inner.firstIndex(of: ";") else { return nil }
    let name = inner[..<close]
    let end = text.index(after: close)
    if let known = entities[name] { return (known, end) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value >= 0x20 else { return nil }
    return (Character(scalar), end)
  }
}
