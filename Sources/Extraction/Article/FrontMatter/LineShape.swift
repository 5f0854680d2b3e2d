// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Tagging

/// What the characters and words of a line look like, in steps.
struct LineShape {
  let answers: [(Int, Int)]

  init(_ line: Line, names: NameLexicon) {
    let text = line.text
    let bare = line.textWithoutMarks
    let words = bare.split(whereSeparator: { !$0.isLetter && $0 != "." && $0 != "-" && $0 != "’" && $0 != "'" })
      .filter { $0.contains(where: \.isLetter) }
    var letters = 0
    var digits = 0
    var capitals = 0
    var commas = 0
    for character in text {
      if character.isLetter { letters += 1 }
      if character.isNumber { digits += 1 }
      if character.isUppercase { capitals += 1 }
      if character == "," || character == ";" { commas += 1 }
    }
    let capitalized = words.count { $0.first?.isUppercase == true }
    let function = words.count { FunctionWords.all.contains($0.lowercased()) }
    let known = names.share(in: words)
    var answers: [(Int, Int)] = [
      (41, FrontSetting.step(words.count, [1, 2, 3, 4, 6, 9, 13, 20])),
      (42, FrontSetting.step(digits, [1, 2, 5, 9, 20])), (43, min(commas, 5)),
      (44, letters == 0 ? 9 : capitals * 5 / max(1, letters)),
      (45, words.isEmpty ? 9 : capitalized * 6 / words.count),
      (46, words.isEmpty ? 9 : min(5, function * 10 / words.count)),
      (47, known.given), (48, known.family), (49, min(4, line.raised.count)),
      (50, line.raised.first?.lowerBound == 0 ? 1 : 0),
      (51, Self.kind(text.first)), (52, Self.kind(text.last)),
      (53, Self.isNameShaped(words) ? 1 : 0), (54, min(3, words.count { $0.count <= 2 && $0.last == "." })),
    ]
    if text.contains("@") { answers.append((3, 1)) }
    if !DOI.occurrences(in: text).isEmpty { answers.append((4, 1)) }
    if text.contains("://") || text.contains("www.") { answers.append((5, 1)) }
    if Self.hasYear(text) { answers.append((6, 1)) }
    if text.contains("ISSN") || text.contains("ISBN") { answers.append((7, 1)) }
    self.answers = answers
  }

  static func hasYear(_ text: String) -> Bool {
    (text.contains("19") || text.contains("20"))
      && text.split { !$0.isNumber }.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }

  private static func kind(_ character: Character?) -> Int {
    guard let character else { return 0 }
    if character.isUppercase { return 1 }
    if character.isLowercase { return 2 }
    if character.isNumber { return 3 }
    return 4 + (signs.firstIndex(of: character) ?? 20)
  }

  private static let signs = Array(".,:;-)]*†?!”\"/")

  /// Two to five words that all begin with capitals, particles aside.
  static func isNameShaped(_ words: [Substring]) -> Bool {
    2...5 ~= words.count && words.first?.first?.isUppercase == true && words.last?.first?.isUppercase == true
      && words.allSatisfy { $0.first?.isUppercase == true || FunctionWords.particles.contains($0.lowercased()) }
  }
}

extension Line {
  /// The text without raised marks; a blank stands where a mark stood inside.
  var textWithoutMarks: String {
    guard !raised.isEmpty else { return text }
    let characters = Array(text)
    var result = ""
    var offset = 0
    for range in raised where range.lowerBound >= offset && range.upperBound <= characters.count {
      result += String(characters[offset..<range.lowerBound])
      if !result.isEmpty { result += " " }
      offset = range.upperBound
    }
    return result + String(characters[offset...])
  }
}

/// Words that carry grammar, in seven languages.
enum FunctionWords {
  static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "la", "le", "du", "ten", "ter",
    "zu", "zur", "y", "e",
    "bin", "ibn", "al", "el", "lo",
  ]
  static let all: Set<String> = [
    "the", "of", "and", "in", "to", "a", "for", "on", "with", "is", "are", "by", "from", "as", "that", "an", "at",
    "this", "we", "was",
    "der", "die", "das", "und", "den", "des", "dem", "ein", "eine", "von", "zu", "im", "für", "mit", "auf", "ist",
    "als", "auch", "zur",
    "le", "la", "les", "et", "des", "du", "une", "un", "dans", "pour", "sur", "par", "est", "que", "el", "los", "las",
    "del", "y", "en",
    "por", "con", "para", "una", "se", "o", "os", "as", "do", "da", "dos", "e", "em", "um", "uma", "com", "il", "lo",
    "gli", "di", "della",
    "nel", "per", "che", "het", "een", "van", "voor", "op", "met", "zijn", "te", "aan",
  ]
}
