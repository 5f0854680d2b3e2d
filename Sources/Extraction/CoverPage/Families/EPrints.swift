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
      Telltale("university's repository", 0.4),
      Telltale("end user agreement", 0.2), Telltale("/id/eprint/", 0.6), Telltale("deposited by", 0.1),
      Telltale("research repository", 0.2), Telltale("university research archive", 0.5), Telltale("eprints@", 0.5),
    ],
    labels: [
      CoverLabel(
        .link, ["research online url for this paper", "link to record in kar", "permanent wrap url", "available at"],
        .paragraph, inRunningText: true),
      CoverLabel(.version, ["version", "document version"]),
      CoverLabel(
        .citation,
        [
          "original citation & hyperlink", "original citation \\& hyperlink", "original citation",
          "citation for published version",
          "to cite this version", "how to cite",
          "citation (please note it is advisable to refer to the publisher's version if you intend to cite from this work)",
          "citation", "article", "proceedings paper", "book section", "book", "monograph", "thesis",
          "conference or workshop item", "conference item", "journal item",
        ], .paragraph),
      CoverLabel(.publisher, ["publisher"]), CoverLabel(.repository, ["deposited via"]),
      CoverLabel(
        .doi,
        [
          "to link to this article doi", "to link to this article: doi", "to link to this article", "official url",
          "doi",
        ], .line),
      CoverLabel(.none, ["eprints id", "url", "issn", "essn"], .line),
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
    reading.fields.work.publisher = reading.value(.publisher) ?? reading.fields.work.publisher
    reading.readIdentifiers()
    reading.fields.work.url = EPrintsReading.address(reading)
    reading.set("repository", EPrintsReading.repository(reading))
    if reading.whole.contains("distributed under the terms of the Creative Commons") { reading.readLicense() }
    if let number = reading.whole.firstMatch(of: /(?i)eprints id\s*:?\s*(\d+)/) {
      reading.set("eprint-id", String(number.1))
    }
  }
}

private enum EPrintsReading {
  static let types = [
    "article", "proceedings paper", "book section", "book", "monograph", "thesis", "conference or workshop item",
    "conference item",
    "journal item", "journal article", "working paper", "report",
  ]

  static func lines(_ reading: CoverReading) -> [String] {
    reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
  }

  static func readVersionAndType(_ reading: inout CoverReading) {
    let lines = lines(reading)
    let type = lines.first { types.contains($0.lowercased().trimmed { ": ".contains($0) }) }
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
    let paragraphs = String(reading.text.characters).split(separator: "\n\n").map { CoverProse.joined(String($0)) }
    return paragraphs.first { $0.firstMatch(of: /^\p{Lu}[^()]{2,600}\((?:1[5-9]|20)\d\d\)/) != nil }
  }

  static func titles(_ reading: CoverReading) -> [String] {
    var lines = lines(reading).prefix(14).filter { $0.count > 8 }
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
    if let match = whole.firstMatch(
      of: /(?:^|\.\s|\s)((?:[A-Z]\w+ )*(?:of \w+ )?(?:\([A-Za-z]+\) )?thesis), ([^,.]+(?:, [A-Z][^,.]+)?),?\./)
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
      /(?:^|\s)([A-Z]\w+ Research Online)\b/, /(Open Research Online)/, /(\w+ Research Repository)/,
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
