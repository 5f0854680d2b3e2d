// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Tagging

/// A reference string taken apart.
public struct ParsedReference: Sendable {
  public var work: Work
  /// The probability that a field is right, by CSL name, 0–1.
  public var confidence: FieldMap<Double>
  private let tagged: TaggedReference
  private let tagging: Tagging
  private let labels: [String]

  init(work: Work, confidence: FieldMap<Double>, tagged: TaggedReference, tagging: Tagging, labels: [String]) {
    self.work = work
    self.confidence = confidence
    self.tagged = tagged
    self.tagging = tagging
    self.labels = labels
  }

  /// The tokens with their labels, for explaining.
  public var tokens: [Token] {
    tagged.tokens.indices.map { index in
      Token(
        text: tagged.text(index..<(index + 1)),
        label: labels[tagging.labels[index]].hasPrefix(ReferenceTag.outside)
          ? ReferenceTag.outside : labels[tagging.labels[index]],
        probability: Double(tagging.probability(at: index)))
    }
  }

  public struct Token: Sendable {
    public var text: String
    /// `B-title`, `I-title` … or `other`.
    public var label: String
    /// The model's probability of the label, 0–1.
    public var probability: Double
  }
}

/// Reads reference strings of any style into works.
///
///     let parser = try ReferenceParser(model: SequenceModel(contentsOf: url, features: ReferenceParser.features))
///     let parsed = parser.parse("Smith, J. (2012). On trees. Journal of Botany, 3(2), 12-19.")
///     parsed.work.title    // "On trees"
public struct ReferenceParser: Sendable {
  /// Name and version of the features that a model must have been trained with.
  public static let features = ReferenceFeatures.version

  private let model: SequenceModel
  private let features: ReferenceFeatures
  private let labels: ReferenceLabels
  private let calibration: FieldCalibration

  /// - Throws: `ModelError.damaged` where the model lacks its lexicon.
  public init(model: SequenceModel) throws {
    guard let lexicon = model.attachment("lexicon").flatMap(Lexicon.init) else {
      throw ModelError.damaged(path: "the reference model", what: "no lexicon")
    }
    self.model = model
    features = ReferenceFeatures(lexicon: lexicon)
    labels = ReferenceLabels(model.labels)
    calibration = (model.attachment("calibration")?.bytes).flatMap(FieldCalibration.init) ?? FieldCalibration()
  }

  /// Reads one string.
  public func parse(_ raw: String) -> ParsedReference {
    let (tagged, tagging) = tag(raw)
    return parsed(tagged, tagging, ReferenceNormalizers.read(tagged))
  }

  /// Reads the strings of one list, in printed order: a dash or "Ders." takes the authors of the entry before, and names without comma
  /// are read family first where the list is in order of their first words.
  public func parse(list: [String]) -> [ParsedReference] {
    let tagged = list.map(tag)
    let order = ListOrder.nameOrder(of: tagged.map(\.0))
    var authors: [Name] = []
    return tagged.map { reference, tagging in
      let reading = ReferenceNormalizers.read(reference, order: order, authorsBefore: authors)
      if !reading.work.author.isEmpty { authors = reading.work.author }
      return parsed(reference, tagging, reading)
    }
  }

  func tag(_ raw: String) -> (TaggedReference, Tagging) {
    let reference = TokenizedReference(raw)
    let uses = features.uses(of: reference)
    let tagging = model.tag(features.features(of: reference, uses: uses))
    return (TaggedReference(raw: raw, reference: reference, uses: uses, tagging: tagging, labels: labels), tagging)
  }

  private func parsed(_ tagged: TaggedReference, _ tagging: Tagging, _ reading: ReferenceReading) -> ParsedReference {
    var confidence: FieldMap<Double> = [:]
    for (key, evidence) in reading.evidence {
      confidence[key.rawValue] = calibration.probability(of: key.rawValue, evidence)
    }
    return ParsedReference(
      work: reading.work, confidence: confidence, tagged: tagged, tagging: tagging, labels: model.labels)
  }
}

/// How the names of a list are printed, told by the order of its entries.
enum ListOrder {
  /// Family first where the first words of at least eight in ten entries are in order of the alphabet.
  static func nameOrder(of references: [TaggedReference]) -> NameOrder {
    let words = references.compactMap { reference -> [UInt32]? in
      guard reference.tag(at: 0) == .author, let first = reference.tokens.first, first.kind == .word,
        first.range.count > 2
      else {
        return nil
      }
      return Array(reference.reference.folded[first.range])
    }
    guard words.count >= 5 else { return .automatic }
    let ordered = zip(words, words.dropFirst()).count { !$1.lexicographicallyPrecedes($0) }
    return ordered * 10 >= (words.count - 1) * 8 ? .familyFirst : .automatic
  }
}
