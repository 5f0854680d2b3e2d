// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation

extension Training {
  /// Trains the front-matter model on documents with gold, on made-up documents, on labelled headers, and on lists of names.
  func trainFrontMatter() throws {
    var trainer = FrontMatterTrainer()
    for document in try goldDocuments() { add(document, isMeasured: true, to: &trainer) }
    for document in try madeUpDocuments() { add(document, isMeasured: false, to: &trainer) }
    for file in try labelledFiles() {
      if file.hasPrefix("header-") {
        for line in try lines(of: file) {
          if let header = try? JSONDecoder().decode(LabelledHeader.self, from: line) { trainer.add(header) }
        }
      } else if file.hasPrefix("names-") {
        for line in try lines(of: file) {
          if let names = try? JSONDecoder().decode(LabelledNames.self, from: line) { trainer.add(names) }
        }
      }
    }
    guard trainer.count > 0 else {
      throw Failure(.noInput, "\(gold ?? data): no labelled headers; name a folder with header-*.jsonl or with gold.")
    }
    console.info("training on front matter", ["documents": String(trainer.count)])
    try writeModels(named: Models.frontMatterFile) { isLeftOut in
      let model = try trainer.trainCalibrated(without: isLeftOut) { console.info($0) }
      return (model, "front matter of \(trainer.count) documents")
    }
  }

  private func add(_ document: LabelledDocument, isMeasured: Bool, to trainer: inout FrontMatterTrainer) {
    guard let gold = try? JSONDecoder().decode(LabelledFrontMatter.self, from: document.json) else { return }
    trainer.add(document.document, name: document.name, gold: gold, isMeasured: isMeasured)
  }

  private func madeUpDocuments() throws -> [LabelledDocument] {
    guard let trainingDocuments else { return [] }
    return try documents(under: trainingDocuments)
  }
}
