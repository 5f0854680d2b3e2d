// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Web addresses (RFC 3986) in running text. Normal form: with scheme, without the punctuation of the sentence around it.
public enum WebAddress: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    if let found = occurrences(in: notation).first { return found.value }
    let text = notation.drop { $0.isWhitespace }
    guard text.hasPrefix("//"), text.utf8.count > 4 else { return nil }
    return occurrences(in: "https:" + text).first?.value
  }

  /// Finds addresses that begin with `http://`, `https://`, `ftp://` or `www.`, also over a line end behind a sign that no address ends in.
  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard let scheme = schemeLength(scanner, place), let match = match(in: scanner, at: place, scheme: scheme) else {
        place += 1
        continue
      }
      found.append(IdentifierOccurrence(range: scanner.range(place, match.end), value: match.value))
      place = match.end
    }
    return found
  }

  private static func schemeLength(_ scanner: ByteText, _ place: Int) -> Int? {
    switch scanner.bytes[place].lowered {
    case UInt8(ascii: "h"):
      if scanner.has("https://", at: place) { return 8 }
      return scanner.has("http://", at: place) ? 7 : nil
    case UInt8(ascii: "f"): return scanner.has("ftp://", at: place) ? 6 : nil
    case UInt8(ascii: "w"):
      return scanner.has("www.", at: place) && scanner.byte(place + 4).isAlphanumeric
        && !scanner.byte(place - 1).isAlphanumeric ? 0 : nil
    default: return nil
    }
  }

  private static func match(in scanner: ByteText, at start: Int, scheme: Int) -> (value: String, end: Int)? {
    var value: [UInt8] = scheme == 0 ? Array("http://".utf8) : []
    let prefix = value.count + scheme
    var place = start
    var taken: [Int] = []
    while place < scanner.bytes.count {
      let byte = scanner.bytes[place]
      if byte.isSpace || byte < 0x20 {
        guard let next = continuation(scanner, place, last: value.last ?? 0, schemeOnly: value.count == prefix) else {
          break
        }
        place = next
      } else if isAddress(scanner, place) {
        value.append(byte)
        taken.append(place)
        place += 1
      } else {
        break
      }
    }
    while value.count > prefix, let last = value.last, isTrimmed(last, in: value) {
      value.removeLast()
      taken.removeLast()
    }
    guard value.count > prefix + 3, value[prefix...].contains(UInt8(ascii: ".")), let last = taken.last else {
      return nil
    }
    return (String(decoding: value, as: UTF8.self), last + 1)
  }

  private static func continuation(_ scanner: ByteText, _ place: Int, last: UInt8, schemeOnly: Bool) -> Int? {
    let next = scanner.skippingSpace(place)
    guard next - place < 80, scanner.byte(next).isAlphanumeric else { return nil }
    if schemeOnly { return next }
    guard scanner.bytes[place..<next].contains(where: \.isLineEnd), "/-_=?&%".utf8.contains(last) else { return nil }
    var end = next
    while end < scanner.bytes.count, !scanner.bytes[end].isSpace { end += 1 }
    let word = scanner.bytes[next..<end]
    let isPlainWord = word.dropLast().allSatisfy(\.isASCIILetter)
    return isPlainWord && !(last != UInt8(ascii: "/") && end - next < 20) ? nil : next
  }

  private static func isAddress(_ scanner: ByteText, _ place: Int) -> Bool {
    let byte = scanner.bytes[place]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"):
      return false
    case 0x21...0x7E: return true
    case 0x00...0x7F: return false
    // Typographic punctuation (U+2000 to U+206F, U+27E8, U+27E9, guillemets, no-break space) ends an address; letters do not.
    case 0xC2: return false
    case 0xE2: return false
    default: return true
    }
  }

  private static func isTrimmed(_ byte: UInt8, in value: [UInt8]) -> Bool {
    func count(_ sign: UInt8) -> Int { value.reduce(0) { $0 + ($1 == sign ? 1 : 0) } }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: "["):
      return true
    case UInt8(ascii: ")"): return count(byte) > count(UInt8(ascii: "("))
    case UInt8(ascii: "]"): return count(byte) > count(UInt8(ascii: "["))
    default: return false
    }
  }
}
