// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the marks inside one line of Markdown: emphasis, links, raised text, escapes. Linear in the length of the line.
struct MarkdownInline {
  private(set) var text = ""
  private(set) var raised: [Range<Int>] = []
  private(set) var italic: [Range<Int>] = []

  private let characters: [Character]
  private var position = 0
  private var count = 0
  private var italicStart: Int?
  private var italicMark: Character?
  private var raisedStart: Int?
  /// Places of `](`, so that a bracket knows at once whether a link can follow.
  private let linkMiddles: [Int]
  private var nextMiddle = 0
  private var openLinks: [(middle: Int, end: Int)] = []

  init(_ line: String) {
    characters = Array(line)
    var middles: [Int] = []
    for place in characters.indices.dropLast() where characters[place] == "]" && characters[place + 1] == "(" {
      middles.append(place)
    }
    linkMiddles = middles
  }

  mutating func read() {
    while position < characters.count {
      let character = characters[position]
      switch character {
      case "\\" where isPunctuation(at: position + 1):
        put(characters[position + 1])
        position += 2
      case "*", "_": readEmphasis(character)
      case "<" where readTag(): continue
      case "!" where at(position + 1) == "[" && skipImage(): continue
      case "[" where readNoteCall() || openLink(): continue
      case "]" where closeLink(): continue
      case "$" where readRaisedFormula(): continue
      case "`": position += 1
      case "&": readEntity()
      default:
        put(character)
        position += 1
      }
    }
    closeItalic()
    trim()
  }

  private func at(_ place: Int) -> Character? {
    characters.indices.contains(place) ? characters[place] : nil
  }

  private func isPunctuation(at place: Int) -> Bool {
    at(place).map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) } ?? false
  }

  private mutating func put(_ character: Character) {
    if character == " ", text.isEmpty || text.last == " " { return }
    text.append(character)
    count += 1
  }

  private mutating func put(_ string: some Sequence<Character>) {
    for character in string { put(character) }
  }

  /// A mark is one of emphasis where it hugs a word on the right side; inside a word `_` is a letter.
  private mutating func readEmphasis(_ mark: Character) {
    var length = 0
    while at(position + length) == mark { length += 1 }
    let before = position > 0 ? at(position - 1) : nil
    let after = at(position + length)
    let opens = after.map { !$0.isWhitespace } ?? false
    let closes = before.map { !$0.isWhitespace } ?? false
    let insideWord = mark == "_" && isWord(before) && isWord(after)
    guard opens || closes, !insideWord, length <= 3 else {
      put(repeatElement(mark, count: length))
      position += length
      return
    }
    if mark == "*", length == 1, !isItalicOpen(mark), !hasLater(mark) {
      put(mark)
    } else if length != 2 {
      if isItalicOpen(mark), closes { closeItalic() } else if opens, italicStart == nil { openItalic(mark) }
    }
    position += length
  }

  private func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  private func isItalicOpen(_ mark: Character) -> Bool { italicStart != nil && italicMark == mark }

  private func hasLater(_ mark: Character) -> Bool {
    characters[(position + 1)...].prefix(2000).contains(mark)
  }

  private mutating func openItalic(_ mark: Character) {
    italicStart = count
    italicMark = mark
  }

  private mutating func closeItalic() {
    if let start = italicStart, start < count { italic.append(start..<count) }
    italicStart = nil
    italicMark = nil
  }

  /// `<sup>`, `</sup>`, `<br>` and other tags; `<https://…>` stays as an address. True where something was read.
  private mutating func readTag() -> Bool {
    let bound = min(position + 300, characters.count)
    guard let end = characters[position..<bound].firstIndex(of: ">"), end > position + 1 else { return false }
    let inner = String(characters[(position + 1)..<end])
    let name = inner.lowercased()
    if name == "sup" {
      raisedStart = count
    } else if name == "/sup" {
      if let start = raisedStart, start < count { raised.append(start..<count) }
      raisedStart = nil
    } else if name.hasPrefix("br") {
      put(" ")
    } else if name.contains("://") || name.contains("@") {
      put(inner)
    } else if !isTagName(name) {
      return false
    }
    position = end + 1
    return true
  }

  private func isTagName(_ name: String) -> Bool {
    let bare = name.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    let known = [
      "sub", "i", "em", "b", "strong", "u", "span", "div", "p", "a", "small", "center", "img", "table", "tr", "td",
      "th",
    ]
    return known.contains(String(bare))
  }

  private mutating func skipImage() -> Bool {
    guard let middle = linkMiddle(after: position), let end = closing(after: middle) else { return false }
    position = end + 1
    return true
  }

  private mutating func openLink() -> Bool {
    guard let middle = linkMiddle(after: position), let end = closing(after: middle),
      !characters[(position + 1)..<middle].contains("[")
    else { return false }
    openLinks.append((middle, end))
    position += 1
    return true
  }

  private mutating func closeLink() -> Bool {
    guard let open = openLinks.last, open.middle == position else { return false }
    openLinks.removeLast()
    position = open.end + 1
    return true
  }

  private mutating func linkMiddle(after place: Int) -> Int? {
    while nextMiddle < linkMiddles.count, linkMiddles[nextMiddle] <= place { nextMiddle += 1 }
    guard nextMiddle < linkMiddles.count, linkMiddles[nextMiddle] - place < 600 else { return nil }
    return linkMiddles[nextMiddle]
  }

  private func closing(after middle: Int) -> Int? {
    var depth = 0
    for place in (middle + 1)..<min(middle + 1200, characters.count) {
      if characters[place] == "(" { depth += 1 }
      if characters[place] == ")" {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }

  /// `[^12]` of the footnote extension is a raised 12.
  private mutating func readNoteCall() -> Bool {
    guard at(position + 1) == "^", let end = characters[position...].prefix(12).firstIndex(of: "]"), end > position + 2
    else { return false }
    let start = count
    put(characters[(position + 2)..<end])
    if start < count { raised.append(start..<count) }
    position = end + 1
    if at(position) == ":" { position += 1 }
    return true
  }

  /// `$^{a}$`, `${}^{12}$`, `$^3$`: raised marks as OCR tools write them.
  private mutating func readRaisedFormula() -> Bool {
    guard let end = characters[position...].dropFirst().prefix(24).firstIndex(of: "$") else { return false }
    var inner = characters[(position + 1)..<end].filter { $0 != " " }
    if inner.starts(with: ["{", "}"]) { inner.removeFirst(2) }
    guard inner.first == "^" else { return false }
    let mark = inner.dropFirst().filter { !"{}".contains($0) }
    guard !mark.isEmpty, !mark.contains("\\") else { return false }
    let start = count
    put(mark)
    if start < count { raised.append(start..<count) }
    position = end + 1
    return true
  }

  private mutating func readEntity() {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": " ", "apos": "'"]
    if let end = characters[position...].prefix(8).firstIndex(of: ";"),
      let value = names[String(characters[(position + 1)..<end])]
    {
      put(value)
      position = end + 1
    } else {
      put("&")
      position += 1
    }
  }

  private mutating func trim() {
    while text.last == " " {
      text.removeLast()
      count -= 1
    }
    let end = count
    raised = raised.compactMap { $0.clamped(to: 0..<end).isEmpty ? nil : $0.clamped(to: 0..<end) }
    italic = italic.compactMap { $0.clamped(to: 0..<end).isEmpty ? nil : $0.clamped(to: 0..<end) }
  }
}
