// SPDX-License-Identifier: GPL-3.0-or-later

/// The features of every position of a sequence, in one flat list.
///
///     var sequence = FeatureSequence()
///     for word in words {
///       sequence.append(FeatureHasher.feature(0, FeatureHasher.text(word)))
///       sequence.endPosition()
///     }
///
/// Features that several positions have may be given once: as a group, which positions use, or as a window, which lies around one place. A
/// model adds their weights up once and not for each position.
public struct FeatureSequence: Sendable {
  /// How far a window reaches to either side of its place.
  public static let windowReach = 3
  /// How many lists a window has: one for each position it reaches.
  public static let windowWidth = 2 * windowReach + 1

  /// The features that positions have for themselves, position after position.
  public private(set) var features: [FeatureID] = []
  /// Where each position's own features end in `features`.
  public private(set) var ends: [Int] = []

  private(set) var groupFeatures: [FeatureID] = []
  private(set) var groupEnds: [Int] = []
  private(set) var usedGroups: [Int] = []
  private(set) var usedGroupEnds: [Int] = []

  private(set) var windowFeatures: [FeatureID] = []
  /// Where each list of each window ends in `windowFeatures`.
  private(set) var windowEnds: [Int] = []
  /// What each window was made from: equal keys stand for equal lists.
  private(set) var windowKeys: [UInt64] = []
  /// The window at each place, from `windowReach` places before the first position on.
  private(set) var places: [Int] = []
  private var numbers = KeyNumbers()

  public init() {}

  public init(_ positions: [[FeatureID]]) {
    features.reserveCapacity(positions.reduce(0) { $0 + $1.count })
    for position in positions {
      features.append(contentsOf: position)
      endPosition()
    }
  }

  /// The number of finished positions.
  public var count: Int { ends.count }

  /// Adds a feature to the position at hand.
  @inlinable
  public mutating func append(_ feature: FeatureID) { add(feature) }

  @usableFromInline
  mutating func add(_ feature: FeatureID) { features.append(feature) }

  /// Finishes the position at hand and begins the next.
  public mutating func endPosition() {
    ends.append(features.count)
    usedGroupEnds.append(usedGroups.count)
  }

  /// Adds a feature to the group at hand.
  public mutating func appendToGroup(_ feature: FeatureID) { groupFeatures.append(feature) }

  /// Finishes the group at hand and gives its number.
  public mutating func endGroup() -> Int {
    groupEnds.append(groupFeatures.count)
    return groupEnds.count - 1
  }

  /// Gives the position at hand the features of a group.
  public mutating func use(group: Int) { usedGroups.append(group) }

  /// Puts a window at the next place. Places begin `windowReach` before the first position and end as far behind the last one.
  /// - Parameters:
  ///   - key: what the window is made from, never 0. Windows with equal keys have equal lists, in all sequences of a model.
  ///   - list: adds to the sequence, by `appendToWindow`, what the place gives the position that it lies `offset` behind.
  public mutating func placeWindow(_ key: UInt64, _ list: (_ sequence: inout FeatureSequence, _ offset: Int) -> Void) {
    let (number, isNew) = numbers.number(of: key)
    places.append(number)
    guard isNew else { return }
    windowKeys.append(key)
    for offset in -Self.windowReach...Self.windowReach {
      list(&self, offset)
      windowEnds.append(windowFeatures.count)
    }
  }

  /// Adds a feature to the list at hand of a window.
  public mutating func appendToWindow(_ feature: FeatureID) { windowFeatures.append(feature) }

  /// All features of one position, its own first.
  public subscript(position: Int) -> [FeatureID] {
    var all = Array(features[(position == 0 ? 0 : ends[position - 1])..<ends[position]])
    for used in usedGroups[(position == 0 ? 0 : usedGroupEnds[position - 1])..<usedGroupEnds[position]] {
      all += groupFeatures[(used == 0 ? 0 : groupEnds[used - 1])..<groupEnds[used]]
    }
    guard !places.isEmpty else { return all }
    for offset in -Self.windowReach...Self.windowReach {
      let list = places[position + Self.windowReach + offset] * Self.windowWidth + Self.windowReach + offset
      all += windowFeatures[(list == 0 ? 0 : windowEnds[list - 1])..<windowEnds[list]]
    }
    return all
  }

  public mutating func reserveCapacity(features count: Int) { features.reserveCapacity(count) }
}

/// Numbers keys in the order in which they come; open addressing, since a sequence asks for some hundred.
struct KeyNumbers: Sendable {
  private var slots: [Int] = []
  private var keys: [UInt64] = []

  /// The number of a key, and whether it is new.
  mutating func number(of key: UInt64) -> (number: Int, isNew: Bool) {
    if keys.count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] >= 0 {
      if keys[slots[slot]] == key { return (slots[slot], false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = keys.count
    keys.append(key)
    return (keys.count - 1, true)
  }

  private mutating func grow() {
    slots = [Int](repeating: -1, count: max(128, slots.count * 2))
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }
}
