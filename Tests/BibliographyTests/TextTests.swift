// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("Texts are compared in folded form")
struct TextTests {
  @Test(
    "folding leaves letters and digits",
    arguments: [
      ("Straße & Ærø — „Łódź“", "strasse aero lodz"), ("ﬁrst  ½ ①", "first 1 2 1"),
      ("Müller’s ‘Œuvre’", "muller s oeuvre"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
      ("", ""), ("…", ""),
    ])
  func fold(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  private func distance(_ first: String, _ second: String, limit: Int) -> Int {
    Similarity.editDistance(first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value), limit: limit)
  }

  @Test("the edit distance stops at its limit")
  func distance() {
    #expect(distance("kitten", "sitting", limit: 5) == 3)
    #expect(distance("kitten", "sitting", limit: 2) == 3)
    #expect(distance("", "abc", limit: 3) == 3)
    #expect(distance("abc", "abc", limit: 0) == 0)
    #expect(distance("abcdefgh", "hgfedcba", limit: 3) == 4)
    #expect(distance("größe", "grösse", limit: 9) == 2)
  }

  @Test("the edit distance is that of the textbook's table, for lengths on all sides of 64 and 128")
  func distanceByTable() {
    var random = Steps(state: 7)
    for _ in 0..<150 {
      let first = (0..<random.below(150)).map { _ in UInt32(97 + random.below(4)) }
      var second = first
      for _ in 0..<random.below(40) {
        let place = random.below(second.count + 1)
        if random.below(2) == 0 {
          second.insert(UInt32(200 + random.below(3)), at: place)
        } else if place < second.count {
          second.remove(at: place)
        }
      }
      var row = Array(0...second.count)
      for (line, value) in first.enumerated() {
        var next = [line + 1]
        for (column, other) in second.enumerated() {
          next.append(min(row[column] + (value == other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
        }
        row = next
      }
      #expect(Similarity.editDistance(first, second, limit: 1000) == row[second.count])
      #expect(Similarity.editDistance(first, second, limit: 5) == min(row[second.count], 6))
    }
  }

  @Test("titles with a slip are similar, other titles are not")
  func similarity() {
    #expect(Similarity.similar("Migration and the City", "Migration and the Cities", threshold: 0.85))
    #expect(!Similarity.similar("Migration and the City", "Migration and the State", threshold: 0.9))
    #expect(!Similarity.similar("", "", threshold: 0.9))
    #expect(
      Similarity.similarByWord("one two three four five six seven", "one two three four five six 7", threshold: 0.85))
  }

  @Test(
    "pages are written out",
    arguments: [
      ("230–4", "230-234"), ("pp. 230 - 234", "230-234"), ("943\u{2011}7", "943-947"), ("S. 12", "12"),
      ("S12-5", "S12-S15"), ("e1234", "e1234"),
      ("xii–xv", "xii-xv"), ("041103-1", "041103-1"), ("12--34", "12-34"), ("5-5", "5"),
      ("431–456, 791–823", "431-456, 791-823"), ("13ff", "13"), ("967 f.", "967"), ("ZC09–12", "ZC09-ZC12"),
      ("17", "17"),
    ])
  func pages(printed: String, normal: String) {
    #expect(PageRange.normalized(printed) == normal)
  }

  @Test("text without a page has none")
  func noPages() {
    #expect(PageRange.normalized("No") == nil)
    #expect(PageRange.normalized("–") == nil)
  }

  @Test(
    "the language is told by common words",
    arguments: [
      ("The city is not what it was when we first came to see it", "en"),
      ("Die Stadt ist nicht mehr das, was sie einmal für uns und die anderen war", "de"),
      ("La ville n'est pas ce qu'elle était pour nous dans les années de la guerre", "fr"),
      ("La città non è più quella che era per noi negli anni della guerra", "it"),
      ("La ciudad no es lo que era para nosotros en los años de la guerra", "es"),
      ("A cidade não é mais o que era para nós nos anos da guerra", "pt"),
      ("De stad is niet meer wat zij voor ons was in de jaren van het beleg", "nl"),
    ])
  func language(text: String, tag: String) {
    #expect(LanguageDetection.language(of: text) == tag)
  }

  @Test("few words have no language")
  func shortText() {
    #expect(LanguageDetection.language(of: "The end of it") == nil)
    #expect(LanguageDetection.language(of: "1 2 3 4 5 6 7 8 9 10 11 12") == nil)
  }
}
