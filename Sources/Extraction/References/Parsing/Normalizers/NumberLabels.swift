// SPDX-License-Identifier: GPL-3.0-or-later

/// What the words and signs about a number say that it counts.
enum NumberLabels {
  /// The tokens behind `Vol.`, `Heft`, `pp.` and their like, and before `Jg.`
  static func withoutCue(_ tokens: Range<Int>, _ reference: TaggedReference) -> Range<Int> {
    var start = tokens.lowerBound
    while start < tokens.upperBound - 1 {
      let token = reference.tokens[start]
      let isCue = token.cue == .volume || token.cue == .issue || (token.cue == .page && token.number != .roman)
      guard isCue || token.sign == 0x2e || token.sign == 0x3a else { break }
      start += 1
    }
    // "28. Jg."
    var end = tokens.upperBound
    while end - 1 > start, reference.tokens[end - 1].cue == .volume || reference.tokens[end - 1].sign == 0x2e {
      end -= 1
    }
    return start..<end
  }

  /// Whether `Heft`, `Nr.`, `No.` or `n°` stands before a lone number, or a year behind it, as in `8–9/2012`.
  static func isIssue(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    var place = tokens.lowerBound - 1
    while place >= 0, place > tokens.lowerBound - 3, [0x2e, 0x3a, 0xb0, 0xba].contains(reference.tokens[place].sign) {
      place -= 1
    }
    if place >= 0,
      reference.tokens[place].cue == .issue
        || (numbers.contains(reference.tokens[place].word) && place < tokens.lowerBound - 1)
    {
      return true
    }
    return isBeforeYear(tokens, reference)
  }

  private static let numbers: Set<UInt64> = [WordHash.of("n"), WordHash.of("nº")]

  /// `8/2012`: a number that a slash divides from a year.
  private static func isBeforeYear(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    let behind = tokens.upperBound
    guard behind + 1 < reference.tokens.count, reference.tokens[behind].sign == 0x2f,
      reference.tokens[behind + 1].number == .year,
      !reference.tokens[behind + 1].spaceBefore
    else { return false }
    return tokens.allSatisfy {
      [.one, .two].contains(reference.tokens[$0].number) || [0x2d, 0x2f].contains(reference.tokens[$0].sign)
    }
  }

  /// Whether words stand where a number should: nothing in the stretch counts anything.
  static func countsNothing(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    !tokens.contains { place in
      let token = reference.tokens[place]
      return token.kind == .number || (token.kind == .word && (token.range.count == 1 || isRoman(token, reference)))
    }
  }

  /// Roman numerals, also as recognition reads them: `xxxiv`, `Vili`, `Ill`.
  private static func isRoman(_ token: ReferenceToken, _ reference: TaggedReference) -> Bool {
    token.range.allSatisfy { romanLetters.contains(reference.reference.folded[$0]) }
  }

  private static let romanLetters = Set("ivxlcdm".unicodeScalars.map(\.value))

  /// `13.2.1991`, `5. September 2015`: the day of a date.
  static func isDay(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    let all = reference.tokens
    guard let first = tokens.first, [.one, .two].contains(all[first].number), first + 2 < all.count,
      all[first + 1].sign == 0x2e
    else {
      return false
    }
    if all[first + 2].cue == .month { return true }
    return first + 4 < all.count && [.one, .two].contains(all[first + 2].number) && all[first + 3].sign == 0x2e
      && (all[first + 4].number == .year || all[first + 4].number == .two) && !all[first + 2].spaceBefore
  }

  /// `July 8–10, 1997`: days of a meeting.
  static func isDays(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    guard let first = tokens.first, first > 0, reference.tokens[first - 1].cue == .month,
      reference.tokens[first - 1].range.count > 2
    else { return false }
    return tokens.allSatisfy {
      reference.tokens[$0].kind == .sign || [.one, .two].contains(reference.tokens[$0].number)
    }
  }

  /// `Ser. 2, 1: 686`: a number that counts the series of a journal.
  static func countsSeries(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    var place = tokens.lowerBound - 1
    if place > 0, reference.tokens[place].sign == 0x2e { place -= 1 }
    return place >= 0 && series.contains(reference.tokens[place].word)
      && tokens.allSatisfy { reference.tokens[$0].number == .one }
  }

  private static let series = Set(["ser", "series", "serie", "sér", "série"].map(WordHash.of))

  /// A number that nothing marks as an issue's: right behind the container, no bracket, label, slash or nought before or behind it.
  static func isBare(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    guard tokens.count == 1, let first = tokens.first, first > 0, reference.tokens[first].kind == .number,
      reference.reference.folded[reference.tokens[first].range.lowerBound] != 0x30,
      reference.tag(at: first - 1) == .container,
      !isBeforeYear(tokens, reference)
    else { return false }
    return !(first + 1 < reference.tokens.count && [0x2f, 0x2d].contains(reference.tokens[first + 1].sign))
  }

  /// Whether a stretch is months or seasons alone, which say when an issue came out.
  static func isMonth(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    tokens.allSatisfy { reference.tokens[$0].cue == .month || reference.tokens[$0].kind == .sign }
  }

  /// `250 S.`, `xii, 310 pp.`: how many pages a book has, where a cue stands behind the number and none before it.
  static func pageCount(_ tokens: Range<Int>, _ reference: TaggedReference) -> String? {
    guard let last = tokens.last(where: { reference.tokens[$0].kind == .number }), last + 1 < reference.tokens.count,
      reference.tokens[last + 1].cue == .page, reference.tokens[last + 1].word != follows,
      reference.tokens[last + 1].word != followed,
      !tokens.contains(where: { reference.tokens[$0].sign == 0x2d })
    else { return nil }
    let before =
      max(
        0, tokens.lowerBound - 2)..<(tokens.first(where: { reference.tokens[$0].kind == .number }) ?? tokens.lowerBound)
    guard !reference.tokens[before].contains(where: { $0.cue == .page }) else { return nil }
    return reference.text(last..<(last + 1))
  }

  private static let follows = WordHash.of("f")
  private static let followed = WordHash.of("ff")

  /// `3. Auflage`, `2nd ed.`, `5., erw. Aufl.`: a number that counts editions.
  static func isEdition(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    if tokens.dropFirst().contains(where: { reference.tokens[$0].cue == .edition }) { return true }
    let behind = tokens.upperBound..<min(tokens.upperBound + 4, reference.tokens.count)
    guard let word = behind.first(where: { reference.tokens[$0].kind == .word }) else { return false }
    return reference.tokens[word].cue == .edition
      && reference.tokens[behind.lowerBound..<word].allSatisfy { $0.sign == 0x2e || $0.sign == 0x2c }
  }

  private static let counted: Set<UInt64> = Set(
    ["vols", "bde", "bände", "voll", "volumes", "vol", "voli", "volumi", "tomes"].map(WordHash.of))

  /// `2 vols.`, `3 Bde.`: how many volumes there are.
  static func isCount(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    guard let first = tokens.first, [.one, .two].contains(reference.tokens[first].number) else { return false }
    let next = first + 1
    return next < min(tokens.upperBound + 1, reference.tokens.count) && counted.contains(reference.tokens[next].word)
  }
}
