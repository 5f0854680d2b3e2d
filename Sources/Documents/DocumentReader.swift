// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

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

/// Any bytes to one ``Document``. The format is told by content alone; the name of the file plays no part.
public enum DocumentReader {
  /// Reads a PDF, an HTML page, Markdown or plain text.
  ///
  /// - Throws: ``DocumentError``: `.empty` for no bytes or none but white space, `.notText` for bytes that are none of these.
  public static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(DocumentError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    if Signature.isPDF(bytes) { return try PDFReader.read(bytes, limits: limits) }
    if Signature.isBinary(bytes) { throw .notText }
    if HTMLReader.recognises(bytes) { return try HTMLReader.read(bytes) }
    let decoded = try TextDecoder.decode(bytes)
    guard decoded.text.unicodeScalars.contains(where: { !$0.isWhitespace && $0.value > 0x20 }) else {
      throw .empty
    }
    if MarkdownReader.recognises(decoded.text) { return MarkdownReader.read(decoded) }
    return PlainTextReader.read(decoded)
  }
}

/// The marks by which file formats are told at the beginning of the bytes.
enum Signature {
  /// ISO 32000 puts `%PDF-` at the beginning; readers accept it within the first 1,024 bytes, and poppler beyond a leading HTTP head.
  static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    return contains(mark, in: bytes.prefix(1024 + mark.count)) || startsLate(mark, in: bytes)
  }

  /// A PDF behind foreign bytes: the header stands within the first 4 KB and the end mark within the last 2 KB.
  private static func startsLate(_ mark: [UInt8], in bytes: [UInt8]) -> Bool {
    contains(mark, in: bytes.prefix(4096)) && contains(Array("%%EOF".utf8), in: bytes.suffix(2048))
  }

  /// Archives, compressed files, images, executables and Office files of the old kind.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B], [0x42, 0x5A, 0x68],
      [0xFD, 0x37, 0x7A, 0x58], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21], [0x89, 0x50, 0x4E, 0x47],
      [0x47, 0x49, 0x46, 0x38], [0xFF, 0xD8, 0xFF], [0x7F, 0x45, 0x4C, 0x46], [0xD0, 0xCF, 0x11, 0xE0],
      [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], Array("%!PS".utf8), Array("SQLite format 3".utf8),
    ]
    return marks.contains { bytes.starts(with: $0) }
  }

  private static func contains(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = mark.first, bytes.count >= mark.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - mark.count)
    where bytes[start] == first && bytes[start..<start + mark.count].elementsEqual(mark) {
      return true
    }
    return false
  }
}
