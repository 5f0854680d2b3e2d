// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A note's text as letters and digits alone, so that strings are found whatever blanks and signs stand between.
struct NoteLetters {
  private let scalars: [Unicode.Scalar]
  private var letters: [UInt32] = []
  private var places: [Int] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      for letter in Self.letters(String(Character(scalar))) {
        letters.append(letter)
        places.append(place)
      }
    }
  }

  static func letters(_ text: String) -> [UInt32] { Folding.scalars(text).filter { $0 != 0x20 } }

  func letters(in range: Range<Int>) -> [UInt32] { zip(letters, places).filter { range.contains($1) }.map(\.0) }

  /// Where a string stands; of a longer one the head has to agree, and the end is looked for after it.
  func find(_ text: String) -> Range<Int>? {
    let wanted = Self.letters(text)
    guard wanted.count >= 3 else { return nil }
    if let start = first(wanted[...], from: 0) { return range(start, start + wanted.count) }
    guard wanted.count > 40, let start = first(wanted.prefix(24), from: 0) else { return nil }
    for length in [16, 12, 8] {
      if let end = first(wanted.suffix(length), from: start + 24), end - start < wanted.count + 40 {
        return range(start, end + length)
      }
    }
    return nil
  }

  private func range(_ start: Int, _ end: Int) -> Range<Int> { places[start]..<(places[end - 1] + 1) }

  private func first(_ wanted: ArraySlice<UInt32>, from: Int) -> Int? {
    guard !wanted.isEmpty, from + wanted.count <= letters.count else { return nil }
    return (from...(letters.count - wanted.count)).first { letters[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  /// Widens a citation over the page cited that follows it: up to the next semicolon, or the full stop that ends the sentence.
  func withPlaceCited(_ span: LabelledNote.Span) -> LabelledNote.Span {
    var end = span.range.upperBound
    if end < scalars.count, scalars[end] == ")" || scalars[end] == "]" || scalars[end] == "." { end += 1 }
    var place = end
    var hasDigit = false
    while place < scalars.count, place - end < 24 {
      let scalar = scalars[place]
      if scalar == ";" { break }
      if scalar == ".", place + 2 < scalars.count, scalars[place + 1] == " ", scalars[place + 2].properties.isUppercase,
        hasDigit
      {
        break
      }
      if scalar.properties.numericType != nil { hasDigit = true }
      place += 1
    }
    let isPage =
      hasDigit
      && (place == scalars.count || scalars[min(place, scalars.count - 1)] == ";"
        || scalars[min(place, scalars.count - 1)] == ".")
    let tail = String(String.UnicodeScalarView(scalars[min(end, scalars.count)..<place]))
    let words = tail.split { !$0.isLetter }.filter { $0.count > 4 }
    guard isPage, words.isEmpty else { return span }
    return LabelledNote.Span(range: span.range.lowerBound..<place, kind: span.kind)
  }

  /// Stretches between semicolons outside brackets and quotation marks.
  func semicolonPieces() -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var depth = 0
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "(", "[", "“", "„", "«": depth += 1
      case ")", "]", "”", "»": depth = max(0, depth - 1)
      case ";" where depth == 0:
        pieces.append(start..<place)
        start = place + 1
      default: break
      }
    }
    return (pieces + [start..<scalars.count]).filter { !$0.isEmpty }
  }

  /// Without blanks and the words that introduce a citation.
  func withoutLead(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, scalars[start] == " " { start += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<range.upperBound]))
    let leads = Set(NotePhrases.all.flatMap(\.leads)).filter { lead in
      text.hasPrefix(lead + " ") || text.hasPrefix(lead.prefix(1).lowercased() + lead.dropFirst() + " ")
    }
    guard let longest = leads.map({ $0.unicodeScalars.count }).max() else { return start..<range.upperBound }
    return min(start + longest + 1, range.upperBound)..<range.upperBound
  }
}

extension [UInt32] {
  func holds(_ wanted: ArraySlice<UInt32>) -> Bool {
    guard !wanted.isEmpty, wanted.count <= count else { return false }
    return (0...(count - wanted.count)).contains { self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
