// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Bibliography
import Evaluation
import Foundation
import Pipeline

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures precision, recall and F1 of records against documents with known values.",
    discussion: """
      The folder holds NAME.json files in the form of docs/reference/gold.md, in any depth. Without records, the documents
      NAME.pdf (or of another ending) beside them, or those in --inputs, are extracted first.

      Examples:
        colophon evaluate Samples/truth --inputs Samples/inbox
        colophon evaluate gold records.jsonl --only title references
        colophon evaluate gold --cross-validated folds
        colophon evaluate gold --sets-left-out sets
        colophon evaluate gold --cross-validated folds --reliability --reliability-diagram reliability.svg
      """)

  @Argument(help: "A folder of gold documents.")
  var gold: String

  @Argument(help: "Records, a line each; '-' reads standard input.")
  var records: String?

  @Option(help: "The folder of the documents, where they do not stand beside their gold.")
  var inputs: String?

  @Option(
    help:
      "A folder with models in 0 to 4, trained with --leave-out 0 to 4: each document is read by those that do not know it."
  )
  var crossValidated: String?

  @Option(
    help:
      "A folder with models in folders named like the gold's, trained with --leave-out-sets: each document is read by those that do not know its set."
  )
  var setsLeftOut: String?

  @Option(help: "Write the extracted records to this file as well.")
  var keep: String?

  @Option(parsing: .upToNextOption, help: "Fields to print; the beginning of a name is enough.")
  var only: [String] = []

  @Flag(help: "A line for each document and field: id, field, right, given, gold.")
  var perDocument = false

  @Flag(help: "The figures as one JSON object.")
  var json = false

  @Flag(help: "How often values of each confidence are right, instead of the figures.")
  var reliability = false

  @Option(help: "Draw that as a diagram (SVG).")
  var reliabilityDiagram: String?

  @OptionGroup var models: ModelsOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let documents = try readGold(in: gold)
    let given = if let records { try readJSONLines(records) } else { try await extract(documents) }
    let evaluation = Evaluation.score(gold: documents, records: given)
    let total = evaluation.total
    if perDocument {
      for document in evaluation.documents {
        for field in document.counts.fields {
          let tally = document.counts[field]
          print(document.id, field, tally.right, tally.given, tally.gold, separator: "\t")
        }
      }
    }
    if reliability || reliabilityDiagram != nil { return try tellReliability(evaluation) }
    let fields = evaluation.fields(only: only)
    if json {
      let figures = fields.map { JSONValue.Member(key: $0, value: figure(total[$0])) }
      let report: JSONValue = .object([
        .init(key: "documents", value: .whole(evaluation.documents.count)),
        .init(key: "found", value: .whole(evaluation.found)),
        .init(key: "fields", value: .object(figures)),
      ])
      print(try OrderedJSONEncoder().encode(report))
      return
    }
    print("\(evaluation.documents.count) documents, \(evaluation.found) with a record")
    print("field".padded(to: 24) + ["P", "R", "F1", "gold"].map { $0.padded(to: 8, right: false) }.joined())
    for field in fields {
      let tally = total[field]
      let figures = [tally.precision, tally.recall, tally.f1].map { String(format: "%8.4f", $0) }
      print(field.padded(to: 24) + figures.joined() + String(tally.gold).padded(to: 8, right: false))
    }
  }

  private func tellReliability(_ evaluation: Evaluation) throws {
    let told = evaluation.reliability(of: only.isEmpty ? Evaluation.confidentFields : only)
    print("confidence".padded(to: 16) + ["values", "right", "mean"].map { $0.padded(to: 8, right: false) }.joined())
    for band in told.bands where band.count > 0 {
      let bounds = String(format: "%.2f to %.2f", band.bounds.lowerBound, min(1, band.bounds.upperBound))
      let figures = [String(band.count), String(format: "%.4f", band.share), String(format: "%.4f", band.confidence)]
      print(bounds.padded(to: 16) + figures.map { $0.padded(to: 8, right: false) }.joined())
    }
    let sure = told.share(from: 0.9)
    print(
      "from 0.90".padded(to: 16) + "\(sure.count)".padded(to: 8, right: false) + String(format: "%8.4f", sure.share))
    if let reliabilityDiagram { try write(ReliabilityDiagram(told).svg, to: reliabilityDiagram) }
  }

  /// What extraction gives for the documents that have gold.
  private func extract(_ documents: [GoldDocument]) async throws -> [JSONValue] {
    let wanted = Set(documents.map(\.name))
    let folder = inputs ?? gold
    let files = try InputFinder().files(at: folder, named: folder)
      .filter { !$0.path.hasSuffix(".json") && wanted.contains(fileStem($0.path)) }
    guard !files.isEmpty else {
      throw Failure(.noInput, "\(folder): no document of the gold's names in it; name their folder with --inputs.")
    }
    var lines: [String] = []
    for part in parts(files) {
      for try await answer in try WorkerPool(modelsFolder: part.models).answers(to: part.files) {
        lines += answer.records
        common.console.progress("extract", done: lines.count, of: files.count)
      }
    }
    if let keep { try write(lines.map { $0 + "\n" }.joined(), to: keep) }
    return try lines.map { try JSONValue(parsing: $0) }
  }

  /// The files by the folder of the models that are to read them.
  private func parts(_ files: [InputFile]) -> [(models: String?, files: [InputFile])] {
    if let setsLeftOut {
      return Dictionary(grouping: files) { LabelledDocument.set(ofFile: $0.path) }.sorted { $0.key < $1.key }
        .map { ("\(setsLeftOut)/\($0)", $1) }
    }
    guard let crossValidated else { return [(models.folder, files)] }
    return (0..<Training.folds).map { fold in
      (
        "\(crossValidated)/\(fold)",
        files.filter { LabelledDocument.fold(ofFile: $0.path, count: Training.folds) == fold }
      )
    }
  }

  private func write(_ text: String, to file: String) throws {
    do {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    } catch {
      throw Failure(.cannotWrite, "\(file): it cannot be written.")
    }
  }

  private func figure(_ tally: Counts.Tally) -> JSONValue {
    .object([
      .init(key: "p", value: .real(tally.precision)), .init(key: "r", value: .real(tally.recall)),
      .init(key: "f1", value: .real(tally.f1)), .init(key: "gold", value: .whole(tally.gold)),
    ])
  }
}

extension JSONValue {
  fileprivate static func whole(_ number: Int) -> JSONValue { .number(Double(number), written: String(number)) }
  fileprivate static func real(_ number: Double) -> JSONValue { .number(number, written: String(number)) }
}

extension String {
  fileprivate func padded(to width: Int, right: Bool = true) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return right ? self + blanks : blanks + self
  }
}

/// Gold documents of a folder, in the order of their paths: JSON files that hold an `id`.
private func readGold(in folder: String) throws -> [GoldDocument] {
  guard let paths = FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) else {
    throw Failure(.noInput, "\(folder): no such folder of gold documents.")
  }
  let ordered = paths.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".expected.json") }
    .sorted { ($0.split(separator: "/")).lexicographicallyPrecedes($1.split(separator: "/")) }
  let documents = try ordered.compactMap { path -> GoldDocument? in
    let whole = (folder as NSString).appendingPathComponent(path)
    let content = try readJSON(whole)
    return content["id"] == nil ? nil : GoldDocument(name: fileStem(path), content: content)
  }
  if documents.isEmpty { throw Failure(.noInput, "\(folder): no gold documents in it (NAME.json with an \"id\").") }
  return documents
}
