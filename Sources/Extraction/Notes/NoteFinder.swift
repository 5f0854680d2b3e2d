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
    return NoteExtents(document: document, starts: starts, bodySize: bodySize).notes()
  }

  /// A sign calls a note where it is called on the page and set as a note is.
  private func isNote(_ candidate: NoteCandidate) -> Bool {
    candidate.isCalled && candidate.score >= 2.2 && !front.contains(candidate.line)
  }
}
