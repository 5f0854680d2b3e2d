// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Records

/// References by year, with the family names that the text may print before it.
struct AuthorYearIndex {
  private struct Entry {
    var id: String
    /// First word of the first author's family name, and the whole name, folded.
    var names: [String]
    var hasTwo: String?
  }

  private let entries: [String: [Entry]]

  init(_ references: [Reference]) {
    var entries: [String: [Entry]] = [:]
    for reference in references {
      guard let key = Self.year(of: reference), let first = reference.work.author.first ?? reference.work.editor.first
      else { continue }
      let name = Folding.fold(
        [first.nonDroppingParticle, first.family ?? first.literal].compactMap { $0 }.joined(separator: " "))
      guard name.count >= 2 else { continue }
      let second = reference.work.author.dropFirst().first.flatMap(\.family).map(Folding.fold)
      let entry = Entry(id: reference.id, names: [name], hasTwo: second)
      entries[key.year, default: []].append(entry)
      if let suffix = key.suffix { entries[key.year + suffix, default: []].append(entry) }
    }
    self.entries = entries
  }

  private static func year(of reference: Reference) -> (year: String, suffix: String?)? {
    guard let year = reference.work.issued?.year else { return nil }
    let printed = reference.work.issued?.literal ?? ""
    if let last = printed.last, last.isLowercase, last.isLetter, printed.dropLast().hasSuffix(String(year)) {
      return (String(year), String(last))
    }
    if let range = reference.raw.range(of: String(year)), let next = reference.raw[range.upperBound...].first,
      next.isLetter,
      next.isLowercase
    {
      return (String(year), String(next))
    }
    return (String(year), nil)
  }

  func mentions(in characters: [Character]) -> [FoundMention] {
    var groups: [(range: Range<Int>, references: [String])] = []
    var names: (text: String, start: Int)?
    var place = 0
    var lastYearEnd = 0
    while place + 4 <= characters.count {
      guard let end = yearEnd(at: place, in: characters) else {
        place += 1
        continue
      }
      let candidates = candidates(String(characters: characters[place..<end]))
      guard !candidates.isEmpty else {
        lastYearEnd = end
        place = end
        continue
      }
      let from = max(lastYearEnd, place - 160)
      let before = String(characters: characters[from..<place])
      let folded = " " + Folding.fold(before) + " "
      let isList = before.allSatisfy { !$0.isLetter } && place - lastYearEnd < 6
      let context = isList ? (names?.text ?? folded) : folded
      if let found = match(candidates, context: context) {
        let start = isList ? (names?.start ?? place) : nameStart(found.name, before: place, from: from, in: characters)
        add(found.ids, start..<end, to: &groups, in: characters)
        names = (context, start)
      }
      lastYearEnd = end
      place = end
    }
    return groups.map { FoundMention(range: $0.range, references: $0.references) }
  }

  /// The end of a year with its letter, if one stands here.
  private func yearEnd(at place: Int, in characters: [Character]) -> Int? {
    guard characters[place] == "1" || characters[place] == "2", place == 0 || !characters[place - 1].isNumber else {
      return nil
    }
    guard characters[place..<place + 4].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    var end = place + 4
    if end < characters.count, characters[end].isLetter {
      guard end + 1 >= characters.count || !characters[end + 1].isLetter, characters[end].isLowercase else {
        return nil
      }
      end += 1
    }
    return end < characters.count && characters[end].isNumber ? nil : end
  }

  /// References of a year; of several by one author the one with the right letter.
  private func candidates(_ year: String) -> [Entry] { entries[year] ?? entries[String(year.prefix(4))] ?? [] }

  /// References whose first author is named, nearest to the year first.
  private func match(_ candidates: [Entry], context: String) -> (ids: [String], name: String)? {
    var best: (entry: Entry, place: Int, name: String)?
    for entry in candidates {
      for name in entry.names {
        let words = " " + name + " "
        guard context.contains(words), let range = context.range(of: words, options: .backwards) else { continue }
        var place = context.distance(from: context.startIndex, to: range.lowerBound) * 2
        if let second = entry.hasTwo,
          context[range.upperBound...].hasPrefix("and \(second)") || context[range.upperBound...].hasPrefix(second)
        {
          place += 1
        }
        if best.map({ $0.place < place }) ?? true { best = (entry, place, name) }
      }
    }
    return best.map { ([$0.entry.id], $0.name) }
  }

  private func nameStart(_ name: String, before place: Int, from: Int, in characters: [Character]) -> Int {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    var start = place
    while start > from {
      start -= 1
      guard start == 0 || !characters[start - 1].isLetter, characters[start].isLetter else { continue }
      let word = String(characters[start..<place].prefix { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" })
      if Folding.fold(word).hasPrefix(first) { return start }
    }
    return place
  }

  /// Years inside one pair of parentheses are one mention, that of the whole parenthesis.
  private func add(
    _ ids: [String], _ range: Range<Int>, to groups: inout [(range: Range<Int>, references: [String])],
    in characters: [Character]
  ) {
    let whole = Parenthesis.around(range, in: characters) ?? range
    if let last = groups.indices.last, groups[last].range.overlaps(whole) {
      groups[last].range =
        min(groups[last].range.lowerBound, whole.lowerBound)..<max(groups[last].range.upperBound, whole.upperBound)
      groups[last].references += ids.filter { !groups[last].references.contains($0) }
    } else {
      groups.append((whole, ids))
    }
  }
}

/// The parentheses or brackets around a place.
enum Parenthesis {
  /// The range from the opening to the closing sign; where the name stands before the opening sign, from the name on.
  static func around(_ range: Range<Int>, in characters: [Character]) -> Range<Int>? {
    var end = range.upperBound
    while end < characters.count, end - range.upperBound < 300, characters[end] != ")" {
      if characters[end] == "(" { return nil }
      end += 1
    }
    guard end < characters.count, characters[end] == ")" else { return nil }
    var start = range.upperBound - 1
    while start >= 0, characters[start] != "(" {
      if characters[start] == ")" { return nil }
      start -= 1
    }
    guard start >= 0 else { return nil }
    return min(start, range.lowerBound)..<end + 1
  }
}
