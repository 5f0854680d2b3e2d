// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// The summed weights of windows that a model has met before, by their keys: the same words come again and again, and adding their weights
/// up anew means some dozen look-ups in memory that is far away. Sums are the same whoever works them out, so the results do not depend on
/// what is kept.
final class WindowCache: Sendable {
  typealias Vector = SIMD8<Float>

  /// A power of two.
  private static let size = 8192

  private struct Entries {
    var keys: [UInt64] = []
    var rows: [Vector] = []
  }

  private let entries = Mutex(Entries())

  /// Copies the rows of each key to its place in `rows`, `count` vectors a key; those that are unknown are made and kept.
  func rows(
    of keys: [UInt64], count: Int, into rows: UnsafeMutableBufferPointer<Vector>,
    making make: (Int, UnsafeMutableBufferPointer<Vector>) -> Void
  ) {
    entries.withLock { entries in
      if entries.keys.isEmpty {
        entries.keys = [UInt64](repeating: 0, count: Self.size)
        entries.rows = [Vector](repeating: .zero, count: Self.size * count)
      }
      entries.rows.withUnsafeMutableBufferPointer { kept in
        for (number, key) in keys.enumerated() {
          let slot = Int(truncatingIfNeeded: key >> 20) & (Self.size - 1)
          let place = UnsafeMutableBufferPointer(rebasing: rows[(number * count)..<((number + 1) * count)])
          let known = UnsafeMutableBufferPointer(rebasing: kept[(slot * count)..<((slot + 1) * count)])
          if entries.keys[slot] != key {
            known.update(repeating: .zero)
            make(number, known)
            entries.keys[slot] = key
          }
          _ = place.update(fromContentsOf: known)
        }
      }
    }
  }
}
