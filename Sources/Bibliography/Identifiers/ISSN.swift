// SPDX-License-Identifier: GPL-3.0-or-later

/// International Standard Serial Numbers (ISO 3297), held to their check digit. Normal form: `1369-183X`.
public enum ISSN: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    let scanner = ByteText(notation)
    for place in scanner.bytes.indices {
      if let match = match(in: scanner, at: place, needsHyphen: false) { return match.value }
    }
    return nil
  }

  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      if let match = match(in: scanner, at: place, needsHyphen: !isLabelled(scanner, place)) {
        found.append(IdentifierOccurrence(range: scanner.range(place, match.end), value: match.value))
        place = match.end
      } else {
        place += 1
      }
    }
    return found
  }

  /// Whether `ISSN` stands close before a place.
  private static func isLabelled(_ scanner: ByteText, _ place: Int) -> Bool {
    for back in 4...24 where scanner.has("issn", at: place - back) { return true }
    return false
  }

  private static func match(in scanner: ByteText, at start: Int, needsHyphen: Bool) -> (value: String, end: Int)? {
    guard scanner.byte(start).isDigit, !scanner.byte(start - 1).isAlphanumeric, scanner.dashLength(at: start - 1) == 0
    else { return nil }
    var value: [UInt8] = []
    var sum = 0
    var place = start
    for position in 0..<8 {
      if position == 4 {
        let dash = scanner.dashLength(at: place)
        guard dash > 0 || !needsHyphen else { return nil }
        place += dash
        value.append(UInt8(ascii: "-"))
      }
      let byte = scanner.byte(place)
      let isX = position == 7 && byte.lowered == UInt8(ascii: "x")
      guard byte.isDigit || isX else { return nil }
      sum += (isX ? 10 : byte.digit) * (8 - position)
      value.append(isX ? UInt8(ascii: "X") : byte)
      place += 1
    }
    guard sum % 11 == 0, sum > 0, !scanner.byte(place).isAlphanumeric, scanner.dashLength(at: place) == 0 else {
      return nil
    }
    return (String(decoding: value, as: UTF8.self), place)
  }
}
