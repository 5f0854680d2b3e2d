// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

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
