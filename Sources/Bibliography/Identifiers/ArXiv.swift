// SPDX-License-Identifier: GPL-3.0-or-later

/// arXiv identifiers, of the scheme since April 2007 (`1512.00014`) and the one before (`hep-th/9901001`). Normal form: without version.
public enum ArXiv: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    let scanner = ByteText(notation)
    if let found = occurrences(in: notation).first { return found.value }
    let start = scanner.skippingSpace(0)
    guard let match = match(in: scanner, at: start), scanner.skippingSpace(match.end) == scanner.bytes.count else {
      return nil
    }
    return match.value
  }

  /// Finds identifiers that are marked as such: `arXiv:1512.00014v2`, `https://arxiv.org/abs/hep-th/9901001`.
  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.has("arxiv", at: place), let start = identifierStart(scanner, place),
        let match = match(in: scanner, at: start)
      else {
        place += 1
        continue
      }
      found.append(IdentifierOccurrence(range: scanner.range(place, match.end), value: match.value))
      place = match.end
    }
    return found
  }

  private static func identifierStart(_ scanner: ByteText, _ label: Int) -> Int? {
    var place = label + 5
    for path: StaticString in [".org/abs/", ".org/pdf/", ".org/html/", ".org/"] where scanner.has(path, at: place) {
      return place + path.utf8CodeUnitCount
    }
    while [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(scanner.byte(place)) { place += 1 }
    place = scanner.skippingSpace(place)
    if scanner.has("preprint", at: place) {
      place = scanner.skippingSpace(place + 8)
      if scanner.has("arxiv:", at: place) { return nil }
    }
    return place
  }

  private static func match(in scanner: ByteText, at start: Int) -> (value: String, end: Int)? {
    var place = start
    if scanner.byte(place).isDigit {
      while scanner.byte(place).isDigit { place += 1 }
      guard place - start == 4, scanner.byte(place) == UInt8(ascii: ".") else { return nil }
      let month = scanner.byte(start + 2).digit * 10 + scanner.byte(start + 3).digit
      let number = place + 1
      place = number
      while scanner.byte(place).isDigit { place += 1 }
      guard (4...5).contains(place - number), (1...12).contains(month) else { return nil }
    } else {
      while scanner.byte(place).isASCIILetter || scanner.byte(place) == UInt8(ascii: "-") { place += 1 }
      let archive = place
      if scanner.byte(place) == UInt8(ascii: "."), scanner.byte(place + 3) == UInt8(ascii: "/") { place += 3 }
      guard archive > start, scanner.byte(place) == UInt8(ascii: "/") else { return nil }
      let number = place + 1
      place = number
      while scanner.byte(place).isDigit { place += 1 }
      guard place - number == 7 else { return nil }
      let value = scanner.string(start, archive).lowercased() + "/" + scanner.string(number, place)
      return (value, afterVersion(scanner, place))
    }
    return (scanner.string(start, place), afterVersion(scanner, place))
  }

  private static func afterVersion(_ scanner: ByteText, _ place: Int) -> Int {
    guard scanner.byte(place).lowered == UInt8(ascii: "v"), scanner.byte(place + 1).isDigit else { return place }
    var end = place + 1
    while scanner.byte(end).isDigit { end += 1 }
    return end
  }
}
