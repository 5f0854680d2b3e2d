// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// What stands between commas: whole names, degrees, suffixes.
extension BylineText {
  /// Commas between whole names divide them; degrees behind a whole name go.
  static func divided(_ text: String) -> String {
    text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      var pieces: [String] = []
      for piece in part.split(separator: ",", omittingEmptySubsequences: false) {
        let words = piece.split(separator: " ")
        if words.isEmpty { continue }
        if words.count == 1, let before = pieces.last, isWholeName(before), isDegree(words[0]) { continue }
        if words.count == 1, let before = pieces.last, isWholeName(before), suffixes.contains(words[0].lowercased()) {
          pieces[pieces.count - 1] += " " + words[0]
          continue
        }
        pieces.append(String(piece))
      }
      var result = pieces.first ?? ""
      for place in pieces.indices.dropFirst() {
        let isDivision = isWholeName(pieces[place - 1]) && isWholeName(pieces[place])
        result += (isDivision ? ";" : ",") + pieces[place]
      }
      return result
    }.joined(separator: ";")
  }

  /// "Ada Lind, Senior Member, IEEE": memberships of societies behind names.
  static func withoutMemberships(_ text: String) -> String {
    guard text.contains("Member") || text.contains("Fellow") else { return text }
    return text.replacing(membership, with: "")
  }

  private nonisolated(unsafe) static let membership =
    /,\s*(?:(?:Senior|Student|Life|Associate|Graduate Student|Honorary) )?(?:Member|Fellow),?\s+(?:\p{Lu}{3,}|of \p{Lu}+)(?=[,;.\s]|$)/

  /// Two words or more, the last a family name.
  static func isWholeName(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter {
      !conjunctions.contains($0.lowercased()) && !suffixes.contains($0.lowercased())
    }
    guard words.count >= 2, let last = words.last else { return false }
    // "Li", "Xu" and "Ng" are family names; "LI" may be initials.
    return last.count >= 2 && !last.hasSuffix(".") && last.contains(where: \.isLowercase)
      || last.count > 3 && (words.count >= 3 || text == text.uppercased())
  }

  /// Two to five letters, most of them capitals, as degrees are: "MBa", "BS", "M.Sc.".
  static func isDegree(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    guard 2...5 ~= letters.count, letters.first?.isUppercase == true, !suffixes.contains(letters.lowercased()) else {
      return false
    }
    return letters.count { $0.isUppercase } * 2 >= letters.count
  }

  static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "filho", "neto", "júnior"]

  /// "ANNA BECK and BO WEIR, Harbour Group, Iceland": names in capitals, and behind a comma what is in small letters.
  static func capitals(before text: String) -> String? {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let names = pieces.prefix { piece in
      let words = piece.split(separator: " ").filter { !conjunctions.contains($0.lowercased()) }
      return words.allSatisfy { word in !word.contains(where: \.isLowercase) && !word.contains { $0.isNumber } }
    }
    guard names.count < pieces.count, let first = names.first, first.split(separator: " ").count >= 2,
      pieces[names.count].contains(where: \.isLowercase),
      first.split(separator: " ").contains(where: { $0.count(where: \.isLetter) >= 3 })
    else { return nil }
    return names.joined(separator: ",")
  }
}
