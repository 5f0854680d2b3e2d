// SPDX-License-Identifier: GPL-3.0-or-later

/// Which way round a name without comma is read.
public enum NameOrder: Sendable {
  /// Told by where initials and particles stand; given name first where nothing tells.
  case automatic
  /// `Eco Umberto`.
  case familyFirst
  /// The word in capitals is the family name: `Jean DUPONT`, `LI Wei`.
  case capitalFamily
}

extension Name {
  /// A person whose family and given names were divided by a comma.
  init(family: String, given: String) {
    self.init(family: family, given: given.isEmpty ? nil : given)
    takeSuffixOfFamily()
    var words = NameWords(given).words
    var particles: [Substring] = []
    while let last = words.last, words.count > 1, NameWords.isParticle(last) {
      particles.insert(last, at: 0)
      words.removeLast()
    }
    if let last = words.last, words.count > 1, NameWords.isSuffix(last), !NameWords.isInitials(last) || last.count > 1 {
      suffix = String(last)
      words.removeLast()
    }
    if !particles.isEmpty { droppingParticle = particles.joined(separator: " ") }
    if !particles.isEmpty || suffix != nil { self.given = words.joined(separator: " ") }
  }

  /// `Andres Jr`, `Ricomini Filho`: the suffix stands with the family name.
  private mutating func takeSuffixOfFamily() {
    guard let words = family?.words, words.count > 1, let last = words.last, NameWords.isSuffix(last) else { return }
    suffix = String(last)
    family = words.dropLast().joined(separator: " ")
  }

  /// A person printed without comma, in either order.
  init(undivided text: String, order: NameOrder) {
    var words = NameWords(text).words
    var suffix: String?
    if words.count > 2, let last = words.last, NameWords.isSuffix(last) || Name.isTheFifth(words),
      !Name.areInitials(last, behind: words.dropLast())
    {
      suffix = String(last)
      words.removeLast()
    }
    let parts = NameWords(words.joined(separator: " "))
    guard words.count > 1 else {
      self.init(family: words.first.map(String.init) ?? text)
      return
    }
    if let capitals = Name.capitalFamily(words, atLeast: order == .capitalFamily ? 2 : 4) {
      self.init(family: words[capitals].joined(separator: " "))
      let given = words[..<capitals.lowerBound] + words[capitals.upperBound...]
      self.given = given.joined(separator: " ")
    } else if parts.hasInitialsLast {
      let split = Name.isFamilyFirst(words) ? 1 : Name.initialsStart(words)
      self.init(family: words[..<split].joined(separator: " "), given: words[split...].joined(separator: " "))
    } else if let particles = Name.particlesAtEnd(words) {
      self.init(family: String(words[0]), given: words[1..<particles].joined(separator: " "))
      droppingParticle = words[particles...].joined(separator: " ")
    } else if order == .familyFirst, !Name.hasGivenFirst(words) {
      let split = (words.firstIndex { !NameWords.isParticle($0.lowercased()) } ?? 0) + 1
      self.init(family: words[..<split].joined(separator: " "), given: words[split...].joined(separator: " "))
    } else {
      let split = Name.familyStart(words)
      self.init(family: words[split...].joined(separator: " "))
      given = split > 0 ? words[..<split].joined(separator: " ") : nil
    }
    if let suffix { self.suffix = suffix }
  }

  /// `John H. Lienau V`: behind a given name and a family name, a V without a point is a number.
  private static func isTheFifth(_ words: [Substring]) -> Bool {
    words.last == "V" && GivenNames.contains(words[0]) && !GivenNames.contains(words[words.count - 2])
  }

  /// `Jagadish Badduri SR`: initials, where a suffix would stand behind given names or initials.
  private static func areInitials(_ last: Substring, behind words: ArraySlice<Substring>) -> Bool {
    guard last == "SR" || last == "JR", let first = words.first else { return false }
    return !GivenNames.contains(first) && !words.contains { NameWords.isInitials($0) }
  }

  private static func initialsStart(_ words: [Substring]) -> Int {
    words.lastIndex { !NameWords.isInitials($0) && !NameWords.isShortGiven($0) && !NameWords.isParticle($0) }.map {
      $0 + 1
    } ?? 1
  }

  /// `Hickman Mary J.`: a known given name before the initial, and none at the head.
  private static func isFamilyFirst(_ words: [Substring]) -> Bool {
    words.count == 3 && words[2].hasSuffix(".") && !NameWords.isInitials(words[1]) && GivenNames.contains(words[1])
      && !GivenNames.contains(words[0])
  }

  /// `Certeau Michel de`: where the particles at the end of a name begin, which stands family first then.
  private static func particlesAtEnd(_ words: [Substring]) -> Int? {
    guard words.count >= 3, let last = words.last, NameWords.isParticle(last),
      !NameWords.isParticle(words[0].lowercased()),
      let given = words.lastIndex(where: { !NameWords.isParticle($0) }), given >= 1
    else { return nil }
    return given + 1
  }

  /// Whether a name in a list that has family names first shows by an initial or a known given name at its head that it has not.
  private static func hasGivenFirst(_ words: [Substring]) -> Bool {
    if words.dropLast().contains(where: { NameWords.isInitials($0) && ($0.count == 1 || $0.hasSuffix(".")) }) {
      return true
    }
    return GivenNames.contains(words[0]) && !GivenNames.contains(words[words.count - 1])
  }

  /// Whether a name has its family name in capitals, of four letters at least.
  static func hasCapitalFamily(_ text: String) -> Bool { capitalFamily(NameWords(text).words, atLeast: 4) != nil }

  /// The words in capitals at one end of a name whose other words are not: `Jean DUPONT`, `DUPONT Jean`.
  private static func capitalFamily(_ words: [Substring], atLeast letters: Int) -> Range<Int>? {
    func isCapital(_ word: Substring) -> Bool {
      !word.hasSmallLetters
        && (word.unicodeScalars.count(where: \.isCapital) >= letters
          || word.utf8.count > 1 && NameWords.isParticle(word.lowercased()))
    }
    func isMixed(_ word: Substring) -> Bool { word.hasSmallLetters && word.count >= 3 }
    guard words.contains(where: isMixed),
      words.contains(where: { isCapital($0) && !NameWords.isParticle($0.lowercased()) }),
      let first = words.firstIndex(where: isCapital),
      let last = words.lastIndex(where: isCapital),
      first == 0 || last == words.count - 1, last - first < words.count - 1,
      words[first...last].allSatisfy({ isCapital($0) || NameWords.isParticle($0.lowercased()) })
    else { return nil }
    return first..<(last + 1)
  }

  /// Where the family name begins in words with the given name first: at the first particle, else at the last word.
  private static func familyStart(_ words: [Substring]) -> Int {
    let last = words.count - 1
    if let first = words.first, NameWords.isParticle(first) { return 0 }
    for place in words.indices.dropFirst() where place < last {
      let word = words[place]
      // "y" and "e" join two family names; they open none.
      if NameWords.isParticle(word), word != "y", word != "e" { return place }
      if NameVocabulary.capitalParticles.contains(String(word)) { return place }
      if word == "y" || word == "e", place >= 2 { return place - 1 }
    }
    return last
  }
}
