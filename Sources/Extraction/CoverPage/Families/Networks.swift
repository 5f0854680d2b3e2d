// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// ResearchGate: names of profiles, which need not be all the authors.
  static let researchGate = CoverFamily(
    "researchgate",
    telltales: [
      Telltale("see discussions, stats, and author profiles", 1),
      Telltale("all content following this page was uploaded by", 0.7),
      Telltale("the user has requested enhancement of the downloaded file", 0.5), Telltale("see profile", 0.2),
    ],
    smallPrint: ["see discussions, stats"]
  ) { reading in
    NetworkReading.readResearchGate(&reading)
  }

  static let academia = CoverFamily(
    "academia",
    telltales: [
      Telltale("downloaded from academia.edu", 0.8), Telltale("download a pdf pack", 0.6),
      Telltale("get the citation in mla", 0.5),
      Telltale("related papers", 0.2), Telltale("academia.edu", 0.3),
    ]
  ) { reading in
    NetworkReading.readAcademia(&reading)
  }

  /// A line of CORE on top of another cover or article.
  static let core = CoverFamily(
    "core", repository: "CORE", carrier: .head,
    telltales: [
      Telltale("view metadata, citation and similar papers at core.ac.uk", 1), Telltale("brought to you by core", 0.7),
    ],
    smallPrint: ["view metadata, citation", "provided by"]
  ) { reading in
    reading.set(
      "provider",
      reading.whole.firstMatch(of: /(?i)provided by ([^\n]+?)(?: {2,}|$)/).flatMap { _ in
        NetworkReading.provider(reading)
      })
    reading.readTitleAndNames(above: nil, skipping: ["view metadata", "provided by", "brought to you by"])
  }

  /// DiVA of Swedish universities.
  static let diva = CoverFamily(
    "diva", repository: "DiVA",
    telltales: [
      Telltale("diva-portal.org", 0.7), Telltale("citation for the original published", 0.5),
      Telltale("n.b. when citing this work, cite the original published paper", 0.6),
      Telltale("urn:nbn:se", 0.4), Telltale("permanent link to this version", 0.3),
    ],
    labels: [
      CoverLabel(
        .citation,
        [
          "citation for the original published paper (version of record)",
          "citation for the original published chapter", "citation for the original published paper",
        ], .open),
      CoverLabel(
        .none, ["access to the published version", "n.b. when citing this work", "permanent link to this version"],
        .line),
    ]
  ) { reading in
    reading.readVersion()
    reading.readLinedCitation()
    reading.readIdentifiers()
  }

  /// Chalmers Research.
  static let chalmers = CoverFamily(
    "chalmers", repository: "research.chalmers.se",
    telltales: [
      Telltale("research.chalmers.se", 0.8), Telltale("(article starts on next page)", 0.4),
      Telltale("n.b. when citing this work", 0.2),
    ],
    labels: [
      CoverLabel(.downloaded, ["downloaded from"], .line),
      CoverLabel(
        .citation,
        ["citation for the original published paper (version of record)", "citation for the original published paper"],
        .open),
      CoverLabel(.none, ["n.b. when citing"], .line),
    ],
    smallPrint: ["(article starts on next page)"]
  ) { reading in
    reading.fields.work.title = CoverProse.joined(reading.headLines.joined(separator: "\n"))
    if let day = reading.value(.downloaded)?.firstMatch(of: /\d{4}-\d\d-\d\d/) {
      reading.setDate("downloaded", String(day.0))
    }
    if let citation = reading.value(.citation) {
      let list = NameParser.parse(citation.firstMatch(of: /^(.+?)\s*\(\d{4}\)/).map { String($0.1) } ?? citation)
      reading.fields.work.author = list.names
      if list.isTruncated { reading.set("et-al", "true") }
    }
    reading.readLinedCitation()
    reading.readIdentifiers()
  }

  /// Open Research Online of the Open University: EPrints with a page of its own.
  static let oro = CoverFamily(
    "oro", repository: "Open Research Online",
    telltales: [
      Telltale("open research online", 0.6), Telltale("the open university's repository of research publications", 0.8),
      Telltale("oro.open.ac.uk", 0.6),
      Telltale("for guidance on citations see faqs", 0.4),
    ],
    labels: [
      CoverLabel(.citation, ["how to cite"], .paragraph), CoverLabel(.version, ["version"], .line),
      CoverLabel(.doi, ["link(s) to article on publisher's website"], .paragraph),
      CoverLabel(.none, ["for guidance on citations"], .line),
    ],
    smallPrint: ["copyright and moral rights", "for guidance on citations"]
  ) { reading in
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    reading.readVersion()
    reading.set(
      "type-as-printed",
      lines.first {
        ["journal item", "conference or workshop item", "book section", "thesis", "other"].contains($0.lowercased())
      })
    if let citation = reading.segments.all.first(where: { $0.meaning == .citation }) {
      _ = citation
      let printed = reading.values(.citation).first ?? ""
      reading.readCitation(printed, head: lines)
    }
    reading.readIdentifiers()
  }
}

enum NetworkReading {
  static func readResearchGate(_ reading: inout CoverReading) {
    let whole = reading.whole
    reading.fields.work.url = WebAddress.occurrences(in: whole).map(\.value).first {
      $0.contains("researchgate.net/publication/")
    }
    let types = [
      "Article", "Conference Paper", "Chapter", "Book", "Technical Report", "Thesis", "Preprint", "Presentation",
      "Poster", "Data", "Research", "Working Paper",
    ]
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    let typeLine = lines.firstIndex { line in
      types.contains { line.hasPrefix($0) } && line.firstMatch(of: /[·•∙].*\d{4}/) != nil
    }
    guard let typeLine else { return }
    let parts = lines[typeLine].split { "·•∙".contains($0) }.map(\.trimmingBlanks)
    reading.set("type-as-printed", parts.first?.firstMatch(of: /^(.+?)(?: in .+)?$/).map { String($0.1) })
    reading.fields.work.issued = parts.count > 1 ? PartialDate(parsing: parts[1]) : nil
    if parts.first == "Preprint" { reading.set("version", "AO") }
    let start = lines.firstIndex { $0.lowercased().contains("see discussions") }.map { $0 + 1 } ?? 0
    if start < typeLine {
      reading.fields.work.title = CoverProse.joined(
        lines[start..<typeLine].filter { !$0.contains("researchgate.net") }.joined(separator: "\n"))
    }
    reading.readIdentifiers()
    if let count = whole.firstMatch(of: /\b(\d+) authors?(, including)?:/) {
      if count.2 != nil { reading.set("author-count", String(count.1)) }
    }
    readProfiles(lines, &reading)
    reading.setDate(
      "uploaded", whole.firstMatch(of: /uploaded by .{2,80}? on (\d{1,2} \w+ \d{4})/).map { String($0.1) })
  }

  /// The name stands two lines above `N PUBLICATIONS`, its institution between.
  private static func readProfiles(_ lines: [String], _ reading: inout CoverReading) {
    for place in lines.indices where lines[place].firstMatch(of: /^\d[\d,]* PUBLICATIONS?\b/) != nil && place >= 2 {
      let institution = lines[place - 1]
      let name = lines[place - 2]
      guard !institution.isEmpty, name.split(separator: " ").count <= 6, name.first?.isLetter == true else { continue }
      reading.fields.work.author += NameParser.parse(name).names
    }
  }

  /// One run-on line: the title, then names, then the journal before "Cite this paper".
  static func readAcademia(_ reading: inout CoverReading) {
    guard
      let match = reading.whole.firstMatch(
        of:
          /^(.{8,300}?[?!]|.{8,300}?) ((?:\p{Lu}[\p{L}.'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+) ((?:\p{Lu}\p{L}+(?: of| and| the| in)* ?){2,8}) ?Cite this paper/
      )
    else { return }
    reading.fields.work.title = String(match.1)
    reading.fields.work.author = NameParser.parse(String(match.2)).names
    reading.fields.work.containerTitle = match.3.trimmingBlanks
  }

  static func provider(_ reading: CoverReading) -> String? {
    for range in reading.text.ranges(of: "provided by") {
      let line = reading.text.string(range.upperBound..<reading.text.characters.count)
      return line.split(whereSeparator: \.isNewline).first.map { String($0).singleSpaced }
    }
    return nil
  }
}
