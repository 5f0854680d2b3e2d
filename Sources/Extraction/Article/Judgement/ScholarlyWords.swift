// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Words of scholarly works of any kind and in any script, for telling them from other documents.
enum ScholarlyWords {
  /// How many different headings of articles and theses a document prints, counted up to `most`.
  static func headings(of document: LaidOutDocument, most: Int) -> Int {
    var found: Set<String> = []
    for line in document.lines where found.count < most && line.text.utf8.count < 60 && line.zone == .body {
      let words = Folding.words(line.text).drop { $0.allSatisfy(\.isNumber) || $0.count == 1 }.joined(separator: " ")
      if KnownHeadings.isIntroduction(line.text) {
        found.insert("introduction")
      } else if PrintedCues.whole(words) == .references {
        found.insert("references")
      } else if known.contains(words) {
        found.insert(words)
      } else if !words.utf8.allSatisfy({ $0 < 0x80 }),
        let heading = otherScripts.first(where: { words.replacing(" ", with: "").hasPrefix($0) })
      {
        found.insert(heading)
      }
    }
    return found.count
  }

  /// "摘要", "Аннотация": heads an abstract or keywords in a script that the readers of fields don't know.
  static func opensSummary(_ text: String) -> Bool {
    guard text.utf8.count < 400, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let letters = Folding.fold(text).replacing(" ", with: "")
    return summaries.contains { letters.hasPrefix($0) }
  }

  /// A line that says what kind of work it is: "Book Review", "Working Paper No. 12", "学位论文".
  static func namesKind(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    let folded = Folding.fold(text)
    if genres.contains(folded) || text.count < 100 && series.contains(where: { (" " + folded + " ").contains($0) }) {
      return true
    }
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let letters = folded.replacing(" ", with: "")
    return theses.contains { letters.contains($0) }
  }

  /// Lines of their own on the first page of an article.
  private static let genres: Set<String> = [
    "original article", "original research", "research article", "review article", "systematic review", "mini review",
    "case report", "brief report", "short report", "short communication", "technical note", "research note",
    "editorial", "commentary", "viewpoint", "correspondence", "letter to the editor", "letters to the editor",
    "book review", "book reviews", "review essay", "data paper", "study protocol", "erratum", "corrigendum",
    "obituary", "in memoriam", "rezension", "rezensionen", "buchbesprechung", "buchbesprechungen", "kommentar",
    "leserbrief", "aufsatz", "aufsatze", "nachruf", "miszelle", "berichtigung", "artigo original",
    "articulo original", "article original", "resena", "resenas", "resenha", "compte rendu", "comptes rendus",
    "recensione", "recensioni",
  ]

  private static let series = [
    "working paper", "working papers", "discussion paper", "discussion papers", "research report", "research paper",
    "technical report", "policy brief", "policy report", "policy paper", "policy note", "white paper",
    "occasional paper", "occasional papers", "arbeitspapier", "arbeitspapiere", "diskussionspapier",
    "diskussionspapiere", "forschungsbericht", "projektbericht", "abschlussbericht", "schriftenreihe",
    "documento de trabajo", "document de travail", "documents de travail", "rapport de recherche",
    "texto para discussao", "quaderni", "proceedings",
  ].map { " " + $0 + " " }

  private static let known: Set<String> = [
    "conclusion", "conclusions", "discussion", "methods", "results", "acknowledgements", "acknowledgments",
    "related work", "materials and methods", "results and discussion", "methodology", "limitations", "future work",
    "concluding remarks", "summary and conclusions", "literature review", "theoretical framework", "fazit", "schluss",
    "ergebnisse", "diskussion", "methode", "methoden", "danksagung", "ausblick", "zusammenfassung und ausblick",
    "forschungsstand", "conclusiones", "resultados", "discusion", "metodologia", "conclusioni", "conclusao",
    "consideracoes finais", "works cited", "resultats", "methodes", "remerciements", "risultati", "ringraziamenti",
    "conclusie",
    "discussie",
  ]

  private static let otherScripts = [
    "引言", "绪论", "结论", "参考文献", "致谢", "はじめに", "おわりに", "введение", "заключение", "списоклитературы", "литература",
    "вступ", "висновки",
  ].map { Folding.fold($0) }

  private static let summaries = [
    "摘要", "关键词", "關鍵詞", "要旨", "キーワード", "аннотация", "ключевыеслова", "реферат", "анотація", "ключовіслова", "چکیده",
    "περιληψη", "초록",
  ].map { Folding.fold($0) }

  private static let theses = [
    "学位论文", "毕业论文", "毕业设计", "硕士", "博士", "學位論文", "диссертаци", "квалификационнаяработа", "пояснительнаязаписка",
    "پایاننامه",
    "πτυχιακη", "διπλωματικη", "διδακτορικη",
  ].map { Folding.fold($0) }
}
