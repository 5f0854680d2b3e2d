// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Results, citations and references of Europe PMC's RESTful API, short and long. https://europepmc.org/RestfulWebService
  static let europePMC = JSONDialect(
    format: .europePMC,
    signs: { object in
      let found = object.keys([
        "authorString", "pubYear", "journalTitle", "journalAbbreviation", "journalInfo", "citationType", "pageInfo",
        "citedByCount", "pmcid", "citedOrder", "firstPublicationDate", "authorList",
      ])
      let isNamed = object.has("source") || object.has("pmid") || object.has("citedOrder")
      return isNamed && found.count >= 2 ? found : nil
    }, entry: { EuropePMCWork.entry($0, line: $1) })
}

extension Work {
  /// A work of which Europe PMC gives a source (`MED`, `PMC`, `PPR` …) and the number in it alone.
  public init(inEuropePMC source: String?, identifier: String?) {
    self.init()
    EuropePMCWork.name(&self, source: source, identifier: identifier)
  }
}

enum EuropePMCWork {
  static func entry(_ object: JSONValue, line: Int) -> ExportEntry {
    let info = object["journalInfo"]
    var work = Work(type: type(object))
    work.fill(\.title, object.text("title").map(MarkupText.plain))
    work.author = authors(object)
    let year = object.text("pubYear") ?? info?.text("yearOfPublication")
    work.issued = year.flatMap { PartialDate(parsing: $0) }
    let book = object["bookOrReportDetails"]
    work.fill(
      \.containerTitle,
      object.text("journalTitle") ?? info?.at("journal", "title")?.scalar ?? object.text("journalAbbreviation")
        ?? info?.at("journal", "medlineAbbreviation")?.scalar ?? object.text("publicationTitle"))
    work.fill(\.volume, object.text("journalVolume", "volume") ?? info?.text("volume"))
    work.fill(\.issue, object.text("issue") ?? info?.text("issue"))
    work.page = object.text("pageInfo").flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
    work.fill(\.publisher, object.text("publisherName") ?? book?.text("publisher"))
    work.fill(\.publisherPlace, object.text("publisherLoc"))
    work.fill(\.edition, object.text("edition"))
    work.doi = object.text("doi").flatMap(DOI.normalized)
    work.pmcid = object.text("pmcid").flatMap(PMCID.normalized)
    work.pmid = object.text("pmid").flatMap(PMID.normalized)
    name(&work, source: object.text("source"), identifier: object.text("id"))
    work.issn = (object.text("journalIssn", "issn") ?? info?.at("journal", "issn")?.scalar ?? object.text("essn"))
      .flatMap(ExportValues.issn)
    work.abstract = object.text("abstractText").map(MarkupText.abstract)
    work.keyword = ExportValues.keywords(object["keywordList"]?.texts("keyword") ?? [])
    work.language = object.text("language").flatMap(ExportValues.language)
    var entry = ExportEntry(line: line, work: work)
    entry.citedBy = object.count("citedByCount")
    entry.authorsTruncated =
      object.text("authorString").map { $0.hasSuffix("et al.") || $0.hasSuffix("et al") } ?? false
    return entry
  }

  /// Fills in what a source and an identifier of it say: `MED` is PubMed, `PMC` PubMed Central, others are Europe PMC's own.
  static func name(_ work: inout Work, source: String?, identifier: String?) {
    guard let identifier else { return }
    switch source?.uppercased() {
    case "MED": work.pmid = work.pmid ?? PMID.normalized(identifier)
    case "PMC": work.pmcid = work.pmcid ?? PMCID.normalized(identifier)
    case let source?: work.custom["europe-pmc"] = source + ":" + identifier
    case nil: break
    }
  }

  /// `Liu Y, Gao H, Tian T.`, or the list of the long form.
  private static func authors(_ object: JSONValue) -> [Name] {
    let listed = (object.at("authorList", "author")?.elements ?? []).compactMap { author -> Name? in
      if let family = author.text("lastName") {
        return Name(family: family, given: author.text("firstName", "initials"))
      }
      if let body = author.text("collectiveName") { return Name(literal: body) }
      return author.text("fullName").flatMap(ExportValues.name)
    }
    guard listed.isEmpty, var line = object.text("authorString") else { return listed }
    if line.hasSuffix(".") { line.removeLast() }
    for mark in [", et al", " et al"] where line.hasSuffix(mark) { line.removeLast(mark.count) }
    return line.split(separator: ",").compactMap { name in
      let words = name.split(separator: " ")
      // Initials stand behind the family name: `van der Berg JA`.
      guard words.count > 1, let last = words.last, last.count <= 4, last.allSatisfy({ $0.isUppercase || $0 == "-" })
      else {
        return words.isEmpty ? nil : Name(literal: words.joined(separator: " "))
      }
      return Name(family: words.dropLast().joined(separator: " "), given: String(last))
    }
  }

  private static func type(_ object: JSONValue) -> WorkType? {
    let phrase = object.text("citationType", "pubType") ?? object.at("pubTypeList", "pubType")?.scalar
    if object.text("source") == "PPR" { return .article }
    if let type = phrase.flatMap({ ReferenceTypes.type(String($0.split(separator: ";").first ?? "")) }) { return type }
    return object.has("journalTitle") || object.has("journalInfo") || object.has("journalAbbreviation")
      ? .articleJournal : nil
  }
}
