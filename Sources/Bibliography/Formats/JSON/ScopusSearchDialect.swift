// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Entries of Scopus' search and the core data of its abstracts, in the terms of PRISM and Dublin Core.
  /// https://dev.elsevier.com/documentation/ScopusSearchAPI.wadl
  static let scopusSearch = JSONDialect(
    format: .scopusSearch,
    signs: { object in
      guard object.has("dc:title") else { return nil }
      let found = object.keys([
        "dc:title", "prism:publicationName", "prism:doi", "eid", "dc:identifier", "citedby-count", "dc:creator",
      ])
      return found.count >= 3 ? found : nil
    }, entry: { ScopusSearchWork.entry($0, line: $1) })
}

enum ScopusSearchWork {
  static func entry(_ object: JSONValue, line: Int) -> ExportEntry {
    var work = Work(type: object.text("subtypeDescription", "prism:aggregationType").flatMap(ReferenceTypes.type))
    work.fill(\.title, object.text("dc:title").map(MarkupText.plain))
    let listed = people(object["author"]) + people(object.at("dc:creator", "author"))
    let first = object.text("dc:creator").flatMap(ExportValues.name)
    work.author = listed.isEmpty ? first.map { [$0] } ?? [] : listed
    // Cover dates are those of issues, of which databases make up day and month; the year alone is the work's.
    work.issued = object.text("prism:coverDate", "prism:coverDisplayDate").flatMap { PartialDate(parsing: $0)?.year }
      .map { PartialDate($0) }
    work.fill(\.containerTitle, object.text("prism:publicationName").map(MarkupText.plain))
    work.fill(\.volume, object.text("prism:volume"))
    work.fill(\.issue, object.text("prism:issueIdentifier"))
    work.page =
      object.text("prism:pageRange").flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
      ?? ExportValues.pages(object.text("prism:startingPage"), object.text("prism:endingPage"))
    work.fill(\.number, object.text("article-number"))
    work.fill(\.publisher, object.text("dc:publisher"))
    work.doi = object.text("prism:doi").flatMap(DOI.normalized)
    work.issn = object.text("prism:issn", "prism:eIssn").flatMap(ExportValues.issn)
    work.isbn = (object.text("prism:isbn") ?? object["prism:isbn"]?.elements.first?.text("$")).flatMap(ISBN.normalized)
    work.pmid = object.text("pubmed-id").flatMap(PMID.normalized)
    work.abstract = object.text("dc:description").map(MarkupText.abstract)
    let keywords = object.text("authkeywords") ?? ""
    work.keyword = ExportValues.keywords(keywords.split(separator: "|").map(String.init))
    work.custom["scopus"] = object.text("eid")
    var entry = ExportEntry(line: line, work: work)
    entry.citedBy = object.count("citedby-count")
    entry.authorsTruncated = listed.isEmpty && first != nil && object.at("author-count", "$")?.scalar != "1"
    return entry
  }

  private static func people(_ value: JSONValue?) -> [Name] {
    (value?.elements ?? []).compactMap { author in
      let preferred = author["preferred-name"] ?? author
      let family = preferred.text("surname", "ce:surname")
      if let family {
        return Name(family: family, given: preferred.text("given-name", "ce:given-name", "initials", "ce:initials"))
      }
      return author.text("authname", "ce:indexed-name").flatMap(ExportValues.name)
    }
  }
}
