// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// How far a family name reaches, told by lines that cite the document itself: where "Rebelo Vieira JM" is printed, Janete Maria Rebelo
/// Vieira has two family names, and where "Morais, S.M." is printed, the particle is no part of Selene Maia de Morais's.
enum CitedName {
  /// - Parameter citations: lines on how to cite, running heads with authors, what the file says of itself.
  /// - Returns: nil where no line has the name with its initials, or the name is as printed there.
  static func extent(of name: Name, in citations: [String]) -> Name? {
    guard let family = name.family, let given = name.given, name.literal == nil, !citations.isEmpty else { return nil }
    let words = (given.split(separator: " ") + family.split(separator: " ")).map(String.init)
    guard words.count >= 3 else { return nil }
    for start in 1..<words.count {
      let candidate = words[start...].joined(separator: " ")
      let initials = words[..<start].filter { $0.first?.isUppercase == true }.compactMap(\.first)
      guard candidate.first?.isUppercase == true, candidate != family, !initials.isEmpty else {
        if candidate == family, isPrinted(candidate, initials, in: citations) { return nil }
        continue
      }
      if isPrinted(candidate, initials, in: citations) {
        var changed = Name(family: candidate, given: words[..<start].joined(separator: " "))
        changed.suffix = name.suffix ?? changed.suffix
        return changed
      }
    }
    return nil
  }

  private static func isPrinted(_ family: String, _ initials: [Character], in texts: [String]) -> Bool {
    texts.contains { text in
      text.ranges(of: family).contains { range in
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
        return !before.isLetter && hasInitials(initials, at: text[range.upperBound...])
      }
    }
  }

  /// The initials with nothing but points, blanks, hyphens and a comma between them, and no letter behind.
  private static func hasInitials(_ initials: [Character], at text: Substring) -> Bool {
    var rest = initials[...]
    for character in text.prefix(24) {
      if character.isLetter {
        guard let next = rest.first, character == next else { return false }
        rest = rest.dropFirst()
        continue
      }
      if rest.isEmpty { return true }
      guard " .,-".contains(character) else { return false }
    }
    return rest.isEmpty
  }
}
