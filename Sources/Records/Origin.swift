// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Counts for the scorer, computed over the catalogue.
public struct Signals: Equatable, Hashable, Sendable, Codable {
  public var citedBy: Int?
  @OmittedWhenEmpty public var citedByYear: FieldMap<Int> = [:]
  /// Citing works that share no author with the work.
  public var independent: Int?

  public init() {}

  enum CodingKeys: String, CodingKey {
    case citedBy = "cited_by"
    case citedByYear = "cited_by_year"
    case independent
  }
}

/// Where the value of a field comes from.
public struct Provenance: Equatable, Hashable, Sendable, Codable {
  /// Place in `sources`, from 0.
  public var source: Int
  public var page: Int?
  /// The step that read it: `front-matter`, `cover`, `bibtex-block`, `computed` …
  public var by: String
  /// Calibrated probability, 0 to 1.
  public var confidence: Double?

  public init(source: Int = 0, page: Int? = nil, by: String, confidence: Double? = nil) {
    self.source = source
    self.page = page
    self.by = by
    self.confidence = confidence
  }
}

/// Another value that is printed for a field.
public struct Variant: Equatable, Hashable, Sendable, Codable {
  public var value: String
  public var source: Int
  public var by: String?

  public init(value: String, source: Int = 0, by: String? = nil) {
    self.value = value
    self.source = source
    self.by = by
  }
}

/// Something about a record that a reader should know before trusting it.
public struct Warning: Equatable, Hashable, Sendable, Codable {
  public var code: WarningCode
  public var field: String?
  public var message: String

  public init(_ code: WarningCode, field: String? = nil, message: String) {
    self.code = code
    self.field = field
    self.message = message
  }
}

/// An input that a record was made from.
public struct Source: Equatable, Hashable, Sendable, Codable {
  public var path: String
  public var sha256: String
  public var kind: SourceKind
  public var family: String?
  public var pages: Int?
  public var extractor: String
  /// Set where the input was there in an earlier run and is no longer.
  public var removed: Bool?

  public init(
    path: String, sha256: String, kind: SourceKind, family: String? = nil, pages: Int? = nil, extractor: String
  ) {
    self.path = path
    self.sha256 = sha256
    self.kind = kind
    self.family = family
    self.pages = pages
    self.extractor = extractor
  }
}

/// Kinds of input, told by content.
public enum SourceKind: String, Codable, Sendable, CaseIterable {
  case articlePDF = "article-pdf"
  case reportPDF = "report-pdf"
  case articleText = "article-text"
  case coverPage = "cover-page"
  case paperPage = "paper-page"
  case statementPage = "statement-page"
  case bibliographicExport = "bibliographic-export"
}

/// An input that gave no record: a line of `rejects.jsonl`.
public struct Reject: Equatable, Hashable, Sendable, Codable, Error {
  public var path: String
  public var sha256: String?
  public var code: RejectCode
  public var message: String

  public init(path: String, sha256: String? = nil, code: RejectCode, message: String) {
    self.path = path
    self.sha256 = sha256
    self.code = code
    self.message = message
  }
}
