// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Words of scholarly works of any kind and in any script, for telling them from other documents.
enum ScholarlyWords {
  /// How many different headings of articles and theses a document prints.
  static func headings(of document: LaidOutDocument) -> Int {
    var found: Set<String> = []
    for line in document.lines where line.text.utf8.count < 60 && line.zone == .body {
      let words = Folding.words(line.text).drop { $0.allSatisfy(\.isNumber) || $0.count == 1 }.joined(separator: " ")
      if KnownHeadings.isIntroduction(line.text) {
        found.insert("introduction")
      } else if PrintedCues.whole(words) == .references {
        found.insert("references")
      } else if known.contains(words) {
        found.insert(words)
      } else if let heading = otherScripts.first(where: { words.replacing(" ", with: "").hasPrefix($0) }) {
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

  static func namesThesis(_ text: String) -> Bool {
    guard text.utf8.count < 200, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let letters = Folding.fold(text).replacing(" ", with: "")
    return theses.contains { letters.contains($0) }
  }

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
