// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// EconStor of ZBW: two columns of German and English run into each other.
  static let econstor = CoverFamily(
    "econstor", repository: "EconStor",
    telltales: [
      Telltale("make your publication visible", 0.8), Telltale("make your publications visible", 0.8),
      Telltale("die dokumente auf econstor", 1),
      Telltale("hdl.handle.net/10419/", 0.6), Telltale("provided in cooperation with", 0.3),
      Telltale("documents in econstor", 0.6),
    ],
    labels: [
      CoverLabel(.cooperation, ["provided in cooperation with"], .open),
      CoverLabel(.citation, ["suggested citation"], .open),
      CoverLabel(.link, ["this version is available at"], .paragraph),
      CoverLabel(.none, ["standard-nutzungsbedingungen", "terms of use"], .line),
    ],
    smallPrint: ["die dokumente auf econstor", "documents in econstor"]
  ) { reading in
    reading.set("cooperation", reading.value(.cooperation))
    let lines = reading.allLines
    let version = lines.lazy.compactMap {
      $0.wholeMatch(of: /\p{L}[\p{L} ]+ — ((?:\p{L}+ )+(?:Version|Manuscript)[\p{L} ()]*)/)
    }.first
    reading.set("version-as-printed", version.map { String($0.1) })
    reading.set("version", version.flatMap { CoverVersions.term(for: String($0.1)) })
    let types = [
      "working paper", "article", "book", "book part", "research report", "conference paper",
      "article — published version", "proceedings", "periodical part",
    ]
    reading.set(
      "type-as-printed", lines.first { types.contains($0.lowercased()) } ?? version.map { String($0.0) })
    EconStorReading.readEconStor(reading.value(.citation), &reading)
    reading.readIdentifiers()
  }
}

private enum EconStorReading {
  /// `Krauss, Christopher (2015) : Title, Series, No. 09/2015, Publisher, Place, address`
  static func readEconStor(_ citation: String?, _ reading: inout CoverReading) {
    guard let citation, let match = citation.firstMatch(of: /^(.+?)\s\((\d{4})\)\s*:\s*(.+)$/) else { return }
    reading.fields.work.author = CoverNames.parse(String(match.1)).names
    reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    var rest = String(match.3)
    if let urn = URN.occurrences(in: rest).first { reading.set("URN", urn.value) }
    for address in WebAddress.occurrences(in: rest).reversed() { rest.removeSubrange(address.range) }
    let isbnFree = rest.replacing(/,?\s*(?:ISBN|ISSN)[\s:]*[\dX-]+/, with: "")
    // The citation's own lines stand in the citation too, and are no title.
    let lines = reading.allLines
      .prefix { !$0.lowercased().contains("suggested citation") }
    let title = title(Array(lines), beginning: isbnFree)
    let parts = isbnFree.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty }
    if let title, let range = CitationReader.range(of: title, in: isbnFree) {
      reading.fields.work.title = title
      readSeries(isbnFree[range.upperBound...].trimmed { " ,.".contains($0) }, &reading)
    } else {
      reading.fields.work.title = parts.first
      readSeries(parts.dropFirst().joined(separator: ", "), &reading)
    }
  }

  /// The lines above the label with which the citation goes on behind the year; a comma ends the title there.
  private static func title(_ lines: [String], beginning citation: String) -> String? {
    for start in lines.indices {
      for end in lines[start...].indices.prefix(6) {
        let title = CoverProse.joined(lines[start...end].joined(separator: "\n"))
        guard let range = CitationReader.range(of: title, in: citation),
          range.lowerBound == citation.firstIndex(where: { $0.isLetter || $0.isNumber })
        else { break }
        let next = citation[range.upperBound...].drop { "?!.\"”)".contains($0) }.first
        if title.count > 8, next == nil || next == "," { return title }
      }
    }
    return nil
  }

  private static func readSeries(_ rest: String, _ reading: inout CoverReading) {
    if let match = rest.firstMatch(of: /^(.+?), No\. ([\w\/.-]+(?: \(\d{4}\))?)(?:,\s*(.+?))?(?:,\s*([^,]+))?,?\s*$/) {
      reading.fields.work.collectionTitle = String(match.1)
      reading.fields.work.number = String(match.2)
      reading.fields.work.publisher = match.3.map(String.init)
      reading.fields.work.publisherPlace = match.4.map { $0.trimmingBlanks }
      return
    }
    let locators = Locators(rest)
    reading.fields.work.containerTitle = locators.before.split(separator: ",").first.map(\.trimmingBlanks)
    reading.fields.work.volume = locators.volume
    reading.fields.work.issue = locators.issue ?? rest.firstMatch(of: /Iss\. (\w+)/).map { String($0.1) }
    reading.fields.work.page = locators.page
    // An article's publisher is one name; several places may follow.
    let imprint = locators.before.split(separator: ",").dropFirst().map(\.trimmingBlanks).filter { !$0.isEmpty }
    if imprint.count > 1 {
      reading.fields.work.publisher = imprint.first
      reading.fields.work.publisherPlace = imprint.dropFirst().joined(separator: ", ")
    }
  }
}
