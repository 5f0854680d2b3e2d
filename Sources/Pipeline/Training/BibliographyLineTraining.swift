// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation

extension Training {
  /// Trains the line model on documents with gold and on files of labelled lines.
  ///
  /// Documents whose references stand in footnotes are left out unless their notes are labelled too: their lines would be taught as lists.
  func trainBibliographyLines() throws {
    let documents = try goldDocuments()
    let known = Set(documents.map(\.name))
    var labelled: [LabelledLines] = []
    for file in try labelledFiles() where file.hasPrefix("lines-") {
      labelled += try lines(of: file).compactMap { try? JSONDecoder().decode(LabelledLines.self, from: $0) }
        .filter { !known.contains($0.doc) }
    }
    try writeModels(named: Models.bibliographyLinesFile) { isLeftOut in
      var trainer = BibliographyLineTrainer()
      for document in documents where !isLeftOut(document.name) { trainer.add(document.document, gold: document.gold) }
      for lines in labelled where !isLeftOut(lines.doc) { trainer.add(lines) }
      guard trainer.lineCount > 0 else {
        throw Failure(.noInput, "\(gold ?? data): no labelled lines; name a folder with lines-*.jsonl or with gold.")
      }
      console.info("training on lines", ["lines": String(trainer.lineCount)])
      let model = trainer.train { console.info("pass \($0)", ["wrong": String(format: "%.4f", $1)]) }
      return (model, "\(trainer.lineCount) lines")
    }
  }
}
