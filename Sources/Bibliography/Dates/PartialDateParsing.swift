// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

extension PartialDate {
  /// The date that a text prints: ISO 8601, `31 January 2025`, `Jan 2012`, `31.01.2025`, `2011a`, `2015–16`, `Spring 2012`, `ca. 1890`;
  /// month names in seven languages. Nil where there is no year from 1000 to 2100.
  ///
  /// Of numeric dates with two readings the European one is taken: `03/04/2020` is 3 April. A season stands in `literal` beside the year.
  public init?(parsing text: String) {
    let tokens = DateToken.tokens(of: text)
    // Words before the numbers (`Date:`, `retrieved on`) say nothing of the date.
    let numbers = Array(tokens.drop { if case .number = $0 { false } else { true } })
    guard let parsed = PartialDate.iso(numbers) ?? PartialDate.numeric(numbers) ?? PartialDate.worded(tokens, text)
    else { return nil }
    self = parsed
  }

  /// Whether numbers make a day of the calendar, leap years aside.
  static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return isYear(year) && (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
  }

  static func isYear(_ year: Int) -> Bool { (1000...2100).contains(year) }

  /// `2025-01-31`, `2025/01`, `20250131`, each alone or before a time or a slash.
  private static func iso(_ tokens: [DateToken]) -> PartialDate? {
    guard case .number(let first, let digits)? = tokens.first else { return nil }
    if digits == 8, isDay(first / 10000, first / 100 % 100, first % 100) {
      return PartialDate(first / 10000, first / 100 % 100, first % 100)
    }
    guard digits == 4, isYear(first) else { return nil }
    let numbers = run(tokens, separators: ["-", "/", "."])
    if numbers.count == 3, isDay(first, numbers[1].value, numbers[2].value) {
      return PartialDate(first, numbers[1].value, numbers[2].value)
    }
    guard numbers.count >= 2, numbers[1].digits <= 2, (1...12).contains(numbers[1].value) else { return nil }
    // `2011-12` is a month in ISO 8601, and two years in print only with another dash or a slash; `2015-16` has no such month.
    guard case .sign(let sign)? = tokens.dropFirst().first, sign != "–", numbers[1].digits == 2 || numbers.count == 3
    else { return nil }
    return PartialDate(first, numbers[1].value)
  }

  /// `31.01.2025`, `31/1/2025`, `1/31/2025`, `01/2025`.
  private static func numeric(_ tokens: [DateToken]) -> PartialDate? {
    let numbers = run(tokens, separators: [".", "/", "-"])
    if numbers.count >= 3, numbers[2].digits == 4, numbers[0].digits <= 2, numbers[1].digits <= 2 {
      let year = numbers[2].value
      if isDay(year, numbers[1].value, numbers[0].value) {
        return PartialDate(year, numbers[1].value, numbers[0].value)
      }
      if isDay(year, numbers[0].value, numbers[1].value) {
        return PartialDate(year, numbers[0].value, numbers[1].value)
      }
    }
    if numbers.count == 2, numbers[1].digits == 4, numbers[0].digits <= 2, isDay(numbers[1].value, numbers[0].value, 1)
    {
      return PartialDate(numbers[1].value, numbers[0].value)
    }
    return nil
  }

  /// The numbers at the start that stand with one separator between them.
  private static func run(_ tokens: [DateToken], separators: Set<Character>) -> [(value: Int, digits: Int)] {
    var numbers: [(Int, Int)] = []
    var separator: Character?
    for (place, token) in tokens.enumerated() {
      switch token {
      case .number(let value, let digits) where place % 2 == 0: numbers.append((value, digits))
      case .sign(let sign) where place % 2 == 1:
        let plain: Character = sign == "–" ? "-" : sign
        guard separators.contains(plain), separator == nil || separator == plain else { return numbers }
        separator = plain
      default: return numbers
      }
    }
    return numbers
  }

  /// Dates with the month in words, and years alone.
  private static func worded(_ tokens: [DateToken], _ text: String) -> PartialDate? {
    guard let place = yearPlace(tokens), case .number(let year, _) = tokens[place] else { return nil }
    var date = PartialDate(year)
    if let month = month(tokens) {
      date = PartialDate(year, month.value)
      let days = days(tokens, around: month.place, except: place).filter { isDay(year, month.value, $0) }
      if let first = days.first {
        date = PartialDate(year, month.value, first)
        if days.count > 1, let last = days.last, last > first {
          date = PartialDate(from: [year, month.value, first], to: [year, month.value, last])
        }
      }
    } else if let last = lastYear(tokens, after: place, first: year) {
      date = PartialDate(from: [year], to: [last])
    } else if place + 1 < tokens.count, case .word(let word) = tokens[place + 1], word.utf8.count == 1 {
      date.literal = "\(year)\(word)"
    }
    if tokens.contains(where: { if case .word(let word) = $0 { MonthNames.isSeason(word) } else { false } }) {
      date.literal = text.trimming(where: { $0.isWhitespace || "()[].,;".contains($0) })
    }
    if case .word(let word)? = tokens.first, ["c", "ca", "circa", "um", "vers", "about"].contains(word),
      !text.hasPrefix("c\(year)")
    {
      date.circa = true
    }
    return date
  }

  private static func yearPlace(_ tokens: [DateToken]) -> Int? {
    tokens.firstIndex { if case .number(let value, 4) = $0 { isYear(value) } else { false } }
  }

  /// The one month that is named; two (`Sep-Oct`) say no more than the year.
  private static func month(_ tokens: [DateToken]) -> (value: Int, place: Int)? {
    var found: (value: Int, place: Int)?
    for (place, token) in tokens.enumerated() {
      guard case .word(let word) = token, let month = MonthNames.month(word) else { continue }
      if let known = found, known.value != month { return nil }
      found = found ?? (month, place)
    }
    return found
  }

  private static func days(_ tokens: [DateToken], around month: Int, except year: Int) -> [Int] {
    var days: [Int] = []
    for (place, token) in tokens.enumerated() where place != year && abs(place - month) <= 5 {
      guard case .number(let value, let digits) = token, digits <= 2 else { continue }
      // Numbers before the month's name, or between it and the year.
      if place < month || (place < year && place > month) || (year < month && place > month) { days.append(value) }
    }
    return days
  }

  /// The end of `2015–16`, `1998/1999`.
  private static func lastYear(_ tokens: [DateToken], after place: Int, first: Int) -> Int? {
    guard place + 2 < tokens.count, case .sign(let sign) = tokens[place + 1], "–-/".contains(sign),
      case .number(let value, let digits) = tokens[place + 2], digits == 2 || digits == 4
    else { return nil }
    let last = digits == 4 ? value : first / 100 * 100 + value
    return isYear(last) && last > first && last - first <= 100 ? last : nil
  }
}

/// The parts of a printed date.
enum DateToken {
  case number(Int, digits: Int)
  /// Folded.
  case word(String)
  case sign(Character)

  /// At most 24 tokens; commas, brackets and white space stand for nothing.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    let characters = Array(text.prefix(120))
    var place = 0
    while place < characters.count, tokens.count < 24 {
      let character = characters[place]
      var end = place + 1
      if character.isASCII, character.isNumber {
        while end < characters.count, characters[end].isASCII, characters[end].isNumber { end += 1 }
        if end - place <= 8, let value = Int(String(characters[place..<end])) {
          tokens.append(.number(value, digits: end - place))
        }
      } else if character.isLetter {
        while end < characters.count, characters[end].isLetter { end += 1 }
        let word = Folding.fold(String(characters[place..<end]))
        let ordinals: Set<String> = [
          "st", "nd", "rd", "th", "er", "o", "de", "del", "di", "le", "den", "of", "the", "t",
        ]
        if !ordinals.contains(word) { tokens.append(.word(word)) }
      } else if let sign = sign(character) {
        tokens.append(.sign(sign))
      }
      place = end
    }
    return tokens
  }

  private static func sign(_ character: Character) -> Character? {
    switch character {
    case "-", "/", ".": character
    case "‐", "‑": "-"
    case "–", "—", "−": "–"
    default: nil
    }
  }
}
