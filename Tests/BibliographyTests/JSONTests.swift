// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("Reading JSON")
struct JSONTests {
  @Test("Escapes, surrogate pairs and the order of keys are kept")
  func reading() throws {
    let value = try JSONValue(parsing: #"{"b": "\u00e9\ud83d\ude00\n", "a": [1, -2.5e1, true, null]}"#)
    #expect(value.members.map(\.key) == ["b", "a"])
    #expect(value["b"]?.string == "é😀\n")
    #expect(value["a"]?.elements.first?.integer == 1)
    #expect(value["a"]?.elements[1].number == -25)
  }

  @Test(
    "A fault is told with its place",
    arguments: [
      ("{\"a\": }", 1, 7), ("[1,\n 2", 2, 3), ("\"a", 1, 3), ("[1] x", 1, 5), ("{\"a\" 1}", 1, 6), ("[\"\\q\"]", 1, 4),
      ("", 1, 1),
    ])
  func faults(text: String, line: Int, column: Int) {
    #expect {
      try JSONValue(parsing: text)
    } throws: { error in
      guard let error = error as? JSONSyntaxError else { return false }
      return error.line == line && error.column == column
    }
  }

  @Test("Nesting deeper than 256 levels is an error, not a crash")
  func depth() {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "[", count: 100_000)) }
  }
}
