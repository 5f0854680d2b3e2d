// SPDX-License-Identifier: GPL-3.0-or-later

/// The standard library's properties of characters under their own names and with the same answers. In files that import this module
/// they stand before the library's, which take several times as long.
extension Character {
  @inlinable
  public var isLetter: Bool { firstScalar.isAlphabetic }

  @inlinable
  public var isNumber: Bool { firstScalar.isNumeric }

  @inlinable
  public var isWhitespace: Bool { firstScalar.isWhitespace }

  @inlinable
  public var isUppercase: Bool { onlyByte.map { $0 &- 0x41 < 26 } ?? isOtherUppercase }

  @inlinable
  public var isLowercase: Bool { onlyByte.map { $0 &- 0x61 < 26 } ?? isOtherLowercase }

  @inlinable
  var firstScalar: Unicode.Scalar {
    let byte = utf8[utf8.startIndex]
    return byte < 0x80 ? Unicode.Scalar(byte) : unicodeScalars[unicodeScalars.startIndex]
  }

  /// The byte of a character that is one.
  @inlinable
  public var onlyByte: UInt8? { utf8.count == 1 ? utf8[utf8.startIndex] : nil }
}

/// Characters that are more than a byte.
extension Character {
  @usableFromInline
  var isOtherUppercase: Bool {
    guard let scalar = onlyScalar else { return isInUppercaseForm }
    return ScalarTraits.known(scalar)?.contains(.uppercaseCharacter)
      ?? (scalar.properties.isUppercase || isInUppercaseForm)
  }

  @usableFromInline
  var isOtherLowercase: Bool {
    guard let scalar = onlyScalar else { return isInLowercaseForm }
    return ScalarTraits.known(scalar)?.contains(.lowercaseCharacter)
      ?? (scalar.properties.isLowercase || isInLowercaseForm)
  }

  private var onlyScalar: Unicode.Scalar? {
    let first = firstScalar
    return utf8.count == UTF8.width(first) ? first : nil
  }

  /// It has case, and putting it in upper case changes nothing.
  var isInUppercaseForm: Bool { isCased && String(self) == uppercased() }
  /// It has case, and putting it in lower case changes nothing.
  var isInLowercaseForm: Bool { isCased && String(self) == lowercased() }
}

extension String {
  /// The text of some characters, without the detours of the general initializer.
  public init(characters: ArraySlice<Character>) {
    self = ""
    for character in characters { append(character) }
  }
}
