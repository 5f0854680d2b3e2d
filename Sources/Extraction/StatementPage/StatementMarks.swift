// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Finds the words inside a statement that name the cited work, though the page does not say who wrote it: names beside the work's year,
/// of which one recurs from statement to statement.
enum StatementMarks {
  /// A name and the place of a year beside it: `Lacroix, 2021` or `Lacroix (2021)`.
  private struct Candidate {
    var key: String
    var text: String
  }

  static func mark(_ statements: inout [Statement], year: Int?) {
    guard let year else { return }
    let candidates = statements.map { self.candidates(in: $0.text, year: String(year)) }
    var counts: [String: Int] = [:]
    for list in candidates {
      for key in Set(list.map(\.key)) { counts[key, default: 0] += 1 }
    }
    let best = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let winner = best.first, winner.value > 1 || best.count == 1 else { return }
    if best.count > 1, best[1].value == winner.value { return }
    for place in statements.indices {
      statements[place].marks = candidates[place].filter { $0.key == winner.key }.map(\.text)
    }
  }

  private static func candidates(in text: String, year: String) -> [Candidate] {
    var found: [Candidate] = []
    for range in text.ranges(of: year) {
      let after = text[range.upperBound...].first
      guard after.map({ !$0.isNumber }) ?? true else { continue }
      let before = text[..<range.lowerBound]
      guard let separator = before.last, separator == " " || separator == "(" || separator == "[" else { continue }
      guard let name = name(before: before) else { continue }
      let letter = text[range.upperBound...].prefix { $0.isLowercase && $0.isASCII }
      let isSuffix = letter.count == 1
      let end = isSuffix ? text.index(after: range.upperBound) : range.upperBound
      var mark = String(text[name.start..<end])
      if separator == "(" { mark += ")" }
      found.append(Candidate(key: Folding.fold(name.family), text: mark))
    }
    return found
  }

  /// The names that end where a year begins: back to a bracket, a semicolon, or the first word that is no name.
  private static func name(before text: Substring) -> (start: String.Index, family: String)? {
    let trimmed = text.reversed().drop { " (,[".contains($0) }.reversed()
    let list = String(trimmed)
    guard !list.isEmpty else { return nil }
    let stop = list.lastIndex { "(;[:".contains($0) }.map { list.index(after: $0) } ?? list.startIndex
    let words = list[stop...].split(separator: " ")
    let joining: Set<Substring> = [
      "and", "&", "et", "al.", "al.,", "y", "e", "und", "en", "van", "von", "de", "der", "di", "del", "la", "du",
    ]
    var taken: [Substring] = []
    for word in words.reversed() {
      let isName = word.first?.isUppercase == true && !word.hasSuffix(".") || joining.contains(word)
      guard isName, taken.count < 7 else { break }
      taken.insert(word, at: 0)
    }
    while let first = taken.first, first.first?.isUppercase != true { taken.removeFirst() }
    guard let first = taken.first else { return nil }
    let offset = list.distance(from: list.startIndex, to: first.startIndex)
    let family = first.trimmed { !$0.isLetter && $0 != "-" }
    guard family.count > 1 else { return nil }
    return (text.index(text.startIndex, offsetBy: offset), family)
  }
}
