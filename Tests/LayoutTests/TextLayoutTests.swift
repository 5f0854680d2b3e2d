// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Foundation
import Testing

@testable import Layout

@Suite("Plain text that was saved from a PDF")
struct TextLayoutTests {
  private let document: LaidOutDocument

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/report.txt")
    document = LaidOutDocument(try DocumentReader.read([UInt8](try Data(contentsOf: file))))
  }

  private func texts(_ zone: Zone) -> [String] { document.lines.filter { $0.zone == zone }.map(\.text) }

  @Test("Feet that count on are furniture")
  func feet() {
    #expect(texts(.runningFoot) == ["Island Trust | 1", "Island Trust | 2", "Island Trust | 3"])
  }

  @Test("Numbers in a column of their own join their notes, numbers at the front of a line begin notes")
  func notes() {
    let starts = texts(.footnote).filter { $0.first?.isNumber == true && !$0.hasPrefix("12 June") }
    #expect(starts.map { $0.prefix { $0.isNumber } } == ["1", "2", "3", "4", "5", "6"])
    #expect(starts[1] == "2 Odd Lindal, “Counting Boats”, updated 4 May 2019.")
    #expect(!texts(.body).contains("2"))
  }

  @Test("A box mixed with the lines beside it is taken out of the text")
  func callOut() {
    #expect(
      texts(.callOut).joined(separator: " ")
        == "The lesson of the long winter is that a harbour belongs to those who clear its ice.")
    #expect(texts(.body).contains("The lesson of the long winter is that a harbour belongs to"))
  }

  @Test("The places where notes are called are raised, also behind a full stop")
  func calls() {
    let called = document.lines.filter { $0.zone == .body }.flatMap { line in
      line.raised.map { String(line.text.dropFirst($0.lowerBound).prefix($0.count)) }
    }
    #expect(called == ["1", "2", "3", "4", "5", "6"])
  }
}
