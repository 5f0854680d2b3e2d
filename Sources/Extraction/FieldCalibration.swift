// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Tagging

/// What a model's own opinion of a field is worth: how often such values were right in texts that it had not seen.
struct FieldCalibration: Codable, Sendable {
  private var maps: [String: IsotonicMap] = [:]

  init() {}

  /// From the bytes of `encoded`; `nil` when they are none.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = read
  }

  /// Fits a map for each field with at least `fewest` outcomes, and one for the rest.
  init(fitting outcomes: [String: [(score: Double, isRight: Bool)]], fewest: Int = 200, smallestBlock: Int = 50) {
    for (field, values) in outcomes where values.count >= fewest {
      maps[field] = IsotonicMap(fitting: values, smallestBlock: smallestBlock)
    }
    let all = outcomes.sorted { $0.key < $1.key }.flatMap(\.value)
    if !all.isEmpty { maps[Self.rest] = IsotonicMap(fitting: all, smallestBlock: smallestBlock) }
  }

  private static let rest = "*"

  var encoded: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(self)).map { Array($0) } ?? []
  }

  func probability(of field: String, _ evidence: Double) -> Double {
    let map = maps[field] ?? maps[Self.rest]
    return map.map { $0(evidence) } ?? evidence
  }
}
