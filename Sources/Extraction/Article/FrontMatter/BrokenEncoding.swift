// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Text of fonts that do not say which letters their glyphs are: "6R]LDOH,GHQWLWlWHQ". What cannot be read is left out.
enum BrokenEncoding {
  /// At least half of a title's longer words have signs between letters that no word has.
  static func isGarbled(_ text: String) -> Bool {
    let words: [Substring] = text.split(separator: " ").filter { $0.count >= 6 }
    guard !words.isEmpty else { return false }
    return words.count { hasStrangeSigns($0) } * 2 >= words.count
  }

  private static func hasStrangeSigns(_ word: Substring) -> Bool {
    let characters = Array(word)
    return characters.indices.dropFirst().dropLast().contains { place in
      "][\\^`{}<>=$%".contains(characters[place]) && characters[place - 1].isLetter && characters[place + 1].isLetter
    }
  }
}
