// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Identifiers of PubMed. Normal form: the digits alone.
public enum PMID: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    let digits = notation.utf8.drop { !$0.isDigit }.prefix { $0.isDigit }
    guard (1...9).contains(digits.count), !notation.lowercased().contains("pmc") else { return nil }
    return String(digits)
  }

  /// Finds numbers that are marked as such: `PMID: 12345678`, `pubmed.ncbi.nlm.nih.gov/12345678`.
  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.bytes[place].lowered == UInt8(ascii: "p"), let prefix = prefixEnd(scanner, place) else {
        place += 1
        continue
      }
      let start = scanner.skippingSpace(prefix)
      var end = start
      while scanner.byte(end).isDigit { end += 1 }
      if (4...9).contains(end - start) {
        found.append(IdentifierOccurrence(range: scanner.range(place, end), value: scanner.string(start, end)))
      }
      place = max(end, place + 1)
    }
    return found
  }

  private static func prefixEnd(_ scanner: ByteText, _ place: Int) -> Int? {
    for prefix: StaticString in ["pmid:", "pmid", "pubmed.ncbi.nlm.nih.gov/", "pubmed/", "pubmed id:"]
    where scanner.has(prefix, at: place) && !scanner.byte(place - 1).isAlphanumeric {
      return place + prefix.utf8CodeUnitCount
    }
    return nil
  }
}

/// Identifiers of PubMed Central. Normal form: `PMC3531190`.
public enum PMCID: IdentifierScheme {
  public static func normalized(_ notation: String) -> String? {
    if let found = occurrences(in: notation).first { return found.value }
    let digits = notation.utf8.drop { $0.isSpace }.prefix { $0.isDigit }
    return digits.count >= 4 ? "PMC" + String(decoding: Array(digits), as: UTF8.self) : nil
  }

  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.has("pmc", at: place), !scanner.byte(place - 1).isAlphanumeric else {
        place += 1
        continue
      }
      var end = place + 3
      while scanner.byte(end).isDigit { end += 1 }
      if (4...9).contains(end - place - 3), !scanner.byte(end).isASCIILetter {
        found.append(
          IdentifierOccurrence(range: scanner.range(place, end), value: "PMC" + scanner.string(place + 3, end)))
      }
      place = end
    }
    return found
  }
}
