// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Bibliography
import Evaluation
import Foundation
import Pipeline
import Records

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks JSON Lines against their schema, and samples against their expected records.",
    discussion: """
      Of folders, every *.jsonl file and run.json is checked against its schema, and every input that has NAME.expected.json
      beside it against what extraction gives now, with a difference field by field. Ends with status 65 when anything differs.

      Examples:
        colophon validate out/records.jsonl
        colophon validate Samples
        colophon validate --update Samples/inbox
      """)

  @Argument(help: "Files or folders.") var paths: [String]
  @Flag(help: "Write what extraction gives now as the expectation of every input at and below the paths.")
  var update = false
  @OptionGroup var models: ModelsOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name at least one file or folder.") }
  }

  func run() async throws {
    var targets = ValidationTargets()
    for path in paths { try targets.add(path, isUpdate: update) }
    guard !targets.isEmpty else {
      throw Failure(
        .noInput, "\(paths.joined(separator: ", ")): neither JSON Lines nor samples with expectations in it.")
    }
    var faults = 0
    for path in targets.lines { faults += try checkLines(path) }
    var samples = 0
    let pool = try WorkerPool(modelsFolder: models.folder)
    for try await answer in pool.answers(to: targets.samples) {
      let sample = targets.samples[samples]
      samples += 1
      common.console.progress(update ? "update" : "validate", done: samples, of: targets.samples.count)
      let found = try expectation(answer)
      if update {
        try write(found, for: sample.path)
      } else {
        faults += try check(found, sample: sample.path)
      }
    }
    let checked = "\(targets.lines.count) files of lines and \(samples) samples"
    if faults > 0 {
      throw Failure(
        .dataInvalid, "\(faults) faults in \(checked); if they are wanted, write the expectations anew with --update.")
    }
    common.console.info(update ? "\(samples) expectations written" : "\(checked) are as they should be")
  }

  /// The number of lines that break their schema.
  private func checkLines(_ path: String) throws -> Int {
    var faults = 0
    let values = path.hasSuffix(".json") ? [try readJSON(path)] : try readJSONLines(path)
    var schemas: [String: JSONSchema] = [:]
    for (place, value) in values.enumerated() {
      guard let name = schemaName(of: value) else {
        print("\(path), line \(place + 1): is of no form that Colophon writes")
        faults += 1
        continue
      }
      let schema = try schemas[name] ?? JSONSchema(JSONValue(parsing: Schema.named(name) ?? "{}"))
      schemas[name] = schema
      let violations = schema.violations(in: value)
      for violation in violations { print("\(path), line \(place + 1): \(violation)") }
      faults += violations.isEmpty ? 0 : 1
    }
    return faults
  }

  private func expectation(_ answer: WorkAnswer) throws -> Expectation {
    if let reject = answer.reject { return Expectation(rejectCode: reject.code.rawValue) }
    return Expectation(records: try answer.records.map { try JSONValue(parsing: $0) })
  }

  /// 1 where the sample differs from its expectation.
  private func check(_ found: Expectation, sample: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: sample) else {
      print("\(sample): is expected but missing")
      return 1
    }
    let expected = Expectation(content: try readJSON(sample + Expectation.suffix))
    let differences = expected.differences(from: found)
    if differences.isEmpty { return 0 }
    print("\(sample): \(differences.count == 1 ? "1 difference" : "\(differences.count) differences")")
    for difference in differences { print(difference) }
    return 1
  }

  private func write(_ expectation: Expectation, for sample: String) throws {
    let path = sample + Expectation.suffix
    guard FileManager.default.createFile(atPath: path, contents: Data(expectation.content.indented.utf8)) else {
      throw Failure(.cannotWrite, "\(path): could not be written; check the folder's permissions.")
    }
  }
}

/// Which schema a line is meant to keep, by the keys that only its form has.
private func schemaName(of line: JSONValue) -> String? {
  switch line["schema"]?.string {
  case Record.schemaName: return "record"
  case .some(let name) where name.hasPrefix("colophon/run/"): return "run"
  default: break
  }
  let telltales = [
    ("reject", ["path", "code"]), ("citation", ["citing", "reference"]), ("statement", ["cited", "text"]),
    ("dedupe", ["id", "cluster"]), ("resolve", ["id", "match"]), ("record", ["id", "work"]),
  ]
  return telltales.first { $0.1.allSatisfy { line[$0] != nil } }?.0
}

/// What there is to check at and below some paths.
private struct ValidationTargets {
  /// Files of JSON Lines, and `run.json`.
  var lines: [String] = []
  /// Inputs to extract.
  var samples: [InputFile] = []

  var isEmpty: Bool { lines.isEmpty && samples.isEmpty }

  mutating func add(_ path: String, isUpdate: Bool) throws {
    let files = try InputFinder().files(at: path, named: path)
    let isNamed = files.count == 1 && files[0].path == path
    for file in files {
      if isUpdate || FileManager.default.fileExists(atPath: file.path + Expectation.suffix) {
        samples.append(file)
      } else if file.path.hasSuffix(".jsonl") || file.path.hasSuffix("/run.json") || file.path == "run.json" {
        lines.append(file.path)
      } else if isNamed {
        throw Failure(.noInput, "\(path): has no \(path)\(Expectation.suffix) beside it; write one with --update.")
      }
    }
    if !isUpdate { addOrphans(path) }
  }

  /// Expectations whose input is gone must not pass unseen.
  private mutating func addOrphans(_ path: String) {
    let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in below.sorted() where name.hasSuffix(Expectation.suffix) {
      let sample = (path as NSString).appendingPathComponent(String(name.dropLast(Expectation.suffix.count)))
      if !FileManager.default.fileExists(atPath: sample) { samples.append(InputFile(path: sample)) }
    }
  }
}
