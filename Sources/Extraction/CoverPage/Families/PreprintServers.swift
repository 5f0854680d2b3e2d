// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Research Square: names in lines of their own, an institution under each.
  static let researchSquare = CoverFamily(
    "research-square", repository: "Research Square",
    telltales: [
      Telltale("10.21203/rs.", 0.7), Telltale("posted date", 0.4), Telltale("read full license", 0.4),
      Telltale("research square", 0.4), Telltale("a version of this preprint was published", 0.4),
    ],
    labels: PreprintReading.labels + [
      CoverLabel(.type, ["research article", "review article", "case report", "short report"])
    ],
    smallPrint: ["read full license", "additional declarations", "version of record:"]
  ) { reading in
    PreprintReading.readHead(&reading)
    PreprintReading.read(&reading)
  }

  /// Preprints.org of MDPI.
  static let preprintsOrg = CoverFamily(
    "preprints", repository: "Preprints.org",
    telltales: [
      Telltale("10.20944/preprints", 0.7), Telltale("preprints.org is a free", 0.7), Telltale("posted date", 0.4),
      Telltale("preprints.org", 0.3), Telltale("not peer-reviewed version", 0.3),
    ],
    labels: PreprintReading.labels + [CoverLabel(.version, ["not peer-reviewed version", "peer-reviewed version"])],
    smallPrint: ["preprints.org is a free", "copyright"]
  ) { reading in
    PreprintReading.readByline(&reading)
    PreprintReading.read(&reading)
  }
}

extension CoverFamily {
  /// SciELO Preprints, in Portuguese, Spanish and English.
  static let scieloPreprints = CoverFamily(
    "scielo-preprints", repository: "SciELO Preprints",
    telltales: [
      Telltale("10.1590/scielopreprints", 0.8), Telltale("estado da publicacao", 0.4),
      Telltale("estado de la publicacion", 0.4), Telltale("publication status", 0.3), Telltale("(aaaa-mm-dd)", 0.3),
      Telltale("(yyyy-mm-dd)", 0.3),
    ],
    labels: [
      CoverLabel(.none, ["estado da publicacao", "estado de la publicacion", "publication status"]),
      CoverLabel(.submitted, ["submetido em", "enviado en", "submitted on"]),
      CoverLabel(.date, ["postado em", "postado en", "posted on"]),
    ]
  ) { reading in
    reading.setDate("submitted", reading.value(.submitted)?.prefix(10).description)
    PreprintReading.readByline(&reading)
    PreprintReading.read(&reading)
  }
}

private enum PreprintReading {
  static let labels = [
    CoverLabel(.date, ["posted date"]), CoverLabel(.doi, ["doi"]), CoverLabel(.none, ["keywords"], .paragraph),
    CoverLabel(.license, ["license"], .paragraph),
  ]

  static func read(_ reading: inout CoverReading) {
    reading.fields.work.doi = DOI.occurrences(in: reading.whole).first?.value
    reading.fields.work.issued = reading.value(.date).flatMap {
      PartialDate(parsing: $0.replacing(/(\d)(?:st|nd|rd|th)\b/) { $0.1 })
    }
    reading.set("version", "AO")
    reading.readLicense()
  }

  /// Below the title each name stands above its institution; the first label ends them.
  static func readHead(_ reading: inout CoverReading) {
    let lines = reading.headLines
    guard
      let first = lines.indices.dropFirst().first(where: {
        lines[$0].contains("@") || CoverProse.isByline(lines[$0]) && lines[$0].split(separator: " ").count < 6
      })
    else { return }
    reading.fields.work.title = CoverProse.joined(lines[..<first].joined(separator: "\n"))
    let institutions = [
      "universit", "institut", "hospital", "college", "school", "department", "academy", "center", "centre",
    ]
    var names: [String] = []
    for line in lines[first...] where !institutions.contains(where: { CoverProse.folded(line).contains($0) }) {
      let bare = line.replacing(/\s*\([^()]*@[^()]*\)/, with: "").trimmingBlanks
      if CoverProse.isByline(bare), bare.split(separator: " ").count < 6 { names.append(bare) }
    }
    reading.fields.work.author = CoverNames.parse(names.joined(separator: "; ")).names
  }

  static func readByline(_ reading: inout CoverReading) {
    let types = ["article", "review", "communication", "case report", "brief report", "concept paper"]
    let lines = reading.allLines.filter {
      !$0.isEmpty && !types.contains($0.lowercased()) && !$0.lowercased().hasSuffix("peer-reviewed version")
        && $0.firstMatch(of: /^(?i:estado d|publication status|posted date)/) == nil
    }
    guard
      let names = lines.indices.dropFirst().first(where: { CoverProse.isByline(lines[$0].replacing("*", with: "")) })
    else { return }
    reading.fields.work.title = CoverProse.joined(lines[..<names].joined(separator: "\n"))
    reading.fields.work.author = CoverNames.parse(lines[names].replacing(/\s*\*\s*/, with: "")).names
  }
}
