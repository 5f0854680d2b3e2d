// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// A line of `citations.jsonl`: a citing record, one of its references, and the work that the reference means.
public struct Citation: Codable, Sendable, Equatable {
  public var id: String
  public var citing: String
  public var reference: String
  public var cited: String?
  public var status: Resolution.Status
  public var score: Double?
  public var by: String?
  @OmittedWhenEmpty public var candidates: [String] = []

  /// The citations of a record, in the order of its references.
  public static func citations(of record: Record) -> [Citation] {
    record.references.map { reference in
      let resolution = reference.resolution ?? Resolution(status: .unchecked)
      return Citation(
        id: record.id + "#" + reference.id, citing: record.id, reference: reference.id, cited: resolution.id,
        status: resolution.status, score: resolution.score, by: resolution.by, candidates: resolution.candidates)
    }
  }
}

/// A line of `statements.jsonl`: what a citing work says of a cited one.
public struct CitationStatement: Codable, Sendable, Equatable {
  public var id: String
  public var cited: String
  public var citing: String?
  public var text: String
  public var section: String?
  public var classification: String?
  public var confidence: Double?
  public var occurrences: Int
  @OmittedWhenEmpty public var intents: [String] = []
  public var citingWork: Work?
  @OmittedWhenEmpty public var marks: [String] = []
  public var source: String?

  enum CodingKeys: String, CodingKey {
    case id, cited, citing, text, section
    case classification = "class"
    case confidence, occurrences, intents
    case citingWork = "citing_work"
    case marks, source
  }

  /// The statements of a record, in the order in which its sources print them.
  ///
  /// - Parameter resolver: knows the works that may be citing.
  public static func statements(of record: Record, resolver: Resolver) -> [CitationStatement] {
    let source = record.sources.first { $0.kind == .statementPage } ?? record.sources.first
    return record.statements.enumerated().map { place, statement in
      let citing = statement.citing.flatMap { work -> String? in
        let resolution = resolver.resolve(work, excluding: record.id)
        return resolution.status == .resolved ? resolution.id : work.doi.map { "doi:" + $0 }
      }
      return CitationStatement(
        id: record.id + "#s\(place + 1)", cited: record.id, citing: citing, text: statement.text,
        section: statement.section,
        classification: statement.classification, confidence: statement.confidence, occurrences: statement.occurrences,
        intents: statement.intents, citingWork: statement.citing, marks: statement.marks, source: source?.path)
    }
  }
}
