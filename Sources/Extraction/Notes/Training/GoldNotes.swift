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
        return letters.count > 12 && piece.contains(letters.prefix(40))
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

/// A note's text as letters and digits alone, so that strings are found whatever blanks and signs stand between.
struct NoteLetters {
  private let scalars: [Unicode.Scalar]
  private var letters: [UInt32] = []
  private var places: [Int] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      for letter in Self.letters(String(Character(scalar))) {
        letters.append(letter)
        places.append(place)
      }
    }
  }

  static func letters(_ text: String) -> [UInt32] { Folding.scalars(text).filter { $0 != 0x20 } }

  func letters(in range: Range<Int>) -> [UInt32] { zip(letters, places).filter { range.contains($1) }.map(\.0) }

  /// Where a string stands; of a longer one the head has to agree, and the end is looked for after it.
  func find(_ text: String) -> Range<Int>? {
    let wanted = Self.letters(text)
    guard wanted.count >= 3 else { return nil }
    if let start = first(wanted[...], from: 0) { return range(start, start + wanted.count) }
    guard wanted.count > 40, let start = first(wanted.prefix(24), from: 0) else { return nil }
    for length in [16, 12, 8] {
      if let end = first(wanted.suffix(length), from: start + 24), end - start < wanted.count + 40 {
        return range(start, end + length)
      }
    }
    return nil
  }

  private func range(_ start: Int, _ end: Int) -> Range<Int> { places[start]..<(places[end - 1] + 1) }

  private func first(_ wanted: ArraySlice<UInt32>, from: Int) -> Int? {
    guard !wanted.isEmpty, from + wanted.count <= letters.count else { return nil }
    return (from...(letters.count - wanted.count)).first { letters[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  /// Widens a citation over the page cited that follows it: up to the next semicolon, or the full stop that ends the sentence.
  func withPlaceCited(_ span: LabelledNote.Span) -> LabelledNote.Span {
    var end = span.range.upperBound
    if end < scalars.count, scalars[end] == ")" || scalars[end] == "]" || scalars[end] == "." { end += 1 }
    var place = end
    var hasDigit = false
    while place < scalars.count, place - end < 24 {
      let scalar = scalars[place]
      if scalar == ";" { break }
      if scalar == ".", place + 2 < scalars.count, scalars[place + 1] == " ", scalars[place + 2].properties.isUppercase,
        hasDigit
      {
        break
      }
      if scalar.properties.numericType != nil { hasDigit = true }
      place += 1
    }
    let isPage =
      hasDigit
      && (place == scalars.count || scalars[min(place, scalars.count - 1)] == ";"
        || scalars[min(place, scalars.count - 1)] == ".")
    let tail = String(String.UnicodeScalarView(scalars[min(end, scalars.count)..<place]))
    let words = tail.split { !$0.isLetter }.filter { $0.count > 4 }
    guard isPage, words.isEmpty else { return span }
    return LabelledNote.Span(range: span.range.lowerBound..<place, kind: span.kind)
  }

  /// Stretches between semicolons outside brackets and quotation marks.
  func semicolonPieces() -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var depth = 0
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "(", "[", "“", "„", "«": depth += 1
      case ")", "]", "”", "»": depth = max(0, depth - 1)
      case ";" where depth == 0:
        pieces.append(start..<place)
        start = place + 1
      default: break
      }
    }
    return (pieces + [start..<scalars.count]).filter { !$0.isEmpty }
  }

  /// Without blanks and the words that introduce a citation.
  func withoutLead(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, scalars[start] == " " { start += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<range.upperBound]))
    let leads = Set(NotePhrases.all.flatMap(\.leads)).filter { lead in
      text.hasPrefix(lead + " ") || text.hasPrefix(lead.prefix(1).lowercased() + lead.dropFirst() + " ")
    }
    guard let longest = leads.map({ $0.unicodeScalars.count }).max() else { return start..<range.upperBound }
    return min(start + longest + 1, range.upperBound)..<range.upperBound
  }
}

extension [UInt32] {
  fileprivate func contains(_ wanted: ArraySlice<UInt32>) -> Bool {
    guard !wanted.isEmpty, wanted.count <= count else { return false }
    return (0...(count - wanted.count)).contains { self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
