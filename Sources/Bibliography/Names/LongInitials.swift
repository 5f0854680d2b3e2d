// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Initials of people with four given names or more, as lists without points print them: `Trezza MCAF, Santos RM`. Alone they look like a
/// family name in capitals; beside other names that end in initials, or without a vowel, they are none.
enum LongInitials {
  static func divided(_ pieces: [NameParser.Piece]) -> [NameParser.Piece] {
    guard pieces.contains(where: { cluster(of: $0) != nil }) else { return pieces }
    let others = pieces.count { piece in
      if case .undivided(let text) = piece {
        NameWords(text).hasInitialsLast
      } else {
        false
      }
    }
    return pieces.map { piece in
      guard let (family, given) = cluster(of: piece) else { return piece }
      // A given name begins a name the other way round, but not among several that end in initials.
      let isGiven = family.words.first.map { GivenNames.contains($0) } ?? false
      guard others > (isGiven ? 1 : 0) || !isGiven && !given.contains(where: { "AEIOUY".contains($0) }) else {
        return piece
      }
      return .divided(family: family, given: given, suffix: nil)
    }
  }

  /// Family name and four or five capitals behind it.
  private static func cluster(of piece: NameParser.Piece) -> (family: String, given: String)? {
    guard case .undivided(let text) = piece else { return nil }
    let words = text.words
    guard words.count >= 2, let last = words.last, (4...5).contains(last.utf8.count),
      last.unicodeScalars.allSatisfy(\.isCapital),
      let first = words.first, !NameWords.isInitials(first),
      words.dropLast().allSatisfy(\.hasSmallLetters)
    else { return nil }
    return (words.dropLast().joined(separator: " "), String(last))
  }
}
