// SPDX-License-Identifier: GPL-3.0-or-later

/// True positives, values given and values in gold, by field, in the order in which fields were first counted.
public struct Counts: Sendable, Equatable {
  /// One field's counts.
  public struct Tally: Sendable, Equatable {
    public var right = 0
    public var given = 0
    public var gold = 0

    /// `right / given`, 0 to 1; 0 where nothing was given.
    public var precision: Double { given == 0 ? 0 : Double(right) / Double(given) }
    /// `right / gold`, 0 to 1; 0 where the gold has nothing.
    public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    /// Harmonic mean of precision and recall.
    public var f1: Double {
      let (p, r) = (precision, recall)
      return p + r == 0 ? 0 : 2 * p * r / (p + r)
    }
  }

  public private(set) var fields: [String] = []
  private var tallies: [String: Tally] = [:]

  public init() {}

  public subscript(field: String) -> Tally { tallies[field] ?? Tally() }

  mutating func add(_ field: String, right: Int, given: Int, gold: Int) {
    if tallies[field] == nil { fields.append(field) }
    tallies[field, default: Tally()].right += right
    tallies[field, default: Tally()].given += given
    tallies[field, default: Tally()].gold += gold
  }

  mutating func add(_ other: Counts) {
    for field in other.fields {
      let tally = other[field]
      add(field, right: tally.right, given: tally.given, gold: tally.gold)
    }
  }

  /// Counts values as bags: each value of the gold is found at most as often as it is given.
  mutating func addBags<Value: Hashable>(_ field: String, gold: [Value], given: [Value]) {
    var left: [Value: Int] = [:]
    for value in gold { left[value, default: 0] += 1 }
    var right = 0
    for value in given where left[value, default: 0] > 0 {
      left[value, default: 0] -= 1
      right += 1
    }
    add(field, right: right, given: given.count, gold: gold.count)
  }

  /// Counts a single value, which may be missing on either side.
  mutating func addOne(_ field: String, gold: String, given: String, same: (String, String) -> Bool) {
    let both = !gold.isEmpty && !given.isEmpty
    add(field, right: both && same(gold, given) ? 1 : 0, given: given.isEmpty ? 0 : 1, gold: gold.isEmpty ? 0 : 1)
  }
}
