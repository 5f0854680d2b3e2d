// SPDX-License-Identifier: GPL-3.0-or-later

/// Identifiers of the open archive HAL. Normal form: in lower case and without version, `hal-01234567`.
public enum HAL: IdentifierScheme {
  /// Prefixes of HAL's portals, as its own pages use them.
  static let portals: [StaticString] = [
    "halshs", "hal", "inria", "tel", "jpa", "pastel", "ujm", "cea", "ineris", "insu", "emse", "lirmm", "obspm", "cirad",
    "inserm",
    "pasteur", "sic", "edutice", "artxibo", "cel", "dumas", "medihal", "meteo", "mnhn", "ijn", "in2p3", "irsn", "ird",
    "anses", "hprints",
    "ensl", "hceres", "cirad", "ifp", "lara", "agroparistech", "univ",
  ]

  public static func normalized(_ notation: String) -> String? {
    occurrences(in: notation).first?.value
  }

  public static func occurrences(in text: String) -> [IdentifierOccurrence] {
    let scanner = ByteText(text)
    var found: [IdentifierOccurrence] = []
    var place = 0
    while place < scanner.bytes.count {
      guard scanner.bytes[place].isASCIILetter, let match = match(in: scanner, at: place) else {
        place += 1
        continue
      }
      found.append(IdentifierOccurrence(range: scanner.range(place, match.end), value: match.value))
      place = match.end
    }
    return found
  }

  private static func match(in scanner: ByteText, at start: Int) -> (value: String, end: Int)? {
    // "ff" before a portal is what is left of an angle bracket in old text layers.
    guard !scanner.byte(start - 1).isAlphanumeric || scanner.has("ff", endingAt: start) else { return nil }
    for portal in portals where scanner.has(portal, at: start) {
      var place = start + portal.utf8CodeUnitCount
      let dash = scanner.byte(place) == UInt8(ascii: "_") ? 1 : scanner.dashLength(at: place)
      guard dash > 0 else { continue }
      let separator = scanner.byte(place) == UInt8(ascii: "_") ? "_" : "-"
      place += dash
      let digits = place
      while scanner.byte(place).isDigit { place += 1 }
      guard place - digits == 8 else { continue }
      let value =
        scanner.string(start, start + portal.utf8CodeUnitCount).lowercased() + separator + scanner.string(digits, place)
      if scanner.byte(place).lowered == UInt8(ascii: "v"), scanner.byte(place + 1).isDigit {
        place += 1
        while scanner.byte(place).isDigit { place += 1 }
      }
      return (value, place)
    }
    return nil
  }
}
