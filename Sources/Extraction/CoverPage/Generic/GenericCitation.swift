// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// The citation on a cover of no known family: behind a label, behind the sentence that names the version, or by its form alone.
enum GenericCitation {
  static func read(_ reading: inout CoverReading, among heads: [String]) {
    let (announced, others) = candidates(reading)
    for lines in announced { read(lines, &reading, among: heads) }
    guard reading.fields.work.containerTitle == nil else { return }
    for lines in others { read(lines, &reading, among: heads) }
  }

  private static func read(_ lines: [String], _ reading: inout CoverReading, among heads: [String]) {
    guard reading.fields.work.containerTitle == nil || reading.fields.work.title == nil else { return }
    if let lined = LinedCitation(lines) {
      reading.fill(from: lined.work)
      if lined.isTruncated { reading.set("et-al", "true") }
    } else {
      reading.readCitation(CoverProse.joined(lines.joined(separator: "\n")), head: heads)
    }
  }

  /// What is announced as a citation, then the blocks that look like one; in each the fullest first.
  private static func candidates(_ reading: CoverReading) -> (announced: [[String]], others: [[String]]) {
    let labelled = reading.segments.all.filter { $0.meaning == .citation }.map { segment in
      reading.text.string(segment.value).split(whereSeparator: \.isNewline).map { String($0).singleSpaced }
    }
    let blocks = reading.blocks
    let below = blocks.indices.dropLast().filter { isAnnouncement(blocks[$0]) }.map { blocks[$0 + 1] }
    let announced = labelled + below + blocks.compactMap(inSentence)
    let values = announced.map { $0.joined(separator: " ") }
    let others = blocks.filter { block in
      let text = block.joined(separator: " ")
      guard !values.contains(where: { !$0.isEmpty && text.contains($0) }) else { return false }
      return text.firstMatch(of: /(?i)^(?:©|copyright|this |dies|licen|access|notice)/) == nil
        && !isTable(block, reading)
    }
    return (ranked(announced), ranked(others))
  }

  private static func ranked(_ all: [[String]]) -> [[String]] {
    let citations = all.filter { isCitation($0.joined(separator: " ")) }
    // Swift's sort does not keep the order of equals.
    return citations.enumerated().map {
      (rank: rank($0.element.joined(separator: " ")), place: $0.offset, lines: $0.element)
    }
    .sorted { ($0.rank, -$0.place) > ($1.rank, -$1.place) }.map(\.lines)
  }

  /// `This is the peer reviewed version of the following article: …, which has been published in final form at …`
  private static func inSentence(_ block: [String]) -> [String]? {
    let text = block.joined(separator: " ")
    guard
      let match = text.firstMatch(
        of: /following (?:\p{L}+ ){0,2}(?:article|chapter|paper|publication|work|document|book):\s+(.+)$/),
      CoverVersions.term(for: String(text[..<match.1.startIndex])) != nil
    else { return nil }
    return [String(match.1).replacing(/,?\s+(?:which has been published|and has been published).*$/, with: "")]
  }

  /// `This is the accepted version of:`
  private static func isAnnouncement(_ block: [String]) -> Bool {
    guard let last = block.last, last.hasSuffix(":") else { return false }
    return CoverVersions.term(for: block.joined(separator: " ")) != nil
  }

  /// Labels stand inside the block: it is no running citation.
  private static func isTable(_ block: [String], _ reading: CoverReading) -> Bool {
    let labels = GenericLabels.all.filter { $0.meaning != .none && $0.meaning != .doi && $0.meaning != .issn }.flatMap(
      \.phrases
    ).map(\.words)
    let labelled = block.filter { line in
      guard let colon = line.firstIndex(of: ":") else { return false }
      return labels.contains(CoverProse.folded(line[..<colon].trimmingBlanks))
    }
    return labelled.count > 1
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
}

/// Names, title and source on lines of their own.
struct LinedCitation {
  private(set) var work = Work()
  private(set) var isTruncated = false

  init?(_ lines: [String]) {
    guard let first = lines.first, !first.contains(where: \.isNumber), Self.areNames(first),
      let source = lines.indices.dropFirst(2).first(where: { Self.isSource(lines[$0]) })
    else { return nil }
    let names = CoverNames.parse(first)
    work.author = names.names
    isTruncated = names.isTruncated
    work.title = CoverProse.joined(lines[1..<source].joined(separator: "\n")).trimmed { " .".contains($0) }
    var reader = CitationReader("", knownTitle: nil, style: .automatic)
    reader.readSource(lines[source].replacing(/^(?:In:?\s+|\d{4}\.\s+)/, with: ""))
    if reader.work.issued == nil { reader.findYear(lines[source]) }
    for field in WorkField.all where work[keyPath: field.path] == nil {
      work[keyPath: field.path] = reader.work[keyPath: field.path]
    }
    work.issued = reader.work.issued
    let rest = lines[source...].joined(separator: " ")
    work.doi = DOI.occurrences(in: rest).first { !RepositoryDOI.isOne($0.value) }?.value
  }

  private static func areNames(_ line: String) -> Bool {
    if CoverProse.isByline(line) { return true }
    return line.split(separator: ";").allSatisfy { name in
      let halves = name.split(separator: ",")
      return halves.count == 2 && name.split(separator: " ").count <= 6
        && name.trimmingBlanks.first?.isUppercase == true
    }
  }

  private static func isSource(_ line: String) -> Bool {
    let locators = Locators(line)
    return (locators.volume != nil || locators.page != nil) && line.first?.isLowercase != true
  }
}
