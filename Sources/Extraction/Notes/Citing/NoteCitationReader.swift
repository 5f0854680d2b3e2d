// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Reads what notes cite: works in full, works cited before, and works of the list at the end.
///
/// Where the document has no list, the works that its notes describe are its references; beside a list those are added which it lacks, if
/// the paper cites by notes.
struct NoteCitationReader {
  let cutter: NoteCutter?
  let parser: ReferenceParser?

  func read(into record: inout Record) {
    guard let cutter, !record.notes.isEmpty else { return }
    let cut = record.notes.map { (note: $0, pieces: cutter.pieces(of: $0.text)) }
    let pieces = cut.flatMap(\.pieces)
    guard !pieces.isEmpty else { return }
    let parsed = parser?.parse(list: pieces.map(\.text)) ?? []
    var cited = CitedWorks(
      record.references, mayGrow: citesByNotes(cut.map(\.pieces.count), besideList: !record.references.isEmpty))
    var number = 0
    for (note, pieces) in cut where !pieces.isEmpty {
      var citations = NoteCitations(note: note.label, citations: pieces.count)
      for piece in pieces {
        let reading = parsed.indices.contains(number) ? parsed[number] : nil
        number += 1
        let found = cited.cite(piece, as: reading?.work ?? Work(), confidence: reading?.confidence ?? [:], in: note)
        if let back = found.back { citations.back.append(back) }
        if let id = found.reference, !citations.references.contains(id) { citations.references.append(id) }
      }
      record.noteCitations.append(citations)
    }
    record.references = cited.references
  }

  /// Notes of a paper that cites otherwise hold addresses, thanks and remarks: works are taken from notes where three in ten of them cite,
  /// beside a list where many do.
  private func citesByNotes(_ counts: [Int], besideList: Bool) -> Bool {
    let citing = counts.count { $0 > 0 }
    return citing * 10 >= counts.count * 3 && citing >= (besideList ? 10 : 1)
  }
}
