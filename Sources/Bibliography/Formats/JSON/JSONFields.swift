// SPDX-License-Identifier: GPL-3.0-or-later

/// The values of answers, which have texts, numbers, lists and nulls in each other's places from one version to the next.
extension JSONValue {
  /// A text, a number as written, or the first of a list of them; nil where nothing stands there.
  public var scalar: String? {
    switch self {
    case .string(let text):
      let trimmed = text.trimming(where: \.isWhitespace)
      return trimmed.isEmpty ? nil : trimmed
    case .number(_, let written): return written
    case .array(let elements):
      if case .array? = elements.first { return nil }
      return elements.lazy.compactMap(\.scalar).first
    case .null, .bool, .object: return nil
    }
  }

  /// The first of some keys that says something.
  public func text(_ keys: String...) -> String? { keys.lazy.compactMap { self[$0]?.scalar }.first }

  /// All texts of a list, or the one that stands instead of a list.
  public func texts(_ key: String) -> [String] {
    guard let value = self[key] else { return [] }
    if case .array(let elements) = value { return elements.compactMap(\.scalar) }
    return value.scalar.map { [$0] } ?? []
  }

  /// A count: a whole number of 0 or more, also where it stands as text.
  public func count(_ keys: String...) -> Int? {
    keys.lazy.compactMap { self[$0]?.scalar.flatMap { Int($0) } }.first { $0 >= 0 }
  }

  /// The value along a path of keys.
  public func at(_ path: String...) -> JSONValue? {
    path.reduce(Optional(self)) { $0?[$1] }
  }

  /// Those of some keys that the object has, whatever they say.
  func keys(_ wanted: [String]) -> [String] {
    guard case .object(let members) = self else { return [] }
    return wanted.filter { key in members.contains { $0.key == key } }
  }

  func has(_ keys: String...) -> Bool { self.keys(keys).count == keys.count }

  /// The keys, where the object has all of them.
  func all(_ keys: String...) -> [String]? { self.keys(keys).count == keys.count ? keys : nil }
}
