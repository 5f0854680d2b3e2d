// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The words, numbers and signs of a masthead line.
struct ImprintTokens {
  private struct Token {
    var text: String
    /// In characters of the line.
    var start: Int
    var isNumber: Bool { text.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private let tokens: [Token]

  init(_ text: String) {
    var tokens: [Token] = []
    var kind = 0
    for (offset, character) in text.enumerated() {
      let next =
        character.isWhitespace
        ? 0 : character.isLetter || "º°".contains(character) ? 1 : character.isASCII && character.isNumber ? 2 : 3
      if next == 0 {
        kind = 0
        continue
      }
      if next == kind, next != 3, let last = tokens.indices.last {
        tokens[last].text.append(character)
      } else {
        tokens.append(Token(text: String(character), start: offset))
      }
      kind = next
    }
    self.tokens = tokens
  }

  private func place(of words: Set<String>) -> Int? {
    tokens.indices.first { place in
      words.contains(tokens[place].text.lowercased()) && next(after: place).map { $0.isNumber } == true
    }
  }

  private func next(after place: Int) -> Token? {
    var next = place + 1
    while next < tokens.count, [".", ":", ","].contains(tokens[next].text) { next += 1 }
    return next < tokens.count ? tokens[next] : nil
  }

  func start(of words: Set<String>) -> Int? { place(of: words).map { tokens[$0].start } }

  /// The number behind one of the words, four digits at most.
  func value(after words: Set<String>) -> String? {
    guard let place = place(of: words), let token = next(after: place), token.text.count <= 4 else { return nil }
    return token.text
  }

  /// The range of numbers behind one of the words.
  func range(after words: Set<String>) -> String? {
    for place in tokens.indices where words.contains(tokens[place].text.lowercased()) {
      guard let first = tokens[(place + 1)...].firstIndex(where: { $0.text != "." }), tokens[first].isNumber else {
        continue
      }
      if let range = range(at: first) { return range }
    }
    return nil
  }

  private func range(at first: Int) -> String? {
    guard first + 2 < tokens.count, "-–—−".contains(tokens[first + 1].text), tokens[first + 2].isNumber else {
      return nil
    }
    return PageRange.normalized(tokens[first].text + "-" + tokens[first + 2].text)
  }

  /// "47(2):231-8", "47(2), 231–238", "12:34-56", and "4 (2025) 100109".
  func compact() -> (volume: String, issue: String?, pages: String?, start: Int)? {
    for place in tokens.indices where tokens[place].isNumber && tokens[place].text.count <= 4 {
      guard place + 3 < tokens.count, tokens[place + 1].text == "(", tokens[place + 2].isNumber,
        tokens[place + 3].text == ")"
      else {
        if place + 2 < tokens.count, tokens[place + 1].text == ":", tokens[place + 2].isNumber,
          tokens[place].text.count <= 3,
          let pages = range(at: place + 2)
        {
          return (tokens[place].text, nil, pages, start(before: place))
        }
        continue
      }
      let inner = tokens[place + 2].text
      let isYear = inner.count == 4 && (inner.hasPrefix("19") || inner.hasPrefix("20"))
      var after = place + 4
      while after < tokens.count, [":", ",", ";"].contains(tokens[after].text) { after += 1 }
      let pages =
        after < tokens.count && tokens[after].isNumber ? range(at: after) ?? (isYear ? tokens[after].text : nil) : nil
      if isYear, pages == nil { continue }
      return (tokens[place].text, isYear ? nil : inner, pages, start(before: place))
    }
    return nil
  }

  /// A year before the volume ("2013;47(2)") is no part of the journal's name.
  private func start(before place: Int) -> Int {
    var first = place
    while first > 0, [";", ",", "."].contains(tokens[first - 1].text) || tokens[first - 1].isNumber { first -= 1 }
    return tokens[first].start
  }
}
