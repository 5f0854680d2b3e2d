// SPDX-License-Identifier: GPL-3.0-or-later

/// Properties of the scalars of European print, looked up once.
struct ScalarTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let alphabetic = ScalarTraits(rawValue: 1)
  static let uppercase = ScalarTraits(rawValue: 2)
  static let lowercase = ScalarTraits(rawValue: 4)
  static let whitespace = ScalarTraits(rawValue: 8)
  static let numeric = ScalarTraits(rawValue: 16)
  /// The character that the scalar is by itself is in upper or lower case.
  static let uppercaseCharacter = ScalarTraits(rawValue: 32)
  static let lowercaseCharacter = ScalarTraits(rawValue: 64)

  /// The traits of a scalar that the tables hold.
  static func known(_ scalar: Unicode.Scalar) -> ScalarTraits? {
    switch scalar.value {
    case letters: letterTable[Int(scalar.value)]
    case punctuation: punctuationTable[Int(scalar.value - punctuation.lowerBound)]
    default: nil
    }
  }

  /// Latin, Greek and Cyrillic.
  private static let letters: Range<UInt32> = 0..<0x530
  private static let punctuation: Range<UInt32> = 0x2000..<0x2070
  private static let letterTable = table(letters)
  private static let punctuationTable = table(punctuation)

  private static func table(_ values: Range<UInt32>) -> [ScalarTraits] {
    values.map { Unicode.Scalar($0).map { ScalarTraits(of: $0) } ?? [] }
  }

  private init(of scalar: Unicode.Scalar) {
    let properties = scalar.properties
    var traits: ScalarTraits = []
    if properties.isAlphabetic { traits.insert(.alphabetic) }
    if properties.isUppercase { traits.insert(.uppercase) }
    if properties.isLowercase { traits.insert(.lowercase) }
    if properties.isWhitespace { traits.insert(.whitespace) }
    if properties.numericType != nil { traits.insert(.numeric) }
    if properties.isUppercase || Character(scalar).isInUppercaseForm { traits.insert(.uppercaseCharacter) }
    if properties.isLowercase || Character(scalar).isInLowercaseForm { traits.insert(.lowercaseCharacter) }
    self = traits
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
