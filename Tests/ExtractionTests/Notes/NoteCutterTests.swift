// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Tagging
import Testing

@testable import Extraction

private let strings: [LabelledReference] = {
  let books = [
    ("Brandt, Ada", "Moos an Mauern", "Marrow", "2001"), ("Lind, Bo", "Salz im Hafen", "Lower Quay", "1999"),
    ("Oro, Lia", "Lamps and Ferries", "London", "1987"), ("Holm, Jan", "Die Uhren der Stadt", "Berlin", "1974"),
    ("Vane, Rosa", "Keeping Time", "London", "2010"), ("Pahl, Udo", "Wege und Recht", "Berlin", "1968"),
  ]
  let lines = books.enumerated().map { place, book in
    let tagged =
      "<author>\(book.0)</author>: <title>\(book.1)</title>, <location>\(book.2)</location> <date>\(book.3)</date>."
    return "{\"id\": \"made/\(place)\", \"tagged\": \"\(tagged)\"}"
  }
  return LabelledReference.read(Array(lines.joined(separator: "\n").utf8))
}()

private func marked(_ note: LabelledNote) -> [String] {
  let scalars = Array(note.text.unicodeScalars)
  return note.spans.map { $0.kind.rawValue + "=" + String(String.UnicodeScalarView(scalars[$0.range])) }
}

@Suite("Cutting notes into citations")
struct NoteCutterTests {
  @Test("Composed notes mark stretches in order, none within another, and the same seed gives the same notes")
  func composed() {
    var composer = ComposedNotes(of: strings, prose: ["Die Laternen brannten im Jahr 1902 noch mit Öl."], seed: 3)
    var again = ComposedNotes(of: strings, prose: ["Die Laternen brannten im Jahr 1902 noch mit Öl."], seed: 3)
    let notes = composer.notes(200)
    #expect(notes == again.notes(200))
    #expect(notes.contains { $0.spans.isEmpty } && notes.contains { $0.spans.count > 2 })
    for note in notes {
      let ranges = note.spans.map(\.range)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(ranges.allSatisfy { $0.upperBound <= note.text.unicodeScalars.count })
    }
  }

  @Test("A model trained on composed notes parts works, keeps subtitles, and leaves the words around out")
  func cutting() throws {
    let trained = NoteCutterTrainer(strings: strings).train(composed: 700)
    let cutter = try NoteCutter(
      model: SequenceModel(bytes: trained.encoded(), features: NoteCutter.features))
    #expect(
      cutter.pieces(of: "Vgl. Holm, Jan: Die Uhren der Stadt, Berlin 1974; Vane, Rosa: Keeping Time, London 2010.") == [
        NotePiece(.work, "Holm, Jan: Die Uhren der Stadt, Berlin 1974"),
        NotePiece(.work, "Vane, Rosa: Keeping Time, London 2010"),
      ])
    #expect(cutter.pieces(of: "Ebd.") == [NotePiece(.short, "Ebd.")])
    #expect(cutter.pieces(of: "Hervorhebung im Original.").isEmpty)
  }

  @Test(
    "Short forms are parted at semicolons, and a sentence before one goes",
    arguments: [
      ("Brandt (Fn. 3); Lind (Fn. 4), S. 9", ["Brandt (Fn. 3)", "Lind (Fn. 4), S. 9"]),
      ("Darauf wies das Gutachten hin. Brandt, a. a. O., S. 4", ["Brandt, a. a. O., S. 4"]),
      ("Brandt, Häfen. Eine Reise, S. 4", ["Brandt, Häfen. Eine Reise, S. 4"]),
    ])
  func shortForms(text: String, parts: [String]) {
    let note = TokenizedReference(text)
    let found = ShortForms.parted(0..<note.tokens.count, in: note).map { part in
      note.text(note.tokens[part.lowerBound].range.lowerBound..<note.tokens[part.upperBound - 1].range.upperBound)
    }
    #expect(found == parts)
  }

  @Test("A note with gold is used where as many citations are found as it counts, with the page cited")
  func gold() throws {
    let json = """
      {"notes": [{"label": "1", "text": "Vgl. Ada Brandt, Moos an Mauern, Marrow 2001, S. 12. Dort mehr."},
                 {"label": "2", "text": "Ebd., S. 4; Lind, Salz im Hafen."}, {"label": "3", "text": "Eigene Zählung."}],
       "references": [{"raw": "Ada Brandt, Moos an Mauern, Marrow 2001", "note": "1"}],
       "note_citations": [{"note": "1", "citations": 1}, {"note": "3", "citations": 0},
                          {"note": "2", "citations": 3, "back": [{"text": "Ebd.", "to_note": "1"}]}]}
      """
    let notes = try JSONDecoder().decode(GoldNotes.self, from: Data(json.utf8)).labelled
    #expect(notes.map(marked) == [["work=Ada Brandt, Moos an Mauern, Marrow 2001, S. 12"], []])
  }

  @Test("Where a note's citations stand between semicolons, the words that introduce them are left out")
  func parted() throws {
    let json = """
      {"notes": [{"label": "2", "text": "Siehe Ada Brandt, a. a. O., S. 12; vgl. Lind, Salz."}], "references": [],
       "note_citations": [{"note": "2", "citations": 2, "back": [{"to_note": "1"}, {"to_note": "1"}]}]}
      """
    let notes = try JSONDecoder().decode(GoldNotes.self, from: Data(json.utf8)).labelled
    #expect(notes.map(marked) == [["short=Ada Brandt, a. a. O., S. 12", "short=Lind, Salz."]])
  }
}
