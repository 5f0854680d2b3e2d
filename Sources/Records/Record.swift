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

/// A repository's cover page: its family, where it stands, and what it prints.
public struct Cover: Equatable, Hashable, Sendable, Codable {
  public var family: String
  /// Page numbers from 1; empty where the carrier has no pages.
  @OmittedWhenEmpty public var pages: [Int] = []
  public var fields: CoverFields

  public init(family: String, pages: [Int] = [], fields: CoverFields = CoverFields()) {
    self.family = family
    self.pages = pages
    self.fields = fields
  }
}

/// The fields of a cover: those of a work, and those that only covers have (`handle`, `version`, `available-date` …), all on one level.
public struct CoverFields: Equatable, Hashable, Sendable, Codable {
  public var work: Work
  /// `version` is a term of NISO RP-8 (JAV): AO, SMUR, AM, P, VoR, CVoR, EVoR.
  public var more: FieldMap<String>
  /// Days that only covers have: `submitted`, `accessed`, `downloaded`, `generated` …, written as date-parts.
  public var dates: FieldMap<PartialDate>

  public init(work: Work = Work(), more: FieldMap<String> = [:], dates: FieldMap<PartialDate> = [:]) {
    self.work = work
    self.more = more
    self.dates = dates
  }

  public init(from decoder: Decoder) throws {
    work = try Work(from: decoder)
    more = [:]
    dates = [:]
    for (field, value) in try FieldMap<TextOrDate>(from: decoder) where Work.CodingKeys(rawValue: field) == nil {
      more[field] = value.text
      dates[field] = value.date
    }
  }

  public func encode(to encoder: Encoder) throws {
    try work.encode(to: encoder)
    try more.encode(to: encoder)
    try dates.encode(to: encoder)
  }

  private struct TextOrDate: Codable, Hashable, Sendable {
    var text: String?
    var date: PartialDate?

    init(from decoder: Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try? container.decode(String.self)
      if text == nil { date = try? container.decode(PartialDate.self) }
    }

    func encode(to encoder: Encoder) throws {}
  }
}

/// A rank that a list of journals gives to the work's journal.
public struct Ranking: Equatable, Hashable, Sendable, Codable {
  /// `AJG`, `ABDC`, `CNRS`, `FNEGE`, `VHB`, `SJR` …
  public var list: String
  public var rank: String

  public init(list: String, rank: String) {
    self.list = list
    self.rank = rank
  }
}

/// A scorer's weight as a page prints it, with the components that make it up.
public struct Evidence: Equatable, Hashable, Sendable, Codable {
  /// 0 to 1.
  public var weight: Double?
  public var mode: String?
  @OmittedWhenEmpty public var components: [Component] = []

  public init(weight: Double? = nil, mode: String? = nil, components: [Component] = []) {
    self.weight = weight
    self.mode = mode
    self.components = components
  }

  public struct Component: Equatable, Hashable, Sendable, Codable {
    public var code: String
    public var name: String
    /// 0 to 1.
    public var value: Double?
    public var coefficient: Double?
    /// `value` times `coefficient` as printed, rounded by the page to two places.
    public var product: Double?
    /// Set where the page says that the value is an estimate.
    public var estimated: Bool?

    public init(
      code: String, name: String, value: Double? = nil, coefficient: Double? = nil, product: Double? = nil,
      estimated: Bool? = nil
    ) {
      self.code = code
      self.name = name
      self.value = value
      self.coefficient = coefficient
      self.product = product
      self.estimated = estimated
    }
  }
}

/// How many citation statements support, mention or contrast the work.
public struct Tallies: Equatable, Hashable, Sendable, Codable {
  public var supporting: Int?
  public var mentioning: Int?
  public var contrasting: Int?
  public var unclassified: Int?
  public var citationStatements: Int?
  public var citingPublications: Int?
  /// Works in the reference list of the work itself.
  public var referencedPublications: Int?

  public init() {}

  enum CodingKeys: String, CodingKey, CaseIterable {
    case supporting, mentioning, contrasting, unclassified
    case citationStatements = "citation_statements"
    case citingPublications = "citing_publications"
    case referencedPublications = "referenced_publications"
  }
}

/// What a citing text says of the cited work, word for word.
public struct Statement: Equatable, Hashable, Sendable, Codable {
  public var text: String
  public var section: String?
  /// `supporting`, `mentioning`, `contrasting`, `unclassified`, or the source's own term.
  public var classification: String?
  /// The source's own confidence in the class, 0 to 1.
  public var confidence: Double?
  /// How often the source prints it.
  public var occurrences: Int = 1
  @OmittedWhenEmpty public var intents: [String] = []
  public var citing: Work?
  /// The words inside `text` that name the cited work: `(Lacroix, 2021)`.
  @OmittedWhenEmpty public var marks: [String] = []

  public init(text: String) {
    self.text = text
  }

  enum CodingKeys: String, CodingKey {
    case text, section
    case classification = "class"
    case confidence, occurrences, intents, citing, marks
  }
}

/// A heading of the body.
public struct Section: Equatable, Hashable, Sendable, Codable {
  public var number: String?
  public var title: String
  /// 1 is the highest.
  public var level: Int
  public var page: Int?

  public init(number: String? = nil, title: String, level: Int = 1, page: Int? = nil) {
    self.number = number
    self.title = title
    self.level = level
    self.page = page
  }
}

/// A footnote or endnote.
public struct Note: Equatable, Hashable, Sendable, Codable {
  /// `n` and a running number: unique in the record.
  public var id: String
  /// As printed: `12`, `*`.
  public var label: String
  /// `footnote` or `endnote`.
  public var kind: String
  public var text: String
  public var page: Int?
  /// The words before the place where the text calls the note.
  public var marker: Marker?

  public init(id: String, label: String, kind: String, text: String, page: Int? = nil, marker: Marker? = nil) {
    self.id = id
    self.label = label
    self.kind = kind
    self.text = text
    self.page = page
    self.marker = marker
  }

  public struct Marker: Equatable, Hashable, Sendable, Codable {
    /// Up to 60 characters of running text that end where the marker stands.
    public var after: String
    public var page: Int?

    public init(after: String, page: Int? = nil) {
      self.after = after
      self.page = page
    }
  }
}

/// A work that the document cites, with the string as printed.
public struct Reference: Equatable, Hashable, Sendable, Codable {
  /// `r` and a running number in printed order.
  public var id: String
  /// The printed string, hyphenation undone, without its label.
  public var raw: String
  public var label: String?
  public var page: Int?
  /// Labels of the notes that cite it.
  @OmittedWhenEmpty public var notes: [String] = []
  public var work: Work
  /// Calibrated probabilities by field of `work`, 0 to 1.
  @OmittedWhenEmpty public var confidence: FieldMap<Double> = [:]
  public var resolution: Resolution?

  public init(id: String, raw: String, work: Work = Work()) {
    self.id = id
    self.raw = raw
    self.work = work
  }
}

/// Which known work a reference means.
public struct Resolution: Equatable, Hashable, Sendable, Codable {
  public enum Status: String, Codable, Sendable, CaseIterable {
    case resolved, ambiguous, unchecked
    case notFound = "not-found"
  }

  public var status: Status
  public var id: String?
  /// 0 to 1.
  public var score: Double?
  /// `doi`, `identifier`, `title-author-year`.
  public var by: String?
  @OmittedWhenEmpty public var candidates: [String] = []

  public init(status: Status, id: String? = nil, score: Double? = nil, by: String? = nil, candidates: [String] = []) {
    self.status = status
    self.id = id
    self.score = score
    self.by = by
    self.candidates = candidates
  }
}

/// A place in the running text that points to references.
public struct Mention: Equatable, Hashable, Sendable, Codable {
  public var text: String
  @OmittedWhenEmpty public var references: [String] = []
  public var sentence: String?
  public var section: String?
  public var page: Int?

  public init(
    text: String, references: [String] = [], sentence: String? = nil, section: String? = nil, page: Int? = nil
  ) {
    self.text = text
    self.references = references
    self.sentence = sentence
    self.section = section
    self.page = page
  }
}

/// What a note cites: works in full, and works cited before.
public struct NoteCitations: Equatable, Hashable, Sendable, Codable {
  public var note: String
  public var citations: Int
  @OmittedWhenEmpty public var references: [String] = []
  @OmittedWhenEmpty public var back: [BackReference] = []

  public init(note: String, citations: Int, references: [String] = [], back: [BackReference] = []) {
    self.note = note
    self.citations = citations
    self.references = references
    self.back = back
  }

  public struct BackReference: Equatable, Hashable, Sendable, Codable {
    public var text: String
    public var toNote: String?
    public var reference: String?

    public init(text: String, toNote: String? = nil, reference: String? = nil) {
      self.text = text
      self.toNote = toNote
      self.reference = reference
    }

    enum CodingKeys: String, CodingKey {
      case text
      case toNote = "to_note"
      case reference
    }
  }
}

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
