// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// Trains the model that cuts notes, on notes of documents with gold and on notes composed of labelled strings.
public struct NoteCutterTrainer {
  /// Times that a printed note counts, where there are few.
  static let printedWeight = 2

  private let strings: [LabelledReference]
  private var printed: [LabelledNote] = []
  private var prose: [String] = []

  /// - Parameter strings: what notes are composed of, and what the lexicon is learned from.
  public init(strings: [LabelledReference]) { self.strings = strings }

  /// Notes of documents that are given.
  public var count: Int { printed.count }

  public mutating func add(_ notes: [LabelledNote]) { printed += notes }

  /// Running text of a document, from which comment is taken: sentences without brackets and links.
  public mutating func add(proseOf document: LaidOutDocument) {
    let body = document.lines.filter { $0.zone == .body && $0.text.utf8.count > 40 }.prefix(400)
    let text = LineJoiner(document).join(body.map(\.text))
    let sentences = text.split(separator: ". ").map { $0 + "." }.filter { sentence in
      (50...260).contains(sentence.count) && sentence.first?.isUppercase == true
        && !sentence.contains { "()[]{}/@;".contains($0) } && !sentence.contains("http")
    }
    prose += sentences.prefix(60)
  }

  /// - Parameter composed: notes composed beside those that are given.
  public func train(composed: Int = 9_000, progress: (Int, Double) -> Void = { _, _ in }) -> TrainedModel {
    var counts = LexiconCounts()
    for string in strings where !string.holdsSeveralWorks { counts.add(ReferenceSample(string)) }
    let lexicon = counts.lexicon
    let features = NoteCutterFeatures(lexicon: lexicon)
    var composer = ComposedNotes(of: strings, prose: prose, seed: 7)
    var trainer = SequenceTrainer(features: NoteCutterFeatures.version)
    var notes = composer.notes(composed)
    for _ in 0..<Self.printedWeight { notes += printed }
    for note in notes {
      let tokens = TokenizedReference(note.text)
      trainer.add(features.features(of: tokens), labels: note.labels(of: tokens))
    }
    var options = SequenceTrainer.Options()
    options.passes = 8
    options.minimumCount = 3
    options.mostFeatures = 80_000
    var model = trainer.train(options, progress: progress)
    model.attachments["lexicon"] = lexicon.encoded
    return model
  }
}
