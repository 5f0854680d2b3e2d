// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A field of a work as merging sees it: whether it says something, how to take it over, and how it reads as text.
struct WorkField: Sendable {
  let key: Work.CodingKeys
  let isSet: @Sendable (Work) -> Bool
  let copy: @Sendable (_ source: Work, _ target: inout Work) -> Void
  /// The value as a person reads it; empty where it is not set.
  let text: @Sendable (Work) -> String

  var name: String { key.rawValue }

  /// All fields, in the order in which a work is written. `custom` is merged by its own keys.
  static let all: [WorkField] = Work.CodingKeys.allCases.compactMap(field)

  private static func field(_ key: Work.CodingKeys) -> WorkField? {
    switch key {
    case .type:
      WorkField(
        key: key, isSet: { $0.type != nil }, copy: { $1.type = $0.type }, text: { $0.type?.rawValue ?? "" })
    case .title: text(key, \.title)
    case .titleShort: text(key, \.titleShort)
    case .author: names(key, \.author)
    case .editor: names(key, \.editor)
    case .translator: names(key, \.translator)
    case .containerAuthor: names(key, \.containerAuthor)
    case .issued: date(key, \.issued)
    case .accessed: date(key, \.accessed)
    case .originalDate: date(key, \.originalDate)
    case .eventDate: date(key, \.eventDate)
    case .containerTitle: text(key, \.containerTitle)
    case .containerTitleShort: text(key, \.containerTitleShort)
    case .collectionTitle: text(key, \.collectionTitle)
    case .collectionNumber: text(key, \.collectionNumber)
    case .volume: text(key, \.volume)
    case .issue: text(key, \.issue)
    case .page: text(key, \.page)
    case .number: text(key, \.number)
    case .numberOfPages: text(key, \.numberOfPages)
    case .numberOfVolumes: text(key, \.numberOfVolumes)
    case .edition: text(key, \.edition)
    case .publisher: text(key, \.publisher)
    case .publisherPlace: text(key, \.publisherPlace)
    case .eventTitle: text(key, \.eventTitle)
    case .eventPlace: text(key, \.eventPlace)
    case .genre: text(key, \.genre)
    case .medium: text(key, \.medium)
    case .status: text(key, \.status)
    case .authority: text(key, \.authority)
    case .archive: text(key, \.archive)
    case .archiveLocation: text(key, \.archiveLocation)
    case .doi: text(key, \.doi)
    case .isbn: text(key, \.isbn)
    case .issn: text(key, \.issn)
    case .pmid: text(key, \.pmid)
    case .pmcid: text(key, \.pmcid)
    case .url: text(key, \.url)
    case .abstract: text(key, \.abstract)
    case .keyword: text(key, \.keyword)
    case .language: text(key, \.language)
    case .note: text(key, \.note)
    case .custom: nil
    }
  }

  private static func text(_ key: Work.CodingKeys, _ path: WritableKeyPath<Work, String?> & Sendable) -> WorkField {
    WorkField(
      key: key, isSet: { $0[keyPath: path]?.isEmpty == false },
      copy: { $1[keyPath: path] = $0[keyPath: path] }, text: { $0[keyPath: path] ?? "" })
  }

  private static func names(_ key: Work.CodingKeys, _ path: WritableKeyPath<Work, [Name]> & Sendable) -> WorkField {
    WorkField(
      key: key, isSet: { !$0[keyPath: path].isEmpty }, copy: { $1[keyPath: path] = $0[keyPath: path] },
      text: { $0[keyPath: path].map(\.readable).joined(separator: "; ") })
  }

  private static func date(_ key: Work.CodingKeys, _ path: WritableKeyPath<Work, PartialDate?> & Sendable) -> WorkField
  {
    WorkField(
      key: key, isSet: { $0[keyPath: path].map { !$0.dateParts.isEmpty || $0.literal != nil } ?? false },
      copy: { $1[keyPath: path] = $0[keyPath: path] }, text: { $0[keyPath: path]?.readable ?? "" })
  }
}

extension Work {
  /// The fields that say something, as a person reads them, in the order in which a work is written; then those of `custom`.
  public var readableFields: [(name: String, text: String)] {
    WorkField.all.filter { $0.isSet(self) }.map { ($0.name, $0.text(self)) } + custom.map { ($0.field, $0.value) }
  }
}

extension Name {
  /// `Family, Given`, as lists of names print it.
  var readable: String {
    guard let family else { return literal ?? given ?? "" }
    let particles = [droppingParticle, nonDroppingParticle].compactMap { $0 }.map { $0 + " " }.joined()
    return particles + family + [given, suffix].compactMap { $0 }.map { ", " + $0 }.joined()
  }
}

extension PartialDate {
  /// `2023-01-24`, `2011/2012`.
  var readable: String {
    let dates = dateParts.map { parts in
      parts.enumerated().map { $0.offset > 0 && $0.element < 10 ? "0\($0.element)" : String($0.element) }.joined(
        separator: "-")
    }
    return dates.isEmpty ? literal ?? "" : dates.joined(separator: "/")
  }
}
