// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Tells in a list divided by commas which commas stand between names, and which inside one.
enum CommaList {
  /// The names of segments that stood between conjunctions.
  static func pieces(_ segments: [String]) -> [NameParser.Piece] {
    let parts = segments.map(commaParts)
    let all = parts.flatMap { $0 }
    let isFamiliesOnly =
      all.count > 2 && all.allSatisfy { NameWords($0).words.count == 1 && RunOnNames.unglued($0) == nil }
      && parts.last?.count == 1
    if isFamiliesOnly, all.count % 2 == 1 || parts.count > 1, !all.contains(where: { NameWords($0).isInitialsOnly }) {
      return all.map { .undivided($0) }
    }
    return parts.enumerated().flatMap { place, segment in
      pieces(segment, isFirst: place == 0 || parts[...place].allSatisfy { $0.count == 2 }, isLone: segments.count == 1)
    }
  }

  /// The name or names of a part that stood between semicolons, where a comma is most likely inside a name.
  static func pieces(_ segment: String, isLone: Bool) -> [NameParser.Piece] {
    let parts = commaParts(segment)
    if parts.count == 2, !NameWords(parts[0]).hasInitialsLast || NameWords(parts[1]).isInitialsOnly {
      return [.divided(family: parts[0], given: parts[1], suffix: nil)]
    }
    if parts.count == 3, let suffix = suffix(parts) { return [suffix] }
    return pieces(parts, isFirst: true, isLone: true)
  }

  private static func commaParts(_ segment: String) -> [String] {
    segment.unicodeScalars.split(separator: ",").map { Substring($0).trimmingScalars(where: \.isBlank) }.filter(
      \.hasLetters)
  }

  private static func pieces(_ parts: [String], isFirst: Bool, isLone: Bool) -> [NameParser.Piece] {
    var pieces: [NameParser.Piece] = []
    var place = 0
    let pairs = isPairs(parts) || (isLone && parts.count == 2 && NameWords(parts[1]).words.count == 1)
    while place < parts.count {
      let part = parts[place]
      let words = NameWords(part)
      if place + 2 < parts.count, NameWords.isSuffix(parts[place + 1]),
        NameWords(parts[place + 2]).isInitialsWithParticles
      {
        pieces.append(.divided(family: part, given: parts[place + 2], suffix: parts[place + 1]))
        place += 3
      } else if NameWords.isSuffix(part), let last = pieces.popLast() {
        pieces.append(with(suffix: part, last))
        place += 1
      } else if isDegree(words, after: place > 0 ? parts[place - 1] : nil) {
        place += 1
      } else if words.isInitialsOnly, case .divided(let family, let given, let suffix)? = pieces.last,
        !NameWords(given).isInitialsOnly,
        place + 1 == parts.count || !NameWords(parts[place + 1]).isInitialsWithParticles
      {
        // "Adorno, Theodor, W."
        pieces[pieces.count - 1] = .divided(family: family, given: given + " " + part, suffix: suffix)
        place += 1
      } else if place + 1 < parts.count,
        belongs(
          parts[place + 1], to: words, pairs: pairs, isFirst: isFirst && place == 0, isBehindPair: isPair(pieces.last))
      {
        pieces.append(.divided(family: part, given: parts[place + 1], suffix: nil))
        place += 2
      } else {
        pieces.append(.undivided(part))
        place += 1
      }
    }
    return pieces
  }

  /// Whether a part is nothing but degrees: `PhD`, `M.D.`; the short ones that may be initials only behind a name that has its own.
  private static func isDegree(_ words: NameWords, after name: String?) -> Bool {
    guard let name, !words.words.isEmpty else { return false }
    if words.words.allSatisfy({ NameVocabulary.titles.contains($0.lowercased()) && $0.count > 2 }) { return true }
    let before = NameWords(name)
    guard before.words.count >= 2, let first = before.words.first, !before.hasInitialsLast else { return false }
    let isWhole =
      before.hasInitialsFirst || GivenNames.contains(first)
      || before.words.dropFirst().contains { NameWords.isInitials($0) }
    return isWhole && words.words.allSatisfy { NameVocabulary.isDegree($0) }
  }

  /// Whether a list is family and given name by turns throughout, by the initials in every second place.
  private static func isPairs(_ parts: [String]) -> Bool {
    guard parts.count >= 2, parts.count % 2 == 0 else { return false }
    var place = 0
    var initials = 0
    while place < parts.count {
      let family = NameWords(parts[place])
      let given = NameWords(parts[place + 1])
      if Name.hasCapitalFamily(parts[place]) { return false }
      if family.words.contains(where: { NameWords.isInitials($0) }) { return false }
      if given.isInitialsOnly || given.words.last.map({ NameWords.isInitials($0) }) == true { initials += 1 }
      place += 2
    }
    return initials * 2 >= parts.count / 2
  }

  private static func isPair(_ piece: NameParser.Piece?) -> Bool {
    if case .divided? = piece { true } else { false }
  }

  /// Whether a part is the given name of the part before it.
  private static func belongs(
    _ next: String, to words: NameWords, pairs: Bool, isFirst: Bool, isBehindPair: Bool
  ) -> Bool {
    let following = NameWords(next)
    if NameWords.isSuffix(next) || isDegree(following, after: words.words.joined(separator: " ")) { return false }
    if following.isInitialsWithParticles {
      if words.isShortCapitals, isFirst || isBehindPair, following.words.allSatisfy({ $0.utf8.count <= 3 }),
        next.utf8.contains(UInt8(ascii: "."))
      {
        return true
      }
      return !words.hasInitialsLast && !words.isInitialsOnly && !words.hasInitialsFirst
    }
    if pairs { return true }
    if Name.hasCapitalFamily(words.words.joined(separator: " ")) { return false }
    if words.hasInitialsLast || words.hasInitialsFirst || words.isInitialsOnly { return false }
    let own = words.words.filter { !NameWords.isParticle($0.lowercased()) }
    // "Smith, John, Jane Doe": a lone word is a family name that waits for its given name, which has no family name of its own.
    guard own.count == 1 else { return false }
    // "Spieß, C. Katharina": behind the first name of a list only where the word behind the initial is a given name.
    let isGiven = following.words.count == 2 && following.words.last.map { GivenNames.contains($0) } == true
    return isFirst || isGiven || !following.hasInitialsFirst && !following.hasInitialsLast
  }

  private static func suffix(_ parts: [String]) -> NameParser.Piece? {
    if NameWords.isSuffix(parts[2]) { return .divided(family: parts[0], given: parts[1], suffix: parts[2]) }
    if NameWords.isSuffix(parts[1]) { return .divided(family: parts[0], given: parts[2], suffix: parts[1]) }
    return nil
  }

  private static func with(suffix: String, _ piece: NameParser.Piece) -> NameParser.Piece {
    switch piece {
    case .undivided(let text): .undivided(text + " " + suffix)
    case .divided(let family, let given, _): .divided(family: family, given: given, suffix: suffix)
    }
  }
}
