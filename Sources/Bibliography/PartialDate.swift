// SPDX-License-Identifier: GPL-3.0-or-later

/// A date of which the year, the month and year, or the whole is known; or a range of two such dates. Written as CSL-JSON's `date-parts`.
public struct PartialDate: Equatable, Hashable, Sendable, Codable {
  /// One date or two, each `[year]`, `[year, month]` or `[year, month, day]`; months 1–12, days 1–31.
  public var dateParts: [[Int]]
  public var circa: Bool?
  /// The words as printed where they say more than the parts: `2011a`, `in press`.
  public var literal: String?

  public init(_ parts: Int..., literal: String? = nil) {
    dateParts = parts.isEmpty ? [] : [parts]
    self.literal = literal
  }

  public init(from first: [Int], to last: [Int]) {
    dateParts = [first, last]
  }

  public var year: Int? { dateParts.first?.first }

  enum CodingKeys: String, CodingKey {
    case dateParts = "date-parts"
    case circa, literal
  }

  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dateParts = try container.decodeIfPresent([[Int]].self, forKey: .dateParts) ?? []
    circa = try container.decodeIfPresent(Bool.self, forKey: .circa)
    literal = try container.decodeIfPresent(String.self, forKey: .literal)
  }

  public func encode(to encoder: Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if !dateParts.isEmpty { try container.encode(dateParts, forKey: .dateParts) }
    try container.encodeIfPresent(circa, forKey: .circa)
    try container.encodeIfPresent(literal, forKey: .literal)
  }
}
