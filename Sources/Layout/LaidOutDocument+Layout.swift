// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

extension LaidOutDocument {
  /// Puts a document's lines into reading order and tells their zones, by positions where the carrier has them, else by the text alone.
  public init(_ document: Document) {
    if document.format == .pdf {
      self.init(positionsOf: document)
    } else {
      self.init(textOf: document)
    }
  }

  /// Lays out a document whose pages hold lines; blank lines divide blocks.
  init(textOf document: Document) {
    var lines: [Line] = []
    var block = 0
    for page in document.pages {
      guard case .lines(let textLines) = page.content else { continue }
      for textLine in textLines {
        if textLine.text.allSatisfy(\.isWhitespace) {
          block += 1
          continue
        }
        lines.append(
          Line(
            text: textLine.text, page: page.number, block: block, raised: textLine.raised,
            headingLevel: textLine.headingLevel,
            sourceLine: textLine.number))
      }
      block += 1
    }
    self.init(document: document, lines: lines)
  }
}
