// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// How a style prints a list of names.
struct NameLayout: Sendable {
  enum Order: Sendable { case familyFirst, firstInverted, givenFirst, familyOnly }
  enum Given: Sendable {
    /// As the record has it.
    case full
    /// `J. A.`
    case spaced
    /// `J.A.`
    case dotted
    /// `JA`
    case bare
    /// `J A`
    case loose
  }

  var order: Order
  var given: Given
  /// Between family and given name, where the family comes first.
  var inside = ", "
  var between = ", "
  /// Before the last name; `&` and `and` are printed as the language has them.
  var last = ", and "
  var hasCapitals = false
  /// More names than this are cut after as many as `kept`, and `et al.` put behind them.
  var most = 20
  var kept = 1

  /// By the names that the table of styles gives them.
  static let named: [String: NameLayout] = [
    "vancouver": NameLayout(order: .familyFirst, given: .bare, inside: " ", last: ", ", most: 6, kept: 6),
    "ama": NameLayout(order: .familyFirst, given: .bare, inside: " ", last: ", ", most: 6, kept: 3),
    "apa": NameLayout(order: .familyFirst, given: .spaced, last: ", & "),
    "apa-and": NameLayout(order: .familyFirst, given: .spaced, last: " and "),
    "harvard": NameLayout(order: .familyFirst, given: .dotted, last: " and ", most: 4),
    "harvard-comma": NameLayout(order: .familyFirst, given: .dotted, last: ", "),
    "nature": NameLayout(order: .familyFirst, given: .spaced, last: " & ", most: 5),
    "ieee": NameLayout(order: .givenFirst, given: .spaced),
    "physics": NameLayout(order: .givenFirst, given: .dotted, last: " and ", most: 5),
    "chicago": NameLayout(order: .firstInverted, given: .full, most: 6),
    "chicago-initials": NameLayout(order: .firstInverted, given: .spaced, last: " and "),
    "natural": NameLayout(order: .givenFirst, given: .full, last: " and "),
    "natural-commas": NameLayout(order: .givenFirst, given: .full, last: ", "),
    "natural-slashes": NameLayout(order: .givenFirst, given: .full, between: " / ", last: " / "),
    "semicolons": NameLayout(order: .familyFirst, given: .full, between: "; ", last: "; "),
    "semicolons-initials": NameLayout(order: .familyFirst, given: .spaced, between: "; ", last: "; "),
    "slashes": NameLayout(order: .familyFirst, given: .full, between: "/", last: "/"),
    "slashes-spaced": NameLayout(order: .familyFirst, given: .full, between: " / ", last: " / ", most: 4),
    "families": NameLayout(order: .familyOnly, given: .full, between: "/", last: "/"),
    "families-comma": NameLayout(order: .familyOnly, given: .full, last: " and "),
    "abnt": NameLayout(order: .familyFirst, given: .spaced, between: "; ", last: "; ", hasCapitals: true, most: 3),
    "abnt-full": NameLayout(order: .familyFirst, given: .full, between: "; ", last: "; ", hasCapitals: true),
    "capitals": NameLayout(order: .familyFirst, given: .full, inside: " ", last: " and ", hasCapitals: true),
    "capitals-natural": NameLayout(order: .givenFirst, given: .spaced, last: " and ", hasCapitals: true),
    "capitals-comma": NameLayout(order: .familyFirst, given: .dotted, last: ", ", hasCapitals: true),
    "spaced": NameLayout(order: .familyFirst, given: .dotted, inside: " ", last: " and ", most: 5),
    "spaced-commas": NameLayout(order: .familyFirst, given: .loose, inside: " ", last: " and "),
    "family-first": NameLayout(order: .familyFirst, given: .full, inside: " ", last: ", "),
    "springer": NameLayout(order: .familyFirst, given: .bare, inside: " ", last: ", "),
  ]

  /// The list as printed.
  func text(_ names: [Name], and: String) -> String {
    let isCut = names.count > most
    let printed = (isCut ? Array(names.prefix(kept)) : names).enumerated().map { text($1, isFirst: $0 == 0) }
    if isCut { return printed.joined(separator: between) + (between == ", " ? ", et al." : " et al.") }
    guard printed.count > 1, let final = printed.last else { return printed.first ?? "" }
    let conjunction = last.replacing("and", with: and).replacing(
      "&", with: and == "&" || order == .familyFirst ? "&" : and)
    return printed.dropLast().joined(separator: between) + conjunction + final
  }

  private func text(_ name: Name, isFirst: Bool) -> String {
    guard let plain = name.family else { return name.literal ?? "" }
    let family = hasCapitals ? plain.uppercased() : plain
    let given = [self.given(name.given ?? ""), name.droppingParticle ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
    guard !given.isEmpty else { return family }
    switch order {
    case .familyOnly: return family
    case .givenFirst: return given + " " + family
    case .firstInverted where !isFirst: return given + " " + family
    case .familyFirst, .firstInverted: return family + inside + given
    }
  }

  private func given(_ given: String) -> String {
    if self.given == .full { return given }
    let initials = NameLayout.initials(given)
    switch self.given {
    case .full: return given
    case .spaced: return initials.map(Self.pointed).joined(separator: " ")
    case .dotted: return initials.map(Self.pointed).joined()
    case .bare: return initials.joined()
    case .loose: return initials.joined(separator: " ")
    }
  }

  private static func pointed(_ initials: String) -> String { initials.replacing("-", with: ".-") + "." }

  /// `Jean-Pierre A.` and `J.-P. A.` give `J-P`, `A`; `JA` gives `J`, `A`.
  static func initials(_ given: String) -> [String] {
    given.replacing(".-", with: "-").split { $0 == " " || $0 == "." }.flatMap { word -> [String] in
      let isInitials = word.count <= 3 && word.allSatisfy(\.isUppercase)
      if isInitials { return word.map(String.init) }
      let parts = word.split { "-‐–".contains($0) }.compactMap { $0.first?.uppercased() }
      return parts.isEmpty ? [] : [parts.joined(separator: "-")]
    }
  }
}
