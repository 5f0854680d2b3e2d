// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Reads a cover by what covers have in common: labelled values first, then the citation, then what stands on lines of its own.
enum GenericReading {
  static func read(_ reading: inout CoverReading) {
    if let title = reading.value(.title), title.count < 400 { reading.fields.work.title = tidiedTitle(title) }
    reading.readAuthors()
    GenericCitation.read(&reading, among: heads(reading))
    readPublication(&reading)
    if reading.fields.work.containerTitle == nil {
      let source =
        /(?:[Aa]ccepted for publication|[Pp]ublished|[Tt]o appear) in ["“«]?(\p{Lu}[^."”»:;]{3,90})["”»]?[.,]?\s/
      reading.fields.work.containerTitle = (reading.whole + " ").firstMatch(of: source).map { $0.1.trimmingBlanks }
    }
    readIdentifiers(&reading)
    readVersionAndType(&reading)
    readDates(&reading)
    let licences = reading.values(.license)
    let licence = licences.first { CoverProse.license(in: $0) != nil } ?? licences.first
    if let license = licence.flatMap({ license($0) }) ?? CoverProse.license(in: reading.whole) {
      reading.set("license", license)
    }
    reading.set("repository", repository(reading))
    if reading.fields.work.title == nil || reading.fields.work.author.isEmpty {
      reading.readTitleAndNames(above: nil, skipping: skipped)
    }
    readTitleAlone(&reading)
  }

  /// The title stands alone above the first label, where the names are labelled or not printed at all.
  private static func readTitleAlone(_ reading: inout CoverReading) {
    guard reading.fields.work.title == nil, let first = reading.segments.all.first(where: { $0.meaning != .none })
    else { return }
    let label = reading.segments.all.first { $0.meaning == .authors } ?? first
    let above = reading.lines(0..<reading.text.line(at: label.label.lowerBound))
    let isTitle: (String) -> Bool = { line in
      line.split(separator: " ").count > 1 && !line.hasSuffix(".") && !line.hasSuffix(":") && !line.contains("://")
        && CoverVersions.term(for: line) == nil && !skipped.contains { CoverProse.folded(line).contains($0) }
    }
    let title = above.reversed().drop { !isTitle($0) }.prefix { isTitle($0) }
    let joined = CoverProse.joined(title.reversed().joined(separator: "\n"))
    if (8...300).contains(joined.count) { reading.fields.work.title = joined }
  }

  private static let skipped = [
    "repository", "university", "universit", "repositorio", "archiv", "downloaded", "research online",
    "journal", "library", "cover page", "open access", "issn", "pp.", "volume",
  ]

  // MARK: Title and names

  private static func tidiedTitle(_ title: String) -> String {
    title.trimmed { $0.isWhitespace || "'‘’\"“”".contains($0) }
  }

  /// Lines among which the citation's title may stand for itself.
  private static func heads(_ reading: CoverReading) -> [String] {
    reading.allLines.prefix(40).filter { $0.count > 8 && !$0.contains("://") }
  }

  private static func readPublication(_ reading: inout CoverReading) {
    if reading.fields.work.containerTitle == nil { reading.readContainer(reading.value(.container)) }
    // A labelled citation may be the source alone, the year standing elsewhere.
    if reading.fields.work.containerTitle == nil, let source = reading.value(.citation), source.count < 150,
      Locators(source).volume != nil
    {
      reading.readContainer(source)
    }
    for (meaning, path) in [
      (CoverLabel.Meaning.volume, \Work.volume), (.issue, \Work.issue),
    ] as [(CoverLabel.Meaning, WritableKeyPath<Work, String?>)]
    where reading.fields.work[keyPath: path] == nil {
      reading.fields.work[keyPath: path] = reading.value(meaning).flatMap { $0.count < 20 ? $0 : nil }
    }
    if reading.fields.work.page == nil {
      reading.fields.work.page = reading.value(.pages).flatMap(PageRange.normalized)
    }
    if let publisher = reading.value(.publisher), publisher.count < 120 { reading.fields.work.publisher = publisher }
    if let printed = reading.values(.date).first(where: { $0.count < 60 }), let date = PartialDate(parsing: printed) {
      let known = reading.fields.work.issued
      if known == nil || known?.year == date.year && date.precision > (known?.precision ?? 0) {
        reading.fields.work.issued = date
      }
    }
  }

  // MARK: Identifiers and addresses

  private static func readIdentifiers(_ reading: inout CoverReading) {
    let labelled = reading.values(.doi).flatMap { DOI.occurrences(in: $0) }.map(\.value)
    if let doi = labelled.first(where: { !RepositoryDOI.isOne($0) }) { reading.fields.work.doi = doi }
    reading.readIdentifiers()
    let links = reading.values(.link).flatMap { WebAddress.occurrences(in: $0) }.map(\.value)
    let all = links + WebAddress.occurrences(in: reading.whole).map(\.value)
    reading.fields.work.url = all.first { CoverProse.isItemAddress($0) }
    reading.setDate(
      "accessed", reading.value(.accessed).flatMap { $0.count < 60 ? $0 : nil })
  }

  // MARK: Version, type, dates

  private static func readVersionAndType(_ reading: inout CoverReading) {
    if let value = reading.values(.version).first(where: { CoverVersions.term(for: $0) != nil && $0.count < 200 }) {
      reading.set("version-as-printed", value)
      reading.set("version", CoverVersions.term(for: value))
    } else {
      reading.readVersion(behindLabel: false)
    }
    let types: Set<String> = [
      "journal article", "article", "book chapter", "book section", "conference paper", "working paper",
      "discussion paper", "report", "doctoral thesis", "thesis", "dissertation", "conference item", "review article",
      "zeitschriftenartikel", "artikel", "aufsatz", "article de revue", "articolo", "articulo", "artigo",
    ]
    let line = reading.allLines.first { types.contains(Folding.fold($0)) }
    reading.set("type-as-printed", reading.value(.type).flatMap { $0.count < 60 ? $0 : nil } ?? line)
  }

  private static func readDates(_ reading: inout CoverReading) {
    for (meaning, field) in [
      (CoverLabel.Meaning.downloaded, "downloaded"), (.submitted, "deposited"), (.generated, "generated"),
      (.embargo, "embargo-until"),
    ] {
      reading.setDate(field, reading.values(meaning).first { $0.count < 80 && $0.contains(where: \.isNumber) })
    }
    // In running words: `this information was generated on 2020-03-12`, `[Downloaded 2019/04/19 at 11:32]`.
    let whole = reading.whole
    let day =
      /(?:on|am|le|il|el)?:?\s*((?:\d{4}[-\/]\d\d[-\/]\d\d)|(?:\d{1,2}[-.\/ ]{1,2}(?:\d{1,2}|\p{L}{3,9})\.?[-.\/ ]{1,2}\d{4}))/
    for (field, word) in [("generated", "generated"), ("downloaded", "ownloaded"), ("downloaded", "heruntergeladen")]
    where reading.fields.dates[field] == nil {
      for place in whole.ranges(of: word) {
        if let match = whole[place.upperBound...].trimmingBlanks.prefixMatch(of: day) {
          reading.setDate(field, String(match.1))
        }
      }
    }
  }

  private static func license(_ value: String) -> String? {
    if let named = CoverProse.license(in: value), value.count > 80 { return named }
    return value.count < 400 ? value : nil
  }

  // MARK: Repository

  /// The archive's name: where the file was downloaded, else the line that says repository and little else.
  private static func repository(_ reading: CoverReading) -> String? {
    if let labelled = reading.value(.repository), labelled.count < 80, !labelled.contains("://") {
      return labelled.replacing(/\s+portal\.?$/, with: "")
    }
    let whole = reading.whole
    let patterns: [Regex<(Substring, Substring)>] = [
      /(?:downloaded|accessed) from (?:the )?((?:IRIS )?\p{Lu}[^.:()]{3,90}?)(?:\.|:| \(|,? https?:|$)/,
      /hosted at the (\p{Lu}[\w ]{3,40}? Repository)/,
      /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* (?:Research|Publications) (?:Online|Archive|Portal|Explorer|Repository|Collection|Link))/,
    ]
    for pattern in patterns {
      if let match = whole.firstMatch(of: pattern) { return match.1.trimmingBlanks }
    }
    let marks = [
      "repositor", "archivio", "archive ouverte", "publikationsserver", "research collection", "research online",
      "open access archive", "digital library", "eprints", "onderzoeksportaal", "research portal",
      "research explorer", "open research", "research link", "catalogo dei prodotti", "digital collections",
      "depot institutionnel",
    ]
    let lines = reading.allLines
    let place =
      lines.prefix(4).firstIndex { line in marks.contains { CoverProse.folded(line).contains($0) } && line.count < 110 }
      ?? lines.firstIndex { line in
        marks.contains { CoverProse.folded(line).contains($0) } && line.count < 80 && !line.contains(". ")
      }
    return place.map { lines[$0].trimmed { $0 == "." || $0.isWhitespace } }
  }
}

extension CoverReading {
  /// Fills what a family's reader left open, where a house prints a page that the family's labels do not know.
  mutating func readAsUnknown() {
    guard fields.work.title == nil || fields.work.containerTitle == nil else { return }
    var other = CoverReading(text, family: .generic)
    GenericReading.read(&other)
    fields.fill(from: other.fields)
  }
}
