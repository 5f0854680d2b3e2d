// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a JSON Schema (draft 2020-12), written with its keys in a fixed order.
indirect enum SchemaNode: Sendable {
  case string(description: String? = nil, pattern: String? = nil, choices: [String] = [])
  case constant(String)
  case integer(minimum: Int? = nil, maximum: Int? = nil)
  case number(minimum: Double? = nil, maximum: Double? = nil)
  case boolean
  case array(SchemaNode, minItems: Int? = nil, maxItems: Int? = nil)
  case object([Member])
  /// Any keys, values of one form.
  case map(SchemaNode)
  /// A definition of the same schema.
  case reference(String)
  case either([SchemaNode])
  case null

  struct Member: Sendable {
    let key: String
    let node: SchemaNode
    let isRequired: Bool
  }

  /// Its text, indented by two blanks a level from `indentation` on.
  func text(indentation: Int = 0) -> String {
    JSONText.object(members, indentation: indentation)
  }

  private var members: [(String, JSONText)] {
    switch self {
    case .string(let description, let pattern, let choices):
      var members: [(String, JSONText)] = [("type", .string("string"))]
      if let description { members.append(("description", .string(description))) }
      if let pattern { members.append(("pattern", .string(pattern))) }
      if !choices.isEmpty { members.append(("enum", .list(choices.map(JSONText.string)))) }
      return members
    case .constant(let value): return [("const", .string(value))]
    case .integer(let minimum, let maximum):
      return [("type", .string("integer"))] + bounds(minimum.map(String.init), maximum.map(String.init))
    case .number(let minimum, let maximum):
      return [("type", .string("number"))] + bounds(minimum.map(Self.short), maximum.map(Self.short))
    case .boolean: return [("type", .string("boolean"))]
    case .null: return [("type", .string("null"))]
    case .array(let items, let minItems, let maxItems):
      var members: [(String, JSONText)] = [("type", .string("array")), ("items", .members(items.members))]
      if let minItems { members.append(("minItems", .literal(String(minItems)))) }
      if let maxItems { members.append(("maxItems", .literal(String(maxItems)))) }
      return members
    case .object(let fields):
      let required = fields.filter(\.isRequired).map { JSONText.string($0.key) }
      return [("type", .string("object"))] + (required.isEmpty ? [] : [("required", .list(required))]) + [
        ("properties", .members(fields.map { ($0.key, .members($0.node.members)) })),
        ("additionalProperties", .literal("false")),
      ]
    case .map(let values): return [("type", .string("object")), ("additionalProperties", .members(values.members))]
    case .reference(let name): return [("$ref", .string("#/$defs/" + name))]
    case .either(let nodes): return [("anyOf", .list(nodes.map { .members($0.members) }))]
    }
  }

  private func bounds(_ minimum: String?, _ maximum: String?) -> [(String, JSONText)] {
    (minimum.map { [("minimum", JSONText.literal($0))] } ?? [])
      + (maximum.map { [("maximum", JSONText.literal($0))] } ?? [])
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  /// A whole schema with its definitions.
  static func document(
    name: String, title: String, root: SchemaNode, definitions: [(String, SchemaNode)] = []
  ) -> String {
    var members: [(String, JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("$id", .string("colophon:" + name)),
      ("title", .string(title)),
    ]
    members += root.members
    if !definitions.isEmpty { members.append(("$defs", .members(definitions.map { ($0.0, .members($0.1.members)) }))) }
    return JSONText.object(members, indentation: 0)
  }
}

/// JSON to be printed for people.
private indirect enum JSONText {
  case string(String)
  case literal(String)
  case list([JSONText])
  case members([(String, JSONText)])

  static func object(_ members: [(String, JSONText)], indentation: Int) -> String {
    JSONText.members(members).text(indentation)
  }

  func text(_ indentation: Int) -> String {
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch self {
    case .string(let value): return Self.quoted(value)
    case .literal(let value): return value
    case .list(let elements):
      if elements.allSatisfy(\.isString) { return "[" + elements.map { $0.text(0) }.joined(separator: ", ") + "]" }
      return "[\n" + elements.map { inner + $0.text(indentation + 2) }.joined(separator: ",\n") + "\n" + outer + "]"
    case .members(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { inner + Self.quoted($0.0) + ": " + $0.1.text(indentation + 2) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }

  private var isString: Bool {
    if case .string = self { true } else { false }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

/// A key that is always there.
func required(_ key: String, _ node: SchemaNode) -> SchemaNode.Member {
  SchemaNode.Member(key: key, node: node, isRequired: true)
}

/// A key that is left out when it has nothing to say.
func optional(_ key: String, _ node: SchemaNode) -> SchemaNode.Member {
  SchemaNode.Member(key: key, node: node, isRequired: false)
}
