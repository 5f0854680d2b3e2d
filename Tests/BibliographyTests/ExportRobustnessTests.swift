// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("Damaged exports are read as far as they go")
struct ExportRobustnessTests {
  static let samples: [(String, ExportFormat)] = [
    ("messy.bib", .bibtex), ("dialects.ris", .ris), ("medline.nbib", .nbib), ("library-endnote.xml", .endNoteXML),
    ("articles-pubmed.xml", .pubMedXML), ("book.enw", .endNoteTagged), ("science.txt", .webOfScience),
    ("records-mods.xml", .mods),
    ("records-marc.xml", .marcxml), ("table.csv", .csv), ("embase.csv", .csv), ("items.json", .cslJSON),
  ]

  @Test(
    "cut off and with bytes changed, a file is read without a crash and gives no more entries than it could hold",
    arguments: samples)
  func damage(name: String, format: ExportFormat) throws {
    let bytes = Array(try sample(name).utf8)
    var random = Steps(state: 42)
    for round in 0..<60 {
      var damaged = bytes
      if round % 2 == 0 { damaged = Array(bytes.prefix(random.below(bytes.count))) }
      for _ in 0..<random.below(6) where !damaged.isEmpty {
        damaged[random.below(damaged.count)] = UInt8(random.below(256))
      }
      let text = String(decoding: damaged, as: UTF8.self)
      _ = ExportFormat.detect(text)
      let contents = format.read(text)
      #expect(contents.entries.count + contents.skipped.count <= 1 + text.utf8.count / 8)
    }
  }

  @Test(
    "signs repeated without end take time in proportion",
    arguments: [
      ("@article{a, title = {", ExportFormat.bibtex), ("@comment{", .bibtex), ("{", .bibtex),
      ("\n@string{a = a # ", .bibtex), ("<a>", .endNoteXML), ("<!--", .mods), ("<record><datafield>", .marcxml),
      ("&a;", .pubMedXML), ("\"", .csv), ("{\"a\":[", .cslJSON), ("TY  - JOUR\n", .ris), ("PMID- 1\n", .nbib),
      ("%0 Book\n", .endNoteTagged), ("PT J\nCR ", .webOfScience),
    ])
  func repetition(sign: String, format: ExportFormat) {
    let text = String(repeating: sign, count: 80_000 / sign.utf8.count)
    let took = ContinuousClock().measure { _ = format.read(text) }
    // What grows with the square of the text takes minutes.
    #expect(took < .seconds(8))
  }

  @Test(
    "values repeated without end are read in bounded time",
    arguments: ["{", "\\\"{", "$", "\\enquote{", " and ", ", ", "``"])
  func values(sign: String) {
    let value = String(repeating: sign, count: 20_000 / sign.utf8.count)
    let balanced = value + String(repeating: "}", count: value.count { $0 == "{" })
    let entry = "@book{a, title = {\(balanced)}, author = {\(balanced)}}"
    let took = ContinuousClock().measure { _ = BibTeXReader.read(entry) }
    #expect(took < .seconds(8))
  }

  @Test(
    "finders take bounded time over texts made to mislead them",
    arguments: ["10.1234/", "https://doi.org/", "978-", "0000-", "urn:nbn:", "arxiv:", "http://a.", "hal-", "1369-183"])
  func finders(sign: String) {
    let text = String(repeating: sign, count: 40_000 / sign.utf8.count)
    let took = ContinuousClock().measure {
      _ = DOI.occurrences(in: text)
      _ = ISSN.occurrences(in: text)
      _ = ISBN.occurrences(in: text)
      _ = ORCID.occurrences(in: text)
      _ = URN.occurrences(in: text)
      _ = ArXiv.occurrences(in: text)
      _ = WebAddress.occurrences(in: text)
      _ = HAL.occurrences(in: text)
      _ = Handle.occurrences(in: text)
    }
    #expect(took < .seconds(8))
  }
}

/// Numbers that look random and are the same each time (a linear congruential generator with Knuth's constants).
struct Steps {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int(state >> 33) % limit : 0
  }
}
