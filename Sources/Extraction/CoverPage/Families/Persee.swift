// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Persée: names without comma, family first.
  static let persee = CoverFamily(
    "persee", repository: "Persée",
    telltales: [
      Telltale("citer ce document / cite this document", 1), Telltale("www.persee.fr", 0.6),
      Telltale("fichier pdf genere le", 0.3),
    ],
    labels: [
      CoverLabel(.citation, ["citer ce document / cite this document"], .open), CoverLabel(.doi, ["doi"], .line),
      CoverLabel(.generated, ["fichier pdf genere le"], .line),
      CoverLabel(.none, ["https://www.persee.fr", "abstract", "resume"], .line),
    ]
  ) { reading in
    if let citation = reading.value(.citation),
      let match = citation.firstMatch(
        of:
          /^(.+?)\. (.+?)\.? ?\. In: ?(.+?)[.,] (?=tome|vol|n[°ºo]|N\.|année|fascicule|\d+[eᵉè]|\d{4})(.*?)(\d{4})(.*)$/
      )
    {
      reading.fields.work.author = NameParser.parse(String(match.1), order: .familyFirst).names
      reading.fields.work.title = match.2.trimmed { " .".contains($0) }
      reading.fields.work.containerTitle = String(match.3)
      reading.fields.work.issued = Int(match.5).map { PartialDate($0) }
      let locators = Locators("\(match.4) \(match.6)")
      reading.fields.work.volume = locators.volume
      reading.fields.work.issue = locators.issue
      reading.fields.work.page = locators.page
    }
    reading.readIdentifiers()
    reading.fields.work.url = WebAddress.occurrences(in: reading.whole).map(\.value).first { $0.contains("persee.fr") }
    reading.setDate("generated", reading.value(.generated))
  }
}
