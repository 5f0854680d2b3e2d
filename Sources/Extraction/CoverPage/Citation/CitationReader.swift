// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

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
  var work = Work()
  private(set) var more: [(String, String)] = []
  var isTruncated = false

  private(set) var text: String

  init(_ citation: String, knownTitle: String?, style: CitationStyle) {
    // Hyphens that forbid a break, as some word processors set them in ranges of pages.
    text = citation.singleSpaced.replacing(/[\u{2010}\u{2011}]/, with: "-").trimmed {
      $0.isWhitespace || "[]-".contains($0)
    }
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
    work.doi = DOI.occurrences(in: text).first { !RepositoryDOI.isOne($0.value) }?.value
    work.issn = ISSN.occurrences(in: text).first?.value
    if let urn = URN.occurrences(in: text).first { more.append(("URN", urn.value)) }
    if let handle = Handle.occurrences(in: text).first { more.append(("handle", handle.value)) }
    if let hal = HAL.occurrences(in: text).first { more.append(("HAL-ID", hal.value)) }
    text = text.replacing(CoverNames.orcid, with: "")
    remove(WebAddress.occurrences(in: text))
    remove(DOI.occurrences(in: text))
    remove(URN.occurrences(in: text))
    remove(HAL.occurrences(in: text))
    text = text.replacing(/(?i)\b[ep]?ISSN:?\s*\d{4}-?\d{3}[\dX]/, with: "")
    text = text.replacing(/(?i)\bORCID(?:\.org\/?)?:?/, with: "")
    text = text.replacing(/(?i)\bdoi\s*:?\s*(?=$|[.,;\]⟩>\s])/, with: "")
    text = text.replacing(/[⟨<\[(]\s*[⟩>\])]/, with: "")
    text = text.replacing(/(?i)[(\[](in press|forthcoming|im druck|sous presse|in stampa|en prensa)[)\]]/) { match in
      ""
    }
    text = text.replacing(/\s*\[(?:Review of|Rezension|Compte rendu|Recensione|Reseña)[^\]]{3,300}\]\.?/, with: "")
    text = text.singleSpaced
  }

  mutating func note(_ field: String, _ value: String) { more.append((field, value)) }

  private mutating func remove(_ occurrences: [IdentifierOccurrence]) {
    for occurrence in occurrences.reversed() { text.removeSubrange(occurrence.range) }
  }

  /// A title in a text, where case, accents and punctuation may differ.
  static func range(of title: String, in text: String) -> Range<String.Index>? {
    let wanted = CoverText.fold(title).filter { $0.isAlphabetic || $0.isNumeric }
    guard wanted.count >= 3 else { return nil }
    var folded: [Unicode.Scalar] = []
    var places: [String.Index] = []
    for place in text.indices {
      for scalar in CoverText.fold(String(text[place]))
      where scalar.isAlphabetic || scalar.isNumeric {
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
    let end =
      rest.firstRange(of: ". In: ")?.lowerBound ?? rest.firstRange(of: " - In: ")?.lowerBound
      ?? rest.firstRange(of: ". ")?.lowerBound ?? rest.endIndex
    work.title = String(rest[..<end])
    readSource(rest[end...].trimmed { " .-".contains($0) })
  }

  private mutating func readAutomatically(_ style: CitationStyle) {
    if style == .automatic, readLawReview() || readSourceAlone() { return }
    if style == .automatic, let colon = Self.endOfInvertedNames(text) {
      setNames(String(text[..<colon]))
      return readTitleAndSource(text[text.index(after: colon)...].trimmingBlanks)
    }
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
    if style == .automatic, let year = text.firstMatch(of: /[.,]?\s(\d{4})[a-z]?(?:\.\s|\s(?=\p{Lu}[\p{L}’'-]+ ))/),
      year.range.lowerBound > text.startIndex,
      text.distance(from: text.startIndex, to: year.range.lowerBound) < 300, Locators.isYear(String(year.1))
    {
      let names = CoverNames.parse(String(text[..<year.range.lowerBound])).names
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
}
