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
    for (type, telltales) in Self.onFirstPage where telltales.contains(where: { first.contains($0) }) { return type }
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

  private static let onFirstPage: [(WorkType, [String])] = [
    (
      .thesis,
      [
        "dissertation zur erlangung", "phd thesis", "doctoral dissertation", "doctoral thesis", "master s thesis",
        "masterarbeit", "bachelorarbeit", "inaugural dissertation", "tesis doctoral", "tese de doutorado",
        "these de doctorat", "proefschrift", "tesi di dottorato", "these pour l obtention", "tese apresentada",
        "tesis presentada", "dissertacao apresentada", "tesi di laurea", "inauguraldissertation",
        "academisch proefschrift", "thesis submitted", "trabajo de fin de", "in partial fulfillment",
        "in partial fulfilment",
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
