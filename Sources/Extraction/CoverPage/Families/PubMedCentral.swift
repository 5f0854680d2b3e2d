// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Author manuscripts in PubMed Central.
  static let pmc = CoverFamily(
    "pmc", repository: "PubMed Central", carrier: .head,
    telltales: [
      Telltale("author manuscript; available in pmc", 1), Telltale("nih public access", 0.5),
      Telltale("hhs public access", 0.5),
      Telltale("published in final edited form as", 0.6), Telltale("europe pmc funders group", 0.6),
    ],
    labels: [CoverLabel(.citation, ["published in final edited form as"], .line)],
    smallPrint: ["nih-pa author manuscript", "nih public access", "hhs public access"]
  ) { reading in
    let whole = reading.whole
    if let match = whole.firstMatch(of: /Author [Mm]anuscript/) {
      reading.set("version-as-printed", String(match.0))
      reading.set("version", "AM")
    }
    if let match = whole.firstMatch(of: /available in PMC (\d{4} \w+ \d{1,2})/) {
      reading.setAvailable(PubMedCentralReading.reversed(String(match.1)))
    }
    PubMedCentralReading.readPMC(&reading)
  }
}

private enum PubMedCentralReading {
  /// `J Nat Prod. 2010 June 25; 73(6): 1080-1086. doi:…`
  static func readPMC(_ reading: inout CoverReading) {
    guard let citation = reading.value(.citation) else { return }
    if let match = citation.firstMatch(
      of: /^(.+?)\. (\d{4}(?: \w+)?(?: \d{1,2})?) ?; ?(\w+)(?:\(([^)]+)\))?: ?([\w]+(?:\s?[-–]\s?\w+)?)/)
    {
      reading.fields.work.containerTitle = String(match.1)
      reading.fields.work.issued = PartialDate(parsing: reversed(String(match.2)))
      reading.fields.work.volume = String(match.3)
      reading.fields.work.issue = match.4.map(String.init)
      reading.fields.work.page = PageRange.normalized(String(match.5))
    }
    reading.fields.work.doi = DOI.occurrences(in: citation).first?.value
    reading.readTitleAndNames(below: .citation)
  }

  /// `2010 June 25` as `25 June 2010`.
  static func reversed(_ date: String) -> String { date.split(separator: " ").reversed().joined(separator: " ") }
}
