// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Finds the words inside a statement that name the cited work: names beside the work's year. Where the source does not say who wrote it, the
/// name is the one that recurs from statement to statement.
enum StatementMarks {
  /// A name and the place of a year beside it: `Lacroix, 2021` or `Lacroix (2021)`.
  private struct Candidate {
    var key: String
    var text: String
  }

  static func mark(_ statements: inout [Statement], of work: Work) {
    guard let year = work.issued?.year.map({ String($0) }) else { return }
    let family =
      work.author.first.map { Folding.fold($0.fullFamily) }
      ?? recurring(statements.map { candidates(in: $0.text, year: year, family: nil) })
    guard let family, !family.isEmpty else { return }
    for place in statements.indices {
      let text = statements[place].text
      let marks = candidates(in: text, year: year, family: family).filter { $0.key == family }.map(\.text)
      statements[place].marks = marks.isEmpty ? apart(text, family: family, year: year) : marks
    }
  }

  /// The name that stands beside the year in most statements, unless another does in as many.
  private static func recurring(_ candidates: [[Candidate]]) -> String? {
    var counts: [String: Int] = [:]
    for list in candidates {
      for key in Set(list.map(\.key)) { counts[key, default: 0] += 1 }
    }
    let best = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let winner = best.first, winner.value > 1 || best.count == 1 else { return nil }
    if best.count > 1, best[1].value == winner.value { return nil }
    return winner.key
  }

  /// A year alone in brackets, behind a sentence that the name stands in: `Lacroix finds that they differ (2021)`.
  private static func apart(_ text: String, family: String, year: String) -> [String] {
    let mark = "(" + year + ")"
    guard let range = text.firstRange(of: mark) else { return [] }
    let words = Folding.words(String(text[..<range.lowerBound]))
    let wanted = family.split(separator: " ").map(String.init)
    return words.indices.contains { words[$0...].starts(with: wanted) } ? [mark] : []
  }

  private static func candidates(in text: String, year: String, family: String?) -> [Candidate] {
    var found: [Candidate] = []
    for range in text.ranges(of: year) {
      let after = text[range.upperBound...].first
      guard after.map({ !$0.isNumber }) ?? true else { continue }
      let before = text[..<range.lowerBound]
      guard let separator = before.last, separator == " " || separator == "(" || separator == "[" else { continue }
      guard let name = name(before: before, family: family) else { continue }
      let letter = text[range.upperBound...].prefix { $0.isLowercase && $0.isASCII }
      let isSuffix = letter.count == 1
      let end = isSuffix ? text.index(after: range.upperBound) : range.upperBound
      var mark = String(text[name.start..<end])
      if separator == "(" { mark += ")" }
      found.append(Candidate(key: Folding.fold(name.family), text: mark))
    }
    return found
  }

  /// The names that end where a year begins: back to a bracket, a semicolon, or the first word that is no name. Of a family that is known, its
  /// name begins them: a word in capitals before it may begin the sentence.
  private static func name(before text: Substring, family known: String?) -> (start: String.Index, family: String)? {
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
    let wanted = known.map { $0.split(separator: " ").map(String.init) } ?? []
    let start = taken.indices.first { place in
      !wanted.isEmpty && Folding.words(taken[place...].joined(separator: " ")).starts(with: wanted)
    }
    guard let first = start.map({ taken[$0] }) ?? taken.first else { return nil }
    let offset = list.distance(from: list.startIndex, to: first.startIndex)
    let begin = text.index(text.startIndex, offsetBy: offset)
    if start != nil, let known { return (begin, known) }
    let family = first.prefix { $0 != "/" }.trimmed { !$0.isLetter && $0 != "-" }
    return family.count > 1 ? (begin, family) : nil
  }
}
