// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// The characters of a line cut into the tokens that patterns of references are told by.
struct LineScan {
  enum Kind: UInt8 {
    /// `Berlin`, `BERLIN`, `berlin`, one capital alone, digits, and each other sign by itself.
    case capitalized, capitals, lower, initial, number, sign
  }

  struct Token {
    let kind: Kind
    let start: Int
    let end: Int
    let spaceBefore: Bool
    /// The value of a number of at most six digits; else -1.
    let value: Int
  }

  let scalars: [Unicode.Scalar]
  private(set) var tokens: [Token] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var position = 0
    var space = false
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isWhitespace {
        space = true
        position += 1
        continue
      }
      let start = position
      let token: Token
      if Self.isDigit(scalar) {
        var value = 0
        while position < scalars.count, Self.isDigit(scalars[position]) {
          value = position - start < 6 ? value * 10 + Int(scalars[position].value) - 48 : -1
          position += 1
        }
        token = Token(
          kind: .number, start: start, end: position, spaceBefore: space, value: position - start > 6 ? -1 : value)
      } else if scalar.isAlphabetic {
        var capitals = 0
        let first = scalar.isUppercase
        while position < scalars.count, scalars[position].isAlphabetic || Self.isInner(position, in: scalars) {
          if scalars[position].isUppercase { capitals += 1 }
          position += 1
        }
        let length = position - start
        let kind: Kind =
          !first ? .lower : length == 1 ? .initial : capitals * 4 >= length * 3 ? .capitals : .capitalized
        token = Token(kind: kind, start: start, end: position, spaceBefore: space, value: -1)
      } else {
        position += 1
        token = Token(kind: .sign, start: start, end: position, spaceBefore: space, value: -1)
      }
      tokens.append(token)
      space = false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 48 && scalar.value <= 57 }

  /// An apostrophe, hyphen or combining mark inside a word.
  private static func isInner(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[position] {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}":
      return position + 1 < scalars.count && scalars[position + 1].isAlphabetic
    case "\u{300}"..."\u{36F}": return true
    default: return false
    }
  }

  func sign(_ token: Int) -> Unicode.Scalar? {
    guard token >= 0, token < tokens.count, tokens[token].kind == .sign else { return nil }
    return scalars[tokens[token].start]
  }

  func kind(_ token: Int) -> Kind? { token >= 0 && token < tokens.count ? tokens[token].kind : nil }

  /// A token in lower case.
  func word(_ token: Int) -> String {
    guard token >= 0, token < tokens.count else { return "" }
    let letters = scalars[tokens[token].start..<tokens[token].end]
    if letters.allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: letters.count) { bytes in
        for (place, scalar) in letters.enumerated() {
          bytes[place] = UInt8(scalar.value) | (scalar.isUppercase ? 0x20 : 0)
        }
        return letters.count
      }
    }
    var text = ""
    for scalar in letters { text.appendLowercased(scalar) }
    return text
  }

  func isYear(_ token: Int) -> Bool {
    guard token >= 0, token < tokens.count else { return false }
    let value = tokens[token].value
    return value >= 1500 && value <= 2039 && tokens[token].end - tokens[token].start == 4
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "_": true
    default: false
    }
  }
}
