// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@testable import Evaluation

@Suite("Reliability of confidence")
struct ReliabilityTests {
  private func evaluation() throws -> Evaluation {
    let gold = ["a": "Arrival cities", "b": "Waiting rooms", "c": "Night trains"].sorted { $0.key < $1.key }
    let given = ["a": ("Arrival cities", 0.97), "b": ("Ports", 0.96), "c": ("Night trains", 0.4)]
    return try Evaluation.score(
      gold: gold.map {
        GoldDocument(
          name: $0.key, content: try JSONValue(parsing: #"{"id": "\#($0.key)", "work": {"title": "\#($0.value)"}}"#))
      },
      records: given.sorted { $0.key < $1.key }.map { name, value in
        try JSONValue(
          parsing: """
            {"id": "\(name)", "work": {"title": "\(value.0)"}, "provenance": {"title": {"by": "x", "confidence": \(value.1)}}}
            """)
      })
  }

  @Test("Values are counted in the band of their confidence, right or wrong")
  func bands() throws {
    let reliability = try evaluation().reliability()
    let used = reliability.bands.filter { $0.count > 0 }
    #expect(used.map(\.count) == [1, 2])
    #expect(used.map(\.right) == [1, 1])
    #expect(abs((used.last?.confidence ?? 0) - 0.965) < 0.001)
    #expect(reliability.share(from: 0.9) == (0.5, 2))
  }

  @Test("Fields that were not asked for are not counted")
  func fields() throws {
    #expect(try evaluation().reliability(of: ["authors"]).bands.allSatisfy { $0.count == 0 })
  }

  @Test("The diagram draws a point for each band that has values")
  func diagram() throws {
    let svg = ReliabilityDiagram(try evaluation().reliability()).svg
    #expect(svg.split(separator: "<circle").count == 3)
    #expect(svg.contains("1 of 2 right"))
  }
}
