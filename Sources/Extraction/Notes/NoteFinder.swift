// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Notes of positioned pages, at the foot of pages or together at the end: labels that count on, are called in the text, and stand where
/// and as notes do.
struct NoteFinder {
  let document: LaidOutDocument
  let calls: NoteCalls
  let bibliography: FoundBibliography
  /// Lines of the front matter.
  let front: Set<Int>

  func notes() -> [NoteLines] {
    guard let bodySize = document.bodySize else { return [] }
    let candidates = NoteCandidates(
      document: document, calls: calls, bibliography: bibliography, front: front, bodySize: bodySize
    ).find()
    let numbered = NoteSequence(candidates: candidates.filter { $0.label.number != nil }, lines: document.lines).chain()
    let signed = candidates.filter { $0.label.number == nil && isNote($0) }
    let starts = (numbered + signed).sorted { $0.line < $1.line }
    guard !starts.isEmpty else { return [] }
    return NoteExtents(document: document, starts: starts, bodySize: bodySize, entries: listedEntries()).notes()
  }

  /// Lines of entries under a heading of references: no note goes on there, though list and notes are often set alike.
  private func listedEntries() -> Set<Int> {
    guard
      let heading = document.lines.indices.first(where: {
        BibliographyHeadings.kind(of: document.lines[$0].text) == .references
      })
    else { return [] }
    return Set(bibliography.entries.filter { ($0.lines.first ?? 0) > heading }.flatMap(\.lines))
  }

  /// A sign calls a note where it is called on the page and set as a note is.
  private func isNote(_ candidate: NoteCandidate) -> Bool {
    candidate.isCalled && candidate.score >= 2.2 && !front.contains(candidate.line)
  }
}
