// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation

extension Training {
  /// Trains the line model on documents with gold and on files of labelled lines.
  ///
  /// Documents whose references stand in footnotes are left out unless their notes are labelled too: their lines would be taught as lists.
  func trainBibliographyLines() throws {
    var trainer = BibliographyLineTrainer()
    let documents = try goldDocuments()
    for document in documents where isKept(document.name) { trainer.add(document.document, gold: document.gold) }
    let known = Set(documents.map(\.name))
    for file in try labelledFiles() where file.hasPrefix("lines-") {
      for line in try contents(of: file).split(separator: UInt8(ascii: "\n")) {
        guard let labelled = try? JSONDecoder().decode(LabelledLines.self, from: Data(line)) else { continue }
        if !known.contains(labelled.doc), isKept(labelled.doc) { trainer.add(labelled) }
      }
    }
    guard trainer.lineCount > 0 else {
      throw Failure(.noInput, "\(gold ?? data): no labelled lines; name a folder with lines-*.jsonl or with gold.")
    }
    console.info("training on lines", ["lines": String(trainer.lineCount)])
    let model = trainer.train { pass, errors in console.info("pass \(pass)", ["wrong": String(format: "%.4f", errors)])
    }
    try write(model, to: Models.bibliographyLinesFile, trainedOn: "\(trainer.lineCount) lines")
  }

  func goldDocuments() throws -> [LabelledDocument] {
    guard let gold else { return [] }
    return LabelledDocuments.read(under: URL(fileURLWithPath: gold)) { console.info($0) }
  }

  func isKept(_ name: String) -> Bool {
    leftOut.map { LabelledDocument.fold(of: name, count: Self.folds) != $0 } ?? true
  }
}
