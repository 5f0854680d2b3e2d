// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Binds addresses of mail to authors: by what the by-line prints behind a name, initials, marks, the address's own words, or place.
struct AddressReader {
  struct Address {
    var text: String
    /// Place in `TaggedFront.lines`.
    var line: Int
    /// The words right before and behind it.
    var before: String
    var after: String
  }

  let tagged: TaggedFront
  let bylinePlaces: [Int]
  let names: [Name]
  let stream: BylineStream
  /// By author.
  let marks: [[String]]

  func read() -> [Int: String] {
    let addresses = self.addresses()
    var found: [Int: String] = [:]
    var left: [Address] = []
    for address in addresses {
      if let author = author(of: address), found[author] == nil {
        found[author] = address.text
      } else if !found.values.contains(address.text) {
        left.append(address)
      }
    }
    left.removeAll { found.values.contains($0.text) }
    // As many addresses as authors, none bound: in the same order. One author has whatever there is.
    if names.count == 1, found.isEmpty, let first = left.first { return [0: first.text] }
    if found.isEmpty, left.count == names.count {
      return Dictionary(uniqueKeysWithValues: zip(names.indices, left.map(\.text)))
    }
    return found
  }

  private func addresses() -> [Address] {
    var found: [Address] = []
    for place in tagged.lines.indices where tagged.lines[place].line.text.contains("@") {
      let words = tagged.lines[place].line.text.split { $0.isWhitespace || ",;<>|{}".contains($0) }
      for (number, word) in words.enumerated() {
        let text = word.split(separator: ":").last.map { $0.trimmed { "().[]".contains($0) } } ?? ""
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !found.contains(where: { $0.text == text })
        else { continue }
        let glued = word.split(separator: ":").dropLast().last.map(String.init)
        found.append(
          Address(
            text: text, line: place, before: glued ?? (number > 0 ? String(words[number - 1]) : ""),
            after: number + 1 < words.count ? String(words[number + 1]) : ""))
      }
    }
    return found
  }

  private func author(of address: Address) -> Int? {
    let inTail = names.indices.filter { stream.tail(of: $0).contains(address.text) }
    if inTail.count == 1 { return inTail[0] }
    let hints: [(Int) -> Bool] = [
      { isInitials(address.before, of: names[$0]) || isInitials(address.after, of: names[$0]) },
      { holdsFamily(address.text, names[$0]) && holdsGiven(address.text, names[$0]) },
      { holdsFamily(address.text, names[$0]) },
      { bearsMark($0, of: address) },
      { isNamed(names[$0], beside: address) },
      { stands(above: address, $0) },
      { holdsGiven(address.text, names[$0]) },
    ]
    return hints.lazy.compactMap { hint in
      let fitting = names.indices.filter(hint)
      return fitting.count == 1 ? fitting[0] : nil
    }.first
  }

  /// "(J.P.-C.)" behind an address, "RM:" before it.
  private func isInitials(_ printed: String, of name: Name) -> Bool {
    let letters = printed.filter(\.isLetter)
    guard 2...5 ~= letters.count, letters.allSatisfy(\.isUppercase), ":.)".contains(printed.last ?? " ") else {
      return false
    }
    let words = [name.given, name.family].compactMap { $0 }.joined(separator: " ").split {
      $0.isWhitespace || $0 == "-"
    }
    return letters == String(words.compactMap(\.first).filter(\.isUppercase))
  }

  private func local(_ address: String) -> String {
    Folding.fold(String(address.prefix { $0 != "@" })).filter { $0 != " " }
  }

  private func holdsFamily(_ address: String, _ name: Name) -> Bool {
    let words = (name.family ?? "").split { $0.isWhitespace || $0 == "-" }.map { Folding.fold(String($0)) }
    let local = local(address)
    return words.contains { $0.count >= 4 && local.contains($0) }
      || words.joined().count >= 3 && local.contains(words.joined())
  }

  private func holdsGiven(_ address: String, _ name: Name) -> Bool {
    guard let given = name.given?.split(whereSeparator: { $0.isWhitespace || $0 == "-" }).first else { return false }
    let folded = Folding.fold(String(given))
    return folded.count >= 3 && local(address).contains(folded)
  }

  /// The mark at the front of the address's line, or of the line before it.
  private func bearsMark(_ author: Int, of address: Address) -> Bool {
    guard marks.indices.contains(author) else { return false }
    for place in [address.line, address.line - 1] where tagged.lines.indices.contains(place) {
      let line = tagged.lines[place].line
      if let lead = AuthorMarks.leading(line.text, raised: line.raised, among: Set(marks.joined())) {
        return marks[author].contains { lead.marks.contains($0) }
      }
    }
    return false
  }

  /// The family name stands in the address's line, or in the line before it.
  private func isNamed(_ name: Name, beside address: Address) -> Bool {
    guard let family = name.family.map(Folding.fold) else { return false }
    return [address.line, address.line - 1].contains { place in
      tagged.lines.indices.contains(place) && !bylinePlaces.contains(place)
        && " \(Folding.fold(tagged.lines[place].line.text)) ".contains(" \(family) ")
    }
  }

  /// Of author lines with affiliations between them, the nearest above.
  private func stands(above address: Address, _ author: Int) -> Bool {
    guard let own = stream.spans[author]?.line, let first = bylinePlaces.first, let last = bylinePlaces.last,
      last - first >= bylinePlaces.count
    else { return false }
    return bylinePlaces.last { $0 < address.line } == own
  }
}
