// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// DSpace's own cover page.
  static let dspace = CoverFamily(
    "dspace",
    telltales: [Telltale("downloaded from a dspace repository", 1)],
    smallPrint: ["downloaded from a dspace repository", "retrieved from"]
  ) { reading in
    DSpaceReading.read(&reading)
  }
}

private enum DSpaceReading {
  /// DSpace's template prints title, authors, editors, date, publisher and handle without labels, and the citation last.
  static func read(_ reading: inout CoverReading) {
    let lines = reading.allLines
    guard let year = lines.firstIndex(where: { $0.wholeMatch(of: /\d{4}(?:-\d\d(?:-\d\d)?)?/) != nil }) else {
      reading.readCitation(reading.leadingCitation, head: reading.headLines)
      reading.readIdentifiers()
      reading.readVersion()
      return
    }
    let head = lines[..<year].filter { !$0.contains("://") }
    let names =
      head.lastIndex { $0.contains(",") }.map { _ in head.filter { $0.wholeMatch(of: /[^:.]+, [^:.]+/) != nil } } ?? []
    reading.fields.work.title = head.first { !names.contains($0) }
    reading.fields.work.author = names.first.map { CoverNames.parse($0).names } ?? []
    if names.count > 1 { reading.fields.work.editor = CoverNames.parse(names[1]).names }
    reading.fields.work.issued = PartialDate(parsing: lines[year])
    if year + 1 < lines.count, !lines[year + 1].contains("://") { reading.fields.work.publisher = lines[year + 1] }
    reading.readIdentifiers()
  }
}
