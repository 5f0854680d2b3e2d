// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// The notes of a document, and the lines that hold them.
struct CollectedNotes {
  var notes: [Note] = []
  /// Places in `LaidOutDocument.lines`.
  var lines: Set<Int> = []
}

/// Gathers notes from the lines of the footnote zone, or finds them by place, setting and calls where the carrier has positions.
struct NoteCollector {
  let document: LaidOutDocument
  let joiner: LineJoiner

  /// - Parameters:
  ///   - bibliography: what the line model takes for lists of references and for notes.
  ///   - front: lines that hold front matter.
  ///   - affiliations: of the authors. Printed at a page's foot behind the numbers that the by-line calls, they are no notes.
  func collect(beside bibliography: FoundBibliography, front: Set<Int>, affiliations: Set<String> = [])
    -> CollectedNotes
  {
    let addresses = affiliations.map { Folding.fold($0).prefix(Self.addressLength) }.filter { $0.count > 11 }
    let calls = NoteCalls(document)
    var starts = markedStarts()
    if starts.isEmpty, document.document.format == .pdf {
      starts = NoteFinder(document: document, calls: calls, bibliography: bibliography, front: front).notes()
    }
    var collected = CollectedNotes()
    for start in starts {
      collected.lines.formUnion(start.lines)
      let texts = start.lines.map { place in
        place == start.lines.first ? start.firstText : document.lines[place].text
      }
      let text = joiner.join(texts)
      guard !text.isEmpty else { continue }
      if !addresses.isEmpty {
        let folded = Folding.fold(text)
        if addresses.contains(where: folded.hasPrefix) { continue }
      }
      collected.notes.append(
        Note(
          id: "n\(collected.notes.count + 1)", label: start.label, kind: start.kind.rawValue, text: text,
          page: document.hasPages ? document.lines[start.lines[0]].page : nil))
    }
    NoteMarkers(document: document, calls: calls, noteLines: collected.lines).place(&collected.notes)
    return collected
  }

  /// Characters of an address that are compared.
  private static let addressLength = 24

  /// Lines that text layout put into the footnote zone; a raised label begins a note.
  private func markedStarts() -> [NoteLines] {
    var starts: [NoteLines] = []
    for (place, line) in document.lines.enumerated() where line.zone == .footnote {
      if let raised = line.raised.first, raised.lowerBound == 0, raised.count <= 4 {
        let label = String(line.text.prefix(raised.count))
        let rest = line.text.dropFirst(raised.count).drop { $0.isWhitespace || $0 == "." || $0 == ")" }
        starts.append(NoteLines(label: label, firstText: String(rest), lines: [place]))
      } else if !starts.isEmpty {
        starts[starts.count - 1].lines.append(place)
      }
    }
    return starts
  }
}

/// A note's label, the text of its first line behind the label, and its lines.
struct NoteLines {
  enum Kind: String {
    case footnote, endnote
  }

  var label: String
  var firstText: String
  var lines: [Int]
  var kind = Kind.footnote
}

extension LaidOutDocument {
  /// Whether page numbers mean something: a PDF, or text of more pages than one.
  var hasPages: Bool { document.format == .pdf || (lines.last?.page ?? 1) > 1 }
}
