// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// OpenEdition Journals, in four languages.
  static let openEdition = CoverFamily(
    "openedition", repository: "OpenEdition Journals",
    telltales: [
      Telltale("reference electronique", 0.5), Telltale("electronic reference", 0.5),
      Telltale("notizia bibliografica digitale", 0.6), Telltale("referencia electronica", 0.5),
      Telltale("edition electronique", 0.4), Telltale("edition imprimee", 0.3), Telltale("openedition.org", 0.5),
      Telltale("ce document a ete genere automatiquement le", 0.5),
    ],
    labels: [
      CoverLabel(
        .citation,
        ["reference electronique", "electronic reference", "notizia bibliografica digitale", "referencia electronica"],
        .paragraph),
      CoverLabel(.publisher, ["editeur", "publisher", "editore", "editor"], .line),
      CoverLabel(.pages, ["pagination", "number of pages", "paginazione", "paginacion"], .line),
      CoverLabel(
        .none,
        [
          "edition electronique", "edition imprimee", "electronic version", "printed version", "edizione digitale",
          "edizione cartacea", "edicion electronica", "edicion impresa",
        ], .line),
      CoverLabel(.link, ["url"], .line), CoverLabel(.doi, ["doi"], .line), CoverLabel(.issn, ["issn"], .line),
      CoverLabel(.none, ["date de publication", "publication date"], .line),
      CoverLabel(
        .generated,
        [
          "ce document a ete genere automatiquement le", "this text was automatically generated on",
          "questo documento e stato generato automaticamente il", "este documento fue generado automaticamente el",
        ], .line, inRunningText: true),
    ]
  ) { reading in
    OpenEditionReading.readOpenEdition(&reading)
  }
}

private enum OpenEditionReading {
  static func readOpenEdition(_ reading: inout CoverReading) {
    if let citation = reading.value(.citation) {
      let bare = citation.replacing(/\s*\[(?:En ligne|Online|En línea)\]/, with: "")
      if let match = bare.firstMatch(
        of: /^(.+?),\s*[«“]\s*(.+?)\s*[»”],?\s*(.+?),\s*(\d+(?:-\d+)?|\d+\/\d+)?\s*\|?\s*(\d{4})?,/)
      {
        reading.fields.work.author = CoverNames.parse(String(match.1)).names
        reading.fields.work.title = String(match.2)
        reading.fields.work.containerTitle = String(match.3)
        reading.fields.work.issue = match.4.map(String.init)
        reading.fields.work.issued = match.5.flatMap { Int($0) }.map { PartialDate($0) }
      }
      reading.setDate(
        "published-online",
        bare.firstMatch(of: /(?:mis en ligne le|online since|online dal|publicado el) (\d{1,2} \p{L}+ \d{4})/).map {
          String($0.1)
        })
    }
    reading.fields.work.doi = reading.values(.doi).lazy.compactMap { DOI.normalized($0) }.first
    reading.readIdentifiers()
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    reading.fields.work.publisher = reading.value(.publisher)
    reading.fields.work.page = reading.value(.pages).flatMap(PageRange.normalized)
    reading.setDate("generated", reading.value(.generated))
  }
}
