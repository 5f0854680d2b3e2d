// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

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
