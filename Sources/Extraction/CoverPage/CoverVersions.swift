// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Wordings of versions in the languages of repositories, and their terms in NISO RP-8-2008 (JAV).
///
/// Sources: the vocabularies of EPrints, Pure, DRIVER and COAR, and the small print of covers.
enum CoverVersions {
  /// Longer wordings stand before shorter ones that they hold.
  private static let wordings: [(words: String, term: String)] = [
    ("accepted for publication and undergone full peer review but has not been through", "AM"),
    ("publisher's pdf also known as version of record", "VoR"),
    ("publisher's pdf, also known as version of record", "VoR"),
    ("early version, also known as pre-print", "AO"), ("submitted manuscript under review", "SMUR"),
    ("accepted manuscript including changes made at the peer-review stage", "AM"),
    ("peer reviewed version of the following article", "AM"), ("peer-reviewed version of the following article", "AM"),
    ("final peer-reviewed author's accepted manuscript", "AM"), ("author manuscript post-peer-reviewing", "AM"),
    ("accepted manuscript made available via chorus", "AM"), ("final draft post-refereeing", "AM"),
    ("author's final manuscript", "AM"), ("author's accepted manuscript", "AM"), ("accepted author manuscript", "AM"),
    ("author accepted manuscript", "AM"), ("post-print dell'autore", "AM"), ("versione finale referata", "AM"),
    ("versione referata", "AM"), ("accepted manuscript", "AM"), ("accepted version", "AM"), ("accepted article", "AM"),
    ("akzeptierte manuskriptfassung", "AM"), ("begutachtete manuskriptversion", "AM"), ("akzeptierte version", "AM"),
    ("version acceptee", "AM"), ("postprint auteur", "AM"), ("version aceptada", "AM"), ("versao aceita", "AM"),
    ("geaccepteerde versie", "AM"), ("godkendt manuskript", "AM"), ("author post-print", "AM"),
    ("author postprint", "AM"),
    ("author manuscript", "AM"), ("acceptedversion", "AM"), ("postprint", "AM"), ("post-print", "AM"),
    ("peer reviewed version", "AM"),
    ("corrected version of record", "CVoR"), ("enhanced version of record", "EVoR"), ("version of record", "VoR"),
    ("final published version", "VoR"), ("published version", "VoR"), ("publishedversion", "VoR"),
    ("veroffentlichungsversion", "VoR"), ("erstveroffentlichung", "VoR"), ("primary publication", "VoR"),
    ("verlagsversion", "VoR"), ("versione editoriale", "VoR"), ("version editeur", "VoR"), ("version publicada", "VoR"),
    ("versao publicada", "VoR"), ("uitgeversversie", "VoR"), ("publisher's version", "VoR"),
    ("submitted version", "SMUR"), ("submitted manuscript", "SMUR"), ("submittedversion", "SMUR"),
    ("eingereichte version", "SMUR"), ("version soumise", "SMUR"), ("uncorrected proof", "P"), ("corrected proof", "P"),
    ("preprint submitted on", "AO"), ("preprint", "AO"), ("pre-print", "AO"), ("working paper version", "AO"),
  ]

  static func term(for value: String) -> String? {
    let folded = String(String.UnicodeScalarView(CoverText.fold(value)))
    return wordings.first { folded.contains($0.words) }?.term
  }

  /// Beginnings of sentences that say which version the copy is.
  private static let sentences = [
    "this is the", "this is an", "questa e la", "ceci est la", "dies ist die", "this is a", "esta es la",
    "it is the",
  ]

  /// The sentence that says which version the copy is, without the full stop.
  static func sentence(in text: CoverText) -> (printed: String, term: String?)? {
    for beginning in sentences {
      for range in text.ranges(of: beginning) {
        let rest = text.characters[range.lowerBound...].prefix(300)
        let end = sentenceEnd(rest)
        let printed = CoverProse.joined(String(rest[..<end])).trimmed { ":. ".contains($0) }
        if let term = term(for: printed) { return (printed, term) }
      }
    }
    return nil
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
