// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// The by-line as one run of characters, and where in it each author stands.
struct BylineStream {
  /// An author's place: where the family name is printed, and what follows it before the next family name.
  struct Span: Equatable {
    /// Place in `TaggedFront.lines`.
    var line: Int
    var tail: Range<Int>
  }

  private(set) var characters: [Character] = []
  private(set) var isRaised: [Bool] = []
  private var lines: [Int] = []
  private var firstName: Int?
  let names: [Name]
  /// By author; `nil` where the name is not found.
  private(set) var spans: [Span?] = []

  init(tagged: TaggedFront, places: [Int], names: [Name]) {
    self.names = names
    for place in places {
      let line = tagged.lines[place].line
      let text = Array(line.text)
      var raised = [Bool](repeating: false, count: text.count)
      for range in line.raised where range.upperBound <= text.count {
        for position in range { raised[position] = true }
      }
      characters += text + ["\n"]
      isRaised += raised + [false]
      lines += [Int](repeating: place, count: text.count + 1)
    }
    find()
  }

  /// What stands before the first author's family name.
  var head: Range<Int> {
    guard let place = firstName else { return 0..<0 }
    return 0..<place
  }

  /// The printed text behind an author's family name.
  func tail(of author: Int) -> String {
    guard let span = spans[author] else { return "" }
    return String(characters[span.tail])
  }

  /// Authors whose family name is printed in a line.
  func authors(in line: Int) -> [Int] { spans.indices.filter { spans[$0]?.line == line } }

  private mutating func find() {
    var letters: [(letter: Character, place: Int)] = []
    for (place, character) in characters.enumerated() where character.isLetter && !isRaised[place] {
      for letter in Folding.fold(String(character)) where letter != " " { letters.append((letter, place)) }
    }
    var found: [Range<Int>?] = []
    var cursor = 0
    for name in names {
      let keys = [name.family, name.family?.split(separator: " ").last.map(String.init), name.literal]
      var match: Range<Int>?
      for key in keys.compactMap({ $0 }) where match == nil {
        match = range(of: Array(Folding.fold(key).filter(\.isLetter)), in: letters, from: cursor)
      }
      found.append(match.map { letters[$0.lowerBound].place..<letters[$0.upperBound - 1].place + 1 })
      if let match { cursor = match.upperBound }
    }
    firstName = found.first.flatMap { $0?.lowerBound }
    spans = found.indices.map { author in
      guard let own = found[author] else { return nil }
      let next = found[(author + 1)...].lazy.compactMap { $0 }.first?.lowerBound ?? characters.count
      return Span(line: lines[own.lowerBound], tail: own.upperBound..<max(own.upperBound, next))
    }
  }

  private func range(of key: [Character], in letters: [(letter: Character, place: Int)], from start: Int) -> Range<Int>?
  {
    guard key.count >= 2, letters.count >= key.count else { return nil }
    for first in start..<max(start, letters.count - key.count + 1)
    where key.indices.allSatisfy({ letters[first + $0].letter == key[$0] }) {
      let place = letters[first].place
      let end = letters[first + key.count - 1].place + 1
      if isEdge(place - 1), isEdge(end) { return first..<first + key.count }
    }
    return nil
  }

  private func isEdge(_ place: Int) -> Bool {
    !characters.indices.contains(place) || !characters[place].isLetter || isRaised[place]
  }
}
