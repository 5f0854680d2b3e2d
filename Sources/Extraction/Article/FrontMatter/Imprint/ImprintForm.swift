// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Volume, issue, pages and year printed without words, told by their signs: `47(2):231-8`, `2013;47(2):231`, `(2020) 20:1043`,
/// `4 (2025) 100109`, `2014, 4, 932-945`, `46, 52–59, January 2010`, `49: e1112020`, `5.2 (#5)`.
struct ImprintForm {
  var volume: String
  var issue: String?
  var pages: String?
  var year: Int?
  /// Where the first number stands, in characters of the line.
  var start: Int
  /// Place of the first token behind the form.
  var end: Int

  /// The first form in the line.
  init?(in tokens: ImprintTokens) {
    for place in tokens.tokens.indices where tokens.tokens[place].isNumber {
      guard let form = Self(leadByYear: tokens, at: place) ?? Self(tokens, at: place, knowsYear: false) else {
        continue
      }
      self = form
      return
    }
    return nil
  }

  /// `(2018) 97:3`, `2013;47(2):231`, `2014, 4, 932-945`, `2018, 25(4), 409–419`.
  private init?(leadByYear tokens: ImprintTokens, at place: Int) {
    guard let token = tokens.token(place), token.isYear else { return nil }
    let opens = place > 0 && tokens.tokens[place - 1].text == "("
    var next = place + 1
    if opens {
      guard tokens.token(next)?.text == ")" else { return nil }
      next = tokens.skipping([",", ":", ".", "·", "|"], from: next + 1)
    } else {
      while let word = tokens.token(next), word.kind == .word ? Self.isMonth(word.text) : word.text == "." { next += 1 }
      if let day = tokens.token(next), day.isNumber, tokens.token(next + 1)?.text == ";" { next += 1 }
      guard let sign = tokens.token(next), [";", ",", "·"].contains(sign.text) else { return nil }
      next += 1
    }
    guard let form = Self(tokens, at: next, knowsYear: true) else { return nil }
    self = form
    year = Int(token.text)
    start = opens ? tokens.tokens[place - 1].start : token.start
  }

  private init?(_ tokens: ImprintTokens, at place: Int, knowsYear: Bool) {
    guard let first = tokens.token(place), first.isNumber, !first.isArticleNumber, first.text.count <= 4,
      !knowsYear || !first.isYear, !tokens.isDecimal(at: place)
    else { return nil }
    volume = first.text
    start = first.start
    end = place + 1
    switch tokens.token(place + 1)?.text {
    case "(": guard readBrackets(tokens, from: place + 2, isYearKnown: knowsYear) else { return nil }
    case ".": guard readPoint(tokens, from: place + 2) else { return nil }
    case ":": guard readColon(tokens, from: place + 2, isYearKnown: knowsYear) else { return nil }
    case ",": guard readComma(tokens, from: place + 2, isYearKnown: knowsYear) else { return nil }
    default: guard knowsYear, first.text.count <= 3 else { return nil }
    }
    if !knowsYear, first.isYear, issue == nil { return nil }
  }

  /// What stands in brackets behind the volume is the issue or the year.
  private mutating func readBrackets(_ tokens: ImprintTokens, from place: Int, isYearKnown: Bool) -> Bool {
    guard let close = (place..<place + 8).first(where: { tokens.token($0)?.text == ")" }), close > place else {
      return false
    }
    let inner = tokens.tokens[place..<close]
    if let printed = inner.first(where: \.isYear),
      inner.count == 1 || inner.allSatisfy({ $0.isNumber || $0.kind == .sign || Self.isMonth($0.text) })
    {
      guard !isYearKnown else { return false }
      year = Int(printed.text)
    } else if let first = inner.first, first.isNumber || Self.supplements.contains(first.text.lowercased()),
      inner.count <= 4
    {
      issue = inner.count == 1 ? inner.first?.text : tokens.joinedNumber(at: place).text
    } else {
      return false
    }
    end = close + 1
    let hasTail = readTail(tokens, isYearKnown: isYearKnown)
    // "Form 1040 (2025)": volumes of four digits have pages beside them.
    if volume.count == 4, Int(volume).map({ !(1850...2049 ~= $0) }) ?? true, !hasTail { return false }
    return year != nil || hasTail || isYearKnown || issue != nil
  }

  /// Behind the brackets: the year, an issue before pages, and the pages.
  private mutating func readTail(_ tokens: ImprintTokens, isYearKnown: Bool) -> Bool {
    let gaps: Set<String> = [":", ",", ";", "·", "|", ".", "("]
    var place = tokens.skipping(gaps, from: end)
    if year == nil, !isYearKnown {
      var next = place
      while let word = tokens.token(next), word.kind == .word, Self.isMonth(word.text) { next += 1 }
      if let printed = tokens.token(next), printed.isNumber, printed.isYear, tokens.range(at: next) == nil {
        year = Int(printed.text)
        end = next + 1
        place = tokens.skipping(gaps.union([")"]), from: next + 1)
      }
    }
    if issue == nil, let number = tokens.token(place), number.isNumber, number.text.count <= 2,
      tokens.token(place + 1)?.text == ",", hasPages(tokens, at: place + 2)
    {
      issue = number.text
      place += 2
    }
    return readPages(tokens, at: place)
  }

  /// What stands for an issue's number in brackets: `12(suppl 1)`.
  private static let supplements: Set<String> = [
    "s", "si", "sp", "spe", "spec", "special", "supp", "suppl", "supplement", "supl", "suplemento", "sonderheft",
    "sondernummer", "beiheft",
  ]

  private func hasPages(_ tokens: ImprintTokens, at place: Int) -> Bool {
    var probe = self
    return probe.readPages(tokens, at: place)
  }

  private mutating func readPages(_ tokens: ImprintTokens, at place: Int) -> Bool {
    var place = place
    if let word = tokens.token(place), word.kind == .word, Imprint.pageWords.contains(word.text.lowercased()) {
      place = tokens.skipping(["."], from: place + 1)
    }
    if let range = tokens.range(at: place) {
      (pages, end) = (range.text, range.end)
      return true
    }
    guard let number = tokens.token(place), number.isNumber, number.isArticleNumber || !number.isYear || issue == nil,
      !["(", "/"].contains(tokens.token(place + 1)?.text ?? "")
    else { return false }
    (pages, end) = (number.text, place + 1)
    return true
  }

  /// `5.2 (#5)`, `63.4 (2010)`: volume and issue divided by a point.
  private mutating func readPoint(_ tokens: ImprintTokens, from place: Int) -> Bool {
    guard let second = tokens.token(place), second.isNumber, second.text.count <= 2,
      tokens.token(place - 1)?.end == second.start, tokens.token(place + 1)?.text == "("
    else { return false }
    if tokens.token(place + 2)?.text == "#" {
      end = place + 5
    } else if let printed = tokens.token(place + 2), printed.isYear, tokens.token(place + 3)?.text == ")" {
      year = Int(printed.text)
      end = place + 4
      _ = readTail(tokens, isYearKnown: true)
    } else {
      return false
    }
    issue = second.text
    return true
  }

  /// `20:1043`, `99:51(e23682)`, `12:34-56`.
  private mutating func readColon(_ tokens: ImprintTokens, from place: Int, isYearKnown: Bool) -> Bool {
    guard volume.count <= 3, let second = tokens.token(place), second.isNumber else { return false }
    if tokens.token(place + 1)?.text == "(", let number = tokens.token(place + 2), number.isNumber, !number.isYear,
      tokens.token(place + 3)?.text == ")"
    {
      (issue, pages, end) = (second.text, number.text, place + 4)
      return true
    }
    let range = tokens.range(at: place)
    // `26262-8:2018`: the year of a standard.
    guard isYearKnown || range != nil || !second.isYear else { return false }
    guard isYearKnown || range != nil || second.isArticleNumber || second.text.count >= 4 else { return false }
    (pages, end) = (range?.text ?? second.text, range?.end ?? place + 1)
    return true
  }

  /// `2014, 4, 932-945` with the year before, `46, 52–59, January 2010` with the year behind.
  private mutating func readComma(_ tokens: ImprintTokens, from place: Int, isYearKnown: Bool) -> Bool {
    guard volume.count <= 3 else { return false }
    if isYearKnown {
      if tokens.token(place)?.isNumber == true { _ = readPages(tokens, at: place) }
      return true
    }
    guard let range = tokens.range(at: place) else { return false }
    (pages, end) = (range.text, range.end)
    let behind = tokens.tokens.dropFirst(range.end).prefix(5)
    guard let printed = behind.first(where: \.isYear) else { return false }
    year = Int(printed.text)
    return true
  }

  private static func isMonth(_ word: String) -> Bool {
    let folded = Folding.fold(word)
    return MonthNames.month(folded) != nil || MonthNames.isSeason(folded)
  }
}
