// SPDX-License-Identifier: GPL-3.0-or-later

/// Values by field name, always written in the order of the names, so that the same content gives the same bytes.
public struct FieldMap<Value: Codable & Sendable & Hashable>: Codable, Sendable, Hashable, EmptyInitializable,
  ExpressibleByDictionaryLiteral, Collection
{
  private var values: [String: Value] = [:]

  public init() {}

  public init(dictionaryLiteral elements: (String, Value)...) {
    for (key, value) in elements { values[key] = value }
  }

  public subscript(field: String) -> Value? {
    get { values[field] }
    set { values[field] = newValue }
  }

  /// Field names in order of their code points.
  public var fields: [String] { values.keys.sorted() }

  public var isEmpty: Bool { values.isEmpty }
  public var startIndex: Int { 0 }
  public var endIndex: Int { values.count }
  public func index(after position: Int) -> Int { position + 1 }

  public func makeIterator() -> IndexingIterator<[(field: String, value: Value)]> {
    fields.compactMap { field in values[field].map { (field: field, value: $0) } }.makeIterator()
  }

  public subscript(position: Int) -> (field: String, value: Value) {
    let field = fields[position]
    guard let value = values[field] else { preconditionFailure("a field without a value") }
    return (field, value)
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for key in container.allKeys { values[key.stringValue] = try container.decode(Value.self, forKey: key) }
  }

  public func encode(to encoder: Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (field, value) in self { try container.encode(value, forKey: Name(stringValue: field)) }
  }
}
