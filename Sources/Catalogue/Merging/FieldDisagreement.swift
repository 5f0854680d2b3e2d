// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Whether two values of a field say different things, and not the same in other words.
enum FieldDisagreement {
  static func disagree(_ field: Work.CodingKeys, _ first: Work, _ second: Work) -> Bool {
    switch field {
    case .title:
      let comparison = TitleComparison(WorkFeatures(first), WorkFeatures(second))
      return (comparison.similarity ?? 1) < 0.87
    case .author: return authorsDisagree(first.author, second.author)
    case .editor: return authorsDisagree(first.editor, second.editor)
    case .issued: return first.issued?.year != second.issued?.year
    case .containerTitle:
      return !ContainerComparison.agree(
        WorkFeatures(first).container, WorkFeatures(second).container)
    case .volume, .issue, .doi, .isbn, .pmid, .pmcid:
      guard let one = value(field, first), let other = value(field, second) else { return false }
      return Folding.fold(one) != Folding.fold(other)
    case .page:
      let one = WorkFeatures(first)
      let other = WorkFeatures(second)
      return one.firstPage != other.firstPage
        || (one.lastPage != nil && other.lastPage != nil && one.lastPage != other.lastPage)
    default: return false
    }
  }

  private static func value(_ field: Work.CodingKeys, _ work: Work) -> String? {
    switch field {
    case .volume: work.volume
    case .issue: work.issue
    case .doi: work.doi
    case .isbn: work.isbn.flatMap(ISBN.thirteen) ?? work.isbn
    case .pmid: work.pmid
    case .pmcid: work.pmcid
    default: nil
    }
  }

  private static func authorsDisagree(_ first: [Name], _ second: [Name]) -> Bool {
    let one = first.map { Folding.fold($0.fullFamily) }
    let other = second.map { Folding.fold($0.fullFamily) }
    guard one.count == other.count else { return true }
    return zip(one, other).contains { !AuthorComparison.isSame($0, $1) }
  }
}
