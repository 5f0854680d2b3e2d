// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// A list of results of Google Scholar, as text or HTML: of a search, or of the works that cite one. Under each title stands a line of
/// names, journal, year and site, then an excerpt, then a line that counts the citing works. Names have initials first; long lists of names
/// and long names of journals are cut by `…`.
struct ScholarResults {
  private struct Result {
    var title: String
    var byLine: ScholarByLine
    var excerpt: String
    var citedBy: Int?
    var line: Int
  }

  private var results: [Result] = []
  /// The work that all results cite, and how many works do.
  private var cited: (title: String, line: Int)?
  private var total: Int?

  /// Nil where the lines hold no such results.
  init?(_ text: PrintedText) {
    let lines = text.lines.map(\.text.singleSpaced)
    var place = 0
    while place < lines.count {
      guard place > 0, let byLine = ScholarByLine(lines[place]), !ScholarFooter.isSite(lines[place - 1]),
        let end = ScholarFooter.end(of: lines, from: place + 1)
      else {
        place += 1
        continue
      }
      results.append(
        Result(
          title: lines[place - 1], byLine: byLine, excerpt: lines[(place + 1)..<end].joined(separator: " "),
          citedBy: ScholarFooter.count(lines[end]), line: text.lines[place - 1].sourceLine ?? place))
      place = end + 1
    }
    guard !results.isEmpty else { return nil }
    guard let label = lines.firstIndex(where: { ScholarFooter.withinCiting.contains(Folding.fold($0)) }), label > 0
    else {
      return
    }
    cited = (lines[label - 1], text.lines[label - 1].sourceLine ?? label)
    total = lines.prefix(label).lazy.compactMap(ScholarFooter.total).first
  }

  /// What tells the list; one result alone may be another page's.
  var evidence: [KindEvidence] {
    let weight = results.count == 1 ? 0.75 : min(8, Double(results.count) * 2)
    return [
      KindEvidence(
        kind: .statementPage, family: "google-scholar", weight: weight,
        telltale: "results with names, journal, year and site in one line (\(results.count))")
    ]
  }

  func records() -> [Record] {
    var network = CitationNetwork()
    var cited: Int?
    if let heading = self.cited {
      let place = network.place(of: ExportEntry(line: heading.line, work: Work(title: heading.title)))
      var tallies = Tallies()
      tallies.citingPublications = total
      network.count(tallies, of: place)
      cited = place
    }
    for result in results {
      let place = network.place(of: entry(result))
      if let cited { network.cite(cited, by: place) }
    }
    return network.records(by: "google-scholar")
  }

  private func entry(_ result: Result) -> ExportEntry {
    var title = result.title
    var marks: [String] = []
    while title.first == "[", let close = title.firstIndex(of: "]") {
      marks.append(title[title.index(after: title.startIndex)..<close].uppercased())
      title = title[title.index(after: close)...].trimmingBlanks
    }
    var work = Work(title: title)
    if marks.contains("BOOK") || marks.contains("B") { work.type = .book }
    work.author = result.byLine.names
    work.issued = result.byLine.year.map { PartialDate($0) }
    if let venue = result.byLine.venue {
      // A name of a journal that is cut is none.
      if venue.contains("…") || venue.hasSuffix("...") {
        work.custom["container-title-cut"] = venue
      } else {
        work.containerTitle = venue
      }
    }
    if !result.excerpt.isEmpty { work.custom["snippet"] = result.excerpt }
    var entry = ExportEntry(line: result.line, work: work, authorsTruncated: result.byLine.isTruncated)
    entry.citedBy = result.citedBy
    return entry
  }
}

/// `ME Cage, K Klitzing… - Nature materials, 2007 - nature.com`: names, then journal and year where they are known, then the site.
struct ScholarByLine {
  private(set) var names: [Name] = []
  private(set) var isTruncated = false
  private(set) var venue: String?
  private(set) var year: Int?

  init?(_ line: String) {
    guard line.count < 400 else { return nil }
    let parts = line.replacing(" – ", with: " - ").split(separator: " - ", omittingEmptySubsequences: false).map(
      \.trimmingBlanks)
    guard (2...6).contains(parts.count), readNames(parts[0]) else { return nil }
    // A journal's own name may hold the mark that divides.
    let middle = parts.count == 2 && Self.year(parts[1]) != nil ? [parts[1]] : parts.dropFirst().dropLast()
    guard !middle.isEmpty else { return }
    let printed = middle.joined(separator: " - ")
    year = Self.year(printed)
    let rest = year == nil ? printed : printed.dropLast(4).trimmed { $0 == "," || $0.isWhitespace }
    if !rest.isEmpty { venue = rest }
  }

  /// `MV Berry`, `PJ van der Berg`: initials in capitals, then the family name; a body has no initials.
  private mutating func readNames(_ text: String) -> Bool {
    isTruncated = text.hasSuffix("…") || text.hasSuffix("...")
    for part in text.split(separator: ",") {
      let words = part.trimmed { $0 == "…" || $0 == "." || $0.isWhitespace }.split(separator: " ")
      guard let first = words.first else { continue }
      let isPerson = words.count > 1 && first.count <= 5 && first.allSatisfy { $0.isUppercase || $0 == "-" }
      if isPerson {
        names.append(Name(family: words.dropFirst().joined(separator: " "), given: String(first)))
      } else {
        guard words.count <= 6, first.first?.isUppercase == true else { return false }
        names.append(Name(literal: words.joined(separator: " ")))
      }
    }
    return names.contains { $0.given != nil }
  }

  private static func year(_ text: String) -> Int? {
    let digits = text.suffix(4)
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(digits), 1400...2100 ~= year,
      text.count == 4 || text.dropLast(4).last == " "
    else { return nil }
    return year
  }
}

/// The line under a result, and what else the page says in words of its own, in the languages that are known.
private enum ScholarFooter {
  private static let citedBy = [
    "cited by ", "zitiert von: ", "zitiert von ", "citado por ", "citato da ", "geciteerd door ", "cytowane przez ",
    "citerat av ", "citeret af ", "sitert av ", "цитируется: ", "被引用次数：", "引用元 ",
  ]
  private static let others = [
    "related articles", "ahnliche artikel", "articulos relacionados", "artikelen met betrekking tot", "autres articles",
    "articoli correlati", "artigos relacionados", "verwante artikelen", "powiazane artykuly",
  ]
  static let withinCiting: Set<String> = [
    "search within citing articles", "in zitierenden artikeln suchen",
    "rechercher dans les articles citant ce document",
    "buscar en articulos que citan este", "cerca tra gli articoli che citano", "pesquisar dentro dos artigos que citam",
  ]

  /// Where the line of links under a result stands; an excerpt is short.
  static func end(of lines: [String], from start: Int) -> Int? {
    for place in start..<min(lines.count, start + 12) {
      if isFooter(lines[place]) { return place }
      if place > start, ScholarByLine(lines[place]) != nil { return nil }
    }
    return nil
  }

  private static func isFooter(_ line: String) -> Bool {
    guard line.count < 250 else { return false }
    if count(line) != nil { return true }
    let folded = Folding.fold(line)
    return others.contains { folded.contains($0) } || folded.hasPrefix("save cite")
  }

  static func count(_ line: String) -> Int? {
    let lowered = line.lowercased()
    for label in citedBy {
      if let range = lowered.firstRange(of: label) {
        return Counts.number(in: String(lowered[range.upperBound...].prefix(12)))
      }
    }
    // French puts the number inside: "Cité 12 fois".
    guard let range = lowered.firstRange(of: "cité "), lowered[range.upperBound...].contains(" fois") else {
      return nil
    }
    return Counts.number(in: String(lowered[range.upperBound...].prefix(12)))
  }

  /// `About 6,961 results (0.13 sec)`.
  static func total(_ line: String) -> Int? {
    let folded = Folding.fold(line)
    let words = [" results", " ergebnisse", " resultats", " resultados", " risultati", " resultaten"]
    guard line.count < 80, words.contains(where: { (folded + " ").contains($0 + " ") }),
      let mark = line.firstIndex(where: \.isNumber)
    else { return nil }
    return Counts.number(in: String(line[mark...]))
  }

  /// `[PDF] academia.edu`, which stands beside a title and in copies of text before or behind it.
  static func isSite(_ line: String) -> Bool {
    line.first == "[" && line.split(separator: " ").count == 2 && line.contains(".") && !line.hasSuffix(".")
  }
}
