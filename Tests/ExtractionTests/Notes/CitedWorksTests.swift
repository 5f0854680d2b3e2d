// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records
import Testing

@testable import Extraction

private func note(_ label: String) -> Note { Note(id: "n" + label, label: label, kind: "footnote", text: "", page: 3) }

private func book(_ family: String, _ title: String, _ year: Int, page: String? = nil) -> Work {
  var work = Work(type: .book, title: title)
  work.author = [Name(family: family, given: "Ada")]
  work.issued = PartialDate(year)
  work.publisherPlace = "Marrow"
  work.page = page
  return work
}

@Suite("What notes cite")
struct CitedWorksTests {
  @Test("Without a list, a work that a note describes becomes a reference, once, without the page cited")
  func described() {
    var works = CitedWorks([])
    let moss = NotePiece(.work, "Ada Brandt, Moos an Mauern, Marrow 2001, S. 12")
    let first = works.cite(moss, as: book("Brandt", "Moos an Mauern", 2001, page: "12"), in: note("1"))
    let again = works.cite(moss, as: book("Brandt", "Moos an Mauern", 2001, page: "80"), in: note("4"))
    #expect(first.reference == "r1" && again.reference == "r1" && again.back == nil)
    #expect(works.references.map(\.notes) == [["1", "4"]])
    #expect(works.references[0].work.page == nil)
  }

  @Test(
    "Short forms mean the note that describes the work",
    arguments: [
      ("Brandt, a. a. O., S. 3", "Brandt, a. a. O."), ("Brandt (wie Anm. 1), S. 9", "Brandt (wie Anm. 1)"),
      ("Brandt, Moos an Mauern, S. 9", "Brandt, Moos an Mauern"), ("Brandt 2001: 17 ff.", "Brandt 2001"),
      ("Brandt, op. cit.", "Brandt, op. cit."),
    ])
  func short(text: String, printed: String) {
    var works = CitedWorks([])
    _ = works.cite(
      NotePiece(.work, "Ada Brandt, Moos an Mauern, Marrow 2001"), as: book("Brandt", "Moos an Mauern", 2001),
      in: note("1"))
    _ = works.cite(
      NotePiece(.work, "Bo Lind, Salz im Hafen, Marrow 1999"), as: book("Lind", "Salz im Hafen", 1999), in: note("2"))
    let found = works.cite(NotePiece(.short, text), as: Work(), in: note("3"))
    #expect(found.reference == "r1")
    #expect(found.back?.toNote == "1" && found.back?.text == printed)
  }

  @Test("What a note names by the list is not described there: later notes do not point back to it")
  func namedByList() {
    let raw = "Brandt, Ada (2001): Moos an Mauern, Marrow"
    var works = CitedWorks([Reference(id: "r1", raw: raw, work: book("Brandt", "Moos an Mauern", 2001))])
    let named = works.cite(NotePiece(.work, "Lind, in: Brandt 2001, § 3"), as: Work(), in: note("1"))
    let again = works.cite(NotePiece(.short, "Brandt 2001: 17"), as: Work(), in: note("2"))
    #expect(named.reference == "r1" && again.reference == "r1")
    #expect(again.back == nil)
  }

  @Test("A title without year and place is a short form where the work was described before")
  func titleAlone() {
    var works = CitedWorks([])
    _ = works.cite(
      NotePiece(.work, "Ada Brandt, Moos an Mauern, Marrow 2001"), as: book("Brandt", "Moos an Mauern", 2001),
      in: note("1"))
    let found = works.cite(
      NotePiece(.work, "Brandt, Moos an Mauern, S. 3"), as: Work(title: "Moos an Mauern"), in: note("2"))
    #expect(found.reference == "r1" && found.back?.toNote == "1")
  }

  @Test("Ibid. means the citation before, whatever it is, and the note that describes it")
  func ibid() {
    var works = CitedWorks([])
    _ = works.cite(
      NotePiece(.work, "Bo Lind, Salz im Hafen, Marrow 1999"), as: book("Lind", "Salz im Hafen", 1999), in: note("2"))
    for (label, text) in [("3", "Ebd., S. 5"), ("4", "ibid."), ("5", "Id. at 7")] {
      #expect(works.cite(NotePiece(.short, text), as: Work(), in: note(label)).back?.toNote == "2")
    }
  }

  @Test("The same author with another title is another work; of two works the title or the year tells")
  func twoWorks() {
    var works = CitedWorks([])
    _ = works.cite(
      NotePiece(.work, "Ada Brandt, Moos an Mauern, Marrow 2001"), as: book("Brandt", "Moos an Mauern", 2001),
      in: note("1"))
    let other = works.cite(
      NotePiece(.work, "dies., Farne am Fluss, Marrow 2004"), as: book("Brandt", "Farne am Fluss", 2004), in: note("1"))
    #expect(other.reference == "r2" && other.back == nil)
    #expect(works.cite(NotePiece(.short, "Brandt 2001: 3"), as: Work(), in: note("2")).reference == "r1")
    #expect(works.cite(NotePiece(.short, "Brandt, Farne, S. 3"), as: Work(), in: note("3")).reference == "r2")
    #expect(works.cite(NotePiece(.short, "Brandt 1950: 3"), as: Work(), in: note("4")).reference == nil)
  }

  @Test("Beside a list an author with a year means the list and points back to no note, the number of a note does")
  func withList() {
    var listed = Reference(id: "r1", raw: "Brandt, Ada (2001): Moos an Mauern. Marrow.")
    listed.work = book("Brandt", "Moos an Mauern", 2001)
    var works = CitedWorks([listed])
    let first = works.cite(NotePiece(.short, "Brandt 2001: 3"), as: Work(), in: note("7"))
    #expect(first.reference == "r1" && first.back == nil)
    #expect(works.cite(NotePiece(.short, "Brandt (o. Fn. 7), S. 8"), as: Work(), in: note("9")).back?.toNote == "7")
  }

  @Test(
    "Beside a list a work is added that the list lacks, if it is told in full, and an item of a newspaper by its day")
  func beyondList() {
    var works = CitedWorks([
      Reference(id: "r1", raw: "Brandt, Ada (2001): Moos an Mauern.", work: book("Brandt", "Moos an Mauern", 2001))
    ])
    let lind = works.cite(
      NotePiece(.work, "Bo Lind, Salz im Hafen, Marrow 1999"), as: book("Lind", "Salz im Hafen", 1999), in: note("1"))
    let day = NotePiece(.work, "Marrow-Bote vom 26. 10. 1995, S. 2")
    let item = works.cite(day, as: Work(title: "Marrow-Bote"), in: note("2"))
    let next = works.cite(
      NotePiece(.work, "Marrow-Bote vom 27. 10. 1995, S. 2"), as: Work(title: "Marrow-Bote"), in: note("2"))
    let bare = works.cite(NotePiece(.work, "Das Hafenbuch"), as: Work(title: "Das Hafenbuch"), in: note("3"))
    #expect(lind.reference == "r2" && item.reference == "r3" && next.reference == "r4" && bare.reference == nil)
  }

  @Test("The hand in a commentary of several is known by the note that named it first")
  func commentary() {
    var listed = Reference(id: "r1", raw: "Orth/Pahl/Quist (2010): Kommentar zum Wegerecht. Marrow.")
    listed.work = book("Orth", "Kommentar zum Wegerecht", 2010)
    var works = CitedWorks([listed, Reference(id: "r2", raw: "Lind (1999): Salz.", work: book("Lind", "Salz", 1999))])
    _ = works.cite(NotePiece(.short, "Just, in: Orth/Pahl/Quist 2010, § 3"), as: Work(), in: note("3"))
    _ = works.cite(NotePiece(.short, "Lind 1999: 4"), as: Work(), in: note("3"))
    let found = works.cite(NotePiece(.short, "Just (o. Fn. 3), § 3 Rn. 22"), as: Work(), in: note("8"))
    #expect(found.reference == "r1" && found.back?.toNote == "3")
  }

  @Test("\"Schroeder\" is \"Schröder\"")
  func umlauts() { #expect(ShortCitation.words(of: "Schroeder Mueller") == ShortCitation.words(of: "Schröder Müller")) }

  @Test("The first page of a ruling is no place cited")
  func rulings() {
    var ruling = Work(title: "Laternen")
    ruling.page = "198"
    #expect(PlaceCited.removed(from: ruling, citedAs: "BVerfGE 7, 198 – Laternen").page == "198")
    #expect(PlaceCited.removed(from: ruling, citedAs: "Ada Brandt, Laternen, Marrow 2001, S. 198").page == nil)
  }
}
