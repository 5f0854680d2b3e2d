// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Digital Commons of bepress; each heading may stand twice.
  static let digitalCommons = CoverFamily(
    "digital-commons",
    telltales: [
      Telltale("follow this and additional works at", 0.7), Telltale("recommended citation", 0.5),
      Telltale("is brought to you for free and open access by", 0.8),
      Telltale("is brought to you by", 0.3), Telltale("part of the", 0.05),
    ],
    labels: [
      CoverLabel(.citation, ["recommended citation recommended citation", "recommended citation"], .open),
      CoverLabel(.none, ["follow this and additional works at"], .line), CoverLabel(.none, ["part of the"], .line),
    ],
    smallPrint: ["is brought to you", "has been accepted for inclusion", "for more information, please contact"]
  ) { reading in
    DigitalCommonsReading.readDigitalCommons(&reading)
  }
}

private enum DigitalCommonsReading {
  static func readDigitalCommons(_ reading: inout CoverReading) {
    if let citation = reading.value(.citation) {
      let printed = citation.replacing(/^(?:Recommended Citation\s*)+/, with: "")
      readBepress(printed, &reading)
      if reading.fields.work.title == nil { reading.readCitation(printed, head: reading.allLines) }
    } else if let printed = reading.paragraphs.first(where: {
      $0.firstMatch(of: /^\p{Lu}[^"“]{3,400}, ["“].{5,300}["”] \((?:\p{L}+ )?\d{4}\)\./) != nil
    }) {
      readBepress(printed, &reading)
    }
    let whole = reading.whole
    if reading.fields.work.url == nil {
      reading.fields.work.url = reading.value(.citation).flatMap {
        WebAddress.occurrences(in: $0).map(\.value).first { !$0.contains("doi.org") }
      }
    }
    if let match = whole.firstMatch(of: /open access by the .+? at (.+?)\. It has been/)
      ?? whole.firstMatch(of: /brought to you by .+? at (.+?)\. It has been/)
    {
      reading.set("repository", String(match.1))
    }
  }

  /// `Names, "Title" (2024). Container. 10. address` or `Names, "Title. " PhD diss., University, 2021. address`
  private static func readBepress(_ printed: String, _ reading: inout CoverReading) {
    guard let match = printed.firstMatch(of: /^(.+?),\s*["“](.+?)["”]\s*(.*)$/) else { return }
    reading.fields.work.author = CoverNames.parse(String(match.1)).names
    reading.fields.work.title = match.2.trimmed { $0.isWhitespace || ".,".contains($0) }
    var rest = String(match.3)
    reading.fields.work.url = WebAddress.occurrences(in: rest).map(\.value).first { !$0.contains("doi.org") }
    if let address = WebAddress.occurrences(in: rest).first { rest = String(rest[..<address.range.lowerBound]) }
    if let year = rest.firstMatch(of: /\((\d{4})\)/) ?? rest.firstMatch(of: /\b(\d{4})\./) {
      reading.fields.work.issued = Int(year.1).map { PartialDate($0) }
    }
    if let thesis = rest.firstMatch(of: /((?:PhD|Master's|Honors|Doctoral|Ed\.D\.)[^,]*), ([^,]+),/) {
      reading.fields.work.genre = thesis.1.trimmingBlanks
      reading.fields.work.publisher = thesis.2.trimmingBlanks
      reading.fields.work.type = .thesis
    } else if let source = rest.firstMatch(of: /\)\.\s*(.+?)\.\s*(\d+)\.\s*$/) {
      reading.fields.work.containerTitle = String(source.1)
      reading.fields.work.number = String(source.2)
    } else if let source = rest.firstMatch(of: /\)\.\s*(.+?)\s*:\s*Vol\. (\d+)\s*:?\s*(?:Iss|No)\. (\w+)/) {
      reading.fields.work.containerTitle = String(source.1)
      reading.fields.work.volume = String(source.2)
      reading.fields.work.issue = String(source.3)
    }
  }
}
