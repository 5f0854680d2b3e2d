// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Wordings of versions in the languages of repositories, and their terms in NISO RP-8-2008 (JAV).
///
/// Sources: the vocabularies of EPrints, Pure, DRIVER, OpenAIRE and COAR, and the small print of covers.
enum CoverVersions {
  /// Folded wordings by term. Longer ones stand before shorter ones that they hold.
  private static let wordings: [(term: String, words: [String])] = [
    ("AM", ["accepted for publication and undergone full peer review but has not been through"]),
    ("VoR", ["publisher's pdf also known as version of record", "publisher's pdf, also known as version of record"]),
    ("AO", ["early version, also known as pre-print"]), ("SMUR", ["submitted manuscript under review"]),
    (
      "AM",
      [
        "accepted manuscript", "accepted author manuscript", "author accepted manuscript", "accepted version",
        "accepted article", "accepted paper", "acceptedversion", "accepted and peer reviewed manuscript",
        "accepted for publication", "peer reviewed version", "peer-reviewed version", "peer reviewed manuscript",
        "peer-reviewed manuscript", "peer reviewed author-version", "peer-reviewed author-version",
        "final draft post-refereeing", "final draft", "post-peer-review", "post peer review",
        "author manuscript post-peer-reviewing", "author's final manuscript", "author's final version",
        "author's manuscript", "author manuscript", "postprint", "post-print", "post print",
      ]
    ),
    (
      "AM",
      [
        "akzeptierte manuskriptfassung", "akzeptierte fassung", "akzeptiertes manuskript", "akzeptierte version",
        "angenommene manuskriptfassung", "angenommenes manuskript", "begutachtete manuskriptversion",
        "begutachtete fassung", "autorenfassung nach begutachtung", "zweitveroffentlichung des akzeptierten",
        "versione finale referata", "versione referata", "versione accettata", "manoscritto accettato",
        "version acceptee", "version auteur acceptee", "manuscrit accepte", "manuscrit auteur",
        "version finale acceptee",
        "version aceptada", "version final aceptada", "manuscrito aceptado", "versao aceita", "versao aceite",
        "manuscrito aceito", "manuscrito aceite", "geaccepteerde versie", "geaccepteerd manuscript",
        "godkendt manuskript", "accepteret manuskript", "accepteret version", "accepterad version",
        "accepterat manuskript", "akseptert versjon", "akseptert manuskript", "hyvaksytty versio",
        "hyvaksytty kasikirjoitus",
        "wersja zaakceptowana", "versio acceptada",
      ]
    ),
    ("CVoR", ["corrected version of record"]), ("EVoR", ["enhanced version of record"]),
    (
      "VoR",
      [
        "version of record", "final published version", "final, published version", "published version",
        "publishedversion", "publisher's version", "publisher version", "publisher's pdf", "publisher postprint",
        "primary publication", "veroffentlichungsversion", "erstveroffentlichung", "verlagsversion", "verlagsfassung",
        "veroffentlichte fassung", "publizierte version", "versione editoriale", "versione pubblicata",
        "versione dell'editore", "version editeur", "version de l'editeur", "version publiee", "version publicada",
        "version del editor", "version editorial", "versao publicada", "versao do editor", "uitgeversversie",
        "gepubliceerde versie", "publiceret version", "forlagets udgivne version", "publicerad version",
        "publisert versjon", "julkaistu versio", "wersja wydawcy", "versio publicada",
      ]
    ),
    (
      "SMUR",
      [
        "submitted version", "submitted manuscript", "submittedversion", "eingereichte version",
        "eingereichte fassung", "eingereichtes manuskript", "versione sottoposta", "version soumise",
        "manuscrit soumis", "version enviada", "version sometida", "versao submetida", "ingediende versie",
        "indsendt manuskript", "inskickad version", "innsendt versjon",
      ]
    ), ("P", ["uncorrected proof", "corrected proof"]),
    (
      "AO",
      [
        "preprint", "pre-print", "pre print", "working paper version", "author's original", "prepublication",
        "version preliminaire", "vorabdruck",
      ]
    ),
  ]

  /// Words behind which another version than that of the copy is named.
  private static let comparisons = [
    "differ from", "differences between", "please refer to", "refer to the", "consult the", "abweichen",
    "peut differer", "puede diferir", "puo differire", "pode diferir", "kan afwijken",
  ]

  static func term(for value: String) -> String? {
    var folded = String(String.UnicodeScalarView(CoverText.fold(value)))
    for words in comparisons {
      if let range = folded.firstRange(of: words) { folded = String(folded[..<range.lowerBound]) }
    }
    return wordings.first { wording in wording.words.contains { folded.contains($0) } }?.term
  }

  /// Beginnings of sentences that say which version the copy is.
  private static let sentences = [
    "this is the", "this is an", "this is a", "it is the", "it contains the", "this version is", "this document is",
    "this item is", "this file is", "this article is the", "the following full text is", "questa e la", "questo e il",
    "ceci est la", "c'est la version", "il s'agit de", "dies ist die", "dies ist das", "es handelt sich um",
    "esta es la", "este es el", "este documento es", "este e o", "esta e a", "dit is de", "dette er",
    "det har ar",
  ]

  /// The sentence that says which version the copy is, without the full stop.
  static func sentence(in text: CoverText) -> (printed: String, term: String?)? {
    for start in sentences.flatMap({ text.ranges(of: $0) }).map(\.lowerBound).sorted() {
      let rest = text.characters[start...].prefix(300)
      let printed = CoverProse.joined(String(rest[..<sentenceEnd(rest)])).trimmed { ":. ".contains($0) }
      if let term = term(for: printed) { return (printed, term) }
    }
    return nil
  }

  /// A line that names a version and nothing else, without the type and brackets about it: `Article (Accepted version)`.
  static func line(in text: CoverText) -> (printed: String, term: String)? {
    for range in text.lineRanges where range.count < 70 {
      let line = text.string(range).singleSpaced.trimmed { " .:*_#>-–".contains($0) }
      if let match = line.firstMatch(of: /^[\p{L} ]{3,30} \(([^()]{6,40})\)$/), let term = term(for: String(match.1)) {
        return (String(match.1), term)
      }
      let words = line.split(separator: " ").count
      guard words <= 7, !line.contains("://"), line.firstMatch(of: /\d{3}|:$/) == nil, let term = term(for: line) else {
        continue
      }
      if beginsWithVersion(line) { return (line, term) }
    }
    return nil
  }

  /// A heading or a title may hold the words as well; a version's name has few others.
  private static func beginsWithVersion(_ line: String) -> Bool {
    let folded = String(String.UnicodeScalarView(CoverText.fold(line)))
    let longest = wordings.flatMap(\.words).filter { folded.contains($0) }.map(\.count).max() ?? 0
    return longest * 2 >= folded.count && !folded.hasPrefix("link ") && !folded.hasPrefix("access")
      && !folded.hasPrefix("cit")
  }

  private static func sentenceEnd(_ characters: ArraySlice<Character>) -> Int {
    var place = characters.startIndex
    while place < characters.endIndex {
      let next = place + 1 < characters.endIndex ? characters[place + 1] : "\n"
      if characters[place] == ".", next.isWhitespace { return place }
      if characters[place] == ":", next.isWhitespace, place - characters.startIndex > 12 { return place }
      if characters[place] == "\n", next == "\n" { return place }
      place += 1
    }
    return characters.endIndex
  }
}
