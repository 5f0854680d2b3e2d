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
    var works = works(of: cut.flatMap(\.pieces))[...]
    guard !works.isEmpty else { return }
    var cited = CitedWorks(
      record.references, mayGrow: citesByNotes(cut.map(\.pieces.count), besideList: !record.references.isEmpty))
    for (note, pieces) in cut where !pieces.isEmpty {
      var citations = NoteCitations(note: note.label, citations: pieces.count)
      for piece in pieces {
        let work = works.popFirst() ?? nil
        let found = cited.cite(piece, as: work?.work ?? Work(), confidence: work?.confidence ?? [:], in: note)
        if let back = found.back { citations.back.append(back) }
        if let id = found.reference, !citations.references.contains(id) { citations.references.append(id) }
      }
      record.noteCitations.append(citations)
    }
    record.references = cited.references
  }

  /// What each piece is read as: works, and of short forms those alone whose names a "Ders." behind them stands for.
  private func works(of pieces: [NotePiece]) -> [ParsedReference?] {
    let read = pieces.indices.filter { place in
      pieces[place].kind == .work || place + 1 < pieces.count && SameAuthor.begins(pieces[place + 1].text)
    }
    let parsed = parser?.parse(list: read.map { pieces[$0].text }) ?? []
    var works = [ParsedReference?](repeating: nil, count: pieces.count)
    for (place, reference) in zip(read, parsed) { works[place] = reference }
    return works
  }

  /// Notes of a paper that cites otherwise hold addresses, thanks and remarks: works are taken from notes where three in ten of them cite,
  /// beside a list where many do.
  private func citesByNotes(_ counts: [Int], besideList: Bool) -> Bool {
    let citing = counts.count { $0 > 0 }
    return citing * 10 >= counts.count * 3 && citing >= (besideList ? 10 : 1)
  }
}
