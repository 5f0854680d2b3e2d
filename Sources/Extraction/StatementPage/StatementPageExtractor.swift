// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// A page of citation statements, copied as text: the cited work, its tallies, and each statement once.
struct StatementPageExtractor: Sendable {
  func record(from text: PrintedText) -> Record {
    let lines = text.lines.map(\.text)
    var record = Record()
    let header = StatementPageHeader(lines)
    record.work = header.work
    record.warnings += header.warnings
    for (field, by) in header.provenance { record.provenance[field] = Provenance(by: by) }
    var statements = StatementReader.statements(in: lines)
    StatementMarks.mark(&statements, of: record.work)
    record.statements = statements
    let counts = TallyReader(lines)
    record.tallies = counts.tallies
    record.warnings += counts.warnings(for: statements)
    return record
  }
}

/// The head of the page: year, DOI, title, abstract.
private struct StatementPageHeader {
  var work = Work()
  var warnings: [Warning] = []
  var provenance: [(field: String, by: String)] = []

  init(_ lines: [String]) {
    // A copy may begin or end anywhere: what stands behind the first statement is no head.
    let end =
      lines.firstIndex {
        let folded = $0.lowercased()
        return folded == "search citation statements" || folded.hasPrefix("order by") || $0.hasPrefix("“")
          || $0.hasPrefix("Section:")
      } ?? lines.count
    let head = Array(lines[..<end])
    readIdentifier(head)
    let abstract = head.firstIndex { $0.hasPrefix("Abstract:") }
    if let abstract { readAbstract(Array(head[abstract...])) }
    readTitle(Array(head[..<(abstract ?? head.count)]))
    if let year = head.prefix(3).lazy.filter({ $0.count == 4 }).compactMap({ Int($0) }).first(where: {
      1500...2100 ~= $0
    }) {
      work.issued = PartialDate(year)
      provenance.append(("issued", "page-head"))
    }
  }

  private mutating func readIdentifier(_ head: [String]) {
    for line in head {
      guard let found = DOI.occurrences(in: line).first else { continue }
      work.doi = found.value
      provenance.append(("DOI", "page-head"))
      if found.hadDoubledPrefix {
        warnings.append(Warning(.doiDoubledPrefix, field: "DOI", message: WarningCode.doiDoubledPrefix.meaning))
      }
      return
    }
  }

  /// The title is the last text before the abstract that is none of the page's own words.
  private mutating func readTitle(_ head: [String]) {
    let own: Set<String> = ["cite", "view full text", "sign up to set email alerts", "help me understand this report"]
    var title: [String] = []
    for line in head.reversed() {
      let bare = line.trimmed { $0 == "|" || $0.isWhitespace }
      let parts = bare.lowercased().split(separator: "|").map(\.trimmingBlanks)
      let isOwn = bare.isEmpty || parts.allSatisfy { own.contains($0) } || line.hasPrefix("DOI:") || Int(bare) != nil
      if isOwn, !title.isEmpty { break }
      if !isOwn { title.insert(bare, at: 0) }
    }
    guard !title.isEmpty else { return }
    work.title = title.joined(separator: " ").singleSpaced
    provenance.append(("title", "page-head"))
  }

  private mutating func readAbstract(_ lines: [String]) {
    let end = lines.firstIndex { $0.lowercased() == "help me understand this report" } ?? lines.count
    let joined = lines[..<end].joined(separator: " ").dropFirst("Abstract:".count)
    var abstract = joined.trimmingBlanks
    for mark in ["Show more", "Show less"] where abstract.hasSuffix(mark) {
      abstract = abstract.dropLast(mark.count).trimmingBlanks
      if mark == "Show more" {
        warnings.append(
          Warning(
            .abstractTruncated, field: "abstract", message: "The page prints the beginning of the abstract alone."))
      }
    }
    abstract = abstract.trimmed { $0 == "…" || $0.isWhitespace }
    if abstract.hasSuffix("..."), !warnings.isEmpty { abstract = abstract.dropLast(3).trimmingBlanks }
    guard !abstract.isEmpty else { return }
    work.abstract = abstract
    provenance.append(("abstract", "page-head"))
  }
}

/// The quoted statements, each with the lines that follow it.
enum StatementReader {
  static func statements(in lines: [String]) -> [Statement] {
    var statements: [Statement] = []
    var place = 0
    while place < lines.count {
      guard let opened = opening(lines[place]) else {
        place += 1
        continue
      }
      var quote = opened
      var next = place + 1
      while !quote.hasSuffix("…”"), !quote.hasSuffix("...”"), next < lines.count, SectionLine(lines[next]) == nil,
        opening(lines[next]) == nil, SectionLine.term(lines[next]) == nil
      {
        quote += " " + lines[next]
        next += 1
      }
      var statement = Statement(text: closing(quote))
      next = readLabels(lines, from: next, into: &statement)
      add(statement, to: &statements)
      place = next
    }
    return statements
  }

  private static func opening(_ line: String) -> String? {
    for mark in ["“…", "“..."] where line.hasPrefix(mark) { return String(line.dropFirst(mark.count)) }
    return nil
  }

  private static func closing(_ quote: String) -> String {
    for mark in ["…”", "...”"] where quote.hasSuffix(mark) { return quote.dropLast(mark.count).trimmingBlanks }
    return quote.trimmingBlanks
  }

  private static func readLabels(_ lines: [String], from start: Int, into statement: inout Statement) -> Int {
    var place = start
    if place < lines.count, let section = SectionLine(lines[place]) {
      statement.section = section.section
      statement.classification = section.classification
      place += 1
    }
    // Where a copy keeps them apart, or names no section, the class stands by itself.
    if statement.classification == nil, place < lines.count, let term = SectionLine.term(lines[place]) {
      statement.classification = term
      place += 1
    }
    if place < lines.count, lines[place].hasPrefix("confidence:"), let percent = Counts.number(in: lines[place]) {
      if 0...100 ~= percent { statement.confidence = Double(percent) / 100 }
      place += 1
    }
    return place
  }

  /// The same words under the same section and class are one statement, counted.
  private static func add(_ statement: Statement, to statements: inout [Statement]) {
    guard !statement.text.isEmpty else { return }
    let same = statements.firstIndex {
      $0.text == statement.text && $0.section == statement.section && $0.classification == statement.classification
    }
    if let same { statements[same].occurrences += 1 } else { statements.append(statement) }
  }
}

/// Whole numbers as pages print them.
enum Counts {
  /// The first number of a line; `1,234` and `1.234` are one thousand and more.
  static func number(in line: String) -> Int? {
    numbers(in: line).first
  }

  static func numbers(in line: String) -> [Int] {
    var numbers: [Int] = []
    var digits = ""
    let characters = Array(line)
    for (place, character) in characters.enumerated() {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if ",.".contains(character), !digits.isEmpty, place + 3 < characters.count,
        characters[(place + 1)...(place + 3)].allSatisfy({ $0.isASCII && $0.isNumber }),
        place + 4 == characters.count || !characters[place + 4].isNumber
      {
        continue
      } else {
        if let number = Int(digits) { numbers.append(number) }
        digits = ""
      }
    }
    if let number = Int(digits) { numbers.append(number) }
    return numbers
  }
}
