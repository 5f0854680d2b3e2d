// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Papers of Semantic Scholar: the Academic Graph API, and the API of 2019 before it. https://api.semanticscholar.org/api-docs/
  static let semanticScholar = JSONDialect(
    format: .semanticScholar,
    signs: {
      $0["paperId"]?.string == nil && $0["corpusId"]?.number == nil ? nil : $0.keys(["paperId", "corpusId", "title"])
    },
    entry: { SemanticScholarPaper.entry($0, line: $1) })
}

enum SemanticScholarPaper {
  static func entry(_ object: JSONValue, line: Int) -> ExportEntry {
    let journal = object["journal"]
    let types = object.texts("publicationTypes")
    var work = Work(type: types.contains("Conference") && journal?.text("name") == nil ? .paperConference : type(types))
    work.fill(\.title, object.text("title"))
    work.author = (object["authors"]?.elements ?? []).compactMap {
      ($0.text("name") ?? $0.scalar).flatMap(ExportValues.name)
    }
    // The year is the publication's; `publicationDate` often is that of a preprint or of the first day on line.
    work.issued = object.text("year", "publicationDate").flatMap { PartialDate(parsing: $0) }
    work.fill(
      \.containerTitle, journal?.text("name") ?? object.text("venue") ?? object.at("publicationVenue", "name")?.scalar)
    work.fill(\.volume, journal?.text("volume"))
    work.page = journal?.text("pages").map(ExportValues.flat)
      .flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
    let identifiers = object["externalIds"]
    work.doi = (identifiers?.text("DOI") ?? object.text("doi")).flatMap(DOI.normalized)
    work.pmid = identifiers?.text("PubMed").flatMap(PMID.normalized)
    work.pmcid = identifiers?.text("PubMedCentral").flatMap(PMCID.normalized)
    work.custom["arXiv"] = (identifiers?.text("ArXiv") ?? object.text("arxivId")).flatMap(ArXiv.normalized)
    work.custom["semantic-scholar"] = object.text("paperId")
    work.custom["corpus-id"] = identifiers?.text("CorpusId") ?? object.text("corpusId")
    work.issn = object.at("publicationVenue", "issn")?.scalar.flatMap(ExportValues.issn)
    work.fill(\.abstract, object.text("abstract"))
    var entry = ExportEntry(line: line, work: work)
    entry.citedBy = object.count("citationCount", "numCitedBy")
    entry.referenceCount = object.count("referenceCount", "numCiting")
    return entry
  }

  private static func type(_ types: [String]) -> WorkType? {
    if types.contains("JournalArticle") { return .articleJournal }
    let known: [String: WorkType] = [
      "Book": .book, "BookSection": .chapter, "Dataset": .dataset, "Review": .articleJournal,
      "Conference": .paperConference,
    ]
    return types.lazy.compactMap { known[$0] }.first
  }
}
