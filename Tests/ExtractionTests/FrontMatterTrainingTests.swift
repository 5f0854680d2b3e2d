// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Foundation
import Layout
import Tagging
import Testing

@testable import Extraction

@Suite("Training on front matter")
struct FrontMatterTrainingTests {
  /// First pages of two sets, as plain lines: title and name, in one set the other way round, and an abstract.
  private func trainer() throws -> FrontMatterTrainer {
    var trainer = FrontMatterTrainer()
    for number in 0..<6 {
      let title = "Rooms of waiting number \(["one", "two", "three", "four", "five", "six"][number])"
      let head = number % 2 == 0 ? "\(title)\n\nMara Oor" : "Mara Oor\n\n\(title)"
      let text = "\(head)\n\nAbstract\nHow offices make people wait is told from three harbours.\n"
      let document = try DocumentReader.read(Array(text.utf8), limits: ReadingLimits())
      let gold = try JSONDecoder().decode(
        LabelledFrontMatter.self,
        from: Data(#"{"work": {"title": "\#(title)", "author": [{"family": "Oor", "given": "Mara"}]}}"#.utf8))
      trainer.add(LaidOutDocument(document), name: "\(number % 2 == 0 ? "even" : "odd")/\(number)", gold: gold)
    }
    return trainer
  }

  @Test("What is left out teaches nothing")
  func leavesOut() throws {
    let trainer = try trainer()
    let whole = try trainer.train().encoded()
    #expect(try trainer.train(without: { $0.hasPrefix("none/") }).encoded() == whole)
    #expect(try trainer.train(without: { $0.hasPrefix("odd/") }).encoded() != whole)
  }

  @Test("Confidence is fitted on sets that a model has not seen, and kept with the model")
  func calibrates() throws {
    let trained = try trainer().trainCalibrated()
    let model = FrontMatterModel(
      model: try SequenceModel(bytes: trained.encoded(), features: FrontMatterModel.features))
    #expect(FieldCalibration(trained.attachments["calibration"] ?? []) != nil)
    #expect((0...1).contains(model.calibration.probability(of: "title", 0.7)))
  }

  @Test("Gold that knows nothing of a field says neither right nor wrong")
  func unknownFields() throws {
    let gold = try JSONDecoder().decode(
      LabelledFrontMatter.self,
      from: Data(#"{"work": {"title": "Night trains", "page": "230–4", "keyword": ["a", "b"]}}"#.utf8))
    var work = Work(title: "Night Trains")
    work.page = "230-234"
    work.keyword = "b; a"
    #expect(gold.agrees(with: work, on: .title) == true)
    #expect(gold.agrees(with: work, on: .page) == true)
    #expect(gold.agrees(with: work, on: .keyword) == true)
    #expect(gold.agrees(with: work, on: .doi) == nil)
    work.title = "Day buses"
    #expect(gold.agrees(with: work, on: .title) == false)
  }

  @Test("A document's own names are no evidence for itself, unless others bear them")
  func ownNames() {
    var counts = NameCounts([Name(family: "Oor", given: "Mara"), Name(family: "Velt", given: "Mara")])
    counts.add(given: nil, family: "Quist")
    let whole = counts.lexicon
    let others = counts.lexicon(whole, without: NameCounts([Name(family: "Oor", given: "Mara")]))
    #expect(whole.share(in: ["Oor", "Quist"]).family == 4)
    #expect(others.share(in: ["Oor"]).family == 0)
    #expect(others.share(in: ["Quist"]).family == 4)
    #expect(others.isGiven("Mara"))
  }
}
