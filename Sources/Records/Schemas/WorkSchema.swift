// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The definitions that a CSL-JSON item needs.
let workDefinitions: [(String, SchemaNode)] = [
  ("name", nameNode), ("date", dateNode), ("work", .object(workMembers)),
]

private let nameNode = SchemaNode.object(
  ["family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"].map { optional($0, .string()) }
)

private let dateNode = SchemaNode.object([
  optional(
    "date-parts", .array(.array(.integer(), minItems: 1, maxItems: 3), minItems: 1, maxItems: 2)),
  optional("circa", .boolean), optional("literal", .string()),
])

/// A member for each coding key of a work, so that a new key cannot be forgotten.
let workMembers: [SchemaNode.Member] = Work.CodingKeys.allCases.map { key in
  switch key {
  case .type: optional(key.rawValue, .string(choices: WorkType.allCases.map(\.rawValue)))
  case .author, .editor, .translator, .containerAuthor: optional(key.rawValue, .array(.reference("name"), minItems: 1))
  case .issued, .accessed, .originalDate, .eventDate: optional(key.rawValue, .reference("date"))
  case .doi: optional(key.rawValue, .string(pattern: "^10\\.[^A-Z]+$"))
  case .custom: optional(key.rawValue, .map(.string()))
  default: optional(key.rawValue, .string())
  }
}
