// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Records

/// References by the number that the list prints, for mentions such as "[3, 5–7]".
struct NumberedIndex {
  private let references: [Int: String]

  /// Empty where the list is not numbered.
  init(_ references: [Reference]) {
    var numbered: [Int: String] = [:]
    for reference in references {
      if let label = reference.label, let number = Int(label.filter { $0.isASCII && $0.isNumber }) {
        numbered[number] = reference.id
      }
    }
    self.references = numbered.count * 2 >= references.count ? numbered : [:]
  }

  func mentions(in characters: [Character]) -> [FoundMention] {
    guard !references.isEmpty else { return [] }
    var found: [FoundMention] = []
    var place = 0
    while place < characters.count {
      guard characters[place] == "[", let end = characters[place...].prefix(60).firstIndex(of: "]") else {
        place += 1
        continue
      }
      let ids = numbers(in: String(characters[place + 1..<end])).compactMap { references[$0] }
      if !ids.isEmpty { found.append(FoundMention(range: place..<end + 1, references: ids)) }
      place = end + 1
    }
    return found
  }

  /// The numbers of "3, 5–7"; nothing where other words stand between them.
  private func numbers(in text: String) -> [Int] {
    var numbers: [Int] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let ends = piece.split(whereSeparator: { "-–—".contains($0) }).map { $0.filter { !$0.isWhitespace } }
      let values = ends.compactMap { Int($0) }
      guard values.count == ends.count, let first = values.first, let last = values.last, values.count <= 2 else {
        return []
      }
      guard last >= first, last - first < 60 else { return [] }
      numbers += Array(first...last)
    }
    return numbers
  }
}
