// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Takes signs that divide fields off the edges of a value, with quotation marks around it and brackets that have no partner.
enum EdgeTrimming {
  private typealias Scalars = Substring.UnicodeScalarView

  /// - Parameter keepsStop: whether a full stop at the end stays, as in abbreviated titles of journals.
  static func trimmed(_ text: some StringProtocol, keepsStop: Bool = false) -> String {
    var part = Substring(text).unicodeScalars
    var before = -1
    while before != part.count {
      before = part.count
      while let first = part.first, isDivider(first) || first == "." { part.removeFirst() }
      while let last = part.last, isDivider(last) || (last == "." && !keepsStop) { part.removeLast() }
      trimQuotes(&part)
      trimBrackets(&part)
    }
    return String(part)
  }

  private static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{a0}", ",", ";", ":", "/", "|", "-", "–", "—", "=", "•", "\u{2010}", "\u{2011}", "\u{2015}": true
    default: false
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»", "‘", "’", "‚", "'", "‹", "›", "`": true
    default: false
    }
  }

  private static func trimQuotes(_ part: inout Scalars) {
    guard let first = part.first, let last = part.last, isQuote(first) || isQuote(last), part.count > 1 else { return }
    let inner = part.dropFirst().dropLast()
    if isQuote(first) {
      // "'68" and the like begin with an apostrophe that belongs to them.
      let startsWithDigit = inner.first.map { $0.isNumeric } ?? false
      let isApostrophe = (first == "'" || first == "’") && (startsWithDigit || !isQuote(last))
      if !isApostrophe, isQuote(last) || !inner.contains(where: isQuote) { part.removeFirst() }
    }
    guard let end = part.last, part.count > 1, isQuote(end) else { return }
    if isQuote(first) || !part.dropLast().contains(where: { isQuote($0) && $0 != "’" && $0 != "'" }) {
      part.removeLast()
    }
  }

  private static let brackets: [(Unicode.Scalar, Unicode.Scalar)] = [("(", ")"), ("[", "]"), ("{", "}")]

  private static func trimBrackets(_ part: inout Scalars) {
    for (open, close) in brackets {
      guard part.first == open || part.last == close || part.last == open || part.first == close else { continue }
      let opened = part.count { $0 == open }
      let closed = part.count { $0 == close }
      if part.first == open, opened > closed { part.removeFirst() }
      if part.last == close, closed > opened { part.removeLast() }
      if part.last == open { part.removeLast() }
      if part.first == close { part.removeFirst() }
      if part.first == open, part.last == close, opened == 1, closed == 1 {
        part.removeFirst()
        part.removeLast()
      }
    }
  }
}
