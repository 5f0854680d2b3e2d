// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Records

/// Tells where the text calls each note.
struct NoteMarkers {
  let document: LaidOutDocument
  let calls: NoteCalls
  let noteLines: Set<Int>

  /// Notes in printed order; calls follow each other in the same order where labels count from 1 again.
  func place(_ notes: inout [Note]) {
    var last = -1
    for number in notes.indices {
      guard let call = call(of: notes[number], after: last) else { continue }
      last = call.line
      notes[number].marker = Note.Marker(
        after: textBefore(call.line, offset: call.offset),
        page: document.hasPages ? document.lines[call.line].page : nil)
    }
  }

  /// A raised call on the note's page before any other, then a later one, then the first of all.
  private func call(of note: Note, after last: Int) -> NoteCall? {
    let found = calls.of(note.label).filter { !noteLines.contains($0.line) }
    let raised = found.filter(\.isRaised)
    for group in [raised, found] {
      let onPage = group.filter { note.page == nil || document.lines[$0.line].page == note.page }
      if let call = onPage.first(where: { $0.line >= last }) ?? group.first(where: { $0.line >= last }) { return call }
    }
    return raised.first ?? found.first
  }

  /// Up to 60 characters of running text that end where the mark stands.
  private func textBefore(_ place: Int, offset: Int) -> String {
    var text = String(document.lines[place].text.prefix(offset))
    var earlier = place - 1
    while text.count < 60, earlier >= 0, place - earlier < 6 {
      if document.lines[earlier].zone == .body, !noteLines.contains(earlier) {
        text = document.lines[earlier].text + " " + text
      }
      earlier -= 1
    }
    var tail = String(text.suffix(60))
    if tail.count < text.count, let blank = tail.firstIndex(of: " ") {
      tail = String(tail[tail.index(after: blank)...])
    }
    return tail
  }
}
