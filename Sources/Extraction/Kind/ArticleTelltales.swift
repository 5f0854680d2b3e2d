// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Records

/// What tells that a text is a document of its own: an article, a report, a chapter.
enum ArticleTelltales {
  static func evidence(in document: Document, lines: [PrintedText.Line]) -> [KindEvidence] {
    let isPDF = document.format == .pdf
    let kind: SourceKind =
      isPDF ? (isReport(lines, pages: document.pages.count) ? .reportPDF : .articlePDF) : .articleText
    var found: [KindEvidence] = []
    func add(_ weight: Double, _ telltale: String) {
      if weight > 0 { found.append(KindEvidence(kind: kind, weight: weight, telltale: telltale)) }
    }
    if isPDF { add(1, "a PDF with text") }
    let signs = Signs(lines)
    add(min(1, Double(signs.headings) * 0.34), "headings of an article (\(signs.headings))")
    add(min(1, Double(signs.citations) * 0.25), "author-year citations (\(signs.citations))")
    add(min(1.5, Double(signs.paragraphs) * 0.25), "paragraphs of prose (\(signs.paragraphs))")
    if let identifier = signs.identifier { add(1, identifier) }
    return found
  }

  /// Whether what is left without its cover still is a document.
  static func isArticle(_ lines: [PrintedText.Line]) -> Bool {
    let signs = Signs(lines)
    return signs.paragraphs >= 3 || signs.paragraphs >= 1 && signs.headings >= 1 || signs.words > 400
  }

  /// Long, without abstract, keywords, journal or DOI on its first pages, and with a table of contents or a summary.
  private static func isReport(_ lines: [PrintedText.Line], pages: Int) -> Bool {
    guard pages >= 8 else { return false }
    let head = lines.filter { $0.page <= 4 }.map { Folding.fold($0.text) }
    let academic = head.contains { line in
      ["abstract", "keywords", "key words", "zusammenfassung", "resume", "resumen", "riassunto", "issn", "doi"].contains
      {
        line.hasPrefix($0)
      }
    }
    let summary = head.contains { line in
      [
        "executive summary", "table of contents", "contents", "inhalt", "inhaltsverzeichnis", "sommaire", "indice",
        "key findings", "key messages", "recommendations", "foreword", "policy brief", "policy report",
      ].contains(line)
    }
    return summary && !academic
  }

  private struct Signs {
    var headings = 0
    var citations = 0
    var paragraphs = 0
    var words = 0
    var identifier: String?

    init(_ lines: [PrintedText.Line]) {
      var blockWords = 0
      func isProse(_ words: Int) -> Bool { words >= 40 }
      for line in lines.prefix(4000) {
        if line.startsBlock {
          if isProse(blockWords) { paragraphs += 1 }
          blockWords = 0
        }
        let count = line.text.wordCount
        blockWords += count
        words += count
        if count <= 8, ArticleTelltales.isHeading(line.text) { headings += 1 }
        if citations < 8 { citations += ArticleTelltales.citations(in: line.text) }
        if identifier == nil, line.text.utf8.count < 4000, let doi = DOI.occurrences(in: line.text).first {
          identifier = "the DOI \(doi.value.prefix(60))"
        }
      }
      if isProse(blockWords) { paragraphs += 1 }
    }
  }

  private static let titles: Set<String> = [
    "abstract", "introduction", "keywords", "key words", "references", "bibliography", "works cited", "conclusion",
    "conclusions", "discussion", "methods", "results", "acknowledgements", "acknowledgments", "notes",
    "zusammenfassung", "einleitung", "schlagworter", "schlusselworter", "literatur", "literaturverzeichnis", "fazit",
    "resume", "mots cles", "bibliographie", "references bibliographiques", "conclusion generale", "sommario",
    "riassunto", "introduzione", "parole chiave", "bibliografia", "riferimenti bibliografici", "conclusioni", "resumen",
    "introduccion", "palabras clave", "referencias", "conclusiones", "resumo", "introducao", "palavras chave",
    "conclusoes",
    "samenvatting", "inleiding", "literatuur", "conclusie", "trefwoorden",
  ]

  private static func isHeading(_ text: String) -> Bool {
    let words = Folding.words(text.prefix(120).description).drop { $0.allSatisfy { $0.isNumber } || $0.count == 1 }
    return titles.contains(words.joined(separator: " "))
      || words.first.map { ["keywords", "abstract"].contains($0) } ?? false
  }

  /// `(Smith, 2012)`, `Smith (2012)`: a year of four digits that an opening bracket, or a comma behind a name in brackets, precedes.
  private static func citations(in text: String) -> Int {
    var count = 0
    var previous: (UInt8, UInt8) = (0, 0)
    var digits = 0
    for byte in text.utf8 {
      if 0x30...0x39 ~= byte {
        digits += 1
        continue
      }
      if digits == 4, ");:,".utf8.contains(byte),
        previous.1 == UInt8(ascii: "(") || previous == (UInt8(ascii: ","), UInt8(ascii: " "))
      {
        count += 1
      }
      digits = 0
      previous = (previous.1, byte)
      if count >= 8 { break }
    }
    return count
  }
}
