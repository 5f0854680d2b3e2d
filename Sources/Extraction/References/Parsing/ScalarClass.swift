// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Foundation

/// What a character is to the tokenizer, with its folded form: lower case without diacritics.
///
/// Characters below `table.count` (Latin, Greek, Cyrillic, Hebrew, Arabic) are looked up; the rest is asked of Unicode's properties.
enum ScalarClass: UInt8 {
  case space, digit, lower, upper, caseless, mark, ideograph, sign

  private struct Entry {
    let kind: ScalarClass
    let folded: UInt32
  }

  private static let table: [Entry] = (0..<0x700).map { compute(UInt32($0)) }

  static func of(_ scalar: UInt32) -> (kind: ScalarClass, folded: UInt32) {
    let entry = scalar < 0x700 ? table[Int(scalar)] : compute(scalar)
    return (entry.kind, entry.folded)
  }

  private static func compute(_ value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value) else { return Entry(kind: .sign, folded: value) }
    let properties = scalar.properties
    if properties.isWhitespace || value == 0x200b || value == 0xfeff { return Entry(kind: .space, folded: 0x20) }
    if (0x3040...0x30ff).contains(value) || (0x3400...0x9fff).contains(value) || (0x20000...0x2ffff).contains(value) {
      return Entry(kind: .ideograph, folded: value)
    }
    switch properties.generalCategory {
    case .decimalNumber: return Entry(kind: .digit, folded: properties.numericValue.map { UInt32($0) + 0x30 } ?? value)
    case .nonspacingMark, .spacingMark, .enclosingMark: return Entry(kind: .mark, folded: value)
    case .uppercaseLetter, .titlecaseLetter: return Entry(kind: .upper, folded: fold(scalar))
    case .lowercaseLetter: return Entry(kind: .lower, folded: fold(scalar))
    case .otherLetter, .modifierLetter: return Entry(kind: .caseless, folded: fold(scalar))
    default: return Entry(kind: .sign, folded: sign(value))
    }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    let lower = scalar.properties.lowercaseMapping
    let base = lower.decomposedStringWithCanonicalMapping.unicodeScalars.first?.value ?? scalar.value
    switch base {
    case 0xdf: return 0x73  // ß as s
    case 0xf8: return 0x6f  // ø as o
    case 0x142: return 0x6c  // ł as l
    case 0x131: return 0x69  // ı as i
    default: return base
    }
  }

  /// Dashes are one sign, and so are apostrophes.
  private static func sign(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2010...0x2015, 0x2212, 0xad: 0x2d
    case 0x2019, 0x2bc, 0x60, 0xb4: 0x27
    default: value
    }
  }
}
