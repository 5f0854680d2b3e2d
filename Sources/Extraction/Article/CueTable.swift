// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Lists of phrases that are looked for at the beginnings of words, by their first letters: lines are many, and every reader asks for
/// their cues.
struct CueTable: Sendable {
  private struct Phrase {
    /// The list that it is of.
    let list: Int
    /// With a blank at both ends.
    let bytes: [UInt8]
  }

  /// A folded text with a blank at both ends.
  struct Text {
    let bytes: [UInt8]

    init(folded: String) { bytes = [0x20] + folded.utf8 + [0x20] }

    /// Places of the blanks before words.
    var wordStarts: [Int] { bytes.indices.dropLast().filter { bytes[$0] == 0x20 } }
  }

  private var phrases = [[Phrase]](repeating: [], count: 256)

  init(_ lists: [[String]]) {
    for (list, words) in lists.enumerated() {
      for phrase in words {
        let bytes = Text(folded: phrase).bytes
        phrases[Int(bytes[1])].append(Phrase(list: list, bytes: bytes))
      }
    }
  }

  /// Whether a phrase stands at the beginning.
  func begins(_ text: Text) -> Bool {
    phrases[Int(text.bytes[1])].contains { text.bytes.starts(with: $0.bytes) }
  }

  /// The lists of which a phrase stands at one of some places, and whether one of the phrases is the whole text.
  func lists(in text: Text, at places: some Sequence<Int>) -> (lists: Set<Int>, isWhole: Bool) {
    var lists: Set<Int> = []
    var isWhole = false
    for place in places {
      for phrase in phrases[Int(text.bytes[place + 1])] where text.bytes[place...].starts(with: phrase.bytes) {
        lists.insert(phrase.list)
        if phrase.bytes.count == text.bytes.count { isWhole = true }
      }
    }
    return (lists, isWhole)
  }
}
