// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// The label at the head of a line that may begin a note: "12", "12.", "[12]", a raised "12", "*".
struct NoteLabel {
  enum Form {
    /// Set smaller or higher than the text behind it.
    case raised
    /// `12 Text`
    case spaced
    /// `12. Text`, `12) Text`
    case stopped
    /// `[12] Text`, `(12) Text`
    case bracketed
    /// `12Text` in one size.
    case glued
    /// The label is all that the line holds.
    case alone
    /// `* Text`
    case sign

    /// Stops and brackets are printed with all numbers of a series or with none; that a raised one shows as such depends on the PDF.
    func isLike(_ other: Form) -> Bool {
      self == other || !([.stopped, .bracketed].contains(self) || [.stopped, .bracketed].contains(other))
    }
  }

  /// As printed, without brackets and stops.
  var text: String
  /// `nil` for signs.
  var number: Int?
  var form: Form
  /// What the line prints behind the label.
  var rest: String

  /// Signs that call notes, in the order in which they are used.
  static let signs: Set<Character> = ["*", "∗", "†", "‡", "§", "¶", "#"]
  /// Digits of the highest note number.
  private static let longest = 4

  init?(_ line: Line) {
    guard let first = line.text.first else { return nil }
    if first == "[" || first == "(" {
      self.init(bracketed: line.text, closing: first == "[" ? "]" : ")")
    } else if first.isASCII, first.isNumber {
      self.init(numbered: line)
    } else if Self.signs.contains(first) {
      self.init(sign: line)
    } else {
      return nil
    }
  }

  private init?(bracketed text: String, closing: Character) {
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard 1...Self.longest ~= digits.count, let number = Int(digits), text[digits.endIndex...].first == closing else {
      return nil
    }
    let rest = text[digits.endIndex...].dropFirst().drop(while: \.isWhitespace)
    self.init(text: String(digits), number: number, form: .bracketed, rest: String(rest))
  }

  private init?(numbered line: Line) {
    let digits = line.text.prefix { $0.isASCII && $0.isNumber }
    guard 1...Self.longest ~= digits.count, let number = Int(digits), number > 0, digits.first != "0" else {
      return nil
    }
    let behind = line.text[digits.endIndex...]
    let rest = behind.drop { $0.isWhitespace || $0 == "." || $0 == ")" }
    // A call that happens to begin a line.
    if let next = rest.first, ",;:".contains(next) { return nil }
    let form: Form
    if rest.isEmpty {
      form = .alone
    } else if Self.isRaised(digits.count, in: line) {
      form = .raised
    } else if let next = behind.first, next == "." || next == ")" {
      // "2.1 Heading", "3.500 Fälle"
      guard let after = behind.dropFirst().first, !after.isNumber else { return nil }
      form = .stopped
    } else if behind.first?.isWhitespace == true {
      form = .spaced
    } else if let next = behind.first, next.isUppercase || "„“\"»«‘<(".contains(next) || Self.isWord(behind) {
      form = .glued
    } else {
      return nil
    }
    self.init(text: String(digits), number: number, form: form, rest: String(rest))
  }

  /// Words in lower case, but for ordinals and units ("2nd", "10px").
  private static func isWord(_ text: Substring) -> Bool {
    let word = text.prefix { $0.isLetter }
    return word.count >= 2 && word.allSatisfy(\.isLowercase)
      && !["st", "nd", "rd", "th", "er", "px", "pt", "km", "cm", "mm", "kg", "ff"].contains(String(word))
  }

  private init?(sign line: Line) {
    let signs = line.text.prefix { Self.signs.contains($0) }
    let rest = line.text[signs.endIndex...].drop { $0.isWhitespace || $0 == ")" }
    guard signs.count <= 4, Set(signs).count == 1, let letter = rest.first(where: { !$0.isPunctuation }),
      letter.isLetter
    else { return nil }
    // "§ 12 BGB", "#hashtag" and "¶ 3" begin ordinary lines.
    if signs.contains(where: { "§#¶".contains($0) }), !Self.isRaised(signs.count, in: line) { return nil }
    let text = String(signs.map { $0 == "∗" ? "*" : $0 })
    self.init(text: text, number: nil, form: .sign, rest: String(rest))
  }

  private init(text: String, number: Int?, form: Form, rest: String) {
    self.text = text
    self.number = number
    self.form = form
    self.rest = rest
  }

  private static func isRaised(_ count: Int, in line: Line) -> Bool {
    if let range = line.raised.first, range.lowerBound == 0, range.upperBound >= count { return true }
    guard let word = line.words.first, let size = line.size else { return false }
    return word.size < 0.85 * size && word.text.count >= count
  }
}
