// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout
import Testing

@testable import Extraction

@Suite("By-lines: which lines hold authors, and where names end") struct BylineTests {
  private func authors(_ front: PrintedFront, title: [Int] = [0], language: String? = "en", citations: [String] = [])
    -> [String]
  {
    BylineReader(
      tagged: front.tagged(), title: title, joiner: LineJoiner(front.document), language: language, citations: citations
    ).read().names.map {
      $0.literal ?? [$0.given, $0.family].compactMap { $0 }.joined(separator: " | ")
    }
  }

  private func page(_ lines: [(String, FrontLabel, Double)]) -> PrintedFront {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    for (text, label, size) in lines { front.add(text, label, size: size) }
    front.add("Harbour clerks rarely appear in the books that others write of harbours and of the sea.", .abstract)
    return front
  }

  @Test("A line that can be no names is no by-line, whatever the model says") func implausible() {
    let front = page([("Results of a long study in harbours", .author, 12), ("Ada Lind and Bo Weir", .author, 11)])
    #expect(authors(front) == ["Ada | Lind", "Bo | Weir"])
  }

  @Test("Affiliations with marks at their front are no authors") func affiliations() {
    let front = page([("Ada Lind 1, Bo Weir 2", .author, 11), ("1 Ada Lind Consulting 2 Harbour Weir", .author, 8)])
    #expect(authors(front) == ["Ada | Lind", "Bo | Weir"])
  }

  @Test("A list that ends in a conjunction goes on in the next line, whatever its label") func openList() {
    let front = page([("Ada Lind, Bo Weir and Carla", .author, 11), ("Ravn", .body, 11)])
    #expect(authors(front) == ["Ada | Lind", "Bo | Weir", "Carla | Ravn"])
  }

  @Test("Points between names divide them, and lines of one block belong together") func points() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    front.add("Ada S. Lind . Bo G. Weir .", .author, size: 11, block: 1)
    front.add("Carla Ravn . Emil M. Moor", .body, size: 11, block: 1)
    #expect(authors(front) == ["Ada S. | Lind", "Bo G. | Weir", "Carla | Ravn", "Emil M. | Moor"])
  }

  @Test("Names in a column with affiliations below each, the labels of some lost") func column() {
    let front = page([
      ("Lind, Ada", .author, 14), ("Harbour University", .affiliation, 9), ("de la Mora, Bo", .body, 14),
      ("Moor College", .affiliation, 9), ("Ravn, Carla", .author, 14),
    ])
    #expect(authors(front) == ["Ada | Lind", "Bo | de la Mora", "Carla | Ravn"])
  }

  @Test("Degrees go, suffixes stay, and commas divide whole names") func degrees() {
    let front = page([("Ada Lind, PhD, Bo Weir, MBs, Carla Ravn, Jr., Emil Moor III", .author, 11)])
    #expect(authors(front).map { $0.split(separator: "|").last?.trimmingBlanks } == ["Lind", "Weir", "Ravn", "Moor"])
  }

  @Test("A group among people") func group() {
    let front = page([("Ada Lind, Bo Weir and Northern Harbours Research Group", .author, 11)])
    #expect(authors(front) == ["Ada | Lind", "Bo | Weir", "Northern Harbours Research Group"])
  }

  @Test("In Spanish the last two words are family names, unless the first of them is a given name") func spanish() {
    let front = page([("Carla Quiroga Salas, Emil Bo Weir", .author, 11)])
    #expect(authors(front, language: "es") == ["Carla | Quiroga Salas", "Emil Bo | Weir"])
  }

  @Test("How the document is cited tells how far family names reach") func citedNames() {
    let front = page([("Ada Maria Rebelo Vieira, Bo Maia de Morais", .author, 11)])
    let citation = "How to cite: Rebelo Vieira AM, Morais, B.M. The quiet work of clerks. 2022;56:85"
    #expect(authors(front, citations: [citation]) == ["Ada Maria | Rebelo Vieira", "Bo Maia de | Morais"])
    #expect(authors(front) == ["Ada Maria Rebelo | Vieira", "Bo Maia | de Morais"])
  }

  @Test("No line labelled: names right below the title, and above it") func unlabelled() {
    #expect(authors(page([("Ada Lind and Bo Weir", .other, 11)])) == ["Ada | Lind", "Bo | Weir"])
    var front = PrintedFront()
    front.add("Ada Lind", .other, size: 11)
    front.add("The Quiet Work of Clerks", .title, size: 18)
    #expect(authors(front, title: [1]) == ["Ada | Lind"])
  }

  @Test("A body and a person are two authors") func bodyAndPerson() {
    let front = page([("Harbour Society and Ada Lind", .author, 11)])
    #expect(
      authors(front) == ["Harbour Society", "Ada | Lind"] || authors(front) == ["Harbour | Society", "Ada | Lind"])
  }

  @Test("The name behind a role in a line of its own is no author") func roles() {
    let front = page([("Ada Lind", .author, 11), ("Co-advisor", .author, 11), ("Bo Weir", .author, 11)])
    #expect(authors(front) == ["Ada | Lind"])
  }

  @Test("A raised number behind a group's name that nothing answers is a part of the name") func groupNumber() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    front.add("Equipe knotTeX2∗", .author, size: 11, raised: [14..<16])
    #expect(authors(front) == ["Equipe knotTeX2"])
    front.add("2 Harbour University", .affiliation, size: 8, raised: [0..<1])
    #expect(authors(front) == ["Equipe knotTeX"])
  }

  @Test("A line that opens with a conjunction goes on with the list, names in capitals stand with capitals")
  func conjunction() {
    let front = page([("Ada Lind (Researcher), Bo Weir", .author, 12), ("and Carla Ravn", .affiliation, 9)])
    #expect(authors(front) == ["Ada | Lind", "Bo | Weir", "Carla | Ravn"])
    let project = page([("Ada Lind", .author, 12), ("FINAL COURSE WORK", .author, 12)])
    #expect(authors(project) == ["Ada | Lind"])
  }
}
