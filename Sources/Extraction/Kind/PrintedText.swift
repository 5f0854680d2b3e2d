// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents
import Layout

/// The lines of a document as printed, furniture and all: what pages that are no articles are read from.
struct PrintedText: Sendable {
  struct Line: Sendable {
    var text: String
    /// From 1.
    var page: Int
    /// A blank line, or the edge of a block, stands before this line.
    var startsBlock: Bool
    var headingLevel: Int?
    /// Place in `LaidOutDocument.lines`; `nil` for lines of a file.
    var place: Int?
    /// Place in the file, from 1; `nil` for PDF.
    var sourceLine: Int?
    var zone: Zone
  }

  var lines: [Line]

  init(lines: [Line]) {
    self.lines = lines
  }

  /// The lines in reading order, for carriers with positions.
  init(_ laidOut: LaidOutDocument) {
    lines = Self.positioned(laidOut)
  }

  /// The lines of a file that hold more than white space, before any layout: what repeats is not furniture here.
  init(_ document: Document) {
    lines = Self.filed(document)
  }

  private static func positioned(_ laidOut: LaidOutDocument) -> [Line] {
    var lines: [Line] = []
    var previous: Layout.Line?
    for (place, line) in laidOut.lines.enumerated() {
      let starts = previous.map { $0.block != line.block || $0.page != line.page || $0.zone != line.zone } ?? true
      lines.append(
        Line(
          text: line.text, page: line.page, startsBlock: starts, headingLevel: line.headingLevel, place: place,
          zone: line.zone))
      previous = line
    }
    return lines
  }

  private static func filed(_ document: Document) -> [Line] {
    var lines: [Line] = []
    for page in document.pages {
      guard case .lines(let textLines) = page.content else { continue }
      var startsBlock = true
      for line in textLines {
        let text = line.text.trimmingBlanks
        guard !text.isEmpty else {
          startsBlock = true
          continue
        }
        lines.append(
          Line(
            text: text, page: page.number, startsBlock: startsBlock, headingLevel: line.headingLevel,
            sourceLine: line.number, zone: .body))
        startsBlock = document.format == .html
      }
    }
    return lines
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmingBlanks: String { trimmed(where: \.isWhitespace) }

  /// Without the characters at its ends that fulfil a condition.
  func trimmed(where condition: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !condition($0) }), let last = lastIndex(where: { !condition($0) }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// White space of any kind and length as single blanks.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
