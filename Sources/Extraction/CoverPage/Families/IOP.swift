// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// IOPscience.
  static let iop = CoverFamily(
    "iop",
    telltales: [
      Telltale("downloaded from iopscience", 1), Telltale("iopscience.iop.org", 0.5), Telltale("my iopscience", 0.4),
      Telltale("view the article online for updates and enhancements", 0.8),
      Telltale("this content was downloaded from ip address", 0.5), Telltale("you may also like", 0.3),
    ],
    labels: [
      CoverLabel(.citation, ["to cite this article"], .paragraph),
      CoverLabel(.none, ["view the article online"], .line),
      CoverLabel(.downloaded, ["the article was downloaded on", "this content was downloaded on"], .line),
    ],
    smallPrint: [
      "this article has been downloaded from", "this content has been downloaded from", "download details",
      "ip address",
      "please note that terms", "view the table of contents", "home search collections",
      "you may also be interested in", "you may also like", "recent citations",
    ]
  ) { reading in
    let lines = reading.allLines
    let whole = reading.whole
    reading.setDate("downloaded", reading.value(.downloaded)?.split(separator: " ").first.map(String.init))
    reading.fields.work.url = WebAddress.occurrences(in: whole).map(\.value).first {
      $0.contains("iopscience.iop.org/")
    }
    if let line = lines.first(where: { $0.wholeMatch(of: /(\d{4}) ([A-Z][^\d(]+?) (\d+) (\w*\d+)/) != nil }),
      let match = line.wholeMatch(of: /(\d{4}) ([A-Z][^\d(]+?) (\d+) (\w*\d+)/)
    {
      reading.fields.work.issued = Int(match.1).map { PartialDate($0) }
      reading.fields.work.containerTitle = String(match.2)
      reading.fields.work.volume = String(match.3)
      reading.set("page-first", String(match.4))
    } else if let match = whole.firstMatch(of: /\b([A-Z]{3,6})(\d{2})\((\d{4})\)(\d{3,4})\b/) {
      reading.fields.work.containerTitle = String(match.1)
      reading.fields.work.issue = String(match.2)
      reading.fields.work.issued = Int(match.3).map { PartialDate($0) }
      reading.fields.work.page = String(match.4)
    }
    IOPReading.readCitation(&reading)
    if reading.fields.work.title == nil { reading.fields.work.title = IOPReading.title(lines) }
  }
}

private enum IOPReading {
  /// `To cite this article: L Petrov et al 2015 J. Phys. A: Math. Theor. 48 123001`, below type and title.
  static func readCitation(_ reading: inout CoverReading) {
    guard let citation = reading.value(.citation),
      let match = citation.firstMatch(of: /^(.+?) (\d{4}) (\p{Lu}.+?) (\d+) (\w*\d+)(?:\s|$)/)
    else { return }
    let names = CoverNames.parse(String(match.1))
    reading.fields.work.author = names.names
    if names.isTruncated { reading.set("et-al", "true") }
    reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    reading.fields.work.containerTitle = String(match.3)
    reading.fields.work.volume = String(match.4)
    reading.set("page-first", String(match.5))
    let types = ["paper", "letter", "review", "topical review", "article", "editorial", "open access", "note"]
    let head = reading.headLines.filter { line in !types.contains { line.lowercased().hasPrefix($0) && line.count < 24 }
    }
    reading.fields.work.title = CoverProse.joined(head.joined(separator: "\n"))
    reading.setDate(
      "downloaded", reading.whole.firstMatch(of: /IP address [\d.:a-f]+ on (\d\d\/\d\d\/\d{4})/).map { String($0.1) })
  }

  /// The title stands first, or behind the day of the download.
  static func title(_ lines: [String]) -> String? {
    let own = [
      "iopscience", "downloaded", "ip address", "download details", "view the table", "please note", "home search",
    ]
    func isOwn(_ line: String) -> Bool { own.contains { line.lowercased().contains($0) } }
    guard let start = lines.firstIndex(where: { !isOwn($0) && $0.split(separator: " ").count > 2 }) else { return nil }
    let end = lines[start...].firstIndex { isOwn($0) || $0.firstMatch(of: /^\d{4} [A-Z]/) != nil } ?? lines.endIndex
    return CoverProse.joined(lines[start..<end].joined(separator: "\n"))
  }
}
