// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Testing

@testable import Extraction

private func work(_ markup: String) throws -> Work {
  let line = try JSONEncoder().encode(["id": "test", "tagged": markup])
  return ReferenceNormalizers.read(TaggedReference(try #require(LabelledReference.read(Array(line)).first))).work
}

struct ReferenceRuleTests {
  @Test(
    "a title ends before what says what kind of thing the work is",
    arguments: [
      "Tides and ports. Paper presented at the meeting of pilots", "Tides and ports, 2nd edition",
      "Tides and ports. Unpublished manuscript",
      "Tides and ports. Zweite Auflage", "Tides and ports. In: Annals of the Coast",
    ])
  func tail(title: String) throws {
    #expect(try work("<title>\(title)</title>, <date>1999</date>.").title == "Tides and ports")
  }

  @Test func `what follows the title becomes the field it names, and a question mark stays with the title`() throws {
    let edition = try work(
      "<title>Whose tides are these? Third edition</title>. <publisher>Quay</publisher>, <date>1999</date>.")
    #expect(edition.title == "Whose tides are these?")
    #expect(edition.edition == "Third edition")
    #expect(
      try work("<title>Tides and ports. In: Annals of the Coast</title>, <date>1999</date>.").containerTitle
        == "Annals of the Coast")
    let report = "<title>Reports on tides, second series</title>, <date>1999</date>."
    #expect(try work(report).title == "Reports on tides, second series")
  }

  @Test(
    "numbers of issues are told by their labels, and by a year behind a slash",
    arguments: [
      ("<volume>8–9</volume>/<date>2012</date>", "8–9"), ("n°<volume>4</volume>, <date>2012</date>", "4"),
      ("Heft <volume>3</volume>, <date>2012</date>", "3"),
    ])
  func issues(numbers: String, issue: String) throws {
    let work = try work(
      "<title>Ebbe</title>, in: <container-title>Hafenblätter</container-title> \(numbers), S. <pages>3-9</pages>")
    #expect(work.issue == issue)
    #expect(work.volume == nil)
  }

  @Test func `editions, months and days are no issues and volumes`() throws {
    let edition = try work(
      "<title>Ebbe</title>, <issue>5</issue>., erw. Aufl., <location>Kiel</location> <date>1990</date>")
    #expect(edition.issue == nil)
    #expect(edition.edition == "5")
    let month = try work(
      "<title>Ebb</title>. <container-title>Coast</container-title> <volume>27(March</volume>):<pages>12</pages>, <date>1990</date>"
    )
    #expect(month.volume == "27")
    #expect(month.issue == nil)
    let day = try work(
      "<title>Ebb</title>. <container-title>Port News</container-title>, <volume>13</volume>.2.1991, <pages>16-17</pages>"
    )
    #expect(day.volume == nil)
    #expect(day.issued?.year == 1991)
  }

  @Test func `a page that is cited at the end of a book is none of the work's`() throws {
    let book =
      "<author>A. Au</author>, <title>Ebbe</title>, <location>Kiel</location> <date>1990</date>, S. <pages>45</pages>"
    #expect(try work(book).page == nil)
    let chapter =
      "<title>Ebbe</title>. In <editor>B. Be</editor> (Hg.), <container-title>Meer</container-title> (S. <pages>45</pages>). "
    #expect(try work(chapter + "<location>Kiel</location>: <publisher>Quell</publisher>").page == "45")
    #expect(
      try work("<title>Ebb</title>. <container-title>Coast</container-title> <volume>3</volume>, <pages>45</pages>")
        .page == "45")
  }

  @Test func `pages keep their letters, and issues may stand between two colons`() throws {
    let letters = try work(
      "<title>Ebb</title>. <container-title>Coast</container-title> <volume>14</volume>, S<pages>131–S151</pages>.")
    #expect(letters.page == "S131-S151")
    let colons = try work(
      "<title>Ebb</title>. <container-title>Coast</container-title> <date>2003</date>;<volume>123</volume>: 1 Suppl: 284S–311S."
    )
    #expect(colons.issue == "1 Suppl")
    #expect(colons.page == "284S-311S")
  }

  @Test func `years are found where the edition is raised behind them, and where they come twice`() throws {
    #expect(try work("<title>Ebbe</title>, <location>Kiel</location> <date>19762</date>").issued?.year == 1976)
    #expect(try work("<title>Ebbe</title>, 12.1.1994, zit. n. Hafenfunk, 20.1.1994").issued?.year == 1994)
  }

  @Test(
    "a work that is cited in a later edition keeps the year in which it first came out",
    arguments: [
      "<date>2002 [1949]</date>", "<date>1963/1949</date>", "<date>2002</date> (Orig. 1949)",
    ])
  func originals(dates: String) throws {
    let work = try work("<author>Au, B.</author>, \(dates): <title>Ebbe</title>, <location>Kiel</location>.")
    #expect(work.originalDate?.year == 1949)
    #expect(work.issued?.year == (dates.contains("1963") ? 1963 : 2002))
  }

  @Test(
    "a DOI that a line's end broke at the end of a string is whole",
    arguments: [
      ("10.1234/s0167-9473(02) 00366-3.", "10.1234/s0167-9473(02)00366-3"),
      ("10.1234/cid.2012. 6382200", "10.1234/cid.2012.6382200"),
      ("10.1234/cid.2012. 1998.", "10.1234/cid.2012"),
      ("10.1234/cid. 12 pages", "10.1234/cid"),
    ])
  func dois(printed: String, doi: String) throws {
    #expect(try work("<title>Ebb</title>. <container-title>Coast</container-title>. doi:\(printed)").doi == doi)
  }

  @Test(
    "words that send the reader to a work are no part of the name behind them",
    arguments: ["Vgl. ", "Voir notamment ", "So etwa ", "Cfr. ", "Véase "])
  func signals(words: String) throws {
    let work = try work(
      "<author>\(words)Weber, A.</author>, <title>Ebbe</title>, <location>Kiel</location> <date>1990</date>.")
    #expect(work.author == [Name(family: "Weber", given: "A.")])
  }

  @Test func `in a list in order of family names only the first name of an inverted list has the family name first`()
    throws
  {
    let line = try JSONEncoder().encode([
      "id": "t", "tagged": "<author>Gray, Ross, and Vera Sindel</author>. <title>Ebb</title>.",
    ])
    let marked = TaggedReference(try #require(LabelledReference.read(Array(line)).first))
    #expect(ReferenceNormalizers.read(marked, order: .familyFirst).work.author.map(\.family) == ["Gray", "Sindel"])
  }

  @Test func `the same person twice in one list stays, and a list with one inverted name is read given name first`()
    throws
  {
    #expect(try work("<author>Zhao X, He H, Zhao X</author>. <title>Ebb</title>.").author.count == 3)
    #expect(NameTidying.tidied("R. u. G. Demk") == "R. u. G. Demk")
    #expect(NameTidying.tidied("u. ecker") == "U. ecker")
  }

  @Test func `numbers of series, days of meetings and shortened years are no volumes and pages`() throws {
    let series = try work(
      "<title>Ebb</title>. <container-title>Coast</container-title>, ser. <volume>2</volume>, <issue>3</issue>: <pages>12-15</pages>"
    )
    #expect(series.volume == "3")
    #expect(series.issue == nil)
    let days = try work(
      "<title>Ebb</title>. In <container-title>Proceedings of Coasts</container-title> July <pages>8-10</pages>, <date>1997</date>."
    )
    #expect(days.page == nil)
    let year = try work(
      "<title>Ebb</title>. <container-title>Proc. COASTS</container-title> '<volume>97</volume>, <pages>3-9</pages>")
    #expect(year.containerTitle == "Proc. COASTS '97")
    #expect(year.volume == nil)
  }

  @Test func `a number behind the container that nothing marks is the volume`() throws {
    let bare = try work(
      "<title>Ebb</title>. <container-title>Coast H</container-title> <issue>37</issue>: <pages>12-15</pages>")
    #expect(bare.volume == "37")
    let bracketed = try work(
      "<title>Ebb</title>. <container-title>Coast</container-title> (<issue>37</issue>): <pages>12-15</pages>")
    #expect(bracketed.issue == "37")
  }

  @Test func `an initial behind et al begins the container, and numbers of preprints are no years`() throws {
    let cut = try work(
      "<author>Grau, et al., N</author>. <container-title>Engl. J. Tides</container-title> <volume>320</volume>(<issue>24</issue>)"
    )
    #expect(cut.author.map(\.family) == ["Grau"])
    #expect(cut.containerTitle == "N. Engl. J. Tides")
    let preprint = try work("<author>A. Au</author>, <title>Ebb</title>, arXiv:<date>1707</date>.00470")
    #expect(preprint.issued == nil)
    #expect(try work("<title>Ebb</title>, LNT <date>1192</date>, <date>1997</date>").issued?.year == 1997)
  }

  @Test func `years and series in brackets are no part of a title, nor is the day of a visit`() throws {
    let year = try work("<title>Ebb</title>, in: <container-title>Trade on the Digital Coast, 2004</container-title>.")
    #expect(year.containerTitle == "Trade on the Digital Coast")
    #expect(year.issued?.year == 2004)
    let series = try work(
      "<title>Die Ebbe kommt! Ein Essay (Reihe: Texte zur Zeit</title>, Bd. 26). <location>Kiel</location>.")
    #expect(series.title == "Die Ebbe kommt! Ein Essay")
    #expect(series.collectionTitle == "Texte zur Zeit")
    let visit = try work("<title>Guide on ports. Zugriff am 18. Mai 2009</title> unter www.quay.example/guide")
    #expect(visit.title == "Guide on ports")
    #expect(visit.issued == nil)
  }

  @Test func `a group behind the names of people is an author`() throws {
    let group = try work(
      "<author>Voss T, Lind A, et al</author>.; <title>HARBOUR 2015 Tide Collaborators. Global ebb and flow</title>. <container-title>Coast</container-title> <date>2017</date>"
    )
    #expect(
      group.author == [
        Name(family: "Voss", given: "T"), Name(family: "Lind", given: "A"),
        Name(literal: "HARBOUR 2015 Tide Collaborators"),
      ])
    #expect(group.title == "Global ebb and flow")
  }

  @Test func `a DOI that ends the string is whole, though the model takes its last word for another`() throws {
    let whole = "<title>Quay plots</title>. https://doi.org/<doi>10.32614/CRAN.package</doi>.QuayPlotR"
    #expect(try work(whole).doi == "10.32614/cran.package.quayplotr")
    let glued = "<title>Quay plots</title>. doi:<doi>10.1103/TideRev</doi>.URL http://quay.example/1"
    #expect(try work(glued).doi == "10.1103/tiderev")
  }

  @Test func `the only year behind an abbreviated container is the year, and a J before it is no author`() throws {
    let year = try work(
      "<title>Ebb</title>. <container-title>Acc. Tide. Res. 2002</container-title>, <volume>35</volume>, <pages>501–510</pages>. [<author>CrossRef</author>]"
    )
    #expect(year.issued?.year == 2002)
    #expect(year.containerTitle == "Acc. Tide. Res.")
    #expect(year.author.isEmpty)
    let journal = try work(
      "<author>R. Deg, E. Fiog, J</author>. <container-title>Water Resour. Prot.</container-title> <volume>6</volume>, <pages>29–34</pages> (<date>2014</date>)"
    )
    #expect(journal.author.map(\.family) == ["Deg", "Fiog"])
    #expect(journal.containerTitle == "J. Water Resour. Prot.")
  }

  @Test func `the label of a volume stands before or behind its number`() throws {
    let numbers = "<container-title>Hafenblatt</container-title> <volume>28. Jg</volume>., S. <pages>3-9</pages>"
    #expect(try work("<title>Ebbe</title>, in: \(numbers)").volume == "28")
  }
}
