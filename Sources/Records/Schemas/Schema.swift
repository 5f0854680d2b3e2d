// SPDX-License-Identifier: GPL-3.0-or-later

/// The JSON Schemas (draft 2020-12) of every file that Colophon reads or writes, each kept beside the types that it describes.
public enum Schema {
  private static let all: [(name: String, text: @Sendable () -> String)] = [
    ("record", { recordSchema }),
    ("citation", { citationSchema }),
    ("statement", { statementSchema }),
    ("reject", { rejectSchema }),
    ("run", { runSchema }),
    ("pipeline", { pipelineSchema }),
    ("csl-item", { itemSchema }),
    ("dedupe", { dedupeSchema }),
    ("resolve", { resolveSchema }),
  ]

  public static let allNames = all.map(\.name)

  /// The schema's text, or `nil` where no schema has the name.
  public static func named(_ name: String) -> String? { all.first { $0.name == name }?.text() }
}

private let digest = SchemaNode.string(pattern: "^[0-9a-f]{64}$")
private let share = SchemaNode.number(minimum: 0, maximum: 1)
private let count = SchemaNode.integer(minimum: 0)
private let resolutionStatus = SchemaNode.string(choices: Resolution.Status.allCases.map(\.rawValue))

private let rejectSchema = SchemaNode.document(
  name: "reject", title: "An input that gave no record: a line of rejects.jsonl",
  root: .object([
    required("path", .string()), optional("sha256", digest),
    required("code", .string(choices: RejectCode.allCases.map(\.rawValue))), required("message", .string()),
  ]))

private let citationSchema = SchemaNode.document(
  name: "citation",
  title: "A citing record, one of its references, and the work that the reference means: a line of citations.jsonl",
  root: .object([
    required("id", .string(description: "The citing record and the reference: `doi:10.1000/1#r3`.")),
    required("citing", .string()), required("reference", .string()), optional("cited", .string()),
    required("status", resolutionStatus), optional("score", share), optional("by", .string()),
    optional("candidates", .array(.string())),
  ]))

private let statementSchema = SchemaNode.document(
  name: "statement", title: "A citation statement: a line of statements.jsonl",
  root: .object([
    required("id", .string(description: "The cited record and a running number: `doi:10.1000/1#s1`.")),
    required("cited", .string()), optional("citing", .string(description: "The citing record, where it is known.")),
    required("text", .string()), optional("section", .string()), optional("class", .string()),
    optional("confidence", share),
    required("occurrences", .integer(minimum: 1)), optional("intents", .array(.string())),
    optional("citing_work", .reference("work")), optional("marks", .array(.string())), optional("source", .string()),
  ]), definitions: workDefinitions)

private let itemSchema = SchemaNode.document(
  name: "csl-item", title: "A work under CSL-JSON's names", root: .reference("work"), definitions: workDefinitions)

private let dedupeSchema = SchemaNode.document(
  name: "dedupe", title: "A record and its cluster: a line of colophon dedupe",
  root: .object([required("id", .string()), required("cluster", .string())]))

private let resolveSchema = SchemaNode.document(
  name: "resolve", title: "A reference and the work that it means: a line of colophon resolve",
  root: .object([
    required("id", .string()), required("match", .either([.string(), .null])), required("status", resolutionStatus),
    required("score", share), optional("by", .string()), optional("candidates", .array(.string())),
  ]))

private let runSchema = SchemaNode.document(
  name: "run", title: "What a run did: run.json",
  root: .object([
    required("schema", .constant("colophon/run/1")),
    required(
      "versions",
      .object([required("colophon", .string()), required("record", .string()), required("models", .string())])),
    required(
      "counts",
      .object([
        required("inputs", count),
        required("removed", count),
        required("rejects", count), required("extracted_records", count), required("records", count),
        required("references", count), required("citations", count), required("resolved", count),
        required("statements", count),
      ])),
    required("kinds", .map(count)), required("rejects", .map(count)), required("warnings", .map(count)),
    required("resolution", .map(count)), required("fields", .map(count)),
    required("configuration", .reference("configuration")),
    required("timings", .map(.number(minimum: 0))),
  ]), definitions: [("configuration", configurationNode)])

private let pipelineSchema = SchemaNode.document(
  name: "pipeline", title: "The configuration of a run: pipeline.json", root: configurationNode)

private let pairs = SchemaNode.array(.array(.string(), minItems: 2, maxItems: 2))

private let configurationNode = SchemaNode.object([
  required(
    "inputs",
    .array(
      .object([
        required("path", .string(description: "A file or folder, relative to this file.")),
        optional("kind", .string(choices: SourceKind.allCases.map(\.rawValue))),
      ]))),
  optional("output", .string()), optional("catalogue", .string()),
  optional("workers", .integer(minimum: 0, maximum: 1024)),
  optional(
    "limits",
    .object([
      optional("seconds", .integer(minimum: 1)), optional("memory_mb", .integer(minimum: 64)),
      optional("pages", .integer(minimum: 1)), optional("bytes", .integer(minimum: 1)),
    ])),
  optional(
    "curate",
    .object([
      optional("trust", .array(.string(choices: TrustClass.allCases.map(\.rawValue)))),
      optional("always", pairs), optional("never", pairs),
      optional("removed_inputs", .string(choices: ["mark", "drop"])),
    ])),
  optional("emit", .object([optional("text", .boolean), optional("report", .boolean)])),
])
