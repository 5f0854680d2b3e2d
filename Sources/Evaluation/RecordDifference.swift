// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The places at which two JSON values differ, for people: each with its path and both values.
///
/// Members of objects are compared by key; elements of arrays by their place, after those that are equal at both ends were set aside, so that
/// one missing reference does not make all later ones differ.
public struct RecordDifference: Equatable, Sendable, CustomStringConvertible {
  /// As one would write it in JavaScript: `references[3].work.title`.
  public var path: String
  /// `nil` where the expectation has nothing.
  public var expected: JSONValue?
  /// `nil` where extraction gives nothing.
  public var found: JSONValue?

  /// All differences, in the order of the expectation's keys; further keys after them.
  public static func between(expected: JSONValue, found: JSONValue, at path: String = "") -> [RecordDifference] {
    switch (expected, found) {
    case (.object(let members), .object(let others)):
      let known = Set(members.map(\.key))
      let more = others.map(\.key).filter { !known.contains($0) }
      return (members.map(\.key) + more).flatMap { key in
        between(optional: expected[key], found[key], at: path.isEmpty ? key : path + "." + key)
      }
    case (.array(let elements), .array(let others)):
      return between(elements, others, at: path)
    default:
      return isSame(expected, found) ? [] : [RecordDifference(path: path, expected: expected, found: found)]
    }
  }

  private static func between(optional expected: JSONValue?, _ found: JSONValue?, at path: String) -> [RecordDifference]
  {
    guard let expected, let found else { return [RecordDifference(path: path, expected: expected, found: found)] }
    return between(expected: expected, found: found, at: path)
  }

  private static func between(_ expected: [JSONValue], _ found: [JSONValue], at path: String) -> [RecordDifference] {
    let shorter = min(expected.count, found.count)
    let head = zip(expected, found).prefix { isSame($0, $1) }.count
    let tail = min(shorter - head, zip(expected.reversed(), found.reversed()).prefix { isSame($0, $1) }.count)
    let middle = expected[head..<(expected.count - tail)]
    let others = found[head..<(found.count - tail)]
    return (0..<max(middle.count, others.count)).flatMap { offset -> [RecordDifference] in
      between(
        optional: offset < middle.count ? middle[head + offset] : nil,
        offset < others.count ? others[head + offset] : nil,
        at: "\(path)[\(head + offset)]")
    }
  }

  private static func isSame(_ a: JSONValue, _ b: JSONValue) -> Bool {
    switch (a, b) {
    case (.number(let x, _), .number(let y, _)): x == y
    case (.array(let x), .array(let y)): x.count == y.count && zip(x, y).allSatisfy(isSame)
    case (.object(let x), .object(let y)):
      x.count == y.count && x.allSatisfy { member in b[member.key].map { isSame(member.value, $0) } ?? false }
    default: a == b
    }
  }

  /// Two or three lines: the path, what was expected, what was found.
  public var description: String {
    "  \(path.isEmpty ? "(the whole)" : path)\n    expected: \(shown(expected))\n    found:    \(shown(found))"
  }

  private func shown(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    let text = (try? OrderedJSONEncoder().encode(value)) ?? ""
    guard text.count > 300 else { return text }
    // Long values are shown around the first character that differs.
    let other = (expected == value ? found : expected).flatMap { try? OrderedJSONEncoder().encode($0) } ?? ""
    let same = zip(text, other).prefix { $0 == $1 }.count
    let start = max(0, min(same - 60, text.count - 300))
    let part = text.dropFirst(start).prefix(300)
    return (start > 0 ? "…" : "") + part + (start + 300 < text.count ? "…" : "")
  }
}
