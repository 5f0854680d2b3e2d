// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes signs that divide fields off the edges of a value, with quotation marks around it and brackets that have no partner.
enum EdgeTrimming {
  private static let dividers: Set<Character> = [
    " ", "\u{a0}", ",", ";", ":", "/", "|", "-", "–", "—", "=", "•", "\u{2010}", "\u{2011}", "\u{2015}",
  ]
  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»", "‘", "’", "‚", "'", "‹", "›", "`"]
  private static let brackets: [(Character, Character)] = [("(", ")"), ("[", "]"), ("{", "}")]

  /// - Parameter keepsStop: whether a full stop at the end stays, as in abbreviated titles of journals.
  static func trimmed(_ text: some StringProtocol, keepsStop: Bool = false) -> String {
    var part = Substring(text)
    var before = -1
    while before != part.utf8.count {
      before = part.utf8.count
      while let first = part.first, dividers.contains(first) || first == "." { part.removeFirst() }
      while let last = part.last, dividers.contains(last) || (last == "." && !keepsStop) { part.removeLast() }
      trimQuotes(&part)
      trimBrackets(&part)
    }
    return String(part)
  }

  private static func trimQuotes(_ part: inout Substring) {
    guard let first = part.first, let last = part.last, part.count > 1 else { return }
    let inner = part.dropFirst().dropLast()
    if quotes.contains(first) {
      // "'68" and the like begin with an apostrophe that belongs to them.
      let isApostrophe = (first == "'" || first == "’") && (inner.first?.isNumber == true || !quotes.contains(last))
      if !isApostrophe, quotes.contains(last) || !inner.contains(where: quotes.contains) { part.removeFirst() }
    }
    guard let end = part.last, part.count > 1, quotes.contains(end) else { return }
    if !part.dropLast().contains(where: { quotes.contains($0) && $0 != "’" && $0 != "'" }) || quotes.contains(first) {
      part.removeLast()
    }
  }

  private static func trimBrackets(_ part: inout Substring) {
    for (open, close) in brackets {
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
