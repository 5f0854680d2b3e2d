// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// What speaks for and against two descriptions being of one work.
public struct MergeEvidence: Sendable {
  /// From 0 to 1; from 0.5 on two descriptions are taken for one work.
  public let probability: Double
  /// An identifier of the work itself is equal and nothing speaks against it.
  public let byIdentifier: Bool
  /// What each part says, in units of log-odds (base e); above 0 speaks for one work.
  public let parts: [(name: String, weight: Double)]

  public init(_ first: Work, _ second: Work) {
    let comparison = WorkComparison(WorkFeatures(first), WorkFeatures(second))
    probability = comparison.probability
    byIdentifier = comparison.byIdentifier
    parts = [
      ("title", comparison.title), ("authors", comparison.authors), ("year", comparison.year),
      ("place", comparison.place), ("identifiers", comparison.identifiers), ("abstract", comparison.abstract),
    ]
  }
}
