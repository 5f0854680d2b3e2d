// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Words by which lines of a first page tell what they are, in seven languages.
enum PrintedCues: Int, CaseIterable {
  case abstract = 1
  case keywords, dates, references, caption, correspondence, affiliation, licence, masthead, citation, articleType,
    introduction, editors,
    funding, doi, contents, otherSummary

  /// Cues that a line begins with or, for words that name institutions and the like, holds.
  static func cues(in text: String) -> (found: [PrintedCues], isWhole: Bool) {
    let padded = Array(" \(Folding.fold(text)) ".utf8)
    var found: [PrintedCues] = []
    var isWhole = false
    for (cue, starts) in beginningBytes where starts.contains(where: { padded.starts(with: $0) }) {
      found.append(cue)
      if starts.contains(padded) { isWhole = true }
    }
    let blanks = padded.indices.filter { padded[$0] == UInt8(ascii: " ") }
    func holds(_ part: [UInt8]) -> Bool { blanks.contains { padded[$0...].starts(with: part) } }
    for (cue, parts) in holdingBytes where !found.contains(cue) && parts.contains(where: holds) { found.append(cue) }
    if KnownHeadings.isIntroduction(text) {
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
    let padded = Folding.fold(text) + " "
    let keywords = beginnings.first { $0.0 == .keywords }?.1 ?? []
    return (keywords + summaries).contains { padded.hasPrefix($0 + " ") } && (text.count < 40 || text.contains(":"))
  }

  private static let summaries = [
    "abstract", "a b s t r a c t", "zusammenfassung", "kurzfassung", "resume", "resumen", "resumo", "riassunto",
    "samenvatting", "executive summary", "das wichtigste in kurze", "synthese", "resumen ejecutivo", "sintesi",
  ]

  static func isCaption(_ text: String) -> Bool {
    let padded = Folding.fold(text) + " "
    return captions.contains { padded.hasPrefix($0 + " ") } && text.contains(where: \.isNumber)
  }

  /// The length in characters of an abstract's or keywords' cue word at the front of a text, with its colon.
  static func cueLength(in text: String, of cue: PrintedCues) -> Int {
    let limit = text.prefix(60)
    let starts = beginnings.first { $0.0 == cue }?.1 ?? []
    var best = 0
    for start in starts {
      var letters = start.filter { $0 != " " }[...]
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

  /// As bytes with a blank at both ends: lines are many, and every reader asks for their cues.
  private static let beginningBytes = beginnings.map { ($0.0, $0.1.map { Array(" \($0) ".utf8) }) }
  private static let holdingBytes = holding.map { ($0.0, $0.1.map { Array($0.utf8) }) }

  /// Words between blanks, which begin and end each part.
  private static let holding: [(PrintedCues, [String])] = [
    (
      .affiliation,
      [
        " university ", " universitat ", " universidad ", " universidade ", " universite ", " universita ",
        " universiteit ", " institut ",
        " institute ", " instituto ", " istituto ", " instituut ", " department ", " departamento ", " dipartimento ",
        " departement ",
        " faculty ", " fakultat ", " facultad ", " faculte ", " facolta ", " school ", " college ", " hospital ",
        " laboratory ", " centre ",
        " center ", " centro ", " zentrum ", " academy ", " akademie ", " hochschule ", " klinik ", " division of ",
        " research ",
        " laboratoire ", " seminar fur ", " lehrstuhl ", " inc ", " ltd ", " gmbh ", " foundation ", " ministry ",
        " clinic ", " unit ",
      ]
    ),
    (
      .licence,
      [
        " creative commons ", " cc by ", " licence ", " license ", " copyright ", " all rights reserved ", " lizenz ",
        " licencia ",
        " open access article ", " the author s ", " licenca ",
      ]
    ),
    (
      .masthead,
      [
        " vol ", " volume ", " issn ", " issue ", " no ", " heft ", " jg ", " jahrgang ", " numero ", " journal ",
        " proceedings ",
        " zeitschrift ", " revista ", " revue ", " rivista ", " tijdschrift ", " isbn ", " jahrbuch ", " band ",
      ]
    ),
    (.correspondence, [" correspondence ", " corresponding "]),
    (.funding, [" funded by ", " funding ", " grant "]),
    (.citation, [" cite this ", " how to cite ", " citation "]),
  ]
}
