// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// Trains the line model, which tells the lines of reference lists and notes, on labelled documents.
public struct BibliographyLineTrainer {
  /// Perceptrons whose weights are averaged.
  private static let perceptrons = 4

  private var trainer = SequenceTrainer(features: LineFeatures.version)
  /// The same without every fifth document, whose sequences tell how sharp the probabilities should be.
  private var seen = SequenceTrainer(features: LineFeatures.version)
  private var held: [(sequence: FeatureSequence, labels: [String])] = []

  public init() {}

  /// Lines that were trained on.
  public var lineCount: Int { trainer.positionCount }

  /// Adds a document with its gold, and, for one document in three each, the same without positions and with a line a paragraph, as text
  /// and Markdown give it.
  public mutating func add(_ document: LaidOutDocument, gold: LabelledReferences) {
    guard let references = gold.references, !references.isEmpty else { return }
    // References in notes that are not labelled as notes would teach that note lines are lists.
    guard gold.notes != nil || !Self.standsInNotes(gold) else { return }
    let lines = ReferenceFinder.readableLines(of: document).map { document.lines[$0] }
    let number = Self.number(gold.id)
    let isHeld = number % 5 == 0
    add(lines, labels: LineLabelling.labels(of: lines, by: gold), in: document, isHeld: isHeld)
    switch number % 3 {
    case 0:
      add(
        lines.map(Self.withoutPosition), labels: LineLabelling.labels(of: lines, by: gold), in: document,
        isHeld: isHeld)
    case 1:
      let paragraphs = Self.paragraphs(
        lines, labels: LineLabelling.labels(of: lines, by: gold), joiner: LineJoiner(document))
      add(paragraphs.lines, labels: paragraphs.labels, in: document, isHeld: isHeld)
    default: break
    }
  }

  /// Adds a document of which every line is labelled.
  public mutating func add(_ labelled: LabelledLines) {
    guard !Self.isFootnoteSet(labelled.doc) else { return }
    let (document, labels) = labelled.laidOut()
    add(document.lines, labels: labels, in: document, isHeld: Self.number(labelled.doc) % 5 == 0)
  }

  /// A number that parts documents by their names.
  private static func number(_ name: String) -> Int { name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } }

  private static func standsInNotes(_ gold: LabelledReferences) -> Bool {
    isFootnoteSet(gold.id) || gold.references?.contains { $0.note != nil } == true
  }

  /// The set's name tells that its references stand in footnotes, alone or beside a list.
  private static func isFootnoteSet(_ name: String) -> Bool {
    name.contains("footnotes/") || name.contains("mixed/")
  }

  /// Adds lines that are labelled one by one.
  mutating func add(
    _ lines: [Line], labels: [BibliographyLabel], in document: LaidOutDocument, isHeld: Bool = false
  ) {
    guard labels.contains(.entryStart) || labels.contains(.noteStart) else { return }
    let sequence = LineFeatures(lines, in: document).sequence
    for range in Self.selection(labels) {
      var part = FeatureSequence()
      for place in range {
        for feature in sequence[place] { part.append(feature) }
        part.endPosition()
      }
      let names = range.map { labels[$0].rawValue }
      trainer.add(part, labels: names)
      if isHeld { held.append((part, names)) } else { seen.add(part, labels: names) }
    }
  }

  public func train(progress: (Int, Double) -> Void = { _, _ in }) -> TrainedModel {
    var options = SequenceTrainer.Options()
    options.passes = 8
    // Smaller weights than usual: first and last words of lines are many, and each tells little.
    options.smallestWeight = 0.0005
    let sharpness = Self.sharpness(seen.train(options), on: held)
    options.perceptrons = Self.perceptrons
    var model = trainer.train(options, progress: progress)
    model.sharpness = sharpness
    return model
  }

  private static func sharpness(
    _ trained: TrainedModel, on held: [(sequence: FeatureSequence, labels: [String])]
  ) -> Float {
    guard !held.isEmpty, let bytes = try? trained.encoded(),
      let model = try? SequenceModel(bytes: bytes, features: LineFeatures.version)
    else { return trained.sharpness }
    return SharpnessFitting.sharpness(of: model, on: held)
  }

  /// All that stands within 50 lines of a labelled line, and three in ten of the other pieces of 80 lines.
  private static func selection(_ labels: [BibliographyLabel]) -> [Range<Int>] {
    var wanted = [Bool](repeating: false, count: labels.count)
    for place in labels.indices where labels[place] != .other {
      for other in max(0, place - 50)..<min(labels.count, place + 51) { wanted[other] = true }
    }
    for piece in stride(from: 0, to: labels.count, by: 80) where (piece / 80) % 10 < 3 {
      for other in piece..<min(labels.count, piece + 80) { wanted[other] = true }
    }
    var ranges: [Range<Int>] = []
    var start: Int?
    for place in 0...labels.count {
      let isWanted = place < labels.count && wanted[place]
      if isWanted, start == nil { start = place }
      if !isWanted, let from = start {
        ranges.append(from..<place)
        start = nil
      }
    }
    return ranges
  }

  private static func withoutPosition(_ line: Line) -> Line {
    Line(text: line.text, page: line.page, block: line.block, zone: line.zone, raised: line.raised)
  }

  /// Entries, notes and blocks as one line each.
  private static func paragraphs(
    _ lines: [Line], labels: [BibliographyLabel], joiner: LineJoiner
  ) -> (lines: [Line], labels: [BibliographyLabel]) {
    var result: (lines: [Line], labels: [BibliographyLabel]) = ([], [])
    var texts: [String] = []
    var first = 0
    func isContinued(_ place: Int) -> Bool {
      switch labels[place] {
      case .entryInside: labels[place - 1] == .entryStart || labels[place - 1] == .entryInside
      case .noteInside: labels[place - 1] == .noteStart || labels[place - 1] == .noteInside
      case .other: labels[place - 1] == .other && lines[place].block == lines[place - 1].block
      default: false
      }
    }
    for place in lines.indices {
      if place > 0, !isContinued(place) {
        result.lines.append(Line(text: joiner.join(texts), page: lines[first].page, block: result.lines.count))
        result.labels.append(labels[first])
        texts = []
        first = place
      }
      texts.append(lines[place].text)
    }
    result.lines.append(Line(text: joiner.join(texts), page: lines[first].page, block: result.lines.count))
    result.labels.append(labels[first])
    return result
  }
}
