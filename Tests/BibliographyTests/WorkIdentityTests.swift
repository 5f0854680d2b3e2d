// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("A work has one identifier")
struct WorkIdentityTests {
  @Test("the DOI comes first, then archives' numbers, then the book's number, then a hash")
  func order() {
    var work = Work(type: .book, title: "On Names")
    work.author = [Name(family: "Doe", given: "J.")]
    work.issued = PartialDate(2012)
    #expect(WorkIdentity.identifier(of: work) { "<\($0)>" } == "sha256:<on names|doe|2012>")
    work.isbn = "0-306-40615-2"
    #expect(WorkIdentity.identifier(of: work) { $0 } == "isbn:9780306406157")
    work.custom["handle"] = "http://hdl.handle.net/11381/2911858"
    #expect(WorkIdentity.identifier(of: work) { $0 } == "handle:11381/2911858")
    work.custom["arXiv"] = "arXiv:1512.00014v1"
    #expect(WorkIdentity.identifier(of: work) { $0 } == "arxiv:1512.00014")
    work.doi = "10.1234/ABC"
    #expect(WorkIdentity.identifier(of: work) { $0 } == "doi:10.1234/abc")
  }

  @Test("the number of the book is not that of a chapter")
  func chapter() {
    var work = Work(type: .chapter, title: "On Names")
    work.isbn = "0306406152"
    #expect(WorkIdentity.identifier(of: work) { _ in "x" } == "sha256:x")
  }

  @Test("works without a title are told apart by what they have")
  func untitled() {
    var first = Work()
    first.url = "https://example.org/1"
    var second = Work()
    second.url = "https://example.org/2"
    #expect(WorkIdentity.key(of: first) != WorkIdentity.key(of: second))
  }
}
