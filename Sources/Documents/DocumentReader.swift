// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes gave no document.
public enum DocumentError: Error, Sendable, Equatable {
  case empty
  case notText
  case pdfDamaged(String)
  case pdfEncrypted
  case pdfNoPages
  /// No page holds a character: a scan.
  case pdfNoText(pages: Int)
}

/// Bounds on what a reader takes on.
public struct ReadingLimits: Sendable {
  /// Pages beyond this are not read, and the document says so.
  public var pages: Int

  public init(pages: Int = 1000) {
    self.pages = pages
  }
}

/// Reads bytes of any kind that is known.
public enum DocumentReader {
  /// Bytes to a document; the format is told by the content alone.
  public static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(DocumentError) -> Document {
    try PDFReader.read(bytes, limits: limits)
  }
}
