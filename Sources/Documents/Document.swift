// SPDX-License-Identifier: GPL-3.0-or-later

/// Any input once its bytes are understood: pages of positioned words (PDF) or of lines (text, Markdown, HTML), and what the file says of itself.
public struct Document: Sendable {
  public enum Format: String, Sendable {
    case pdf, html, markdown
    case plainText = "plain-text"
  }

  public var format: Format
  public var pages: [Page]
  /// Fonts that words name by their place here. Empty but for PDF.
  public var fonts: [Font]
  /// What the file says of itself: a PDF's information dictionary (`Title`, `Author`, `Subject`, `Keywords`, `Creator`, `Producer`),
  /// or HTML's `meta` elements by name or property, in the order of the file.
  public var metadata: [MetadataEntry]
  /// Contents of HTML's `script` elements of type `application/ld+json`.
  public var jsonLD: [String]
  /// The decoded characters of a text, Markdown or HTML input; `nil` for PDF.
  public var source: String?
  /// Fields to fill in (AcroForm) on the first pages of a PDF.
  public var formFields: Int
  /// What a reader should know: see `Fault`.
  public var faults: [Fault]

  public init(
    format: Format, pages: [Page], fonts: [Font] = [], metadata: [MetadataEntry] = [], jsonLD: [String] = [],
    source: String? = nil, formFields: Int = 0,
    faults: [Fault] = []
  ) {
    self.format = format
    self.pages = pages
    self.fonts = fonts
    self.metadata = metadata
    self.jsonLD = jsonLD
    self.source = source
    self.formFields = formFields
    self.faults = faults
  }

  public struct MetadataEntry: Sendable, Equatable {
    /// As the file names it; `HiddenText` for words that a PDF's first page holds behind others.
    public var name: String
    public var content: String

    public init(name: String, content: String) {
      self.name = name
      self.content = content
    }
  }

  /// Damage that was survived.
  public enum Fault: Sendable, Equatable {
    /// Pages that hold no character, by number from 1.
    case pagesWithoutText([Int])
    /// Pages read, of pages in the file.
    case pageLimit(read: Int, of: Int)
    /// The name of the encoding that was taken.
    case encodingGuessed(String)
  }
}

/// One page. Coordinates are PostScript points (1/72 inch) from the top left corner, y downwards, after the page's own rotation.
public struct Page: Sendable {
  /// From 1.
  public var number: Int
  public var width: Double
  public var height: Double
  public var content: Content

  public init(number: Int, width: Double = 0, height: Double = 0, content: Content) {
    self.number = number
    self.width = width
    self.height = height
    self.content = content
  }

  public enum Content: Sendable {
    /// Words in the order in which poppler reads the page.
    case words([Word])
    /// Lines of a text file, without their line ends; of HTML, one line for each block of text.
    case lines([TextLine])
  }
}

/// A line of an input that has no positions.
public struct TextLine: Sendable, Equatable {
  public var text: String
  /// The level of a heading that the format marks (`## `, `<h2>`), 1 to 6.
  public var headingLevel: Int?
  /// Character ranges that the format marks as raised: `<sup>3</sup>`. Offsets count the characters of `text`.
  public var raised: [Range<Int>]
  public var italic: [Range<Int>]
  /// Place in the file, from 1.
  public var number: Int

  public init(text: String, headingLevel: Int? = nil, raised: [Range<Int>] = [], italic: [Range<Int>] = [], number: Int)
  {
    self.text = text
    self.headingLevel = headingLevel
    self.raised = raised
    self.italic = italic
    self.number = number
  }
}

/// Characters that stand together without white space, in one font and size, on one base line.
public struct Word: Sendable, Equatable {
  public var text: String
  public var box: Box
  /// Place in `Document.fonts`.
  public var font: Int
  /// Points.
  public var size: Double
  /// White space stands between this word and the next in the text layer; false where a word was divided because font or size changes inside it.
  public var spaceAfter: Bool
  /// The next word starts a new line in poppler's reading.
  public var endsLine: Bool

  public init(text: String, box: Box, font: Int, size: Double, spaceAfter: Bool = true, endsLine: Bool = false) {
    self.text = text
    self.box = box
    self.font = font
    self.size = size
    self.spaceAfter = spaceAfter
    self.endsLine = endsLine
  }
}

/// A font as the file names it.
public struct Font: Sendable, Equatable, Hashable {
  public var name: String
  public var isBold: Bool
  public var isItalic: Bool

  public init(name: String, isBold: Bool, isItalic: Bool) {
    self.name = name
    self.isBold = isBold
    self.isItalic = isItalic
  }
}

/// A rectangle in points; `minY` is its upper edge.
public struct Box: Sendable, Equatable, Hashable {
  public var minX: Double
  public var minY: Double
  public var maxX: Double
  public var maxY: Double

  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  public var width: Double { maxX - minX }
  public var height: Double { maxY - minY }
  public var midX: Double { (minX + maxX) / 2 }
  public var midY: Double { (minY + maxY) / 2 }

  public func union(_ other: Box) -> Box {
    Box(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY)
    )
  }
}
