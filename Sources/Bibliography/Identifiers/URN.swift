// SPDX-License-Identifier: GPL-3.0-or-later

/// Uniform Resource Names (RFC 8141), as libraries print them. Normal form: `urn:` and the namespace in lower case; all of it for `nbn`.
public enum URN: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    occurrences(in: notation).first?.value
  }

  /// Finds names also where a line end breaks them behind a hyphen or colon.
  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.has("urn:", at: place), !scanner.byte(place - 1).isAlphanumeric,
        let match = match(in: scanner, at: place)
      else {
        place += 1
        continue
      }
      found.append(IdentifierOccurrence(range: scanner.range(place, match.end), value: match.value))
      place = match.end
    }
    return found
  }

  private static func match(in scanner: ByteText, at start: Int) -> (value: String, end: Int)? {
    var place = start + 4
    let namespace = place
    while scanner.byte(place).isAlphanumeric || scanner.byte(place) == UInt8(ascii: "-") { place += 1 }
    guard place - namespace >= 2, scanner.byte(place) == UInt8(ascii: ":") else { return nil }
    var value = Array(scanner.bytes[start...place]).map(\.lowered)
    let isNBN = scanner.has("nbn:", at: namespace)
    place += 1
    let specific = value.count
    while place < scanner.bytes.count {
      let byte = scanner.bytes[place]
      if byte.isAlphanumeric || "-._~:/%!$&*+=@".utf8.contains(byte) {
        value.append(isNBN ? byte.lowered : byte)
        place += 1
      } else if byte.isLineEnd, let last = value.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ":"),
        scanner.byte(scanner.skippingSpace(place)).isAlphanumeric
      {
        place = scanner.skippingSpace(place)
      } else {
        break
      }
    }
    while value.count > specific, let last = value.last, !last.isAlphanumeric {
      value.removeLast()
      place -= 1
    }
    return value.count > specific ? (String(decoding: value, as: UTF8.self), place) : nil
  }
}
