// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Headings under which lists of references, or of notes, stand.
enum BibliographyHeadings {
  enum Kind: Int {
    case none, references, notes, after
  }

  /// The kind of heading that a whole line is, numbering and punctuation aside.
  static func kind(of text: String) -> Kind {
    guard text.utf8.count <= 70 else { return .none }
    guard let words = normalized(text) else { return .none }
    if references.contains(words) { return .references }
    if notes.contains(words) { return .notes }
    if following.contains(words) { return .after }
    return .none
  }

  /// Letters alone in lower case, with a number or letter of numbering at the front taken off; `nil` where the last word ends no heading.
  private static func normalized(_ text: String) -> String? {
    var words = Folding.words(text)[...]
    guard let last = words.last, last.count == 1 || lastWords.contains(last) else { return nil }
    while let first = words.first, words.count > 1,
      first.allSatisfy(\.isNumber) || (first.count <= 4 && first.allSatisfy { "ivx".contains($0) })
    {
      words.removeFirst()
    }
    if words.count > 1, words.allSatisfy({ $0.count == 1 }) { return words.joined() }
    return words.joined(separator: " ")
  }

  private static let lastWords = Set(
    references.union(notes).union(following).compactMap { $0.split(separator: " ").last.map(String.init) })

  private static let references: Set<String> = [
    "references", "reference", "reference list", "list of references", "references cited", "bibliography",
    "select bibliography",
    "selected bibliography", "works cited", "literature", "literature cited", "cited literature", "sources",
    "cited works",
    "references and notes", "notes and references", "further reading", "bibliographic references", "primary sources",
    "secondary sources",
    "works consulted", "citations", "publications cited", "references and further reading", "secondary literature",
    "cases and legislation",
    "literatur", "literaturverzeichnis", "literaturangaben", "literaturliste", "quellen", "quellenverzeichnis",
    "quellen und literatur",
    "verwendete literatur", "zitierte literatur", "bibliographie", "bibliografie", "referenzen", "literaturhinweise",
    "literaturnachweise",
    "literatur und quellen", "quellen und literaturverzeichnis", "literatur und quellenverzeichnis", "primarliteratur",
    "sekundarliteratur",
    "weiterfuhrende literatur", "internetquellen", "gedruckte quellen", "literaturnachweis",
    "verzeichnis der zitierten literatur",
    "bibliographie selective", "references bibliographiques", "ouvrages cites", "travaux cites",
    "bibliographie generale",
    "bibliografia", "riferimenti bibliografici", "opere citate", "fonti", "riferimenti", "bibliografia citata",
    "bibliografia e sitografia",
    "sitografia", "referencias", "referencias bibliograficas", "bibliografia citada", "obras citadas", "fuentes",
    "literatura citada",
    "referencias citadas", "bibliografia consultada", "fontes", "literatuur", "literatuurlijst", "bronnen",
    "referenties", "bibliografie",
    "geraadpleegde literatuur", "geciteerde literatuur", "literatuurverwijzingen", "sources and literature",
    "sources et bibliographie",
    "fonti e bibliografia", "fuentes y bibliografia", "referencias y bibliografia", "aangehaalde literatuur",
    "bibliographical references",
  ]

  private static let notes: Set<String> = [
    "notes", "endnotes", "footnotes", "end notes", "anmerkungen", "endnoten", "fussnoten", "einzelnachweise",
    "notes de fin", "note",
    "notas", "notas finales", "notas finais", "noten", "eindnoten", "note al testo",
  ]

  private static let following: Set<String> = [
    "appendix", "appendices", "anhang", "annexe", "annexes", "appendice", "apendice", "anexo", "anexos", "bijlage",
    "bijlagen", "annex",
    "supplementary material", "supporting information", "about the author", "about the authors", "acknowledgements",
    "acknowledgments",
    "author contributions", "autoren", "zum autor", "zur autorin", "autorenangaben", "zu den autoren", "funding",
    "conflict of interest",
    "competing interests", "danksagung", "remerciements", "ringraziamenti", "agradecimientos", "agradecimentos",
    "dankwoord", "correspondence", "author", "authors", "the author", "the authors", "about the contributors",
    "notes on contributors", "contributors", "biographical note", "author biography", "author information",
    "declarations", "ethics statement", "data availability", "data availability statement", "supplementary materials",
    "supplemental material", "abbreviations", "anhange", "kurzbiographie", "kurzbiografie", "uber die autoren",
    "uber die autorin", "uber den autor", "uber die autorinnen", "die autoren", "die autorin", "der autor", "autor",
    "autorin", "autorinnen", "autorenverzeichnis", "zu den autorinnen", "les auteurs", "l auteur", "auteur", "auteurs",
    "presentation des auteurs", "sobre los autores", "sobre el autor", "sobre la autora", "autores", "los autores",
    "sobre os autores", "sobre o autor", "gli autori", "l autore", "autore", "autori", "nota biografica",
    "over de auteur", "over de auteurs", "abkurzungen", "abkurzungsverzeichnis", "indice", "index",
  ]
}
