// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// EPrints: British universities most of all, each with a page of its own making.
  static let eprints = CoverFamily(
    "eprints",
    telltales: [
      Telltale("research online url for this paper", 1), Telltale("this is a repository copy of", 0.7),
      Telltale("it is advisable to refer to the publisher's version", 0.8), Telltale("link to record in kar", 1),
      Telltale("kent academic repository", 0.8), Telltale("permanent wrap url", 1),
      Telltale("warwick research archive portal", 0.8),
      Telltale("eprints id", 0.8), Telltale("this is an author-deposited version published in", 0.8),
      Telltale("takedown", 0.2), Telltale("original citation & hyperlink", 0.8),
      Telltale("university's repository", 0.4), Telltale("research online so that users may access", 0.8),
      Telltale("this version available at", 0.2), Telltale("available in lse research online", 0.6),
      Telltale("lse research online", 0.2), Telltale("city research online aims to make", 0.8),
      Telltale("northumbria research link", 0.6), Telltale("deposited in dro", 0.6),
      Telltale("durham research online", 0.4), Telltale("version of attached file", 0.3),
      Telltale("enlighten", 0.2), Telltale("eprints.", 0.3), Telltale("permanent repository link", 0.3),
      Telltale("birkbeck institutional research online", 0.7), Telltale("deposited on", 0.2),
      Telltale("you are advised to consult the publisher's version", 0.3), Telltale("strathprints", 0.5),
      Telltale("access from the university of nottingham repository", 0.8), Telltale("surrey research insight", 0.6),
      Telltale("this file was downloaded from", 0.3), Telltale("qut eprints", 0.4),
      Telltale("end user agreement", 0.2), Telltale("/id/eprint/", 0.6), Telltale("deposited by", 0.1),
      Telltale("research repository", 0.2), Telltale("university research archive", 0.5), Telltale("eprints@", 0.5),
    ],
    labels: [
      CoverLabel(
        .link,
        [
          "research online url for this paper", "link to record in kar", "permanent wrap url", "available at",
          "this version available at", "permanent repository link", "this version was downloaded from",
          "downloaded from", "access from the university of nottingham repository",
        ], .paragraph, inRunningText: true),
      CoverLabel(.version, ["version", "document version", "version of attached file"]),
      CoverLabel(
        .citation,
        [
          "original citation & hyperlink", "original citation \\& hyperlink", "original citation",
          "citation for published version", "citation for published item",
          "to cite this version", "how to cite",
          "citation (please note it is advisable to refer to the publisher's version if you intend to cite from this work)",
          "citation", "article", "proceedings paper", "book section", "book", "monograph", "thesis",
          "conference or workshop item", "conference item", "journal item",
        ], .paragraph),
      CoverLabel(.publisher, ["publisher", "published by"]), CoverLabel(.repository, ["deposited via"]),
      CoverLabel(
        .doi,
        [
          "link to published version", "further information on publisher's website", "to link to this article doi",
          "to link to this article: doi", "to link to this article", "official url",
          "doi",
        ], .line),
      CoverLabel(
        .none,
        [
          "eprints id", "url", "issn", "essn", "deposited in dro", "peer-review status of attached file",
          "publisher's copyright statement", "additional information", "use policy", "usage guidelines", "copyright:",
          "available in lse research online", "originally available from",
        ], .line),
    ],
    smallPrint: [
      "reuse", "takedown", "copyright and reuse", "copyright © and moral rights", "copyright and moral rights",
      "it is advisable to refer",
      "this is the peer reviewed version", "all outputs in", "items deposited in", "this article is distributed under",
      "has developed", "see guidance on citing", "any correspondence concerning this service", "terms and conditions",
    ]
  ) { reading in
    EPrintsReading.readVersionAndType(&reading)
    reading.readCitation(EPrintsReading.citation(reading), head: EPrintsReading.titles(reading))
    EPrintsReading.readTail(&reading)
    EPrintsReading.readTitleBeforeYear(&reading)
    reading.fields.work.publisher = reading.value(.publisher) ?? reading.fields.work.publisher
    reading.readIdentifiers()
    reading.fields.work.url = EPrintsReading.address(reading)
    reading.set("repository", EPrintsReading.repository(reading))
    reading.readAsUnknown()
    if reading.whole.contains("Creative Commons") || reading.whole.contains("CC BY") { reading.readLicense() }
    if let month = reading.whole.firstMatch(of: /Available in .{3,40}? Online: (\p{L}+ \d{4})/) {
      reading.setAvailable(String(month.1))
    }
    if let number = reading.whole.firstMatch(of: /(?i)eprints id\s*:?\s*(\d+)/) {
      reading.set("eprint-id", String(number.1))
    }
  }
}

private enum EPrintsReading {
  static let types = [
    "article", "proceedings paper", "book section", "book", "monograph", "thesis", "conference or workshop item",
    "conference item",
    "journal item", "journal article", "working paper", "report", "discussion paper",
  ]

  static func readVersionAndType(_ reading: inout CoverReading) {
    let lines = reading.allLines
    let type =
      lines.first { types.contains($0.lowercased().trimmed { ": ".contains($0) }) }
      ?? lines.compactMap { $0.wholeMatch(of: /([\p{L} ]+) \([\p{L} ]+\)/).map { String($0.1) } }
      .first { types.contains($0.lowercased()) }
    reading.set("type-as-printed", type?.trimmed { ": ".contains($0) })
    let wordings = [
      "accepted version", "published version", "submitted version", "accepted manuscript", "version of record",
    ]
    if let value = reading.value(.version), value.count < 60 {
      reading.set("version-as-printed", value)
      reading.set("version", CoverVersions.term(for: value))
    } else if let line = lines.first(where: { wordings.contains($0.lowercased()) }) {
      reading.set("version-as-printed", line)
      reading.set("version", CoverVersions.term(for: line))
    } else if let match = reading.whole.firstMatch(
      of: /(Author post-?print \(accepted\)|This is an author-deposited version)/)
    {
      reading.set("version-as-printed", String(match.1))
      reading.set("version", CoverVersions.term(for: String(match.1)))
    } else {
      reading.readVersion(label: .none)
    }
  }

  /// The paragraph of names and year, behind a label or by itself.
  static func citation(_ reading: CoverReading) -> String? {
    for value in reading.values(.citation)
    where value.firstMatch(of: /\(?(?:1[5-9]|20)\d\d\)?/) != nil && value.count > 40 {
      return value
    }
    return reading.leadingCitation
  }

  /// OATAO prints the year behind the title: `Abdulhamid, Hakim and Minot, Clément Influence of plies. (2015) Journal`.
  static func readTitleBeforeYear(_ reading: inout CoverReading) {
    guard reading.text.contains("this is an author-deposited version"), let printed = citation(reading),
      let match = printed.firstMatch(
        of: /^(.+, \p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)*) (\p{Lu}[^.]+(?:\.[^.(]+)*)\. \((\d{4})\)\s+(.+)$/)
    else { return }
    let read = CitationReader(
      "\(match.1) (\(match.3)) \(match.2). \(match.4)", knownTitle: String(match.2), style: .automatic)
    reading.fields.work = Work()
    reading.fill(from: read.work)
  }

  static func titles(_ reading: CoverReading) -> [String] {
    var lines = reading.allLines.prefix(14).filter { $0.count > 8 }
    for place in lines.indices where lines[place].lowercased().hasPrefix("this is a repository copy of ") {
      lines[place] = lines[place].dropFirst("This is a repository copy of ".count).trimmed { ". ".contains($0) }
    }
    return Array(lines)
  }

  /// Behind the pages: conference, thesis and university, status.
  static func readTail(_ reading: inout CoverReading) {
    let whole = reading.whole
    if let match = whole.firstMatch(of: /\((In Press|Forthcoming|Submitted)\)/) {
      reading.fields.work.status = String(match.1)
    }
    let thesis = /(?:^|\.\s|\s)((?:[A-Z]\w+ )*(?:of \w+ )?(?:\([A-Za-z]+\) )?thesis), ([^,.]+(?:, [A-Z][^,.]+)?),?\./
    if let match = reading.allLines.lazy.compactMap({ $0.firstMatch(of: thesis) }).first ?? whole.firstMatch(of: thesis)
    {
      reading.fields.work.genre = reading.fields.work.genre ?? match.1.trimmingBlanks
      reading.fields.work.publisher = match.2.trimmingBlanks
      reading.fields.work.type = .thesis
      if reading.fields.work.containerTitle?.lowercased().contains("thesis") == true {
        reading.fields.work.containerTitle = nil
      }
    }
  }

  static func address(_ reading: CoverReading) -> String? {
    let addresses = WebAddress.occurrences(in: reading.whole).map(\.value).filter { !$0.contains("doi.org") }
    let items = addresses.filter { $0.firstMatch(of: /\/(?:id\/eprint\/)?\d{2,}\/?$/) != nil }
    return items.first ?? nil
  }

  /// The name that stands in the page's own sentences.
  static func repository(_ reading: CoverReading) -> String? {
    let whole = reading.whole
    let patterns: [Regex<(Substring, Substring)>] = [
      /([A-Z][\w ]+? Research Online) URL for this paper/, /All outputs in (\w+) are protected/,
      /(Kent Academic Repository)/,
      /([A-Z]\w+(?: \w+)* Portal \([A-Z]+\))/, /deposited by (.+? Repository)/, /(Open Archive .{3,60}? \([A-Z]+\))/,
      /(\p{Lu}\w+ Research (?:Link|Insight)) \(/, /(BIROn - Birkbeck Institutional Research Online)/,
      /(Durham Research Online)/, /(Enlighten)/, /(?:^|\s)([A-Z]\w+ Research Online)\b/, /(Open Research Online)/,
      /(\w+ Research Repository)/,
    ]
    for pattern in patterns {
      if let match = whole.firstMatch(of: pattern) {
        let name = match.1.trimmingBlanks
        return name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
      }
    }
    return nil
  }
}
