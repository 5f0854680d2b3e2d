// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Marks that bind authors to what is printed elsewhere: raised or glued numbers and letters, daggers, asterisks.
enum AuthorMarks {
  static let symbols: Set<Character> = ["*", "∗", "⁎", "†", "‡", "§", "¶", "#", "✉"]

  /// The marks behind each author of a by-line.
  static func marks(in stream: BylineStream) -> [[String]] {
    let behind = stream.spans.map { $0.map { marks(between: $0.tail, in: stream) } ?? [] }
    let head = marks(between: stream.head, in: stream)
    // "1Ada Lind, 2Bo Weir": marks stand before the names.
    guard !head.isEmpty, behind.last?.isEmpty == true else { return behind }
    return [head] + behind.dropLast()
  }

  private static func marks(between range: Range<Int>, in stream: BylineStream) -> [String] {
    var marks: [String] = []
    var word: [Int] = []
    for place in range.lowerBound...range.upperBound {
      if range.contains(place), !stream.characters[place].isWhitespace || stream.isRaised[place] {
        word.append(place)
      } else if !word.isEmpty {
        marks += self.marks(of: word, in: stream)
        word = []
      }
    }
    return marks
  }

  /// Marks in a word of the by-line; none in an address or an identifier.
  private static func marks(of word: [Int], in stream: BylineStream) -> [String] {
    let text = String(word.map { stream.characters[$0] })
    let digits = text.split { !$0.isNumber }.map(\.count).max() ?? 0
    if digits > 3 || text.contains("@") || text.contains("://") || Folding.fold(text).contains("orcid") { return [] }
    let plain = text.filter { $0.isLetter }
    if plain.count == 1, plain.allSatisfy({ $0.isLowercase }), !"yei".contains(plain) { return tokens(text) }
    var run = ""
    for place in word {
      let character = stream.characters[place]
      let isMark = stream.isRaised[place] || character.isNumber || symbols.contains(character)
      run.append(isMark || character == "," && !run.isEmpty ? character : " ")
    }
    return tokens(run)
  }

  /// The marks of a printed run: `1,2*` holds three, `1–3` holds three.
  static func tokens(_ run: String) -> [String] {
    var tokens: [String] = []
    for piece in run.split(whereSeparator: { $0.isWhitespace || ",;.()[]|".contains($0) }) {
      let ends = piece.split { "-–".contains($0) }.map { Int(normal(String($0))) }
      if ends.count == 2, let first = ends[0], let last = ends[1], first < last, last - first < 20 {
        tokens += (first...last).map(String.init)
      } else {
        tokens += classes(piece)
      }
    }
    return tokens
  }

  /// Numbers, letters and signs apart; the same sign twice is one mark.
  private static func classes(_ piece: Substring) -> [String] {
    var runs: [String] = []
    var last: Character?
    for character in piece {
      guard character.isLetter || character.isNumber || symbols.contains(character) else { continue }
      let joins = last.map {
        $0.isNumber && character.isNumber || $0.isLetter && character.isLetter || $0 == character
      }
      if joins == true, !runs.isEmpty { runs[runs.count - 1].append(character) } else { runs.append(String(character)) }
      last = character
    }
    return runs.map(normal)
  }

  /// `²` is `2`, each asterisk `*`.
  static func normal(_ mark: String) -> String {
    if mark.contains(where: \.isNumber) || mark.contains(where: \.isLetter) {
      let folded = Folding.fold(mark)
      return mark.contains(where: \.isUppercase) ? folded.uppercased() : folded
    }
    return mark.replacing("∗", with: "*").replacing("⁎", with: "*")
  }

  /// What an author's marks point to: a mark itself, else its letters or digits one by one.
  static func keys(_ marks: [String], among known: Set<String>) -> [String] {
    var keys: [String] = []
    for mark in marks {
      let parts = known.contains(mark) ? [mark] : mark.map(String.init).filter { known.contains($0) }
      for part in parts where !keys.contains(part) { keys.append(part) }
    }
    return keys
  }

  /// The mark after this one where they count: numbers and small letters.
  static func next(_ mark: String) -> String? {
    if let number = Int(mark) { return String(number + 1) }
    guard mark.count == 1, let value = mark.utf8.first, 97..<122 ~= value else { return nil }
    return String(UnicodeScalar(value + 1))
  }

  /// The marks at a line's front, and how many characters it takes; only those of a by-line's marks where they are given.
  static func leading(_ text: String, raised: [Range<Int>], among known: Set<String>) -> (marks: [String], end: Int)? {
    let characters = Array(text)
    let start = characters.firstIndex { !$0.isWhitespace && !"([".contains($0) } ?? 0
    if let range = raised.first(where: { $0.lowerBound <= start && $0.upperBound > start }),
      range.upperBound < characters.count, case let marks = tokens(String(characters[start..<range.upperBound])),
      !marks.isEmpty
    {
      return (marks, range.upperBound)
    }
    guard let first = characters.dropFirst(start).first else { return nil }
    var end = start
    while end < characters.count, isSame(first, characters[end]) { end += 1 }
    guard end < characters.count, end - start <= (first.isLetter ? 4 : 2) else { return nil }
    let mark = normal(String(characters[start..<end]))
    let isClosed = characters[end].isWhitespace || ".)]:".contains(characters[end])
    if first.isLetter {
      guard isClosed, known.contains(mark), mark.count == 1 || mark.allSatisfy({ "IVX".contains($0) }) else {
        return nil
      }
    } else if first.isNumber {
      guard isClosed || characters[end].isUppercase else { return nil }
    }
    while end < characters.count, ".)]: ".contains(characters[end]) { end += 1 }
    return ([mark], end)
  }

  private static func isSame(_ first: Character, _ other: Character) -> Bool {
    if first.isNumber { return other.isNumber }
    if first.isLetter { return other.isLetter }
    return symbols.contains(first) && other == first
  }
}
