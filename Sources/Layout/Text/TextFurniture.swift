// SPDX-License-Identifier: GPL-3.0-or-later

/// Running heads and feet and page numbers in text: lines that repeat with a number that counts on, lines that repeat beside them,
/// and numbers alone at the edge of a page.
enum TextFurniture {
  /// Marks what repeats, and lets pages begin behind it.
  static func markRepeating(_ rows: inout [TextRow]) {
    markNumberedFeet(&rows)
    markRepeatedHeads(&rows)
    beginPages(&rows)
  }

  /// A foot before a row, or a head between two rows of the text, says that a page begins.
  private static func beginPages(_ rows: inout [TextRow]) {
    let hasFeet = rows.contains { $0.zone == .runningFoot }
    var added = 0
    var isBehindFurniture = false
    for place in rows.indices {
      if rows[place].zone == (hasFeet ? .runningFoot : .runningHead) {
        isBehindFurniture = place > 0
      } else if rows[place].zone == .body {
        if isBehindFurniture, !rows[place].startsPage {
          added += 1
          rows[place].startsPage = true
        }
        isBehindFurniture = false
      }
      rows[place].page += added
    }
  }

  /// A row's text without its number at either end, folded, and the number.
  private static func signature(_ text: String) -> (words: String, number: Int, isParted: Bool)? {
    guard text.count <= 90 else { return nil }
    for words in [leading(text), trailing(text)] {
      guard let words, words.rest.contains(where: \.isLetter) else { continue }
      let isParted = words.rest.contains { "|•·–—/".contains($0) }
      let letters = words.rest.lowercased().filter { $0.isLetter }
      if letters.count >= 3 { return (letters, words.number, isParted) }
    }
    return nil
  }

  private static func leading(_ text: String) -> (number: Int, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard 1...4 ~= digits.count, let number = Int(digits) else { return nil }
    let rest = text.dropFirst(digits.count)
    return rest.first.map { !$0.isLetter } == true ? (number, rest) : nil
  }

  private static func trailing(_ text: String) -> (number: Int, rest: Substring)? {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard 1...4 ~= digits.count, let number = Int(String(digits)) else { return nil }
    let rest = text.dropLast(digits.count)
    return rest.last.map { !$0.isLetter && $0 != "." } == true ? (number, rest) : nil
  }

  /// "Ministry of Works | 12": the same words with numbers that rise, far enough apart to be pages.
  private static func markNumberedFeet(_ rows: inout [TextRow]) {
    var places: [String: [(place: Int, number: Int, isParted: Bool)]] = [:]
    for place in rows.indices where rows[place].isBody && rows[place].headingLevel == nil {
      guard let found = signature(rows[place].text) else { continue }
      places[found.words, default: []].append((place, found.number, found.isParted))
    }
    for found in places.values where found.count >= 2 {
      let rises = zip(found, found.dropFirst()).allSatisfy { $0.number < $1.number && $1.place - $0.place >= 12 }
      let atEdge = found.allSatisfy { $0.isParted || isAtEdge($0.place, of: rows) }
      guard rises, atEdge, countsPages(found.map { ($0.number, rows[$0.place].page) }) else { continue }
      for foot in found { rows[foot.place].zone = .runningFoot }
    }
  }

  /// Page numbers keep their distance from the pages' places in the file, where pages are known; a few breaks may have been missed.
  private static func countsPages(_ found: [(number: Int, page: Int)]) -> Bool {
    guard let last = found.last, last.page > 1 else { return true }
    return found.allSatisfy { abs(($0.number - $0.page) - (last.number - last.page)) <= 3 }
  }

  private static func isAtEdge(_ place: Int, of rows: [TextRow]) -> Bool {
    rows[place].startsPage || place + 1 == rows.count || rows[place + 1].startsPage
  }

  /// The same words, capitals aside, at least twice, each time at the edge of a page or beside other furniture. The first one may
  /// stand anywhere on the first page.
  private static func markRepeatedHeads(_ rows: inout [TextRow]) {
    var places: [String: [Int]] = [:]
    for place in rows.indices where rows[place].isBody && rows[place].text.count <= 120 {
      let key = rows[place].text.lowercased().filter { $0.isLetter }
      if key.count >= 6 { places[key, default: []].append(place) }
    }
    for found in places.values where found.count >= 2 {
      let heads = found.filter { isAtEdge($0, of: rows) || isBesideFurniture($0, of: rows) }
      guard heads.count >= 2, heads.count >= found.count - 1, !found.contains(where: { rows[$0].text.hasSuffix(".") })
      else {
        continue
      }
      for place in heads { rows[place].zone = .runningHead }
    }
  }

  private static func isBesideFurniture(_ place: Int, of rows: [TextRow]) -> Bool {
    let before = place > 0 && rows[place - 1].zone != .body && rows[place - 1].zone != .footnote
    let after = place + 1 < rows.count && rows[place + 1].zone != .body && rows[place + 1].zone != .footnote
    return before || after
  }

  /// A number alone as the first or last row of a page, where it does not count as anything else.
  static func markPageNumbers(_ rows: inout [TextRow]) {
    for place in rows.indices where rows[place].isBody && rows[place].number != nil {
      if isAtEdge(place, of: rows) || isBesideFurniture(place, of: rows) { rows[place].zone = .pageNumber }
    }
  }
}
