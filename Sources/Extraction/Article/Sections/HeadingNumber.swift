// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// The number at the front of a heading: `2`, `2.1`, `IV`, `A`, `BOX 3`.
struct HeadingNumber {
  enum Kind: Equatable {
    case decimal(depth: Int)
    case roman, letter, box
  }

  var kind: Kind
  /// As printed, without the point behind it.
  var label: String
  /// The heading behind the number.
  var rest: String

  init?(_ text: String) {
    guard Self.mayBegin(text), let first = Self.mark(of: text) else { return nil }
    let rest = text.dropFirst(first.count).drop { $0.isWhitespace || $0 == "|" }
    var mark = first
    let hasPoint = mark.last == "." || mark.last == ")"
    if hasPoint { mark = mark.dropLast() }
    if let depth = Self.decimalDepth(mark) ?? Self.appendixDepth(mark) {
      self.init(kind: .decimal(depth: depth), label: String(mark), rest: String(rest))
    } else if hasPoint, Self.isRoman(mark) {
      self.init(kind: .roman, label: String(mark), rest: String(rest))
    } else if hasPoint, mark.count == 1, let letter = mark.first, letter.isUppercase {
      self.init(kind: .letter, label: String(mark), rest: String(rest))
    } else {
      return nil
    }
  }

  /// An appendix's letter without a point: "A Proofs", which only the headings around it tell from an article.
  init?(appendix text: String) {
    guard let label = text.first, label.isASCII, label.isUppercase, text.dropFirst().first == " " else { return nil }
    let rest = text.dropFirst(2)
    guard let first = rest.first, first.isUppercase || first.isNumber else { return nil }
    self.init(kind: .letter, label: String(label), rest: String(rest))
  }

  /// A figure, or a capital with a point or bracket close behind it: what most lines are told from at once.
  private static func mayBegin(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return first.isNumber || first.isUppercase && text.dropFirst().prefix(5).contains { $0 == "." || $0 == ")" }
  }

  /// The first word, or of a number that lost the blank behind it ("4.1Samplers") the number.
  private static func mark(of text: String) -> Substring? {
    guard let word = text.split(separator: " ", maxSplits: 1).first, text.hasPrefix(word) else { return nil }
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let letters = word.dropFirst(digits.count)
    guard digits.first?.isNumber == true, digits.last != ".", letters.count >= 2, letters.first?.isUppercase == true
    else {
      return word
    }
    return digits.contains(".") || letters.dropFirst().first?.isLowercase == true ? digits : word
  }

  private init(kind: Kind, label: String, rest: String) {
    self.kind = kind
    self.label = label
    self.rest = rest
  }

  private static func decimalDepth(_ mark: Substring) -> Int? {
    let parts = mark.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...5 ~= parts.count, parts.allSatisfy({ 1...2 ~= $0.count && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else {
      return nil
    }
    return parts.count
  }

  /// "A.1": a letter and numbers.
  private static func appendixDepth(_ mark: Substring) -> Int? {
    guard mark.first?.isUppercase == true, mark.dropFirst().first == "." else { return nil }
    return decimalDepth(mark.dropFirst(2)).map { $0 + 1 }
  }

  private static func isRoman(_ mark: Substring) -> Bool {
    (1...5).contains(mark.count) && mark.allSatisfy { "IVX".contains($0) }
  }
}
