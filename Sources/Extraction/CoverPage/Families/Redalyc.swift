// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Redalyc of Latin America's journals.
  static let redalyc = CoverFamily(
    "redalyc", repository: "Redalyc",
    telltales: [
      Telltale("como citar el articulo", 0.6), Telltale("numero completo", 0.3),
      Telltale("sistema de informacion cientifica", 0.4), Telltale("redalyc.org", 0.5),
      Telltale("red de revistas cientificas de america latina", 0.8),
    ],
    labels: [
      CoverLabel(.link, ["disponible en", "available in", "disponivel em"], .line), CoverLabel(.issn, ["issn"], .line),
    ],
    smallPrint: ["como citar el articulo", "numero completo", "mas informacion del articulo", "pagina de la revista"]
  ) { reading in
    RedalycReading.readRedalyc(&reading)
  }
}

private enum RedalycReading {
  /// `Names / Title / Journal, vol. XIV, núm. 42, mayo-agosto, 2014, pp. 33-58 / Publisher / Place`, a line each.
  static func readRedalyc(_ reading: inout CoverReading) {
    let lines = reading.allLines
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    reading.readIdentifiers()
    guard
      let source = lines.firstIndex(where: {
        $0.firstMatch(of: /vol\. ?\w+.*pp?\. ?\w+/) != nil || $0.firstMatch(of: /núm\. ?\d+.*pp?\. ?\d+/) != nil
      })
    else { return }
    let locators = Locators(lines[source])
    reading.fields.work.containerTitle = locators.before.trimmed { " ,.".contains($0) }
    reading.fields.work.volume = locators.volume
    reading.fields.work.issue = locators.issue
    reading.fields.work.page = locators.page
    reading.fields.work.issued = lines[source].firstMatch(of: /\b(\d{4}), pp?\./).flatMap { Int($0.1) }.map {
      PartialDate($0)
    }
    if source + 1 < lines.count { reading.fields.work.publisher = lines[source + 1] }
    if source + 2 < lines.count, lines[source + 2].contains(",") {
      reading.fields.work.publisherPlace = lines[source + 2]
    }
    guard
      let names = lines[..<source].lastIndex(where: {
        $0.contains(";") || $0.wholeMatch(of: /[^.:]{2,40}, [^.:,]{2,40}/) != nil
      }), names + 1 < source
    else { return }
    reading.fields.work.author = CoverNames.parse(lines[names]).names
    reading.fields.work.title = CoverProse.joined(lines[(names + 1)..<source].joined(separator: "\n"))
  }
}
