// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Testing

@testable import Layout

@Suite("Joining printed lines")
struct LineJoinerTests {
  private func join(_ lines: [String], knowing words: [String] = []) -> String {
    let document = LaidOutDocument(
      document: Document(format: .plainText, pages: []), lines: words.map { Line(text: $0, page: 1) })
    return LineJoiner(document).join(lines)
  }

  @Test("A word that was parted for the line's end is whole again")
  func hyphenationIsUndone() {
    #expect(join(["the munici-", "palities of the delta"]) == "the municipalities of the delta")
  }

  @Test("A compound keeps its hyphen where the document prints it so elsewhere")
  func compoundsKeepTheirHyphen() {
    #expect(join(["a long-", "term plan"], knowing: ["the long-term view"]) == "a long-term plan")
    #expect(join(["Vor-", "und Nachteile"]) == "Vor- und Nachteile")
    #expect(join(["Lehrer-", "Kinder"]) == "Lehrer-Kinder")
  }

  @Test("Ranges and addresses are joined without a blank")
  func rangesAndAddresses() {
    #expect(join(["pp. 12\u{2013}", "34."]) == "pp. 12\u{2013}34.")
    #expect(join(["https://example.org/a/", "b.html"]) == "https://example.org/a/b.html")
    #expect(join(["See https://example.org/a.", "Further text"]) == "See https://example.org/a. Further text")
  }
}
