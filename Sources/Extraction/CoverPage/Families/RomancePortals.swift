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
      let match = citation.firstMatch(of: /^(.+?)\. (.+?)\.? ?\. In: ?(.+?)[.,] (?:.*?)(\d{4})(.*)$/)
    {
      reading.fields.work.author = NameParser.parse(String(match.1), order: .familyFirst).names
      reading.fields.work.title = match.2.trimmed { " .".contains($0) }
      reading.fields.work.containerTitle = String(match.3)
      reading.fields.work.issued = Int(match.4).map { PartialDate($0) }
      let locators = Locators(String(match.5))
      reading.fields.work.volume = locators.volume
      reading.fields.work.issue = locators.issue
      reading.fields.work.page = locators.page
    }
    reading.readIdentifiers()
    reading.fields.work.url = WebAddress.occurrences(in: reading.whole).map(\.value).first { $0.contains("persee.fr") }
    reading.setDate("generated", reading.value(.generated))
  }

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
    RomanceReading.readOpenEdition(&reading)
  }

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
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    reading.setDate("generated", reading.value(.generated))
    reading.readCitation(reading.value(.citation), head: lines.filter { !$0.contains("(") })
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    reading.fields.work.publisher = reading.value(.publisher)
    RomanceReading.readNumbers(&reading)
    reading.readIdentifiers()
  }

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
    RomanceReading.readRedalyc(&reading)
  }
}

private enum RomanceReading {
  static func readOpenEdition(_ reading: inout CoverReading) {
    if let citation = reading.value(.citation) {
      let bare = citation.replacing(/\s*\[(?:En ligne|Online|En línea)\]/, with: "")
      if let match = bare.firstMatch(
        of: /^(.+?),\s*[«“]\s*(.+?)\s*[»”],?\s*(.+?),\s*(\d+(?:-\d+)?|\d+\/\d+)?\s*\|?\s*(\d{4})?,/)
      {
        reading.fields.work.author = NameParser.parse(String(match.1)).names
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

  static func readNumbers(_ reading: inout CoverReading) {
    let whole = reading.whole
    if let match = whole.firstMatch(of: /(\d{4}-\d{3}[\dX]) \((?:imprimé|print)\)/) {
      reading.fields.work.issn = String(match.1)
    }
    if let match = whole.firstMatch(of: /(\d{4}-\d{3}[\dX]) \((?:numérique|digital)\)/) {
      reading.set("EISSN", String(match.1))
    }
  }

  /// `Names / Title / Journal, vol. XIV, núm. 42, mayo-agosto, 2014, pp. 33-58 / Publisher / Place`, a line each.
  static func readRedalyc(_ reading: inout CoverReading) {
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
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
    reading.fields.work.author = NameParser.parse(lines[names]).names
    reading.fields.work.title = CoverProse.joined(lines[(names + 1)..<source].joined(separator: "\n"))
  }
}
