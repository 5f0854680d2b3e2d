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
}
