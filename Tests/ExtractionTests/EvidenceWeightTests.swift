// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Extraction

@Suite("Evidence weights of paper pages")
struct EvidenceWeightTests {
  private let lines = [
    "Evidence weight", "0.58", "Balanced mode · F\u{A0}0.40 / M\u{A0}0.15 / V\u{A0}0.05 / R\u{A0}0.40",
    "F · citation impact0.70 × 0.4 = 0.28", "M · momentum0.40 × 0.15 = 0.06", "V · venue signal0.80 x 0.05 = 0.04",
    "R · text relevance †0.50 × 0.4 = 0.20", "† Text relevance is estimated at 0.50.",
  ]

  @Test("Components are read with their marks, whatever letters their names hold")
  func components() throws {
    let evidence = try #require(EvidenceWeightReader(lines).evidence)
    #expect(evidence.components.map(\.code) == ["F", "M", "V", "R"])
    #expect(evidence.components.map(\.name).last == "text relevance")
    #expect(evidence.components.map(\.estimated) == [nil, nil, nil, true])
    #expect(evidence.components.map(\.coefficient) == [0.4, 0.15, 0.05, 0.4])
  }

  @Test("Mode and coefficients are read over blanks that do not break, and the sum is right")
  func mode() throws {
    let reader = EvidenceWeightReader(lines)
    #expect(reader.evidence?.mode == "Balanced")
    #expect(reader.warnings.isEmpty)
  }

  @Test("A product that is not what its factors give is told")
  func arithmetic() {
    var wrong = lines
    wrong[3] = "F · citation impact0.70 × 0.4 = 0.82"
    #expect(EvidenceWeightReader(wrong).warnings.map(\.code) == [.evidenceArithmetic, .evidenceArithmetic])
  }
}
