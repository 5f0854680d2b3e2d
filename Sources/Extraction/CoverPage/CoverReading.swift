// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Records

/// The state in which a family's reader works: the text, its labelled values, and the fields read so far.
struct CoverReading: Sendable {
  let text: CoverText
  let segments: CoverSegments
  let family: CoverFamily
  var fields = CoverFields()

  init(_ text: CoverText, family: CoverFamily) {
    self.text = text
    self.family = family
    segments = CoverSegments(text, family: family)
  }

  // MARK: What is printed

  /// The value of the first label of a meaning that has one, on one line.
  func value(_ meaning: CoverLabel.Meaning) -> String? {
    for segment in segments.all where segment.meaning == meaning {
      let value = CoverProse.joined(text.string(segment.value))
      if !value.isEmpty { return value }
    }
    return nil
  }

  func values(_ meaning: CoverLabel.Meaning) -> [String] {
    segments.all.filter { $0.meaning == meaning }.map { CoverProse.joined(text.string($0.value)) }.filter {
      !$0.isEmpty
    }
  }

  /// The lines before the first label or small print, without the family's own telltales.
  var headLines: [String] {
    let end = segments.all.first.map { text.line(at: $0.label.lowerBound) } ?? text.lineRanges.count
    return lines(0..<end)
  }

  /// The lines between two places, as blocks are divided; those that are telltales of the family are left out.
  func lines(_ range: Range<Int>) -> [String] {
    range.clamped(to: 0..<text.lineRanges.count).map { text.string(text.lineRanges[$0]).singleSpaced }.filter { line in
      !line.isEmpty && !family.telltales.contains { isMostly($0.words, of: line) }
    }
  }

  private func isMostly(_ words: String, of line: String) -> Bool {
    let short = Folding.fold(words)
    let long = Folding.fold(line)
    return !short.isEmpty && long.contains(short) && short.count * 2 >= long.count
  }

  /// Every line of the cover, single-spaced.
  var allLines: [String] { text.lineRanges.map { text.string($0).singleSpaced } }

  /// The blocks between blank lines, each on one line.
  var paragraphs: [String] {
    String(text.characters).split(separator: "\n\n").map { CoverProse.joined(String($0)) }
  }

  /// The lines of the blocks between blank lines.
  var blocks: [[String]] {
    String(text.characters).split(separator: "\n\n").map { $0.split(separator: "\n").map { String($0).singleSpaced } }
  }

  /// The first block that begins with names and a year in brackets.
  var leadingCitation: String? {
    paragraphs.first { $0.firstMatch(of: /^\p{Lu}[^()]{2,600}\((?:1[5-9]|20)\d\d\)/) != nil }
  }

  /// The whole text on one line.
  var whole: String { CoverProse.joined(String(text.characters)) }

  // MARK: Fields

  mutating func set(_ field: String, _ value: String?) {
    guard let value = value?.singleSpaced, !value.isEmpty, fields.more[field] == nil else { return }
    fields.more[field] = value
  }

  mutating func setDate(_ field: String, _ value: String?) {
    guard let value, fields.dates[field] == nil, let date = PartialDate(parsing: value) else { return }
    fields.dates[field] = date
  }

  /// A day in ISO 8601, or with its time where it is printed so.
  mutating func setAvailable(_ value: String?) {
    guard let value, fields.more["available-date"] == nil else { return }
    let first = value.split(separator: " ").first.map(String.init) ?? ""
    if first.count >= 10, first.prefix(4).allSatisfy(\.isNumber), first.contains("-") {
      set("available-date", first.trimmed { ".,;".contains($0) })
    } else if let date = PartialDate(parsing: value) {
      set("available-date", date.printed)
    }
  }

  /// Fields of a work that are not set yet.
  mutating func fill(from work: Work) { fields.fill(from: CoverFields(work: work)) }

  /// Reads a citation, with the head's help where the title is printed there too.
  mutating func readCitation(_ citation: String?, style: CitationStyle = .automatic, head: [String]? = nil) {
    guard let citation, !citation.isEmpty else { return }
    let titles = besides(citation, head ?? headLines)
    let known = fields.work.title ?? CoverProse.title(among: titles, in: citation)
    let read = CitationReader(citation, knownTitle: known, style: style)
    fill(from: read.work)
    for (key, value) in read.more { set(key, value) }
    if read.isTruncated { set("et-al", "true") }
    takeWholeNames(titles)
  }

  /// Lines without those that the citation itself is printed on: a run of lines that holds most of it.
  private func besides(_ citation: String, _ lines: [String]) -> [String] {
    let printed = Folding.fold(citation)
    let folded = lines.map { Folding.fold($0) }
    for start in lines.indices where !folded[start].isEmpty && printed.hasPrefix(folded[start].prefix(24)) {
      let run = folded[start...].prefix { printed.contains($0) || $0.hasPrefix(printed.prefix(60)) }
      guard run.reduce(0, { $0 + $1.count }) * 10 >= printed.count * 6 else { continue }
      return Array(lines[..<start]) + Array(lines[run.endIndex...])
    }
    return lines
  }

  /// Given names are whole in the head where the citation has initials.
  private mutating func takeWholeNames(_ head: [String]) {
    guard !fields.work.author.isEmpty else { return }
    let families = fields.work.author.map { Folding.fold($0.fullFamily) }
    var printed: [String] = []
    for line in head where families.contains(where: { !$0.isEmpty && Folding.fold(line).contains($0) }) {
      if line.count < 400, Folding.fold(line) != Folding.fold(fields.work.title ?? "") { printed.append(line) }
    }
    let list = CoverNames.parse(printed.joined(separator: " "))
    let isSame = list.names.count == families.count && list.names.map { Folding.fold($0.fullFamily) } == families
    if isSame { fields.work.author = list.names }
  }

  /// The words for a version that stand behind a label, else in a sentence of the page.
  mutating func readVersion(behindLabel: Bool = true) {
    for value in behindLabel ? values(.version) : [] {
      set("version-as-printed", value)
      set("version", CoverVersions.term(for: value))
      return
    }
    if let found = CoverVersions.sentence(in: text) {
      set("version-as-printed", found.printed)
      set("version", found.term)
    } else if let found = CoverVersions.line(in: text) {
      set("version-as-printed", found.printed)
      set("version", found.term)
    }
  }

  mutating func readIdentifiers(from value: String? = nil, doi: Bool = true) {
    let source = value ?? whole
    if doi, fields.work.doi == nil {
      fields.work.doi = DOI.occurrences(in: source).first { !RepositoryDOI.isOne($0.value) }?.value
    }
    set("repository-DOI", DOI.occurrences(in: source).first { RepositoryDOI.isOne($0.value) }?.value)
    if fields.more["handle"] == nil { set("handle", Handle.occurrences(in: source).first?.value) }
    if fields.more["URN"] == nil { set("URN", URN.occurrences(in: source).first?.value) }
    if fields.work.issn == nil { fields.work.issn = ISSN.occurrences(in: source).first?.value }
  }

  mutating func readLicense() {
    set("license", value(.license) ?? CoverProse.license(in: whole))
  }
}

extension CoverFields {
  /// Takes what is not set yet.
  mutating func fill(from other: CoverFields) {
    for field in WorkField.all where work[keyPath: field.path] == nil {
      work[keyPath: field.path] = other.work[keyPath: field.path]
    }
    if work.author.isEmpty { work.author = other.work.author }
    if work.editor.isEmpty { work.editor = other.work.editor }
    if work.issued == nil { work.issued = other.work.issued }
    if work.accessed == nil { work.accessed = other.work.accessed }
    if work.type == nil { work.type = other.work.type }
    for (key, value) in other.work.custom where work.custom[key] == nil { work.custom[key] = value }
    for (key, value) in other.more where more[key] == nil { more[key] = value }
    for (key, value) in other.dates where dates[key] == nil { dates[key] = value }
  }
}
