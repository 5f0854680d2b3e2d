// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Foundation

/// Text reduced to what two printings of the same words have in common: letters and digits in one case, without diacritics and ligatures,
/// punctuation and spaces as single blanks.
///
/// Each scalar folds by itself: compatibility decomposition (UAX 15), full case folding, `ß ø ł æ œ` spelled out, combining marks gone.
public enum Folding {
  /// The folded text: `"Straße & Ærø"` gives `"strasse aero"`.
  public static func fold(_ text: String) -> String {
    if let folded = foldedASCII(text) { return folded }
    let scalars = scalars(text)
    if scalars.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: scalars.count) { bytes in
        for (place, value) in scalars.enumerated() { bytes[place] = UInt8(truncatingIfNeeded: value) }
        return scalars.count
      }
    }
    var folded = String.UnicodeScalarView()
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { folded.append(scalar) }
    }
    return String(folded)
  }

  /// The folded form of a text in ASCII, byte by byte.
  private static func foldedASCII(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { folded in
        var count = 0
        var gap = false
        for byte in bytes {
          guard byte.isAlphanumeric else {
            gap = count > 0
            continue
          }
          if gap {
            folded[count] = 0x20
            count += 1
            gap = false
          }
          folded[count] = byte.lowered
          count += 1
        }
        return count
      }
    }
  }

  /// The folded words.
  public static func words(_ text: String) -> [String] {
    var folded = fold(text)
    return folded.withUTF8 { bytes in bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The folded text as scalar values, for comparing.
  public static func scalars(_ text: String) -> [UInt32] {
    var folded: [UInt32] = []
    folded.reserveCapacity(text.utf8.count)
    var gap = false
    func append(_ value: UInt32) {
      if gap, !folded.isEmpty { folded.append(0x20) }
      gap = false
      folded.append(value)
    }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        if byte.isAlphanumeric { append(UInt32(byte.lowered)) } else { gap = true }
        continue
      }
      for value in table[scalar.value] ?? mapped(scalar) {
        if value == 0x20 { gap = true } else { append(value) }
      }
    }
    return folded
  }

  /// What the scalars of European print fold to; all others are worked out when they come.
  private static let table: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    for range in [0x80...0x24F, 0x300...0x45F, 0x1E00...0x1EFF, 0x2000...0x206F, 0xFB00...0xFB06]
      as [ClosedRange<UInt32>]
    {
      for value in range {
        if let scalar = Unicode.Scalar(value) { table[value] = mapped(scalar) }
      }
    }
    return table
  }()

  private static func mapped(_ scalar: Unicode.Scalar) -> [UInt32] {
    var result: [UInt32] = []
    for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
      for folded in caseFolded(part) {
        if folded.properties.canonicalCombiningClass != .notReordered { continue }
        result.append(isAlphanumeric(folded) ? folded.value : 0x20)
      }
    }
    return result
  }

  private static func caseFolded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "\u{345}": ["\u{3B9}"]
    case "ς": ["σ"]
    default: scalar.properties.lowercaseMapping.unicodeScalars.flatMap(spelledOut)
    }
  }

  private static func spelledOut(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "ß": ["s", "s"]
    case "ø": ["o"]
    case "ł": ["l"]
    case "æ": ["a", "e"]
    case "œ": ["o", "e"]
    default: [scalar]
    }
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: scalar.isNumeric
    }
  }
}
