// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Documents

private func lines(_ document: Document) -> [TextLine] {
  document.pages.flatMap { page -> [TextLine] in
    if case .lines(let lines) = page.content { return lines }
    return []
  }
}

private func filledLines(_ document: Document) -> [TextLine] {
  lines(document).filter { !$0.text.isEmpty }
}

@Suite("Reading of text without positions")
struct TextReadingTests {
  @Test("the same words come out of every Unicode encoding with a byte order mark")
  func unicodeEncodings() throws {
    let text = "Città e accoglienza – «Łódź»"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let wide = text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) } }
    let inputs: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFF, 0xFE, 0, 0] + wide,
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    for bytes in inputs {
      let document = try DocumentReader.read(bytes)
      #expect(lines(document).map(\.text) == [text])
      #expect(document.faults.isEmpty)
    }
  }

  @Test("bytes that are no UTF-8 are read as Windows-1252, and the guess is told")
  func windows1252() throws {
    let document = try DocumentReader.read([0x93, 0xC9, 0x74, 0x75, 0x64, 0x65, 0x94, 0x20, 0x97])
    #expect(lines(document).map(\.text) == ["“Étude” —"])
    #expect(document.faults == [.encodingGuessed("windows-1252")])
  }

  @Test("UTF-16 without a mark is found by its NULs, NULs in place of blanks are borne")
  func nuls() throws {
    let wide = "Small towns".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(lines(try DocumentReader.read(wide)).map(\.text) == ["Small towns"])
    #expect(
      lines(try DocumentReader.read(Array("a longer\0line of words".utf8))).map(\.text) == ["a longer line of words"])
  }

  @Test("noise, archives and images are no text")
  func binary() {
    let noise = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    for bytes in [noise, [0x50, 0x4B, 0x03, 0x04, 0x14], [0x89, 0x50, 0x4E, 0x47], [0x1F, 0x8B, 8, 0]] {
      #expect(throws: DocumentError.notText) { try DocumentReader.read(bytes) }
    }
    #expect(throws: DocumentError.empty) { try DocumentReader.read([]) }
    #expect(throws: DocumentError.empty) { try DocumentReader.read(Array(" \n\t\n".utf8)) }
  }

  @Test("every line end counts a line, and a form feed begins a page")
  func lineEnds() throws {
    let document = try DocumentReader.read(Array("one\rtwo\r\nthree\u{85}four\u{2028}five\u{0C}six\n".utf8))
    #expect(document.pages.count == 2)
    #expect(lines(document).map(\.text) == ["one", "two", "three", "four", "five", "six"])
    #expect(lines(document).map(\.number) == [1, 2, 3, 4, 5, 5])
  }

  @Test("terminal codes and control characters are not part of the words")
  func controls() throws {
    let document = try DocumentReader.read(Array("\u{1B}[31mred\u{1B}[0m and \u{07}plain text follows".utf8))
    #expect(lines(document).map(\.text) == ["red and plain text follows"])
  }

  @Test("a sound PDF is told by its mark though other bytes stand before it")
  func signature() {
    #expect(Signature.isPDF(Array("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4".utf8)))
    #expect(!Signature.isPDF(Array("On the history of PDF".utf8)))
  }
}

@Suite("Markdown")
struct MarkdownTests {
  private func read(_ text: String) throws -> [TextLine] {
    let document = try DocumentReader.read(Array(text.utf8))
    #expect(document.format == .markdown)
    return lines(document)
  }

  @Test("headings keep their level and lose their marks")
  func headings() throws {
    let read = try read("# Title of it\n\n## **Part** one ##\n\ntext\n")
    #expect(read.map(\.text) == ["Title of it", "", "Part one", "", "text"])
    #expect(read.map(\.headingLevel) == [1, nil, 2, nil, nil])
  }

  @Test("emphasis, raised digits and links become ranges and words")
  func inline() throws {
    let line = try #require(
      try read("# T\n\nas *Città* says<sup>12</sup>, see [the page](https://example.org/a_(b)).").last)
    #expect(line.text == "as Città says12, see the page.")
    #expect(line.italic == [3..<8])
    #expect(line.raised == [13..<15])
  }

  @Test("raised marks in formulas and note calls of the footnote extension are raised")
  func formulas() throws {
    let read = try read("# T\n\nAnna Rossi $^{a}$\nword[^3] here\n\n[^3]: A note.")
    #expect(read[2].text == "Anna Rossi a")
    #expect(read[2].raised == [11..<12])
    #expect(read[3].text == "word3 here")
    #expect(read[5].text == "3 A note.")
    #expect(read[5].raised == [0..<1])
  }

  @Test("rows of a table become lines with tabulators between cells, rules vanish")
  func tables() throws {
    let read = try read(
      "|Citation|Rossi, A. Towns<br>and streets.|\n|---|---|\n|Link|<http://hdl.handle.net/1/2>|\n\n----\n")
    #expect(
      read.map(\.text) == ["Citation\tRossi, A. Towns and streets.", "", "Link\thttp://hdl.handle.net/1/2", "", ""])
  }

  @Test("a multiplication sign, an underscore in a word and an escaped mark stay")
  func literalMarks() throws {
    let read = try read("# T\n\n2 * 3 and snake_case_name and 5\\*6 \\& more")
    #expect(read.last?.text == "2 * 3 and snake_case_name and 5*6 & more")
  }

  @Test("a hundred thousand open brackets are read in linear time")
  func openBrackets() throws {
    let read = try read("# T\n" + String(repeating: "[", count: 100_000))
    #expect(read.last?.text.count == 100_000)
  }
}

@Suite("HTML")
struct HTMLTests {
  private func read(_ text: String) throws -> Document {
    let document = try DocumentReader.read(Array(text.utf8))
    #expect(document.format == .html)
    return document
  }

  @Test("blocks become lines, scripts and styles none, and meta elements are kept in order")
  func page() throws {
    let document = try read(
      """
      <!DOCTYPE html><html lang="it"><head><title> Piccole
       città </title><meta name="citation_title" content="Piccole città">
      <meta property="og:type" content="article"><style>p { color: red }</style></head>
      <body><h2>Piccole <i>città</i></h2><p>Testo<sup>3</sup> con&nbsp;nota.<br>Altra riga</p><script>alert("x")</script>
      <table><tr><td>DOI</td><td>10.5555/1</td></tr></table></body></html>
      """)
    #expect(filledLines(document).map(\.text) == ["Piccole città", "Testo3 con nota.", "Altra riga", "DOI\t10.5555/1"])
    #expect(filledLines(document).map(\.headingLevel) == [2, nil, nil, nil])
    #expect(filledLines(document)[0].italic == [8..<13])
    #expect(filledLines(document)[1].raised == [5..<6])
    #expect(document.metadata.map(\.name) == ["lang", "title", "citation_title", "og:type"])
    #expect(document.metadata[1].content == "Piccole città")
  }

  @Test("JSON-LD is kept as it stands")
  func jsonLD() throws {
    let document = try read("<html><script type='application/ld+json'>{\"name\": \"x < y\"}</script><p>a</p></html>")
    #expect(document.jsonLD == ["{\"name\": \"x < y\"}"])
  }

  @Test("a page that names the wrong encoding is read all the same, and the guess is told")
  func wrongEncoding() throws {
    let bytes =
      Array("<html><head><meta charset=\"utf-8\"></head><body><p>Garc".utf8) + [0xED]
      + Array("a</p></body></html>".utf8)
    let document = try DocumentReader.read(bytes)
    #expect(filledLines(document).map(\.text) == ["García"])
    #expect(document.faults == [.encodingGuessed("windows-1252")])
  }

  @Test("a page in an encoding that it names is converted")
  func namedEncoding() throws {
    let bytes = Array("<html><head><meta charset=\"iso-8859-2\"></head><body><p>".utf8) + [0xA3, 0xF3, 0x64, 0xBC]
    #expect(filledLines(try DocumentReader.read(bytes)).map(\.text) == ["Łódź"])
  }

  @Test("twenty thousand nested elements and entities that declare themselves do no harm")
  func hostile() throws {
    let deep = try read("<html><body>" + String(repeating: "<div>", count: 20_000) + "<p>deep</p></body></html>")
    #expect(filledLines(deep).map(\.text) == ["deep"])
    let bomb = "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><html><body><p>&b;</p></body></html>"
    #expect(!filledLines(try read(bomb)).contains { $0.text.contains("aaaa aaaa") || $0.text.contains("aaaaaaaa") })
  }
}
