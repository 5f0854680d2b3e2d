// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Records

/// What a run did: `run.json`. Timings alone differ between two runs over the same inputs.
struct RunSummary: Encodable, Sendable {
  struct Versions: Encodable, Sendable {
    let colophon: String
    let record: String
    let models: String
  }

  struct Counts: Encodable, Sendable {
    let inputs: Int
    let removed: Int
    let rejects: Int
    let extractedRecords: Int
    let records: Int
    let references: Int
    let citations: Int
    let resolved: Int
    let statements: Int

    enum CodingKeys: String, CodingKey {
      case inputs, removed, rejects
      case extractedRecords = "extracted_records"
      case records, references, citations, resolved, statements
    }
  }

  let schema = "colophon/run/1"
  let versions: Versions
  let counts: Counts
  /// Inputs by kind.
  let kinds: FieldMap<Int>
  /// Rejects and warnings by code, resolutions by status, records by field that they have.
  let rejects: FieldMap<Int>
  let warnings: FieldMap<Int>
  let resolution: FieldMap<Int>
  let fields: FieldMap<Int>
  let configuration: Configuration
  private(set) var timings: FieldMap<Double> = [:]

  init(ingested: Ingested, tables: OutputTables, configuration: Configuration, engine: String) {
    versions = Versions(
      colophon: programVersion, record: Record.schemaName, models: String(engine.split(separator: "/").last ?? ""))
    counts = Counts(
      inputs: ingested.inputs.count { !$0.removed }, removed: ingested.inputs.count(where: \.removed),
      rejects: tables.rejects.count, extractedRecords: ingested.records.count, records: tables.works.count,
      references: tables.works.reduce(0) { $0 + $1.references.count }, citations: tables.citations.count,
      resolved: tables.citations.count { $0.status == .resolved }, statements: tables.statements.count)
    var kindsByPath: [String: String] = [:]
    for source in ingested.records.flatMap(\.sources) { kindsByPath[source.path] = source.kind.rawValue }
    kinds = Self.tally(Array(kindsByPath.values))
    rejects = Self.tally(tables.rejects.map(\.code.rawValue))
    warnings = Self.tally(tables.works.flatMap { $0.warnings.map(\.code.rawValue) })
    resolution = Self.tally(tables.citations.map(\.status.rawValue))
    fields = Self.tally(tables.works.flatMap { $0.work.readableFields.map(\.name) })
    self.configuration = configuration
  }

  /// With the seconds that each stage took.
  func timed(_ timings: FieldMap<Double>) -> RunSummary {
    var timed = self
    timed.timings = timings
    return timed
  }

  private static func tally(_ names: [String]) -> FieldMap<Int> {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    var map: FieldMap<Int> = [:]
    for (name, count) in counts { map[name] = count }
    return map
  }
}

/// Without the number of workers, which changes nothing in the results.
extension Configuration: Encodable {
  enum CodingKeys: String, CodingKey {
    case inputs, output, catalogue, limits, curate, emit
  }

  public func encode(to encoder: Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(inputs, forKey: .inputs)
    try container.encode(output, forKey: .output)
    try container.encode(catalogue, forKey: .catalogue)
    try container.encode(limits, forKey: .limits)
    try container.encode(curate, forKey: .curate)
    try container.encode(emit, forKey: .emit)
  }
}
