// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Records

/// References by their authors alone, for mentions that print no year: "(Lind 619)", "(see Brandt and Holm; Oro et al. 53)", "Lind (227)".
struct AuthorPageIndex {
  /// By folded family names, without conjunctions; only those that mean one reference.
  private let references: [[String]: String]

  init(_ references: [Reference]) {
    var found: [[String]: Set<String>] = [:]
    for reference in references {
      let names = reference.work.author.isEmpty ? reference.work.editor : reference.work.author
      let words = names.map {
        Folding.words([$0.nonDroppingParticle, $0.family ?? $0.literal].compactMap { $0 }.joined(separator: " "))
      }
      guard let first = words.first, first.joined().count > 2 else { continue }
      let all = words.flatMap { $0 }
      for key in words.count > 2 ? [all, first + ["et", "al"]] : [all] {
        found[Self.key(key), default: []].insert(reference.id)
      }
    }
    self.references = found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  func mentions(in characters: [Character]) -> [FoundMention] {
    guard !references.isEmpty else { return [] }
    var found: [FoundMention] = []
    var place = 0
    while place < characters.count {
      guard characters[place] == "(", let end = characters[place...].prefix(200).firstIndex(of: ")") else {
        place += 1
        continue
      }
      let inside = String(characters[place + 1..<end])
      if Self.isPages(inside) {
        if let named = name(before: place, in: characters) {
          found.append(FoundMention(range: named.start..<end + 1, references: [named.id]))
        }
      } else {
        let ids = inside.split(separator: ";").compactMap { reference(String($0)) }
        if !ids.isEmpty { found.append(FoundMention(range: place..<end + 1, references: ids)) }
      }
      place = end + 1
    }
    return found
  }

  /// "Brandt and Holm 53", all of which has to be names and pages.
  private func reference(_ piece: String) -> String? {
    var words = Folding.words(piece)
    while let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    while let first = words.first, Self.signals.contains(first) { words.removeFirst() }
    return words.isEmpty ? nil : references[Self.key(words)]
  }

  /// The longest name of an author that ends before a parenthesis.
  private func name(before place: Int, in characters: [Character]) -> (id: String, start: Int)? {
    let text = String(characters[max(0, place - 80)..<place])
    let words = text.split(separator: " ")
    for count in stride(from: min(6, words.count), through: 1, by: -1) {
      guard let first = words.suffix(count).first, first.first?.isUppercase == true,
        let id = references[Self.key(Folding.words(words.suffix(count).joined(separator: " ")))]
      else { continue }
      return (id, place - text.distance(from: first.startIndex, to: text.endIndex))
    }
    return nil
  }

  private static func isPages(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || $0.isWhitespace || "-–,".contains($0) }
      && !text.split(whereSeparator: { !$0.isNumber }).contains { $0.count > 4 }
  }

  private static func key(_ words: [String]) -> [String] {
    let isTruncated = words.suffix(2) == ["et", "al"]
    return (isTruncated ? words.dropLast(2) : words[...]).filter { !conjunctions.contains($0) }
      + (isTruncated ? ["al"] : [])
  }

  private static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "en", "i"]
  private static let signals: Set<String> = [
    "see", "also", "cf", "e", "g", "vgl", "siehe", "s", "voir", "ver", "vease", "cfr", "vedi", "zie",
  ]
}
