// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Tagging

/// Features of the lines of the first pages: how they are set, where they stand, what they say, and the same of their neighbours.
struct FrontFeatures {
  static let version = "front-matter/1"

  /// One line's answers, each a template number with a value.
  private struct Traits {
    /// Answers that neighbours see, too.
    var shared: [(template: Int, value: Int)] = []
    var own: [FeatureID] = []
    var cues: [PrintedCues] = []
    var isCueWhole = false
  }

  let sequence: FeatureSequence

  /// - Parameter withWords: whether the words themselves are among the features, or only how lines are set, their shapes and cues.
  init(_ lines: [Line], bodySize: Double?, metadataTitle: String?, names: NameLexicon, withWords: Bool = true) {
    let setting = FrontSetting(lines, bodySize: bodySize)
    let metadata = Set(Folding.words(metadataTitle ?? ""))
    var traits = lines.indices.map { place in
      Self.traits(place, lines, setting: setting, metadata: metadata, names: names, withWords: withWords)
    }
    Self.addStates(&traits)
    var sequence = FeatureSequence()
    for place in traits.indices {
      for answer in traits[place].shared { sequence.append(FeatureHasher.feature(answer.template, answer.value)) }
      for feature in traits[place].own { sequence.append(feature) }
      for offset in [-2, -1, 1, 2] {
        let other = place + offset
        guard traits.indices.contains(other) else {
          sequence.append(FeatureHasher.feature(900 + offset, 0))
          continue
        }
        for answer in traits[other].shared where abs(offset) == 1 || answer.template < 20 {
          sequence.append(FeatureHasher.feature(1000 * (offset + 3) + answer.template, answer.value))
        }
      }
      sequence.endPosition()
    }
    self.sequence = sequence
  }

  private static func traits(
    _ place: Int, _ lines: [Line], setting: FrontSetting, metadata: Set<String>, names: NameLexicon, withWords: Bool
  ) -> Traits {
    let line = lines[place]
    var traits = Traits()
    let (cues, isWhole) = PrintedCues.cues(in: line.text)
    traits.cues = cues
    traits.isCueWhole = isWhole
    var shared: [(Int, Int)] = []
    for cue in cues { shared.append((1, cue.rawValue)) }
    if isWhole, let cue = cues.first { shared.append((2, cue.rawValue)) }
    shared += setting.answers(at: place)
    let shape = LineShape(line, names: names)
    shared += shape.answers
    let words = Folding.words(line.text)
    if !metadata.isEmpty {
      let share = words.isEmpty ? 0 : words.count { metadata.contains($0) } * 4 / words.count
      shared.append((60, words.count < 2 ? 9 : share))
    }
    traits.shared = shared
    traits.own = conjunctions(shared) + (withWords ? Self.words(words) : [])
    return traits
  }

  private static func conjunctions(_ shared: [(Int, Int)]) -> [FeatureID] {
    var values = [Int?](repeating: nil, count: 64)
    for (template, value) in shared { values[template] = value }
    let pairs = [
      (10, 11), (10, 13), (13, 40), (14, 41), (10, 45), (11, 46), (46, 47), (13, 16), (16, 41), (10, 16), (11, 45),
    ]
    return pairs.enumerated().compactMap { number, pair in
      guard let first = values[pair.0], let second = values[pair.1] else { return nil }
      return FeatureHasher.feature(200 + number, first * 64 + second)
    }
  }

  private static func words(_ folded: [String]) -> [FeatureID] {
    let words = folded.map { $0.allSatisfy(\.isNumber) ? "#" : $0 }
    var features: [FeatureID] = []
    for word in Set(words.prefix(30)).sorted() { features.append(FeatureHasher.feature(300, FeatureHasher.text(word))) }
    if let first = words.first { features.append(FeatureHasher.feature(301, FeatureHasher.text(first))) }
    if words.count > 1 {
      features.append(FeatureHasher.feature(302, FeatureHasher.text(words[0]), FeatureHasher.text(words[1])))
    }
    if let last = words.last { features.append(FeatureHasher.feature(303, FeatureHasher.text(last))) }
    return features
  }

  /// The last cue seen before each line, and how far back it stands.
  private static func addStates(_ traits: inout [Traits]) {
    var state = 0
    var age = 0
    for place in traits.indices {
      traits[place].own.append(FeatureHasher.feature(310, state))
      traits[place].own.append(FeatureHasher.feature(311, state * 8 + min(age, 7)))
      age += 1
      let states: [PrintedCues] = [
        .abstract, .keywords, .references, .introduction, .citation, .contents, .otherSummary, .editors,
      ]
      if let cue = traits[place].cues.first(where: { states.contains($0) }) {
        state = cue.rawValue
        age = 0
      }
    }
  }
}
