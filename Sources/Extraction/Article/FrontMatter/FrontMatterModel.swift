// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// Tells what each line of the first pages is.
public struct FrontMatterModel: Sendable {
  /// Name and version of the features that a model must have been trained with.
  public static var features: String { FrontFeatures.version }

  private let model: SequenceModel
  private let names: NameLexicon
  private let labels: [FrontLabel]
  /// What the confidence that the readers give is worth.
  let calibration: FieldCalibration

  public init(model: SequenceModel) {
    self.model = model
    names = NameLexicon(bytes: model.attachment("names")?.bytes ?? [])
    labels = model.labels.map { FrontLabel(rawValue: $0) ?? .other }
    calibration = (model.attachment("calibration")?.bytes).flatMap { FieldCalibration($0) } ?? FieldCalibration()
  }

  func tag(_ document: LaidOutDocument) -> TaggedFront {
    let places = FrontLines.places(in: document)
    let lines = places.map { document.lines[$0] }
    let features = FrontFeatures(
      lines, bodySize: document.bodySize, metadataTitle: document.metadataTitle, names: names)
    let tagging = model.tag(features.sequence)
    let chosen = places.indices.map { place in
      FrontLine(
        place: places[place], line: lines[place], label: labels[tagging.labels[place]],
        probability: Double(tagging.probability(at: place)))
    }
    return TaggedFront(lines: chosen, names: names) { label, place in
      guard let number = labels.firstIndex(of: label) else { return 0 }
      return Double(tagging.probability(of: number, at: place))
    }
  }
}

/// The lines of the first pages with their labels.
struct TaggedFront {
  var lines: [FrontLine]
  var names: NameLexicon
  /// The probability of a label at a place in `lines`, 0 to 1.
  private let probabilities: [[FrontLabel: Double]]

  init(lines: [FrontLine], names: NameLexicon, probability: (FrontLabel, Int) -> Double) {
    self.lines = lines
    self.names = names
    probabilities = lines.indices.map { place in
      [.title: probability(.title, place), .author: probability(.author, place), .doi: probability(.doi, place)]
    }
  }

  func probability(of label: FrontLabel, at place: Int) -> Double { probabilities[place][label] ?? 0 }

  /// The line holds nothing but personal names, divided by conjunctions, commas or semicolons; of one name alone the given name is known.
  func isNameList(_ place: Int) -> Bool {
    let words = lines[place].line.textWithoutMarks.replacing(",", with: " , ").replacing(";", with: " , ").split(
      separator: " ")
    let pieces = words.split { $0 == "," || BylineText.conjunctions.contains($0.lowercased()) }
    return !pieces.isEmpty && pieces.allSatisfy { LineShape.isNameShaped(Array($0)) }
      && (pieces.count > 1 || pieces[0].first.map { names.isGiven($0) } ?? false)
  }
}

extension LaidOutDocument {
  /// The title that the file says of itself.
  var metadataTitle: String? { document.metadata.first { $0.name == "Title" || $0.name == "citation_title" }?.content }
}
