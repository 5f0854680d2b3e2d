// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// SAGE Journals before 2016.
  static let sage = CoverFamily(
    "sage",
    telltales: [
      Telltale("the online version of this article can be found at", 0.7), Telltale("sagepub.com", 0.5),
      Telltale("additional services and information for", 0.5), Telltale("what is this?", 0.2),
    ],
    labels: [
      CoverLabel(.link, ["the online version of this article can be found at"], .paragraph, inRunningText: true),
      CoverLabel(.publisher, ["published by"], .paragraph, inRunningText: true),
      CoverLabel(.none, ["on behalf of"], .paragraph, inRunningText: true),
      CoverLabel(.doi, ["doi"], .line), CoverLabel(.version, ["version of record -"]),
    ],
    smallPrint: [
      "additional services and information", "email alerts", "subscriptions", "reprints", "permissions", "citations",
      "what is this?",
    ]
  ) { reading in
    let whole = reading.whole
    reading.readIdentifiers()
    if let match = whole.firstMatch(
      of:
        /(?:^|\s)((?:\p{Lu}[\w&'-]*|of|and|the|in|for|on)(?: (?:\p{Lu}[\w&'-]*|of|and|the|in|for|on)){0,9}) (\d{4}) (\d+): (\d+)/
    ) {
      reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
      reading.fields.work.volume = String(match.3)
      reading.set("page-first", String(match.4))
      reading.fields.work.containerTitle = CoverProse.container(String(match.1), repeatedIn: whole)
    } else if let match = whole.firstMatch(of: /\b(\d{4}) (\d+): (\d+)/) {
      reading.fields.work.issued = Int(match.1).map { PartialDate($0) }
      reading.fields.work.volume = String(match.2)
      reading.set("page-first", String(match.3))
      reading.fields.work.containerTitle = whole.firstMatch(of: /^(.{4,80}?) The online version of this article/).map {
        String($0.1)
      }
    }
    if let match = whole.firstMatch(of: /https?:\/\/[\w.]*sagepub\.com\/content\/(\d+)\/(\d+[\w-]*)\/(\w+)/) {
      reading.fields.work.url = String(match.0)
      if whole.contains("Version of Record") { reading.fields.work.issue = String(match.2) }
    }
    if let match = whole.firstMatch(of: /Version of Record - \w+ \d{1,2}, \d{4}/) {
      reading.set("version-as-printed", String(match.0))
      reading.set("version", "VoR")
    }
    reading.setDate(
      "published-online", whole.firstMatch(of: /published online (\d{1,2} \w+ \d{4})/).map { String($0.1) })
    reading.setDate(
      "downloaded", whole.firstMatch(of: /Downloaded from .{3,120}? on (\w+ \d{1,2}, \d{4})/).map { String($0.1) })
    if let publisher = reading.value(.publisher), !publisher.contains("://"), publisher.count < 60,
      !publisher.contains(":")
    {
      reading.fields.work.publisher = publisher.firstMatch(of: /^(.+?)(?: http|$)/).map { String($0.1) }
    }
    reading.readTitleAndNames(above: reading.fields.work.containerTitle)
  }

  /// IOPscience.
  static let iop = CoverFamily(
    "iop",
    telltales: [
      Telltale("downloaded from iopscience", 1), Telltale("iopscience.iop.org", 0.5), Telltale("my iopscience", 0.4),
    ],
    labels: [CoverLabel(.downloaded, ["the article was downloaded on", "this content was downloaded on"], .line)],
    smallPrint: [
      "this article has been downloaded from", "this content has been downloaded from", "download details",
      "ip address",
      "please note that terms", "view the table of contents", "home search collections",
      "you may also be interested in",
    ]
  ) { reading in
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    let whole = reading.whole
    reading.setDate("downloaded", reading.value(.downloaded)?.split(separator: " ").first.map(String.init))
    reading.fields.work.url = WebAddress.occurrences(in: whole).map(\.value).first {
      $0.contains("iopscience.iop.org/")
    }
    if let line = lines.first(where: { $0.wholeMatch(of: /(\d{4}) ([A-Z][^\d(]+?) (\d+) (\w*\d+)/) != nil }),
      let match = line.wholeMatch(of: /(\d{4}) ([A-Z][^\d(]+?) (\d+) (\w*\d+)/)
    {
      reading.fields.work.issued = Int(match.1).map { PartialDate($0) }
      reading.fields.work.containerTitle = String(match.2)
      reading.fields.work.volume = String(match.3)
      reading.set("page-first", String(match.4))
    } else if let match = whole.firstMatch(of: /\b([A-Z]{3,6})(\d{2})\((\d{4})\)(\d{3,4})\b/) {
      reading.fields.work.containerTitle = String(match.1)
      reading.fields.work.issue = String(match.2)
      reading.fields.work.issued = Int(match.3).map { PartialDate($0) }
      reading.fields.work.page = String(match.4)
    }
    reading.fields.work.title = IOPReading.title(lines)
  }

  /// AIP Publishing.
  static let aip = CoverFamily(
    "aip",
    telltales: [
      Telltale("reuse of aip publishing content is subject to", 0.8), Telltale("scitation.aip.org", 0.5),
      Telltale("published by the aip publishing", 0.5),
      Telltale("view table of contents", 0.3), Telltale("articles you may be interested in", 0.3),
      Telltale("view online", 0.3),
    ],
    labels: [
      CoverLabel(.citation, ["citation"], .line), CoverLabel(.link, ["view online"]),
      CoverLabel(.none, ["view table of contents"]),
      CoverLabel(.publisher, ["published by the", "published by"]),
    ],
    smallPrint: ["articles you may be interested in", "reuse of aip publishing content"]
  ) { reading in
    if let citation = reading.value(.citation) {
      if let match = citation.firstMatch(of: /^(.+?) (\d+), (\w*\d+) \((\d{4})\)/) {
        reading.fields.work.containerTitle = String(match.1)
        reading.fields.work.volume = String(match.2)
        reading.set("page-first", String(match.3))
        reading.fields.work.issued = Int(match.4).map { PartialDate($0) }
      }
      reading.fields.work.doi = DOI.occurrences(in: citation).first?.value
    }
    reading.fields.work.publisher = reading.value(.publisher)
    if let day = reading.whole.firstMatch(of: /On: \w{3}, (\d{1,2} \w{3} \d{4})/) {
      reading.setDate("downloaded", String(day.1))
    }
    reading.readTitleAndNames(above: nil)
  }

  /// Accepted manuscripts by way of CHORUS (American Physical Society and others).
  static let chorus = CoverFamily(
    "chorus", telltales: [Telltale("made available via chorus", 1)],
    smallPrint: ["this is the accepted manuscript made available", "published as"]
  ) { reading in
    reading.readVersion()
    let whole = reading.whole
    reading.readIdentifiers()
    if let match = whole.firstMatch(
      of: /((?:\p{Lu}[\w&]*\.? ?)+?) (\d+), (\w*\d+) ?[–-] ?Published (\d{1,2} \w+ \d{4})/)
    {
      reading.fields.work.volume = String(match.2)
      reading.fields.work.page = String(match.3)
      reading.fields.work.issued = PartialDate(parsing: String(match.4))
    }
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    guard let place = lines.firstIndex(where: { $0.contains("Published ") && $0.contains(",") }), place >= 2 else {
      return
    }
    reading.fields.work.containerTitle = lines[place].firstMatch(of: /^(.+?) \d+,\s/).map { String($0.1) }
    ChorusReading.readNames(lines[place - 1], &reading)
    let start = lines.firstIndex { $0.lowercased().contains("published as") }.map { $0 + 1 } ?? 0
    if start < place - 1 {
      reading.fields.work.title = CoverProse.joined(lines[start..<(place - 1)].joined(separator: "\n"))
    }
  }

  /// Accepted articles of Wiley.
  static let wileyAccepted = CoverFamily(
    "wiley-accepted", carrier: .head,
    telltales: [
      Telltale("has been accepted for publication and undergone full peer review", 0.8),
      Telltale("please cite this article as doi", 0.5),
      Telltale("accepted article", 0.3),
    ],
    labels: [CoverLabel(.type, ["article type"], .line)],
    smallPrint: ["this article is protected by copyright", "this article has been accepted for publication"]
  ) { reading in
    if let match = reading.whole.firstMatch(of: /This article has been accepted for publication.*?proofreading process/)
    {
      reading.set("version-as-printed", String(match.0))
    }
    reading.set("version", "AM")
    reading.readIdentifiers()
    reading.set("type-as-printed", reading.value(.type)?.trimmed { ": ".contains($0) })
    reading.readTitleAndNames(below: .type)
  }

  /// Accepted manuscripts of Elsevier.
  static let elsevierAccepted = CoverFamily(
    "elsevier-accepted",
    telltales: [
      Telltale("to appear in:", 0.6), Telltale("pii:", 0.5), Telltale("accepted manuscript", 0.3),
      Telltale("this is a pdf file of an unedited manuscript", 0.8), Telltale("please cite this article as", 0.3),
    ],
    labels: [
      CoverLabel(.pii, ["pii"]), CoverLabel(.doi, ["doi"], .paragraph), CoverLabel(.container, ["to appear in"]),
      CoverLabel(.none, ["reference"]),
      CoverLabel(.received, ["received date"]), CoverLabel(.accepted, ["accepted date"]),
      CoverLabel(.none, ["revised date"]),
      CoverLabel(.citation, ["please cite this article as"], .paragraph, inRunningText: true),
    ],
    smallPrint: ["this is a pdf file of an unedited manuscript"]
  ) { reading in
    if let line = reading.text.lineRanges.map({ reading.text.string($0).singleSpaced }).first(where: {
      CoverVersions.term(for: $0) != nil
    }),
      line.count < 60
    {
      reading.set("version-as-printed", line)
      reading.set("version", CoverVersions.term(for: line))
    }
    reading.set("PII", reading.value(.pii))
    reading.setDate("received", reading.value(.received))
    reading.setDate("accepted", reading.value(.accepted))
    reading.readIdentifiers()
    reading.fields.work.containerTitle = reading.value(.container)
    if let citation = reading.value(.citation) {
      reading.fields.work.issued = citation.firstMatch(of: /\((\d{4})\)/).flatMap { Int($0.1) }.map { PartialDate($0) }
    }
    reading.readTitleAndNames(above: nil, skipping: ["accepted manuscript", "journal pre-proof", "article in press"])
  }
}

private enum ChorusReading {
  /// `M. Ablikim et al. (BESIII Collaboration)`: a person, and the body in brackets.
  static func readNames(_ line: String, _ reading: inout CoverReading) {
    let people = line.split(separator: "(").first.map(String.init) ?? line
    let list = NameParser.parse(people)
    reading.fields.work.author = list.names
    if let body = line.firstMatch(of: /\(([^)]*Collaboration)\)/) {
      reading.fields.work.author.append(Name(literal: String(body.1)))
    }
    if list.isTruncated { reading.set("et-al", "true") }
  }
}

private enum IOPReading {
  /// The title stands first, or behind the day of the download.
  static func title(_ lines: [String]) -> String? {
    let own = [
      "iopscience", "downloaded", "ip address", "download details", "view the table", "please note", "home search",
    ]
    func isOwn(_ line: String) -> Bool { own.contains { line.lowercased().contains($0) } }
    guard let start = lines.firstIndex(where: { !isOwn($0) && $0.split(separator: " ").count > 2 }) else { return nil }
    let end = lines[start...].firstIndex { isOwn($0) || $0.firstMatch(of: /^\d{4} [A-Z]/) != nil } ?? lines.endIndex
    return CoverProse.joined(lines[start..<end].joined(separator: "\n"))
  }
}
