// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Reads a cover by what covers have in common: labelled values first, then the citation, then what stands on lines of its own.
enum GenericReading {
  static func read(_ reading: inout CoverReading) {
    if let title = reading.value(.title), title.count < 400 { reading.fields.work.title = tidiedTitle(title) }
    readAuthors(&reading)
    for citation in citations(reading) {
      guard reading.fields.work.containerTitle == nil || reading.fields.work.title == nil else { break }
      reading.readCitation(citation, head: heads(reading))
    }
    readPublication(&reading)
    readIdentifiers(&reading)
    readVersionAndType(&reading)
    readDates(&reading)
    if let license = reading.value(.license).flatMap({ license($0) }) ?? CoverProse.license(in: reading.whole) {
      reading.set("license", license)
    }
    reading.set("repository", repository(reading))
    if reading.fields.work.title == nil || reading.fields.work.author.isEmpty {
      reading.readTitleAndNames(above: nil, skipping: skipped)
    }
  }

  private static let skipped = [
    "repository", "university", "universit", "repositorio", "archiv", "downloaded", "research online",
    "journal", "library", "cover page", "open access", "issn", "pp.", "volume",
  ]

  // MARK: Title and names

  private static func tidiedTitle(_ title: String) -> String {
    title.trimmed { $0.isWhitespace || "'‘’\"“”".contains($0) }
  }

  private static func readAuthors(_ reading: inout CoverReading) {
    guard let segment = reading.segments.all.first(where: { $0.meaning == .authors && !$0.value.isEmpty }) else {
      return
    }
    let printed = reading.text.string(segment.value)
    let lines = printed.split(whereSeparator: \.isNewline).map(\.trimmingBlanks).filter { !$0.isEmpty }
    // A name on each line, or a list over all of them.
    let isColumn =
      lines.count > 1
      && lines.allSatisfy { $0.split(separator: ",").count <= 2 && !$0.hasSuffix(",") && !$0.contains(";") }
    let list = isColumn ? lines.joined(separator: "; ") : CoverProse.joined(printed)
    guard list.count < 3000 else { return }
    let names = NameParser.parse(PairedNames.divided(list) ?? list)
    reading.fields.work.author = names.names
    if names.isTruncated { reading.set("et-al", "true") }
  }

  /// Lines among which the citation's title may stand for itself.
  private static func heads(_ reading: CoverReading) -> [String] {
    reading.allLines.prefix(40).filter { $0.count > 8 && !$0.contains("://") }
  }

  // MARK: Citation

  /// What is labelled as a citation, then the blocks that look like one, the fullest first.
  private static func citations(_ reading: CoverReading) -> [String] {
    var found = reading.values(.citation).filter { isCitation($0) }
    let blocks = reading.paragraphs.filter { isCitation($0) && !found.contains($0) }
    found += blocks.filter { $0.firstMatch(of: /(?i)^(?:©|copyright|this |dies|licen)/) == nil }
    return found.sorted { rank($0) > rank($1) }
  }

  private static func isCitation(_ text: String) -> Bool {
    guard (40...1500).contains(text.count), text.firstMatch(of: /\b(?:1[5-9]|20)\d\d\b/) != nil else { return false }
    return rank(text) >= 2
  }

  /// How many parts of a citation a text has.
  private static func rank(_ text: String) -> Int {
    let locators = Locators(text)
    var rank = 0
    if locators.volume != nil || locators.issue != nil { rank += 1 }
    if locators.page != nil { rank += 1 }
    if text.firstMatch(of: /^[\p{Lu}\[][^.()]{1,400}[.,]?\s*\(?(?:1[5-9]|20)\d\d/) != nil { rank += 1 }
    if text.firstMatch(of: /^\p{Lu}[\p{L}'’-]+,?\s+\p{Lu}/) != nil { rank += 1 }
    if text.firstMatch(of: /10\.\d{4,}\//) != nil { rank += 1 }
    return rank
  }

  private static func readPublication(_ reading: inout CoverReading) {
    if reading.fields.work.containerTitle == nil { reading.readContainer(reading.value(.container)) }
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
    if let doi = labelled.first(where: { !CoverProse.isRepositoryDOI($0) }) { reading.fields.work.doi = doi }
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
      reading.readVersion(label: .none)
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
  }

  private static func license(_ value: String) -> String? {
    if let named = CoverProse.license(in: value), value.count > 80 { return named }
    return value.count < 400 ? value : nil
  }

  // MARK: Repository

  /// The archive's name: where the file was downloaded, else the line that says repository and little else.
  private static func repository(_ reading: CoverReading) -> String? {
    if let labelled = reading.value(.repository), labelled.count < 80, !labelled.contains("://") {
      return labelled.replacing(/(?i)\s+portal\.?$/, with: "")
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
      "research explorer", "catalogo dei prodotti", "digital collections", "depot institutionnel",
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
