// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// How often values of a confidence are right: a well calibrated 0.9 is right nine times of ten.
public struct Reliability: Sendable {
  /// Values whose confidence lies between two bounds.
  public struct Band: Sendable, Equatable {
    /// The lower bound, which belongs to the band, and the upper, which does not.
    public let bounds: Range<Double>
    public internal(set) var count = 0
    public internal(set) var right = 0
    var confidences = 0.0

    /// The mean confidence of the band's values, 0 to 1; 0 where there are none.
    public var confidence: Double { count == 0 ? 0 : confidences / Double(count) }
    /// The share of the band's values that are right, 0 to 1; 0 where there are none.
    public var share: Double { count == 0 ? 0 : Double(right) / Double(count) }
  }

  public private(set) var bands: [Band]

  private static let edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.001]

  init() { bands = zip(Self.edges, Self.edges.dropFirst()).map { Band(bounds: $0..<$1) } }

  mutating func add(_ confidence: Double, isRight: Bool) {
    guard let place = bands.firstIndex(where: { $0.bounds.contains(confidence) }) else { return }
    bands[place].count += 1
    bands[place].right += isRight ? 1 : 0
    bands[place].confidences += confidence
  }

  /// The share of values of at least this confidence that are right, and how many there are.
  public func share(from confidence: Double) -> (share: Double, count: Int) {
    let sure = bands.filter { $0.bounds.lowerBound >= confidence }
    let count = sure.reduce(0) { $0 + $1.count }
    return (count == 0 ? 0 : Double(sure.reduce(0) { $0 + $1.right }) / Double(count), count)
  }
}

extension Evaluation {
  /// The fields of works of which records tell a confidence, under the names of the figures.
  public static let confidentFields = [
    "title", "authors", "abstract", "keywords", "DOI", "year", "container-title", "volume", "issue", "page",
  ]

  /// The reliability of fields of the works, over all values of which gold knows whether they are right. A list of names or keywords is
  /// right as a whole or not at all.
  public func reliability(of fields: [String] = confidentFields) -> Reliability {
    var reliability = Reliability()
    for document in documents {
      for field in fields {
        let tally = document.counts[field]
        guard tally.given > 0, document.counts.fields.contains(field), let confidence = document.confidences[field]
        else { continue }
        reliability.add(confidence, isRight: tally.right == tally.given && tally.right == tally.gold)
      }
    }
    return reliability
  }

  /// The confidence that a record has in each field.
  static func confidences(of record: JSONValue?) -> [String: Double] {
    var confidences: [String: Double] = [:]
    for field in confidentFields {
      let key = WorkField(rawValue: field)?.key ?? (field == "keywords" ? "keyword" : field)
      if case .number(let value, _)? = record?["provenance"]?[key]?["confidence"] { confidences[field] = value }
    }
    return confidences
  }
}
