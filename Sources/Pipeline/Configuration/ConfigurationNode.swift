// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension ConfigurationReader {
  /// A value of the configuration that knows where it stands, so that errors can name the place.
  struct Node {
    let file: String
    /// As a person writes it: `curate.trust[2]`. Empty for the root.
    let key: String
    let value: JSONValue

    func failure(_ problem: String) -> Failure {
      Failure(
        .configuration, "\(file): \(key.isEmpty ? "the configuration" : key) \(problem); see colophon schema pipeline.")
    }

    /// The members of an object that may hold `known` keys only.
    func members(_ known: [String]) throws(Failure) -> [String: Node] {
      guard case .object(let members) = value else { throw wrongType("an object") }
      if let unknown = members.map(\.key).first(where: { !known.contains($0) }) {
        let name = key.isEmpty ? unknown : key + "." + unknown
        let advice = nearest(unknown, among: known).map { "did you mean \"\($0)\"?" }
        throw Failure(
          .configuration,
          "\(file): unknown key \"\(name)\"; \(advice ?? "known are " + known.joined(separator: ", ") + ".")")
      }
      var nodes: [String: Node] = [:]
      for member in members {
        let name = key.isEmpty ? member.key : key + "." + member.key
        nodes[member.key] = Node(file: file, key: name, value: member.value)
      }
      return nodes
    }

    func elements() throws(Failure) -> [Node] {
      guard case .array(let elements) = value else { throw wrongType("a list") }
      return elements.enumerated().map { Node(file: file, key: "\(key)[\($0.offset)]", value: $0.element) }
    }

    func text() throws(Failure) -> String {
      guard case .string(let text) = value else { throw wrongType("a text") }
      if text.isEmpty { throw failure("is empty") }
      return text
    }

    func boolean() throws(Failure) -> Bool {
      guard case .bool(let boolean) = value else { throw wrongType("true or false") }
      return boolean
    }

    func integer(_ range: ClosedRange<Int>) throws(Failure) -> Int {
      guard let integer = value.integer else {
        throw wrongType("a whole number")
      }
      guard range.contains(integer) else {
        throw failure("must be from \(range.lowerBound) to \(range.upperBound), not \(integer)")
      }
      return integer
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
      _ type: Choice.Type
    ) throws(Failure) -> Choice where Choice.RawValue == String {
      let text = try text()
      guard let choice = Choice(rawValue: text) else {
        let known = Choice.allCases.map(\.rawValue)
        let advice = nearest(text, among: known).map { "did you mean \"\($0)\"?" }
        throw Failure(
          .configuration,
          "\(file): \(key): \"\(text)\" is not known; \(advice ?? "use " + known.joined(separator: ", ") + ".")")
      }
      return choice
    }

    private func wrongType(_ wanted: String) -> Failure { failure("must be \(wanted), not \(typeName)") }

    private var typeName: String {
      switch value {
      case .null: "null"
      case .bool: "true or false"
      case .number: "a number"
      case .string: "a text"
      case .array: "a list"
      case .object: "an object"
      }
    }
  }
}

/// The word of `known` that `word` most likely was meant to be, if any is near.
func nearest(_ word: String, among known: [String]) -> String? {
  let ranked = known.map { (word: $0, distance: editDistance(word.lowercased(), $0.lowercased())) }
  guard let best = ranked.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else { return nil }
  return best.distance <= max(1, word.count / 3) ? best.word : nil
}

/// Levenshtein's distance; both words are short.
private func editDistance(_ first: String, _ second: String) -> Int {
  let target = Array(second)
  var row = Array(0...target.count)
  for (place, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for column in target.indices {
      let above = row[column + 1]
      row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == target[column] ? 0 : 1))
      diagonal = above
    }
  }
  return row[target.count]
}
