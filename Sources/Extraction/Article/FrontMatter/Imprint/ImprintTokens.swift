// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// The words, numbers and signs of a masthead line.
struct ImprintTokens {
  struct Token {
    enum Kind { case word, number, sign }

    var text: String
    var kind: Kind
    /// In characters of the line.
    var start: Int
    var end: Int

    var isNumber: Bool { kind == .number }
    /// `e0323994`: an article's number, which no page and no volume has.
    var isArticleNumber: Bool { kind == .number && text.first?.isLetter == true }
    var isYear: Bool { text.count == 4 && (Int(text).map { 1850...2049 ~= $0 } ?? false) }
  }

  let tokens: [Token]

  init(_ text: String) {
    var tokens: [Token] = []
    for (offset, character) in text.enumerated() {
      guard let kind = Self.kind(character) else { continue }
      if kind != .sign, let last = tokens.last, last.end == offset, Self.goesOn(last, kind) {
        tokens[tokens.count - 1].text.append(character)
        tokens[tokens.count - 1].kind = kind
        tokens[tokens.count - 1].end = offset + 1
      } else {
        tokens.append(Token(text: String(character), kind: kind, start: offset, end: offset + 1))
      }
    }
    self.tokens = tokens
  }

  private static func kind(_ character: Character) -> Token.Kind? {
    if character.isWhitespace { return nil }
    if character.isASCII && character.isNumber { return .number }
    return character.isLetter || character == "º" || character == "°" ? .word : .sign
  }

  private static func goesOn(_ last: Token, _ kind: Token.Kind) -> Bool {
    if last.kind == kind { return true }
    return kind == .number && (last.text == "e" || last.text == "E")
  }

  func token(_ place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  /// The first place from here on that holds none of the signs.
  func skipping(_ signs: Set<String>, from place: Int) -> Int {
    var place = place
    while let token = token(place), token.kind == .sign, signs.contains(token.text) { place += 1 }
    return place
  }

  // MARK: Locators behind words

  /// The number behind a word such as `vol.`, or before one such as `Jg.`; with a second number where two are joined (`3/4`).
  func value(of words: Set<String>, before: Set<String> = []) -> (value: String, start: Int, end: Int)? {
    for place in tokens.indices where tokens[place].kind == .word {
      let word = tokens[place].text.lowercased()
      if words.contains(word) {
        var next = skipping([".", ":", ",", "#"], from: place + 1)
        if let sign = token(next), ["º", "°"].contains(sign.text) { next = skipping(["."], from: next + 1) }
        if let token = token(next), token.text.count <= 4, token.isNumber && !token.isArticleNumber || isRoman(token),
          !(word == "v" && isVersion(at: next))
        {
          let joined = joinedNumber(at: next)
          return (joined.text, tokens[place].start, joined.end)
        }
      }
      if before.contains(word), let number = token(tokens[max(0, place - 1)].text == "." ? place - 2 : place - 1),
        number.isNumber, number.text.count <= 3
      {
        return (number.text, number.start, place + 1)
      }
    }
    return nil
  }

  /// "v6.31", "v. 1.0.17": a point inside the number is a version's.
  private func isVersion(at place: Int) -> Bool {
    guard let first = token(place), let point = token(place + 1), let second = token(place + 2) else { return false }
    return point.text == "." && point.start == first.end && second.isNumber && second.start == point.end
  }

  /// The number stands behind a point inside a number: the "29" of "3.29".
  func isDecimal(at place: Int) -> Bool {
    guard let number = token(place), let point = token(place - 1), let first = token(place - 2) else { return false }
    return point.text == "." && first.isNumber && point.start == first.end && number.start == point.end
  }

  private func isRoman(_ token: Token) -> Bool { token.kind == .word && token.text.allSatisfy { "IVXLC".contains($0) } }

  /// `3`, `3/4` and `3–4`; of `3/2010` the first number alone.
  func joinedNumber(at place: Int) -> (text: String, end: Int) {
    guard let first = token(place) else { return ("", place) }
    if let sign = token(place + 1), "/-–—".contains(sign.text), let second = token(place + 2), second.isNumber,
      !second.isYear, let low = Int(first.text), let high = Int(second.text), high > low, high - low < 6
    {
      return (first.text + (sign.text == "/" ? "/" : "-") + second.text, place + 3)
    }
    return (first.text, place + 1)
  }

  /// The pages behind a word such as `pp.`, or the number behind `Article ID`.
  func pages(of words: Set<String>) -> (value: String, start: Int)? {
    for place in tokens.indices where tokens[place].kind == .word {
      let word = tokens[place].text.lowercased()
      if words.contains(word) {
        let next = skipping([".", ":"], from: place + 1)
        if let range = range(at: next) { return (range.text, tokens[place].start) }
      } else if word == "article" || word == "art" {
        var next = skipping(["."], from: place + 1)
        if let label = token(next), ["id", "no", "number", "nr"].contains(label.text.lowercased()) {
          next = skipping([".", ":"], from: next + 1)
        }
        if let number = token(next), number.isNumber { return (number.text, tokens[place].start) }
      }
    }
    return nil
  }

  /// A range of pages: both numbers, the second perhaps shortened.
  func range(at first: Int) -> (text: String, end: Int)? {
    guard let start = token(first), start.isNumber, let dash = token(first + 1), "-–—−‐‑".contains(dash.text),
      let end = token(first + 2), end.isNumber, let text = PageRange.normalized(start.text + "-" + end.text)
    else { return nil }
    return (text, first + 3)
  }

  /// Years in the line, in their order.
  var years: [Int] { tokens.filter { $0.isNumber && $0.isYear }.compactMap { Int($0.text) } }
}
