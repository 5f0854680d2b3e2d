// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Works of OpenAlex. https://docs.openalex.org/api-entities/works/work-object
  static let openAlex = JSONDialect(
    format: .openAlex,
    signs: { object in
      let found = object.keys([
        "authorships", "abstract_inverted_index", "referenced_works", "primary_location", "host_venue", "biblio",
        "publication_year", "cited_by_api_url",
      ])
      // Answers may be asked for with a few fields alone.
      let isNamed = object.text("id")?.hasPrefix("https://openalex.org/W") == true
      if isNamed, object.has("title") || object.has("display_name") || object.has("doi") { return ["id"] + found }
      return found.count >= 2 && object.has("id") || found.count >= 3 ? found : nil
    }, entry: { OpenAlexWork.entry($0, line: $1) })
}

enum OpenAlexWork {
  static func entry(_ object: JSONValue, line: Int) -> ExportEntry {
    let location = object["primary_location"]
    let source = location?["source"] ?? object["host_venue"]
    var work = Work(type: type(object.text("type", "type_crossref"), source: source?.text("type")))
    work.fill(\.title, object.text("title", "display_name").map(MarkupText.plain))
    work.author = (object["authorships"]?.elements ?? []).compactMap { authorship in
      (authorship.at("author", "display_name")?.scalar ?? authorship.text("raw_author_name")).flatMap(ExportValues.name)
    }
    work.issued = object.text("publication_date", "publication_year").flatMap { PartialDate(parsing: $0) }
    work.fill(\.containerTitle, source?.text("display_name") ?? location?.text("raw_source_name"))
    // The organisation behind a repository is no publisher of what lies there.
    if source?.text("type") != "repository" {
      work.fill(\.publisher, source?.text("host_organization_name", "publisher"))
    }
    let biblio = object["biblio"]
    work.fill(\.volume, biblio?.text("volume"))
    work.fill(\.issue, biblio?.text("issue"))
    work.page = ExportValues.pages(biblio?.text("first_page"), biblio?.text("last_page"))
    work.doi = (object.text("doi") ?? object.at("ids", "doi")?.scalar).flatMap(DOI.normalized)
    work.pmid = object.at("ids", "pmid")?.scalar.flatMap(PMID.normalized)
    work.pmcid = object.at("ids", "pmcid")?.scalar.flatMap(PMCID.normalized)
    work.issn = source?.text("issn_l", "issn").flatMap(ExportValues.issn)
    work.abstract = object["abstract_inverted_index"].flatMap(abstract)
    work.keyword = ExportValues.keywords(
      (object["keywords"]?.elements ?? []).compactMap { $0.text("display_name", "keyword") ?? $0.scalar })
    work.language = object.text("language").flatMap(ExportValues.language)
    work.custom["openalex"] = identifier(object.text("id") ?? object.at("ids", "openalex")?.scalar)
    var entry = ExportEntry(line: line, work: work)
    entry.references = object.texts("referenced_works").map { address in
      var cited = Work()
      cited.custom["openalex"] = identifier(address)
      return ExportReference(raw: address, work: cited)
    }
    entry.referenceCount = object.count("referenced_works_count")
    entry.citedBy = object.count("cited_by_count")
    entry.authorsTruncated = object["is_authors_truncated"] == .bool(true)
    return entry
  }

  private static func identifier(_ address: String?) -> String? {
    guard let last = address?.split(separator: "/").last, last.first == "W" || last.first == "w",
      last.count > 1, last.dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    return last.uppercased()
  }

  /// The text of an inverted index, which has each word with its places, from 0.
  private static func abstract(_ index: JSONValue) -> String? {
    var words: [(place: Int, word: String)] = []
    for member in index.members {
      for place in member.value.elements { if let place = place.integer { words.append((place, member.key)) } }
    }
    guard !words.isEmpty else { return nil }
    return MarkupText.abstract(words.sorted { $0.place < $1.place }.map(\.word).joined(separator: " "))
  }

  private static func type(_ type: String?, source: String?) -> WorkType? {
    switch type {
    case "article", "journal-article", "review", "letter", "editorial", "erratum":
      source == "conference" ? .paperConference : source == "repository" ? .article : .articleJournal
    case "proceedings-article": .paperConference
    case "posted-content", "preprint": .article
    case "dissertation": .thesis
    case "book-chapter", "book-section": .chapter
    case "reference-entry": .entry
    case "peer-review": .review
    case "paratext", "supplementary-materials", "libguides", "grant", nil: nil
    default: type.flatMap(ReferenceTypes.type)
    }
  }
}
