// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// A document as a person reads it: lines in reading order, each with the zone it belongs to.
public struct LaidOutDocument: Sendable {
  public var document: Document
  /// All lines of all pages in reading order; furniture keeps its place and is told by `zone`.
  public var lines: [Line]
  /// The commonest size of the body, in points; `nil` where the carrier has no sizes.
  public var bodySize: Double?

  public init(document: Document, lines: [Line], bodySize: Double? = nil) {
    self.document = document
    self.lines = lines
    self.bodySize = bodySize
  }
}

/// A printed line.
public struct Line: Sendable {
  /// The characters with single blanks between words; raised marks stand in it where they are printed.
  public var text: String
  /// Page number from 1.
  public var page: Int
  /// `nil` where the carrier has no positions.
  public var box: Box?
  /// Empty where the carrier has no positions.
  public var words: [Word]
  /// Commonest size of the line's characters in points.
  public var size: Double?
  /// Shares of the line's characters, 0 to 1.
  public var bold: Double
  public var italic: Double
  /// Column on the page, from 0, in reading order.
  public var column: Int
  /// Lines of one block stand close together on one page; blocks are numbered through the document. In text, blank lines divide blocks.
  public var block: Int
  public var zone: Zone
  /// Ranges of `text`, in characters, that are printed raised and smaller: note calls, affiliation marks.
  public var raised: [Range<Int>]
  /// The level of a heading that the format marks, 1 to 6.
  public var headingLevel: Int?
  /// Place in a text file, from 1.
  public var sourceLine: Int?

  public init(
    text: String, page: Int, box: Box? = nil, words: [Word] = [], size: Double? = nil, bold: Double = 0,
    italic: Double = 0,
    column: Int = 0, block: Int = 0, zone: Zone = .body, raised: [Range<Int>] = [], headingLevel: Int? = nil,
    sourceLine: Int? = nil
  ) {
    self.text = text
    self.page = page
    self.box = box
    self.words = words
    self.size = size
    self.bold = bold
    self.italic = italic
    self.column = column
    self.block = block
    self.zone = zone
    self.raised = raised
    self.headingLevel = headingLevel
    self.sourceLine = sourceLine
  }
}

/// What a line is for.
public enum Zone: String, Sendable, CaseIterable {
  case body
  case runningHead = "running-head"
  case runningFoot = "running-foot"
  case pageNumber = "page-number"
  case lineNumber = "line-number"
  /// Printed along the margin: arXiv's stamp, "Author Manuscript" set sideways.
  case sideStamp = "side-stamp"
  /// Large letters printed across the text: "PREPRINT".
  case watermark
  case footnote
  case caption
  /// A box or pulled quote that interrupts the text.
  case callOut = "call-out"
  case table
}
