// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension ComposedNotes {
  /// Family names of a labelled string.
  mutating func families() -> [String] {
    for _ in 0..<8 {
      let string = strings[Int.random(in: strings.indices, using: &generator)]
      guard let authors = string.text(.author) else { continue }
      let names = NameParser.parse(authors).names.compactMap { $0.family ?? $0.literal }.filter { $0.count > 2 }
      if !names.isEmpty { return Array(names.prefix(4)) }
    }
    return ["Miller"]
  }

  /// A short form of a work cited before or listed elsewhere.
  mutating func short(_ habits: NoteHabits, _ phrases: NotePhrases) -> String {
    var names = families()
    let joined: String
    if names.count > 3, chance(0.7) {
      joined = names[0] + one(of: [" et al.", " u. a.", " u.a.", " et al"])
    } else {
      if chance(0.1) { names[0] = one(of: ["J. ", "M. ", "Peter ", "Anna "]) + names[0] }
      joined = names.joined(separator: habits.nameDivider)
    }
    let number = Int.random(in: 1...150, using: &generator)
    let year = Int.random(in: 1880...2024, using: &generator)
    let title =
      habits.quotes.0 + titleWords(Int.random(in: 1...5, using: &generator)).joined(separator: " ") + habits.quotes.1
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<22:
      let pointer = one(of: phrases.pointers).replacing("#", with: "\(number)")
      let middle = chance(0.35) ? habits.afterNames + title : chance(0.15) ? " \(year)" : ""
      if pointer.first?.isUppercase == true, chance(0.3) { return pointer + pin(habits, share: 0.7) }
      return joined + middle + (pointer.first == "(" || pointer.first == "[" ? " " : ", ") + pointer
        + pin(habits, share: 0.8)
    case 22..<42:
      let middle = chance(0.3) ? habits.afterNames + title : ""
      return joined + middle + ", " + one(of: phrases.operas) + pin(habits, share: 0.8)
    case 42..<62: return joined + habits.afterNames + title + pin(habits, share: 0.8)
    case 62..<82:
      let letter = chance(0.1) ? one(of: ["a", "b"]) : ""
      let form = one(of: [" \(year)\(letter)", " (\(year)\(letter))", " [\(year)]", ", \(year)\(letter)"])
      return joined + form + pin(habits, share: 0.8)
    case 82..<90:
      let handbook = families().joined(separator: "/")
      return names[0] + one(of: [", in: ", " in: ", ", in "]) + handbook + " \(year)" + one(of: [": ", ", "])
        + section()
    default: return joined + ", " + section()
    }
  }

  private mutating func section() -> String {
    let first = Int.random(in: 1...300, using: &generator)
    let second = Int.random(in: 1...120, using: &generator)
    return one(of: [
      "§ \(first) Rn. \(second)", "Art. \(first) Rn. \(second)", "Rn. \(second) ff.", "§ \(first) Rdnr. \(second)",
      "Rz. \(second)",
    ])
  }
}
