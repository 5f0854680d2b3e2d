// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads EndNote's XML: `record` elements with the text of each field inside any number of `style` elements.
public enum EndNoteXMLReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in XMLScanner.tree(of: text).descendants(["record"]) { contents.add(entry(record)) }
    return contents
  }

  private static func entry(_ record: XMLElement) -> ExportEntry {
    var work = Work(type: record.first("ref-type")?.attributes["name"].flatMap(ReferenceTypes.type))
    work.fill(\.title, record.first("titles", "title")?.text)
    let container = record.first("titles", "secondary-title")?.text
    let journal = record.first("periodical", "full-title")?.text
    work.fill(\.containerTitle, work.isPart || work.type == nil ? container ?? journal : journal ?? container)
    work.fill(\.containerTitleShort, record.first("periodical", "abbr-1")?.text)
    if work.containerTitleShort == work.containerTitle { work.containerTitleShort = nil }
    work.fill(\.collectionTitle, record.first("titles", "tertiary-title")?.text)
    work.author = names(record, "authors")
    work.editor = work.type == .articleJournal ? [] : names(record, "secondary-authors")
    if work.author.isEmpty, work.type == .book { work.editor = names(record, "secondary-authors") }
    work.issued = issued(record)
    work.fill(\.volume, record.first("volume")?.text)
    work.fill(work.isPart || work.type == .book ? \.issue : \.number, record.first("number")?.text)
    if let pages = record.first("pages")?.text, ExportValues.isPage(pages) { work.page = PageRange.normalized(pages) }
    work.doi = record.first("electronic-resource-num")?.text.flatMap(DOI.normalized)
    for value in record.all("isbn").compactMap(\.text) {
      work.fill(\.issn, ExportValues.issn(value))
      work.fill(\.isbn, ISBN.normalized(value))
    }
    let addresses = record.first("urls")?.descendants(["url"]).compactMap(\.text) ?? []
    work.url = addresses.lazy.compactMap(ExportValues.url).first
    if work.doi == nil { work.doi = addresses.first { $0.contains("doi.org/") }.flatMap(DOI.normalized) }
    work.fill(\.publisher, record.first("publisher")?.text)
    work.fill(\.publisherPlace, record.first("pub-location")?.text)
    work.fill(\.edition, record.first("edition")?.text)
    work.fill(\.abstract, record.first("abstract")?.text)
    work.keyword = ExportValues.keywords(record.first("keywords")?.descendants(["keyword"]).compactMap(\.text) ?? [])
    work.language = record.first("language")?.text.flatMap(ExportValues.language)
    return ExportEntry(key: record.first("label")?.text, line: record.line, work: work)
  }

  private static func names(_ record: XMLElement, _ role: String) -> [Name] {
    ExportValues.names(record.first("contributors", role)?.descendants(["author"]).compactMap(\.text) ?? [])
  }

  private static func issued(_ record: XMLElement) -> PartialDate? {
    guard let year = record.first("dates", "year")?.text, let plain = PartialDate(parsing: year) else { return nil }
    return plain
  }
}
