// SPDX-License-Identifier: GPL-3.0-or-later

/// International Standard Book Numbers (ISO 2108) of 10 or 13 digits, held to their check digit. Normal form: the digits alone.
public enum ISBN: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    let scanner = ByteText(notation)
    for place in scanner.bytes.indices {
      if let match = match(in: scanner, at: place) { return match.value }
    }
    return nil
  }

  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.bytes[place].isDigit,
        isLabelled(scanner, place) || scanner.has("978", at: place) || scanner.has("979", at: place),
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

  /// The number of 13 digits that means the same book, for comparing.
  public static func thirteen(_ isbn: String) -> String? {
    guard let normal = normalized(isbn) else { return nil }
    guard normal.utf8.count == 10 else { return normal }
    let digits = Array("978".utf8) + normal.utf8.prefix(9)
    let sum = digits.enumerated().reduce(0) { $0 + $1.element.digit * ($1.offset % 2 == 0 ? 1 : 3) }
    return String(decoding: digits, as: UTF8.self) + String((10 - sum % 10) % 10)
  }

  private static func isLabelled(_ scanner: ByteText, _ place: Int) -> Bool {
    for back in 4...14 where scanner.has("isbn", at: place - back) { return true }
    return false
  }

  private static func match(in scanner: ByteText, at start: Int) -> (value: String, end: Int)? {
    guard scanner.byte(start).isDigit, !scanner.byte(start - 1).isAlphanumeric else { return nil }
    var value: [UInt8] = []
    var place = start
    var ten: (String, Int)?
    while value.count < 13 {
      let byte = scanner.byte(place)
      if byte.isDigit {
        value.append(byte)
      } else if byte.lowered == UInt8(ascii: "x"), value.count == 9 {
        value.append(UInt8(ascii: "X"))
      } else {
        break
      }
      place += 1
      if value.count == 10, !scanner.byte(place).isAlphanumeric, isValidTen(value) {
        ten = (String(decoding: value, as: UTF8.self), place)
      }
      let dash = scanner.dashLength(at: place)
      if dash > 0 {
        place += dash
      } else if scanner.byte(place) == UInt8(ascii: " "), scanner.byte(place + 1).isAlphanumeric {
        place += 1
      }
    }
    guard value.count == 13, !scanner.byte(place).isAlphanumeric, value.allSatisfy(\.isDigit),
      value.starts(with: "97".utf8),
      value.enumerated().reduce(0, { $0 + $1.element.digit * ($1.offset % 2 == 0 ? 1 : 3) }) % 10 == 0
    else { return ten }
    return (String(decoding: value, as: UTF8.self), place)
  }

  private static func isValidTen(_ value: [UInt8]) -> Bool {
    var sum = 0
    for (position, byte) in value.enumerated() {
      sum += (byte == UInt8(ascii: "X") ? 10 : byte.digit) * (10 - position)
    }
    return sum % 11 == 0 && sum > 0
  }
}
