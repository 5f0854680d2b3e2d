// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Érudit of Quebec's universities.
  static let erudit = CoverFamily(
    "erudit", repository: "Érudit",
    telltales: [
      Telltale("cet article est diffuse et preserve par erudit", 1), Telltale("document genere le", 0.5),
      Telltale("id.erudit.org", 0.6), Telltale("citer cet article", 0.4),
      Telltale("this article is disseminated and preserved by erudit", 1),
    ],
    labels: [
      CoverLabel(.generated, ["document genere le", "document generated on"], .line),
      CoverLabel(.citation, ["citer cet article", "cite this article"], .paragraph),
      CoverLabel(.link, ["uri"], .line), CoverLabel(.doi, ["doi"], .line),
      CoverLabel(.publisher, ["editeur(s)", "publisher(s)"], .line), CoverLabel(.issn, ["issn"], .paragraph),
    ],
    smallPrint: ["tous droits reserves", "ce document est protege", "cet article est diffuse"]
  ) { reading in
    let lines = reading.allLines
    reading.setDate("generated", reading.value(.generated))
    reading.readCitation(reading.value(.citation), head: lines.filter { !$0.contains("(") })
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    reading.fields.work.publisher = reading.value(.publisher).flatMap { EruditReading.isPublisher($0) ? $0 : nil }
    EruditReading.readNumbers(&reading)
    reading.readIdentifiers()
  }
}

enum EruditReading {
  /// A line of the summary may stand between the label and its value, where both columns are read as one.
  static func isPublisher(_ text: String) -> Bool {
    text.split(separator: " ").count < 9 && !text.contains(". ") && text.first?.isUppercase == true
  }

  static func readNumbers(_ reading: inout CoverReading) {
    let whole = reading.whole
    if let match = whole.firstMatch(of: /(\d{4}-\d{3}[\dX]) \((?:imprimé|print)\)/) {
      reading.fields.work.issn = String(match.1)
    }
    if let match = whole.firstMatch(of: /(\d{4}-\d{3}[\dX]) \((?:numérique|digital)\)/) {
      reading.set("EISSN", String(match.1))
    }
  }
}
