// SPDX-License-Identifier: GPL-3.0-or-later

/// Any JSON value as a file holds it, with the keys of objects in their order: what gold, expectations and schemas are read into before
/// anything is asked of their form.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// With its characters as written, since `2012` and `2012.0` are not the same text.
  case number(Double, written: String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value.
  public struct Member: Equatable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of the last member of that name (RFC 8259 leaves doubled names open; Python and JavaScript take the last).
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  public var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var number: Double? {
    if case .number(let number, _) = self { number } else { nil }
  }

  /// A whole number that fits `Int`.
  public var integer: Int? {
    if case .number(let number, _) = self { Int(exactly: number) } else { nil }
  }

  /// Says something: not `null`, `false`, zero, nor an empty text, array or object.
  public var isTelling: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let number, _): number != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }

  /// The scalar's characters; those of an array's elements one after the other.
  public var plainText: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(_, let written): written
    case .string(let text): text
    case .array(let elements): elements.map(\.plainText).joined(separator: " ")
    case .object(let members): members.map(\.value.plainText).joined(separator: " ")
    }
  }
}

extension JSONValue: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public func encode(to encoder: Encoder) throws {
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let number, _):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .string(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for member in members { try container.encode(member.value, forKey: Key(stringValue: member.key)) }
    }
  }
}
