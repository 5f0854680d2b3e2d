// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// How often words are given names and family names in the training data.
struct NameCounts {
  private var given: [UInt64: Int] = [:]
  private var family: [UInt64: Int] = [:]

  init() {}

  init(_ names: [Name]) { for name in names { add(given: name.given, family: name.family) } }

  mutating func add(given: String?, family: String?) {
    Self.count(given, in: &self.given)
    Self.count(family, in: &self.family)
  }

  private static func count(_ name: String?, in counts: inout [UInt64: Int]) {
    for word in Folding.words(name ?? "") where word.count > 1 { counts[NameLexicon.key(word), default: 0] += 1 }
  }

  /// The lexicon of all names.
  var lexicon: NameLexicon {
    NameLexicon(
      given: Set(given.keys.filter { isGiven($0, without: NameCounts()) }),
      family: Set(family.keys.filter { isFamily($0, without: NameCounts()) }))
  }

  /// The lexicon as it would be without some of the names: a model that saw every name of a document in the lexicon would trust the lexicon
  /// more than it can on documents whose names it has never met.
  func lexicon(_ whole: NameLexicon, without own: NameCounts) -> NameLexicon {
    whole.without(
      given: Set(own.given.keys.filter { !isGiven($0, without: own) }),
      family: Set(own.family.keys.filter { !isFamily($0, without: own) }))
  }

  private func isGiven(_ key: UInt64, without own: NameCounts) -> Bool {
    let (givens, families) = counts(of: key, without: own)
    return givens > 0 && givens >= families / 3
  }

  private func isFamily(_ key: UInt64, without own: NameCounts) -> Bool {
    let (givens, families) = counts(of: key, without: own)
    return families > 0 && families >= givens / 3
  }

  private func counts(of key: UInt64, without own: NameCounts) -> (given: Int, family: Int) {
    ((given[key] ?? 0) - (own.given[key] ?? 0), (family[key] ?? 0) - (own.family[key] ?? 0))
  }
}
