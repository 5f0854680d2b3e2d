// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// The journal's name, by vote: before volumes, alone above the title, in running heads and feet, in copyright lines.
struct ContainerVote {
  private(set) var best: (text: String, confidence: Double, isInImprint: Bool)?
  /// The shortened form, where the document prints both.
  private(set) var short: String?

  private struct Candidate {
    var text: String
    var weight: Double
    var pages: Set<Int> = []
    var isInImprint = false
    /// It stands above the title.
    var isAtHead = false
    var isSerial: Bool { ContainerName.isSerial(text) }
  }

  /// - Parameters:
  ///   - imprints: names that stand before volumes.
  ///   - masthead: the lines above the title.
  ///   - isNumbered: whether the document prints a volume, an issue or a serial's number.
  ///   - isIdentified: whether it prints a DOI.
  init(
    sources: [ImprintSource], imprints: [(name: String, weight: Double)], title: String?, authors: [Name],
    masthead: Set<String>, isNumbered: Bool, isIdentified: Bool
  ) {
    let filter = NameFilter(title: title, authors: authors)
    var candidates: [String: Candidate] = [:]
    func add(_ text: String, weight: Double, page: Int?, isInImprint: Bool = false, isAtHead: Bool = false) {
      guard !filter.excludes(text, isInImprint: isInImprint) else { return }
      let key = Folding.fold(text)
      var candidate = candidates[key] ?? Candidate(text: text, weight: 0)
      // Small letters tell more than a masthead in capitals.
      if !candidate.text.contains(where: \.isLowercase) || candidate.text.first?.isLowercase == true {
        candidate.text = text
      }
      if let page, candidate.pages.insert(page).inserted || isInImprint { candidate.weight += weight }
      if page == nil { candidate.weight += weight }
      candidate.isInImprint = candidate.isInImprint || isInImprint
      candidate.isAtHead = candidate.isAtHead || isAtHead
      candidates[key] = candidate
    }
    for imprint in imprints { add(imprint.name, weight: min(2.5, imprint.weight / 3), page: nil, isInImprint: true) }
    for source in sources {
      let isAbove = masthead.contains(source.text)
      for name in Self.names(in: source.text) where source.isFurniture || isAbove || ContainerName.isSerial(name) {
        let serial = ContainerName.isSerial(name) ? 1.0 : 0
        let place = isAbove ? 0.8 : source.isFurniture ? 0.5 : 0.2
        add(name, weight: place + 0.5 * serial, page: source.page, isAtHead: isAbove)
      }
      if let name = Self.behindCopyright(source.text) { add(name, weight: 2, page: source.page, isInImprint: true) }
    }
    choose(
      candidates.values.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }, isNumbered: isNumbered,
      isIdentified: isIdentified)
  }

  /// The parts of a line that may be names, page numbers and addresses taken off.
  private static func names(in text: String) -> [String] {
    guard text.count < 160 else { return [] }
    var line = text
    for mark in ["·", "•", "‖"] { line = line.replacing(mark, with: "|") }
    return line.split(separator: "|").compactMap { piece in
      let words = piece.split(separator: " ").filter {
        !$0.contains("://") && !$0.contains("www.") && !$0.contains("@") && !isDomain($0)
      }
      guard words.count < 14, words.count(where: { $0.contains(where: \.isNumber) }) <= 1 else { return nil }
      var name = words.joined(separator: " ")
      for label in [", ISSN", " ISSN", ", EISSN", ", eISSN", ", doi", " doi:"] {
        if let range = name.range(of: label, options: .caseInsensitive) { name = String(name[..<range.lowerBound]) }
      }
      return ContainerName.trimmed(name)
    }
  }

  private static func isDomain(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".")
    return parts.count >= 2 && word.count > 7 && word == word.lowercased() && parts.allSatisfy { $0.count >= 2 }
      && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" }
  }

  /// "© 2018 The Authors. Food Science & Nutrition published by …"
  static func behindCopyright(_ text: String) -> String? {
    guard let end = text.range(of: " published by "), text.contains("©") || text.contains("The Author") else {
      return nil
    }
    return ContainerName.trimmed(String(text[..<end.lowerBound]))
  }

  private mutating func choose(_ candidates: [Candidate], isNumbered: Bool, isIdentified: Bool) {
    var scored = candidates
    for place in scored.indices {
      for other in candidates where ContainerName.abbreviates(other.text, scored[place].text) && other.isInImprint {
        scored[place].weight += other.weight
      }
    }
    // "TransInformação, Campinas": a place behind the name.
    scored = scored.map { candidate in
      var candidate = candidate
      if let comma = candidate.text.lastIndex(of: ","), !candidate.text[comma...].dropFirst(2).contains(" ") {
        let name = String(candidate.text[..<comma])
        if candidates.contains(where: { Folding.fold($0.text) == Folding.fold(name) }) { candidate.text = name }
      }
      return candidate
    }
    // What stands in running heads or above the title may be a chapter, an institution, a series: a journal has numbers, or says what it is.
    scored = scored.filter { candidate in
      let least = isNumbered || candidate.isAtHead && ContainerName.isJournal(candidate.text) ? 1.2 : 1.5
      let isSerial = candidate.isSerial && !BylineText.isInstitution(candidate.text) && candidate.weight >= least
      return candidate.isInImprint || isSerial || isNumbered && candidate.weight >= 1.5
        || isIdentified && candidate.isAtHead && candidate.pages.count > 1
    }
    guard let top = scored.max(by: { $0.weight < $1.weight }), top.weight >= 1.2 else { return }
    var name = top
    // The full form where both stand in the document.
    for other in scored where ContainerName.abbreviates(top.text, other.text) && other.weight > 0.7 * top.weight {
      name = other
    }
    if let long = scored.first(where: { $0.isInImprint && ContainerName.isAcronym(top.text, of: $0.text) }) {
      name = long
    }
    let isInImprint = name.isInImprint || top.isInImprint
    // However often running heads repeat a name, it is surer where an imprint has it.
    best = (name.text, min(isInImprint ? 0.95 : 0.75, 0.5 + name.weight / 12), isInImprint)
    short =
      scored.first { ContainerName.abbreviates($0.text, name.text) && $0.isInImprint && $0.text != name.text }?.text
  }
}

/// What running heads print beside the journal's name: the title, shortened or not, and the authors.
private struct NameFilter {
  private let title: [String]
  private let families: Set<String>

  init(title: String?, authors: [Name]) {
    self.title = Folding.words(title ?? "")
    families = Set(authors.flatMap { Folding.words($0.family ?? $0.literal ?? "") })
  }

  func excludes(_ text: String, isInImprint: Bool) -> Bool {
    guard ContainerName.isName(text) else { return true }
    let cues = PrintedCues.cues(in: text)
    if cues.found.contains(.licence) || cues.found.contains(.articleType) && !ContainerName.isSerial(text) {
      return true
    }
    if cues.found.contains(.affiliation) && CorporateName.isBody(text) && !ContainerName.isSerial(text) && !isInImprint
    {
      return true
    }
    let words = Folding.words(text)
    if !isInImprint, 2...3 ~= words.count,
      ["article", "paper", "communication", "note", "artikel"].contains(words[words.count - 1])
    {
      return true
    }
    if words.contains(where: { ["publishing", "publishers", "verlag", "press", "limited", "downloaded"].contains($0) })
    {
      return true
    }
    if words.contains(where: { families.contains($0) }) && !ContainerName.isSerial(text) { return true }
    let known = words.count { title.contains($0) }
    return isInImprint ? known == words.count : known * 10 >= words.count * 7
  }
}
