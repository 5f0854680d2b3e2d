// SPDX-License-Identifier: GPL-3.0-or-later

/// A scheme of identifiers, with one normal form for all the notations in print, and an exact finder over running text.
public protocol IdentifierScheme {
  /// The normal form of one identifier in any notation, or nil where the text is not one (wrong form, wrong check digit).
  static func normalized(_ notation: String) -> String?

  /// The identifiers in a text, in order of place.
  static func occurrences(in text: String) -> [IdentifierOccurrence]
}

/// An identifier found in a text.
public struct IdentifierOccurrence: Equatable, Sendable {
  /// Where it stands, with the prefix that belongs to its notation (`https://doi.org/`, `doi:`).
  public var range: Range<String.Index>
  /// Its normal form.
  public var value: String
  /// True where the resolver's address was printed twice over: `https://doi.org/https://doi.org/10…`.
  public var hadDoubledPrefix = false

  public init(range: Range<String.Index>, value: String, hadDoubledPrefix: Bool = false) {
    self.range = range
    self.value = value
    self.hadDoubledPrefix = hadDoubledPrefix
  }
}

/// The bytes of a text, and the way back from places among them to places in the text.
struct ByteText {
  let text: String
  let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  func byte(_ place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0 }

  func range(_ start: Int, _ end: Int) -> Range<String.Index> {
    let low = text.utf8.index(text.startIndex, offsetBy: start)
    return low..<text.utf8.index(low, offsetBy: end - start)
  }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// Whether `word`, in lower-case ASCII, begins at a place, in any case.
  func has(_ word: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset].lowered != word.utf8Start[offset] {
      return false
    }
    return true
  }

  func has(_ word: StaticString, endingAt end: Int) -> Bool { has(word, at: end - word.utf8CodeUnitCount) }

  /// The place after white space (and no-break spaces) that begins at a place.
  func skippingSpace(_ place: Int) -> Int {
    var place = place
    while place < bytes.count {
      if bytes[place].isSpace {
        place += 1
      } else if bytes[place] == 0xC2, byte(place + 1) == 0xA0 {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// The length in bytes of a hyphen or dash at a place (U+002D, U+00AD, U+2010 to U+2015, U+2212), or 0.
  func dashLength(at place: Int) -> Int {
    switch byte(place) {
    case UInt8(ascii: "-"): 1
    case 0xC2 where byte(place + 1) == 0xAD: 2
    case 0xE2 where byte(place + 1) == 0x80 && (0x90...0x95).contains(byte(place + 2)): 3
    case 0xE2 where byte(place + 1) == 0x88 && byte(place + 2) == 0x92: 3
    default: 0
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isAlphanumeric: Bool { isDigit || isASCIILetter }
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  /// The value of an ASCII digit.
  var digit: Int { Int(self) - 0x30 }
}
