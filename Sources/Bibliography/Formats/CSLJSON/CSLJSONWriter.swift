// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes CSL-JSON: an array of items that the CSL project's `csl-data.json` accepts, an item a line.
public enum CSLJSONWriter {
  /// - Parameter items: works with the identifiers that the output is to cite them by.
  public static func write(_ items: [(id: String, work: Work)]) throws -> String {
    guard !items.isEmpty else { return "[]\n" }
    let encoder = OrderedJSONEncoder()
    let lines = try items.map { try encoder.encode(Item(id: $0.id, work: $0.work)) }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// A work with the two keys that CSL-JSON demands.
  struct Item: Encodable {
    let id: String
    let work: Work

    private enum Key: String, CodingKey { case id }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(id, forKey: .id)
      var work = work
      if work.type == nil { work.type = .document }
      try work.encode(to: encoder)
    }
  }
}
