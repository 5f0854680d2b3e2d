// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Extraction
import Foundation
import Tagging

/// `colophon train`: labelled files in, model files out.
public struct Training: Sendable {
  let data: String
  /// A folder of gold sets: documents with their labels beside them, or the labels alone where only references are trained.
  let gold: String?
  /// A folder of made-up documents with their gold, from which the front-matter model learns layouts.
  let trainingDocuments: String?
  let output: String
  /// A model is trained for each, without those documents, into a folder of its own in `output`; if there are none, one on everything.
  let leftOut: [LeftOut]
  let console: Console

  /// Parts that the documents are cut into for cross-validation.
  public static let folds = 5

  public init(
    data: String, gold: String?, trainingDocuments: String?, output: String, leftOut: [LeftOut], console: Console
  ) {
    self.data = data
    self.gold = gold
    self.trainingDocuments = trainingDocuments
    self.output = output
    self.leftOut = leftOut
    self.console = console
  }

  /// The sets of a gold folder, in order of their names: the folders in it that hold a document with its gold.
  public static func sets(under gold: String) -> [String] {
    let manager = FileManager.default
    let folders = (try? manager.contentsOfDirectory(atPath: gold)) ?? []
    return folders.filter { folder in
      let files = (try? manager.contentsOfDirectory(atPath: gold + "/" + folder)) ?? []
      return files.contains { $0.hasSuffix(".pdf") && files.contains($0.dropLast(4) + ".json") }
    }.sorted()
  }

  /// The models that can be trained.
  public static let names = ["references", "bibliography-lines", "front-matter", "note-citations"]

  /// Trains the models of these names.
  public func run(_ names: [String]) throws {
    for name in names {
      guard Self.names.contains(name) else {
        throw Failure(.usage, "\"\(name)\" is no model; known are all, \(Self.names.joined(separator: ", ")).")
      }
    }
    if names.contains("references") { try trainReferences() }
    if names.contains("bibliography-lines") { try trainBibliographyLines() }
    if names.contains("front-matter") { try trainFrontMatter() }
    if names.contains("note-citations") { try trainNoteCitations() }
  }

  func labelledFiles() throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: data) else {
      throw Failure(.noInput, "\(data): it is no folder that can be read.")
    }
    return names.filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".jsonl.gz") }.sorted()
  }

  func contents(of name: String) throws -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: data + "/" + name) else {
      throw Failure(.noInput, "\(data)/\(name): it cannot be read.")
    }
    guard Gzip.isPacked(Array(bytes.prefix(2))) else { return Array(bytes) }
    do {
      return try Gzip.decompress(Array(bytes))
    } catch {
      throw Failure(.dataInvalid, "\(data)/\(name): \(error); fetch the file anew.")
    }
  }

  func lines(of file: String) throws -> [Data] {
    try contents(of: file).split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  func goldDocuments() throws -> [LabelledDocument] {
    guard let gold else { return [] }
    return try documents(under: gold)
  }

  /// The documents of a folder that have their gold beside them.
  func documents(under folder: String) throws -> [LabelledDocument] {
    guard FileManager.default.fileExists(atPath: folder) else {
      throw Failure(.noInput, "\(folder): it is no folder that can be read.")
    }
    return LabelledDocuments.read(under: URL(fileURLWithPath: folder)) { console.info($0) }
  }

  /// Trains and writes a model for each part that is left out, or one on everything. `train` is told what to leave out, and tells the
  /// model and what it was trained on.
  func writeModels(named name: String, train: ((String) -> Bool) throws -> (TrainedModel, String)) throws {
    for part in leftOut.isEmpty ? [nil] : leftOut.map(Optional.some) {
      if let part { console.info("leaving out \(part.folder)") }
      let (model, samples) = try train { part?.holds($0) ?? false }
      try write(model, to: name, trainedOn: samples, without: part)
    }
  }

  private func write(_ model: TrainedModel, to name: String, trainedOn samples: String, without part: LeftOut?) throws {
    let bytes = try model.encoded()
    var folder = URL(fileURLWithPath: output)
    if let part { folder.appendPathComponent(part.folder) }
    let url = folder.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
      try writeCard(model, beside: url, samples: samples, bytes: bytes.count, without: part)
    } catch {
      throw Failure(.cannotWrite, "\(url.path): it cannot be written.")
    }
    console.info("wrote \(url.path)", ["features": String(model.featureCount), "bytes": String(bytes.count)])
  }

  /// The model card: what the model was trained on, and how to measure it. A card that is there already is somebody's work and stays.
  private func writeCard(
    _ model: TrainedModel, beside url: URL, samples: String, bytes: Int, without part: LeftOut?
  ) throws {
    let card = url.deletingPathExtension().appendingPathExtension("md")
    guard !FileManager.default.fileExists(atPath: card.path) else { return }
    let left =
      switch part {
      case .fold(let fold): ", without the documents of fold \(fold) of \(Self.folds)"
      case .set(let set): ", without the set \(set)"
      case nil: ""
      }
    let text = """
      # \(url.lastPathComponent)

      A linear-chain model over hashed features, trained by the averaged perceptron on \(samples)\(left).
      \(model.featureCount) features, \(bytes) bytes. Labels: \(model.labels.joined(separator: ", ")).

      ## Figures

      Train with `--leave-out 0 1 2 3 4 --output FOLDS`, then measure on documents with gold that no model has read:
      `colophon evaluate GOLD --cross-validated FOLDS`.

      """
    try text.write(to: card, atomically: true, encoding: .utf8)
  }
}
