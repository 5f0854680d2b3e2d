// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Takes out of a by-line what points to affiliations and notes: numbers, single small letters, daggers and asterisks, glued or not.
enum ByLineMarks {
  /// Whether a list is letters and ordinary punctuation alone, ordinarily spaced: such a list, as most references print it, has nothing to
  /// take out, and cleaning it would give it back as it is.
  static func isPlain(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var last = space
    var beforeLast = space
    for byte in text.utf8 {
      switch byte {
      case space:
        // A blank after a blank, or after a small letter that stands alone.
        if last == space || last == UInt8(ascii: "-") || (isSmall(last) && beforeLast == space) { return false }
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "-"):
        if last == space || last == UInt8(ascii: ",") || last == UInt8(ascii: ";") { return false }
        if byte != UInt8(ascii: "."), isSmall(last), beforeLast == space { return false }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "&"),
        UInt8(ascii: "'"),
        UInt8(ascii: "/"), 0x80...0xBF, 0xC3...0xDF:
        if last == UInt8(ascii: ",") || last == UInt8(ascii: ";") { return false }
        // "ORCID" begins no name.
        if byte == UInt8(ascii: "R"), last == UInt8(ascii: "O"), beforeLast == space { return false }
      default: return false
      }
      beforeLast = last
      last = byte
    }
    return !(isSmall(last) && beforeLast == space) && last != space
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// The list with commas where marks divided names, with points and hyphens closed up, names on lines of their own divided.
  static func cleaned(_ text: String) -> String {
    let words = spaced(dividedByHyphens(dividedByLines(text))).split(whereSeparator: \.isWhitespace)
    var kept: [String] = []
    for (place, word) in words.enumerated() {
      if isMark(word, at: place, in: words) {
        // A mark ends a name.
        if !kept.isEmpty, kept.last != "," { kept.append(",") }
      } else if isDivider(word) {
        kept.append(";")
      } else {
        kept.append(String(word))
      }
    }
    return kept.joined(separator: " ").replacing(" ,", with: ",").replacing(" ;", with: ";").replacing(" .", with: ".")
      .replacing(",,", with: ",")
  }

  /// Lines that are a name each, without a comma to go on with, as parts divided by semicolons.
  private static func dividedByLines(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimming(where: \.isWhitespace) }.filter {
      !$0.isEmpty
    }
    let areNames = lines.enumerated().allSatisfy { place, line in
      let words = line.split(separator: " ")
      guard let first = words.first, let last = words.last, words.count >= 2, words.count <= 6, line.count(of: ",") <= 1
      else { return false }
      let isOpen = ",;-".contains(line.last ?? " ") || NameVocabulary.conjunctions.contains(String(last)) || last == "&"
      return !isOpen && !NameVocabulary.conjunctions.contains(String(first)) && first.first?.isUppercase == true
    }
    return lines.count > 1 && areNames ? lines.joined(separator: " ; ") : lines.joined(separator: " ")
  }

  /// `W. Neumüller - K. Holter`, `Sansovino, F.- Martinioni, G.`: hyphens with a blank behind them between whole names, as semicolons. One
  /// word alone goes on with the name before it, as in `S. Brugger - Koch`.
  private static func dividedByHyphens(_ text: String) -> String {
    guard text.contains("- "), !text.contains("/"), !text.contains(";"), !CorporateName.isBody(text) else {
      return text
    }
    let spaced = text.replacing(" - ", with: "\u{1}").replacing(".- ", with: ".\u{1}").replacing(",- ", with: "\u{1}")
    let parts = spaced.split(separator: "\u{1}").map(String.init)
    guard parts.count > 1, parts.contains(where: { NameWords($0).words.count >= 2 }),
      NameWords(parts[0]).words.count >= 2
    else { return text }
    return parts.dropFirst().reduce(parts[0]) { names, part in
      names + (NameWords(part).words.count >= 2 ? " ; " : "-") + part
    }
  }

  /// Digits and marks apart from letters, commas apart from what follows, hyphens closed up.
  private static func spaced(_ text: String) -> String {
    var result = ""
    var last: Character = " "
    for character in text {
      let isDigit = isDigitSign(character)
      if isDigit != isDigitSign(last), isDigit || character.isLetter, isDigit ? last.isLetter || last == "." : true,
        !last.isWhitespace
      {
        result.append(" ")
      }
      result += character == "," || character == ";" ? " " + String(character) + " " : String(character)
      last = character
    }
    return result.replacing(" -", with: "-").replacing("- ", with: "-").replacing(" ‐", with: "‐")
  }

  private static func isDigitSign(_ character: Character) -> Bool {
    character.isNumber && !character.isLetter || "*†‡§¶#∗⁎".contains(character)
  }

  /// A sign that stands alone between names: a dash, a bullet, a bar.
  private static func isDivider(_ word: Substring) -> Bool { ["—", "–", "•", "·", "|", "∙"].contains(word) }

  /// Whether a word is nothing but marks: `1`, `∗`, `†‡`, or a small letter that stands for an affiliation.
  private static func isMark(_ word: Substring, at place: Int, in words: [Substring]) -> Bool {
    if word.allSatisfy({ isDigitSign($0) }) { return true }
    guard word.count == 1, let letter = word.first, letter.isLowercase, letter.isASCII else { return false }
    // "Ortega y Gasset", "Rossi e Bianchi": small words that stand between capitals, where the letter can join.
    guard letter == "y" || letter == "e" || letter == "i" else { return true }
    guard place + 1 < words.count else { return true }
    return words[place + 1].first?.isLetter != true || NameVocabulary.conjunctions.contains(String(words[place + 1]))
  }
}
