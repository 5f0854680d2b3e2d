// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Affiliations without marks: bound to the authors that stand above them, or before them in their line.
struct PlacedAffiliations {
  let tagged: TaggedFront
  let bylinePlaces: [Int]
  let stream: BylineStream
  let joiner: LineJoiner

  /// - Parameter places: lines of affiliations.
  func read(_ places: [Int]) -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    for (authors, lines) in groups(places) {
      let runs = runs(lines)
      let persons = authors.filter { stream.names[$0].literal == nil }
      if authors.count == 1 {
        found[authors[0]] = runs.flatMap { $0 }
      } else if let texts = runs.first {
        // The nearest: one for all, or one for each in the same order.
        if texts.count == 1 { for author in authors { found[author] = texts } }
        for list in [authors, persons] where texts.count > 1 && list.count == texts.count {
          for (author, text) in zip(list, texts) { found[author] = [text] }
        }
      }
    }
    for place in bylinePlaces {
      let authors = stream.authors(in: place)
      if authors.count == 1, found[authors[0]] == nil, let text = beside(authors[0]) { found[authors[0]] = [text] }
    }
    return found
  }

  /// "Ana Torres, University of Nowhere".
  private func beside(_ author: Int) -> String? {
    let pieces = stream.tail(of: author).prefix { !$0.isNewline }.split(separator: ",").map(String.init)
    guard let cut = pieces.firstIndex(where: AffiliationText.namesInstitution) else { return nil }
    return AffiliationText.cleaned(pieces[cut...].joined(separator: ","))
  }

  /// Which authors stand above which lines. Author lines without affiliations between share what comes below them.
  private func groups(_ places: [Int]) -> [(authors: [Int], lines: [Int])] {
    var lines: [Int: [Int]] = [:]
    for place in places {
      for owner in owners(of: place) { lines[owner, default: []].append(place) }
    }
    var authors: [Int: [Int]] = [:]
    for place in bylinePlaces {
      guard let owner = lines[place] == nil ? below(place, among: Set(lines.keys)) : place else { continue }
      authors[owner, default: []] += stream.authors(in: place)
    }
    return lines.keys.sorted().map { (authors[$0] ?? [], lines[$0] ?? []) }
  }

  /// The nearest author lines above a line, in its column where there is one.
  private func owners(of place: Int) -> [Int] {
    let line = tagged.lines[place].line
    guard let box = line.box else { return bylinePlaces.last { $0 < place }.map { [$0] } ?? [] }
    let above = bylinePlaces.filter {
      guard let other = tagged.lines[$0].line.box else { return false }
      return tagged.lines[$0].line.page == line.page && other.midY < box.midY
    }
    let column = above.filter { overlaps($0, place) }
    let candidates = column.isEmpty ? above : column
    guard let nearest = candidates.compactMap({ tagged.lines[$0].line.box?.midY }).max() else { return [] }
    return candidates.filter { abs((tagged.lines[$0].line.box?.midY ?? 0) - nearest) < 3 }
  }

  private func below(_ place: Int, among owners: Set<Int>) -> Int? {
    let later = bylinePlaces.filter { $0 > place && owners.contains($0) }
    return later.first { overlaps($0, place) } ?? later.first
  }

  private func overlaps(_ place: Int, _ other: Int) -> Bool {
    guard let box = tagged.lines[place].line.box, let second = tagged.lines[other].line.box else { return true }
    return box.minX < second.maxX && box.maxX > second.minX
  }

  /// Lines that each name an institution with its whole are as many affiliations; others go on from line to line. Away from the names
  /// only what names an institution counts.
  private func runs(_ lines: [Int]) -> [[String]] {
    var runs: [[Int]] = []
    for place in lines where !AffiliationText.beginsContact(tagged.lines[place].line.text) {
      if let last = runs.last?.last, goesOn(last, place) {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    return runs.map { units($0) }.filter { !$0.isEmpty }
  }

  private func units(_ run: [Int]) -> [String] {
    let texts = run.map { tagged.lines[$0].line.text }
    let units = texts.compactMap(AffiliationText.cleaned)
    let areWhole = units.allSatisfy { AffiliationText.namesInstitution($0) && $0.contains(",") }
    if units.count > 1, areWhole, !texts.contains(where: isOpen) { return units }
    guard let whole = AffiliationText.cleaned(joiner.join(texts)), !isProse(whole) else { return [] }
    let isBelow = run.first.map { bylinePlaces.contains($0 - 1) || bylinePlaces.contains($0 - 2) } ?? false
    if !isBelow, AffiliationText.isCitation(whole) { return [] }
    return isBelow || AffiliationText.namesInstitution(whole) ? [whole] : []
  }

  private func goesOn(_ place: Int, _ next: Int) -> Bool {
    let line = tagged.lines[place].line
    let other = tagged.lines[next].line
    guard let size = line.size, let own = other.size else { return next == place + 1 }
    return next <= place + 2 && line.page == other.page && abs(size - own) < 0.4
  }

  /// A sentence, or its end.
  private func isProse(_ text: String) -> Bool {
    if text.first?.isLowercase == true { return true }
    let words = text.split(separator: " ")
    let grammar = words.count { FunctionWords.all.contains($0.lowercased()) && !Self.links.contains($0.lowercased()) }
    return words.count >= 8 && grammar * 6 > words.count
  }

  private func isOpen(_ text: String) -> Bool {
    guard let last = text.last, let word = text.split(separator: " ").last else { return false }
    return ",-‐/&".contains(last) || FunctionWords.all.contains(word.lowercased())
  }

  /// Function words that names of institutions are full of.
  private static let links: Set<String> = [
    "of", "and", "for", "the", "at", "de", "del", "du", "des", "d", "et", "y", "e", "di", "der", "und", "für", "van",
    "en",
  ]
}
