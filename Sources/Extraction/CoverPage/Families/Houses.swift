// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// DSpace at MIT.
  static let dspaceMIT = CoverFamily(
    "dspace-mit", repository: "MIT Open Access Articles",
    telltales: [
      Telltale("mit open access articles", 0.7), Telltale("the mit faculty has made this article openly available", 1),
      Telltale("as published", 0.2),
    ],
    labels: [
      CoverLabel(.citation, ["citation"], .paragraph), CoverLabel(.doi, ["as published"], .paragraph),
      CoverLabel(.publisher, ["publisher"], .line),
      CoverLabel(.handle, ["persistent url"], .paragraph), CoverLabel(.version, ["version"], .open),
      CoverLabel(.license, ["terms of use"], .paragraph),
    ],
    smallPrint: ["the mit faculty has made"]
  ) { reading in
    reading.readLabelled()
  }

  /// DASH of Harvard University.
  static let dspaceDASH = CoverFamily(
    "dspace-dash", repository: "Harvard University’s DASH repository",
    telltales: [
      Telltale("the harvard community has made this article openly available", 1),
      Telltale("harvard university's dash repository", 0.8),
      Telltale("urn-3:hul.instrepos", 0.5),
    ],
    labels: [
      CoverLabel(.citation, ["citation"], .open), CoverLabel(.doi, ["published version"], .open),
      CoverLabel(.link, ["citable link", "link"], .open),
      CoverLabel(.none, ["terms of use", "accessibility", "share your story"], .open),
    ],
    smallPrint: ["the harvard community has made"]
  ) { reading in
    reading.readLabelled()
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    if let match = reading.whole.firstMatch(of: /applicable to (.+?), as set forth/) {
      reading.set("license", String(match.1))
    }
    reading.fields.work.doi =
      reading.values(.doi).lazy.compactMap { DOI.normalized($0) }.first ?? reading.fields.work.doi
    reading.readSeriesNumber()
  }

  /// DSpace's own cover page.
  static let dspace = CoverFamily(
    "dspace",
    telltales: [
      Telltale("downloaded from a dspace repository", 1),
      Telltale("this is a self-archived - parallel published version", 1),
      Telltale("downloaded from cadmus", 0.3), Telltale("research collection permanent link", 0.5),
    ],
    smallPrint: ["downloaded from a dspace repository", "retrieved from"]
  ) { reading in
    DSpaceReading.read(&reading)
  }

  /// Cadmus of the European University Institute.
  static let cadmus = CoverFamily(
    "cadmus",
    telltales: [
      Telltale("downloaded from cadmus", 1), Telltale("cadmus, european university institute", 0.5),
      Telltale("cadmus.eui.eu", 0.4),
    ],
    labels: [
      CoverLabel(
        .citation,
        ["version of the following article", "version of the following chapter", "version of the following work"],
        .paragraph,
        inRunningText: true)
    ],
    smallPrint: ["downloaded from cadmus"]
  ) { reading in
    reading.readVersion()
    reading.readCitation(reading.value(.citation), head: [])
    reading.readIdentifiers()
    if let match = reading.whole.firstMatch(of: /Downloaded from (Cadmus, .+?)(?: https?:|$)/) {
      reading.set("repository", String(match.1))
    }
  }

  /// Lirias of KU Leuven.
  static let lirias = CoverFamily(
    "lirias", repository: "Lirias (KU Leuven)",
    telltales: [
      Telltale("citation/reference", 0.4), Telltale("archived version", 0.4),
      Telltale("klik hier als u tekst wilt invoeren", 0.6),
      Telltale("author contact", 0.3), Telltale("(article begins on next page)", 0.1), Telltale("lirias", 0.4),
    ],
    labels: [
      CoverLabel(.citation, ["citation/reference"], .open), CoverLabel(.version, ["archived version"], .open),
      CoverLabel(.doi, ["published version"], .open),
      CoverLabel(.none, ["journal homepage", "author contact", "abstract", "ir"], .open),
    ],
    smallPrint: ["(article begins on next page)", "klik hier als u"]
  ) { reading in
    reading.readVersion()
    reading.readIdentifiers(from: reading.value(.doi))
    DSpaceReading.readLines(of: .citation, &reading)
  }

  /// ORBi of the University of Liège.
  static let orbi = CoverFamily(
    "orbi", repository: "ORBi",
    telltales: [
      Telltale("document(s) disponible(s) sur orbi", 1), Telltale("sur orbi", 0.4), Telltale("orbi.uliege.be", 0.6),
      Telltale("peer reviewed - author postprint", 0.4),
    ],
    smallPrint: ["document(s) disponible(s)", "peer reviewed"]
  ) { reading in
    reading.readCitation(DSpaceReading.citation(reading), head: reading.headLines)
    reading.readIdentifiers()
    for words in ["Author postprint", "Publisher postprint", "Author preprint"] where reading.whole.contains(words) {
      reading.set("version-as-printed", words)
      reading.set("version", words == "Publisher postprint" ? "VoR" : CoverVersions.term(for: words))
    }
  }

  /// Archive ouverte UNIGE.
  static let unige = CoverFamily(
    "unige", repository: "Archive ouverte UNIGE",
    telltales: [
      Telltale("archive ouverte unige", 0.8), Telltale("archive-ouverte.unige.ch", 0.6),
      Telltale("this publication url", 0.4),
    ],
    labels: [
      CoverLabel(.citation, ["how to cite"], .paragraph), CoverLabel(.link, ["this publication url"], .line),
      CoverLabel(.doi, ["publication doi"], .line),
    ],
    smallPrint: [
      "© this document is protected", "last update in archive ouverte", "this is an author manuscript",
      "the layout of the published version",
    ]
  ) { reading in
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    reading.readCitation(reading.value(.citation), style: .namesThenTitle, head: lines)
    DSpaceReading.readWholeNames(lines, &reading)
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    reading.readIdentifiers()
    if let match = reading.whole.firstMatch(
      of: /((?:\p{Lu}\p{L}+ ){1,3})((?:\p{Lu}\p{L}+ ){1,3})(\d{4}) ((?:Accepted|Published|Submitted) version)/)
    {
      reading.set("type-as-printed", match.1.trimmingBlanks + " / " + match.2.trimmingBlanks)
      reading.set("version-as-printed", String(match.4))
      reading.set("version", CoverVersions.term(for: String(match.4)))
    }
    if let match = reading.whole.firstMatch(of: /Last update in Archive ouverte UNIGE on (\d\d\.\d\d\.\d{4})/) {
      reading.setAvailable(PartialDate(parsing: String(match.1))?.printed)
    }
  }

  /// ZORA of the University of Zurich.
  static let zora = CoverFamily(
    "zora", repository: "Zurich Open Repository and Archive",
    telltales: [
      Telltale("posted at the zurich open repository and archive", 1),
      Telltale("zurich open repository and archive", 0.6), Telltale("zora url", 0.6),
    ],
    labels: [
      CoverLabel(.citation, ["originally published at"], .open), CoverLabel(.link, ["zora url"], .line),
      CoverLabel(.none, ["posted at the zurich open repository"], .line), CoverLabel(.doi, ["doi"], .line),
      CoverLabel(.year, ["year"], .line),
      CoverLabel(
        .license, ["the following work is licensed under a", "the following work is licensed under the"], .paragraph,
        inRunningText: true),
    ]
  ) { reading in
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    reading.readCitation(reading.value(.citation), head: lines.filter { !$0.contains("(20") && !$0.contains("(19") })
    reading.fields.work.doi = reading.values(.doi).lazy.compactMap { DOI.normalized($0) }.first {
      !CoverProse.isRepositoryDOI($0)
    }
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    reading.readIdentifiers()
    let types = [
      "journal article", "book section", "conference or workshop item", "monograph", "dissertation", "working paper",
      "edited volume",
    ]
    reading.set("type-as-printed", lines.first { types.contains($0.lowercased()) })
    if let line = lines.first(where: {
      ["published version", "accepted version", "submitted version"].contains($0.lowercased())
    }) {
      reading.set("version-as-printed", line)
      reading.set("version", CoverVersions.term(for: line))
    }
    if let match = reading.whole.firstMatch(of: /licensed under an? (Creative Commons.+?License)\./) {
      reading.set("license", String(match.1))
    }
  }
}

private enum DSpaceReading {
  /// DSpace's template prints title, authors, editors, date, publisher and handle without labels, and the citation last.
  static func read(_ reading: inout CoverReading) {
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    guard let year = lines.firstIndex(where: { $0.wholeMatch(of: /\d{4}(?:-\d\d(?:-\d\d)?)?/) != nil }) else {
      reading.readCitation(citation(reading), head: reading.headLines)
      reading.readIdentifiers()
      reading.readVersion()
      return
    }
    let head = lines[..<year].filter { !$0.contains("://") }
    let names =
      head.lastIndex { $0.contains(",") }.map { _ in head.filter { $0.wholeMatch(of: /[^:.]+, [^:.]+/) != nil } } ?? []
    reading.fields.work.title = head.first { !names.contains($0) }
    reading.fields.work.author = names.first.map { NameParser.parse($0).names } ?? []
    if names.count > 1 { reading.fields.work.editor = NameParser.parse(names[1]).names }
    reading.fields.work.issued = PartialDate(parsing: lines[year])
    if year + 1 < lines.count, !lines[year + 1].contains("://") { reading.fields.work.publisher = lines[year + 1] }
    reading.readIdentifiers()
  }

  /// The first paragraph with a year in brackets behind names.
  static func citation(_ reading: CoverReading) -> String? {
    let paragraphs = String(reading.text.characters).split(separator: "\n\n").map { CoverProse.joined(String($0)) }
    return paragraphs.first { $0.firstMatch(of: /^\p{Lu}[^()]{2,600}\((?:1[5-9]|20)\d\d\)/) != nil }
  }

  /// A citation whose names, title and journal stand on lines of their own.
  static func readLines(of meaning: CoverLabel.Meaning, _ reading: inout CoverReading) {
    guard let segment = reading.segments.all.first(where: { $0.meaning == meaning }) else { return }
    let lines = reading.text.string(segment.value).split(separator: "\n").map { String($0).singleSpaced }.filter {
      !$0.isEmpty
    }
    guard let year = lines.firstIndex(where: { $0.firstMatch(of: /\((\d{4})\)/) != nil }) else { return }
    let before = lines[...year].joined(separator: " ")
    if let match = before.firstMatch(of: /^(.*?)[,.]?\s*\((\d{4})\)/) {
      reading.fields.work.author = NameParser.parse(String(match.1)).names
      reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    }
    let rest = lines[(year + 1)...]
    guard rest.count >= 2, let container = rest.last else { return }
    let locators = Locators(container)
    reading.fields.work.containerTitle = locators.before.trimmed { " ,.".contains($0) }
    reading.fields.work.volume = locators.volume
    reading.fields.work.issue = locators.issue
    reading.fields.work.page = locators.page
    reading.fields.work.title = CoverProse.joined(rest.dropLast().joined(separator: "\n"))
  }

  /// The list under the title is whole where the citation says "et al.".
  static func readWholeNames(_ lines: [String], _ reading: inout CoverReading) {
    guard reading.fields.more["et-al"] != nil, let title = reading.fields.work.title else { return }
    guard let place = lines.firstIndex(where: { Folding.fold(title).hasSuffix(Folding.fold($0)) && !$0.isEmpty }) else {
      return
    }
    var names: [String] = []
    for line in lines[(place + 1)...] {
      guard line.contains(","), line.contains(";") || names.last?.hasSuffix(";") == true else { break }
      names.append(line)
    }
    let list = NameParser.parse(names.joined(separator: " "))
    guard list.names.count > reading.fields.work.author.count else { return }
    reading.fields.work.author = list.names
    reading.fields.more["et-al"] = nil
  }
}
