// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Papers of scite's API, and the hits of its search. https://api.scite.ai/docs
  static let scite = JSONDialect(
    format: .scite,
    signs: { object in
      guard object.has("doi"), object.has("title") || object.has("tally") else { return nil }
      let found = object.keys([
        "tally", "tallies", "slug", "shortJournal", "journalSlug", "memberId", "editorialNotices", "retracted",
        "oaStatus",
        "preprintLinks", "publicationLinks", "relevancyScore",
      ])
      return found.contains("tally") || found.count >= 2 ? found : nil
    }, entry: { ScitePaper.entry($0, line: $1) })
}

enum ScitePaper {
  static func entry(_ object: JSONValue, line: Int) -> ExportEntry {
    var work = Work(type: object.text("type").flatMap(ReferenceTypes.type))
    work.fill(\.title, object.text("title").map(MarkupText.plain))
    work.author = (object["authors"]?.elements ?? []).compactMap { author in
      if let family = author.text("family", "authorLastName"), author.text("authorName") == nil {
        return Name(family: family, given: author.text("given", "authorFirstName"))
      }
      return (author.text("authorName", "name") ?? author.scalar).flatMap(ExportValues.name)
    }
    work.issued = object.text("date", "year").flatMap { PartialDate(parsing: $0) }
    work.fill(\.containerTitle, object.text("journal", "shortJournal").map(MarkupText.plain))
    work.fill(\.publisher, object.text("publisher"))
    work.fill(\.volume, object.text("volume"))
    work.fill(\.issue, object.text("issue"))
    work.page = object.text("page").flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
    work.doi = object.text("doi").flatMap(DOI.normalized)
    work.issn = object.text("issns", "issn").flatMap(ExportValues.issn)
    work.keyword = ExportValues.keywords(object.texts("keywords"))
    work.abstract = object.text("abstract").map(MarkupText.abstract)
    return ExportEntry(line: line, work: work)
  }
}
