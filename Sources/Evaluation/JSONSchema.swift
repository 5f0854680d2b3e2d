// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A JSON Schema (draft 2020-12) of the keywords that the project's own schemas use. A schema with any other keyword is refused, so that
/// nothing goes unchecked in silence.
public struct JSONSchema: Sendable {
  /// A keyword that can't be checked, or a pattern or reference that can't be followed.
  public struct Unsupported: Error, Equatable, Sendable, CustomStringConvertible {
    public var place: String
    public var description: String { "the schema holds something that can't be checked: \(place)" }
  }

  /// A place at which a value breaks the schema, in one sentence.
  public struct Violation: Equatable, Sendable, CustomStringConvertible {
    /// As one would write it in JavaScript: `references[3].work.title`.
    public var path: String
    public var message: String
    public var description: String { (path.isEmpty ? "" : path + ": ") + message }
  }

  private static let notes: Set<String> = [
    "$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default", "format",
  ]
  private static let keywords: Set<String> = [
    "$ref", "type", "const", "enum", "properties", "required", "additionalProperties", "propertyNames", "minProperties",
    "items",
    "minItems", "maxItems", "uniqueItems", "minimum", "maximum", "exclusiveMinimum", "minLength", "pattern", "anyOf",
    "oneOf", "allOf",
  ]

  let root: JSONValue

  public init(_ schema: JSONValue) throws(Unsupported) {
    root = schema
    try check(schema, at: "#")
    for definition in schema["$defs"]?.members ?? [] { try check(definition.value, at: "#/$defs/" + definition.key) }
  }

  private func check(_ schema: JSONValue, at place: String) throws(Unsupported) {
    if case .bool = schema { return }
    for member in schema.members {
      let here = place + "/" + member.key
      switch member.key {
      case "properties":
        for property in member.value.members { try check(property.value, at: here + "/" + property.key) }
      case "items", "additionalProperties", "propertyNames": try check(member.value, at: here)
      case "anyOf", "oneOf", "allOf": for choice in member.value.elements { try check(choice, at: here) }
      case "$ref": if definition(member.value) == nil { throw Unsupported(place: here) }
      case "pattern":
        if (try? Regex(member.value.plainText)) == nil { throw Unsupported(place: here) }
      default:
        if !Self.notes.contains(member.key), !Self.keywords.contains(member.key) { throw Unsupported(place: here) }
      }
    }
  }

  private func definition(_ reference: JSONValue) -> JSONValue? {
    guard let path = reference.string else { return nil }
    if path == "#" { return root }
    guard path.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(path.dropFirst(8))]
  }

  /// All places at which a value breaks the schema; empty for a valid value.
  public func violations(in value: JSONValue) -> [Violation] {
    violations(of: root, in: value, at: "")
  }

  func violations(of schema: JSONValue, in value: JSONValue, at path: String) -> [Violation] {
    if case .bool(let allowed) = schema {
      return allowed ? [] : [Violation(path: path, message: "is not allowed here")]
    }
    return schema.members.flatMap { keyword -> [Violation] in
      switch keyword.key {
      case "$ref": definition(keyword.value).map { violations(of: $0, in: value, at: path) } ?? []
      case "anyOf", "oneOf", "allOf": combined(keyword, in: value, at: path)
      default:
        switch value {
        case .object(let members): object(members, keyword, schema, at: path)
        case .array(let elements): array(elements, keyword, at: path)
        default: []
        }
      }
    } + scalar(value, schema, at: path)
  }

  private func combined(_ keyword: JSONValue.Member, in value: JSONValue, at path: String) -> [Violation] {
    let results = keyword.value.elements.map { violations(of: $0, in: value, at: path) }
    if keyword.key == "allOf" { return results.flatMap { $0 } }
    let fitting = results.count { $0.isEmpty }
    if fitting == 1 || (fitting > 1 && keyword.key == "anyOf") { return [] }
    if fitting > 1 { return [Violation(path: path, message: "fits more than one of the allowed forms")] }
    // The form that is missed by least says most about what is wrong.
    return results.min { $0.count < $1.count } ?? []
  }

  private func object(
    _ members: [JSONValue.Member], _ keyword: JSONValue.Member, _ schema: JSONValue, at path: String
  ) -> [Violation] {
    func below(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
    switch keyword.key {
    case "properties":
      return members.flatMap { member in
        keyword.value[member.key].map { violations(of: $0, in: member.value, at: below(member.key)) } ?? []
      }
    case "additionalProperties":
      let known = Set((schema["properties"]?.members ?? []).map(\.key))
      return members.filter { !known.contains($0.key) }.flatMap { member -> [Violation] in
        if keyword.value == .bool(false) { return [Violation(path: below(member.key), message: "is an unknown key")] }
        return violations(of: keyword.value, in: member.value, at: below(member.key))
      }
    case "propertyNames":
      return members.flatMap { violations(of: keyword.value, in: .string($0.key), at: below($0.key)) }
    case "required":
      let present = Set(members.map(\.key))
      return keyword.value.elements.compactMap(\.string).filter { !present.contains($0) }
        .map { Violation(path: path, message: "lacks the key \"\($0)\"") }
    case "minProperties":
      let least = keyword.value.integer ?? 0
      return members.count < least ? [Violation(path: path, message: "has fewer than \(least) keys")] : []
    default: return []
    }
  }

  private func array(_ elements: [JSONValue], _ keyword: JSONValue.Member, at path: String) -> [Violation] {
    let bound = keyword.value.integer ?? 0
    switch keyword.key {
    case "items":
      return elements.enumerated().flatMap { violations(of: keyword.value, in: $1, at: "\(path)[\($0)]") }
    case "minItems" where elements.count < bound:
      return [Violation(path: path, message: "has fewer than \(bound) elements")]
    case "maxItems" where elements.count > bound:
      return [Violation(path: path, message: "has more than \(bound) elements")]
    case "uniqueItems" where keyword.value.isTelling:
      let isDoubled = elements.indices.contains { elements[..<$0].contains(elements[$0]) }
      return isDoubled ? [Violation(path: path, message: "has the same element twice")] : []
    default: return []
    }
  }
}
