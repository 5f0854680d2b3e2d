// SPDX-License-Identifier: GPL-3.0-or-later

/// Types of works in the words of reference managers and databases.
enum ReferenceTypes {
  /// The type that a phrase such as `Journal Article`, `Book Section`, `Proceedings Paper` names.
  static func type(_ phrase: String) -> WorkType? {
    let folded = Folding.fold(phrase)
    if let known = phrases[folded] { return known }
    for (word, type) in words where folded.contains(word) { return type }
    return nil
  }

  private static let phrases: [String: WorkType] = [
    "article": .articleJournal, "journal": .articleJournal, "book": .book, "report": .report, "thesis": .thesis,
    "review": .articleJournal,
    "generic": .document, "map": .map, "patent": .patent, "preprint": .article, "letter": .articleJournal,
    "editorial": .articleJournal,
    "dataset": .dataset, "software": .software, "monograph": .book, "j": .articleJournal, "b": .book, "s": .chapter,
    "c": .paperConference,
    "p": .patent, "edited book": .book, "blog": .postWeblog, "manuscript": .manuscript, "note": .articleJournal,
    "erratum": .articleJournal,
  ]

  /// In order: the more telling words come first.
  private static let words: [(String, WorkType)] = [
    ("book section", .chapter), ("book chapter", .chapter), ("chapter", .chapter), ("in book", .chapter),
    ("book review", .reviewBook), ("conference proceedings", .paperConference), ("conference paper", .paperConference),
    ("proceedings", .paperConference), ("conference", .paperConference), ("magazine", .articleMagazine),
    ("newspaper", .articleNewspaper),
    ("journal", .articleJournal), ("review article", .articleJournal), ("electronic article", .articleJournal),
    ("thesis", .thesis),
    ("dissertation", .thesis), ("working paper", .report), ("government document", .report), ("report", .report),
    ("web page", .webpage),
    ("web site", .webpage), ("website", .webpage), ("electronic book", .book), ("edited book", .book), ("book", .book),
    ("dictionary", .entryDictionary), ("encyclop", .entryEncyclopedia), ("computer program", .software),
    ("software", .software),
    ("data", .dataset), ("patent", .patent), ("unpublished", .manuscript), ("manuscript", .manuscript),
    ("standard", .standard),
    ("statute", .legislation), ("legal", .legislation), ("case", .legalCase), ("bill", .bill), ("hearing", .hearing),
    ("film", .motionPicture),
    ("video", .motionPicture), ("music", .musicalScore), ("personal communication", .personalCommunication),
    ("pamphlet", .pamphlet),
    ("preprint", .article), ("article", .articleJournal),
  ]
}
