// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Joins printed lines into running text and undoes hyphenation.
///
/// A hyphen at a line's end goes when the document prints the word without it more often than with it, and otherwise unless the next
/// line begins with a capital or with a conjunction ("Vor- und Nachteile"). Ranges of numbers and web addresses are joined without a blank.
public struct LineJoiner: Sendable {
  /// How often the document prints a word, in lower case, hyphens kept.
  private let counts: [String: Int]

  /// Learns the words of a document.
  public init(_ document: LaidOutDocument) {
    var counts: [String: Int] = [:]
    for line in document.lines {
      var words = line.text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      if let last = words.last?.unicodeScalars.last, Self.isHyphen(last) { words.removeLast() }
      for word in words where word.utf8.count > 3 && word.utf8.count < 60 {
        counts[Self.bare(word), default: 0] += 1
      }
    }
    self.counts = counts
  }

  /// The lines as one text.
  public func join(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      let next = line.trimmingBlanks()
      if text.isEmpty {
        text = next
      } else if !next.isEmpty {
        append(next, to: &text)
      }
    }
    return text
  }

  private func append(_ next: String, to text: inout String) {
    guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return }
    if Self.isHyphen(last) {
      let beforeHyphen = text.unicodeScalars.dropLast().last
      if let beforeHyphen, beforeHyphen.isAlphabetic, first.isAlphabetic {
        let head = lastWord(of: text)
        let tail = String(next.prefix { !$0.isWhitespace })
        if isInAddress(head) {
          text += next
        } else if keepsHyphen(head: head, tail: tail, first: first) {
          text += Self.conjunctions.contains(Self.bare(tail[...])) ? " " + next : next
        } else {
          text.unicodeScalars.removeLast()
          text += next
        }
        return
      }
      text += first.isNumeric || isInAddress(lastWord(of: text)) ? next : " " + next
      return
    }
    if last == "/" || last == "\u{2013}" && first.isNumeric {
      text += next
    } else if isInAddress(lastWord(of: text)), Self.continuesAddress(next, after: last) {
      text += next
    } else {
      text += " " + next
    }
  }

  private func keepsHyphen(head: String, tail: String, first: Unicode.Scalar) -> Bool {
    let stem = Self.bare(head.dropLast())
    let rest = Self.bare(tail[...])
    if Self.conjunctions.contains(rest) { return true }
    let closed = counts[stem + rest] ?? 0
    let hyphenated = counts[stem + "-" + rest] ?? 0
    if closed != hyphenated { return hyphenated > closed }
    return first.isUppercase
  }

  private func lastWord(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard let blank = scalars.lastIndex(where: \.isWhitespace) else { return text }
    return String(scalars[scalars.index(after: blank)...])
  }

  private func isInAddress(_ word: String) -> Bool {
    word.contains("://") || word.contains("www.") || word.lowercased().contains("doi.org")
      || word.hasPrefix("10.") && word.contains("/")
  }

  /// Whether a line goes on with the address that the line before ended in: it does not begin like a sentence.
  private static func continuesAddress(_ next: String, after last: Unicode.Scalar) -> Bool {
    let word = next.prefix { !$0.isWhitespace }
    guard let first = word.unicodeScalars.first else { return false }
    if last == "." || last == "," || last == ")" || last == ";" {
      return last == "." && (first.isLowercase || first.isNumeric)
        && word.contains { "/.=?&_".contains($0) }
    }
    if last == "_" || last == "=" || last == "?" || last == "&" || last == "%" { return true }
    return word.contains { "/=?&_%".contains($0) } || word.hasSuffix(".html") || word.hasSuffix(".pdf")
      || (word.contains { $0.isNumber } && !word.contains("(") && !first.isUppercase && word.count > 4)
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{AD}" || scalar == "\u{2011}" || scalar == "\u{AC}"
  }

  /// A word in lower case without the signs around it.
  private static func bare(_ word: Substring) -> String {
    if let plain = bareASCII(word) { return plain }
    let scalars = word.unicodeScalars
    guard let start = scalars.firstIndex(where: { $0.isAlphabetic || $0.isNumeric }),
      let end = scalars.lastIndex(where: { $0.isAlphabetic || $0.isNumeric })
    else { return "" }
    var text = ""
    for scalar in scalars[start...end] {
      if Self.isHyphen(scalar) { text += "-" } else { text.appendLowercased(scalar) }
    }
    return text
  }

  private static func bare(_ word: String) -> String { bare(word[...]) }

  /// The same for words of ASCII alone, which most are; `nil` for others.
  private static func bareASCII(_ word: Substring) -> String? {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    func isAlphanumeric(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    guard let start = word.utf8.firstIndex(where: isAlphanumeric), let end = word.utf8.lastIndex(where: isAlphanumeric)
    else { return "" }
    return word[start...end].lowercased()
  }

  private static let conjunctions: Set<String> = [
    "und", "and", "oder", "or", "bzw", "et", "ou", "e", "o", "y", "en", "of", "sowie",
  ]
}

extension String {
  /// Without blanks at both ends.
  fileprivate func trimmingBlanks() -> String {
    guard let start = unicodeScalars.firstIndex(where: { !$0.isWhitespace }),
      let end = unicodeScalars.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
