// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  static let jstor = CoverFamily(
    "jstor", repository: "JSTOR",
    telltales: [
      Telltale("stable url", 0.7), Telltale("jstor is a not-for-profit service", 0.7),
      Telltale("is collaborating with jstor", 0.5),
      Telltale("your use of the jstor archive", 0.5), Telltale("author(s):", 0.3),
    ],
    labels: [
      CoverLabel(.authors, ["author(s)", "chapter author(s)", "author", "review by"], .open, isSetOff: true),
      CoverLabel(.title, ["chapter title", "title"], .open, isSetOff: true),
      CoverLabel(.container, ["book title"], .open, isSetOff: true),
      CoverLabel(.none, ["book author(s)"], .open, isSetOff: true), CoverLabel(.citation, ["source"], .open),
      CoverLabel(.publisher, ["published by"], .open), CoverLabel(.link, ["stable url"], .line),
      CoverLabel(.none, ["reviewed work(s)"], .open), CoverLabel(.accessed, ["accessed"], .line),
      CoverLabel(.none, ["jstor note"], .line),
    ],
    smallPrint: [
      "jstor is a not-for-profit", "your use of the jstor archive", "this content downloaded from",
      "all use subject to",
      "references linked references", "linked references are available", "references", "is collaborating with jstor",
    ]
  ) { reading in
    let publisher = reading.value(.publisher).map(JSTORReading.publisher)
    // Journals of societies print their society first.
    let head = reading.headLines.filter { $0 != publisher }
    if !head.isEmpty { reading.fields.work.title = CoverProse.joined(head.joined(separator: "\n")) }
    JSTORReading.readChapter(&reading)
    if let authors = reading.value(.authors) {
      reading.fields.work.author = CoverNames.parse(JSTORReading.withoutSource(authors, of: reading)).names
    }
    JSTORReading.readSource(&reading)
    reading.fields.work.publisher = reading.fields.work.publisher ?? publisher
    reading.fields.work.url = reading.value(.link).flatMap(WebAddress.normalized)
    if let day = reading.value(.accessed) { reading.fields.work.accessed = PartialDate(parsing: JSTORReading.day(day)) }
  }
}

private enum JSTORReading {
  /// Chapters have labels for all: `Chapter Title`, `Book Title`, `Book Subtitle`, `Book Editor(s)`.
  static func readChapter(_ reading: inout CoverReading) {
    if let title = reading.value(.title) { reading.fields.work.title = title }
    guard let printed = reading.value(.container) else { return }
    let parts = printed.split(separator: /\s*Book (?=Subtitle:|Editor\(s\):|Author\(s\):)/).map(String.init)
    let subtitle = parts.first { $0.hasPrefix("Subtitle:") }?.dropFirst("Subtitle:".count).trimmingBlanks
    reading.fields.work.containerTitle = [parts.first, subtitle].compactMap { $0 }.joined(separator: ": ")
    if let editors = parts.first(where: { $0.hasPrefix("Editor(s):") }) {
      reading.fields.work.editor = CoverNames.parse(String(editors.dropFirst("Editor(s):".count))).names
    }
  }

  /// `Journal, Vol. 30, No. 2, Title of the issue (Fall 2013), pp. 41-65`
  static func readSource(_ reading: inout CoverReading) {
    guard let source = reading.value(.citation) ?? unlabelledSource(of: reading) else { return }
    let locators = Locators(source)
    var work = Work()
    work.volume = locators.volume
    work.issue = locators.issue
    work.page = locators.page
    let name = locators.before.trimmed { $0.isWhitespace || ",.".contains($0) }
    work.containerTitle = name.replacing(/\s*,\s*(?:\w+\.?\s+)?\d{4}$/, with: "").trimmingBlanks
    if let date = source.firstMatch(of: /\(([^()]*\d{4})\)/) {
      work.issued = PartialDate(parsing: String(date.1).replacing(",", with: ""))
      if let title = issueTitle(source, before: date.range.lowerBound) { reading.set("issue-title", title) }
    } else if let year = source.firstMatch(of: /\b(1[5-9]\d\d|20\d\d)\b/) {
      work.issued = Int(year.1).map { PartialDate($0) }
    }
    reading.fill(from: work)
  }

  /// Older covers print the source without a label: `Tides, Vol. 35, No. 2 (Apr., 1965), p. 219`.
  private static func unlabelledSource(of reading: CoverReading) -> String? {
    reading.allLines.prefix(12).first { $0.contains(/^\p{Lu}.+, Vol\. ?\w+.*\d{4}\), pp?\. ?\w+/) }
  }

  /// The source stands right behind the authors there.
  static func withoutSource(_ authors: String, of reading: CoverReading) -> String {
    guard let source = unlabelledSource(of: reading), let range = authors.range(of: source) else { return authors }
    return String(authors[..<range.lowerBound])
  }

  private static func issueTitle(_ source: String, before end: String.Index) -> String? {
    guard let match = source[..<end].firstMatch(of: /No\. [\w\/-]+,\s*(\p{Lu}[^,]{6,}?)\s*$/) else { return nil }
    return String(match.1)
  }

  static func publisher(_ printed: String) -> String {
    if let match = printed.firstMatch(of: /^.*?on behalf of (?:the )?(.+)$/) { return String(match.1) }
    return printed
  }

  /// `10-01-2016 03:33 UTC`: the day without the time.
  static func day(_ printed: String) -> String {
    printed.split(separator: " ").first.map { String($0).replacing("-", with: "/") } ?? printed
  }
}
