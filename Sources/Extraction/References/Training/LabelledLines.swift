// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Foundation
import Layout

/// A document of which every line is labelled: a line of a `lines-*.jsonl` file.
public struct LabelledLines: Decodable, Sendable {
  struct LabelledLine: Decodable, Sendable {
    var page: Int
    var x: Double
    var y: Double
    var w: Double
    var h: Double
    var text: String
    /// `start`, `inside` or `other`.
    var label: String
  }

  /// `SET/NAME`.
  public var doc: String
  var lines: [LabelledLine]

  /// Lines with boxes, in the order of the file, and their labels.
  public func laidOut() -> (document: LaidOutDocument, labels: [BibliographyLabel]) {
    let lines = lines.map {
      Line(
        text: $0.text, page: $0.page, box: Box(minX: $0.x, minY: $0.y, maxX: $0.x + $0.w, maxY: $0.y + $0.h), size: $0.h
      )
    }
    var sizes: [Double: Int] = [:]
    for line in lines { sizes[line.size ?? 0, default: 0] += line.text.utf8.count }
    let body = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    var labels = self.lines.map { line -> BibliographyLabel in
      line.label == "start" ? .entryStart : line.label == "inside" ? .entryInside : .other
    }
    LineLabelling.markHeadings(lines, &labels)
    return (LaidOutDocument(document: Document(format: .pdf, pages: []), lines: lines, bodySize: body), labels)
  }
}
