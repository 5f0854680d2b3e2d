// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Taylor & Francis Online, and INFORMS, which prints the same page.
  static let tandf = CoverFamily(
    "tandf",
    telltales: [
      Telltale("to cite this article", 0.6), Telltale("to link to this article", 0.5), Telltale("tandfonline.com", 0.6),
      Telltale("this article was downloaded by", 0.5), Telltale("article views", 0.2),
      Telltale("view crossmark data", 0.2),
      Telltale("full terms & conditions of access and use", 0.3), Telltale("pubsonline.informs.org", 0.6),
      Telltale("publication details, including instructions for authors", 0.4),
    ],
    labels: [
      CoverLabel(.citation, ["to cite this article"], .open, inRunningText: true),
      CoverLabel(.doi, ["to link to this article"], .line, inRunningText: true),
      CoverLabel(.publishedOnline, ["published online"], .line),
      CoverLabel(.publisher, ["publisher"], .line, inRunningText: true),
      CoverLabel(.downloaded, ["this article was downloaded by"], .paragraph, inRunningText: true),
      CoverLabel(
        .none,
        ["submit your article", "article views", "view related articles", "view crossmark data", "citing articles"],
        .line),
      CoverLabel(.none, ["full terms and conditions of use", "full terms & conditions"], .line, inRunningText: true),
      CoverLabel(.none, ["on:"], .line),
    ],
    smallPrint: [
      "publication details, including instructions", "informa ltd registered", "please scroll down for article",
      "this article may be used for",
    ]
  ) { reading in
    let lines = reading.allLines
    reading.readCitation(
      reading.value(.citation), head: lines.filter { !$0.lowercased().contains("to cite this article") })
    if reading.fields.work.doi == nil { reading.fields.work.doi = reading.value(.doi).flatMap(DOI.normalized) }
    reading.setDate("published-online", reading.value(.publishedOnline))
    if let publisher = reading.value(.publisher) {
      reading.fields.work.publisher = TandfReading.publisher(publisher)
    }
    TandfReading.readNumbers(&reading)
    reading.readIdentifiers()
  }
}

private enum TandfReading {
  static func publisher(_ printed: String) -> String {
    guard let bracket = printed.firstMatch(of: /^.{3,120}?\([A-Z]{3,}\)/) else { return printed }
    return String(bracket.0)
  }

  static func readNumbers(_ reading: inout CoverReading) {
    let whole = reading.whole
    if let match = whole.firstMatch(of: /(\d{4}-\d{3}[\dX]) \(Print\)/) { reading.fields.work.issn = String(match.1) }
    if let match = whole.firstMatch(of: /(\d{4}-\d{3}[\dX]) \(Online\)/) { reading.set("EISSN", String(match.1)) }
    if let match = whole.firstMatch(of: /downloaded by:? ?.{3,120}?\bOn: (\d{1,2} \w+ \d{4})/) {
      reading.setDate("downloaded", String(match.1))
    }
  }
}
