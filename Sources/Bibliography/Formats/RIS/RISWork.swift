// SPDX-License-Identifier: GPL-3.0-or-later

/// What the tags of RIS mean for a work.
enum RISWork {
  static func entry(_ record: TaggedRecord) -> ExportEntry {
    var work = Work(type: type(record.first("TY") ?? ""))
    titles(record, &work)
    names(record, &work)
    work.issued = issued(record)
    if let accessed = record.first("Y2") { work.accessed = PartialDate(parsing: accessed) }
    numbers(record, &work)
    identifiers(record, &work)
    work.fill(\.publisher, record.first("PB"))
    work.fill(\.publisherPlace, record.first("CY", "PP"))
    work.fill(\.edition, record.first("ET"))
    work.fill(\.abstract, record.first("AB", "N2"))
    work.keyword = ExportValues.keywords(record.fields.filter { $0.tag == "KW" }.flatMap(\.lines))
    work.language = record.first("LA").flatMap(ExportValues.language)
    var entry = ExportEntry(key: record.first("ID"), line: record.line, work: work)
    entry.citedBy = record.all("N1").lazy.compactMap(citedBy).first
    return entry
  }

  /// Scopus counts citing works in a note: `Cited By :44`, `Export Date: 28 January 2025; Cited By: 2; …`.
  private static func citedBy(_ note: String) -> Int? {
    guard let label = note.firstRange(of: "Cited By") else { return nil }
    let digits = note[label.upperBound...].drop { $0 == ":" || $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    return Int(digits)
  }

  private static func titles(_ record: TaggedRecord, _ work: inout Work) {
    work.fill(\.title, record.first("TI", "T1", "CT"))
    if !work.isPart { work.fill(\.title, record.first("BT")) }
    work.fill(\.title, record.first("ST"))
    if work.isPart || work.type == nil {
      work.fill(\.containerTitle, record.first("JF", "T2", "JO", "BT", "JA", "J2", "J1", "T3"))
    } else {
      work.fill(\.containerTitle, record.first("JF", "JO", "JA"))
      work.fill(\.collectionTitle, record.first("T2", "T3"))
    }
    if let short = record.first("J2", "JA", "J1"), short != work.containerTitle, work.containerTitle != nil {
      work.containerTitleShort = short
    }
    if work.type == .chapter { work.fill(\.collectionTitle, record.first("T3")) }
  }

  private static func names(_ record: TaggedRecord, _ work: inout Work) {
    work.author = ExportValues.names(record.all("AU", "A1"))
    // The second authors of an article are whoever the database likes; those of books and chapters are editors.
    work.editor = ExportValues.names(work.type == .articleJournal ? record.all("ED") : record.all("ED", "A2"))
    if work.type != .articleJournal { work.translator = ExportValues.names(record.all("A4")) }
  }

  /// The finest date among those of publication; `2013/02/15/received` is none of them.
  private static func issued(_ record: TaggedRecord) -> PartialDate? {
    var best: PartialDate?
    for value in record.all("PY", "Y1") {
      let words = value.split(separator: "/").last.map(String.init) ?? ""
      if words.count > 4, words.allSatisfy(\.isLetter), MonthNames.month(Folding.fold(words)) == nil { continue }
      guard let date = PartialDate(parsing: value) else { continue }
      guard let known = best else {
        best = date
        continue
      }
      if known.year == date.year, let finer = date.dateParts.first, finer.count > (known.dateParts.first?.count ?? 0) {
        best = date
      }
    }
    return best ?? record.first("DA", "YR").flatMap { PartialDate(parsing: $0) }
  }

  private static func numbers(_ record: TaggedRecord, _ work: inout Work) {
    work.fill(\.volume, record.first("VL", "VO"))
    if work.isPart || work.type == nil {
      // Some databases print a whole bibliographic sentence where the issue belongs.
      if let issue = record.first("IS", "CP"), issue.count <= 30 { work.fill(\.issue, issue) }
    } else {
      work.fill(\.number, record.first("IS", "M1"))
    }
    let last = record.first("EP", "LP")
    work.page = ExportValues.pages(record.first("SP"), last)
    if let article = record.first("C7", "AR"), work.page == nil { work.fill(\.number, article) }
    if work.type == .book { work.numberOfPages = work.page.flatMap { $0.contains("-") ? nil : $0 } }
  }

  private static func identifiers(_ record: TaggedRecord, _ work: inout Work) {
    work.doi = record.first("DO").flatMap(DOI.normalized)
    for value in record.all("L3", "M3", "C6") where work.doi == nil { work.doi = DOI.normalized(value) }
    let addresses = record.fields.filter { ["UR", "LK", "L2"].contains($0.tag) }.map { field in
      field.lines.map { $0.trimming(where: \.isWhitespace) }.joined()
    }
    work.url = addresses.lazy.compactMap(ExportValues.url).first
    if work.doi == nil { work.doi = addresses.first { $0.contains("doi.org/") }.flatMap(DOI.normalized) }
    for value in record.all("SN") {
      if work.isPart || work.type == nil { work.fill(\.issn, ExportValues.issn(value)) }
      work.fill(\.isbn, ISBN.normalized(value))
      if !work.isPart { work.fill(\.issn, ISSN.occurrences(in: value).first?.value) }
    }
    for value in record.all("AN", "U1", "C2") {
      if value.contains("PMC") { work.fill(\.pmcid, PMCID.normalized(value)) }
      if value.contains("[pmid]") { work.fill(\.pmid, PMID.normalized(value)) }
    }
  }

  /// The types of the RIS specification of 2011, and the words that some tools print instead.
  static func type(_ printed: String) -> WorkType? {
    if let type = types[printed.uppercased()] { return type }
    return ReferenceTypes.type(printed)
  }

  private static let types: [String: WorkType] = [
    "JOUR": .articleJournal, "EJOUR": .articleJournal, "JFULL": .periodical, "ABST": .articleJournal,
    "INPR": .articleJournal,
    "BOOK": .book, "EBOOK": .book, "EDBOOK": .book, "CLSWK": .classic, "CHAP": .chapter, "ECHAP": .chapter,
    "CONF": .paperConference,
    "CPAPER": .paperConference, "THES": .thesis, "RPRT": .report, "GOVDOC": .report, "MGZN": .articleMagazine,
    "NEWS": .articleNewspaper,
    "ELEC": .webpage, "BLOG": .postWeblog, "DATA": .dataset, "AGGR": .dataset, "COMP": .software, "PAT": .patent,
    "STAND": .standard,
    "MAP": .map, "MUSIC": .musicalScore, "SOUND": .song, "VIDEO": .motionPicture, "MPCT": .motionPicture,
    "ADVS": .motionPicture,
    "SLIDE": .speech, "UNPB": .manuscript, "MANSCPT": .manuscript, "PAMP": .pamphlet, "PCOMM": .personalCommunication,
    "CASE": .legalCase,
    "BILL": .bill, "UNBILL": .bill, "HEAR": .hearing, "STAT": .legislation, "LEGAL": .legislation,
    "ENCYC": .entryEncyclopedia,
    "DICT": .entryDictionary, "ART": .graphic, "FIGURE": .figure, "SER": .book, "GEN": .document, "DBASE": .dataset,
    "ICOMM": .webpage,
    "MULTI": .document, "GRNT": .document, "EQUA": .figure, "CHART": .figure, "CTLG": .book, "ANCIENT": .classic,
  ]
}
