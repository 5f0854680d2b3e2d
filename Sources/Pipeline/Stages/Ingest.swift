// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Documents
import Foundation
import Records

/// What became of the inputs of a run.
struct Ingested: Sendable {
  /// Files that were seen, removed ones too.
  var inputs: [LedgerInput] = []
  var records: [Record] = []
  var rejects: [Reject] = []
  /// Files that were extracted now, and files that the catalogue knew.
  var extracted = 0
  var unchanged = 0
}

/// The first stage: extracts inputs that are new or changed, and takes the others from the ledger.
struct Ingest {
  let store: CatalogueStore
  let pool: WorkerPool
  /// Version of the extractor, hash of its models, and whether text is kept: what the same bytes must have been read by to count as read.
  let engine: String
  let removedInputs: Configuration.RemovedInputs
  let console: Console

  /// Extractions are remembered in so large steps; what a killed run had not yet remembered is extracted again.
  private static let batch = 16

  func run(_ files: [InputFile]) async throws -> Ingested {
    var ingested = Ingested()
    let digests = files.map { Self.digest(of: $0.location, limit: pool.limits.bytes) }
    let limits = try OrderedJSONEncoder().encode(pool.limits)
    var entries: [ExtractionEntry?] = try zip(files, digests).map { file, digest in
      guard let digest else { return nil }
      return try known(digest, kind: file.kind?.rawValue ?? "", limits: limits)
    }
    let open = entries.indices.filter { entries[$0] == nil }
    ingested.unchanged = files.count - open.count
    ingested.extracted = open.count
    var batch: [ExtractionEntry] = []
    var done = 0
    for try await answer in pool.answers(to: open.map { files[$0] }) {
      let place = open[done]
      let entry = ExtractionEntry(
        sha256: digests[place] ?? "", kind: files[place].kind?.rawValue ?? "", engine: engine, limits: limits,
        records: answer.records, reject: answer.reject)
      entries[place] = entry
      if digests[place] != nil { batch.append(entry) }
      done += 1
      if batch.count == Self.batch || done == open.count {
        try store.remember(batch)
        batch = []
      }
      console.progress("extract", done: done, of: open.count)
    }
    for (place, file) in files.enumerated() {
      guard let entry = entries[place] else { continue }
      try add(entry, path: file.path, sha256: digests[place], to: &ingested)
      ingested.inputs.append(
        LedgerInput(path: file.path, sha256: digests[place] ?? "", kind: file.kind?.rawValue ?? ""))
    }
    try addRemoved(to: &ingested)
    return ingested
  }

  /// What the ledger holds of a file. What a limit stopped is tried again under other limits.
  private func known(_ digest: String, kind: String, limits: String) throws -> ExtractionEntry? {
    guard let entry = try store.extraction(sha256: digest, kind: kind, engine: engine) else { return nil }
    let pages = try JSONDecoder().decode(Limits.self, from: Data(entry.limits.utf8)).pages
    return pages == pool.limits.pages && (entry.reject == nil || entry.limits == limits) ? entry : nil
  }

  private func add(
    _ entry: ExtractionEntry, path: String, sha256: String?, isRemoved: Bool = false, to ingested: inout Ingested
  ) throws {
    if var reject = entry.reject {
      reject.path = path
      reject.sha256 = reject.sha256 ?? sha256
      if !isRemoved { ingested.rejects.append(reject) }
      return
    }
    let decoder = JSONDecoder()
    for json in entry.records {
      var record = try decoder.decode(Record.self, from: Data(json.utf8))
      for place in record.sources.indices {
        record.sources[place].path = path
        if isRemoved { record.sources[place].removed = true }
      }
      ingested.records.append(record)
    }
  }

  /// Files of earlier runs that are gone. A file that was only moved is not.
  private func addRemoved(to ingested: inout Ingested) throws {
    guard removedInputs == .mark else { return }
    let paths = Set(ingested.inputs.map(\.path))
    let contents = Set(ingested.inputs.map(\.sha256))
    for input in try store.inputs() where !paths.contains(input.path) && !contents.contains(input.sha256) {
      guard let entry = try store.anyExtraction(sha256: input.sha256, kind: input.kind), entry.reject == nil else {
        continue
      }
      try add(entry, path: input.path, sha256: input.sha256, isRemoved: true, to: &ingested)
      ingested.inputs.append(LedgerInput(path: input.path, sha256: input.sha256, kind: input.kind, removed: true))
    }
  }

  /// SHA-256 of a file's bytes; `nil` where they can't be read or are too many.
  static func digest(of path: String, limit: Int) -> String? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = (attributes?[.size] as? NSNumber)?.intValue, size <= limit,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    return sha256(data)
  }
}
