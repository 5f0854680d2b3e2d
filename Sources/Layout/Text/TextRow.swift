// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// A printed line on its way through the steps of text layout.
struct TextRow {
  /// The characters without outer white space; never empty.
  var text: String
  var page: Int
  /// A blank line, or the end of a page, stands before this row.
  var afterBlank: Bool
  /// The row is the first of its page.
  var startsPage: Bool
  var zone: Zone = .body
  var raised: [Range<Int>]
  var headingLevel: Int?
  var sourceLine: Int
  /// Blanks with which the row began in the file.
  var indent: Int
  /// The label of the note that begins here.
  var noteLabel: Int?
  /// Set by a step that moved the row out of the text for good.
  var isRemoved = false
  /// The row begins a block whatever stands before it.
  var startsBlock = false

  /// Whether the row can be part of the running text.
  var isBody: Bool { zone == .body && !isRemoved }
  /// The number the row consists of, if it is nothing but a number.
  var number: Int? { TextRow.number(text) }
  /// The number at the beginning, and the text after it.
  var label: (number: Int, rest: Substring)? { TextRow.label(text) }

  static func number(_ text: String) -> Int? {
    guard text.utf8.count <= 4, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(text)
  }

  static func label(_ text: String) -> (number: Int, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard 1...4 ~= digits.count, let number = Int(digits) else { return nil }
    var rest = text[digits.endIndex...]
    if let mark = rest.first, mark == "." || mark == ")" || mark == "]" { rest = rest.dropFirst() }
    guard let blank = rest.first, blank == " " || blank == "\t" else { return nil }
    rest = rest.drop(while: \.isWhitespace)
    return rest.isEmpty ? nil : (number, rest)
  }

  /// Whether the row ends as a sentence does, closing marks and note calls aside.
  var endsSentence: Bool {
    var rest = text[...]
    while let last = rest.last, "\"'”’»)]".contains(last) || (last.isASCII && last.isNumber) { rest = rest.dropLast() }
    guard let last = rest.last else { return false }
    return ".?!:…".contains(last)
  }

  /// Whether the first letter is a capital, marks before it aside.
  var startsUpper: Bool {
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return first.isUppercase
  }

  var startsLower: Bool {
    guard let first = text.first else { return false }
    return first.isLowercase
  }
}
