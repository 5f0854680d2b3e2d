// SPDX-License-Identifier: GPL-3.0-or-later

/// The features of every position of a sequence, in one flat list.
///
///     var sequence = FeatureSequence()
///     for word in words {
///       sequence.append(FeatureHasher.feature(0, FeatureHasher.text(word)))
///       sequence.endPosition()
///     }
public struct FeatureSequence: Sendable {
  /// All features, position after position.
  public private(set) var features: [FeatureID] = []
  /// Where each position's features end in `features`.
  public private(set) var ends: [Int] = []

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
  public mutating func endPosition() { ends.append(features.count) }

  /// The features of one position.
  public subscript(position: Int) -> ArraySlice<FeatureID> {
    features[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }

  /// Empties the sequence and keeps its memory.
  public mutating func removeAll() {
    features.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  public mutating func reserveCapacity(features count: Int) { features.reserveCapacity(count) }
}
