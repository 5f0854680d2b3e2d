// SPDX-License-Identifier: GPL-3.0-or-later
import CPoppler

/// Characters out of bytes, and how sure that is.
struct DecodedText: Sendable {
  var text: String
  /// The encoding that was taken without being named by the file; `nil` where it is certain.
  var guess: String?
}

/// Finds the encoding of a text: by byte order mark, by validity as UTF-8, by name, and last by guess.
enum TextDecoder {
  /// - Parameter declared: the name of an encoding that the file gives itself, `iso-8859-1`.
  /// - Throws: `.notText` where too many bytes are control characters in every reading.
  static func decode(_ bytes: [UInt8], declared: String? = nil) throws(DocumentError) -> DecodedText {
    if let marked = byByteOrderMark(bytes) { return DecodedText(text: marked) }
    if let wide = withoutByteOrderMark(bytes) { return wide }
    guard !looksBinary(bytes) else { throw .notText }
    if let text = String(validating: bytes, as: UTF8.self) { return DecodedText(text: text) }
    if let declared, !["utf-8", "utf8"].contains(declared.lowercased()), let text = converted(bytes, from: declared) {
      return DecodedText(text: text)
    }
    let (sound, broken) = sequences(bytes)
    if sound > broken { return DecodedText(text: String(decoding: bytes, as: UTF8.self), guess: "UTF-8") }
    return DecodedText(text: windows1252(bytes), guess: "windows-1252")
  }

  private static func byByteOrderMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return utf32(bytes.dropFirst(4), bigEndian: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return utf32(bytes.dropFirst(4), bigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    return nil
  }

  /// UTF-16 without a mark: of Latin text every second byte is NUL, and NULs stand hardly ever elsewhere.
  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> DecodedText? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var even = 0
    var odd = 0
    for (position, byte) in sample.enumerated() where byte == 0 {
      if position % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = sample.count / 2
    if odd * 10 > half * 6, even * 20 < half {
      return DecodedText(text: utf16(bytes[...], bigEndian: false), guess: "UTF-16LE")
    }
    if even * 10 > half * 6, odd * 20 < half {
      return DecodedText(text: utf16(bytes[...], bigEndian: true), guess: "UTF-16BE")
    }
    return nil
  }

  /// More than one byte in ten is a control character that no text holds. NULs in place of blanks are borne.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(65536)
    var controls = 0
    var nuls = 0
    for byte in sample {
      switch byte {
      case 0: nuls += 1
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B: continue
      case 0x01..<0x20, 0x7F: controls += 1
      default: continue
      }
    }
    return controls * 16 > sample.count || nuls * 4 > sample.count
  }

  /// Counts the sound multi-byte sequences of UTF-8 and the bytes that are part of none.
  private static func sequences(_ bytes: [UInt8]) -> (sound: Int, broken: Int) {
    var sound = 0
    var broken = 0
    var position = 0
    while position < bytes.count {
      let length: Int
      switch bytes[position] {
      case 0..<0x80:
        position += 1
        continue
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: length = 0
      }
      let tail = bytes.dropFirst(position + 1).prefix(max(0, length - 1))
      if length > 0, tail.count == length - 1, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        sound += 1
        position += length
      } else {
        broken += 1
        position += 1
      }
    }
    return (sound, broken)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var position = bytes.startIndex
    while position + 1 < bytes.endIndex {
      let first = UInt16(bytes[position])
      let second = UInt16(bytes[position + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      position += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var text = String.UnicodeScalarView()
    var position = bytes.startIndex
    while position + 3 < bytes.endIndex {
      let four = bytes[position..<position + 4]
      let value = (bigEndian ? Array(four) : four.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      position += 4
    }
    return String(text)
  }

  private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
    let known = encoding.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    guard known, encoding.count < 40 else { return nil }
    // HTML's rule: what says ISO 8859-1 or ASCII is read as Windows-1252.
    if ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(encoding.lowercased()) { return windows1252(bytes) }
    var written: gsize = 0
    let converted = bytes.withUnsafeBytes { buffer in
      g_convert(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), gssize(buffer.count), "UTF-8", encoding, nil, &written,
        nil)
    }
    guard let converted else { return nil }
    defer { g_free(converted) }
    let result = UnsafeRawBufferPointer(start: converted, count: Int(written))
    return String(decoding: result, as: UTF8.self)
  }

  /// Windows-1252 as the WHATWG encoding standard maps it: undefined bytes become the C1 controls of the same value.
  private static func windows1252(_ bytes: [UInt8]) -> String {
    let upper: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ]
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = 0x80..<0xA0 ~= byte ? upper[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
