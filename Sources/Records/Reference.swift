// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

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
