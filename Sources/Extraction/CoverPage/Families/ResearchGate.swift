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
    ResearchGateReading.readResearchGate(&reading)
  }
}

private enum ResearchGateReading {
  static func readResearchGate(_ reading: inout CoverReading) {
    let whole = reading.whole
    reading.fields.work.url = WebAddress.occurrences(in: whole).map(\.value).first {
      $0.contains("researchgate.net/publication/")
    }
    let types = [
      "Article", "Conference Paper", "Chapter", "Book", "Technical Report", "Thesis", "Preprint", "Presentation",
      "Poster", "Data", "Research", "Working Paper",
    ]
    let lines = reading.allLines
    let typeLine = lines.firstIndex { line in
      types.contains { line.hasPrefix($0) } && line.firstMatch(of: /[·•∙].*\d{4}/) != nil
    }
    guard let typeLine else { return }
    let parts = lines[typeLine].split { "·•∙".contains($0) }.map(\.trimmingBlanks)
    reading.set("type-as-printed", parts.first?.firstMatch(of: /^(.+?)(?: in .+)?$/).map { String($0.1) })
    if let container = parts.first?.firstMatch(of: /^(?:Article|Chapter|Conference Paper) (?:in|·) (.+)$/) {
      reading.fields.work.containerTitle = String(container.1)
    }
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
}
