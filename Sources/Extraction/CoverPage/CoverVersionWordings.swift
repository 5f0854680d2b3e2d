// SPDX-License-Identifier: GPL-3.0-or-later

/// The words for versions in the languages of repositories.
///
/// Sources: the vocabularies of EPrints, Pure, DRIVER, OpenAIRE and COAR, and the small print of covers.
enum CoverVersionWordings {
  /// Folded wordings by term. Longer ones stand before shorter ones that they hold.
  static let all: [(term: String, words: [String])] = [
    (
      "AO",
      [
        "not peer-reviewed version", "not peer reviewed", "not yet peer reviewed", "not been peer reviewed",
        "non-peer-reviewed",
      ]
    ),
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
        "author's manuscript", "author manuscript", "postprint", "post-print", "post print", "peer reviewd version",
        "accepted author version", "author accepted version", "final accepted version", "accepted draft",
        "author-accepted", "accepted-version", "peer-reviewed author's version", "post-refereeing", "journal pre-proof",
        "author-produced version", "author produced version", "peer-reviewed but does not include the final publisher",
        "peer reviewed and accepted", "peer-reviewed and accepted", "accepted and peer-reviewed manuscript",
        "accepted pre-print", "refereed manuscript", "post-peer-reviewed",
      ]
    ),
    (
      "AM",
      [
        "akzeptierte manuskriptfassung", "akzeptierte fassung", "akzeptiertes manuskript", "akzeptierte version",
        "angenommene manuskriptfassung", "angenommenes manuskript", "begutachtete manuskriptversion",
        "begutachtete fassung", "autorenfassung nach begutachtung", "zweitveroffentlichung des akzeptierten",
        "begutachtetes manuskript", "manuskriptfassung nach begutachtung", "akzeptierter beitrag",
        "versione post-print", "manoscritto finale referato", "versione finale accettata", "versione revisionata",
        "version postprint", "version revisee par les pairs", "manuscrit accepte pour publication",
        "version revisada por pares", "version postprint", "version final del autor", "manuscrito revisado",
        "versao revista por pares", "versao final do autor", "versao pos-print", "peer-reviewed versie",
        "vertaisarvioitu", "rinnakkaistallennettu", "versio revisada", "versio postprint", "fagfellevurdert",
        "referentgranskad version", "versione finale referata", "versione referata", "versione accettata",
        "manoscritto accettato",
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
        "publishedversion", "publisher's version", "published pdf",
        "forlagets pdf", "forlagets version", "uitgevers-pdf", "uitgevers pdf", "verlags-pdf", "pdf de l'editeur",
        "pdf editeur", "pdf del editor", "pdf editoriale", "pdf editorial", "versio editorial", "version definitive",
        "versione definitiva", "final published article", "publisher version", "publisher's pdf", "publisher postprint",
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
        "tidlig version", "tidig version", "vorabversion", "vroege versie", "version initiale", "early version",
        "version preliminaire", "vorabdruck",
      ]
    ),
  ]

  /// Words behind which another version than that of the copy is named.
  static let comparisons = [
    "differ from", "differences between", "please refer to", "refer to the", "consult the", "abweichen",
    "peut differer", "puede diferir", "puo differire", "pode diferir", "kan afwijken",
  ]

  /// Beginnings of sentences that say which version the copy is.
  static let sentences = [
    "this is the", "this is an", "this is a", "this may be the author's", "this paper has been peer-reviewed",
    "this article has been peer-reviewed", "the self-archived", "postprint archived", "it is the", "it contains the",
    "this version is",
    "this document is",
    "this item is", "this file is", "this article is the", "the following full text is", "questa e la", "questo e il",
    "ceci est la", "c'est la version", "il s'agit de", "dies ist die", "dies ist das", "dies ist ein", "dies ist eine",
    "dieses dokument ist",
    "dieser beitrag ist", "bei diesem dokument handelt es sich", "este articulo es",
    "aquesta es la", "aquesta es una copia de la versio", "este es el manuscrito", "aquest document es",
    "ce document est", "cet article est la", "il presente documento",
    "es handelt sich um",
    "esta es la", "este es el", "este documento es", "este e o", "esta e a", "dit is de", "dette er",
    "det har ar", "tama on",
  ]
}
