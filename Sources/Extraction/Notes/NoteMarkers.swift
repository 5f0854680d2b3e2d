// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Records

/// Finds where the text calls each note: a raised mark of the note's label in a line of the text.
struct NoteMarkers {
  let document: LaidOutDocument
  let noteLines: Set<Int>

  func place(_ notes: inout [Note]) {
    var calls: [String: [(place: Int, offset: Int)]] = [:]
    for (place, line) in document.lines.enumerated() where line.zone == .body && !noteLines.contains(place) {
      for range in line.raised where range.lowerBound > 0 {
        for label in labels(in: String(line.text.dropFirst(range.lowerBound).prefix(range.count))) {
          calls[label, default: []].append((place, range.lowerBound))
        }
      }
    }
    for number in notes.indices {
      guard let found = calls[notes[number].label] else { continue }
      let call =
        found.first { notes[number].page == nil || document.lines[$0.place].page == notes[number].page } ?? found[0]
      notes[number].marker = Note.Marker(
        after: textBefore(call.place, offset: call.offset),
        page: document.hasPages ? document.lines[call.place].page : nil)
    }
  }

  private func labels(in raised: String) -> [String] {
    raised.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
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
