// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation

/// The pieces of a note that cite something: divided at semicolons and full stops outside quotes and parentheses, without the words that
/// introduce them ("See also").
enum NoteSegments {
  static func citations(in text: String) -> [String] {
    pieces(of: text).map(withoutLead).filter { isBackReference($0) || isCitation($0) }
  }

  /// "ibid.", "op. cit.", "a. a. O.", "ebd." and their kin.
  static func isBackReference(_ text: String) -> Bool {
    let padded = " " + Folding.fold(text) + " "
    return marks.contains { padded.contains(" \($0) ") }
  }

  /// The note before is meant, whatever it cites.
  static func isIbid(_ text: String) -> Bool {
    let folded = Folding.fold(text) + " "
    return ["ibid ", "ibidem ", "ebd ", "ebenda ", "ebda ", "ibi ", "idem "].contains { folded.hasPrefix($0) }
  }

  private static let marks = ["op cit", "ibid", "ibidem", "a a o", "aao", "ebd", "ebenda", "loc cit", "cit"]

  private static func pieces(of text: String) -> [String] {
    let characters = Array(text)
    var pieces: [String] = []
    var current = ""
    var depth = 0
    var isQuoted = false
    for (place, character) in characters.enumerated() {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case "“", "„", "«": isQuoted = true
      case "”", "»": isQuoted = false
      default: break
      }
      if depth == 0, !isQuoted, character == ";" || endsSentence(place, in: characters) {
        pieces.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    return (pieces + [current]).map(trimmed).filter { $0.count > 3 }
  }

  /// A full stop behind a whole word or a closing mark, before a capital.
  private static func endsSentence(_ place: Int, in characters: [Character]) -> Bool {
    guard characters[place] == "." else { return false }
    guard place + 2 < characters.count else { return false }
    guard characters[place + 1] == " ", characters[place + 2].isUppercase else { return false }
    let word = characters[..<place].reversed().prefix { $0.isLetter || $0.isNumber }
    return word.count > 3 || word.isEmpty
  }

  private static func trimmed(_ text: String) -> String {
    let marks: (Character) -> Bool = { $0.isWhitespace || ".,;".contains($0) }
    let start = text.drop(while: { $0.isWhitespace || ",;".contains($0) })
    if isBackReference(String(start)) { return String(start) }
    return String(start.reversed().drop(while: marks).reversed())
  }

  private static func withoutLead(_ text: String) -> String {
    for lead in [
      "See, for example, ", "see, for example, ", "See also ", "see also ", "See ", "see ", "Cf. ", "cf. ", "Vgl. ",
      "vgl. ", "Siehe ",
    ] {
      if let range = text.range(of: lead, options: .backwards), text[range.upperBound...].contains(where: \.isNumber) {
        return String(text[range.upperBound...])
      }
    }
    return text
  }

  /// A date, "n.d." or an imprint in parentheses stands at the end.
  private static func isCitation(_ text: String) -> Bool {
    let tail = String(text.suffix(26))
    let hasYear = tail.split { !$0.isNumber }.contains { $0.count == 4 && ($0.hasPrefix("1") || $0.hasPrefix("20")) }
    guard hasYear || tail.contains("n.d."), text.contains(",") || text.contains("(") else { return false }
    return text.first.map { $0.isUppercase || $0.isLowercase || "“\"„«‘".contains($0) } ?? false
  }
}
