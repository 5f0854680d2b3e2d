// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
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
    let lines = reading.allLines
    reading.readCitation(reading.value(.citation), head: lines.filter { !$0.contains("(20") && !$0.contains("(19") })
    reading.fields.work.doi = reading.values(.doi).lazy.compactMap { DOI.normalized($0) }.first {
      !RepositoryDOI.isOne($0)
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
