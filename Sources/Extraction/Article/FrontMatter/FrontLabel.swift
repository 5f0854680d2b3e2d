// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// What a line of the first pages is.
public enum FrontLabel: String, Sendable, CaseIterable {
  case title, author
  /// Affiliations, addresses, e-mail.
  case affiliation
  case abstract
  /// An abstract in another language than the text's, or a summary of another kind.
  case otherAbstract = "other-abstract"
  case keywords
  case otherKeywords = "other-keywords"
  /// Received, accepted, published.
  case dates
  case doi
  /// Journal, volume, issue, pages; how to cite.
  case masthead
  case heading, body, other
}

/// A line with the label it got.
struct FrontLine {
  /// Place in `LaidOutDocument.lines`.
  var place: Int
  var line: Line
  var label: FrontLabel
  /// Probability of each label that was considered, 0 to 1.
  var probability: Double
}
