// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Project MUSE of Johns Hopkins University.
  static let projectMUSE = CoverFamily(
    "muse", repository: "Project MUSE",
    telltales: [
      Telltale("for additional information about this article", 0.7), Telltale("muse.jhu.edu", 0.7),
      Telltale("for additional information about this book", 0.7), Telltale("project muse", 0.4),
      Telltale("access provided by", 0.2), Telltale("published by", 0.1),
    ],
    labels: [
      CoverLabel(.publisher, ["published by"], .line), CoverLabel(.doi, ["doi"], .line),
      CoverLabel(
        .link, ["for additional information about this article", "for additional information about this book"],
        .paragraph),
    ],
    smallPrint: ["access provided", "accessed ", "no institutional affiliation"]
  ) { reading in
    MUSEReading.read(&reading)
    reading.fields.work.publisher = reading.value(.publisher)
    reading.readIdentifiers()
    reading.fields.work.url = WebAddress.occurrences(in: reading.whole).map(\.value).first {
      $0.contains("muse.jhu.edu/")
    }
  }
}

private enum MUSEReading {
  /// Title and names stand above `Journal, Volume 12, Number 3, Fall 2015, pp. 45-67 (Article)`.
  static func read(_ reading: inout CoverReading) {
    let lines = reading.allLines
    guard let source = lines.firstIndex(where: { $0.firstMatch(of: /,\s*(?:Volume|Number|Issue)\s/) != nil }),
      let match = lines[source...].prefix(3).joined(separator: " ").firstMatch(
        of: /^(.+?),\s*(?:Volume ([\w-]+))?,?\s*(?:(?:Number|Issue) ([\w&\/-]+))?,.*?\b(\d{4}),?(?:\s*pp?\. ([\w-]+))?/)
    else { return reading.readTitleAndNames(above: nil) }
    reading.fields.work.containerTitle = String(match.1)
    reading.fields.work.volume = match.2.map(String.init)
    reading.fields.work.issue = match.3.map(String.init)
    reading.fields.work.issued = Int(match.4).map { PartialDate($0) }
    reading.fields.work.page = match.5.flatMap { PageRange.normalized(String($0)) }
    let head = lines[..<source].filter { !$0.isEmpty }
    guard head.count > 1, let names = head.last, CoverProse.isByline(names) else {
      reading.fields.work.title = CoverProse.joined(head.joined(separator: "\n"))
      return
    }
    reading.fields.work.author = CoverNames.parse(names).names
    reading.fields.work.title = CoverProse.joined(head.dropLast().joined(separator: "\n"))
  }
}
