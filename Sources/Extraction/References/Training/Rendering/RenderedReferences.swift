// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Tagging

/// Prints the works of labelled strings in other styles and languages than they were found in, with the fields marked.
///
/// Labelled corpora know few styles each; lists in the wild know hundreds. The works are those of the strings given, so that a model
/// measured on strings left out has not seen their works either.
struct RenderedReferences {
  /// Works that have what a reference needs.
  private let works: [(kind: ReferenceStyle.Kind, work: Work)]
  private var generator: SeededGenerator

  init(of strings: [LabelledReference], seed: UInt64) {
    works = strings.compactMap { string in
      guard !string.holdsSeveralWorks else { return nil }
      let work = ReferenceNormalizers.read(TaggedReference(string)).work
      return Self.kind(of: work).map { ($0, work) }
    }
    generator = SeededGenerator(seed: seed)
  }

  /// So many references, works and styles drawn at random.
  mutating func references(_ count: Int) -> [LabelledReference] {
    guard !works.isEmpty else { return [] }
    var references: [LabelledReference] = []
    references.reserveCapacity(count)
    for number in 0..<count {
      var (kind, work) = works[Int.random(in: works.indices, using: &generator)]
      // One in four becomes a thesis, a working paper, a newspaper's piece, a page on the web or a deposit.
      if chance(0.25) {
        kind = one(of: [.thesis, .workingPaper, .newspaper, .webpage, .deposit])
        invent(kind, in: &work)
      }
      if chance(kind == .article || kind == .chapter ? 0.01 : 0.15) {
        work.author = [Name(literal: one(of: InventedSources.bodies))]
      }
      let style = one(of: ReferenceStyle.all)
      guard let templates = style.templates[kind], let template = templates.randomElement(using: &generator) else {
        continue
      }
      var printer = CitationPrinter(style: style, terms: one(of: CitationTerms.all), work: work)
      let (raw, spans) = printer.print(template, using: &generator)
      references.append(LabelledReference(id: "rendered#\(number)", document: nil, raw: raw, spans: spans))
    }
    return references
  }

  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  /// What a work can be printed as; `nil` where it lacks what every list prints.
  private static func kind(of work: Work) -> ReferenceStyle.Kind? {
    guard let title = work.title, title.split(separator: " ").count >= 2, title.count < 250, work.issued?.year != nil,
      !work.author.isEmpty, work.author.count <= 30,
      work.author.allSatisfy({ $0.literal != nil || ($0.family?.count ?? 0) > 1 })
    else { return nil }
    if work.containerTitle != nil {
      if work.volume != nil, work.page != nil { return .article }
      return !work.editor.isEmpty && (work.publisher != nil || work.publisherPlace != nil) ? .chapter : nil
    }
    return work.publisher != nil ? .book : nil
  }

  /// Makes another kind of work of one: its authors, title and year stay.
  private mutating func invent(_ kind: ReferenceStyle.Kind, in work: inout Work) {
    var invented = Work(title: work.title)
    invented.author = work.author
    invented.issued = work.issued
    switch kind {
    case .thesis:
      let university = one(of: InventedSources.universities)
      (invented.publisher, invented.publisherPlace) = (university.name, university.place)
    case .workingPaper:
      let series = one(of: InventedSources.series)
      (invented.containerTitle, invented.publisher, invented.publisherPlace) = (
        series.title, series.publisher, series.place
      )
      let number = Int.random(in: 1...9999, using: &generator)
      invented.volume = chance(0.3) ? "\(number % 100)-\(number / 100)" : "\(number)"
    case .newspaper:
      invented.containerTitle = one(of: InventedSources.newspapers)
    case .webpage:
      let scheme = chance(0.8) ? "https://" : "http://"
      invented.url =
        scheme + one(of: InventedSources.hosts) + "/\(Int.random(in: 1...99999, using: &generator))"
        + (chance(0.3) ? ".html" : "")
    case .deposit:
      let repository = one(of: InventedSources.repositories)
      (invented.publisher, invented.publisherPlace) = (repository.name, repository.place)
      invented.genre = one(of: InventedSources.deposits)
      let number = Int.random(in: 1000...9_999_999, using: &generator)
      invented.doi = repository.doi.map { $0 + "\(number)" }
      invented.url = "https://" + one(of: InventedSources.hosts) + "/\(number)"
    case .article, .chapter, .book: break
    }
    work = invented
  }
}
