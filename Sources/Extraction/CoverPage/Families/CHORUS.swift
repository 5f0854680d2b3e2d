// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Accepted manuscripts by way of CHORUS (American Physical Society and others).
  static let chorus = CoverFamily(
    "chorus", telltales: [Telltale("made available via chorus", 1)],
    smallPrint: ["this is the accepted manuscript made available", "published as"]
  ) { reading in
    reading.readVersion()
    let whole = reading.whole
    reading.readIdentifiers()
    if let match = whole.firstMatch(
      of: /((?:\p{Lu}[\w&]*\.? ?)+?) (\d+), (\w*\d+) ?[–-] ?Published (\d{1,2} \w+ \d{4})/)
    {
      reading.fields.work.volume = String(match.2)
      reading.fields.work.page = String(match.3)
      reading.fields.work.issued = PartialDate(parsing: String(match.4))
    }
    let lines = reading.allLines
    guard let place = lines.firstIndex(where: { $0.contains("Published ") && $0.contains(",") }), place >= 2 else {
      return
    }
    reading.fields.work.containerTitle = lines[place].firstMatch(of: /^(.+?) \d+,\s/).map { String($0.1) }
    CHORUSReading.readNames(lines[place - 1], &reading)
    let start = lines.firstIndex { $0.lowercased().contains("published as") }.map { $0 + 1 } ?? 0
    if start < place - 1 {
      reading.fields.work.title = CoverProse.joined(lines[start..<(place - 1)].joined(separator: "\n"))
    }
  }
}

private enum CHORUSReading {
  /// `M. Ablikim et al. (BESIII Collaboration)`: a person, and the body in brackets.
  static func readNames(_ line: String, _ reading: inout CoverReading) {
    let people = line.split(separator: "(").first.map(String.init) ?? line
    let list = CoverNames.parse(people)
    reading.fields.work.author = list.names
    if let body = line.firstMatch(of: /\(([^)]*Collaboration)\)/) {
      reading.fields.work.author.append(Name(literal: String(body.1)))
    }
    if list.isTruncated { reading.set("et-al", "true") }
  }
}
