// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout
import Records

/// An article, a report, a cover, or a cover with the article behind it: one record.
struct CoveredArticleExtractor: Sendable {
  let models: Models

  func record(from laidOut: LaidOutDocument, text: PrintedText, cover: RecognisedCover?) -> Record {
    guard let cover, cover.fields != CoverFields() else {
      return ArticleExtractor(models: models).record(from: laidOut)
    }
    let rest = laidOut.without(cover, text: text)
    var record = ArticleExtractor(models: models).record(from: rest, isCovered: true)
    record.cover = Cover(family: cover.family, pages: cover.pages, fields: cover.fields)
    weigh(cover, into: &record)
    return record
  }

  /// A cover without an article behind it.
  func record(ofCover cover: RecognisedCover) -> Record {
    var record = Record()
    record.cover = Cover(family: cover.family, pages: cover.pages, fields: cover.fields)
    weigh(cover, into: &record)
    return record
  }

  /// What a by-line says of authors, by their places in another list of the same people.
  private static func bound(_ contributors: [Contributor], of authors: [Name], to others: [Name]) -> [Contributor] {
    if authors == others { return contributors }
    let keys = others.map { Folding.fold($0.family ?? $0.literal ?? "") }
    return contributors.compactMap { contributor in
      let name = authors[contributor.author]
      let key = Folding.fold(name.family ?? name.literal ?? "")
      let places = keys.indices.filter { keys[$0] == key }
      guard places.count == 1 else { return nil }
      var contributor = contributor
      contributor.author = places[0]
      return contributor
    }.sorted { $0.author < $1.author }
  }

  /// A title that is but a part of the cover's was cut; the year of a stamp is the article's, where the article is of no journal.
  static func mend(_ record: inout Record, by cover: RecognisedCover) {
    if let whole = cover.fields.work.title, let title = record.work.title, title.count < whole.count,
      " \(Folding.fold(whole)) ".contains(" \(Folding.fold(title)) "),
      title.split(separator: " ").count < 3 || (record.provenance["title"]?.confidence ?? 1) < 0.7
    {
      record.work.title = nil
    }
    if let year = cover.fields.dates["stamp-date"]?.year, record.work.volume == nil, record.work.containerTitle == nil {
      record.work.issued = PartialDate(year)
      record.provenance["issued"] = Provenance(
        page: cover.pages.first, by: "front-matter", confidence: cover.confidence)
    }
  }

  /// The cover knows the published work; the article its own title, abstract and by-line.
  private func weigh(_ cover: RecognisedCover, into record: inout Record) {
    let printed = Witness(
      by: "cover", work: cover.fields.work, page: cover.pages.first, isTruncated: cover.fields.more["et-al"] != nil,
      confidence: cover.confidence)
    Self.mend(&record, by: cover)
    let article = Witness(
      by: "front-matter", work: record.work,
      isTruncated: record.warnings.contains { $0.code == .authorsTruncated })
    let own = record.provenance
    let authors = record.work.author
    let weighing = WitnessWeighing(
      [printed, article], preferring: ["title": ["front-matter"], "author": ["front-matter"]])
    record.work = weighing.work
    record.contributors = Self.bound(record.contributors, of: authors, to: record.work.author)
    record.provenance = weighing.provenance
    for (field, value) in own where record.provenance[field]?.by == "front-matter" { record.provenance[field] = value }
    for (field, value) in weighing.variants { record.variants[field] = (record.variants[field] ?? []) + value }
    record.warnings =
      record.warnings.filter { $0.code != .authorsTruncated && $0.code != .titleMissing } + weighing.warnings
  }
}

extension LaidOutDocument {
  /// The document as if the cover had never stood before it.
  func without(_ cover: RecognisedCover, text: PrintedText) -> LaidOutDocument {
    // Columns, furniture and sizes of type are judged over all pages: the cover's must not count.
    if cover.fillsPages, document.format == .pdf, document.pages.count > cover.pages.count {
      var rest = document
      rest.pages.removeAll { cover.pages.contains($0.number) }
      return LaidOutDocument(rest)
    }
    let places = Set(cover.lines.compactMap { text.lines[$0].place })
    let fileLines = Set(cover.lines.compactMap { text.lines[$0].sourceLine })
    var rest = self
    rest.lines = lines.enumerated().filter { place, line in
      !places.contains(place) && !(line.sourceLine.map { fileLines.contains($0) } ?? false)
    }.map(\.element)
    return rest
  }
}
