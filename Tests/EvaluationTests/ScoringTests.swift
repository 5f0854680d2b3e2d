// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@testable import Evaluation

private func score(_ gold: String, _ records: String...) throws -> Evaluation {
  try Evaluation.score(
    gold: [GoldDocument(name: "a", content: JSONValue(parsing: gold))],
    records: records.map { try JSONValue(parsing: $0) })
}

@Suite("Scoring against gold")
struct ScoringTests {
  @Test("A document without a record counts as missed in every field")
  func missingRecord() throws {
    let total = try score(#"{"id": "set/a", "work": {"title": "Arrival cities", "author": [{"family": "Oor"}]}}"#).total
    #expect(total["title"] == Counts.Tally(right: 0, given: 0, gold: 1))
    #expect(total["authors"].recall == 0)
  }

  @Test("A record belongs to the document that its source's file name or its id names")
  func matching() throws {
    let gold = #"{"id": "set/a", "work": {"title": "Arrival cities"}}"#
    #expect(
      try score(gold, #"{"id": "x", "work": {"title": "Arrival cities"}, "sources": [{"path": "in/a.pdf"}]}"#).found
        == 1)
    #expect(try score(gold, #"{"id": "set/a", "work": {"title": "Arrival cities"}}"#).found == 1)
    #expect(try score(gold, #"{"id": "x", "work": {}, "sources": [{"path": "in/a.json"}]}"#).found == 0)
  }

  @Test("What the gold leaves unknown is not counted; what it says to be empty is")
  func unknownAndEmpty() throws {
    let record = #"{"id": "a", "work": {"title": "Arrival cities", "keyword": "a; b"}}"#
    let unknown = try score(#"{"id": "a", "work": {}}"#, record)
    #expect(unknown.total.fields.isEmpty)
    let empty = try score(#"{"id": "a", "work": {"keyword": []}}"#, record)
    #expect(empty.total["keywords"] == Counts.Tally(right: 0, given: 2, gold: 0))
    #expect(empty.fields().isEmpty)
  }

  @Test("Titles differ by at most a tenth, pages and DOIs not at all, whatever their notation")
  func comparisons() throws {
    let total = try score(
      #"{"id": "a", "work": {"title": "Städte der Ankunft", "page": "230-234", "DOI": "10.5555/abc"}}"#,
      #"{"id": "a", "work": {"title": "Stadte der Ankunft", "page": "230–4", "DOI": "https://doi.org/10.5555/ABC"}}"#
    ).total
    #expect(["title", "page", "DOI"].allSatisfy { total[$0].f1 == 1 })
  }

  @Test("Keywords count one by one from a list or from a text")
  func keywords() throws {
    let total = try score(
      #"{"id": "a", "work": {"keyword": ["cities", "migration"]}}"#,
      #"{"id": "a", "work": {"keyword": "Migration; borders"}}"#
    ).total
    #expect(total["keywords"] == Counts.Tally(right: 1, given: 2, gold: 2))
  }

  @Test("References are aligned by their words; those left over count as missed or invented in every field")
  func references() throws {
    let total = try score(
      """
      {"id": "a", "references": [
        {"raw": "Oor, J. (2012). Arrival cities. Metropolis 3, 1-9.", "work": {"title": "Arrival cities", "volume": "3"}},
        {"raw": "Brandt, L. (2001). Ports of call.", "work": {"title": "Ports of call"}}]}
      """,
      """
      {"id": "a", "references": [
        {"id": "r1", "raw": "Nobody at all, nothing, 1999", "work": {"title": "Nothing"}},
        {"id": "r2", "raw": "Oor J (2012) Arrival cities. Metropolis 3, 1–9", "work": {"title": "Arrival cities", "volume": "4"}}]}
      """
    ).total
    #expect(total["references.instance"] == Counts.Tally(right: 1, given: 2, gold: 2))
    #expect(total["references.title"] == Counts.Tally(right: 1, given: 2, gold: 2))
    #expect(total["references.volume"] == Counts.Tally(right: 0, given: 1, gold: 1))
    #expect(total["references.whole"].right == 0)
  }

  @Test("Mentions count for each gold reference how often the text points to it")
  func mentions() throws {
    let total = try score(
      #"{"id": "a", "references": [{"raw": "Oor 2012 Arrival cities"}], "mentions": [{"references": [0]}, {"references": [0]}]}"#,
      """
      {"id": "a", "references": [{"id": "r1", "raw": "Oor 2012 Arrival cities", "work": {}}],
       "mentions": [{"text": "(Oor 2012)", "references": ["r1", "r9"]}]}
      """
    ).total
    #expect(total["mention.link"] == Counts.Tally(right: 1, given: 2, gold: 2))
  }

  @Test("Notes are found by label, and their texts compared by words")
  func notes() throws {
    let total = try score(
      """
      {"id": "a", "notes": [{"label": "1", "text": "See the annual report of the port."}, {"label": "2", "text": "Ibid."}],
       "note_citations": [{"note": "1", "citations": 2, "back": []}, {"note": "2", "citations": 1, "back": [{"to_note": "1"}]}]}
      """,
      """
      {"id": "a", "notes": [{"label": "1", "text": "See the annual report of the port"}, {"label": "2", "text": "Other words"}],
       "note_citations": [{"note": "1", "citations": 1}, {"note": "2", "citations": 1, "back": [{"to_note": "1"}]}]}
      """
    ).total
    #expect(total["notes"].right == 2)
    #expect(total["note.text"].right == 1)
    #expect(total["note.citations"] == Counts.Tally(right: 2, given: 2, gold: 3))
    #expect(total["note.back"] == Counts.Tally(right: 1, given: 1, gold: 1))
  }

  @Test("A cover where the gold says that there is none counts against precision")
  func cover() throws {
    let record =
      #"{"id": "a", "work": {}, "cover": {"family": "iris", "fields": {"handle": "1/2", "DOI": "10.5555/A"}}}"#
    #expect(try score(#"{"id": "a", "cover": {}}"#, record).total["cover"] == Counts.Tally(right: 0, given: 1, gold: 0))
    let fields = try score(#"{"id": "a", "cover": {"fields": {"DOI": "10.5555/a", "handle": "1/3333"}}}"#, record)
    #expect(fields.total["cover.fields"] == Counts.Tally(right: 1, given: 2, gold: 2))
  }

  @Test(
    "Numbers before headings do not count",
    arguments: [("2.1 Methods", "Methods"), ("IV. Results", "iv results"), ("Part", "Part")])
  func sections(given: String, gold: String) throws {
    let total = try score(
      #"{"id": "a", "sections": ["\#(gold)"]}"#, #"{"id": "a", "sections": [{"title": "\#(given)", "level": 1}]}"#
    ).total
    #expect(total["sections"].f1 == 1)
  }
}

@Suite("Comparison of texts")
struct SimilarityTests {
  @Test(
    "Folding resolves ligatures, strokes, diacritics, case and punctuation",
    arguments: [
      ("ﬁnal Straße", "final strasse"), ("Łódź—Øresund", "lodz oresund"), ("Œuvre, ÆON", "oeuvre aeon"),
      ("Σίσυφος", "σισυφοσ"),
      ("  a\u{00AD}b ", "a b"), ("№ ½", "no 1 2"),
    ])
  func folding(text: String, expected: String) {
    #expect(Folding.fold(text) == expected)
  }

  @Test(
    "Page ranges come out whole",
    arguments: [
      ("230–4", "230-234"), ("pp. 12-19", "12-19"), ("e1234", "e1234"), ("S12-S15", "s12-s15"), ("7-7", "7"),
      ("n/a", ""),
    ])
  func pages(text: String, expected: String) {
    #expect(pageRange(text) == expected)
  }
}
