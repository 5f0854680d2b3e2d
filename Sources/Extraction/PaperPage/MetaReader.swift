// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents

/// A work out of the meta elements of one vocabulary.
struct MetaReader {
  private var values: [String: [String]] = [:]
  private(set) var work = Work()

  init(_ vocabulary: MetaVocabulary, _ entries: [Document.MetadataEntry]) {
    for entry in entries { values[vocabulary.key(entry.name), default: []].append(entry.content) }
    readTitles(vocabulary)
    readNames()
    readNumbers()
    readIdentifiers()
    work.issued = date(vocabulary)
    work.abstract = vocabulary == .openGraph ? nil : first("abstract", "description")
    work.keyword = keywords()
    work.language = language()
    work.type = type(vocabulary)
    if vocabulary == .openGraph, work.title == nil { work = Work() }
  }

  /// `citation_reference` in its form of `citation_title=…;citation_author=…`, or as a plain string.
  static func reference(_ text: String) -> Work {
    let parts = text.split(separator: ";").map(\.trimmingBlanks)
    let entries = parts.compactMap { part -> Document.MetadataEntry? in
      guard part.hasPrefix("citation_"), let equals = part.firstIndex(of: "=") else { return nil }
      return Document.MetadataEntry(
        name: String(part[..<equals]), content: part[part.index(after: equals)...].trimmingBlanks)
    }
    return entries.isEmpty ? Work() : MetaReader(.highwire, entries).work
  }

  private func first(_ keys: String...) -> String? {
    for key in keys {
      if let value = values[key]?.first(where: { !$0.isEmpty }) { return Self.plain(value) }
    }
    return nil
  }

  /// Markup that pages leave in values.
  private static func plain(_ value: String) -> String {
    guard value.contains("<") || value.contains("&") else { return value }
    var text = ""
    var isTag = false
    for (place, character) in zip(value.indices, value) {
      if character == "<", let next = value[place...].dropFirst().first, next.isLetter || next == "/" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    for (name, sign) in [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
    ] {
      text = text.replacing(name, with: sign)
    }
    return text.singleSpaced
  }

  private mutating func readTitles(_ vocabulary: MetaVocabulary) {
    work.title = first("title")
    switch vocabulary {
    case .highwire, .bepress:
      work.containerTitle = first("journal_title", "conference_title", "inbook_title", "book_title", "conference")
      work.containerTitleShort = first("journal_abbrev")
      work.publisher = first(
        "publisher", "dissertation_institution", "technical_report_institution")
      if values["technical_report_institution"] != nil || values["dissertation_institution"] != nil {
        work.publisher = first("dissertation_institution", "technical_report_institution", "publisher")
      }
    case .prism: work.containerTitle = first("publicationname")
    case .eprints:
      work.containerTitle = first("publication", "book_title")
      work.publisher = first("publisher")
      work.eventTitle = first("event_title")
    case .dublinCore:
      work.containerTitle = first("relation.ispartof", "source.journaltitle", "ispartof")
      if let part = work.containerTitle, part.contains("://") { work.containerTitle = nil }
      work.publisher = first("publisher")
    case .openGraph: break
    }
    if work.containerTitleShort == work.containerTitle { work.containerTitleShort = nil }
  }

  private mutating func readNames() {
    let authors = values["author"] ?? values["authors"] ?? values["creator"] ?? values["creators_name"] ?? []
    work.author = names(authors)
    work.editor = names(values["editor"] ?? values["editors_name"] ?? [])
  }

  private func names(_ printed: [String]) -> [Name] {
    var seen = Set<String>()
    return printed.flatMap { value in
      NameParser.parse(Self.plain(value)).names
    }.filter {
      seen.insert(Folding.fold([$0.given, $0.family, $0.literal].compactMap(\.self).joined(separator: " "))).inserted
    }
  }

  private mutating func readNumbers() {
    work.volume = first("volume", "citation.volume", "source.volume")
    work.issue = first("issue", "number", "citation.issue", "source.issue")
    work.number = first("technical_report_number")
    if let article = values["article_number"]?.first ?? values["elocation_id"]?.first { work.number = article }
    let start = first("firstpage", "startingpage", "citation.spage")
    let end = first("lastpage", "endingpage", "citation.epage")
    if let start, !start.isEmpty {
      let isRange = start.contains("-") || start.contains("–")
      work.page = PageRange.normalized(isRange || end == nil ? start : start + "-" + (end ?? ""))
    } else if let pages = first("pages", "pagerange", "pageRange") {
      work.page = PageRange.normalized(pages)
    }
  }

  private mutating func readIdentifiers() {
    let candidates =
      ["doi", "identifier.doi", "identifier", "id_number", "source"].flatMap { values[$0] ?? [] }
    work.doi = candidates.lazy.compactMap { DOI.normalized($0) }.first
    work.issn = (values["issn"] ?? values["source.issn"] ?? []).lazy.compactMap { ISSN.normalized($0) }.first
    work.isbn = (values["isbn"] ?? []).lazy.compactMap { ISBN.normalized($0) }.first
    work.pmid = first("pmid")
    if let arXiv = first("arxiv_id") { work.custom["arXiv"] = ArXiv.normalized(arXiv) ?? arXiv }
  }

  /// The date of publication before the day on which the page went online, which is the deposit's in repositories.
  private func date(_ vocabulary: MetaVocabulary) -> PartialDate? {
    let keys: [String] =
      switch vocabulary {
      case .openGraph: []
      case .prism: ["coverdate", "publicationdate"]
      case .highwire, .bepress: ["publication_date", "cover_date", "date", "year", "online_date"]
      default: ["issued", "date.issued", "date", "datestamp"]
      }
    for key in keys {
      for value in values[key] ?? [] {
        if let date = PartialDate(parsing: value) { return date }
      }
    }
    return nil
  }

  private func keywords() -> String? {
    let printed = values["keywords"] ?? values["keyword"] ?? values["subject"] ?? []
    guard let first = printed.first else { return nil }
    let divided = first.contains(";") || first.contains(",") || printed.count == 1
    let list =
      divided
      ? first.split(whereSeparator: { first.contains(";") ? $0 == ";" : $0 == "," }).map(\.trimmingBlanks) : printed
    let kept = list.map(\.singleSpaced).filter { !$0.isEmpty }
    return kept.isEmpty ? nil : kept.joined(separator: "; ")
  }

  private func language() -> String? {
    guard let printed = first("language")?.lowercased() else { return nil }
    let long = [
      "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "ita": "it", "spa": "es", "por": "pt",
      "dut": "nl", "nld": "nl",
    ]
    if let short = long[printed] { return short }
    let isTag = printed.count == 2 || printed.count == 5 && printed.dropFirst(2).first == "-"
    return isTag ? printed : nil
  }

  private func type(_ vocabulary: MetaVocabulary) -> WorkType? {
    if values["dissertation_institution"] != nil || values["dissertation_name"] != nil { return .thesis }
    if values["technical_report_institution"] != nil || values["technical_report_number"] != nil { return .report }
    if values["conference_title"] != nil { return .paperConference }
    if values["inbook_title"] != nil { return .chapter }
    if values["journal_title"] != nil { return .articleJournal }
    let printed = first("type", "article_type")?.lowercased() ?? ""
    let types: [(String, WorkType)] = [
      ("thesis", .thesis), ("dissertation", .thesis), ("conference", .paperConference),
      ("proceeding", .paperConference),
      ("book_section", .chapter), ("chapter", .chapter), ("book", .book), ("report", .report), ("dataset", .dataset),
      ("journal", .articleJournal), ("article", vocabulary == .openGraph ? .article : .articleJournal),
    ]
    if vocabulary == .openGraph, printed != "article" { return nil }
    if let type = types.first(where: { printed.contains($0.0) })?.1 { return type }
    return vocabulary == .highwire && work.title != nil ? .article : nil
  }
}
