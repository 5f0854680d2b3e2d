// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Records

/// References by the label that the list prints, for mentions such as "[3, 5–7]", "[Lin94, OB01]" and raised "3,5–7".
struct NumberedIndex {
  private let numbers: [Int: String]
  /// By labels with letters, in lower case.
  private let keys: [String: String]

  /// Empty where the list is not labelled.
  init(_ references: [Reference]) {
    var numbers: [Int: String] = [:]
    var keys: [String: String] = [:]
    for reference in references {
      let label = reference.label?.filter { !"[]().".contains($0) && !$0.isWhitespace } ?? ""
      if label.contains(where: \.isLetter), label.count <= 12 {
        keys[label.lowercased()] = reference.id
      } else if let number = Int(label.filter { $0.isASCII && $0.isNumber }) {
        numbers[number] = reference.id
      }
    }
    self.numbers = numbers.count * 2 >= references.count ? numbers : [:]
    self.keys = keys.count * 2 >= references.count ? keys : [:]
  }

  var isEmpty: Bool { numbers.isEmpty && keys.isEmpty }

  /// Labels in brackets.
  func bracketed(in characters: [Character]) -> [FoundMention] {
    guard !isEmpty else { return [] }
    var found: [FoundMention] = []
    var place = 0
    while place < characters.count {
      guard characters[place] == "[", let end = characters[place...].prefix(60).firstIndex(of: "]") else {
        place += 1
        continue
      }
      let ids = references(String(characters[place + 1..<end]))
      if !ids.isEmpty { found.append(FoundMention(range: place..<end + 1, references: ids)) }
      place = end + 1
    }
    return found
  }

  /// Raised numbers, of which all are in the list.
  func raised(_ ranges: [Range<Int>], in characters: [Character]) -> [FoundMention] {
    guard !numbers.isEmpty else { return [] }
    return ranges.compactMap { range in
      guard !Self.isPower(at: range.lowerBound, in: characters) else { return nil }
      let all = Self.numbers(in: String(characters[range].filter { !"[]()".contains($0) }))
      let ids = all.compactMap { numbers[$0] }
      return all.isEmpty || ids.count < all.count ? nil : FoundMention(range: range, references: ids)
    }
  }

  private func references(_ text: String) -> [String] {
    if !numbers.isEmpty { return Self.numbers(in: text).compactMap { numbers[$0] } }
    return text.split(whereSeparator: { $0 == "," || $0 == ";" }).compactMap { piece in
      keys[piece.lowercased().filter { !$0.isWhitespace }]
    }
  }

  /// Behind a digit, a lone letter or a unit, a raised number is a power: "10³", "R²", "km²".
  private static func isPower(at place: Int, in characters: [Character]) -> Bool {
    guard place > 0 else { return true }
    let last = characters[place - 1]
    if last.isNumber || "−-+×=/".contains(last) { return true }
    let word = characters[..<place].reversed().prefix { $0.isLetter }
    return word.count == 1 || word.count == 2 && units.contains(String(word.reversed()))
  }

  private static let units: Set<String> = ["km", "cm", "mm", "dm", "nm", "µm", "μm", "ft", "mi", "ha"]

  private static let dashes: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "−"]

  /// The numbers of "3, 5–7"; nothing where other words stand between them.
  private static func numbers(in text: String) -> [Int] {
    var numbers: [Int] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let ends = piece.split(whereSeparator: { dashes.contains($0) }).map { $0.filter { !$0.isWhitespace } }
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
