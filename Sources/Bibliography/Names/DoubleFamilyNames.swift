// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// `N. J. Wexler Albertsen`: where a list gives initials for given names, two words behind them are the family name, unless the first is
/// known for a given name.
enum DoubleFamilyNames {
  static func taken(_ names: [Name]) -> [Name] {
    let cuts = names.map(cut)
    guard cuts.contains(where: { $0 != nil }) else { return names }
    let others = zip(names, cuts).filter { $0.0.literal == nil && $0.1 == nil }.map(\.0)
    guard others.allSatisfy({ NameWords($0.given ?? "").isInitialsOnly }) else { return names }
    return zip(names, cuts).map { name, cut in
      // One name alone has to show the form by two initials.
      guard let cut, !others.isEmpty || cut.initials.count > 1 else { return name }
      var name = name
      name.given = cut.initials.joined(separator: " ")
      name.family = cut.word + " " + (name.family ?? "")
      return name
    }
  }

  /// A given name of initials with points, and a whole word behind them.
  private static func cut(_ name: Name) -> (initials: [Substring], word: Substring)? {
    guard let given = name.given, name.family?.contains(" ") == false else { return nil }
    let words = NameWords(given).words
    guard words.count > 1, let word = words.last, word.isCapitalized, word.utf8.count > 3, !word.hasSuffix("."),
      !NameWords.isInitials(word), !GivenNames.contains(word),
      words.dropLast().allSatisfy({ NameWords.isInitials($0) && $0.hasSuffix(".") })
    else { return nil }
    return (Array(words.dropLast()), word)
  }
}
