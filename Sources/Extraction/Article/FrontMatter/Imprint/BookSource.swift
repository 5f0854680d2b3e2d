// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Foundation

/// The book that a chapter stands in, as its first page names it: "in: A. Weir / B. Lind (eds.), Title, Oxford: Press 2021, 260–268".
struct BookSource {
  var editors: [Name]
  var title: String
  var place: String?
  var publisher: String?
  var year: Int?
  var pages: String?

  static func find(in texts: [String]) -> BookSource? {
    texts.lazy.compactMap { BookSource($0) }.max { $0.weight < $1.weight }
  }

  private var weight: Int { (pages != nil ? 1 : 0) + (year != nil ? 1 : 0) + (publisher != nil ? 1 : 0) }

  init?(_ text: String) {
    guard text.count < 500, let lead = Self.leads.first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    let lower = text.lowercased()
    let marks = Self.marks.compactMap { lower.range(of: $0) }
    guard let mark = marks.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let end = lower.distance(from: lower.startIndex, to: mark.upperBound)
    let start = lower.distance(from: lower.startIndex, to: mark.lowerBound)
    let names = text.dropFirst(lead.count).prefix(max(0, start - lead.count))
    let separators: (Character) -> Bool = { $0.isWhitespace || ",:;.".contains($0) }
    editors = NameParser.parse(String(names).replacing(" / ", with: "; ")).names
    let rest = String(text.dropFirst(end).drop(while: separators))
    let tokens = ImprintTokens(rest)
    pages = tokens.tokens.indices.reversed().lazy.compactMap { tokens.range(at: $0)?.text }.first
    year = tokens.years.first
    title = rest
    guard !editors.isEmpty, readImprint(rest) else { return nil }
  }

  /// Title, place, publisher and year are divided by commas, the place by a colon from the publisher: ", Oxford: Press 2021".
  private mutating func readImprint(_ rest: String) -> Bool {
    let head = year.flatMap { rest.range(of: String($0)) }.map { rest[..<$0.lowerBound] } ?? rest[...]
    if let colon = head.range(of: ": ", options: .backwards),
      let stop = head[..<colon.lowerBound].lastIndex(where: { ",.".contains($0) })
    {
      place = head[head.index(after: stop)..<colon.lowerBound].trimmingBlanks
      publisher = head[colon.upperBound...].trimmed { $0.isWhitespace || ",.(".contains($0) }
      title = head[..<stop].trimmed { $0.isWhitespace || ",.".contains($0) }
    } else if let stop = head.trimmed(where: { $0.isWhitespace || ",.(".contains($0) }).firstIndex(of: ",") {
      title = head[..<stop].trimmingBlanks
    } else {
      title = head.trimmed { $0.isWhitespace || ",.(".contains($0) }
    }
    return title.count { $0.isLetter } >= 4 && title.count < 300
  }

  private static let leads = ["in: ", "in ", "dans ", "en: ", "erschienen in: ", "erschienen in ", "aus: "]
  private static let marks = [
    "(eds.)", "(ed.)", "(eds)", "(ed)", "(hrsg.)", "(hg.)", "(hgg.)", "(éds.)", "(éd.)", "(dir.)", "(a cura di)",
    "(orgs.)", "(org.)", "(coords.)", "(coord.)", "(red.)",
  ]
}
