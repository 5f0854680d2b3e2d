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
  let output: String
  /// Of `folds` parts of the documents the one that is left out; `nil` trains on everything.
  let leftOut: Int?
  let console: Console

  /// Parts that the documents are cut into for cross-validation.
  public static let folds = 5

  public init(data: String, gold: String?, output: String, leftOut: Int?, console: Console) {
    self.data = data
    self.gold = gold
    self.output = output
    self.leftOut = leftOut
    self.console = console
  }

  /// The models that can be trained.
  public static let names = ["references", "bibliography-lines", "front-matter"]

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

  func write(_ model: TrainedModel, to name: String, trainedOn samples: String) throws {
    let bytes = try model.encoded()
    let url = URL(fileURLWithPath: output).appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
      try writeCard(model, beside: url, samples: samples, bytes: bytes.count)
    } catch {
      throw Failure(.cannotWrite, "\(url.path): it cannot be written.")
    }
    console.info("wrote \(url.path)", ["features": String(model.featureCount), "bytes": String(bytes.count)])
  }

  /// The model card: what the model was trained on, and how to measure it. A card that is there already is somebody's work and stays.
  private func writeCard(_ model: TrainedModel, beside url: URL, samples: String, bytes: Int) throws {
    let card = url.deletingPathExtension().appendingPathExtension("md")
    guard !FileManager.default.fileExists(atPath: card.path) else { return }
    let left = leftOut.map { ", without the documents of fold \($0) of \(Self.folds)" } ?? ""
    let text = """
      # \(url.lastPathComponent)

      A linear-chain model over hashed features, trained by the averaged perceptron on \(samples)\(left).
      \(model.featureCount) features, \(bytes) bytes. Labels: \(model.labels.joined(separator: ", ")).

      ## Figures

      Train with `--leave-out 0` to `4` into folders of those names, then measure on documents with gold that no model has read:
      `colophon evaluate GOLD --cross-validated FOLDER`.

      """
    try text.write(to: card, atomically: true, encoding: .utf8)
  }
}
