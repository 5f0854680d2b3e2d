// SPDX-License-Identifier: GPL-3.0-or-later

/// Values by field name, always written in the order of the names, so that the same content gives the same bytes.
public struct FieldMap<Value: Codable & Sendable & Hashable>: Codable, Sendable, Hashable, EmptyInitializable,
  ExpressibleByDictionaryLiteral, Collection
{
  private struct Entry: Sendable, Hashable {
    let field: String
    var value: Value
  }

  /// In order of the code points of their names: there are few, and they are read out in order more often than looked up.
  private var entries: [Entry] = []

  public init() {}

  public init(dictionaryLiteral elements: (String, Value)...) {
    for (key, value) in elements { self[key] = value }
  }

  public subscript(field: String) -> Value? {
    get {
      let place = place(of: field)
      return place < entries.count && entries[place].field == field ? entries[place].value : nil
    }
    set {
      let place = place(of: field)
      if place < entries.count, entries[place].field == field {
        if let newValue { entries[place].value = newValue } else { entries.remove(at: place) }
      } else if let newValue {
        entries.insert(Entry(field: field, value: newValue), at: place)
      }
    }
  }

  /// The first place whose name does not come before a field's.
  private func place(of field: String) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].field < field { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Field names in order of their code points.
  public var fields: [String] { entries.map(\.field) }

  public var isEmpty: Bool { entries.isEmpty }
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public func index(after position: Int) -> Int { position + 1 }

  public subscript(position: Int) -> (field: String, value: Value) {
    (entries[position].field, entries[position].value)
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for key in container.allKeys { self[key.stringValue] = try container.decode(Value.self, forKey: key) }
  }

  public func encode(to encoder: Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (field, value) in self { try container.encode(value, forKey: Name(stringValue: field)) }
  }
}
