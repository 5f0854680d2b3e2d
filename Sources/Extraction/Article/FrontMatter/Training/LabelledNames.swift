// SPDX-License-Identifier: GPL-3.0-or-later

/// A list of names with its given and family names marked: a line of `names-*.jsonl`.
public struct LabelledNames: Decodable, Sendable {
  /// Given names and family names, as printed.
  private(set) var given: [String] = []
  private(set) var family: [String] = []

  enum CodingKeys: String, CodingKey { case raw, spans }

  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let raw = Array(try container.decode(String.self, forKey: .raw).unicodeScalars)
    var list = try container.nestedUnkeyedContainer(forKey: .spans)
    while !list.isAtEnd {
      var span = try list.nestedUnkeyedContainer()
      let start = try span.decode(Int.self)
      let end = try span.decode(Int.self)
      let label = try span.decode(String.self)
      guard start >= 0, start < end, end <= raw.count else { continue }
      var text = ""
      text.unicodeScalars.append(contentsOf: raw[start..<end])
      if label == "given" || label == "middle" { given.append(text) }
      if label == "family" { family.append(text) }
    }
  }
}
