// SPDX-License-Identifier: GPL-3.0-or-later

/// What the standard library says: this file does not import `Characters`.
enum StandardLibrary {
  static func answers(_ scalar: Unicode.Scalar) -> [Bool] {
    let properties = scalar.properties
    return [
      properties.isAlphabetic, properties.isUppercase, properties.isLowercase, properties.isWhitespace,
      properties.numericType != nil,
    ]
  }

  static func answers(_ character: Character) -> [Bool] {
    [character.isLetter, character.isNumber, character.isWhitespace, character.isUppercase, character.isLowercase]
  }
}
