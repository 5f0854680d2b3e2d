// SPDX-License-Identifier: GPL-3.0-or-later

let recordSchema = SchemaNode.document(
  name: "record", title: "A work and where everything known of it comes from: a line of records.jsonl",
  root: .object(recordMembers),
  definitions: workDefinitions + [
    ("statement", statementNode), ("note", noteNode), ("reference", referenceNode), ("resolution", resolutionNode),
    ("provenance", provenanceNode), ("source", sourceNode),
  ])

private let count = SchemaNode.integer(minimum: 0)
private let page = SchemaNode.integer(minimum: 1)
private let share = SchemaNode.number(minimum: 0, maximum: 1)
private let texts = SchemaNode.array(.string(), minItems: 1)

/// A member for each coding key of a record, so that a new key cannot be forgotten.
private let recordMembers: [SchemaNode.Member] = Record.CodingKeys.allCases.map { key in
  switch key {
  case .schema: required(key.rawValue, .constant(Record.schemaName))
  case .id: required(key.rawValue, .string(pattern: "^(doi|arxiv|handle|urn|isbn|sha256):.+$"))
  case .work: required(key.rawValue, .reference("work"))
  case .contributors: list(key, contributorNode)
  case .versions: list(key, versionNode)
  case .cover: optional(key.rawValue, coverNode)
  case .rankings: list(key, .object([required("list", .string()), required("rank", .string())]))
  case .evidence: optional(key.rawValue, evidenceNode)
  case .tallies: optional(key.rawValue, talliesNode)
  case .statements: list(key, .reference("statement"))
  case .sections: list(key, sectionNode)
  case .notes: list(key, .reference("note"))
  case .references: list(key, .reference("reference"))
  case .mentions: list(key, mentionNode)
  case .noteCitations: list(key, noteCitationsNode)
  case .signals: optional(key.rawValue, signalsNode)
  case .text: optional(key.rawValue, texts)
  case .provenance: optional(key.rawValue, .map(.reference("provenance")))
  case .variants: optional(key.rawValue, .map(.array(variantNode, minItems: 1)))
  case .warnings: list(key, warningNode)
  case .sources: list(key, .reference("source"))
  }
}

private func list(_ key: Record.CodingKeys, _ node: SchemaNode) -> SchemaNode.Member {
  optional(key.rawValue, .array(node, minItems: 1))
}

private let contributorNode = SchemaNode.object([
  required("author", count), optional("affiliations", texts), optional("orcid", .string()),
  optional("email", .string()),
])

private let versionNode = SchemaNode.object([
  optional("DOI", .string()), optional("URL", .string()),
  required("relation", .string(choices: ["preprint-of", "has-preprint", "version-of"])),
])

/// A cover's fields are those of a work and those that only covers have, all texts.
private let coverNode = SchemaNode.object([
  required("family", .string()), optional("pages", .array(page, minItems: 1)),
  required(
    "fields", .map(.either([.string(), .array(.reference("name"), minItems: 1), .reference("date"), .map(.string())]))),
])

private let evidenceNode = SchemaNode.object([
  optional("weight", share), optional("mode", .string()),
  optional(
    "components",
    .array(
      .object([
        required("code", .string()), required("name", .string()), optional("value", .number()),
        optional("coefficient", .number()), optional("product", .number()), optional("estimated", .boolean),
      ]), minItems: 1)),
])

private let talliesNode = SchemaNode.object(
  Tallies.CodingKeys.allCases.map { optional($0.rawValue, count) })

private let statementNode = SchemaNode.object([
  required("text", .string()), optional("section", .string()), optional("class", .string()),
  optional("confidence", share),
  required("occurrences", .integer(minimum: 1)), optional("intents", texts), optional("citing", .reference("work")),
  optional("marks", texts),
])

private let sectionNode = SchemaNode.object([
  optional("number", .string()), required("title", .string()), required("level", .integer(minimum: 1)),
  optional("page", page),
])

private let noteNode = SchemaNode.object([
  required("id", .string()), required("label", .string()), required("kind", .string(choices: ["footnote", "endnote"])),
  required("text", .string()), optional("page", page),
  optional("marker", .object([required("after", .string()), optional("page", page)])),
])

private let referenceNode = SchemaNode.object([
  required("id", .string()), required("raw", .string()), optional("label", .string()), optional("page", page),
  optional("notes", texts), required("work", .reference("work")), optional("confidence", .map(share)),
  optional("resolution", .reference("resolution")),
])

private let resolutionNode = SchemaNode.object([
  required("status", .string(choices: Resolution.Status.allCases.map(\.rawValue))), optional("id", .string()),
  optional("score", share), optional("by", .string()), optional("candidates", texts),
])

private let mentionNode = SchemaNode.object([
  required("text", .string()), optional("references", texts), optional("sentence", .string()),
  optional("section", .string()),
  optional("page", page),
])

private let noteCitationsNode = SchemaNode.object([
  required("note", .string()), required("citations", count), optional("references", texts),
  optional(
    "back",
    .array(
      .object([required("text", .string()), optional("to_note", .string()), optional("reference", .string())]),
      minItems: 1)),
])

private let signalsNode = SchemaNode.object([
  optional("cited_by", count), optional("cited_by_year", .map(count)), optional("independent", count),
])

private let provenanceNode = SchemaNode.object([
  required("source", count), optional("page", page), required("by", .string()), optional("confidence", share),
])

private let variantNode = SchemaNode.object([
  required("value", .string()), required("source", count), optional("by", .string()),
])

private let warningNode = SchemaNode.object([
  required("code", .string(choices: WarningCode.allCases.map(\.rawValue))), optional("field", .string()),
  required("message", .string()),
])

private let sourceNode = SchemaNode.object([
  required("path", .string()), required("sha256", .string(pattern: "^[0-9a-f]{64}$")),
  required("kind", .string(choices: SourceKind.allCases.map(\.rawValue))), optional("family", .string()),
  optional("pages", count), required("extractor", .string()), optional("removed", .boolean),
])
