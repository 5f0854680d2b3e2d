// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the tables that databases export (Scopus, OpenAlex, Lens, Embase and their like), by the names of their columns.
public enum CSVReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    let table = CSVTable(text)
    var contents = ExportContents()
    guard isBibliographic(table.columns) else { return contents }
    let isMeta = OpenCitationsMeta.isMeta(table.columns)
    for row in table.rows {
      contents.add(
        isMeta
          ? OpenCitationsMeta.entry(line: row.line) { table.value(row.values, [Folding.fold($0)]) }
          : entry(table, row.values, line: row.line))
    }
    return contents
  }

  /// Whether the columns are those of a bibliography: a title, and at least two of author, year, source and DOI.
  static func isBibliographic(_ columns: [String]) -> Bool {
    let known = Set(columns)
    func has(_ names: [String]) -> Bool { names.contains { known.contains($0) } }
    guard has(titles) else { return false }
    return [authors, years, sources, ["doi"]].reduce(0) { $0 + (has($1) ? 1 : 0) } >= 2
  }

  private static let titles = ["title", "article title", "document title", "display name", "publication title"]
  private static let authors = [
    "author full names", "authors", "author names", "author s", "authorships author display name", "author",
  ]
  private static let years = [
    "year", "publication year", "date published", "publication date", "year published", "pubyear", "pub date",
  ]
  private static let sources = [
    "source title", "journal", "source", "primary location source display name", "publication name", "journal title",
    "journal book",
    "source title anthology title", "venue",
  ]

  private static func entry(_ table: CSVTable, _ row: [String], line: Int) -> ExportEntry {
    func value(_ names: String...) -> String? { table.value(row, names) }
    var work = Work()
    work.fill(\.title, table.value(row, titles))
    work.author = names(table.value(row, authors))
    work.editor = names(value("editors", "book editors"))
    work.issued = table.value(row, years).flatMap { PartialDate(parsing: $0) }
    work.fill(\.containerTitle, table.value(row, sources))
    if let squeezed = work.containerTitle, value("volume") == nil, let parts = EmbaseSource(squeezed) {
      parts.fill(&work)
    }
    work.fill(\.volume, value("volume"))
    work.fill(\.issue, value("issue", "issue number"))
    if work.page == nil {
      work.page = ExportValues.pages(
        value("page start", "start page", "first page"), value("page end", "end page", "last page"))
    }
    if work.page == nil {
      work.page = value("pages", "page").flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
    }
    work.fill(\.number, value("art no", "article number"))
    work.doi = value("doi").flatMap(DOI.normalized)
    work.fill(\.abstract, value("abstract"))
    work.fill(\.publisher, value("publisher"))
    let words = value("author keywords", "keywords") ?? ""
    work.keyword = ExportValues.keywords(
      words.split(separator: words.contains(";") ? ";" : words.contains("|") ? "|" : ",").map(String.init))
    work.fill(\.issn, value("issn", "issns", "primary location source issn l").flatMap(ExportValues.issn))
    work.fill(\.isbn, value("isbn").flatMap(ISBN.normalized))
    work.pmid = value("pubmed id", "pmid", "ids pmid").flatMap(PMID.normalized)
    work.language = value("language", "language of original document").flatMap(ExportValues.language)
    work.type = value("document type", "publication type", "type").flatMap(ReferenceTypes.type)
    var entry = ExportEntry(line: line, work: work)
    entry.citedBy = value("cited by", "cited by count", "citing works count", "times cited wos core", "times cited")
      .flatMap { Int($0) }
    // Scopus divides references by semicolons and blanks, Lens its numbers of them by semicolons.
    let cited = value("references") ?? ""
    entry.references = cited.split(separator: cited.contains("; ") ? "; " : ";").map { part in
      var cited = Work()
      cited.doi = DOI.occurrences(in: String(part)).first?.value
      return ExportReference(raw: String(part), work: cited)
    }
    entry.referenceCount =
      value("cited reference count", "referenced works count").flatMap { Int($0) }
      ?? (entry.references.isEmpty ? nil : entry.references.count)
    return entry
  }

  /// Names divided by `;` or `|`, else by commas: `Liu, Fengyuan (5720…); …`, `Liu R., Adler D.G.`
  private static func names(_ text: String?) -> [Name] {
    guard let text else { return [] }
    if text.contains(";") || text.contains("|") {
      return text.split(whereSeparator: { $0 == ";" || $0 == "|" }).compactMap {
        ExportValues.name(withoutNumber(String($0)))
      }
    }
    let single = withoutNumber(text)
    return single.count(of: ",") == 1 && !single.contains(".,")
      ? ExportValues.names([single]) : NameParser.parse(single).names
  }

  /// Off with the database's number behind a name: `Liu, Fengyuan (57205678900)`.
  private static func withoutNumber(_ name: String) -> String {
    guard let bracket = name.lastIndex(of: "("),
      name[bracket...].dropFirst().allSatisfy({ $0.isNumber || $0 == ")" || $0.isWhitespace })
    else {
      return name
    }
    return String(name[..<bracket])
  }
}

/// Embase's column `Source`, which has all in one: `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004`.
struct EmbaseSource {
  private var title: String
  private var year: PartialDate
  private var volume: String?
  private var issue: String?
  private var pages: String?

  init?(_ text: String) {
    guard let open = text.firstRange(of: " ("), let close = text[open.upperBound...].firstIndex(of: ")"),
      case let digits = text[open.upperBound..<close], digits.count == 4,
      let year = PartialDate(parsing: String(digits))
    else { return nil }
    title = String(text[..<open.lowerBound])
    self.year = year
    var rest = text[text.index(after: close)...]
    if let date = rest.firstRange(of: "Date of Publication") { rest = rest[..<date.lowerBound] }
    if let bracket = rest.firstIndex(of: "(") {
      pages = rest[rest.index(after: bracket)...].prefix { $0 != ")" }.trimming(where: \.isWhitespace)
      rest = rest[..<bracket]
    }
    let numbers = rest.trimming(where: { $0.isWhitespace || $0 == "." }).split(separator: ":", maxSplits: 1)
    volume = numbers.first.map(String.init)
    issue = numbers.count > 1 ? String(numbers[1]) : nil
  }

  func fill(_ work: inout Work) {
    work.containerTitle = title
    work.issued = work.issued ?? year
    work.fill(\.volume, volume)
    work.fill(\.issue, issue)
    work.page = pages.flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
  }
}
