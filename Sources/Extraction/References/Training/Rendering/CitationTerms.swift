// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of one language that styles print between fields.
struct CitationTerms: Sendable {
  let language: String
  /// Opening and closing quotation marks in use, the commonest first.
  let quotes: [(String, String)]
  let months: [String]
  /// Whether a date is `18. März 2018`, `March 18, 2018`, or with the months' name alone between day and year.
  let dateForm: DateForm
  private let words: [String: [String]]

  enum DateForm: Sendable { case german, english, plain, spanish }

  /// The ways in which a term is printed; none for a term that is not known.
  func ways(_ term: String) -> [String] { words[term] ?? [] }

  private init(
    _ language: String, quotes: [(String, String)], months: String, dates: DateForm, _ words: [String: String]
  ) {
    self.language = language
    self.quotes = quotes
    self.months = months.split(separator: " ").map(String.init)
    dateForm = dates
    self.words = words.mapValues { $0.split(separator: "|").map(String.init) }
  }

  static let all: [CitationTerms] = [
    CitationTerms(
      "en", quotes: [("“", "”"), ("\"", "\""), ("‘", "’")],
      months: "January February March April May June July August September October November December", dates: .english,
      [
        "in": "In|in", "and": "and|&", "eds": "(Eds.)|(eds)|(eds.)|(ed.)|(Ed.)|, eds.|, editors",
        "edby": "edited by|ed.",
        "pp": "pp.|p.|pp|", "vol": "vol.|Vol.|volume", "no": "no.|No.|issue", "edn": "ed.|edition|edn",
        "nos": "No.|no.|#",
        "at": "Available at:|Available from:|Retrieved from|Available:|URL|available at",
        "seen": "accessed|Accessed|retrieved|Accessed on|last accessed|cited",
        "thesis":
          "PhD thesis|Ph.D. thesis|Doctoral dissertation|Master's thesis|PhD diss.|MSc thesis|Unpublished doctoral dissertation",
      ]),
    CitationTerms(
      "de", quotes: [("„", "“"), ("»", "«"), ("\"", "\"")],
      months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember", dates: .german,
      [
        "in": "In|in|In:|in:", "and": "und|&|u.", "eds": "(Hrsg.)|(Hg.)|(Hrsg)|(Hgg.)|(eds.)|, Hrsg.",
        "edby": "hrsg. von|hg. von|hrsg. v.",
        "pp": "S.|S. |", "vol": "Bd.|Band|Jg.|Vol.", "no": "Nr.|H.|Heft|Nr", "edn": "Aufl.|Auflage",
        "nos": "Nr.|Heft|No.",
        "at": "Verfügbar unter:|online unter:|URL:|Abrufbar unter|Online verfügbar unter|unter:",
        "seen": "Zugriff am|abgerufen am|Stand:|letzter Zugriff:|zuletzt abgerufen am|zuletzt besucht am|Abruf:",
        "thesis":
          "Dissertation|Diss.|Masterarbeit|Habilitationsschrift|Unveröffentlichte Diplomarbeit|phil. Diss.|Magisterarbeit",
      ]),
    CitationTerms(
      "fr", quotes: [("« ", " »"), ("“", "”"), ("«\u{a0}", "\u{a0}»")],
      months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", dates: .plain,
      [
        "in": "dans|in|In|Dans", "and": "et|&", "eds": "(dir.)|(éds)|(éd.)|(dirs.)|(coord.)|(eds)",
        "edby": "sous la direction de|sous la dir. de",
        "pp": "p.|pp.", "vol": "vol.|t.|tome", "no": "no|n°|nº|no.", "edn": "éd.|édition", "nos": "n°|no",
        "at": "En ligne :|Disponible sur|Disponible à l'adresse :|en ligne :|URL :",
        "seen": "consulté le|page consultée le|Consulté le|dernière consultation le",
        "thesis":
          "thèse de doctorat|Thèse de doctorat|mémoire de master|thèse de doctorat en histoire|Mémoire de maîtrise",
      ]),
    CitationTerms(
      "it", quotes: [("«", "»"), ("“", "”"), ("\"", "\"")],
      months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      dates: .plain,
      [
        "in": "in|in:|In", "and": "e|&", "eds": "(a cura di)|(a c. di)|(ed.)|(eds.)|, a cura di",
        "edby": "a cura di|a c. di",
        "pp": "pp.|p.", "vol": "vol.|v.", "no": "n.|fasc.|num.", "edn": "ed.|edizione", "nos": "n.|nr.",
        "at": "disponibile su|Disponibile all'indirizzo|URL:|online:",
        "seen": "consultato il|ultimo accesso:|ultima consultazione:",
        "thesis": "Tesi di dottorato|tesi di laurea|Tesi di dottorato di ricerca",
      ]),
    CitationTerms(
      "es", quotes: [("“", "”"), ("«", "»"), ("\"", "\"")],
      months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      dates: .spanish,
      [
        "in": "En|en|En:|en:", "and": "y|&", "eds": "(ed.)|(eds.)|(coord.)|(comps.)|(dir.)|(Coords.)",
        "edby": "editado por|coordinado por",
        "pp": "pp.|p.|págs.", "vol": "vol.|Vol.|tomo", "no": "núm.|n.º|nº|no.", "edn": "ed.|edición",
        "nos": "núm.|nº|N°",
        "at": "Disponible en:|disponible en|Recuperado de|URL:",
        "seen": "consultado el|citado|Consultado el|consulta:|fecha de consulta:",
        "thesis": "Tesis doctoral|tesis de maestría|Tesis de licenciatura|tesis doctoral inédita",
      ]),
    CitationTerms(
      "pt", quotes: [("“", "”"), ("\"", "\""), ("«", "»")],
      months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      dates: .spanish,
      [
        "in": "In|In:|em|Em", "and": "e|&", "eds": "(org.)|(orgs.)|(Org.)|(ed.)|(Coord.)|(eds.)",
        "edby": "organizado por|org. por",
        "pp": "p.|pp.", "vol": "v.|vol.", "no": "n.|nº", "edn": "ed.|edição", "nos": "n.|nº",
        "at": "Disponível em:|disponível em|URL:", "seen": "Acesso em:|acesso em|consultado em|Acedido em",
        "thesis":
          "Tese de doutorado|Tese (Doutorado)|Dissertação (Mestrado)|dissertação de mestrado|Tese de doutoramento",
      ]),
    CitationTerms(
      "nl", quotes: [("‘", "’"), ("“", "”"), ("'", "'")],
      months: "januari februari maart april mei juni juli augustus september oktober november december", dates: .plain,
      [
        "in": "In|in|in:|In:", "and": "en|&", "eds": "(red.)|(eds.)|(Red.)", "edby": "onder redactie van",
        "pp": "pp.|p.|blz.", "vol": "jrg.|vol.|jaargang|deel", "no": "nr.|afl.", "edn": "druk|editie", "nos": "nr.",
        "at": "Geraadpleegd via|Beschikbaar op|URL:", "seen": "geraadpleegd op|Geraadpleegd op|bezocht op",
        "thesis": "Proefschrift|doctoraalscriptie|masterscriptie",
      ]),
  ]
}
