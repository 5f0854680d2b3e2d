// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells the names of bodies from those of people.
public enum CorporateName {
  /// Whether a name has a word that only bodies have, or is an acronym.
  public static func isBody(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { !$0.isLetter && $0 != "." && $0 != "-" && $0 != "'" && $0 != "’" }
    if words.count == 1, let word = words.first {
      return word.count >= 3 && word.allSatisfy(\.isCapital)
    }
    var connectives = 0
    for word in words.lazy.map({ Substring($0) }) where word.utf8.count > 1 {
      if NameVocabulary.bodyWords.contains(Folding.fold(String(word))) { return true }
      if ["for", "of", "für", "pour", "per", "para", "voor"].contains(word) { connectives += 1 }
    }
    return connectives > 0 && words.count >= 3
  }

  /// Whether a text that has a body in it lists people too: it has initials.
  static func listsPeople(_ text: String) -> Bool {
    let words = NameWords(text.replacing(",", with: " ")).words
    return words.contains { NameWords.isInitials($0) && ($0.utf8.contains(UInt8(ascii: ".")) || $0.count <= 2) }
      || text.count(of: ",") >= 2
  }

  /// Whether words behind "and" go on with the name of a body: `Centers for Disease Control` and `Prevention`.
  static func goesOn(_ body: String, with rest: String) -> Bool {
    guard isBody(body), !isBody(rest), !body.contains(","), !rest.contains(",") else { return false }
    let words = NameWords(rest).words
    return !words.contains { NameWords.isInitials($0) } && words.count <= 3
  }

  /// A name without the marks of footnotes and affiliations that stand about it, and without degrees.
  static func tidied(_ text: String) -> String {
    let marks = text.trimmingScalars { !$0.isLetter && !".'’)(\"".unicodeScalars.contains($0) }
    var words = marks.words.map { word in
      word.hasLetters
        ? word.trimmingScalars { !$0.isLetter && "*†‡§¶#,:0123456789¹²³⁴⁵⁶⁷⁸⁹⁰".unicodeScalars.contains($0) } : ""
    }
    words.removeAll { $0.isEmpty || NameVocabulary.titles.contains($0.lowercased()) }
    let joined = words.joined(separator: " ")
    return joined.hasSuffix(".") && !NameWords.isInitials(words.last ?? "")
      && !(words.last ?? "").dropLast().contains(".")
      && !NameWords.isSuffix(words.last ?? "") ? String(joined.dropLast()) : joined
  }
}

extension StringProtocol {
  func count(of character: Character) -> Int { reduce(0) { $0 + ($1 == character ? 1 : 0) } }
}
