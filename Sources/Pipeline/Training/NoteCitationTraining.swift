// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation

extension Training {
  /// Trains the model that cuts notes into citations, on the notes of documents with gold and on notes composed of labelled strings.
  func trainNoteCitations() throws {
    let strings = try labelledStrings()
    guard !strings.isEmpty else {
      throw Failure(
        .noInput, "\(data): no references-*.jsonl or references-*.jsonl.gz; name the folder of the labelled files.")
    }
    let documents = try goldDocuments()
    try writeModels(named: Models.noteCitationsFile) { isLeftOut in
      let kept = strings.filter { !isLeftOut($0.document ?? $0.id) }
      var trainer = NoteCutterTrainer(strings: kept)
      for document in documents where !isLeftOut(document.name) {
        trainer.add(proseOf: document.document)
        if let notes = try? JSONDecoder().decode(GoldNotes.self, from: document.json) { trainer.add(notes.labelled) }
      }
      console.info("training on notes", ["strings": String(kept.count), "printed notes": String(trainer.count)])
      let model = trainer.train { pass, errors in
        console.info("pass \(pass)", ["wrong": String(format: "%.4f", errors)])
      }
      return (model, "\(trainer.count) printed notes and notes composed of \(kept.count) strings")
    }
  }
}
