// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// How the citations of archives are taken apart.
enum ArchiveReading {
  /// `Krauss, Christopher (2015) : Title, Series, No. 09/2015, Publisher, Place, address`
  static func readEconStor(_ citation: String?, _ reading: inout CoverReading) {
    guard let citation, let match = citation.firstMatch(of: /^(.+?)\s\((\d{4})\)\s*:\s*(.+)$/) else { return }
    reading.fields.work.author = NameParser.parse(String(match.1)).names
    reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    var rest = String(match.3)
    if let urn = URN.occurrences(in: rest).first { reading.set("URN", urn.value) }
    for address in WebAddress.occurrences(in: rest).reversed() { rest.removeSubrange(address.range) }
    let isbnFree = rest.replacing(/,?\s*(?:ISBN|ISSN)[\s:]*[\dX-]+/, with: "")
    // The citation's own lines stand in the citation too, and are no title.
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
      .prefix { !$0.lowercased().contains("suggested citation") }
    let title = CoverProse.title(among: Array(lines), in: isbnFree)
    let parts = isbnFree.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty }
    if let title, let range = CitationReader.range(of: title, in: isbnFree) {
      reading.fields.work.title = title
      readSeries(isbnFree[range.upperBound...].trimmed { " ,.".contains($0) }, &reading)
    } else {
      reading.fields.work.title = parts.first
      readSeries(parts.dropFirst().joined(separator: ", "), &reading)
    }
  }

  private static func readSeries(_ rest: String, _ reading: inout CoverReading) {
    if let match = rest.firstMatch(of: /^(.+?), No\. ([\w\/.-]+)(?:,\s*(.+?))?(?:,\s*([^,]+))?,?\s*$/) {
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
  }

  /// Title, `Family, Given and Family, Given`, institution and day stand between the archive's name and its address.
  static func readMPRA(_ whole: String, _ reading: inout CoverReading) {
    guard
      let match = whole.firstMatch(
        of: /Munich Personal RePEc Archive\s+(.+?)\s+((?:\d{1,2} )?\p{Lu}\p{L}+ \d{4}|\d{4})\s+Online at/)
    else { return }
    reading.fields.work.issued = PartialDate(parsing: String(match.2))
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    let isNames: (String) -> Bool = {
      $0.wholeMatch(of: /\p{Lu}[\p{L}'’. -]+, \p{Lu}[^,]+(?: and \p{Lu}[^,]+, \p{Lu}[^,]+)*/) != nil
    }
    if let names = lines.firstIndex(where: isNames), names > 1, lines.count > 3 {
      reading.fields.work.author = NameParser.parse(lines[names]).names
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
    reading.fields.work.author = NameParser.parse(String(names.1)).names
  }

  static func readArXiv(_ reading: inout CoverReading) {
    let whole = reading.whole
    guard let match = whole.firstMatch(of: stamp) else { return }
    reading.set("arXiv", String(match.1))
    reading.set("arXiv-version", String(match.2))
    reading.set("arXiv-class", match.3.map(String.init))
    reading.setDate("stamp-date", String(match.4))
    reading.set("version", "AO")
    reading.fields.work.custom["arXiv"] = String(match.1)
    reading.readTitleAndNames(above: nil, skipping: ["arxiv:"])
  }

  static var stamp: Regex<(Substring, Substring, Substring, Substring?, Substring)> {
    /arXiv:\s?((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5}))v(\d+)\s+(?:\[([\w.-]+)\]\s+)?(\d{1,2} \w{3,9} \d{4})/
  }

  /// `J Nat Prod. 2010 June 25; 73(6): 1080-1086. doi:…`
  static func readPMC(_ reading: inout CoverReading) {
    guard let citation = reading.value(.citation) else { return }
    if let match = citation.firstMatch(
      of: /^(.+?)\. (\d{4}(?: \w+)?(?: \d{1,2})?) ?; ?(\w+)(?:\(([^)]+)\))?: ?([\w]+(?:\s?[-–]\s?\w+)?)/)
    {
      reading.fields.work.containerTitle = String(match.1)
      reading.fields.work.issued = PartialDate(parsing: reversed(String(match.2)))
      reading.fields.work.volume = String(match.3)
      reading.fields.work.issue = match.4.map(String.init)
      reading.fields.work.page = PageRange.normalized(String(match.5))
    }
    reading.fields.work.doi = DOI.occurrences(in: citation).first?.value
    reading.readTitleAndNames(below: .citation)
  }

  /// `2010 June 25` as `25 June 2010`.
  static func reversed(_ date: String) -> String { date.split(separator: " ").reversed().joined(separator: " ") }

  // MARK: Digital Commons

  static func readDigitalCommons(_ reading: inout CoverReading) {
    if let citation = reading.value(.citation) {
      let printed = citation.replacing(/^(?:Recommended Citation\s*)+/, with: "")
      readBepress(printed, &reading)
    }
    let whole = reading.whole
    if let match = whole.firstMatch(of: /open access by the .+? at (.+?)\. It has been/)
      ?? whole.firstMatch(of: /brought to you by .+? at (.+?)\. It has been/)
    {
      reading.set("repository", String(match.1))
    }
  }

  /// `Names, "Title" (2024). Container. 10. address` or `Names, "Title. " PhD diss., University, 2021. address`
  private static func readBepress(_ printed: String, _ reading: inout CoverReading) {
    guard let match = printed.firstMatch(of: /^(.+?),\s*["“](.+?)["”]\s*(.*)$/) else { return }
    reading.fields.work.author = NameParser.parse(String(match.1)).names
    reading.fields.work.title = match.2.trimmed { $0.isWhitespace || ".,".contains($0) }
    var rest = String(match.3)
    reading.fields.work.url = WebAddress.occurrences(in: rest).first?.value
    if let address = WebAddress.occurrences(in: rest).first { rest = String(rest[..<address.range.lowerBound]) }
    if let year = rest.firstMatch(of: /\((\d{4})\)/) ?? rest.firstMatch(of: /\b(\d{4})\./) {
      reading.fields.work.issued = Int(year.1).map { PartialDate($0) }
    }
    if let thesis = rest.firstMatch(of: /((?:PhD|Master's|Honors|Doctoral|Ed\.D\.)[^,]*), ([^,]+),/) {
      reading.fields.work.genre = thesis.1.trimmingBlanks
      reading.fields.work.publisher = thesis.2.trimmingBlanks
      reading.fields.work.type = .thesis
    } else if let source = rest.firstMatch(of: /\)\.\s*(.+?)\.\s*(\d+)\.\s*$/) {
      reading.fields.work.containerTitle = String(source.1)
      reading.fields.work.number = String(source.2)
    } else if let source = rest.firstMatch(of: /\)\.\s*(.+?)\s*:\s*Vol\. (\d+)\s*:?\s*(?:Iss|No)\. (\w+)/) {
      reading.fields.work.containerTitle = String(source.1)
      reading.fields.work.volume = String(source.2)
      reading.fields.work.issue = String(source.3)
    }
  }
}
