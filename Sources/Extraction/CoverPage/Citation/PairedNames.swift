// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Lists in which commas stand inside names and between them: `Rossi, Anna, Bianchi, Bruno and St. Clair, Carla`, as EPrints and Pure
/// print whole given names.
enum PairedNames {
  /// The list with semicolons between the names; `nil` where it is no such list.
  static func divided(_ printed: String) -> String? {
    guard !printed.contains(";"), printed.contains(",") else { return nil }
    let bare = printed.replacing(/,?\s+et al\.?(?:\s*\([^)]*\))?\s*$/, with: "")
    var pairs: [(family: String, given: String)] = []
    var bodies: [String] = []
    for segment in bare.split(separator: /,?\s+(?:and|und|et|y|e|en|og|och|&)\s+|\s*&\s*/) {
      let pieces = segment.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty }
      if pieces.count == 1, isBody(pieces[0]) {
        bodies.append(pieces[0])
        continue
      }
      guard !pieces.isEmpty, pieces.count.isMultiple(of: 2) else { return nil }
      for place in stride(from: 0, to: pieces.count, by: 2) { pairs.append((pieces[place], pieces[place + 1])) }
    }
    guard pairs.count + bodies.count > 1, pairs.contains(where: { isWhole($0.given) }),
      pairs.allSatisfy({ isFamily($0.family) && isGiven($0.given) })
    else { return nil }
    // Full names given first would also come in even number: there no piece is one word.
    let short = pairs.filter { $0.family.split(separator: " ").count == 1 }.count
    guard short * 2 >= pairs.count else { return nil }
    let list = (pairs.map { "\($0.family), \($0.given)" } + bodies).joined(separator: "; ")
    return bare == printed ? list : list + " et al."
  }

  private static func isWhole(_ given: String) -> Bool {
    given.split(whereSeparator: { " .-".contains($0) }).contains { $0.count > 2 }
  }

  /// A group of people that signs as one: `Northern Cities Research Group`.
  private static func isBody(_ piece: String) -> Bool {
    let words = piece.split(separator: " ").map { $0.lowercased() }
    let marks: Set<String> = [
      "group", "consortium", "collaboration", "network", "team", "committee", "initiative", "project", "society",
      "association", "institute", "investigators", "gruppe", "netzwerk", "groupe", "réseau", "gruppo", "grupo",
    ]
    return words.count > 1 && words.contains { marks.contains($0) }
  }

  private static func isFamily(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    return (1...4).contains(words.count) && words.last?.first?.isUppercase == true
      && !(words.count == 1 && piece.hasSuffix("."))
      && !piece.contains(where: \.isNumber) && (words.last?.count ?? 0) > 1
  }

  private static func isGiven(_ piece: String) -> Bool {
    (1...4).contains(piece.split(separator: " ").count) && piece.first?.isUppercase == true
      && !piece.contains(where: \.isNumber)
  }
}
