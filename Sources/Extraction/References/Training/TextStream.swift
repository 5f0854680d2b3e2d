// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The letters and digits of a document's lines in one stream, folded and without blanks, so that a labelled string is found wherever its
/// lines are broken.
struct TextStream {
  private(set) var characters: [UInt32] = []
  private(set) var lineOfCharacter: [Int32] = []
  /// Where each line's characters begin.
  private(set) var lineStarts: [Int] = []
  private var grams: [UInt64: [Int32]] = [:]

  private static let gramLength = 10

  init(_ lines: [String]) {
    for (place, line) in lines.enumerated() {
      lineStarts.append(characters.count)
      for character in Self.letters(line) {
        characters.append(character)
        lineOfCharacter.append(Int32(place))
      }
    }
    for start in stride(from: 0, through: characters.count - Self.gramLength, by: 1) {
      grams[Self.hash(characters, start), default: []].append(Int32(start))
    }
  }

  static func letters(_ text: String) -> [UInt32] { Folding.scalars(text).filter { $0 != 0x20 } }

  private static func hash(_ characters: [UInt32], _ start: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in start..<start + gramLength { hash = (hash ^ UInt64(characters[place])) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  /// Where a text stands: the stretch of the stream with which most of its parts agree. Of equals, the last.
  func find(_ text: String, from earliest: Int = 0) -> Range<Int>? {
    let letters = Self.letters(text)
    guard letters.count >= Self.gramLength else { return nil }
    var votes: [Int: Int] = [:]
    var grammed = 0
    for start in stride(from: 0, through: letters.count - Self.gramLength, by: 3) {
      grammed += 1
      guard let places = grams[Self.hash(letters, start)], places.count < 60 else { continue }
      for place in places where Int(place) >= earliest { votes[(Int(place) - start) / 12, default: 0] += 1 }
    }
    let best = votes.max {
      (votes: $0.value + (votes[$0.key + 1] ?? 0), $0.key) < (votes: $1.value + (votes[$1.key + 1] ?? 0), $1.key)
    }
    guard let best, (best.value + (votes[best.key + 1] ?? 0)) * 10 >= grammed * 4 else { return nil }
    return extent(of: letters, near: best.key * 12)
  }

  private func extent(of letters: [UInt32], near offset: Int) -> Range<Int>? {
    var first: Int?
    var last = 0
    for start in stride(from: 0, through: letters.count - Self.gramLength, by: 1) {
      guard let places = grams[Self.hash(letters, start)] else { continue }
      guard let place = places.first(where: { abs(Int($0) - start - offset) <= 40 }) else { continue }
      if first == nil { first = max(0, Int(place) - start) }
      last = min(characters.count, Int(place) + letters.count - start)
    }
    guard let first, last > first else { return nil }
    return first..<last
  }
}
