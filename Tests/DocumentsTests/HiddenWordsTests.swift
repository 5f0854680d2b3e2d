// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Documents

@Suite("White words")
struct HiddenWordsTests {
  private func word(_ text: String, x: Double, y: Double = 100) -> Word {
    Word(text: text, box: Box(minX: x, minY: y, maxX: x + 40, maxY: y + 12), font: 0, size: 10)
  }

  private func texts(_ words: [Word], white: [Int]) -> [String] {
    HiddenWords.parted(words, white: white).words.map(\.text)
  }

  @Test("Hidden behind the title, or in a pile of their own, they go")
  func hidden() {
    let words = [
      word("Clerks", x: 60), word("ISSN", x: 62, y: 98), word("of", x: 110), word("0000-0000", x: 115, y: 98),
      word("Journal", x: 300), word("Quay", x: 301),
    ]
    #expect(texts(words, white: [1, 3, 4, 5]) == ["Clerks", "of"])
    #expect(HiddenWords.parted(words, white: [1, 3, 4, 5]).hidden == "ISSN 0000-0000 Journal Quay")
  }

  @Test("A shadow of the same word hides nothing")
  func shadow() {
    #expect(texts([word("Results", x: 60), word("Results", x: 61)], white: [1]) == ["Results", "Results"])
  }

  @Test("A tall box of the line below covers nothing")
  func tall() {
    var below = word("Clerks", x: 60, y: 104)
    below.box.maxY = 140
    #expect(texts([word("Results", x: 60), below], white: [0]) == ["Results", "Clerks"])
  }

  @Test("On a dark ground they stay")
  func printed() {
    let words = [word("REPORT", x: 60), word("2019", x: 110), word("Clerks", x: 60, y: 110)]
    #expect(texts(words, white: [0, 1]) == ["REPORT", "2019", "Clerks"])
  }
}
