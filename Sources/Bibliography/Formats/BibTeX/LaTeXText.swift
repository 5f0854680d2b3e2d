// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// TeX as bibliographies have it, read as plain text: accents and symbols to Unicode, braces and commands of type gone, quotation marks set.
/// Mathematics stays as it stands.
struct LaTeXText {
  private let characters: [Character]
  private var place = 0
  private var result = ""
  private var depth = 0
  /// Commands inside commands beyond this are no text that anyone wrote.
  private static let deepest = 8

  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { "\\{}$~`'-".utf8.contains($0) }) else { return ExportValues.flat(text) }
    var reader = LaTeXText(text)
    reader.readAll()
    return ExportValues.flat(reader.result.precomposedStringWithCanonicalMapping)
  }

  private init(_ text: String) { characters = Array(text) }

  private mutating func readAll() {
    while place < characters.count { step() }
  }

  private mutating func step() {
    let character = characters[place]
    switch character {
    case "\\": command()
    case "{", "}": place += 1
    case "$": mathematics()
    case "~":
      result += " "
      place += 1
    case "`" where next == "`":
      result += "“"
      place += 2
    case "'" where next == "'":
      result += "”"
      place += 2
    case "-" where next == "-":
      let isLong = place + 2 < characters.count && characters[place + 2] == "-"
      result += isLong ? "—" : "–"
      place += isLong ? 3 : 2
    default:
      result.append(character)
      place += 1
    }
  }

  private var next: Character? { place + 1 < characters.count ? characters[place + 1] : nil }

  /// `$…$` as it stands; a lone sign is money.
  private mutating func mathematics() {
    let limit = min(characters.count, place + 400)
    var end = place + 1
    while end < limit, characters[end] != "$" || characters[end - 1] == "\\" { end += 1 }
    guard end < limit, end > place + 1 else {
      result += "$"
      place += 1
      return
    }
    result += String(characters[place...end])
    place = end + 1
  }

  private mutating func command() {
    place += 1
    guard place < characters.count else { return }
    let character = characters[place]
    if let mark = LaTeXSymbols.accents[character], !character.isLetter || isAccentLetter {
      place += 1
      accent(mark)
    } else if character.isLetter, character.isASCII {
      named()
    } else {
      place += 1
      switch character {
      case "\\", " ", "\n", "\t": result += " "
      case "-", "/", "@", "!": break
      case ",", ";", ":": result += " "
      default: result.append(character)
      }
    }
  }

  /// Whether a letter behind the backslash is an accent (`\c{c}`, `\v z`) and not the start of a longer name.
  private var isAccentLetter: Bool { next.map { !($0.isLetter && $0.isASCII) } ?? true }

  /// Puts a combining mark on the letter that follows, in braces or not.
  private mutating func accent(_ mark: String) {
    var braces = 0
    while place < characters.count, characters[place] == "{" || characters[place] == " " || characters[place] == "}" {
      if characters[place] == "}" {
        // `\'{}`: the bare sign.
        place += 1
        return
      }
      if characters[place] == "{" { braces += 1 }
      place += 1
    }
    guard place < characters.count else { return }
    if characters[place] == "\\", depth < Self.deepest {
      let start = result.endIndex
      depth += 1
      command()
      depth -= 1
      let inner = String(result[start...])
      let base = inner == "ı" ? "i" : inner == "ȷ" ? "j" : inner
      result.replaceSubrange(start..., with: base.isEmpty ? "" : String(base.prefix(1)) + mark + base.dropFirst())
    } else {
      result += String(characters[place]) + mark
      place += 1
    }
    while braces > 0, place < characters.count, characters[place] == "}" {
      place += 1
      braces -= 1
    }
  }

  private mutating func named() {
    let start = place
    while place < characters.count, characters[place].isLetter, characters[place].isASCII { place += 1 }
    let name = String(characters[start..<place])
    if let symbol = LaTeXSymbols.symbols[name] {
      result += symbol
      // A blank ends the name, and so do empty braces.
      if place + 1 < characters.count, characters[place] == "{", characters[place + 1] == "}" {
        place += 2
      } else if place < characters.count, characters[place] == " " {
        place += 1
      }
    } else if LaTeXSymbols.quoting.contains(name) {
      quote()
    } else if name == "href" || name == "textcolor" || name == "foreignlanguage" {
      _ = argument()
    } else {
      if place < characters.count, characters[place] == "*" { place += 1 }
      while place < characters.count, characters[place].isWhitespace { place += 1 }
    }
  }

  private mutating func quote() {
    guard depth < Self.deepest else { return }
    var inner = LaTeXText(argument())
    inner.depth = depth + 1
    inner.readAll()
    result += "“" + inner.result + "”"
  }

  /// The text of the group in braces that follows, and the place after it.
  private mutating func argument() -> String {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    guard place < characters.count, characters[place] == "{" else { return "" }
    let start = place + 1
    var level = 0
    while place < characters.count {
      if characters[place] == "{" { level += 1 }
      if characters[place] == "}" { level -= 1 }
      place += 1
      if level == 0 { return String(characters[start..<place - 1]) }
    }
    return String(characters[min(start, place)..<place])
  }
}
