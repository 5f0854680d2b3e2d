// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// What kind of work a document is, by its own words and by what it is part of.
struct WorkTypeTelltales {
  let document: LaidOutDocument
  let work: Work

  func type() -> WorkType? {
    let first = document.lines.prefix(60).map { Folding.fold($0.text) }.joined(separator: " ") + " "
    if let type = labelled() { return type }
    for (type, telltales) in Self.onFirstPage where telltales.contains(where: { first.contains($0) }) {
      if type == .thesis, !statesThesis(telltales) { continue }
      return type
    }
    if !work.editor.isEmpty, work.containerTitle != nil { return .chapter }
    if work.number != nil, work.genre != nil { return .report }
    if work.eventTitle != nil { return .paperConference }
    if work.volume != nil || work.issue != nil || work.issn != nil { return .articleJournal }
    var counts: [WorkType: Int] = [:]
    for line in document.lines where line.zone == .body || line.zone == .footnote {
      let words = Folding.fold(line.text).split(separator: " ")
      for (word, next) in zip(words, words.dropFirst()) {
        if let type = Self.inText[word]?[next] { counts[type, default: 0] += 1 }
      }
    }
    // A publisher on the title page and no journal: what calls itself an article all the same may be a report.
    if work.publisher != nil, counts[.thesis] == nil { return .report }
    let best = counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
    return best ?? (work.doi != nil || work.abstract != nil ? .articleJournal : nil)
  }

  /// Prose about theses is no thesis: where a first page is full of text, the words must begin a line.
  private func statesThesis(_ telltales: [String]) -> Bool {
    guard let page = document.lines.first?.page else { return false }
    let lines = document.lines.prefix(60).filter { $0.page == page }
    guard lines.reduce(0, { $0 + $1.text.split(separator: " ").count }) > 160 else { return true }
    return lines.contains { line in
      let words = Folding.words(line.text).drop { ["a", "an", "eine", "une", "una", "uma"].contains($0) }
      let text = words.joined(separator: " ")
      return telltales.contains { text.hasPrefix($0) }
    }
  }

  /// What stands in a line of its own on top of the first page, and what a DOI says.
  private func labelled() -> WorkType? {
    if let suffix = work.doi?.split(separator: "/").last, suffix.hasPrefix("978"), suffix.contains(/_\d+$/) {
      return .chapter
    }
    guard let page = document.lines.first?.page else { return nil }
    for line in document.lines.prefix(10) where line.page == page && line.text.utf8.count < 40 {
      let folded = Folding.fold(line.text)
      if Self.reviews.contains(folded) { return .reviewBook }
      let words = folded.split(separator: " ")
      if words.count == 2, Self.chapters.contains(words[0]),
        words[1].allSatisfy({ $0.isNumber || "ivxl".contains($0) })
      {
        return .chapter
      }
    }
    return nil
  }

  private static let reviews: Set<String> = [
    "book review", "book reviews", "rezension", "rezensionen", "buchbesprechung", "buchbesprechungen", "resena",
    "resenas", "resenha", "resenhas", "compte rendu", "comptes rendus", "recensione", "recensioni", "boekbespreking",
  ]
  private static let chapters: Set<Substring> = ["chapter", "kapitel", "capitulo", "chapitre", "capitolo", "hoofdstuk"]

  private static let onFirstPage: [(WorkType, [String])] = [
    (
      .thesis,
      [
        "dissertation zur erlangung", "phd thesis", "doctoral dissertation", "doctoral thesis", "master s thesis",
        "masterarbeit", "bachelorarbeit", "inaugural dissertation", "tesis doctoral", "tese de doutorado",
        "these de doctorat", "proefschrift", "tesi di dottorato", "these pour l obtention", "tese apresentada",
        "tesis presentada", "dissertacao apresentada", "tesi di laurea", "inauguraldissertation",
        "academisch proefschrift", "thesis submitted", "trabajo de fin de", "in partial fulfillment",
        "in partial fulfilment", "pour obtenir le grade de", "zur erlangung des akademischen",
        "for the degree of doctor", "for the degree of master", "para optar al grado", "para obtencao do titulo",
        "per il titolo di dottore", "these presentee", "ter verkrijging van de graad",
      ]
    ),
    (
      .paperConference,
      ["proceedings of the", "abstract zur konferenz", "in proceedings", "conference on", "tagungsband"]
    ),
  ]

  /// What a text calls itself: a pronoun, and the word behind it.
  private static let inText: [Substring: [Substring: WorkType]] = {
    let phrases: [(WorkType, [Substring])] = [
      (.report, ["this report", "dieser bericht", "este informe", "ce rapport", "questo rapporto", "dit rapport"]),
      (
        .articleJournal,
        [
          "this article", "this paper", "our paper", "dieser artikel", "dieser aufsatz", "dieser beitrag",
          "este articulo", "este artigo", "cet article", "questo articolo", "dit artikel", "present study",
          "this study",
        ]
      ), (.chapter, ["this chapter", "dieses kapitel", "este capitulo", "ce chapitre", "questo capitolo"]),
      (.thesis, ["this thesis", "this dissertation", "esta tesis", "cette these"]),
    ]
    var result: [Substring: [Substring: WorkType]] = [:]
    for (type, texts) in phrases {
      for text in texts {
        let words = text.split(separator: " ")
        result[words[0], default: [:]][words[1]] = type
      }
    }
    return result
  }()
}
