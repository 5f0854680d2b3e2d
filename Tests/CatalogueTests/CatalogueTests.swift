// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Records
import Testing

@testable import Catalogue

/// A short way to a work.
func work(
  _ title: String? = nil, _ authors: [String] = [], _ year: Int? = nil, doi: String? = nil, journal: String? = nil,
  volume: String? = nil, issue: String? = nil, page: String? = nil
) -> Work {
  var work = Work(type: .articleJournal, title: title)
  work.author = authors.map { Name(family: $0) }
  work.issued = year.map { PartialDate($0) }
  work.doi = doi
  work.containerTitle = journal
  work.volume = volume
  work.issue = issue
  work.page = page
  return work
}

@Suite("Deduplication")
struct DeduplicationTests {
  private func areOne(_ first: Work, _ second: Work) -> Bool {
    Set(Deduplication().clusters([first, second])).count == 1
  }

  @Test("One DOI is one work, though its titles are printed in two ways")
  func sameDOI() {
    #expect(
      areOne(
        work("Rivers of the north: a survey", ["Lind"], 2001, doi: "10.1234/a"),
        work("Rivers of the North", ["Lind"], 2002, doi: "10.1234/a")))
    #expect(areOne(work(nil, [], 2001, doi: "10.1234/a"), work("Rivers", ["Lind"], 2002, doi: "10.1234/a")))
  }

  @Test("Abstracts that share the DOI of their supplement stay apart")
  func sharedDOI() {
    #expect(
      !areOne(
        work("Insulin in obese mice", ["Lind"], 2001, doi: "10.1234/s", page: "S12"),
        work("Arterial walls after exercise", ["Berg"], 2001, doi: "10.1234/s", page: "S340")))
  }

  @Test("Without identifiers, title, authors, year and place must agree")
  func byFields() {
    let one = work(
      "A long title about bridges and harbours", ["Lind", "Berg"], 2001, journal: "Journal of Civil Engineering")
    #expect(areOne(one, work("A Long Title About Bridges & Harbours", ["Lind", "Berg"], 2001, journal: "J Civil Eng")))
    #expect(areOne(one, work("A long titel about bridges and harbours", ["Lind"], 2001)))
    #expect(!areOne(one, work("A long title about bridges and harbours", ["Holm"], 1987)))
    #expect(!areOne(one, work("A different matter altogether, told at length", ["Lind", "Berg"], 2001)))
  }

  @Test("Parts and standing titles stay apart")
  func standingTitles() {
    #expect(
      !areOne(work("Rivers of the north, part 1", ["Lind"], 2001), work("Rivers of the north, part 2", ["Lind"], 2001)))
    #expect(
      !areOne(
        work("Editorial", ["Lind"], 2001, journal: "Rivers", volume: "3", issue: "1"),
        work("Editorial", ["Lind"], 2001, journal: "Rivers", volume: "3", issue: "2")))
  }

  @Test("A title in another language with the same pages of the same volume is one work")
  func translatedTitle() {
    #expect(
      areOne(
        work("Flüsse des Nordens", ["Lind"], 2001, journal: "Gewässer", volume: "3", issue: "1", page: "11-32"),
        work("Rivers of the north", ["Lind"], 2001, journal: "Gewässer", volume: "3", issue: "1", page: "11-32")))
  }

  @Test("Pairs that are named are joined or kept apart, whatever their fields say")
  func named() {
    let works = [
      work("Rivers", ["Lind"], 2001, doi: "10.1/a"), work("Rivers", ["Lind"], 2001, doi: "10.1/a"), work("Other"),
    ]
    var deduplication = Deduplication()
    deduplication.never = [(0, 1)]
    deduplication.always = [(1, 2)]
    #expect(deduplication.clusters(works) == [0, 1, 1])
  }

  @Test("Forbidden pairs stay forbidden when their sets grow")
  func disjointSets() {
    var sets = DisjointSets(count: 5)
    sets.forbid(0, 4)
    sets.join(0, 1)
    sets.join(3, 4)
    sets.join(1, 3)
    #expect(sets.root(of: 0) == sets.root(of: 1))
    #expect(sets.root(of: 0) != sets.root(of: 4))
  }
}

@Suite("Resolution")
struct ResolutionTests {
  private static let resolver = Resolver([
    KnownWork(id: "w1", work: work("Rivers of the north: a survey", ["Lind"], 2001, doi: "10.1234/a")),
    KnownWork(
      id: "w2", work: work("Bridges and harbours", ["Berg"], 2005, journal: "Ports", volume: "3", page: "11-20")),
    KnownWork(id: "w3", work: work("Methods in the study of tides", ["Holm"], 1999)),
    KnownWork(id: "w4", work: work("Methods in the study of tides", ["Holm"], 1999)),
  ])

  @Test("By DOI")
  func byDOI() {
    let resolution = Self.resolver.resolve(work("Rivers", ["Lind"], 2001, doi: "10.1234/a"))
    #expect(resolution.status == .resolved && resolution.id == "w1" && resolution.by == "doi")
  }

  @Test("By title, first author and year")
  func byTitle() {
    let resolution = Self.resolver.resolve(work("Bridges and Harbors", ["Berg"], 2005, volume: "3", page: "11-20"))
    #expect(resolution.status == .resolved && resolution.id == "w2" && resolution.by == "title-author-year")
    #expect((resolution.score ?? 0) > 0.5)
  }

  @Test("By the printed string, where the fields were not told apart")
  func byRaw() {
    let resolution = Self.resolver.resolve(
      work("Lind A", ["Lind"], 2001), raw: "Lind, A. (2001). Rivers of the north: a survey. Stockholm.")
    #expect(resolution.id == "w1")
  }

  @Test("Two works that cannot be told apart are both named")
  func ambiguous() {
    let resolution = Self.resolver.resolve(work("Methods in the study of tides", ["Holm"], 1999))
    #expect(resolution.status == .ambiguous && resolution.candidates == ["w3", "w4"] && resolution.id == nil)
  }

  @Test("What is not there is not found, and what says nothing is not looked for")
  func notFound() {
    #expect(Self.resolver.resolve(work("Glaciers of the south", ["Dahl"], 2011)).status == .notFound)
    #expect(Self.resolver.resolve(Work()).status == .unchecked)
  }
}
