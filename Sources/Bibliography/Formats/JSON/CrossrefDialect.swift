// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Works of Crossref's REST API, in an envelope (`message`) or without, and as content negotiation gives them. Titles and containers are
  /// lists, or texts. https://api.crossref.org/swagger-ui/
  static let crossref = JSONDialect(
    format: .crossref,
    signs: { object in
      guard object.has("DOI") || object.has("title") else { return nil }
      let found = object.keys(["is-referenced-by-count", "reference-count", "references-count", "deposited", "member"])
      return found.count >= 2 ? found : nil
    }, entry: { CrossrefWork.entry($0, line: $1) })
}

enum CrossrefWork {
  static func entry(_ object: JSONValue, line: Int) -> ExportEntry {
    var work = Work(type: object.text("type").flatMap { types[$0] })
    work.fill(\.title, title(object))
    work.author = names(object["author"])
    work.editor = names(object["editor"])
    work.translator = names(object["translator"])
    work.issued =
      ["issued", "published", "published-print", "published-online", "posted"].lazy
      .compactMap { CSLJSONDialect.date(object[$0]) }.first
    work.fill(\.containerTitle, object.text("container-title").map(MarkupText.plain))
    work.fill(\.containerTitleShort, object.text("short-container-title").map(MarkupText.plain))
    work.fill(\.volume, object.text("volume"))
    work.fill(\.issue, object.text("issue") ?? object.at("journal-issue", "issue")?.scalar)
    work.page = object.text("page").flatMap(pages)
    work.fill(\.number, object.text("article-number"))
    work.fill(\.edition, object.text("edition-number"))
    work.fill(\.publisher, object.text("publisher").map(MarkupText.plain))
    work.fill(\.publisherPlace, object.text("publisher-location"))
    work.fill(\.eventTitle, object.at("event", "name")?.scalar)
    work.fill(\.eventPlace, object.at("event", "location")?.scalar)
    work.doi = object.text("DOI").flatMap(DOI.normalized)
    work.issn = object.text("ISSN").flatMap(ExportValues.issn)
    work.isbn = object.texts("ISBN").lazy.compactMap(ISBN.normalized).first
    work.url = object.text("URL").flatMap(ExportValues.url)
    work.abstract = object.text("abstract").map(MarkupText.abstract)
    work.language = object.text("language").flatMap(ExportValues.language)
    var entry = ExportEntry(line: line, work: work)
    entry.references = (object["reference"]?.elements ?? []).map(reference)
    entry.referenceCount = object.count("reference-count", "references-count")
    entry.citedBy = object.count("is-referenced-by-count")
    return entry
  }

  private static func title(_ object: JSONValue) -> String? {
    let title = object.text("title").map(MarkupText.plain)
    let subtitle = object.text("subtitle").map(MarkupText.plain)
    if let title, let subtitle, Folding.fold(title).hasSuffix(Folding.fold(subtitle)) { return title }
    return ExportValues.title(title, subtitle)
  }

  private static func names(_ value: JSONValue?) -> [Name] {
    (value?.elements ?? []).compactMap { person in
      let name = Name(
        family: person.text("family"), given: person.text("given"), suffix: person.text("suffix"),
        literal: person.text("family") == nil ? person.text("name", "literal") : nil)
      return name == Name() ? nil : name
    }
  }

  /// A reference as the publisher deposited it: whole, in fields, or as a DOI alone.
  private static func reference(_ object: JSONValue) -> ExportReference {
    var work = Work()
    let article = object.text("article-title").map(MarkupText.plain)
    let volume = object.text("volume-title").map(MarkupText.plain)
    let journal = object.text("journal-title").map(MarkupText.plain)
    work.fill(\.title, article ?? volume)
    work.fill(\.containerTitle, journal ?? (article == nil ? nil : volume))
    work.fill(\.collectionTitle, object.text("series-title").map(MarkupText.plain))
    work.author = object.text("author").flatMap(ExportValues.name).map { [$0] } ?? []
    work.issued = object.text("year").flatMap { PartialDate(parsing: $0) }
    work.fill(\.volume, object.text("volume"))
    work.fill(\.issue, object.text("issue"))
    work.page = object.text("first-page").flatMap(pages)
    work.fill(\.edition, object.text("edition"))
    work.doi = object.text("DOI").flatMap(DOI.normalized)
    work.issn = object.text("issn", "ISSN").flatMap(ExportValues.issn)
    work.isbn = object.text("isbn", "ISBN").flatMap(ISBN.normalized)
    if journal != nil { work.type = .articleJournal }
    return ExportReference(raw: object.text("unstructured").map(MarkupText.plain) ?? "", work: work)
  }

  private static func pages(_ text: String) -> String? { ExportValues.isPage(text) ? PageRange.normalized(text) : nil }

  /// Crossref's types in CSL's terms, after the mapping that Crossref's own content negotiation uses.
  private static let types: [String: WorkType] = [
    "journal-article": .articleJournal, "article-journal": .articleJournal, "book-chapter": .chapter,
    "chapter": .chapter, "book-section": .chapter, "book-part": .chapter, "book-track": .chapter, "book": .book,
    "monograph": .book, "edited-book": .book, "reference-book": .book, "reference-entry": .entry,
    "proceedings-article": .paperConference, "paper-conference": .paperConference, "proceedings": .book,
    "dissertation": .thesis, "thesis": .thesis, "report": .report, "report-component": .report,
    "posted-content": .article, "preprint": .article, "article": .article, "dataset": .dataset, "database": .dataset,
    "peer-review": .review, "standard": .standard, "other": .document,
  ]
}
