// SPDX-License-Identifier: GPL-3.0-or-later

/// Handles (RFC 3650) of repositories. Normal form: bare, `11381/2911858`.
public enum Handle: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    if let found = occurrences(in: notation).first { return found.value }
    let scanner = ByteText(notation)
    let start = scanner.skippingSpace(0)
    guard let match = match(in: scanner, at: start), scanner.skippingSpace(match.end) == scanner.bytes.count else {
      return nil
    }
    return match.value
  }

  /// Finds handles that are marked as such: `http://hdl.handle.net/11381/2911858`, `hdl:11381/2911858`, `…/handle/11381/2911858`.
  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.bytes[place].lowered == UInt8(ascii: "h"), let prefix = prefixEnd(scanner, place),
        let match = match(in: scanner, at: scanner.skippingSpace(prefix))
      else {
        place += 1
        continue
      }
      var start = place
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

  private static func prefixEnd(_ scanner: ByteText, _ place: Int) -> Int? {
    for prefix: StaticString in ["hdl.handle.net/", "hdl:", "handle/", "handle:", "handle.net/"]
    where scanner.has(prefix, at: place) {
      return place + prefix.utf8CodeUnitCount
    }
    return nil
  }

  private static func match(in scanner: ByteText, at start: Int) -> (value: String, end: Int)? {
    var place = start
    while scanner.byte(place).isDigit || (scanner.byte(place) == UInt8(ascii: ".") && place > start) { place += 1 }
    // The registrant is a number; that of DOIs is one of them, but those have a scheme of their own.
    guard place - start >= 2, scanner.byte(place) == UInt8(ascii: "/"), !scanner.has("10.", at: start) else {
      return nil
    }
    let local = place + 1
    place = local
    while scanner.byte(place).isAlphanumeric || "-._/:".utf8.contains(scanner.byte(place)) { place += 1 }
    while place > local, !scanner.byte(place - 1).isAlphanumeric { place -= 1 }
    return place > local ? (scanner.string(start, place), place) : nil
  }
}
