// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Tagging
import Testing

@testable import Extraction

private func marked(_ raw: String, _ spans: [LabelledReference.Span]) -> [String] {
  let scalars = Array(raw.unicodeScalars)
  return spans.map { $0.tag.rawValue + "=" + String(String.UnicodeScalarView(scalars[$0.range])) }
}

private let article: Work = {
  var work = Work(type: .articleJournal, title: "Moss on north walls")
  work.author = [
    Name(family: "Weber", given: "Anna B."), Name(family: "Lindt", given: "Jean-Paul"),
    Name(family: "Cole", given: "DE"),
  ]
  work.issued = PartialDate(2011)
  work.containerTitle = "Journal of Urban Botany"
  work.volume = "12"
  work.page = "416-422"
  return work
}()

struct RenderedReferenceTests {
  @Test func `the table holds no style without layout of names and no template without title`() {
    #expect(ReferenceStyle.all.count >= 40)
    for style in ReferenceStyle.all {
      #expect(style.templates[.article] != nil && style.templates[.book] != nil)
      for (kind, templates) in style.templates {
        for template in templates {
          let fields = template.groups.flatMap(\.pieces).compactMap { piece -> CitationTemplate.Field? in
            if case .field(let field) = piece { field } else { nil }
          }
          #expect(fields.contains(.author))
          #expect(fields.contains(.title) || kind == .article || kind == .chapter)
          #expect(fields.contains { [.year, .date, .accessed].contains($0) } || kind == .webpage)
        }
      }
    }
  }

  @Test func `terms of all languages cover those the styles ask for`() {
    let asked = ReferenceStyle.all.flatMap { $0.templates.values.joined() }.flatMap(\.groups).flatMap(\.pieces)
      .compactMap { piece -> String? in if case .term(let term) = piece { term } else { nil } }
    for terms in CitationTerms.all {
      #expect(Set(asked).filter { terms.ways($0).isEmpty } == [])
      #expect(terms.months.count == 12)
    }
  }

  @Test func `a work is printed with its fields marked, and groups without their field fall away`() throws {
    let style = ReferenceStyle(
      authors: try #require(NameLayout.named["vancouver"]), editors: try #require(NameLayout.named["vancouver"]),
      templates: [:], shortensPages: true)
    var generator = SeededGenerator(seed: 3)
    var printer = CitationPrinter(style: style, terms: CitationTerms.all[0], work: article)
    let (raw, spans) = printer.print(
      CitationTemplate("{A}. {T}. {C}. {Y};{V}<({I})>:{P}.< doi: {D}>"), using: &generator)
    #expect(raw.contains("Weber AB, Lindt J-P, Cole DE. Moss on north walls. Journal of Urban Botany. 2011;12:416"))
    let fields = marked(raw, spans)
    #expect(fields.first == "author=Weber AB, Lindt J-P, Cole DE")
    #expect(fields.contains("volume=12"))
    #expect(fields.last?.hasSuffix("22") == true && fields.last?.hasSuffix("422") == false)
  }

  @Test(arguments: [
    ("apa", "Weber, A. B., Lindt, J.-P., & Cole, D. E."), ("ieee", "A. B. Weber, J.-P. Lindt, and D. E. Cole"),
    ("chicago", "Weber, Anna B., Jean-Paul Lindt, and DE Cole"), ("families", "Weber/Lindt/Cole"),
    ("abnt-full", "WEBER, Anna B.; LINDT, Jean-Paul; COLE, DE"),
  ])
  func `names are printed as the style has them`(layout: String, text: String) throws {
    #expect(try #require(NameLayout.named[layout]).text(article.author, and: "and") == text)
  }

  @Test func `works are printed in other styles, the same ones in every run`() throws {
    let source = LabelledReference(
      id: "a", document: nil, raw: "Weber, A. 2011. Moss on north walls. Annals 7: 1-9.",
      spans: [
        .init(range: 0..<9, tag: .author), .init(range: 10..<14, tag: .date), .init(range: 16..<35, tag: .title),
        .init(range: 37..<43, tag: .container), .init(range: 44..<45, tag: .volume), .init(range: 47..<50, tag: .pages),
      ])
    var first = RenderedReferences(of: [source], seed: 5)
    var second = RenderedReferences(of: [source], seed: 5)
    let references = first.references(60)
    #expect(references.map(\.raw) == second.references(60).map(\.raw))
    #expect(Set(references.map(\.raw)).count > 30)
    #expect(references.allSatisfy { reference in reference.spans.allSatisfy { !$0.range.isEmpty } })
  }
}

struct AlignedReferenceTests {
  private func align(_ raw: String, _ work: Work) -> [String]? {
    AlignedReference.labelled(raw, work, id: "a", document: "set/a").map { marked($0.raw, $0.spans) }
  }

  @Test func `known fields are marked where they stand in the string`() {
    let fields = align(
      "Weber AB, Lindt J-P, Cole DE, et al. Moss on north walls. Journal of Urban Botany. 2011;12:416–22.", article)
    #expect(
      fields == [
        "author=Weber AB, Lindt J-P, Cole DE, et al.", "title=Moss on north walls",
        "container-title=Journal of Urban Botany",
        "date=2011", "volume=12", "pages=416–22",
      ])
  }

  @Test func `a dash for the authors before is no author`() {
    #expect(
      align("———. Moss on north walls. Journal of Urban Botany 12 (2011), 416-422.", article)?.first
        == "title=Moss on north walls")
  }

  @Test func `a string that lacks one of the values is passed over`() {
    #expect(align("Weber, Lindt, Cole. Moss on north walls. Journal of Urban Botany (2011), 416-422.", article) == nil)
    #expect(align("Weber, Lindt, Cole. Moss on walls. Journal of Urban Botany 12 (2011), 416-422.", article) == nil)
  }
}
