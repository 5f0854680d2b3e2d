// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Foundation

/// The characters of a cover with a folded shadow in which labels and telltales are found, whatever case, accents, dashes and line
/// breaks the carrier left of them.
struct CoverText: Sendable {
  /// Lines end in one line feed, blocks in two.
  let characters: [Character]
  /// For each line its characters.
  let lineRanges: [Range<Int>]
  private let folded: [Unicode.Scalar]
  /// For each folded scalar its place in `characters`.
  private let origin: [Int]
  private let triples: Triples

  init(_ lines: [PrintedText.Line]) {
    var characters: [Character] = []
    var ranges: [Range<Int>] = []
    for line in lines {
      if !characters.isEmpty { characters.append("\n") }
      if line.startsBlock, !characters.isEmpty { characters.append("\n") }
      let start = characters.count
      // Tables in Markdown keep line breaks within a cell.
      let holdsTags = line.text.utf8.contains(UInt8(ascii: "<"))
      characters += holdsTags ? line.text.replacing(/<br\s*\/?>/, with: "\n") : line.text
      ranges.append(start..<characters.count)
    }
    self.characters = characters
    lineRanges = ranges
    (folded, origin) = Self.shadow(characters)
    triples = Triples(folded)
  }

  /// The folded form of words to look for.
  static func fold(_ words: String) -> [Unicode.Scalar] {
    isFolded(words) ? Array(words.unicodeScalars) : shadow(Array(words)).folded
  }

  /// Small letters and signs of ASCII, as most phrases of families are written.
  private static func isFolded(_ words: String) -> Bool {
    !words.contains("  ")
      && words.utf8.allSatisfy { 0x20...0x7E ~= $0 && !(0x41...0x5A ~= $0) && $0 != UInt8(ascii: "`") }
  }

  private static func shadow(_ characters: [Character]) -> (folded: [Unicode.Scalar], origin: [Int]) {
    var folded: [Unicode.Scalar] = []
    var origin: [Int] = []
    for (place, character) in characters.enumerated() {
      if let byte = character.onlyByte, byte > 0x20, byte != UInt8(ascii: "`") {
        let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        folded.append(Unicode.Scalar(isCapital ? byte | 0x20 : byte))
        origin.append(place)
        continue
      }
      if character.isWhitespace {
        if folded.last != " " {
          folded.append(" ")
          origin.append(place)
        }
        continue
      }
      for scalar in character.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
        guard let sign = plain(scalar) else { continue }
        folded.append(sign)
        origin.append(place)
      }
    }
    return (folded, origin)
  }

  /// A scalar without accent and typography; `nil` where nothing is left of it.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00AD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x0300...0x036F: nil
    case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x60: "'"
    case 0x201C...0x201E, 0xAB, 0xBB: "\""
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  /// Where words stand, as ranges of `characters`, at the edges of words.
  func ranges(of phrase: CoverPhrase) -> [Range<Int>] {
    let words = phrase.folded
    guard let first = words.first, words.count <= folded.count, mayHold(phrase) else { return [] }
    var found: [Range<Int>] = []
    var place = 0
    while place + words.count <= folded.count {
      if folded[place] == first, matches(words, at: place), isEdge(before: place, words),
        isEdge(after: place + words.count, words)
      {
        let end = place + words.count
        found.append(origin[place]..<(end < origin.count ? origin[end] : characters.count))
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  func ranges(of words: String) -> [Range<Int>] { ranges(of: CoverPhrase(words)) }

  func contains(_ words: String) -> Bool { contains(CoverPhrase(words)) }

  func contains(_ phrase: CoverPhrase) -> Bool { !ranges(of: phrase).isEmpty }

  /// Whether the words stand anywhere, even amidst others: what a pattern that has them can be tried for.
  func holds(_ phrase: CoverPhrase) -> Bool {
    mayHold(phrase)
      && folded.indices.contains { $0 + phrase.folded.count <= folded.count && matches(phrase.folded, at: $0) }
  }

  /// Whether all runs of three signs are here; often enough the words are not.
  func mayHold(_ phrase: CoverPhrase) -> Bool { triples.holdAll(phrase.triples) }

  private func matches(_ words: [Unicode.Scalar], at place: Int) -> Bool {
    for offset in words.indices where folded[place + offset] != words[offset] { return false }
    return true
  }

  private func isEdge(before place: Int, _ words: [Unicode.Scalar]) -> Bool {
    guard place > 0, let first = words.first, first.isAlphabetic else { return true }
    return !folded[place - 1].isAlphabetic
  }

  private func isEdge(after place: Int, _ words: [Unicode.Scalar]) -> Bool {
    guard place < folded.count, let last = words.last, last.isAlphabetic else { return true }
    return !folded[place].isAlphabetic && folded[place] != "'"
  }

  func string(_ range: Range<Int>) -> String { String(characters: characters[range]) }

  /// The line in which a character stands.
  func line(at place: Int) -> Int {
    var low = 0
    var high = lineRanges.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineRanges[middle].lowerBound <= place { low = middle } else { high = middle - 1 }
    }
    return max(0, low)
  }

  /// A colon or the end of the line follows a place, but for words in brackets: `Citation (APA):`.
  func isSetOff(_ place: Int) -> Bool {
    var place = place
    func skipBlanks() {
      while place < characters.count, characters[place] == " " || "*_|".contains(characters[place]) { place += 1 }
    }
    skipBlanks()
    if place < characters.count, characters[place] == "(",
      let end = characters[place...].prefix(40).firstIndex(of: ")")
    {
      place = end + 1
      skipBlanks()
    }
    return place >= characters.count || characters[place] == ":" || characters[place] == "\n"
  }

  /// Line ends were lost: everything stands on a line or two.
  var isRunOn: Bool { lineRanges.count <= 3 && characters.count > 350 }

  /// The first letter of a place is a capital, or none.
  func beginsWithCapital(_ range: Range<Int>) -> Bool {
    characters[range].first { $0.isLetter }?.isLowercase != true
  }

  /// A line or a sentence begins here; where line ends were lost, a capital is all that tells.
  func isSentenceStart(_ range: Range<Int>, isRunOn: Bool) -> Bool {
    if isLineStart(range.lowerBound) { return true }
    guard beginsWithCapital(range) else { return false }
    let before = characters[..<range.lowerBound].last { !$0.isWhitespace }
    return isRunOn || before.map { ".!?:;>|".contains($0) } ?? true
  }

  /// Nothing but marks of lists and emphasis stands before a place in its line.
  func isLineStart(_ place: Int) -> Bool {
    guard !lineRanges.isEmpty else { return false }
    let start = lineRanges[line(at: place)].lowerBound
    return start >= place || characters[start..<place].allSatisfy { !$0.isLetter && !$0.isNumber }
  }
}
