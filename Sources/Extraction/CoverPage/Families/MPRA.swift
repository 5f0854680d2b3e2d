// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Munich Personal RePEc Archive.
  static let mpra = CoverFamily(
    "mpra", repository: "Munich Personal RePEc Archive",
    telltales: [
      Telltale("munich personal repec archive", 0.7), Telltale("mpra paper no", 0.7),
      Telltale("mpra.ub.uni-muenchen.de", 0.4),
    ]
  ) { reading in
    let whole = reading.whole
    if let match = whole.firstMatch(of: /MPRA Paper No\. (\d+), posted (\d{1,2} \w{3,9} \d{4})/) {
      reading.fields.work.collectionTitle = "MPRA Paper"
      reading.fields.work.number = String(match.1)
      reading.setAvailable(String(match.2))
    }
    reading.fields.work.url = WebAddress.occurrences(in: whole).map(\.value).first { $0.contains("mpra.ub") }
    MPRAReading.readMPRA(whole, &reading)
  }
}

private enum MPRAReading {
  /// Title, `Family, Given and Family, Given`, institution and day stand between the archive's name and its address.
  static func readMPRA(_ whole: String, _ reading: inout CoverReading) {
    guard
      let match = whole.firstMatch(
        of: /Munich Personal RePEc Archive\s+(.+?)\s+((?:\d{1,2} )?\p{Lu}\p{L}+ \d{4}|\d{4})\s+Online at/)
    else { return }
    reading.fields.work.issued = PartialDate(parsing: String(match.2))
    let lines = reading.allLines
    let isNames: (String) -> Bool = {
      $0.wholeMatch(of: /\p{Lu}[\p{L}'’. -]+, \p{Lu}[^,]+(?: and \p{Lu}[^,]+, \p{Lu}[^,]+)*/) != nil
    }
    if let names = lines.firstIndex(where: isNames), names > 1, lines.count > 3 {
      reading.fields.work.author = CoverNames.parse(lines[names]).names
      let start = lines.firstIndex { $0.contains("Munich Personal RePEc Archive") }.map { $0 + 1 } ?? 0
      if start < names { reading.fields.work.title = CoverProse.joined(lines[start..<names].joined(separator: "\n")) }
      return
    }
    // On one line the names are the words around each comma.
    let middle = String(match.1)
    guard
      let names = middle.firstMatch(
        of: /\s(\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.]+(?: \p{Lu}\.)?(?: and \p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.]+)*)/)
    else { return }
    reading.fields.work.title = String(middle[..<names.range.lowerBound])
    reading.fields.work.author = CoverNames.parse(String(names.1)).names
  }
}
