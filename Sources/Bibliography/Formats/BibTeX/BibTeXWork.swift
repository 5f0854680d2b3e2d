// SPDX-License-Identifier: GPL-3.0-or-later

/// What the fields of BibTeX and BibLaTeX mean for a work.
enum BibTeXWork {
  static func entry(_ entry: BibTeXEntry) -> ExportEntry {
    func text(_ names: String...) -> String? {
      names.lazy.compactMap { entry[$0] }.map(LaTeXText.plain).first { !$0.isEmpty }
    }
    var work = Work(type: type(entry))
    titles(entry, &work, text)
    let authors = entry["author"].map(BibTeXNames.names)
    work.author = authors?.names ?? []
    work.editor = entry["editor"].map { BibTeXNames.names($0).names } ?? []
    work.translator = entry["translator"].map { BibTeXNames.names($0).names } ?? []
    work.containerAuthor = entry["bookauthor"].map { BibTeXNames.names($0).names } ?? []
    work.issued = issued(entry)
    work.accessed = (entry["urldate"] ?? entry["lastchecked"]).flatMap { PartialDate(parsing: $0) }
    work.originalDate = entry["origdate"].flatMap { PartialDate(parsing: $0) }
    numbers(&work, text)
    work.page = text("pages").map { PageRange.normalized($0) ?? $0 }
    if work.page == nil, let identifier = text("eid", "article-number", "articleno") { work.fill(\.number, identifier) }
    work.fill(\.publisher, text("publisher", "school", "institution", "organization"))
    // BibLaTeX divides lists of places and publishers by "and".
    work.fill(\.publisherPlace, text("location", "address"))
    work.fill(\.edition, text("edition"))
    identifiers(entry, &work, text)
    work.fill(\.abstract, text("abstract"))
    work.keyword = text("keywords", "author_keywords", "keyword").flatMap { words in
      ExportValues.keywords(words.split(separator: words.contains(";") ? ";" : ",").map(String.init))
    }
    work.language = text("langid", "language").flatMap(ExportValues.language)
    work.fill(\.note, text("note"))
    return ExportEntry(
      key: entry.key.isEmpty ? nil : entry.key, line: entry.line, work: work,
      authorsTruncated: authors?.isTruncated ?? false)
  }

  private static func titles(_ entry: BibTeXEntry, _ work: inout Work, _ text: (String...) -> String?) {
    work.fill(\.title, ExportValues.title(text("title"), text("subtitle")))
    work.fill(\.titleShort, text("shorttitle"))
    if work.isPart || work.type == nil {
      let journal = ExportValues.title(text("journaltitle", "journal", "fjournal"), text("journalsubtitle"))
      let book = ExportValues.title(text("booktitle"), text("booksubtitle"))
      work.fill(\.containerTitle, work.type == .articleJournal ? journal ?? book : book ?? journal)
    } else {
      work.fill(\.containerTitle, text("journaltitle", "journal", "booktitle"))
    }
    work.fill(\.containerTitleShort, text("shortjournal", "journal-iso"))
    work.fill(\.collectionTitle, text("series"))
    work.fill(\.eventTitle, text("eventtitle"))
    work.fill(\.eventPlace, text("venue"))
    if ["thesis", "report", "techreport", "phdthesis", "mastersthesis"].contains(entry.type) {
      work.fill(\.genre, text("type"))
    }
  }

  private static func numbers(_ work: inout Work, _ text: (String...) -> String?) {
    work.fill(\.volume, text("volume"))
    switch work.type {
    case .articleJournal, .articleMagazine, .articleNewspaper, nil: work.fill(\.issue, text("number", "issue"))
    case .book, .chapter, .paperConference:
      work.fill(\.issue, text("issue"))
      work.fill(\.collectionNumber, text("number"))
    default: work.fill(\.number, text("number"))
    }
    work.fill(\.numberOfPages, text("pagetotal", "numpages"))
    work.fill(\.numberOfVolumes, text("volumes"))
  }

  private static func identifiers(_ entry: BibTeXEntry, _ work: inout Work, _ text: (String...) -> String?) {
    work.doi = text("doi").flatMap(DOI.normalized)
    let address = entry["url"] ?? entry["howpublished"].flatMap { $0.contains("http") ? $0 : nil } ?? entry["link"]
    work.url = address.map {
      $0.replacing("\\_", with: "_").replacing("\\%", with: "%").replacing("\\&", with: "&").replacing("\\#", with: "#")
    }
    .flatMap {
      WebAddress.normalized($0) == nil ? nil : ExportValues.url(LaTeXText.unwrapped($0)) ?? WebAddress.normalized($0)
    }
    if work.doi == nil, let url = work.url, url.contains("doi.org/") { work.doi = DOI.normalized(url) }
    work.issn = text("issn").flatMap(ExportValues.issn)
    work.isbn = text("isbn").flatMap(ISBN.normalized)
    work.pmid = text("pmid").flatMap(PMID.normalized)
    work.pmcid = text("pmcid", "pmc").flatMap(PMCID.normalized)
    if let eprint = text("eprint") {
      let archive = text("eprinttype", "archiveprefix")?.lowercased()
      if archive == "arxiv" || archive == nil { work.custom["arXiv"] = ArXiv.normalized(eprint) }
      if archive == "hdl" { work.custom["handle"] = Handle.normalized(eprint) }
    }
  }

  private static func issued(_ entry: BibTeXEntry) -> PartialDate? {
    if let date = entry["date"].map(LaTeXText.plain) {
      let ends = date.split(separator: "/", omittingEmptySubsequences: false)
      if ends.count == 2, let first = PartialDate(parsing: String(ends[0])),
        let last = PartialDate(parsing: String(ends[1])),
        let start = first.dateParts.first, let end = last.dateParts.first
      {
        return PartialDate(from: start, to: end)
      }
      if let parsed = PartialDate(parsing: ends.first.map(String.init) ?? date) { return parsed }
    }
    guard let year = entry["year"].map(LaTeXText.plain) else { return nil }
    guard let plain = PartialDate(parsing: year), let value = plain.year, plain.dateParts == [[value]] else {
      return PartialDate(parsing: year)
    }
    guard let month = entry["month"].map(LaTeXText.plain) else { return plain }
    let words = month.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    guard
      let number = words.lazy.compactMap({
        Int($0).flatMap { (1...12).contains($0) ? $0 : nil } ?? MonthNames.month(Folding.fold($0))
      }).first
    else { return plain }
    if words.filter({ MonthNames.month(Folding.fold($0)) != nil }).count > 1 { return plain }
    let day = (entry["day"].flatMap { Int($0) }) ?? (words.count == 2 && Int(words[0]) == nil ? Int(words[1]) : nil)
    if let day, PartialDate.isDay(value, number, day) { return PartialDate(value, number, day) }
    if words.count == 2, let day = Int(words[0]), let month = MonthNames.month(Folding.fold(words[1])),
      PartialDate.isDay(value, month, day)
    {
      return PartialDate(value, month, day)
    }
    return PartialDate(value, number)
  }

  /// Types of BibTeX and BibLaTeX; those of styles of their own are told by their fields.
  static func type(_ entry: BibTeXEntry) -> WorkType? {
    if entry.type == "article" {
      switch entry["entrysubtype"]?.lowercased() {
      case "newspaper": return .articleNewspaper
      case "magazine": return .articleMagazine
      default: return .articleJournal
      }
    }
    if let type = types[entry.type] { return type }
    if entry["journal"] != nil || entry["journaltitle"] != nil { return .articleJournal }
    return entry["booktitle"] != nil ? .chapter : ["misc", "other", "generic"].contains(entry.type) ? .document : nil
  }

  private static let types: [String: WorkType] = [
    "book": .book, "mvbook": .book, "booklet": .pamphlet, "inbook": .chapter, "bookinbook": .chapter,
    "suppbook": .chapter,
    "incollection": .chapter, "suppcollection": .chapter, "inproceedings": .paperConference,
    "conference": .paperConference,
    "proceedings": .book, "mvproceedings": .book, "collection": .book, "mvcollection": .book, "reference": .book,
    "mvreference": .book,
    "inreference": .entry, "manual": .book, "mastersthesis": .thesis, "phdthesis": .thesis, "thesis": .thesis,
    "techreport": .report,
    "report": .report, "unpublished": .manuscript, "online": .webpage, "electronic": .webpage, "www": .webpage,
    "patent": .patent,
    "software": .software, "dataset": .dataset, "periodical": .periodical, "suppperiodical": .articleJournal,
    "artwork": .graphic,
    "image": .graphic, "audio": .song, "music": .song, "movie": .motionPicture, "video": .motionPicture,
    "performance": .performance,
    "standard": .standard, "legislation": .legislation, "jurisdiction": .legalCase, "legal": .legislation,
    "letter": .personalCommunication, "review": .review,
  ]
}

extension LaTeXText {
  /// An address out of `\url{…}`.
  static func unwrapped(_ text: String) -> String {
    guard let start = text.firstRange(of: "http") else { return text }
    return text[start.lowerBound...].trimming(where: { $0 == "}" || $0.isWhitespace || $0 == "{" })
  }
}
