// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Tagging
import Testing

@testable import Extraction

private func labelled(_ markup: String) -> LabelledReference? {
  let record = ["id": "test", "tagged": markup]
  return (try? JSONEncoder().encode(record)).flatMap { LabelledReference.read(Array($0)).first }
}

private func work(_ markup: String) throws -> Work {
  ReferenceNormalizers.read(TaggedReference(try #require(labelled(markup)))).work
}

struct ReferenceNormalizerTests {
  @Test func `an article is read from its marked fields`() throws {
    let work = try work(
      "<author>Weber, A., & Lindt, B. C.</author> (<date>2011a</date>). “<title>Moss on north walls</title>.” "
        + "<container-title>J. Urban Bot.</container-title>, <volume>12(3)</volume>, pp. <pages>230–4</pages>.")
    #expect(work.title == "Moss on north walls")
    #expect(work.author.map(\.family) == ["Weber", "Lindt"])
    #expect(work.issued?.year == 2011)
    #expect(work.containerTitle == "J. Urban Bot.")
    #expect(work.volume == "12")
    #expect(work.issue == "3")
    #expect(work.page == "230-234")
    #expect(work.type == .articleJournal)
  }

  @Test func `year, volume, issue and pages between semicolon and colon are read by their form`() throws {
    let work = try work(
      "<title>Tides</title>. <container-title>Coast</container-title>. <date>2005;12</date>(<volume>3</volume>):45–7.")
    #expect(work.volume == "12")
    #expect(work.issue == "3")
    #expect(work.page == "45-47")
  }

  @Test func `identifiers are read whatever the tags say`() throws {
    let work = try work("<title>Tides. doi:10.1234/ABC.(5)</title>, https://example.org/tides.")
    #expect(work.doi == "10.1234/abc.(5)")
    #expect(work.url == "https://example.org/tides")
  }

  @Test func `a number of volumes and a number of an edition are no volume`() throws {
    let work = try work(
      "<author>Rossi, M.</author>, <title>Storia dei ponti</title>, <volume>2</volume> vols., <volume>3</volume>. Auflage, "
        + "<location>Milano</location>: <publisher>Arco</publisher>, <date>1961</date>.")
    #expect(work.volume == nil)
    #expect(work.numberOfVolumes == "2")
    #expect(work.type == .book)
  }

  @Test func `a chapter is told by its editors and publisher`() throws {
    let work = try work(
      "<author>Eder, P.</author>: <title>Brunnen</title>. In: <editor>H. Kolb / U. Stahr</editor> (Hg.): "
        + "<container-title>Wasser in der Stadt</container-title>. <location>Bonn</location>: <publisher>Quell</publisher>, "
        + "<date>1999</date>, S. <pages>12-30</pages>.")
    #expect(work.type == .chapter)
    #expect(work.editor.map(\.family) == ["Kolb", "Stahr"])
    #expect(work.publisherPlace == "Bonn")
  }

  @Test func `lists of names damaged by recognition are mended`() {
    #expect(NameTidying.tidied("g. toaldo • K .G .Weil") == "G. toaldo ; K.G. Weil")
  }

  @Test func `dashes and words that stand for the authors before are known`() {
    #expect(SameAuthor.begins("——— (2001): Title"))
    #expect(SameAuthor.begins("Ders.: Title"))
    #expect(!SameAuthor.begins("Dersch, A.: Title"))
    #expect(!SameAuthor.begins("- Weber, A.: Title"))
  }
}

struct ReferenceTokenTests {
  @Test func `tokens are words, numbers, signs and single ideographs, and give back the text`() {
    let text = "Müller, É. 漢字 12(3): 230–4"
    let reference = TokenizedReference(text)
    let tokens = reference.tokens.map { reference.text($0.range) }
    #expect(tokens == ["Müller", ",", "É", ".", "漢", "字", "12", "(", "3", ")", ":", "230", "–", "4"])
    #expect(reference.tokens[0].word == WordHash.of("MULLER"))
  }

  @Test func `a string longer than any reference is cut, and an empty one has no tokens`() {
    #expect(TokenizedReference(String(repeating: "a ", count: 50_000)).tokens.count == TokenizedReference.longest / 2)
    #expect(TokenizedReference("").tokens.isEmpty)
  }
}

struct LabelledReferenceTests {
  @Test func `elements become stretches of the text, with character references resolved`() throws {
    let reference = try #require(labelled("<author>A. &amp; B.</author>,  <title>C &lt; D</title>"))
    #expect(reference.raw == "A. & B., C < D")
    #expect(reference.spans.map(\.range) == [0..<7, 9..<14])
    #expect(reference.spans.map(\.tag) == [.author, .title])
  }

  @Test func `single authors and pages of the EXCITE marking are joined, and places told from other things`() throws {
    let markup =
      "<author><surname>Au</surname>, <given-names>B.</given-names></author>/<author><surname>Cy</surname></author> "
      + "(<year>1990</year>b): <title>Eis</title>. <other>Bonn</other>: <publisher>Quell</publisher>, "
      + "<fpage>3</fpage>-<lpage>9</lpage>"
    let data = try JSONEncoder().encode(["doc": "paper", "tokens-tagged": markup])
    let reference = try #require(LabelledReference.read(Array(data)).first)
    #expect(reference.spans.map(\.tag) == [.author, .date, .title, .place, .publisher, .pages])
    let scalars = Array(reference.raw.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[reference.spans[1].range])) == "1990b")
    #expect(reference.document == "paper")
  }

  @Test func `a model trained on a handful of strings reads one like them`() throws {
    let names = ["Adler", "Bauer", "Cole", "Dorn", "Egli", "Fink"]
    let strings = names.compactMap { name in
      labelled(
        "<author>\(name), A.</author> (<date>1999</date>). <title>On the work of \(name)</title>. <container-title>Annals</container-title>, "
          + "<volume>7</volume>, <pages>1-9</pages>.")
    }
    let model = ReferenceModelTrainer.train(strings)
    let parser = try ReferenceParser(
      model: SequenceModel(bytes: model.encoded(), features: ReferenceParser.features))
    let list = parser.parse(list: [
      "Gold, B. (2001). On the work of Adler. Annals, 8, 2-7.", "——— (2002). On work. Annals, 9, 1-3.",
    ])
    #expect(list.map(\.work.title) == ["On the work of Adler", "On work"])
    #expect(list[0].work.author.map(\.family) == ["Gold"])
    #expect(list[1].work.author.map(\.family) == ["Gold"])
    #expect(list[0].confidence["title"] != nil)
    #expect(list[0].tokens.first?.label == "B-author")
  }
}
