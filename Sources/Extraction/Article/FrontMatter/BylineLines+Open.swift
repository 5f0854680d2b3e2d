// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// Lists of authors that go on in lines that were not labelled so.
extension BylineLines {
  // MARK: Lists that go on

  /// A list that is open at a line's end goes on in the next line of its setting; lines of the block between two author lines belong.
  func goOn(_ places: inout Set<Int>, anchor: Int) {
    for place in places.sorted() {
      var last = place
      while let next = following(last), !places.contains(next),
        isOpen(last) || isBroken(last, next) || opensWithConjunction(next),
        isAlike(next, anchor) || opensWithConjunction(next),
        isAllowed(next)
      {
        places.insert(next)
        last = next
      }
    }
    while let first = places.min(), first > 0, isOpen(first - 1), following(first - 1) == first,
      isAlike(first - 1, anchor),
      isAllowed(first - 1), likeness.isPlausible(tagged.lines[first - 1].line)
    { places.insert(first - 1) }
    guard let first = places.min(), let last = places.max() else { return }
    for place in first..<last where !places.contains(place) {
      if tagged.lines[place].line.block == tagged.lines[anchor].line.block, isAlike(place, anchor), isAllowed(place),
        likeness.isPlausible(tagged.lines[place].line)
      {
        places.insert(place)
      }
    }
  }

  func following(_ place: Int) -> Int? {
    let next = place + 1
    guard next < tagged.lines.count, !title.contains(next), let box = tagged.lines[place].line.box,
      let below = tagged.lines[next].line.box, tagged.lines[next].line.page == tagged.lines[place].line.page,
      below.minY - box.maxY < 1.2 * (tagged.lines[place].line.size ?? 10), !beginsWithMark(next)
    else { return nil }
    return next
  }

  /// It ends in a sign or word between names.
  func isOpen(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.textWithoutMarks.trimmingBlanks
    guard let last = text.last, let word = text.split(separator: " ").last?.lowercased() else { return false }
    return ",;&·•|".contains(last) || text.hasSuffix(" .") || BylineText.conjunctions.contains(word)
      || FunctionWords.particles.contains(word)
  }

  /// "and Carla Ravn"
  func opensWithConjunction(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    guard let first = line.text.split(separator: " ").first, first.count > 1,
      BylineText.conjunctions.contains(first.lowercased())
    else { return false }
    return likeness.isPlausible(line) && !BylineText.isInstitution(line.text)
  }

  /// It ends with a lone given name behind a conjunction or a comma, and the next line begins with a name's rest.
  func isBroken(_ place: Int, _ next: Int) -> Bool {
    let text = tagged.lines[place].line.text
    if let mark = tagged.lines[place].line.raised.last, mark.upperBound >= text.count { return false }
    let words = text.split(separator: " ")
    guard words.count >= 4, let before = words.dropLast().last else { return false }
    let isLone = BylineText.conjunctions.contains(before.lowercased()) || before.hasSuffix(",")
    return isLone && words.last?.contains(where: \.isNumber) == false && likeness.isPlausible(tagged.lines[next].line)
  }
}
