// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout

@testable import Extraction

/// A made-up first page: lines with their places and the labels that a model gave them.
struct PrintedFront {
  private(set) var lines: [FrontLine] = []
  private var y = 60.0

  /// Adds a line below the last one.
  mutating func add(
    _ text: String, _ label: FrontLabel, size: Double = 10, x: Double = 60, width: Double? = nil, block: Int? = nil,
    probability: Double = 0.9, bold: Double = 0, raised: [Range<Int>] = [], gap: Double = 2, at top: Double? = nil
  ) {
    if let top { y = top }
    let box = Box(minX: x, minY: y, maxX: x + (width ?? Double(text.count) * size * 0.5), maxY: y + size)
    let line = Line(text: text, page: 1, box: box, size: size, bold: bold, block: block ?? lines.count, raised: raised)
    lines.append(FrontLine(place: lines.count, line: line, label: label, probability: probability))
    y += size + gap
  }

  func tagged(givenNames: [String] = ["Ada", "Bo", "Carla", "Emil"]) -> TaggedFront {
    let names = NameLexicon(given: Set(givenNames.map { NameLexicon.key($0) }))
    return TaggedFront(lines: lines, names: names) { label, place in
      lines[place].label == label ? lines[place].probability : 0
    }
  }

  var document: LaidOutDocument {
    LaidOutDocument(
      document: Document(format: .pdf, pages: [Page(number: 1, width: 600, height: 800, content: .lines([]))]),
      lines: lines.map(\.line), bodySize: 10)
  }
}
