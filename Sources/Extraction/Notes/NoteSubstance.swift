// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// What speaks against a note in the words behind its number: numbered lines of a program, rows of a table, formulas, headings, entries of
/// a table of contents.
enum NoteSubstance {
  /// 0 for words as notes have them, below for other things.
  static func score(of rest: String, in line: Line) -> Double {
    if isCode(rest) || isEntryOfContents(rest) { return -3 }
    // Labels in bold stand alone or before text that is not.
    if line.bold > 0.8, rest.count > 3, line.text.hasSuffix(rest) { return -2 }
    if rest.hasPrefix("http") || rest.hasPrefix("www.") { return 0 }
    let letters = rest.unicodeScalars.count(where: \.isAlphabetic)
    let signs = rest.unicodeScalars.count { $0 != " " }
    if letters * 3 < signs { return -2 }
    return letters < 4 && !citesAgain(rest) ? -1.2 : 0
  }

  /// A command, a block or an assignment.
  private static func isCode(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    if scalars.contains(where: { $0 == "{" || $0 == "}" }) { return true }
    for (place, scalar) in scalars.enumerated().dropLast() where scalar == "\\" {
      if scalars[place + 1].isAlphabetic { return true }
    }
    return text.hasSuffix(";") && text.contains("(") || text.contains("();")
  }

  /// "Introduction . . . . . 3"
  private static func isEntryOfContents(_ text: String) -> Bool { text.contains(". . .") || text.contains("....") }

  /// "Ebd.", "Id."
  private static func citesAgain(_ text: String) -> Bool {
    ["id", "ebd", "ivi", "ib"].contains(text.lowercased().filter { $0.isLetter })
  }
}
