// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// A short form taken apart: the words that name the work, its year, and the number of the note that it points to.
struct ShortCitation {
  private let raw: String
  /// Words of names and title, as `words(of:)` gives them.
  let words: [String]
  /// With its letter: `2006a`.
  let year: String?
  let pointer: String?
  /// The citation before is meant, whatever it was.
  let isIbid: Bool
  /// It says that the work was cited before.
  let pointsBack: Bool

  init(_ text: String) {
    let all = Self.words(of: text)
    let pointerPlace = all.indices.first { place in
      NoteCues.pointerWords.contains(all[place]) && (place + 1 < all.count ? Self.isNoteNumber(all[place + 1]) : true)
    }
    let operaPlace = Self.opera(all)
    let end = min(pointerPlace ?? all.count, operaPlace ?? all.count)
    var words: [String] = []
    var year: String?
    for word in all[..<end] {
      if CitedWorkKey.isYear(word) {
        year = year ?? word
      } else if year == nil || words.isEmpty, Self.names(word) {
        words.append(word)
      }
    }
    self.words = words
    self.year = year
    pointer = pointerPlace.flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
    isIbid =
      all.first.map { Self.ibids.contains($0) || Self.sameAuthors.contains($0) && words.isEmpty } ?? false
      || operaPlace == 0 && pointerPlace == nil
    pointsBack = isIbid || pointerPlace != nil || operaPlace != nil
    raw = text
  }

  /// As printed, without the place cited.
  var text: String { Self.withoutPlaceCited(raw) }

  /// Folded words, umlauts written as vowels with e ("Schroeder") as the plain vowel, as folding leaves "Schröder".
  static func words(of text: String) -> [String] {
    Folding.words(text).map { word in
      guard word.count > 3, word.contains("e") else { return word }
      var plain: [Character] = []
      for character in word {
        if character == "e", let last = plain.last, "aou".contains(last) { continue }
        plain.append(character)
      }
      return String(plain)
    }
  }

  /// A word that can tell a work: no number, initial or word without content.
  static func names(_ word: String) -> Bool {
    word.count > 1 && !word.allSatisfy(\.isNumber) && !empty.contains(word) && !ibids.contains(word)
      && !sameAuthors.contains(word)
  }

  private static func isNoteNumber(_ word: String) -> Bool { word.count <= 4 && word.allSatisfy(\.isNumber) }

  /// Where "a. a. O.", "op. cit.", "cit." and their kin begin.
  private static func opera(_ words: [String]) -> Int? {
    words.indices.first { place in
      if ["aao", "cit", "cite", "aw", "tap"].contains(words[place]) { return true }
      guard place + 1 < words.count else { return false }
      let pair = words[place] + " " + words[place + 1]
      if ["op cit", "loc cit", "art cit", "art cite", "ob cit", "a w", "cited above", "ouvr cite"].contains(pair) {
        return true
      }
      return pair == "a a" && place + 2 < words.count && words[place + 2] == "o"
    }
  }

  private static let ibids: Set<String> = ["ibid", "ibidem", "ebd", "ebenda", "ebda", "ibi", "ivi", "aldaar"]
  private static let sameAuthors: Set<String> = ["id", "idem", "ders", "dies", "eadem"]

  private static let empty: Set<String> = [
    "and", "und", "et", "al", "ua", "in", "the", "der", "die", "das", "hrsg", "hg", "eds", "ed", "vgl", "see", "pp",
    "ff", "rn", "art", "abs", "wie", "siehe", "oben", "hier", "par", "para", "at", "de", "la", "le", "of", "von",
    "supra", "voir", "cfr", "cf", "va", "van", "di", "du", "del", "el", "en", "ver",
  ]

  /// Cuts ", S. 12 ff." and its kin off the end.
  private static func withoutPlaceCited(_ text: String) -> String {
    // Nothing but these characters stands behind the words of a short form.
    let word = text.lastIndex { !$0.isWhitespace && !$0.isNumber && !placeCharacters.contains($0) }
    let tail = text[(word.map(text.index(after:)) ?? text.startIndex)...]
    guard tail.contains(where: \.isNumber), let match = tail.firstMatch(of: placeCited),
      match.range.lowerBound > text.startIndex
    else { return text }
    let rest = text[..<match.range.lowerBound]
    return rest.count >= 3 ? String(rest) : text
  }

  private static let placeCharacters: Set<Character> = Set(",:;.–-fSpatRnBlchierpara§Artpágblzv")
  private nonisolated(unsafe) static let placeCited =
    /[,:]?\s*(?:(?:S|p|pp|at|Rn|Bl|c|hier|ici|para|para\.|§|Art|pág|blz|v)\.?\s*)*\d[\d\s.,–\-f]*$/
}
