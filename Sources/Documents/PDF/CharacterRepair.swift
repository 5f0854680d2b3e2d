// SPDX-License-Identifier: GPL-3.0-or-later

/// Characters that fonts print in pieces or as one glyph, and what they spell.
enum CharacterRepair {
  /// The combining mark for an accent that is set as a glyph of its own, as TeX's older fonts do (Unicode 15, Spacing Modifier Letters).
  static func combiningMark(forSpacing scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{A8}": "\u{308}"
    case "\u{B4}", "\u{2CA}": "\u{301}"
    case "`", "\u{2CB}": "\u{300}"
    case "^", "\u{2C6}": "\u{302}"
    case "~", "\u{2DC}": "\u{303}"
    case "\u{2C7}": "\u{30C}"
    case "\u{2D8}": "\u{306}"
    case "\u{2DA}", "\u{B0}": "\u{30A}"
    case "\u{2DD}": "\u{30B}"
    case "\u{B8}": "\u{327}"
    case "\u{2DB}": "\u{328}"
    case "\u{2D9}": "\u{307}"
    case "\u{AF}": "\u{304}"
    default: nil
    }
  }

  /// The letters of a Latin ligature (Unicode 15, Alphabetic Presentation Forms).
  static func letters(ofLigature scalar: Unicode.Scalar) -> StaticString? {
    switch scalar {
    case "\u{FB00}": "ff"
    case "\u{FB01}": "fi"
    case "\u{FB02}": "fl"
    case "\u{FB03}": "ffi"
    case "\u{FB04}": "ffl"
    case "\u{FB05}", "\u{FB06}": "st"
    default: nil
    }
  }

  /// The letter that an accent is put on: the dotless i of TeX stands for i.
  static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{131}": "i"
    case "\u{237}": "j"
    default: scalar
    }
  }
}
