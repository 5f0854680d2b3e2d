// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

extension CitationReader {
  mutating func readNames(_ before: String) {
    var names = before.trimmed { $0.isWhitespace || "“\"«‘'„".contains($0) }
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

  mutating func setNames(_ printed: String) {
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
    let list = CoverNames.parse(names)
    if work.author.isEmpty { work.author = list.names }
    isTruncated = isTruncated || list.isTruncated
  }

  mutating func setYear(_ printed: String) {
    guard work.issued == nil else { return }
    let bare = printed.trimmed { !$0.isNumber && !$0.isLetter }
    work.issued = PartialDate(parsing: bare)
  }

  /// Without a known title, the first sentence that the locators leave before the container is the title.
  mutating func readTitleAndSource(_ text: String) {
    let bare = text.trimmed { $0.isWhitespace || $0 == "." }
    // `Title - In: Journal`: the dash of peDOCS and IRIS.
    if let inside = bare.firstMatch(of: /\s[-–]\s+In:\s/) {
      work.title = bare[..<inside.range.lowerBound].trimmed { " .".contains($0) }
      return readSource(String(bare[inside.range.upperBound...]))
    }
    if let inside = bare.firstMatch(of: /[.?!]\.?\s+In:?\s/) {
      work.title =
        String(bare[..<inside.range.lowerBound])
        + (bare[inside.range.lowerBound] == "." ? "" : String(bare[inside.range.lowerBound]))
      return readSource(String(bare[bare.index(after: inside.range.lowerBound)...]))
    }
    let locators = Locators(bare)
    var parts = Self.sentences(locators.before.trimmed { " ,.".contains($0) })
    if let year = parts.dropFirst().firstIndex(where: { Locators.isYear($0.trimmed { $0 == "." }) }) {
      setYear(parts.remove(at: year))
    }
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
  mutating func readSource(_ printed: String) {
    let rest = printed.trimmed { $0.isWhitespace || ".,;:-–”\"’'»".contains($0) }
    guard !rest.isEmpty, !readLawReview(rest) else { return }
    if let book = EditedBook(rest) { return readBook(book) }
    readLocators(rest, container: true)
  }

  mutating func readBook(_ book: EditedBook) {
    work.editor = book.editors
    work.containerTitle = book.title
    work.publisherPlace = book.place
    work.publisher = book.publisher
    work.page = work.page ?? book.page
    work.isbn = work.isbn ?? book.isbn
    if let year = book.year { work.issued = PartialDate(year) }
    if let series = book.series {
      work.collectionTitle = series.title
      work.collectionNumber = series.number
    }
  }

  mutating func readLocators(_ rest: String, container: Bool) {
    let locators = Locators(rest)
    work.volume = work.volume ?? locators.volume
    work.issue = work.issue ?? locators.issue
    work.page = work.page ?? locators.page
    work.number = work.number ?? locators.number
    if work.issued == nil, let month = rest.firstMatch(of: /\(((?:\d{1,2}\.? )?\p{Lu}\p{L}{2,8}\.?,? \d{4})\)/) {
      work.issued = PartialDate(parsing: String(month.1).replacing(",", with: "").replacing(". ", with: " "))
    }
    if work.issued == nil, let year = locators.year { work.issued = PartialDate(year) }
    if container { readContainer(locators) }
    readPublisher(behind: locators)
    if work.issued == nil { findYear(rest) }
    if work.volume == nil, rest.wholeMatch(of: /\d{1,3}/) != nil { work.volume = rest }
  }

  /// `Proceedings, Article 9830264 Institute of Engineers.`: words in capitals behind all numbers.
  mutating func readPublisher(behind locators: Locators) {
    let after = locators.after.trimmed { $0.isWhitespace || ".,;".contains($0) }
    guard work.publisher == nil, locators.page != nil || locators.number != nil, after.count < 80,
      after.wholeMatch(of: /\p{Lu}[\p{L}&'’-]{2,}(?: (?:of|and|for|the|&|\p{Lu}[\p{L}'’-]+))+/) != nil
    else { return }
    work.publisher = after
  }

  mutating func readContainer(_ locators: Locators) {
    var before = locators.before.trimmed { $0.isWhitespace || ".,;:-–([".contains($0) }
    if let year = before.firstMatch(of: /[\s,(]+((?:\d{1,2}\s+)?\p{L}+\.?\s+)?(\d{4})\)?$/),
      Locators.isYear(String(year.2))
    {
      let printed = year.0.trimmed { !$0.isNumber && !$0.isLetter }
      let isMonth = (PartialDate(parsing: printed)?.precision ?? 0) > 1
      setYear(isMonth ? printed : String(year.2))
      before = before[..<(isMonth ? year.range.lowerBound : year.2.startIndex)].trimmed {
        $0.isWhitespace || ".,;:-–(".contains($0)
      }
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
    name = name.replacing(/\s*\[(?:En ligne|Online)\]/, with: "").replacing(/\.?\s*None(?: pp: ?-+)?$/, with: "")
    name = name.trimmed { $0.isWhitespace || ".,;:".contains($0) }
    // A conference stands twice: as the book of its papers and as the event.
    if let stop = name.firstRange(of: ". "), name[stop.upperBound...].hasPrefix(name[..<stop.lowerBound]) {
      name = String(name[..<stop.lowerBound])
    }
    return name.isEmpty || name.allSatisfy({ !$0.isLetter }) ? nil : name
  }

  mutating func findYear(_ rest: String) {
    for match in rest.matches(of: /(?:^|[^\d\/.-])(\d{4})(?![\d\/-])/) where Locators.isYear(String(match.1)) {
      work.issued = PartialDate(Int(match.1) ?? 0)
      return
    }
  }
}
