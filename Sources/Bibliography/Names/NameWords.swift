// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// The words of one printed name, and what they tell.
struct NameWords {
  let words: [Substring]

  init(_ text: some StringProtocol) {
    words = text.words
  }

  /// Whether a word is initials: `J.`, `J.-P.`, `J.A.`, `Ch.`, `JA`, `G`, `JdA`.
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
    if points == 0 { return letters <= 3 && (lower == 0 || isJoinedByParticle(word)) }
    if points == 1, letters > 3 { return false }
    return last == "." ? letters <= 6 && lower <= 3 : lower == 0 && letters <= 6
  }

  /// `JdA`, `MdC`: initials with that of a particle among them.
  private static func isJoinedByParticle(_ word: some StringProtocol) -> Bool {
    let letters = Array(word.unicodeScalars)
    return letters.count >= 3 && letters.count(where: \.isSmall) == 1
      && letters.dropFirst().dropLast().contains { $0 == "d" }
  }

  var isInitialsOnly: Bool { !words.isEmpty && words.allSatisfy { Self.isInitials($0) } }

  /// `POP`, `LEE`: a word that may be initials, or a family name in capitals before `G.`
  var isShortCapitals: Bool {
    words.count == 1 && (2...3).contains(words[0].utf8.count) && words[0].unicodeScalars.allSatisfy(\.isCapital)
  }

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
    return (Self.isShortGiven(last) || Self.isInitials(last) && !last.hasSmallLetters)
      && !(Self.isInitials(first) && first.utf8.contains(UInt8(ascii: ".")))
      && !(Self.isInitials(first) && words.count == 2 && first.count <= 2)
  }

  /// `Ch`, `Th`, `JdA`: short for a given name, though not in capitals throughout.
  static func isShortGiven(_ word: Substring) -> Bool {
    word.utf8.count <= 3 && ["Ch", "Th", "Ph", "St", "Ch.", "Th.", "Ph.", "St."].contains(word)
      || isJoinedByParticle(word)
  }

  var hasInitialsFirst: Bool {
    guard words.count >= 2, let first = words.first, let last = words.last else { return false }
    return Self.isInitials(first) && !Self.isInitials(last)
  }
}
