// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A text field of a work, and how two printings of it are compared.
struct WorkField: Sendable {
  enum Comparison: Sendable {
    /// Equal once folded.
    case exact
    /// Equal but for a tenth of the letters, or one the beginning of the other.
    case prose
    /// Equal, or one an abbreviation of the other.
    case journal
    case pages
    /// Not compared: languages differ, lengths differ, and nothing is gained by a warning.
    case free
  }

  let name: String
  let path: WritableKeyPath<Work, String?> & Sendable
  let comparison: Comparison

  private init(_ key: Work.CodingKeys, _ path: WritableKeyPath<Work, String?> & Sendable, _ comparison: Comparison) {
    name = key.rawValue
    self.path = path
    self.comparison = comparison
  }

  static let all: [WorkField] = [
    WorkField(.title, \.title, .prose), WorkField(.titleShort, \.titleShort, .free),
    WorkField(.containerTitle, \.containerTitle, .journal),
    WorkField(.containerTitleShort, \.containerTitleShort, .free),
    WorkField(.collectionTitle, \.collectionTitle, .journal),
    WorkField(.collectionNumber, \.collectionNumber, .exact), WorkField(.volume, \.volume, .exact),
    WorkField(.issue, \.issue, .exact), WorkField(.page, \.page, .pages), WorkField(.number, \.number, .exact),
    WorkField(.numberOfPages, \.numberOfPages, .free), WorkField(.edition, \.edition, .exact),
    WorkField(.publisher, \.publisher, .journal), WorkField(.publisherPlace, \.publisherPlace, .journal),
    WorkField(.eventTitle, \.eventTitle, .journal), WorkField(.eventPlace, \.eventPlace, .free),
    WorkField(.genre, \.genre, .free), WorkField(.medium, \.medium, .free), WorkField(.status, \.status, .free),
    WorkField(.doi, \.doi, .exact), WorkField(.isbn, \.isbn, .free), WorkField(.issn, \.issn, .free),
    WorkField(.pmid, \.pmid, .exact), WorkField(.pmcid, \.pmcid, .exact), WorkField(.url, \.url, .free),
    WorkField(.abstract, \.abstract, .free), WorkField(.keyword, \.keyword, .free),
    WorkField(.language, \.language, .free), WorkField(.note, \.note, .free),
  ]

  func agree(_ first: String, _ second: String) -> Bool {
    switch comparison {
    case .free: return true
    case .exact:
      return name == "DOI" ? first.lowercased() == second.lowercased() : Folding.fold(first) == Folding.fold(second)
    case .pages: return Self.agreePages(first, second)
    case .prose: return Self.agreeProse(first, second)
    case .journal: return Self.agreeProse(first, second) || Self.isAbbreviation(first, of: second)
    }
  }

  func differsInLetters(_ first: String, _ second: String) -> Bool {
    Folding.fold(first).replacing(" ", with: "") != Folding.fold(second).replacing(" ", with: "")
  }

  private static func agreePages(_ first: String, _ second: String) -> Bool {
    let one = PageRange.normalized(first) ?? first
    let other = PageRange.normalized(second) ?? second
    return one == other || one.hasPrefix(other + "-") || other.hasPrefix(one + "-")
  }

  private static func agreeProse(_ first: String, _ second: String) -> Bool {
    let one = Folding.fold(first)
    let other = Folding.fold(second)
    let shorter = one.count < other.count ? one : other
    let longer = one.count < other.count ? other : one
    if shorter.count >= 12, longer.hasPrefix(shorter) { return true }
    return Similarity.similar(first, second, threshold: 0.9)
  }

  /// Each word of the shorter form begins a word of the longer one, in order: `J Nat Prod`.
  private static func isAbbreviation(_ first: String, of second: String) -> Bool {
    let words = [Folding.words(first), Folding.words(second)].sorted { $0.joined().count < $1.joined().count }
    guard let short = words.first, let long = words.last, !short.isEmpty else { return false }
    var place = 0
    for word in short {
      while place < long.count, !long[place].hasPrefix(word) { place += 1 }
      guard place < long.count else { return false }
      place += 1
    }
    return true
  }
}

/// Two lists of authors compared.
struct AuthorComparison: Sendable {
  /// Names that are the same person's by given name and all but one or two letters of the family name.
  private(set) var spellings: [(String, String)] = []
  private(set) var isReordered = false
  /// Someone stands in one list alone.
  private(set) var hasStrangers = false

  init(_ first: [Name], _ second: [Name]) {
    var places: [Int] = []
    for name in second {
      if let place = first.firstIndex(where: { Folding.fold($0.fullFamily) == Folding.fold(name.fullFamily) }) {
        places.append(place)
      } else if let place = first.firstIndex(where: { Self.isMisspelling($0, name) }) {
        places.append(place)
        spellings.append((first[place].fullFamily, name.fullFamily))
      } else {
        hasStrangers = true
      }
    }
    isReordered = places != places.sorted()
    if Set(places).count < first.count { hasStrangers = true }
  }

  static func isMisspelling(_ one: Name, _ other: Name) -> Bool {
    let first = Folding.scalars(one.fullFamily)
    let second = Folding.scalars(other.fullFamily)
    guard first.count >= 4, second.count >= 4 else { return false }
    let given = Folding.fold(one.given ?? "").first
    guard given == nil || other.given == nil || given == Folding.fold(other.given ?? "").first else { return false }
    let limit = min(first.count, second.count) >= 8 ? 2 : 1
    return Similarity.editDistance(first, second, limit: limit) <= limit
  }
}
