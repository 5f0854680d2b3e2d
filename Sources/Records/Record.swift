// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// What is known of one work, and from where: a line of `records.jsonl`. Fields and their meaning stand in `docs/reference/record.md`.
public struct Record: Equatable, Hashable, Sendable, Codable {
  public static let schemaName = "colophon/record/1"

  public var schema: String = Record.schemaName
  public var id: String
  public var work: Work
  @OmittedWhenEmpty public var contributors: [Contributor] = []
  @OmittedWhenEmpty public var versions: [Version] = []
  public var cover: Cover?
  @OmittedWhenEmpty public var rankings: [Ranking] = []
  public var evidence: Evidence?
  public var tallies: Tallies?
  @OmittedWhenEmpty public var statements: [Statement] = []
  @OmittedWhenEmpty public var sections: [Section] = []
  @OmittedWhenEmpty public var notes: [Note] = []
  @OmittedWhenEmpty public var references: [Reference] = []
  @OmittedWhenEmpty public var mentions: [Mention] = []
  @OmittedWhenEmpty public var noteCitations: [NoteCitations] = []
  public var signals: Signals?
  /// Paragraphs of the body in reading order; written where `emit.text` is set.
  @OmittedWhenEmpty public var text: [String] = []
  /// Where the value of each field comes from. Keys are those of `work`.
  @OmittedWhenEmpty public var provenance: FieldMap<Provenance> = [:]
  /// Values that other sources, or other places of the same source, print for a field.
  @OmittedWhenEmpty public var variants: FieldMap<[Variant]> = [:]
  @OmittedWhenEmpty public var warnings: [Warning] = []
  @OmittedWhenEmpty public var sources: [Source] = []

  public init(id: String = "", work: Work = Work()) {
    self.id = id
    self.work = work
  }

  public enum CodingKeys: String, CodingKey, CaseIterable {
    case schema, id, work, contributors, versions, cover, rankings, evidence, tallies, statements, sections, notes,
      references, mentions
    case noteCitations = "note_citations"
    case signals, text, provenance, variants, warnings, sources
  }
}

/// What the by-line says of one author beyond the name.
public struct Contributor: Equatable, Hashable, Sendable, Codable {
  /// Place in `work.author`, from 0.
  public var author: Int
  @OmittedWhenEmpty public var affiliations: [String] = []
  public var orcid: String?
  public var email: String?

  public init(author: Int, affiliations: [String] = [], orcid: String? = nil, email: String? = nil) {
    self.author = author
    self.affiliations = affiliations
    self.orcid = orcid
    self.email = email
  }
}

/// Another version of the work, under an identifier of its own.
public struct Version: Equatable, Hashable, Sendable, Codable {
  public var doi: String?
  public var url: String?
  /// `preprint-of`, `has-preprint`, `version-of`.
  public var relation: String

  public init(doi: String? = nil, url: String? = nil, relation: String) {
    self.doi = doi
    self.url = url
    self.relation = relation
  }

  enum CodingKeys: String, CodingKey {
    case doi = "DOI"
    case url = "URL"
    case relation
  }
}
