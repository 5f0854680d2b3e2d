// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation

extension Training {
  /// Trains the front-matter model on documents with gold, on labelled headers, and on lists of names.
  func trainFrontMatter() throws {
    var trainer = FrontMatterTrainer()
    for document in try goldDocuments() where isKept(document.name) {
      guard let gold = try? JSONDecoder().decode(LabelledFrontMatter.self, from: document.json) else { continue }
      trainer.add(document.document, gold: gold)
    }
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
    let model = trainer.train { pass, errors in console.info("pass \(pass)", ["wrong": String(format: "%.4f", errors)])
    }
    try write(model, to: Models.frontMatterFile, trainedOn: "front matter of \(trainer.count) documents")
  }

  private func lines(of file: String) throws -> [Data] {
    try contents(of: file).split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }
}
