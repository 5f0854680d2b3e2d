// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// How a family prints its citations.
enum CitationStyle: Sendable {
  /// Told by the signs: year in brackets, quotation marks, a slash before the names.
  case automatic
  /// `Given Family, Given Family. Title. Journal, year, v (i), pp.a-b. ⟨DOI⟩`
  case namesThenTitle
  /// `Title / Family, Given. - In: JOURNAL. - ISSN n. - v:i(year), pp. a-b. [DOI]`
  case titleThenNames
  /// `Family, Given ; Family, Given: Title. In: Journal v (year), i, pp. a-b`
  case namesColonTitle
}

/// A citation of a cover, by exact grammars.
struct CitationReader {
  private(set) var work = Work()
  private(set) var more: [(String, String)] = []
  private(set) var isTruncated = false

  private var text: String

  init(_ citation: String, knownTitle: String?, style: CitationStyle) {
    text = citation.singleSpaced
    takeIdentifiers()
    if style == .titleThenNames || style == .automatic && text.contains(" / ") && text.contains("- In:") {
      readTitleThenNames()
    } else if let knownTitle, let range = Self.range(of: knownTitle, in: text) {
      let end = subtitleEnd(after: range.upperBound)
      work.title = end > range.upperBound ? knownTitle + String(text[range.upperBound..<end]) : knownTitle
      readNames(String(text[..<range.lowerBound]))
      readSource(String(text[end...]))
    } else if style == .namesColonTitle {
      readNamesColonTitle()
    } else {
      readAutomatically(style)
    }
  }

  /// The place where a subtitle ends that the cover's heading leaves out; a colon begins it.
  private func subtitleEnd(after place: String.Index) -> String.Index {
    let rest = text[place...]
    guard rest.prefix(2).contains(":"), let stop = rest.firstMatch(of: /[.?!](?=\s+\p{Lu})/) else { return place }
    return rest.distance(from: place, to: stop.range.lowerBound) < 250 ? stop.range.lowerBound : place
  }

  // MARK: Identifiers

  /// Takes identifiers and addresses out of the text, so that their digits are no volumes.
  private mutating func takeIdentifiers() {
    work.doi = DOI.occurrences(in: text).first { !CoverProse.isRepositoryDOI($0.value) }?.value
    work.issn = ISSN.occurrences(in: text).first?.value
    if let urn = URN.occurrences(in: text).first { more.append(("URN", urn.value)) }
    if let handle = Handle.occurrences(in: text).first { more.append(("handle", handle.value)) }
    if let hal = HAL.occurrences(in: text).first { more.append(("HAL-ID", hal.value)) }
    remove(WebAddress.occurrences(in: text))
    remove(DOI.occurrences(in: text))
    remove(URN.occurrences(in: text))
    remove(HAL.occurrences(in: text))
    text = text.replacing(/(?i)\b[ep]?ISSN:?\s*\d{4}-?\d{3}[\dX]/, with: "")
    text = text.replacing(/(?i)ORCID:?\s*(?:\d{4}-){3}\d{3}[\dX]/, with: "")
    text = text.replacing(/(?:\d{4}-){3}\d{3}[\dX]/, with: "")
    text = text.replacing(/(?i)\bORCID:?/, with: "")
    text = text.replacing(/(?i)\bdoi\s*:?\s*(?=$|[.,;\]⟩>\s])/, with: "")
    text = text.replacing(/[⟨<\[(]\s*[⟩>\])]/, with: "")
    text = text.replacing(/(?i)[(\[](in press|forthcoming|im druck|sous presse|in stampa|en prensa)[)\]]/) { match in
      ""
    }
    text = text.singleSpaced
  }

  private mutating func remove(_ occurrences: [IdentifierOccurrence]) {
    for occurrence in occurrences.reversed() { text.removeSubrange(occurrence.range) }
  }

  /// A title in a text, where case, accents and punctuation may differ.
  static func range(of title: String, in text: String) -> Range<String.Index>? {
    let wanted = CoverText.fold(title).filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    guard wanted.count >= 3 else { return nil }
    var folded: [Unicode.Scalar] = []
    var places: [String.Index] = []
    for place in text.indices {
      for scalar in CoverText.fold(String(text[place]))
      where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.append(scalar)
        places.append(place)
      }
    }
    guard folded.count >= wanted.count else { return nil }
    for start in 0...(folded.count - wanted.count) where folded[start..<start + wanted.count].elementsEqual(wanted) {
      let last = places[start + wanted.count - 1]
      return places[start]..<text.index(after: last)
    }
    return nil
  }

  // MARK: Styles

  private mutating func readTitleThenNames() {
    guard let slash = text.firstRange(of: " / ") else { return }
    work.title = text[..<slash.lowerBound].trimmed { $0.isWhitespace || $0 == "." }
    let rest = text[slash.upperBound...]
    let end = rest.firstRange(of: "- In:")?.lowerBound ?? rest.firstRange(of: ". - ")?.lowerBound ?? rest.endIndex
    setNames(String(rest[..<end]))
    let parts = rest[end...].replacing("- In:", with: "").split(separator: " - ").map {
      $0.trimmed { " .-–".contains($0) }
    }
    if let container = parts.first(where: { !$0.isEmpty }) { work.containerTitle = container }
    for part in parts where ["STAMPA", "ELETTRONICO", "ONLINE"].contains(part.uppercased()) { work.medium = part }
    readLocators(String(rest[end...].replacing("- In:", with: "")), container: false)
    if let container = work.containerTitle, Locators(container).volume != nil { readSource(container) }
  }

  private mutating func readNamesColonTitle() {
    guard let colon = text.firstRange(of: ": ") else { return }
    setNames(String(text[..<colon.lowerBound]))
    let rest = String(text[colon.upperBound...])
    let end = rest.firstRange(of: ". In: ")?.lowerBound ?? rest.firstRange(of: ". ")?.lowerBound ?? rest.endIndex
    work.title = String(rest[..<end])
    readSource(String(rest[end...]))
  }

  private mutating func readAutomatically(_ style: CitationStyle) {
    if style == .automatic, let quote = text.firstMatch(of: /[“"«‘'„]\s?(.{8,400}?)[.,]?\s?[”"»’'“](?=[\s,.(]|$)/),
      quote.range.lowerBound > text.startIndex,
      [" ", ",", "."].contains(text[text.index(before: quote.range.lowerBound)])
    {
      work.title = quote.1.trimmed { $0.isWhitespace || ".,".contains($0) }
      readNames(String(text[..<quote.range.lowerBound]))
      return readSource(String(text[quote.range.upperBound...]))
    }
    if style == .automatic, let year = text.firstMatch(of: /\((\d{4})[a-z]?(?:,[^)]{1,20})?\)\s*[.:,]?\s*/),
      year.range.lowerBound > text.startIndex
    {
      setNames(String(text[..<year.range.lowerBound]))
      setYear(String(year.0))
      return readTitleAndSource(String(text[year.range.upperBound...]))
    }
    if style == .automatic, let year = text.firstMatch(of: /[.,]?\s(\d{4})[a-z]?\.\s/),
      year.range.lowerBound > text.startIndex,
      text.distance(from: text.startIndex, to: year.range.lowerBound) < 300, Locators.isYear(String(year.1))
    {
      let names = NameParser.parse(String(text[..<year.range.lowerBound])).names
      if !names.isEmpty, names.count * 6 >= text[..<year.range.lowerBound].split(separator: " ").count / 2 {
        setNames(String(text[..<year.range.lowerBound]))
        setYear(String(year.1))
        return readTitleAndSource(String(text[year.range.upperBound...]))
      }
    }
    if let stop = Self.endOfNames(text) {
      setNames(String(text[..<stop]))
      return readTitleAndSource(text[stop...].trimmed { " .".contains($0) })
    }
    readTitleAndSource(text)
  }

  /// The full stop that ends a list of names: no initial stands before it.
  private static func endOfNames(_ text: String) -> String.Index? {
    for range in text.ranges(of: ". ") {
      let word = text[..<range.lowerBound].split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." }).last ?? ""
      if word.count > 1 || word.first?.isLowercase == true { return range.lowerBound }
    }
    return nil
  }

  // MARK: Parts

  private mutating func readNames(_ before: String) {
    var names = before
    if let year = names.firstMatch(of: /[(,\s](\d{4})[a-z]?(?:,[^)]{1,20})?\)?[.,:\s]*$/),
      Locators.isYear(String(year.1))
    {
      setYear(String(year.0))
      names = String(names[..<year.range.lowerBound])
    } else if let year = names.firstMatch(of: /\((\d{4})[a-z]?(?:,[^)]{1,20})?\)/) {
      setYear(String(year.0))
      names = String(names[..<year.range.lowerBound])
    }
    setNames(names)
  }

  private mutating func setNames(_ printed: String) {
    var names = printed.trimmed { $0.isWhitespace || ",:;.-–(“\"'".contains($0) }
    if printed.trimmed(where: { $0.isWhitespace || ",:;-–(".contains($0) }).hasSuffix("."),
      names.last?.isUppercase == true
    {
      names += "."
    }
    if let editors = names.firstMatch(of: /\((?:Ed|Eds|Hrsg|Hg)\.?\)\.?$/) {
      names = String(names[..<editors.range.lowerBound])
      names = names.split(separator: ";").map(\.trimmingBlanks).filter {
        $0.contains(",") && $0.split(separator: " ").count <= 4
      }.joined(
        separator: "; ")
    }
    let list = NameParser.parse(names)
    if work.author.isEmpty { work.author = list.names }
    isTruncated = isTruncated || list.isTruncated
  }

  private mutating func setYear(_ printed: String) {
    guard work.issued == nil else { return }
    let bare = printed.trimmed { !$0.isNumber && !$0.isLetter }
    work.issued = PartialDate(parsing: bare)
  }

  /// Without a known title, the first sentence that the locators leave before the container is the title.
  private mutating func readTitleAndSource(_ text: String) {
    let bare = text.trimmed { $0.isWhitespace || $0 == "." }
    if let inside = bare.firstMatch(of: /[.?!]\.?\s+In:?\s/) {
      work.title =
        String(bare[..<inside.range.lowerBound])
        + (bare[inside.range.lowerBound] == "." ? "" : String(bare[inside.range.lowerBound]))
      return readSource(String(bare[bare.index(after: inside.range.lowerBound)...]))
    }
    let locators = Locators(bare)
    let parts = Self.sentences(locators.before.trimmed { " ,.".contains($0) })
    if parts.count >= 2, let container = parts.last {
      work.title = parts.dropLast().joined(separator: " ").trimmed { $0.isWhitespace || $0 == "." }
      work.containerTitle = Self.container(container)
      readLocators(bare, container: false)
    } else if locators.volume != nil || locators.page != nil,
      let comma = locators.before.trimmed(where: { " ,".contains($0) }).lastIndex(of: ",")
    {
      let before = locators.before.trimmed { " ,".contains($0) }
      work.title = before[..<comma].trimmingBlanks
      work.containerTitle = Self.container(before[before.index(after: comma)...].trimmingBlanks)
      readLocators(bare, container: false)
    } else {
      work.title = parts.first?.trimmed { $0.isWhitespace || $0 == "." }
    }
  }

  /// Sentences: a full stop, question or exclamation mark before a capital; initials and abbreviations end none.
  private static func sentences(_ text: String) -> [String] {
    var parts: [String] = []
    var start = text.startIndex
    for match in text.matches(of: /[.?!]["”»]?\s+(?=[\p{Lu}\d“"«])/) {
      let word = text[start..<match.range.lowerBound].split(separator: " ").last ?? ""
      if word.count <= 1 || ["vs", "Vol", "No", "St", "Dr"].contains(word) { continue }
      parts.append(String(text[start..<match.range.upperBound]).trimmingBlanks)
      start = match.range.upperBound
    }
    parts.append(String(text[start...]).trimmingBlanks)
    return parts.filter { !$0.isEmpty }
  }

  /// What follows the title: container, locators, publisher.
  private mutating func readSource(_ printed: String) {
    let rest = printed.trimmed { $0.isWhitespace || ".,;:-–”\"’'»".contains($0) }
    guard !rest.isEmpty else { return }
    readLocators(rest, container: true)
  }

  private mutating func readLocators(_ rest: String, container: Bool) {
    let locators = Locators(rest)
    work.volume = work.volume ?? locators.volume
    work.issue = work.issue ?? locators.issue
    work.page = work.page ?? locators.page
    work.number = work.number ?? locators.number
    if work.issued == nil, let year = locators.year { work.issued = PartialDate(year) }
    if container { readContainer(locators) }
    if work.issued == nil { findYear(rest) }
  }

  private mutating func readContainer(_ locators: Locators) {
    var before = locators.before.trimmed { $0.isWhitespace || ".,;:-–([".contains($0) }
    if let year = before.firstMatch(of: /[\s,(]+(?:\d{1,2}\s+)?(?:\p{L}+\.?\s+)?(\d{4})\)?$/),
      Locators.isYear(String(year.1))
    {
      setYear(String(year.0))
      before = before[..<year.range.lowerBound].trimmed { $0.isWhitespace || ".,;:-–(".contains($0) }
    }
    guard work.containerTitle == nil, !before.isEmpty else { return }
    work.containerTitle = Self.container(before)
  }

  /// The name of a journal or book without what introduces it.
  private static func container(_ printed: String) -> String? {
    var name = printed.trimmed { $0.isWhitespace || ".,;:-–".contains($0) }
    if let match = name.prefixMatch(of: /(?i)(?:in|dans|en)\s*:\s*|In\s+(?=\p{Lu})/) {
      name = String(name[match.range.upperBound...])
    }
    name = name.replacing(/\s*\[(?:En ligne|Online)\]/, with: "")
    name = name.trimmed { $0.isWhitespace || ".,;:".contains($0) }
    // A conference stands twice: as the book of its papers and as the event.
    if let stop = name.firstRange(of: ". "), name[stop.upperBound...].hasPrefix(name[..<stop.lowerBound]) {
      name = String(name[..<stop.lowerBound])
    }
    return name.isEmpty || name.allSatisfy({ !$0.isLetter }) ? nil : name
  }

  private mutating func findYear(_ rest: String) {
    for match in rest.matches(of: /(?:^|[^\d\/.-])(\d{4})(?![\d\/-])/) where Locators.isYear(String(match.1)) {
      work.issued = PartialDate(Int(match.1) ?? 0)
      return
    }
  }
}
