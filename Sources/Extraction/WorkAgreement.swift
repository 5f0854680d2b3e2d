// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension Work {
  /// Whether a field says the same in both works, but for case, diacritics, punctuation and, in titles and publishers, a slip in ten letters.
  func agrees(with other: Work, on key: CodingKeys) -> Bool {
    switch key {
    case .title: Self.alike(title, other.title)
    case .containerTitle: Self.alike(containerTitle, other.containerTitle)
    case .collectionTitle: Self.alike(collectionTitle, other.collectionTitle)
    case .publisher: Self.alike(publisher, other.publisher)
    case .publisherPlace: Self.alike(publisherPlace, other.publisherPlace)
    case .author: Self.families(author) == Self.families(other.author)
    case .editor: Self.families(editor) == Self.families(other.editor)
    case .translator: Self.families(translator) == Self.families(other.translator)
    case .issued: issued?.year == other.issued?.year
    case .volume: Self.same(volume, other.volume)
    case .issue: Self.same(issue, other.issue)
    case .page: Self.same(page, other.page)
    case .edition: Self.same(edition, other.edition)
    case .genre: Self.alike(genre, other.genre)
    case .note: Self.alike(note, other.note)
    case .abstract: Self.alike(abstract, other.abstract)
    case .keyword: Self.words(keyword) == Self.words(other.keyword)
    case .doi: doi == other.doi
    default: true
    }
  }

  private static func families(_ names: [Name]) -> [String] {
    names.map {
      Folding.fold([$0.nonDroppingParticle, $0.family ?? $0.literal].compactMap { $0 }.joined(separator: " "))
    }
  }

  private static func words(_ keywords: String?) -> Set<String> {
    Set((keywords ?? "").split(separator: ";").map { Folding.fold(String($0)) }.filter { !$0.isEmpty })
  }

  private static func same(_ first: String?, _ second: String?) -> Bool {
    Folding.fold(first ?? "") == Folding.fold(second ?? "")
  }

  private static func alike(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second else { return first == second }
    return Similarity.similar(first, second, threshold: 0.9)
  }
}
