// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Extraction
import Foundation

extension Training {
  /// Trains the field model on labelled strings and on the references of documents with gold.
  func trainReferences() throws {
    let strings = try labelledStrings()
    guard !strings.isEmpty else {
      throw Failure(
        .noInput, "\(data): no references-*.jsonl or references-*.jsonl.gz; name the folder of the labelled files.")
    }
    try writeModels(named: Models.referencesFile) { isLeftOut in
      let kept = strings.filter { !isLeftOut($0.document ?? $0.id) }
      console.info("training on reference strings", ["strings": String(kept.count)])
      let model = try ReferenceModelTrainer.trainCalibrated(kept) { step in console.info(step) }
      return (model, "\(kept.count) reference strings")
    }
  }

  /// Labelled strings and the references of documents with gold.
  func labelledStrings() throws -> [LabelledReference] {
    let labelled = try strings()
    return labelled + goldReferences(without: labelled)
  }

  private func strings() throws -> [LabelledReference] {
    try labelledFiles().filter { $0.hasPrefix("references-") }.flatMap { LabelledReference.read(try contents(of: $0)) }
  }

  /// The references of the gold folder whose fields can be found in their strings, without those that are labelled already.
  private func goldReferences(without labelled: [LabelledReference]) -> [LabelledReference] {
    guard let gold,
      let walker = FileManager.default.enumerator(at: URL(fileURLWithPath: gold), includingPropertiesForKeys: nil)
    else { return [] }
    let known = Set(labelled.map { Folding.words($0.raw).joined() })
    let files = walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    return files.flatMap { file -> [LabelledReference] in
      guard let json = try? Data(contentsOf: file),
        let document = try? JSONDecoder().decode(LabelledReferences.self, from: json)
      else { return [] }
      let set = file.deletingLastPathComponent().lastPathComponent
      let name = set + "/" + file.deletingPathExtension().lastPathComponent
      return LabelledReference.read(gold: document, document: name).filter {
        !known.contains(Folding.words($0.raw).joined())
      }
    }
  }
}
