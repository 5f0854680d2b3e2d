// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// The imprints of a document, weighed: the volume that has most of the weight, and with it what its imprints say.
struct ImprintVote {
  /// One text's imprint.
  struct Ballot {
    var imprint: Imprint
    var source: ImprintSource

    /// - Parameter title: what stands before the title in a citation is no imprint; nor is the title itself.
    init?(_ source: ImprintSource, title: String?) {
      var text = Self.bare(source.text)
      var before = ""
      if let title, title.count >= 12, text.count > title.count, let range = CitationReader.range(of: title, in: text) {
        before = String(text[..<range.lowerBound])
        text = String(text[range.upperBound...])
      }
      guard !RelatedWorks.describesBook(text), var imprint = Imprint(text) else { return nil }
      imprint.year = imprint.year ?? Imprint.years(in: before).last
      // Outside of mastheads, numbers alone are no volumes.
      guard
        imprint.isLabelled && imprint.weight + (imprint.journal != nil ? 1 : 0) >= 3 || imprint.year != nil
          || source.weight >= 2
          || source.isFurniture && imprint.journal != nil && imprint.pages != nil
            && source.text.lowercased().contains("doi")
      else { return nil }
      self.imprint = imprint
      self.source = source
    }

    /// Without addresses and identifiers, whose digits are no pages.
    private static func bare(_ text: String) -> String {
      let words = text.split(separator: " ")
      return words.enumerated().filter { place, word in
        let isIdentifier = word.contains("10.") && word.contains("/") || word.contains("://") || word.contains("www.")
        let isSerialNumber = word.utf8.count <= 11 && place > 0 && words[place - 1].uppercased().contains("ISSN")
        return !isIdentifier && !isSerialNumber
      }.map { String($0.element) }.joined(separator: " ")
    }

    /// A line with a serial's number or a DOI speaks of the document itself.
    var weight: Double {
      let isOwn = source.text.contains("ISSN") || source.text.lowercased().contains("doi")
      return source.weight * (imprint.weight + (imprint.journal != nil ? 1 : 0)) * (isOwn ? 1.5 : 1)
    }
  }

  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: String?
  private(set) var year: Int?
  /// Where the imprint that says most stands.
  private(set) var page: Int?
  /// Names of journals before volumes, with their weight.
  private(set) var journals: [(name: String, weight: Double)] = []
  private(set) var confidence = 0.0

  var isEmpty: Bool { volume == nil && issue == nil }

  init(_ ballots: [Ballot]) {
    var ballots = ballots
    Self.moveIssues(in: &ballots)
    volume = Self.winner(ballots) { $0.imprint.volume }
    let group = ballots.filter { $0.imprint.volume == nil || $0.imprint.volume == volume }
    issue = Self.winner(group) { $0.imprint.issue }
    let running = Self.runningPages(ballots)
    let own = issue
    pages = Self.winner(group) { ballot in
      guard let pages = ballot.imprint.pages, pages != own else { return nil }
      return ballot.source.isFurniture && running.contains(pages) ? nil : pages
    }
    year = Self.winner(group) { $0.imprint.year.map(String.init) }.flatMap { Int($0) }
    page = group.max { $0.weight < $1.weight }?.source.page
    for ballot in group { if let journal = ballot.imprint.journal { journals.append((journal, ballot.weight)) } }
    let all = ballots.filter { $0.imprint.volume != nil }.map(\.weight).reduce(0, +)
    let chosen = ballots.filter { $0.imprint.volume == volume && volume != nil }.map(\.weight).reduce(0, +)
    confidence = all > 0 ? min(0.95, 0.55 + 0.4 * chosen / all) : 0.6
  }

  /// "Trees (2018) 97:11" in running heads looks like a page; where another imprint of the volume has that number for its issue, and pages
  /// beside it, it is the issue here, too.
  private static func moveIssues(in ballots: inout [Ballot]) {
    let issues = ballots.compactMap { ballot -> [String]? in
      guard let volume = ballot.imprint.volume, let issue = ballot.imprint.issue, ballot.imprint.pages != nil else {
        return nil
      }
      return [volume, issue]
    }
    for place in ballots.indices {
      guard ballots[place].imprint.issue == nil, let volume = ballots[place].imprint.volume,
        let pages = ballots[place].imprint.pages, issues.contains([volume, pages])
      else { continue }
      ballots[place].imprint.movePagesToIssue()
    }
  }

  /// The value with most weight; of equals the first.
  private static func winner(_ ballots: [Ballot], _ value: (Ballot) -> String?) -> String? {
    var order: [String] = []
    var weights: [String: Double] = [:]
    for ballot in ballots {
      guard let value = value(ballot) else { continue }
      if weights[value] == nil { order.append(value) }
      weights[value, default: 0] += ballot.weight
    }
    return order.max { (weights[$0] ?? 0) < (weights[$1] ?? 0) }
  }

  /// Lone numbers that change from page to page in running heads: page numbers, not the pages of the work.
  private static func runningPages(_ ballots: [Ballot]) -> Set<String> {
    var places: [String: Set<Int>] = [:]
    for ballot in ballots where ballot.source.isFurniture {
      guard let pages = ballot.imprint.pages, pages.allSatisfy({ $0.isNumber || $0 == "e" }) else { continue }
      places[pages, default: []].insert(ballot.source.page ?? 0)
    }
    guard places.count > 1 else { return [] }
    return Set(places.filter { $0.value.count == 1 }.keys)
  }
}
