// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Lists of names that are set in capitals throughout.
enum NamesInCapitals {
  /// Whether a list is set in capitals throughout, and is no mere acronym or initials.
  static func isAll(_ body: String) -> Bool {
    var long = 0
    for word in body.unicodeScalars.split(whereSeparator: { !$0.isLetter }).map({ String($0) }) {
      guard !NameVocabulary.conjunctions.contains(word), !NameVocabulary.particles.contains(word) else { continue }
      if word.hasSmallLetters { return false }
      if word.count >= 4 { long += 1 }
    }
    return long > 0
  }

  /// A list printed in capitals, as one writes it: `SMITH-JONES, J. A. AND LEE, B.` is `Smith-Jones, J. A. and Lee, B.` Where initials have
  /// no points, short words may be initials and stay.
  static func inTitleCase(_ body: String) -> String {
    let hasInitials = body.split { !$0.isLetter && $0 != "." }.contains { word in
      word.count <= 2 && !NameVocabulary.conjunctions.contains(word.lowercased())
        && !NameVocabulary.particles.contains(word.lowercased())
    }
    let shortest = body.contains(".") || !hasInitials ? 2 : 4
    return body.split(separator: " ").map { word in
      let letters = word.count { $0.isLetter }
      if NameVocabulary.conjunctions.contains(word.lowercased()), letters > 1 { return word.lowercased() }
      return word.contains(".") || letters < shortest ? String(word) : titleCased(word)
    }.joined(separator: " ")
  }

  private static func titleCased(_ word: Substring) -> String {
    var result = ""
    var atStart = true
    for character in word {
      result += atStart ? String(character) : character.lowercased()
      let isApostrophe = character == "'" || character == "’"
      atStart = !character.isLetter && !isApostrophe || isApostrophe && result.count == 2
    }
    return result
  }
}
