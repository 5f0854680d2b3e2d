// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
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
      let list = CoverNames.parse(citation.firstMatch(of: /^(.+?)\s*\(\d{4}\)/).map { String($0.1) } ?? citation)
      reading.fields.work.author = list.names
      if list.isTruncated { reading.set("et-al", "true") }
    }
    reading.readLinedCitation()
    reading.readIdentifiers()
  }
}
