// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Words by which lines of a first page tell what they are, in seven languages.
enum PrintedCues: Int, CaseIterable {
  case abstract = 1
  case keywords, dates, references, caption, correspondence, affiliation, licence, masthead, citation, articleType,
    introduction, editors,
    funding, doi, contents, otherSummary

  /// Cues that a line begins with or, for words that name institutions and the like, holds.
  static func cues(in text: String) -> (found: [PrintedCues], isWhole: Bool) {
    let folded = Folding.fold(text)
    let bytes = CueTable.Text(folded: folded)
    var (begun, isWhole) = beginningTable.lists(in: bytes, at: CollectionOfOne(0))
    var found = begun.sorted().map { beginnings[$0].0 }
    let held = holdingTable.lists(in: bytes, at: bytes.wordStarts).lists
    for list in held.sorted() where !found.contains(holding[list].0) { found.append(holding[list].0) }
    if KnownHeadings.isIntroduction(text, folded: folded) {
      found.append(.introduction)
      isWhole = true
    }
    return (found, isWhole)
  }

  /// The cue whose words a folded text is, all of it.
  static func whole(_ folded: String) -> PrintedCues? {
    beginnings.first { $0.1.contains(folded) }?.0
  }

  /// A line that heads or begins an abstract or keywords, in so many words.
  static func opensSummary(_ text: String) -> Bool {
    summaryTable.begins(CueTable.Text(folded: Folding.fold(text))) && (text.count < 40 || text.contains(":"))
  }

  private static let summaries = [
    "abstract", "a b s t r a c t", "zusammenfassung", "kurzfassung", "resume", "resumen", "resumo", "riassunto",
    "samenvatting", "executive summary", "das wichtigste in kurze", "synthese", "resumen ejecutivo", "sintesi",
  ]

  static func isCaption(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && captionTable.begins(CueTable.Text(folded: Folding.fold(text)))
  }

  /// The length in characters of an abstract's or keywords' cue word at the front of a text, with its colon.
  static func cueLength(in text: String, of cue: PrintedCues) -> Int {
    let limit = text.prefix(60)
    guard let lead = limit.lazy.map({ Folding.fold(String($0)) }).first(where: { !$0.isEmpty }) else { return 0 }
    var best = 0
    for start in beginningLetters[cue] ?? [] where start.hasPrefix(lead) {
      var letters = start[...]
      var count = 0
      for character in limit {
        if letters.isEmpty { break }
        let plain = Folding.fold(String(character))
        if plain.isEmpty {
          count += 1
        } else if letters.hasPrefix(plain) {
          letters = letters.dropFirst(plain.count)
          count += 1
        } else {
          break
        }
      }
      guard letters.isEmpty else { continue }
      let rest = text.dropFirst(count)
      if let next = rest.first, next.isLetter || next.isNumber { continue }
      let marks = rest.prefix { ":.-–—|• \u{00A0}]".contains($0) }.count
      best = max(best, count + marks)
    }
    return best
  }

  private static let captions = [
    "figure", "fig", "table", "tab", "abb", "abbildung", "tabelle", "figura", "tabla", "tabela", "tableau", "tabella",
    "figuur", "tabel",
    "box", "scheme", "listing", "algorithm",
  ]

  private static let beginnings: [(PrintedCues, [String])] = [
    (
      .abstract,
      [
        "abstract", "summary", "zusammenfassung", "kurzfassung", "resume", "resumen", "resumo", "riassunto", "sommario",
        "samenvatting",
        "abstrakt", "a b s t r a c t", "background", "purpose", "objective", "objectives",
      ]
    ),
    (
      .keywords,
      [
        "keywords", "key words", "keyword", "schlusselworter", "schlagworter", "schlagworte", "stichworte", "mots cles",
        "mots clefs",
        "palabras clave", "palavras chave", "descritores", "descriptores", "parole chiave", "trefwoorden",
        "sleutelwoorden", "index terms",
        "k e y w o r d s", "author keywords", "unitermos", "palavraschave", "palabrasclave",
      ]
    ),
    (
      .dates,
      [
        "received", "accepted", "published", "submitted", "revised", "eingegangen", "angenommen", "recibido",
        "aceptado", "recebido",
        "aprovado", "aceito", "recu", "accepte", "ricevuto", "accettato", "ontvangen", "article history", "editor",
        "available online",
        "veroffentlicht", "publicado", "publie", "pubblicato",
      ]
    ),
    (
      .references,
      [
        "references", "literatur", "literaturverzeichnis", "bibliography", "bibliografia", "referencias",
        "bibliographie",
      ]
    ),
    (.caption, captions),
    (
      .correspondence,
      [
        "correspondence", "corresponding author", "korrespondenz", "correspondencia", "correspondance", "email",
        "e mail", "contact",
        "address for correspondence", "corrispondenza", "author for correspondence",
      ]
    ),
    (
      .citation,
      [
        "how to cite", "cite this", "citation", "to cite this", "suggested citation", "zitation", "zitiervorschlag",
        "please cite",
        "como citar", "empfohlene zitierweise", "pour citer", "per citare", "recommended citation",
      ]
    ),
    (
      .articleType,
      [
        "original article", "original research", "research article", "review", "review article", "article", "artikel",
        "aufsatz", "aufsatze",
        "articulo", "artigo", "articles", "research", "paper", "case report", "editorial", "commentary", "brief report",
        "short report",
        "open access", "open", "artigo original", "articulo original", "beitrag", "articolo", "essay", "rezension",
        "book review",
        "systematic review", "perspective", "mini review", "letter", "opinion", "data paper", "software paper",
        "tutorial", "study protocol",
        "meta analysis", "original paper", "full paper", "poster", "vortrag", "workshop", "replication",
      ]
    ),
    (
      .editors,
      ["edited by", "reviewed by", "editor", "editors", "herausgegeben von", "academic editor", "handling editor"]
    ),
    (
      .funding,
      [
        "funding", "grant", "supported by", "competing interests", "conflict of interest", "acknowledgements",
        "data availability",
      ]
    ),
    (.doi, ["doi", "https doi org", "http dx doi org", "http doi org"]),
    (.contents, ["contents", "table of contents", "inhalt", "inhaltsverzeichnis", "indice", "sommaire", "inhoud"]),
    (
      .otherSummary,
      ["highlights", "key points", "strengths and limitations", "plain language summary", "significance", "keypoints"]
    ),
  ]

  private static let beginningTable = CueTable(beginnings.map(\.1))
  private static let holdingTable = CueTable(holding.map(\.1))
  private static let summaryTable = CueTable([summaries] + beginnings.filter { $0.0 == .keywords }.map(\.1))
  private static let captionTable = CueTable([captions])
  /// The words of each cue without blanks.
  private static let beginningLetters = Dictionary(
    uniqueKeysWithValues: beginnings.map { ($0.0, $0.1.map { $0.filter { $0 != " " } }) })

  private static let holding: [(PrintedCues, [String])] = [
    (
      .affiliation,
      [
        "university", "universitat", "universidad", "universidade", "universite", "universita",
        "universiteit", "institut",
        "institute", "instituto", "istituto", "instituut", "department", "departamento", "dipartimento",
        "departement",
        "faculty", "fakultat", "facultad", "faculte", "facolta", "school", "college", "hospital",
        "laboratory", "centre",
        "center", "centro", "zentrum", "academy", "akademie", "hochschule", "klinik", "division of",
        "research",
        "laboratoire", "seminar fur", "lehrstuhl", "inc", "ltd", "gmbh", "foundation", "ministry",
        "clinic", "unit",
      ]
    ),
    (
      .licence,
      [
        "creative commons", "cc by", "licence", "license", "copyright", "all rights reserved", "lizenz",
        "licencia",
        "open access article", "the author s", "licenca",
      ]
    ),
    (
      .masthead,
      [
        "vol", "volume", "issn", "issue", "no", "heft", "jg", "jahrgang", "numero", "journal",
        "proceedings",
        "zeitschrift", "revista", "revue", "rivista", "tijdschrift", "isbn", "jahrbuch", "band",
      ]
    ),
    (.correspondence, ["correspondence", "corresponding"]),
    (.funding, ["funded by", "funding", "grant"]),
    (.citation, ["cite this", "how to cite", "citation"]),
  ]
}
