// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Works of OpenCitations Meta, and of the metadata that the COCI API gave before it. https://opencitations.net/meta/api/v1
  static let openCitationsMeta = JSONDialect(
    format: .openCitationsMeta,
    signs: { $0.all("author", "pub_date", "venue") ?? $0.all("author", "source_title", "citation_count") },
    entry: { object, line in OpenCitationsMeta.entry(line: line) { object[$0]?.scalar } })
}

extension Work {
  /// A work of which identifiers alone are given: `omid:br/0634096228 doi:10.1016/…`, a DOI, an address.
  public init(named identifiers: String) {
    self.init()
    OpenCitationsMeta.name(&self, identifiers)
  }
}

/// Values in which identifiers stand in square brackets behind names: `Iwamoto, Eri [omid:ra/06340278658 orcid:0000-0002-…]`. The same in
/// JSON and in tables.
enum OpenCitationsMeta {
  /// Whether columns of a table are those of Meta.
  static func isMeta(_ columns: [String]) -> Bool {
    ["id", "pub date", "venue", "author"].allSatisfy(columns.contains)
  }

  static func entry(line: Int, value: (String) -> String?) -> ExportEntry {
    var work = Work(type: value("type").flatMap(ReferenceTypes.type))
    work.fill(\.title, value("title"))
    work.author = names(value("author"))
    work.editor = names(value("editor"))
    work.issued = (value("pub_date") ?? value("year")).flatMap { PartialDate(parsing: $0) }
    let venue = value("venue") ?? value("source_title")
    work.fill(\.containerTitle, venue.map(withoutIdentifiers))
    work.fill(\.volume, value("volume"))
    work.fill(\.issue, value("issue"))
    work.page = value("page").flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
    work.fill(\.publisher, value("publisher").map(withoutIdentifiers))
    name(&work, value("id") ?? value("doi").map { $0.hasPrefix("10.") ? "doi:" + $0 : $0 })
    let identifiers = (venue ?? "") + " " + (value("source_id") ?? "")
    work.issn = identifiers.firstRange(of: "issn:").flatMap {
      ExportValues.issn(String(identifiers[$0.upperBound...].prefix(9)))
    }
    work.isbn = identifiers.firstRange(of: "isbn:")
      .flatMap { ISBN.normalized(String(identifiers[$0.upperBound...].prefix { $0.isNumber || $0 == "X" })) }
    var entry = ExportEntry(line: line, work: work)
    entry.citedBy = value("citation_count").flatMap { Int($0) }
    // A semicolon may also stand inside a DOI, but no blank behind it.
    entry.references = (value("reference") ?? "").split(separator: "; ").map { part in
      let printed = ExportValues.flat(String(part))
      var cited = Work()
      name(&cited, printed.hasPrefix("10.") ? "doi:" + printed : printed)
      return ExportReference(raw: printed, work: cited)
    }
    return entry
  }

  /// Fills in identifiers in a row: `omid:br/0634096228 openalex:W4319166369 doi:10.1016/…`, also a DOI alone, and behind `coci => `.
  static func name(_ work: inout Work, _ identifiers: String?) {
    for identifier in (identifiers ?? "").split(whereSeparator: \.isWhitespace) {
      if identifier.hasPrefix("10.") {
        work.doi = work.doi ?? DOI.normalized(String(identifier))
        continue
      }
      guard let colon = identifier.firstIndex(of: ":") else { continue }
      let value = String(identifier[identifier.index(after: colon)...])
      switch identifier[..<colon].lowercased() {
      case "doi": work.doi = work.doi ?? DOI.normalized(value)
      case "pmid": work.pmid = work.pmid ?? PMID.normalized(value)
      case "pmcid": work.pmcid = work.pmcid ?? PMCID.normalized(value)
      case "isbn": work.isbn = work.isbn ?? ISBN.normalized(value)
      case "arxiv": work.custom["arXiv"] = ArXiv.normalized(value)
      case "omid": work.custom["omid"] = value
      case "openalex": work.custom["openalex"] = value
      case "wikidata": work.custom["wikidata"] = value
      case "http", "https": work.url = work.url ?? ExportValues.url(String(identifier))
      default: break
      }
    }
  }

  /// `Family, Given [ids]; Family, Given`; a body, and a name printed in one, stand before a comma that nothing follows.
  private static func names(_ text: String?) -> [Name] {
    (text ?? "").split(separator: ";").compactMap { part in
      let name = withoutIdentifiers(String(part))
      let parts = name.split(separator: ",").map { ExportValues.flat(String($0)) }.filter { !$0.isEmpty }
      // The COCI API wrote the ORCID as a third part.
      let isNumbered = parts.count > 2 && ORCID.normalized(parts[2]) != nil
      return ExportValues.name((isNumbered ? Array(parts.prefix(2)) : parts).joined(separator: ", "))
    }
  }

  private static func withoutIdentifiers(_ text: String) -> String {
    guard let open = text.lastIndex(of: "["), text[open...].contains(":") || text[open...].contains("]") else {
      return ExportValues.flat(text)
    }
    let inside = text[text.index(after: open)...]
    return inside.contains(":") ? ExportValues.flat(String(text[..<open])) : ExportValues.flat(text)
  }
}
