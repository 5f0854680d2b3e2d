// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Tells the names of bodies from those of people.
public enum CorporateName {
  /// Whether a name has a word that only bodies have, or is an acronym.
  public static func isBody(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { !$0.isLetter && $0 != "." && $0 != "-" && $0 != "'" && $0 != "’" }
    if words.count == 1, let word = words.first {
      return word.count >= 3 && word.allSatisfy(\.isCapital)
    }
    var connected = 0
    for word in words.lazy.map({ Substring($0) }) where word.utf8.count > 1 {
      if !mayBeBody(word) {
        if connectives.contains(String(word)) { connected += 1 }
        continue
      }
      let folded = Folding.fold(String(word))
      if NameVocabulary.bodyWords.contains(folded) || isCompound(folded) { return true }
      if connectives.contains(String(word)) { connected += 1 }
    }
    return connected > 0 && words.count >= 3
  }

  private static let connectives: Set<String> = ["for", "of", "für", "pour", "per", "para", "voor"]

  /// Whether a word begins and is as long as a word that only bodies have, or may be a compound: worked out from its bytes, since most
  /// words are no such.
  private static func mayBeBody(_ word: Substring) -> Bool {
    let length = word.utf8.count
    guard length < 9, let first = word.utf8.first, word.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "-") }) else {
      return true
    }
    return bodyLengths[Int(first | 0x20) & 0x7f] & (1 << UInt32(length)) != 0
  }

  /// For each first letter, which lengths words of bodies have.
  private static let bodyLengths: [UInt32] = {
    var lengths = [UInt32](repeating: 0, count: 128)
    for word in NameVocabulary.bodyWords {
      if let first = word.utf8.first, word.utf8.count < 32 { lengths[Int(first)] |= 1 << UInt32(word.utf8.count) }
    }
    return lengths
  }()

  /// `Autorengruppe`, `Planbureau`: a compound of German or Dutch that ends in the word for a body; `Leibniz-Institut` has the word apart.
  private static func isCompound(_ folded: String) -> Bool {
    folded.utf8.count >= 9
      && (folded.utf8.contains(UInt8(ascii: " "))
        ? folded.words.contains { NameVocabulary.bodyWords.contains(String($0)) }
        : NameVocabulary.bodyEndings.contains { folded.hasSuffix($0) && folded.utf8.count >= $0.utf8.count + 3 })
  }

  /// Whether a text that has a body in it lists people too: it has initials, or commas that do not go on with what the body is for.
  static func listsPeople(_ text: String) -> Bool {
    let words = NameWords(text.replacing(",", with: " ")).words
    if words.contains(where: { NameWords.isInitials($0) && ($0.utf8.contains(UInt8(ascii: ".")) || $0.count <= 2) }) {
      return true
    }
    guard text.count(of: ",") >= 2 else { return false }
    // "Bundesministerium für Familie, Senioren, Frauen und Jugend"
    let parts = text.split(separator: ",")
    return !(isBody(String(parts[0])) && parts[0].words.contains { connectives.contains(String($0)) })
      || parts.dropFirst().contains { part in part.words.first.map { GivenNames.contains($0) } == true }
  }

  /// Whether words behind "and" go on with the name of a body: `Centers for Disease Control` and `Prevention`.
  static func goesOn(_ body: String, with rest: String) -> Bool {
    guard isBody(body), !isBody(rest), !body.contains(","), !rest.contains(",") else { return false }
    let words = NameWords(rest).words
    return !words.contains { NameWords.isInitials($0) } && words.count <= 3
  }

  /// A name without the marks of footnotes and affiliations that stand about it, and without degrees. Commas inside it are its own:
  /// `Ministerium für Häfen, Werften und Fischer`.
  static func tidied(_ text: String) -> String {
    let marks = text.trimmingScalars { !$0.isLetter && !".'’)(\"".unicodeScalars.contains($0) }
    let printed = marks.words
    var words: [String] = []
    for (place, word) in printed.enumerated() where word.hasLetters {
      let bare = word.trimmingScalars { !$0.isLetter && "*†‡§¶#,:0123456789¹²³⁴⁵⁶⁷⁸⁹⁰".unicodeScalars.contains($0) }
      guard !bare.isEmpty, !NameVocabulary.titles.contains(bare.lowercased()) || areInitials(bare, place, printed)
      else { continue }
      words.append(word.hasSuffix(",") && place + 1 < printed.count ? bare + "," : bare)
    }
    let joined = words.joined(separator: " ")
    return joined.hasSuffix(".") && !NameWords.isInitials(words.last ?? "")
      && !(words.last ?? "").dropLast().contains(".")
      && !NameWords.isSuffix(words.last ?? "") ? String(joined.dropLast()) : joined
  }

  /// `Gonzaga MR`: behind a family name alone, what looks like a title is initials.
  private static func areInitials(_ word: String, _ place: Int, _ words: [Substring]) -> Bool {
    place == 1 && words.count == 2 && word.utf8.count <= 3 && word.unicodeScalars.allSatisfy(\.isCapital)
      && words[0].hasSmallLetters
  }
}

extension StringProtocol {
  func count(of character: Character) -> Int { reduce(0) { $0 + ($1 == character ? 1 : 0) } }
}
