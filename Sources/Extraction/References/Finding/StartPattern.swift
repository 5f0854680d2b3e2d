// SPDX-License-Identifier: GPL-3.0-or-later

/// How a line begins, as far as it tells the beginning of an entry: the first pattern that fits.
enum StartPattern: Int {
  case other, bracketNumber, bracketLabel, parenthesisNumber, numberStop, numberWord, repeatedAuthor, familyInitial,
    familyGiven,
    familyCapitals, familySlash, initialFamily, familyYear, capitalsName, givenFamily, link, lowerCase, digit, quote,
    bracket, capital, bullet

  /// The pattern, and the number of a label where there is one.
  static func of(_ scan: LineScan) -> (pattern: StartPattern, label: Int?) {
    guard let first = scan.tokens.first else { return (.other, nil) }
    if first.kind == .sign, let found = ofSign(scan) { return found }
    if first.kind == .number { return ofNumber(scan) }
    if first.kind == .lower {
      let word = scan.word(0)
      if word == "http" || word == "https" || word == "www" { return (.link, nil) }
      let family = afterParticles(scan)
      if family > 0, let kind = scan.kind(family), kind == .capitalized || kind == .capitals {
        return (name(scan, at: family) ?? .capital, nil)
      }
      return (repeats.contains(word) ? .repeatedAuthor : .lowerCase, nil)
    }
    if repeats.contains(scan.word(0)),
      scan.sign(1) == "." || scan.sign(1) == ":" || scan.sign(1) == "," || scan.sign(1) == "("
    {
      return (.repeatedAuthor, nil)
    }
    let family = afterParticles(scan)
    if family > 0, let kind = scan.kind(family), kind == .capitalized || kind == .capitals,
      let pattern = name(scan, at: family)
    {
      return (pattern, nil)
    }
    return (name(scan, at: 0) ?? .capital, nil)
  }

  /// The first token that is no particle of a name.
  private static func afterParticles(_ scan: LineScan) -> Int {
    scan.tokens.indices.prefix(4).first { !particles.contains(scan.word($0)) } ?? 0
  }

  private static func ofSign(_ scan: LineScan) -> (StartPattern, Int?)? {
    guard let sign = scan.sign(0) else { return nil }
    switch sign {
    case "[":
      if scan.kind(1) == .number, scan.sign(2) == "]" { return (.bracketNumber, scan.tokens[1].value) }
      let close = (2..<7).first { scan.sign($0) == "]" }
      return (close == nil ? .bracket : .bracketLabel, nil)
    case "(":
      if scan.kind(1) == .number, scan.sign(2) == ")", !scan.isYear(1) {
        return (.parenthesisNumber, scan.tokens[1].value)
      }
      return (.bracket, nil)
    case "\u{2022}", "\u{25AA}", "\u{25A0}", "\u{25CF}", "*", "\u{F0B7}", "\u{25BA}", "\u{25AB}", "\u{25E6}":
      return (.bullet, nil)
    case "\"", "\u{201C}", "\u{201E}", "\u{AB}", "\u{2018}", "'", "\u{201A}", "\u{2039}", "\u{BB}": return (.quote, nil)
    default:
      guard LineScan.isDash(sign) else { return (.other, nil) }
      let long = sign == "\u{2014}" || sign == "_" || scan.sign(1).map(LineScan.isDash) ?? false
      return (long || scan.sign(1) == ":" || scan.sign(1) == "," ? .repeatedAuthor : .bullet, nil)
    }
  }

  private static func ofNumber(_ scan: LineScan) -> (StartPattern, Int?) {
    let value = scan.tokens[0].value
    guard value >= 0, value < 2000 else { return (.digit, nil) }
    // A label whose entry begins in the next column.
    if scan.tokens.count == 2, scan.sign(1) == ".", value < 400 { return (.numberStop, value) }
    if scan.sign(1) == "." || scan.sign(1) == ")" || scan.sign(1) == "]", scan.tokens.count > 2,
      scan.tokens[2].kind != .number
    {
      return (.numberStop, value)
    }
    if let kind = scan.kind(1),
      kind == .capitalized || kind == .capitals || kind == .initial || kind == .sign && isOpening(scan.sign(1))
    {
      return (.numberWord, value)
    }
    // "4 van der Sluis PC"
    if let family = (1...4).first(where: { !particles.contains(scan.word($0)) }), family > 1,
      scan.kind(family) == .capitalized
    {
      return (.numberWord, value)
    }
    return (.digit, nil)
  }

  private static func isOpening(_ sign: Unicode.Scalar?) -> Bool {
    switch sign {
    case "\"", "\u{201C}", "\u{201E}", "\u{AB}", "(", "[": true
    default: false
    }
  }

  /// A personal name at a token.
  private static func name(_ scan: LineScan, at start: Int) -> StartPattern? {
    guard let kind = scan.kind(start) else { return nil }
    var next = start + 1
    switch kind {
    case .initial:
      guard scan.sign(next) == "." else { return nil }
      while scan.sign(next) == "." || scan.kind(next) == .initial || scan.sign(next) == "-" { next += 1 }
      if let after = scan.kind(next),
        after == .capitalized || after == .capitals || after == .lower && particles.contains(scan.word(next))
      {
        return .initialFamily
      }
      return nil
    case .capitalized, .capitals:
      // A second family name, as in Spanish: "García Sánchez, M."
      if scan.kind(next) == .capitalized, scan.sign(next + 1) == ",", scan.kind(next + 2) == .initial {
        return .familyInitial
      }
      if scan.sign(next) == "," {
        if scan.kind(next + 1) == .initial { return .familyInitial }
        if scan.kind(next + 1) == .capitalized { return .familyGiven }
      }
      if scan.sign(next) == "/" { return .familySlash }
      if scan.sign(next) == "(", scan.isYear(next + 1) { return .familyYear }
      if scan.sign(next) == ",", scan.isYear(next + 1) { return .familyYear }
      if kind == .capitalized, let after = scan.kind(next),
        after == .initial || after == .capitals && isInitials(scan, next)
      {
        if scan.sign(next + 1) == "." && scan.kind(next + 2) == .capitalized { return .givenFamily }
        return .familyCapitals
      }
      if kind == .capitals, scan.tokens[start].end - scan.tokens[start].start > 2 { return .capitalsName }
      if scan.kind(next) == .capitalized || scan.kind(next) == .capitals {
        var end = next + 1
        if scan.kind(end) == .capitalized { end += 1 }
        if scan.sign(end) == "," || scan.sign(end) == ":" || scan.sign(end) == "(" { return .givenFamily }
      }
      return nil
    default: return nil
    }
  }

  private static func isInitials(_ scan: LineScan, _ token: Int) -> Bool {
    let length = scan.tokens[token].end - scan.tokens[token].start
    return length <= 3 && (scan.sign(token + 1) == "," || scan.sign(token + 1) == "." || scan.sign(token + 1) == ":")
  }

  static let particles: Set<String> = [
    "van", "von", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "den", "der", "ter", "ten", "el", "al",
    "af", "zu", "zur", "d", "dal",
    "degli", "das",
  ]

  /// Words that stand for the author of the entry before.
  static let repeats: Set<String> = [
    "ders", "dies", "derselbe", "dieselbe", "dieselben", "idem", "eadem", "id", "ead", "ebd", "ibid",
  ]
}
