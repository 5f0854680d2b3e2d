// SPDX-License-Identifier: GPL-3.0-or-later

/// Open Researcher and Contributor IDs (a block of ISO 27729), held to their check digit. Normal form: `0000-0002-1825-0097`.
public enum ORCID: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    occurrences(in: notation).first?.value
  }

  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.has("000", at: place), let match = match(in: scanner, at: place) else {
        place += 1
        continue
      }
      var start = place
      if scanner.has("orcid.org/", endingAt: start) { start -= 10 }
      if scanner.has("https://", endingAt: start) {
        start -= 8
      } else if scanner.has("http://", endingAt: start) {
        start -= 7
      }
      found.append(IdentifierOccurrence(range: scanner.range(start, match.end), value: match.value))
      place = match.end
    }
    return found
  }

  private static func match(in scanner: ByteText, at start: Int) -> (value: String, end: Int)? {
    guard !scanner.byte(start - 1).isAlphanumeric else { return nil }
    var value: [UInt8] = []
    var total = 0
    var place = start
    for position in 0..<16 {
      if position > 0, position % 4 == 0 {
        place += scanner.dashLength(at: place)
        value.append(UInt8(ascii: "-"))
      }
      let byte = scanner.byte(place)
      if position == 15 {
        let check = (12 - total % 11) % 11
        guard check == 10 ? byte.lowered == UInt8(ascii: "x") : byte.isDigit && byte.digit == check else { return nil }
        value.append(check == 10 ? UInt8(ascii: "X") : byte)
      } else {
        guard byte.isDigit else { return nil }
        total = (total + byte.digit) * 2 % 11
        value.append(byte)
      }
      place += 1
    }
    guard !scanner.byte(place).isAlphanumeric else { return nil }
    return (String(decoding: value, as: UTF8.self), place)
  }
}
