// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Testing

@Test func charactersAnswerAsTheStandardLibraryDoes() {
  for value in 0...0x10FFFF as ClosedRange<UInt32> {
    guard let scalar = Unicode.Scalar(value) else { continue }
    #expect(answers(scalar) == StandardLibrary.answers(scalar))
    #expect(answers(Character(scalar)) == StandardLibrary.answers(Character(scalar)))
  }
}

@Test(arguments: ["e\u{301}", "E\u{301}", "ǅ", "ß", "1\u{20E3}", "\r\n", "ﬁ", "Σ\u{300}", "👩‍👩‍👧", "a\u{200D}"])
func charactersOfSeveralScalarsAnswerAsTheStandardLibraryDoes(_ text: String) {
  for character in text { #expect(answers(character) == StandardLibrary.answers(character)) }
}

@Test(arguments: [
  ("Straße 12", "aße", true), ("a, b", ", b", true), ("abc", "abd", false), ("", "a", false), ("abab c", "ab c", true),
  ("cafe\u{301}", "cafe", false), ("café", "cafe\u{301}", true), ("cafe\u{301} cafe", "cafe", true),
  ("a\r\nb", "b", true), ("© 2020", "©", true), ("(c) 2020", "©", false), ("cafe\u{301}", "é", true),
  ("été", "é", true),
  ("naïve", "é", false),
])
func partsAreFoundWhereTheyAreCharacters(_ text: String, _ part: String, _ isThere: Bool) {
  #expect(text.contains(part) == isThere)
  #expect(text[...].contains(part) == isThere)
}

@Test(arguments: [("", 0), ("  ", 0), ("one", 1), (" one  two ", 2), ("één woord", 2)])
func wordsStandBetweenBlanks(_ text: String, _ count: Int) { #expect(text.wordCount == count) }

@Test(arguments: [("Aé", "aé"), ("ÄÖ", "äö"), ("İ", "i\u{307}"), ("z9", "z9")])
func scalarsAreAppendedInLowerCase(_ text: String, _ lowercase: String) {
  var result = ""
  for scalar in text.unicodeScalars { result.appendLowercased(scalar) }
  #expect(result == lowercase)
}

private func answers(_ scalar: Unicode.Scalar) -> [Bool] {
  [scalar.isAlphabetic, scalar.isUppercase, scalar.isLowercase, scalar.isWhitespace, scalar.isNumeric]
}

private func answers(_ character: Character) -> [Bool] {
  [character.isLetter, character.isNumber, character.isWhitespace, character.isUppercase, character.isLowercase]
}
