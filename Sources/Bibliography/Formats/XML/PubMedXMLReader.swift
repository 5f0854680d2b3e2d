// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads PubMed's XML: articles (`PubmedArticle`, `MedlineCitation`) and books (`PubmedBookArticle`).
public enum PubMedXMLReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in XMLScanner.tree(of: text).descendants(["PubmedArticle", "PubmedBookArticle", "MedlineCitation"]) {
      contents.add(record.name == "PubmedBookArticle" ? book(record) : article(record))
    }
    return contents
  }

  private static func article(_ record: XMLElement) -> ExportEntry {
    var work = Work(type: .articleJournal)
    let citation = record.first("MedlineCitation") ?? record
    guard let article = citation.first("Article") else { return ExportEntry(line: record.line, work: work) }
    work.fill(\.title, article.first("ArticleTitle")?.text ?? article.first("VernacularTitle")?.text)
    let journal = article.first("Journal")
    work.fill(
      \.containerTitle, journal?.first("Title")?.text ?? citation.first("MedlineJournalInfo", "MedlineTA")?.text)
    work.fill(\.containerTitleShort, journal?.first("ISOAbbreviation")?.text)
    work.fill(\.issn, journal?.first("ISSN")?.text.flatMap(ExportValues.issn))
    let issue = journal?.first("JournalIssue")
    work.fill(\.volume, issue?.first("Volume")?.text)
    work.fill(\.issue, issue?.first("Issue")?.text)
    work.issued = date(issue?.first("PubDate")) ?? date(article.first("ArticleDate"))
    if let pages = article.first("Pagination", "MedlinePgn")?.text, ExportValues.isPage(pages) {
      work.page = PageRange.normalized(pages)
    }
    work.author = names(article.all("AuthorList"))
    work.doi = doi(record, article)
    work.fill(\.abstract, abstract(article))
    work.keyword = ExportValues.keywords(citation.all("KeywordList").flatMap { $0.all("Keyword").compactMap(\.text) })
    work.fill(\.pmid, citation.first("PMID")?.text)
    let identifiers = record.first("PubmedData", "ArticleIdList")?.all("ArticleId") ?? []
    work.pmcid = identifiers.first { $0.attributes["IdType"] == "pmc" }?.text.flatMap(PMCID.normalized)
    work.language = article.first("Language")?.text.flatMap(ExportValues.language)
    return ExportEntry(line: record.line, work: work)
  }

  private static func book(_ record: XMLElement) -> ExportEntry {
    var work = Work(type: .book)
    guard let document = record.first("BookDocument"), let book = document.first("Book") else {
      return ExportEntry(line: record.line, work: work)
    }
    if let chapter = document.first("ArticleTitle")?.text {
      work.type = .chapter
      work.title = chapter
      work.fill(\.containerTitle, book.first("BookTitle")?.text)
    } else {
      work.fill(\.title, book.first("BookTitle")?.text)
    }
    work.fill(\.publisher, book.first("Publisher", "PublisherName")?.text)
    work.fill(\.publisherPlace, book.first("Publisher", "PublisherLocation")?.text)
    work.issued = date(book.first("PubDate"))
    let lists = document.all("AuthorList") + book.all("AuthorList")
    work.author = names(lists.filter { $0.attributes["Type"] != "editors" })
    work.editor = names(lists.filter { $0.attributes["Type"] == "editors" })
    work.fill(\.collectionTitle, book.first("CollectionTitle")?.text)
    work.fill(\.isbn, book.first("Isbn")?.text.flatMap(ISBN.normalized))
    work.fill(\.abstract, abstract(document))
    work.fill(\.pmid, document.first("PMID")?.text)
    work.language = document.first("Language")?.text.flatMap(ExportValues.language)
    return ExportEntry(line: record.line, work: work)
  }

  private static func doi(_ record: XMLElement, _ article: XMLElement) -> String? {
    let printed = article.all("ELocationID").first { $0.attributes["EIdType"] == "doi" }?.text
    let listed = record.first("PubmedData", "ArticleIdList")?.all("ArticleId").first {
      $0.attributes["IdType"] == "doi"
    }?.text
    return (printed ?? listed).flatMap(DOI.normalized)
  }

  private static func abstract(_ article: XMLElement) -> String? {
    let parts = article.first("Abstract")?.all("AbstractText") ?? []
    let texts = parts.compactMap { part in
      part.text.map { text in part.attributes["Label"].map { $0.isEmpty ? text : $0 + ": " + text } ?? text }
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  private static func names(_ lists: [XMLElement]) -> [Name] {
    lists.flatMap { $0.all("Author") }.compactMap { author in
      if let body = author.first("CollectiveName")?.text { return Name(literal: body) }
      guard let family = author.first("LastName")?.text else { return nil }
      let given = author.first("ForeName")?.text ?? author.first("Initials")?.text
      return Name(family: family, given: given, suffix: author.first("Suffix")?.text)
    }
  }

  private static func date(_ element: XMLElement?) -> PartialDate? {
    guard let element else { return nil }
    guard let year = element.first("Year")?.text else {
      return element.first("MedlineDate")?.text.flatMap { PartialDate(parsing: $0) }
    }
    guard let plain = PartialDate(parsing: year), let value = plain.year else { return nil }
    guard let printed = element.first("Month")?.text,
      let month = Int(printed) ?? MonthNames.month(Folding.fold(printed)),
      (1...12).contains(month)
    else { return plain }
    guard let day = element.first("Day")?.text.flatMap({ Int($0) }), PartialDate.isDay(value, month, day) else {
      return PartialDate(value, month)
    }
    return PartialDate(value, month, day)
  }
}
