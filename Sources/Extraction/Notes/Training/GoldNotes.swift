// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation

/// The notes of a document with gold, as far as all that they cite can be found in their texts.
///
/// A note is used where the places found are as many as the gold counts; others would teach that what was not found is comment.
public struct GoldNotes: Decodable, Sendable {
  struct NoteText: Decodable, Sendable {
    var label: String
    var text: String
  }

  struct Entry: Decodable, Sendable {
    var raw: String?
    var work: Title?
    var note: String?

    struct Title: Decodable, Sendable {
      var title: String?
    }
  }

  struct Citations: Decodable, Sendable {
    var note: String
    var citations: Int
    var back: [Back]?
    /// All works of the note in order, as places in the references.
    var cites: [Int]?
  }

  struct Back: Decodable, Sendable {
    var text: String?
    var reference: Int?
  }

  var notes: [NoteText]?
  var references: [Entry]?
  var noteCitations: [Citations]?

  enum CodingKeys: String, CodingKey {
    case notes, references
    case noteCitations = "note_citations"
  }

  /// The notes with their citations marked.
  public var labelled: [LabelledNote] {
    guard let notes, let noteCitations else { return [] }
    let citations = Dictionary(noteCitations.map { ($0.note, $0) }, uniquingKeysWith: { first, _ in first })
    return notes.compactMap { note in citations[note.label].flatMap { labelled(note, $0) } }
  }

  private func labelled(_ note: NoteText, _ citations: Citations) -> LabelledNote? {
    if citations.citations == 0 { return LabelledNote(text: note.text) }
    let text = NoteLetters(note.text)
    var taken: [LabelledNote.Span] = []
    func take(_ range: Range<Int>?, _ kind: NotePiece.Kind) {
      guard let range, !taken.contains(where: { $0.range.overlaps(range) }) else { return }
      taken.append(.init(range: range, kind: kind))
    }
    let cited = citations.cites.map(Set.init)
    for (place, entry) in (references ?? []).enumerated() where cited?.contains(place) ?? true {
      guard let raw = entry.raw, entry.note == note.label || cited != nil else { continue }
      take(text.find(raw), .work)
    }
    for back in citations.back ?? [] {
      if let raw = back.text { take(text.find(raw), .short) }
    }
    if taken.count != citations.citations { taken = parted(note.text, citations, text) }
    guard taken.count == citations.citations else { return nil }
    return LabelledNote(
      text: note.text, spans: taken.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { text.withPlaceCited($0) }
    )
  }

  /// One citation between semicolons each, where that gives as many as there are: short ones where they do not hold a title in full.
  private func parted(_ text: String, _ citations: Citations, _ found: NoteLetters) -> [LabelledNote.Span] {
    let back = citations.back ?? []
    let pieces = found.semicolonPieces()
    guard pieces.count == citations.citations else { return [] }
    let titles = back.compactMap {
      $0.reference.flatMap { references?.indices.contains($0) == true ? references?[$0].work?.title : nil }
    }
    var kinds = pieces.map { range -> NotePiece.Kind in
      let piece = found.letters(in: range)
      let isWhole = titles.contains { title in
        let letters = NoteLetters.letters(title)
        return letters.count > 12 && piece.holds(letters.prefix(40))
      }
      return back.isEmpty || !isWhole && piece.count > 75 ? .work : .short
    }
    if kinds.filter({ $0 == .short }).count != back.count {
      guard back.count == pieces.count else { return [] }
      kinds = pieces.map { _ in .short }
    }
    return zip(pieces, kinds).map { LabelledNote.Span(range: found.withoutLead($0), kind: $1) }
  }
}
