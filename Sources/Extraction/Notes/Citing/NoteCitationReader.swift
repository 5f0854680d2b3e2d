// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Reads what notes cite: works in full, works cited before, and works of the list at the end.
///
/// Where the document has no list, the works that its notes describe are its references; beside a list those are added which it lacks.
struct NoteCitationReader {
  let cutter: NoteCutter?
  let parser: ReferenceParser?

  func read(into record: inout Record) {
    guard let cutter, !record.notes.isEmpty else { return }
    read(record.notes.map { (note: $0, pieces: cutter.pieces(of: $0.text)) }, into: &record)
  }

  /// - Parameter cut: the notes in printed order with the stretches that cite.
  func read(_ cut: [(note: Note, pieces: [NotePiece])], into record: inout Record) {
    let pieces = cut.flatMap(\.pieces)
    guard !pieces.isEmpty else { return }
    let parsed = parser?.parse(list: pieces.map(\.text)) ?? []
    var cited = CitedWorks(record.references)
    var number = 0
    for (note, pieces) in cut where !pieces.isEmpty {
      var citations = NoteCitations(note: note.label, citations: pieces.count)
      for piece in pieces {
        let reading = parsed.indices.contains(number) ? parsed[number] : nil
        number += 1
        let found = cited.cite(piece, reading, in: note)
        if let back = found.back { citations.back.append(back) }
        if let id = found.reference, !citations.references.contains(id) { citations.references.append(id) }
      }
      record.noteCitations.append(citations)
    }
    record.references = cited.references
  }
}
