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

/// The words of one printed name, and what they tell.
struct NameWords {
  let words: [Substring]

  init(_ text: some StringProtocol) {
    words = text.words
  }

  /// Whether a word is initials: `J.`, `J.-P.`, `J.A.`, `Ch.`, `JA`, `G`.
  static func isInitials(_ word: some StringProtocol) -> Bool {
    guard word.isCapitalized, word.utf8.count <= 36 else { return false }
    var letters = 0
    var points = 0
    var lower = 0
    var run = 0
    var length = 0
    var last: Unicode.Scalar = " "
    for character in word.unicodeScalars where !character.isMark {
      length += 1
      last = character
      if character == "." {
        points += 1
        run = 0
      } else if character == "-" || character == "‐" || character == "‑" || character == "’" || character == "'" {
        run = 0
      } else if character.isCapital {
        letters += 1
        run = 0
      } else if character.isLetter {
        lower += 1
        run += 1
        if run > 2 { return false }
      } else {
        return false
      }
    }
    if length > 12 { return false }
    if points == 0 { return lower == 0 && letters <= 3 }
    if points == 1, letters > 3 { return false }
    return last == "." ? letters <= 6 && lower <= 3 : lower == 0 && letters <= 6
  }

  var isInitialsOnly: Bool { !words.isEmpty && words.allSatisfy { Self.isInitials($0) } }

  /// Initials, with particles behind or among them: `J. van der`.
  var isInitialsWithParticles: Bool {
    guard let first = words.first, Self.isInitials(first) else { return false }
    return words.dropFirst().allSatisfy { Self.isInitials($0) || Self.isParticle($0) }
  }

  static func isParticle(_ word: some StringProtocol) -> Bool { NameVocabulary.particles.contains(String(word)) }

  static func isSuffix(_ word: some StringProtocol) -> Bool {
    let lowered = word.lowercased()
    guard NameVocabulary.suffixes.contains(lowered) else { return false }
    // "IV" alone may be initials; "ii" never stands small.
    return lowered == word
      ? lowered.hasPrefix("jr") || lowered.hasPrefix("sr") || lowered == "junior" || lowered == "senior" : true
  }

  /// Family name words before initials at the end: `van der Berg JA`.
  var hasInitialsLast: Bool {
    guard words.count >= 2, let last = words.last, let first = words.first else { return false }
    return Self.isInitials(last) && !last.hasSmallLetters
      && !(Self.isInitials(first) && first.utf8.contains(UInt8(ascii: ".")))
      && !(Self.isInitials(first) && words.count == 2 && first.count <= 2)
  }

  var hasInitialsFirst: Bool {
    guard words.count >= 2, let first = words.first, let last = words.last else { return false }
    return Self.isInitials(first) && !Self.isInitials(last)
  }
}

extension Name {
  /// A person whose family and given names were divided by a comma.
  init(family: String, given: String) {
    self.init(family: family, given: given.isEmpty ? nil : given)
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

  /// A person printed without comma, in either order.
  init(undivided text: String, order: NameOrder) {
    var words = NameWords(text).words
    var suffix: String?
    if words.count > 2, let last = words.last, NameWords.isSuffix(last) {
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
      let split = words.lastIndex { !NameWords.isInitials($0) && !NameWords.isParticle($0) }.map { $0 + 1 } ?? 1
      self.init(family: words[..<split].joined(separator: " "), given: words[split...].joined(separator: " "))
    } else if order == .familyFirst, !parts.hasInitialsFirst {
      let split = (words.firstIndex { !NameWords.isParticle($0.lowercased()) } ?? 0) + 1
      self.init(family: words[..<split].joined(separator: " "), given: words[split...].joined(separator: " "))
    } else {
      let split = Name.familyStart(words)
      self.init(family: words[split...].joined(separator: " "))
      given = split > 0 ? words[..<split].joined(separator: " ") : nil
    }
    if let suffix { self.suffix = suffix }
  }

  /// Whether a name has its family name in capitals, of four letters at least.
  static func hasCapitalFamily(_ text: String) -> Bool { capitalFamily(NameWords(text).words, atLeast: 4) != nil }

  /// The words in capitals at one end of a name whose other words are not: `Jean DUPONT`, `DUPONT Jean`.
  private static func capitalFamily(_ words: [Substring], atLeast letters: Int) -> Range<Int>? {
    func isCapital(_ word: Substring) -> Bool {
      word.unicodeScalars.count(where: \.isCapital) >= letters && !word.hasSmallLetters
    }
    func isMixed(_ word: Substring) -> Bool { word.hasSmallLetters && word.count >= 3 }
    guard words.contains(where: isMixed), let first = words.firstIndex(where: isCapital),
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
