// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads BibTeX's lists of names: divided by ` and ` outside braces, each `First von Last`, `von Last, First` or `von Last, Jr, First`;
/// what stands in braces as a whole is a body.
enum BibTeXNames {
  /// The names, and whether the list ends with `and others`.
  static func names(_ value: String) -> (names: [Name], isTruncated: Bool) {
    var parts = divided(value)
    if parts.count == 1, let inner = group(parts[0]) {
      // Some exporters wrap whole lists in a second pair of braces.
      let inside = divided(inner)
      if inside.count > 1, inside.allSatisfy({ $0.contains(",") && !CorporateName.isBody(LaTeXText.plain($0)) }) {
        parts = inside
      }
    }
    var isTruncated = false
    if let last = parts.last, ["others", "et al.", "et al"].contains(last.lowercased()) {
      isTruncated = true
      parts.removeLast()
    }
    return (parts.flatMap(people), isTruncated)
  }

  private static func people(_ text: String) -> [Name] {
    let text = text.trimming(where: { $0.isWhitespace || $0 == "," })
    guard !text.isEmpty else { return [] }
    if let inner = group(text) { return [Name(literal: LaTeXText.plain(inner))] }
    let parts = split(text, at: { $0 == "," }).map { $0.trimming(where: \.isWhitespace) }.filter { !$0.isEmpty }
    switch parts.count {
    case 1: return [undivided(parts[0])]
    case 2: return [divided(parts[0], given: parts[1], suffix: nil)]
    case 3 where parts[1].count <= 6: return [divided(parts[0], given: parts[2], suffix: parts[1])]
    default: return NameParser.parse(LaTeXText.plain(text)).names
    }
  }

  private static func divided(_ family: String, given: String, suffix: String?) -> Name {
    let words = split(family, at: \.isWhitespace)
    let particles = words.count > 1 ? words.prefix { isParticle($0) }.prefix(words.count - 1) : []
    var name = Name(
      family: LaTeXText.plain(words.dropFirst(particles.count).joined(separator: " ")), given: LaTeXText.plain(given))
    if !particles.isEmpty { name.nonDroppingParticle = LaTeXText.plain(particles.joined(separator: " ")) }
    if name.given?.isEmpty == true { name.given = nil }
    name.suffix = suffix.map(LaTeXText.plain)
    return name
  }

  private static func undivided(_ text: String) -> Name {
    let words = split(text, at: \.isWhitespace).filter { !$0.isEmpty }
    let plain = LaTeXText.plain(text)
    guard words.count > 1, !CorporateName.isBody(plain) else { return Name(literal: plain) }
    let last = words.count - 1
    let start = words.indices.dropLast().first { isParticle(words[$0]) }
    guard let start else {
      return Name(family: LaTeXText.plain(words[last]), given: LaTeXText.plain(words[..<last].joined(separator: " ")))
    }
    let end = (words.indices.dropLast().last { isParticle(words[$0]) } ?? start) + 1
    let given = words[..<start].joined(separator: " ")
    return Name(
      family: LaTeXText.plain(words[end...].joined(separator: " ")),
      given: given.isEmpty ? nil : LaTeXText.plain(given),
      nonDroppingParticle: LaTeXText.plain(words[start..<end].joined(separator: " ")))
  }

  /// BibTeX's rule: a word that begins in lower case, outside braces.
  private static func isParticle(_ word: String) -> Bool {
    guard let first = word.first, first != "{", first != "\\" else { return false }
    return first.isLowercase || first == "'" && word.count == 2
  }

  /// The text inside, where one pair of braces holds all of it.
  private static func group(_ text: String) -> String? {
    guard text.first == "{", text.last == "}", text.count > 2 else { return nil }
    var depth = 0
    for (place, character) in text.enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { return place == text.count - 1 ? String(text.dropFirst().dropLast()) : nil }
    }
    return nil
  }

  private static func divided(_ value: String) -> [String] {
    var parts: [String] = []
    var words: [String] = []
    for word in split(value, at: \.isWhitespace) where !word.isEmpty {
      if word.lowercased() == "and" {
        parts.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    parts.append(words.joined(separator: " "))
    return parts.filter { !$0.isEmpty }
  }

  /// Divides a text at characters outside braces.
  private static func split(_ text: String, at isDivider: (Character) -> Bool) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth = max(0, depth - 1) }
      if depth == 0, isDivider(character) {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    return parts + [part]
  }
}
