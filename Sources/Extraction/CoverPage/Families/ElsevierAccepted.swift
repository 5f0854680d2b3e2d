// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Accepted manuscripts of Elsevier.
  static let elsevierAccepted = CoverFamily(
    "elsevier-accepted",
    telltales: [
      Telltale("to appear in:", 0.6), Telltale("pii:", 0.5), Telltale("accepted manuscript", 0.3),
      Telltale("this is a pdf file of an unedited manuscript", 0.8), Telltale("journal pre-proof", 0.5),
      Telltale("this is a pdf of an article that has undergone enhancements", 0.8),
      Telltale("please cite this article as", 0.3),
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
    if let line = reading.allLines.first(where: {
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
