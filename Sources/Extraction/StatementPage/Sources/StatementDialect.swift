// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// One citation index's way of answering in JSON. Answers come in envelopes, pages and lists, so each object is offered to each dialect,
/// the outermost first.
struct StatementDialect: Sendable {
  let family: String
  /// Takes what an object says into the network, and says whether it knew the object.
  let take: @Sendable (_ object: JSONValue, _ line: Int, _ network: inout CitationNetwork) -> Bool

  static let all: [StatementDialect] = [.semanticScholar, .openCitations, .europePMC, .scite]
}
