// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Divides names that stand one behind the other without a sign between them, as text layers and two-column by-lines give them.
enum RunOnNames {
  /// The names of a piece: a new one begins at a word that is a common given name or has initials behind it, where the words before it are
  /// a whole name already.
  static func divided(_ piece: NameParser.Piece) -> [NameParser.Piece] {
    guard case .undivided(let text) = piece else { return [piece] }
    if let name = unglued(text) { return [.undivided(name)] }
    // Tidying takes words away and adds none.
    guard NameWords(text).words.count >= 4 else { return [piece] }
    let words = NameWords(CorporateName.tidied(text)).words
    guard words.count >= 4, !CorporateName.isBody(text) else { return [piece] }
    var names: [[Substring]] = []
    var name: [Substring] = []
    for (place, word) in words.enumerated() {
      if isWhole(name), place + 1 < words.count, begins(word, before: words[place + 1]) {
        names.append(name)
        name = []
      }
      name.append(word)
    }
    guard !names.isEmpty, isWhole(name) else { return [piece] }
    return (names + [name]).map { .undivided($0.joined(separator: " ")) }
  }

  /// `VenkateshV`: an initial glued to a family name. `ArneNiederbacher`, given and family name without the blank between them: a capital behind four letters or more of a name's only word.
  /// Prefixes of family names (`FitzGerald`, `VanderWeele`) are left.
  static func unglued(_ text: String) -> String? {
    let word = text.trimmingScalars(where: \.isBlank)
    let scalars = Array(word.unicodeScalars)
    if scalars.count >= 6, let last = scalars.last, last.isCapital, scalars[0].isCapital,
      scalars.dropFirst().dropLast().allSatisfy(\.isSmall)
    {
      return String(String.UnicodeScalarView(scalars.dropLast())) + " " + String(last)
    }
    guard scalars.count >= 8, scalars[0].isCapital, scalars.allSatisfy(\.isLetter),
      let place = scalars.indices.dropFirst().first(where: { scalars[$0].isCapital }), place >= 4,
      place + 3 < scalars.count,
      scalars[(place + 1)...].allSatisfy(\.isSmall)
    else { return nil }
    let given = String(String.UnicodeScalarView(scalars[..<place]))
    return prefixes.contains(given) ? nil : given + " " + String(String.UnicodeScalarView(scalars[place...]))
  }

  private static let prefixes: Set<String> = ["Fitz", "Vander", "Vanden", "Della", "Saint", "Santa", "Degli"]

  /// Whether words are a given name, perhaps initials, and a family name that is no given name itself.
  private static func isWhole(_ words: [Substring]) -> Bool {
    guard words.count >= 2, let last = words.last, let first = words.first else { return false }
    return !NameWords.isInitials(last) && !GivenNames.contains(last) && !NameWords.isParticle(last)
      && last.first?.isUppercase == true
      && (GivenNames.contains(first) || words.count == 2 || words.contains { NameWords.isInitials($0) })
  }

  private static func begins(_ word: Substring, before next: Substring) -> Bool {
    if NameWords.isInitials(word) { return word.contains(".") }
    guard word.first?.isUppercase == true, !NameWords.isParticle(word) else { return false }
    return GivenNames.contains(word) || NameWords.isInitials(next) && next.contains(".")
  }
}
