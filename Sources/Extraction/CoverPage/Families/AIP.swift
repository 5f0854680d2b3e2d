// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
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
}
