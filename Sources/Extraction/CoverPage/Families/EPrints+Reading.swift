// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// How the fields of EPrints' pages are read.
enum EPrintsReading {
  static let types = [
    "article", "proceedings paper", "book section", "book", "monograph", "thesis", "conference or workshop item",
    "conference item",
    "journal item", "journal article", "working paper", "report", "discussion paper",
  ]

  /// EPrints keeps its items under numbers: `https://eprints.example.ac.uk/id/eprint/4711/`.
  @Sendable static func marks(_ text: CoverText) -> [CoverFamily.Telltale] {
    guard text.holds("://"), text.holds("print"),
      let match = String(text.characters.prefix(4000)).firstMatch(of: address)
    else { return [] }
    return [CoverFamily.Telltale(String(match.0).lowercased(), 0.4)]
  }

  private nonisolated(unsafe) static let address =
    /https?:\/\/(?:[\w.-]*prints?[\w.-]*\/(?:id\/eprint\/)?|[\w.-]+\/id\/eprint\/)\d+/

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
    if let value = reading.value(.version), value.count < 60, value.contains(where: \.isLetter) {
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
      reading.readVersion(behindLabel: false)
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
    // `ACM CHI 2026 Conference, 13-17 Apr 2026 ACM, ESP.`: days of the event, publisher, country.
    if let match = whole.firstMatch(of: /\d{1,2} \p{Lu}\p{L}{2} \d{4} (\p{Lu}[^,.]{1,60}), [A-Z]{3}\b/) {
      reading.fields.work.publisher = String(match.1)
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

  static func itemAddress(_ reading: CoverReading) -> String? {
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
