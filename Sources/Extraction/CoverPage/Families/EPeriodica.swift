// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// E-Periodica of the ETH-Bibliothek: Swiss journals, in the language of each journal.
  static let ePeriodica = CoverFamily(
    "e-periodica", repository: "E-Periodica",
    telltales: [
      Telltale("www.e-periodica.ch", 0.7), Telltale("plattform e-periodica", 0.6), Telltale("objekttyp", 0.3),
      Telltale("persistenter link", 0.3), Telltale("ein dienst der eth-bibliothek", 0.5),
      Telltale("10.5169/seals", 0.4),
      Telltale("un service de l'eth-bibliothek", 0.5), Telltale("sulla piattaforma e-periodica", 0.6),
    ],
    labels: [
      CoverLabel(.title, ["titel", "titre", "titolo"], .open, isSetOff: true),
      CoverLabel(.authors, ["autor(en)", "auteur(s)", "autore(i)", "autor(e)"], .open, isSetOff: true),
      CoverLabel(.type, ["objekttyp", "type d'objet", "type", "tipo di oggetto"], .line, isSetOff: true),
      CoverLabel(.container, ["zeitschrift", "periodique", "rivista"], .open, isSetOff: true),
      CoverLabel(.volume, ["band (jahr)", "jahr", "volume (annee)", "annee", "anno"], .line),
      CoverLabel(.issue, ["heft", "cahier", "fascicolo"], .line),
      CoverLabel(.generated, ["pdf erstellt am", "pdf cree le", "pdf generato il"], .line),
      CoverLabel(.link, ["persistenter link", "lien persistant", "link persistente"], .line),
    ],
    smallPrint: ["nutzungsbedingungen", "haftungsausschluss", "conditions d'utilisation", "die eth-bibliothek ist"]
  ) { reading in
    reading.fields.work.title = reading.value(.title)
    reading.readAuthors()
    reading.fields.work.containerTitle = reading.value(.container)
    if let printed = reading.value(.volume),
      let match = printed.firstMatch(of: /^:?\s*(\d[\w-]*)?\s*\(?(\d{4})(?:-\d+)?\)?/)
    {
      reading.fields.work.volume = match.1.map(String.init)
      reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    }
    reading.fields.work.issue = reading.value(.issue)?.firstMatch(of: /^:?\s*(\d[\w\/-]*)/).map { String($0.1) }
    reading.set("type-as-printed", reading.value(.type))
    reading.setDate("generated", reading.value(.generated))
    reading.readIdentifiers()
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
  }
}
