// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Headings that stand in articles of all kinds, in seven languages.
enum KnownHeadings {
  static func contains(_ text: String) -> Bool {
    let folded = Folding.fold(text)
    return words.contains(folded) || BibliographyHeadings.kind(of: text) != .none
  }

  /// A heading at which the body begins.
  static func isIntroduction(_ text: String) -> Bool { isIntroduction(text, folded: Folding.fold(text)) }

  static func isIntroduction(_ text: String, folded whole: String) -> Bool {
    guard introductions.contains(where: { whole.hasSuffix($0) }) else { return false }
    var folded = whole.drop { $0.isNumber || $0 == " " }
    if let roman = HeadingNumber(text), roman.kind != .letter { folded = Folding.fold(roman.rest)[...] }
    return introductions.contains(String(folded))
  }

  private static let introductions: Set<String> = [
    "introduction", "background", "einleitung", "einfuhrung", "introduccion", "introducao", "introduzione", "inleiding",
    "hintergrund", "summary of need", "contexte", "antecedentes", "premessa",
  ]

  private static let words: Set<String> = introductions.union([
    "methods", "method", "materials and methods", "methodology", "results", "discussion", "results and discussion",
    "conclusion",
    "conclusions", "conclusions and outlook", "acknowledgements", "acknowledgments", "acknowledgement",
    "acknowledgment",
    "related work", "limitations", "data availability", "summary", "abstract", "discussion and conclusion", "appendix",
    "funding",
    "statement of need", "conflict of interest", "conflicts of interest", "competing interests", "author contributions",
    "methoden", "methode", "ergebnisse", "diskussion", "fazit", "schluss", "schlussbemerkung", "ausblick",
    "fazit und ausblick",
    "zusammenfassung", "danksagung", "forschungsstand", "metodos", "metodologia", "resultados", "discusion",
    "discussao",
    "conclusiones", "conclusao", "conclusoes", "agradecimientos", "agradecimentos", "resumen", "resumo", "metodi",
    "risultati",
    "discussione", "conclusioni", "conclusione", "ringraziamenti", "methodes", "resultats", "remerciements",
    "methoden en materialen",
    "resultaten", "discussie", "conclusie", "dankwoord", "samenvatting", "final remarks", "concluding remarks",
    "executive summary",
  ])
}
