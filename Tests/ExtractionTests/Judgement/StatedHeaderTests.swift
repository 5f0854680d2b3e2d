// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records
import Testing

@testable import Extraction

@Suite("What of a header is plainly printed")
struct StatedHeaderTests {
  private func states(_ field: String, _ page: JudgedPage) -> Bool {
    StatedHeader(document: page.document, record: page.record).states(field)
  }

  @Test("A title is the largest print of its page, and not one of many in its size") func titles() {
    var page = JudgedPage()
    page.add("Dues of the Harbour", size: 16)
    page.add("by weight and by tide")
    page.read(title: "Dues of the Harbour", 0.6)
    #expect(states("title", page))
    var list = page
    for dish in ["Salted herring", "Eel in dill", "Smoked cod", "Bread and ale"] { list.add(dish, size: 16) }
    #expect(!states("title", list))
    var below = page
    below.add("NORTH BAY", size: 24)
    #expect(!states("title", below))
    var inside = JudgedPage()
    inside.addProse(1)
    inside.add("Ledgers and Dues", size: 16)
    inside.read(title: "Ledgers and Dues", 0.6)
    #expect(!states("title", inside))
    var section = JudgedPage()
    section.add("3 Data and Methods", size: 16)
    section.read(title: "3 Data and Methods", 0.6)
    #expect(!states("title", section))
    var contents = JudgedPage()
    contents.add("Contents", size: 16)
    contents.add("Dues")
    contents.read(title: "Contents", 0.8)
    #expect(!states("title", contents))
  }

  @Test("A title in the size of the text is one where the file states it") func statedTitles() {
    var page = JudgedPage()
    page.add("Dues of the Harbour")
    page.add("by weight and by tide")
    page.read(title: "Dues of the Harbour", 0.6)
    #expect(!states("title", page))
    page.metadata = [Document.MetadataEntry(name: "Title", content: "Dues of the harbour")]
    #expect(states("title", page))
  }

  @Test("Authors are who stands behind a word for it, in the file's own data, or beside an address") func authors() {
    var page = JudgedPage()
    page.add("Air Force")
    page.add("Prepared by: Ada Lind")
    page.read(
      title: "Dues", 0.6,
      authors: [
        Name(family: "Force", given: "Air"), Name(family: "Lind", given: "Ada"), Name(family: "Moor", given: "Bo"),
      ],
      0.85)
    #expect(!states("author", page))
    page.record.contributors = [Contributor(author: 2, email: "bo@moor.example"), Contributor(author: 0)]
    var kept = page.record
    StatedHeader(document: page.document, record: page.record).keepStatedAuthors(in: &kept)
    #expect(kept.work.author.map(\.family) == ["Lind", "Moor"])
    #expect(kept.contributors.map(\.author) == [1])
    page.metadata = [Document.MetadataEntry(name: "Author", content: "Ada Lind; Bo Moor; Air Force")]
    #expect(states("author", page))
  }

  @Test("Summaries by their names, imprints by an ISSN or a DOI") func labels() {
    var page = JudgedPage()
    page.add("Before completing this form read the rules of the port.")
    page.record.work.abstract = "Before completing this form read the rules of the port."
    page.record.work.volume = "3"
    #expect(!states("abstract", page) && !states("keyword", page) && !states("volume", page))
    page.add("Abstract: Before completing this form")
    page.add("Keywords: dues; port")
    page.add("ISSN 0028-0836")
    #expect(states("abstract", page) && states("keyword", page) && states("volume", page))
  }
}
