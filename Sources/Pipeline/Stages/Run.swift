// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Documents
import Extraction
import Foundation
import Records

/// The nightly batch: what `colophon run` does.
public struct Run: Sendable {
  let configuration: Configuration
  let modelsFolder: String?
  let isStrict: Bool
  let console: Console
  /// The program that workers run.
  let executable: String

  public init(
    configuration: Configuration, modelsFolder: String? = nil, isStrict: Bool = false, console: Console = Console(),
    executable: String = Executable.path
  ) {
    self.configuration = configuration
    self.modelsFolder = modelsFolder
    self.isStrict = isStrict
    self.console = console
    self.executable = executable
  }

  /// The stages in their order.
  ///
  /// - Throws: `Failure`: 65 an input was rejected under `--strict`, 66, 73, 75, 78.
  public func run() async throws {
    var clock = StageClock()
    let folder = OutputFolder(path: configuration.resolved(configuration.output))
    try folder.recover()
    let models = try Executable.modelsFolder(explicit: modelsFolder, folders: [configuration.folder, "."])
    if models == nil { console.warnOfMissingModels() }
    let store = try CatalogueStore.opened(configuration.resolved(configuration.catalogue), .writing)
    let files = try inputs()
    clock.lap("find")

    let engine = try Self.engine(models: models, keepsText: configuration.emit.text)
    let ingested = try await ingest(files, store: store, models: models, engine: engine)
    clock.lap("extract")

    let curation = Curation(configuration.curate, apart: try store.pairsApart())
    let known = try store.knownWorks()
    let works = curation.resolved(curation.deduplicated(ingested.records), known: known)
    clock.lap("curate")

    let tables = try OutputTables(works: works, rejects: ingested.rejects, known: known)
    let summary = RunSummary(ingested: ingested, tables: tables, configuration: configuration, engine: engine)
    try store.setInputs(ingested.inputs, engine: engine)
    try store.setRecords(zip(tables.works, tables.recordLines).map { ($0.id, $0.work, $1) })
    try store.close()
    clock.lap("write")
    clock.count("inputs_extracted", ingested.extracted)
    clock.count("inputs_unchanged", ingested.unchanged)
    try folder.replace(
      with: try tables.files(summary: summary, timings: clock.timings, withReport: configuration.emit.report))
    withExtendedLifetime(store) { report(ingested, summary, in: folder) }
    if isStrict, let first = ingested.rejects.first {
      throw Failure(
        .dataInvalid,
        "\(ingested.rejects.count) inputs were rejected, the first is \(first.path); rejects.jsonl names them.")
    }
  }

  /// Files of all inputs by path, each once; what the run itself writes is none of them.
  private func inputs() throws(Failure) -> [InputFile] {
    let finder = InputFinder(excluded: [
      configuration.resolved(configuration.output), configuration.resolved(configuration.catalogue),
    ])
    var files: [InputFile] = []
    for input in configuration.inputs {
      files += try finder.files(at: configuration.resolved(input.path), named: input.path, kind: input.kind)
    }
    files.sort { InputFinder.precedes($0.path, $1.path) }
    var seen: Set<String> = []
    return files.filter { seen.insert($0.path).inserted }
  }

  private func ingest(
    _ files: [InputFile], store: CatalogueStore, models: String?, engine: String
  ) async throws -> Ingested {
    let pool = WorkerPool(
      executable: executable, modelsFolder: models, limits: configuration.limits, keepsText: configuration.emit.text,
      count: configuration.workers == 0 ? cores() : configuration.workers)
    let ingest = Ingest(
      store: store, pool: pool, engine: engine, removedInputs: configuration.curate.removedInputs, console: console)
    let ingested = try await ingest.run(files)
    ingested.rejects.forEach(console.reject)
    return ingested
  }

  private func report(_ ingested: Ingested, _ summary: RunSummary, in folder: OutputFolder) {
    let counts = summary.counts
    console.info(
      "\(counts.inputs) inputs (\(ingested.extracted) extracted, \(ingested.unchanged) unchanged): \(counts.records) records, "
        + "\(counts.citations) citations (\(counts.resolved) resolved), \(counts.statements) statements, \(counts.rejects) rejects"
    )
    console.info(
      "written to \(folder.path)" + (configuration.emit.report ? "; look at \(folder.path)/report.html" : ""))
  }

  /// What inputs are read by: version and models. The same inputs read by the same engine are not read again.
  static func engine(models: String?, keepsText: Bool) throws -> String {
    let names = try models.map { try FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    let digests = names.filter { $0.hasSuffix(".model") }.sorted().map {
      $0 + ":" + (Ingest.digest(of: (models ?? "") + "/" + $0, limit: .max) ?? "")
    }
    return Extractor.version + (keepsText ? "+text" : "") + "/"
      + sha256(Array(digests.joined(separator: "\n").utf8)).prefix(16)
  }
}

/// Seconds that each stage took.
struct StageClock {
  private(set) var timings: FieldMap<Double> = [:]
  private var start = ContinuousClock.now

  mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    let seconds = (now - start) / .seconds(1)
    timings[stage + "_seconds"] = (seconds * 1000).rounded() / 1000
    start = now
  }

  /// What this run had to do, which a later run need not.
  mutating func count(_ what: String, _ number: Int) { timings[what] = Double(number) }
}
