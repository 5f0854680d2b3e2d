// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Tagging

/// Sequences of dots and runs of letters, the first of which begins and the others continue: only a model of steps gets them right.
private func trained() -> TrainedModel {
  var trainer = SequenceTrainer(features: "letters/1")
  var generator = SeededGenerator(seed: 7)
  for _ in 0..<200 {
    let letters = (0..<8).map { _ in [".", "x", "y"].randomElement(using: &generator) ?? "." }
    trainer.add(features: features(of: letters), labels: labels(of: letters))
  }
  return trainer.train()
}

private func features(of letters: [String]) -> [[FeatureID]] {
  letters.map { [FeatureHasher.feature(0, FeatureHasher.text($0)), FeatureHasher.feature(1, 0)] }
}

private func labels(of letters: [String]) -> [String] {
  var labels: [String] = []
  for letter in letters {
    labels.append(letter == "." ? "outside" : (labels.last ?? "outside") == "outside" ? "begin" : "inside")
  }
  return labels
}

struct SequenceModelTests {
  @Test func `a trained model tags sequences it has not seen`() throws {
    let model = try SequenceModel(bytes: trained().encoded(), features: "letters/1")
    let letters = ["x", "y", "x", ".", "y", ".", ".", "x", "x"]
    let tagging = model.tag(features: features(of: letters))
    #expect(tagging.labels.map { model.labels[$0] } == labels(of: letters))
    #expect(tagging.marginals.allSatisfy { $0 > 0.5 && $0 <= 1.0001 })
  }

  @Test func `features given once for several positions count at each of them`() throws {
    let model = try SequenceModel(bytes: trained().encoded(), features: "letters/1")
    let letters = ["x", "y", "x", ".", "y", ".", ".", "x", "x"]
    var sequence = FeatureSequence()
    for place in -FeatureSequence.windowReach..<(letters.count + FeatureSequence.windowReach) {
      let letter = letters.indices.contains(place) ? letters[place] : ""
      sequence.placeWindow(FeatureHasher.text(letter)) { sequence, offset in
        if offset == 0, !letter.isEmpty {
          sequence.appendToWindow(FeatureHasher.feature(0, FeatureHasher.text(letter)))
        }
      }
    }
    sequence.appendToGroup(FeatureHasher.feature(1, 0))
    let group = sequence.endGroup()
    for _ in letters {
      sequence.use(group: group)
      sequence.endPosition()
    }
    let plain = features(of: letters)
    #expect(letters.indices.allSatisfy { Set(sequence[$0]) == Set(plain[$0]) && sequence[$0].count == 2 })
    for _ in 0..<2 {
      let tagging = model.tag(sequence)
      #expect(tagging.labels == model.tag(features: plain).labels)
      #expect(zip(tagging.marginals, model.tag(features: plain).marginals).allSatisfy { abs($0 - $1) < 1e-4 })
    }
  }

  @Test func `weights of several perceptrons are averaged, the same way each time`() throws {
    func bytes() throws -> [UInt8] {
      var trainer = SequenceTrainer(features: "letters/1")
      for letters in [["x", "y", "."], [".", "x", "."], ["y", ".", "x", "x"], [".", ".", "y", "x"]] {
        for _ in 0..<3 { trainer.add(features: features(of: letters), labels: labels(of: letters)) }
      }
      var options = SequenceTrainer.Options()
      options.perceptrons = 3
      return try trainer.train(options).encoded()
    }
    let model = try SequenceModel(bytes: bytes(), features: "letters/1")
    let letters = [".", "y", "x", ".", "x"]
    #expect(model.tag(features: features(of: letters)).labels.map { model.labels[$0] } == labels(of: letters))
    #expect(try bytes() == bytes())
  }

  @Test func `probabilities of all labels add up to one at each position`() throws {
    let model = try SequenceModel(bytes: trained().encoded(), features: "letters/1")
    let tagging = model.tag(features: features(of: ["x", ".", "y", "y"]))
    for position in 0..<4 {
      let sum = model.labels.indices.reduce(Float(0)) { $0 + tagging.probability(of: $1, at: position) }
      #expect(abs(sum - 1) < 1e-4)
    }
    #expect(tagging.probability(of: 99, at: 0) == 0)
    #expect(tagging.probability(at: 4) == 0)
  }

  @Test func `training is the same in every run`() throws {
    #expect(try trained().encoded() == trained().encoded())
  }

  @Test func `an attachment is read where it lies`() throws {
    var result = trained()
    result.attachments = ["first": [7], "numbers": [1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]]
    let model = try SequenceModel(bytes: result.encoded(), features: "letters/1")
    let numbers = try #require(model.attachment("numbers"))
    #expect(numbers.count == 16)
    #expect([numbers.number(at: 0), numbers.number(at: 1)] == [1, 512])
    #expect(ModelAttachment(copying: numbers.bytes).number(at: 1) == 512)
  }

  @Test func `a model keeps its attachments and sharpness`() throws {
    var result = trained()
    result.attachments = ["lexicon": [1, 2, 3], "empty": []]
    result.sharpness = 0.5
    let model = try SequenceModel(bytes: result.encoded(), features: "letters/1")
    #expect(model.attachment("lexicon")?.bytes == [1, 2, 3])
    #expect(model.attachment("empty")?.bytes == [])
    #expect(model.attachment("none")?.bytes == nil)
    #expect(model.sharpness == 0.5)
  }

  @Test func `an empty sequence has no labels`() throws {
    let model = try SequenceModel(bytes: trained().encoded(), features: "letters/1")
    #expect(model.tag(features: []).labels.isEmpty)
  }

  @Test func `a model is mapped from its file`() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).model")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data(trained().encoded()).write(to: url)
    let model = try SequenceModel(contentsOf: url, features: "letters/1")
    #expect(model.tag(features: features(of: ["x", "y"])).labels.map { model.labels[$0] } == ["begin", "inside"])
    #expect(throws: ModelError.otherFeatures(path: url.path, found: "letters/1", expected: "lines/1")) {
      try SequenceModel(contentsOf: url, features: "lines/1")
    }
  }
}

struct DamagedModelTests {
  @Test func `a file that is missing or empty or something else is an error`() throws {
    #expect(throws: ModelError.self) {
      try SequenceModel(contentsOf: URL(fileURLWithPath: "/nowhere.model"), features: "f")
    }
    #expect(throws: ModelError.notAModel(path: "model")) { try SequenceModel(bytes: [], features: "f") }
    #expect(throws: ModelError.notAModel(path: "model")) {
      try SequenceModel(bytes: Array(repeating: 65, count: 4000), features: "f")
    }
  }

  @Test func `a truncated file is an error wherever it is cut`() throws {
    let bytes = try trained().encoded()
    for count in stride(from: 0, to: bytes.count, by: 13) {
      #expect(throws: ModelError.self) { try SequenceModel(bytes: Array(bytes.prefix(count)), features: "letters/1") }
    }
  }

  @Test func `garbage inside a file is an error or tags badly, but never a crash`() throws {
    let bytes = try trained().encoded()
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<20 {
        damaged[Int.random(in: 8..<damaged.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      guard let model = try? SequenceModel(bytes: damaged, features: "letters/1") else { continue }
      let tagging = model.tag(features: features(of: ["x", ".", "y", "y", "x"]))
      #expect(tagging.labels.allSatisfy { model.labels.indices.contains($0) })
    }
  }
}

struct IsotonicMapTests {
  @Test func `probabilities never fall as scores rise`() {
    var generator = SeededGenerator(seed: 1)
    let outcomes = (0..<2000).map { _ -> (score: Double, isRight: Bool) in
      let score = Double.random(in: 0...1, using: &generator)
      return (score, Double.random(in: 0...1, using: &generator) < score * score)
    }
    let map = IsotonicMap(fitting: outcomes)
    let values = stride(from: 0.0, through: 1.0, by: 0.01).map { map($0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
    #expect(abs(map(0.5) - 0.25) < 0.08)
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func `outcomes of one score share one probability`() {
    let outcomes = (0..<100).map { (score: 1.0, isRight: $0 % 5 != 0) }
    let map = IsotonicMap(fitting: outcomes, smallestBlock: 20)
    #expect(map.scores == [1])
    #expect(abs(map(1) - 0.8) < 0.02)
  }

  @Test func `a map that was fitted to nothing leaves scores alone`() {
    #expect(IsotonicMap(fitting: [])(0.3) == 0.3)
  }
}
