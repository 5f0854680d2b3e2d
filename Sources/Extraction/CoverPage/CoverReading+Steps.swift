// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Steps that several families share.
extension CoverReading {
  /// Every label by its meaning, and the citation.
  mutating func readLabelled() {
    if let title = value(.title) { fields.work.title = title }
    readAuthors()
    if let date = value(.date) ?? value(.year) { fields.work.issued = PartialDate(parsing: date) }
    if let publisher = value(.publisher) { fields.work.publisher = publisher }
    fields.work.doi = values(.doi).lazy.compactMap { DOI.normalized($0) }.first { !RepositoryDOI.isOne($0) }
    readCitation(value(.citation))
    if fields.work.containerTitle == nil { readContainer(value(.container)) }
    readVersion()
    if let license = value(.license) { set("license", license) }
    readIdentifiers()
    if fields.work.url == nil { fields.work.url = value(.link).flatMap(WebAddress.normalized) }
    if fields.work.title == nil, let first = headLines.first(where: { $0.split(separator: " ").count > 2 }) {
      fields.work.title = first
    }
  }

  /// The names behind their label, in one list or a line each.
  mutating func readAuthors() {
    guard fields.work.author.isEmpty,
      let segment = segments.all.first(where: { $0.meaning == .authors && !$0.value.isEmpty }),
      segment.value.count < 3000
    else { return }
    let names = CoverNames.parse(text.string(segment.value))
    fields.work.author = names.names
    if names.isTruncated { set("et-al", "true") }
  }

  mutating func readContainer(_ printed: String?) {
    guard let printed else { return }
    let locators = Locators(printed)
    fields.work.containerTitle = locators.before.trimmed { " ,.(".contains($0) }
    fields.work.volume = fields.work.volume ?? locators.volume
    fields.work.issue = fields.work.issue ?? locators.issue
    fields.work.page = fields.work.page ?? locators.page
    if fields.work.issued == nil { fields.work.issued = locators.year.map { PartialDate($0) } }
  }

  /// `Harvard Computer Science Group Technical Report TR-01-01`: a series whose number stands at its end.
  mutating func readSeriesNumber() {
    guard let container = fields.work.containerTitle, fields.work.volume == nil,
      let match = container.firstMatch(of: /^(.*(?:Report|Paper|Series|Memo)s?)(?: No\.)? ([A-Z]*-?\d[\w\/-]*)$/)
    else { return }
    fields.work.containerTitle = nil
    fields.work.collectionTitle = String(match.1)
    fields.work.number = String(match.2)
  }

  /// A citation whose parts stand on lines of their own: names and year, title, journal with locators, DOI.
  mutating func readLinedCitation() {
    guard let segment = segments.all.first(where: { $0.meaning == .citation }) else { return }
    let lines = text.string(segment.value).split(separator: "\n").map { String($0).singleSpaced }.filter { !$0.isEmpty }
    guard let year = lines.firstIndex(where: { $0.firstMatch(of: /\(\d{4}\)/) != nil }) else { return }
    if let match = lines[...year].joined(separator: " ").firstMatch(of: /^(.*?)[,.]?\s*\((\d{4})\)/) {
      fields.work.author = CoverNames.parse(String(match.1)).names
      fields.work.issued = Int(match.2).map { PartialDate($0) }
    }
    let rest = lines[(year + 1)...].filter { !$0.contains("://") && !$0.lowercased().hasPrefix("doi") }
    guard rest.count >= 2, let source = rest.last else { return }
    fields.work.title = CoverProse.joined(rest.dropLast().joined(separator: "\n"))
    readContainer(source)
  }

  /// Title and names in the lines before the first label, or above the line that holds some words.
  mutating func readTitleAndNames(above mark: String?, skipping: [String] = []) {
    var lines = text.lineRanges.map { text.string($0).singleSpaced }
    if let first = segments.all.first.map({ text.line(at: $0.label.lowerBound) }), first > 0 {
      lines = Array(lines[..<first])
    }
    readTitleAndNames(lines, mark: mark, skipping: skipping)
  }

  /// Title and names in the lines behind a label's value.
  mutating func readTitleAndNames(below meaning: CoverLabel.Meaning) {
    guard let segment = segments.all.first(where: { $0.meaning == meaning }) else { return }
    let start = text.line(at: max(segment.label.lowerBound, segment.value.upperBound - 1)) + 1
    let lines = text.lineRanges.indices.dropFirst(start).map { text.string(text.lineRanges[$0]).singleSpaced }
    readTitleAndNames(lines, mark: nil, skipping: ["author manuscript", "this article is protected"])
  }

  private mutating func readTitleAndNames(_ lines: [String], mark: String?, skipping: [String]) {
    let kept = lines.prefix(14).filter { line in
      let folded = line.lowercased()
      return !line.contains("://") && !skipping.contains { folded.contains($0) } && line.contains(where: \.isLetter)
        && mark.map { Folding.fold($0) != Folding.fold(line) } ?? true
    }.drop { Self.isTemplateHead($0) }
    if fields.work.title == nil, readNamesThenTitle(Array(kept)) { return }
    guard fields.work.title == nil, let names = kept.indices.dropFirst().first(where: { CoverProse.isByline(kept[$0]) })
    else { return }
    let title = CoverProse.joined(kept[..<names].joined(separator: "\n"))
    guard title.count < 400 else { return }
    fields.work.title = title.trimmed { $0.isWhitespace || "*⋆∗.".contains($0) }
    var byline: [String] = []
    // Addresses may stand between names; a figure before a line marks an affiliation.
    for line in kept[names...] where CoverProse.isByline(line) && line.first?.isNumber != true {
      byline.append(CoverProse.person(line))
    }
    if fields.work.author.isEmpty { fields.work.author = byline.flatMap { CoverNames.parse($0).names } }
  }

  /// A list parted by bars or semicolons above the title: Potsdam.
  private mutating func readNamesThenTitle(_ lines: [String]) -> Bool {
    guard let first = lines.first, first.contains(" | ") || first.contains("; "), CoverProse.isByline(first) else {
      return false
    }
    let title = lines.dropFirst().prefix { !CoverProse.isByline($0) && !$0.hasSuffix(".") }
    guard !title.isEmpty else { return false }
    if fields.work.author.isEmpty { fields.work.author = CoverNames.parse(first).names }
    fields.work.title = CoverProse.joined(title.joined(separator: "\n"))
    return true
  }

  /// What journals' templates print above the title of a manuscript.
  private static func isTemplateHead(_ line: String) -> Bool {
    let heads = [
      "manuscript no", "will be inserted", "thesaurus codes", "draft version", "preprint typeset", "submitted to",
      "accepted for publication", "to appear in", "prepared for submission", "astronomy", "astrophysics",
      "mon. not. r.",
    ]
    let folded = CoverProse.folded(line)
    return !line.contains(" ") && line.count < 14 || heads.contains { folded.contains($0) } && line.count < 70
  }
}

extension CoverProse {
  /// Names of people and nothing else: words in capitals, initials, particles, marks of affiliation.
  static func isByline(_ line: String) -> Bool {
    let bare = person(line)
    let words = bare.split { " ,;&|".contains($0) }
    guard (2...60).contains(words.count), !bare.contains(":"), !bare.hasSuffix("?"),
      bare.filter({ $0 == "(" }).count == bare.filter({ $0 == ")" }).count
    else { return false }
    let particles: Set<Substring> = [
      "and", "und", "et", "y", "e", "von", "van", "de", "der", "den", "di", "da", "del", "della", "la", "le", "zur",
      "zu", "al.", "al", "dos", "do",
    ]
    let stops: Set<Substring> = [
      "of", "the", "for", "in", "on", "with", "from", "to", "an", "a", "University", "Department", "Journal",
      "Institute",
    ]
    let capitals = words.filter { $0.first?.isUppercase == true }.count
    return !words.contains { stops.contains($0) }
      && words.allSatisfy { $0.first?.isUppercase == true || particles.contains($0) } && capitals >= 2
      && words.filter({ $0.count > 14 }).isEmpty
  }

  /// A by-line without raised figures, degrees and what follows an affiliation's comma.
  static func person(_ line: String) -> String {
    var text = line.replacing(/(?:\$\^\{?[\w,]+\}?\$)|[\d†‡*⋆∗§¶]+(?:\s*,\s*[\d†‡*]+)*/, with: "")
    text = text.replacing(/,?\s*\b(?:PhD|MD|MSc|MA|BSc|DPhil|RN|MPH|Ph\.D\.|M\.D\.)(?=\W|$)/, with: "")
    if let comma = text.firstMatch(
      of: /,\s+(?=[^,]*\b(?:Universit|Institut|INRIA|Society|Department|College|Center|Centre|School))/)
    {
      text = String(text[..<comma.range.lowerBound])
    }
    return text.trimmed { $0.isWhitespace || ",;".contains($0) }
  }

  /// A journal's name that a pattern of words in capitals took too much of: the part that stands elsewhere on the page, too.
  static func container(_ candidate: String, repeatedIn text: String) -> String {
    var words = candidate.split(separator: " ")
    while words.count > 1 {
      let name = words.joined(separator: " ")
      if text.ranges(of: name).count > 1 { return name }
      words.removeFirst()
    }
    return candidate
  }
}
