// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records
import Testing

@testable import Extraction

@Suite("Where the text points to references")
struct MentionTests {
  private func reference(_ number: Int, _ families: [String], label: String? = nil, year: Int = 1990) -> Reference {
    var work = Work(title: "Title \(number)")
    work.author = families.map { Name(family: $0, given: "A.") }
    work.issued = PartialDate(year + number)
    var reference = Reference(id: "r\(number)", raw: families.joined(separator: ", "), work: work)
    reference.label = label
    return reference
  }

  /// Mentions as `text=references`; raised numbers of the text stand between carets.
  private func read(_ text: String, _ references: [Reference], notes: Set<String> = []) -> [String] {
    var plain = ""
    var raised: [Range<Int>] = []
    for (place, part) in text.split(separator: "^", omittingEmptySubsequences: false).enumerated() {
      if !place.isMultiple(of: 2) { raised.append(plain.count..<plain.count + part.count) }
      plain += part
    }
    let line = Line(
      text: plain, page: 1, box: Box(minX: 60, minY: 100, maxX: 400, maxY: 110), size: 10, block: 0, raised: raised)
    let document = LaidOutDocument(
      document: Document(format: .pdf, pages: [Page(number: 1, width: 600, height: 800, content: .words([]))]),
      lines: [line], bodySize: 10)
    let body = BodyText(document: document, joiner: LineJoiner(document), headings: [], without: [])
    return MentionFinder(text: body, references: references, noteLabels: notes).mentions().map {
      "\($0.text)=\($0.references.joined(separator: ","))"
    }
  }

  private var numbered: [Reference] { (1...4).map { reference($0, ["Author\($0)"], label: "\($0).") } }

  @Test("Numbers in brackets, and raised ones")
  func numbers() {
    #expect(read("Clerks wrote [1, 3–4] and left [2].", numbered) == ["[1, 3–4]=r1,r3,r4", "[2]=r2"])
    #expect(read("Clerks wrote^1,3–4^ and left.^2^ So", numbered) == ["1,3–4=r1,r3,r4", "2=r2"])
    #expect(read("Clerks wrote [2\u{2011}4]", numbered) == ["[2\u{2011}4]=r2,r3,r4"])
  }

  @Test("Powers, numbers that the list lacks and calls of notes point to no reference")
  func otherRaised() {
    #expect(read("Over 3 km^2^ with R^2^ of 10^3^ and on^9^ it went^1^ so", numbered) == ["1=r1"])
    #expect(read("Clerks wrote^1^ and left.^2^ So", numbered, notes: ["1"]) == ["2=r2"])
  }

  @Test("Raised numbers count for nothing where brackets point to the works")
  func oneWay() { #expect(read("Clerks [1] wrote [2] and^3^ left", numbered) == ["[1]=r1", "[2]=r2"]) }

  @Test("Labels with letters")
  func letters() {
    let list = [reference(1, ["Lind"], label: "[Lin94]"), reference(2, ["Oro", "Brandt"], label: "[OB01]")]
    #expect(read("Clerks wrote [Lin94, OB01] it [sic].", list) == ["[Lin94, OB01]=r1,r2"])
  }

  @Test("Authors and pages without year")
  func pages() {
    let list = [
      reference(1, ["Lind"]), reference(2, ["Oro", "Brandt"]), reference(3, ["Holm", "Berg", "Dahl"]),
      reference(4, ["Salz"]), reference(5, ["Salz"]),
    ]
    let text =
      "Clerks (Lind 619) wrote (see Oro and Brandt; Holm et al. 53), as Lind (227) says (in 1850), and (Salz 3)."
    #expect(
      read(text, list) == ["(Lind 619)=r1", "(see Oro and Brandt; Holm et al. 53)=r2,r3", "Lind (227)=r1"])
  }

  @Test("Authors and years, with several works in one parenthesis")
  func years() {
    let list = [reference(1, ["Lind"]), reference(2, ["Oro", "Brandt"])]
    #expect(read("Clerks (Lind 1991; Oro and Brandt 1992, 4) wrote.", list).map { $0.suffix(5) } == ["r1,r2"])
  }
}
