// SPDX-License-Identifier: GPL-3.0-or-later
import CPoppler

/// The characters of one page as poppler lays them out, cut into words.
struct PDFPageText {
  let page: OpaquePointer

  /// Words in poppler's reading order, and the text of words that are hidden behind others. A word whose size or style changes inside is
  /// given as several, the earlier ones without a space after.
  func words(fonts: inout FontTable) -> (words: [Word], hidden: String) {
    guard let text = poppler_page_get_text(page) else { return ([], "") }
    defer { g_free(text) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return ([], "") }
    defer { g_free(rectangles) }
    let styles = StyleRuns(page: page, fonts: &fonts)
    var cutter = WordCutter(styles: styles)

    var byte = 0
    var place = 0
    while place < Int(count), text[byte] != 0 {
      let (scalar, length) = Self.scalar(at: text + byte)
      cutter.take(scalar, box: rectangles[place], place: place)
      byte += length
      place += 1
    }
    return cutter.finish()
  }

  /// One character of poppler's UTF-8; a stray byte counts as one.
  private static func scalar(at bytes: UnsafeMutablePointer<gchar>) -> (Unicode.Scalar, Int) {
    let lead = UInt8(bitPattern: bytes[0])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1 else { return (Unicode.Scalar(lead), 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let next = UInt8(bitPattern: bytes[offset])
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

/// Fonts, sizes and white letters by stretches of characters.
struct StyleRuns {
  struct Run {
    let end: Int
    let font: Int
    let size: Double
    let isWhite: Bool
  }

  private(set) var runs: [Run] = []

  init(page: OpaquePointer, fonts: inout FontTable) {
    guard let list = poppler_page_get_text_attributes(page) else { return }
    defer { poppler_page_free_text_attributes(list) }
    var entry: UnsafeMutablePointer<GList>? = list
    while let current = entry {
      let attributes = current.pointee.data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let name = attributes.font_name.map { String(cString: $0) } ?? ""
      runs.append(
        Run(
          end: Int(attributes.end_index), font: fonts.place(ofFontNamed: name), size: attributes.font_size,
          isWhite: Self.isWhite(attributes.color)))
      entry = current.pointee.next
    }
  }

  private static func isWhite(_ color: PopplerColor) -> Bool {
    color.red == guint16.max && color.green == guint16.max && color.blue == guint16.max
  }
}
