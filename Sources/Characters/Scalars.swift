// SPDX-License-Identifier: GPL-3.0-or-later

/// What Unicode says of a scalar. `Unicode.Scalar.Properties` gives the same answers, but asks its tables anew every time, at some thirty
/// times the cost; documents ask for each of their characters over and over.
extension Unicode.Scalar {
  @inlinable
  public var isAlphabetic: Bool { value < 0x80 ? (value | 0x20) &- 0x61 < 26 : isOtherAlphabetic }

  @inlinable
  public var isUppercase: Bool { value < 0x80 ? value &- 0x41 < 26 : isOtherUppercase }

  @inlinable
  public var isLowercase: Bool { value < 0x80 ? value &- 0x61 < 26 : isOtherLowercase }

  @inlinable
  public var isWhitespace: Bool { value < 0x80 ? value == 0x20 || value &- 0x09 < 5 : isOtherWhitespace }

  /// A digit, a fraction, a Roman numeral of its own: whatever has a numeric type.
  @inlinable
  public var isNumeric: Bool { value < 0x80 ? value &- 0x30 < 10 : isOtherNumeric }
}

/// The scalars beyond ASCII. The functions stand apart so that the short ones above can be inlined everywhere.
extension Unicode.Scalar {
  @usableFromInline
  var isOtherAlphabetic: Bool { ScalarTraits.known(self)?.contains(.alphabetic) ?? properties.isAlphabetic }

  @usableFromInline
  var isOtherUppercase: Bool { ScalarTraits.known(self)?.contains(.uppercase) ?? properties.isUppercase }

  @usableFromInline
  var isOtherLowercase: Bool { ScalarTraits.known(self)?.contains(.lowercase) ?? properties.isLowercase }

  @usableFromInline
  var isOtherWhitespace: Bool { ScalarTraits.known(self)?.contains(.whitespace) ?? properties.isWhitespace }

  @usableFromInline
  var isOtherNumeric: Bool { ScalarTraits.known(self)?.contains(.numeric) ?? (properties.numericType != nil) }
}

extension String {
  /// Appends a scalar in lower case.
  public mutating func appendLowercased(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      unicodeScalars.append(scalar.isUppercase ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    } else {
      self += scalar.properties.lowercaseMapping
    }
  }
}
