// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension JSONSchema {
  /// Checks of type and value, which need no other schema.
  func scalar(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [Violation] {
    schema.members.compactMap { keyword -> String? in
      let bound = keyword.value
      switch (keyword.key, value) {
      case ("type", _): return typeFault(value, bound)
      case ("const", _): return value.means(bound) ? nil : "is \(shown(value)), not \(shown(bound))"
      case ("enum", _):
        return bound.elements.contains(where: value.means)
          ? nil : "is \(shown(value)), which is not one of the allowed values"
      case ("minimum", .number(let number, _)):
        return number < bound.number ?? number ? "is below \(bound.plainText)" : nil
      case ("maximum", .number(let number, _)):
        return number > bound.number ?? number ? "is above \(bound.plainText)" : nil
      case ("exclusiveMinimum", .number(let number, _)):
        return number > bound.number ?? -.infinity ? nil : "is not above \(bound.plainText)"
      case ("minLength", .string(let text)):
        return text.unicodeScalars.count < bound.integer ?? 0 ? "is shorter than \(bound.plainText) characters" : nil
      case ("pattern", .string(let text)):
        // A pattern matches anywhere unless it is anchored; the schema's own check has tried to read it.
        let matches = (try? Regex(bound.plainText)).map { text.contains($0) } ?? false
        return matches ? nil : "is \(shown(value)), which does not match \(bound.plainText)"
      default: return nil
      }
    }.map { Violation(path: path, message: $0) }
  }

  private func typeFault(_ value: JSONValue, _ type: JSONValue) -> String? {
    let allowed = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
    let fits = allowed.contains { name in
      switch (name, value) {
      case ("object", .object), ("array", .array), ("string", .string), ("number", .number), ("boolean", .bool),
        ("null", .null):
        true
      case ("integer", .number(let number, _)): number == number.rounded()
      default: false
      }
    }
    return fits ? nil : "is \(shown(value)), not of type \(allowed.joined(separator: " or "))"
  }

  private func shown(_ value: JSONValue) -> String {
    let text = (try? OrderedJSONEncoder().encode(value)) ?? ""
    return text.count > 80 ? text.prefix(80) + "…" : text
  }
}

extension JSONValue {
  /// Equal as JSON Schema says: numbers by value, not by their characters.
  func means(_ other: JSONValue) -> Bool {
    if case .number(let a, _) = self, case .number(let b, _) = other { return a == b }
    return self == other
  }
}
