// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@testable import Evaluation

@Suite("Checking against a schema")
struct JSONSchemaTests {
  let schema = #"""
    {"type": "object", "additionalProperties": false, "required": ["id"],
     "properties": {"id": {"type": "string", "pattern": "^(doi|sha256):."}, "pages": {"type": "array", "items": {"$ref": "#/$defs/page"}},
                    "kind": {"enum": ["a", "b"]}, "share": {"type": "number", "minimum": 0, "maximum": 1}},
     "$defs": {"page": {"type": "integer", "minimum": 1}}}
    """#

  @Test("A valid value has no violations")
  func valid() throws {
    let value = try JSONValue(parsing: #"{"id": "doi:10.5555/1", "pages": [1, 2], "kind": "a", "share": 0.5}"#)
    #expect(try JSONSchema(JSONValue(parsing: schema)).violations(in: value).isEmpty)
  }

  @Test(
    "Each violation names its place and what is wrong",
    arguments: [
      (#"{}"#, #"lacks the key "id""#), (#"{"id": "x"}"#, #"id: is "x", which does not match ^(doi|sha256):."#),
      (#"{"id": "doi:1", "pages": [1, 0]}"#, "pages[1]: is below 1"),
      (#"{"id": "doi:1", "pages": [1.5]}"#, "pages[0]: is 1.5, not of type integer"),
      (#"{"id": "doi:1", "more": 1}"#, "more: is an unknown key"),
      (#"{"id": "doi:1", "share": 2}"#, "share: is above 1"),
      (#"{"id": "doi:1", "kind": "c"}"#, #"kind: is "c", which is not one of the allowed values"#),
    ])
  func violations(value: String, message: String) throws {
    let found = try JSONSchema(JSONValue(parsing: schema)).violations(in: JSONValue(parsing: value))
    #expect(found.map(\.description) == [message])
  }

  @Test("A keyword that can't be checked is refused")
  func unsupported() {
    #expect(throws: JSONSchema.Unsupported(place: "#/if")) { try JSONSchema(JSONValue(parsing: #"{"if": {}}"#)) }
    #expect(throws: JSONSchema.Unsupported(place: "#/$ref")) {
      try JSONSchema(JSONValue(parsing: ##"{"$ref": "#/$defs/a"}"##))
    }
  }
}

@Suite("Differences between records")
struct RecordDifferenceTests {
  private func paths(_ expected: String, _ found: String) throws -> [String] {
    RecordDifference.between(expected: try JSONValue(parsing: expected), found: try JSONValue(parsing: found)).map(
      \.path)
  }

  @Test("Equal records differ nowhere, whatever the order of their keys")
  func equal() throws {
    #expect(try paths(#"{"a": 1, "b": [{"c": 2, "d": 3}]}"#, #"{"b": [{"d": 3.0, "c": 2}], "a": 1}"#).isEmpty)
  }

  @Test("A changed value, a missing one and a further one are each named by their path")
  func changed() throws {
    #expect(
      try paths(#"{"work": {"title": "A", "volume": "1"}}"#, #"{"work": {"title": "B", "issue": "2"}}"#)
        == ["work.title", "work.volume", "work.issue"])
  }

  @Test("One missing element does not make the later ones differ")
  func shifted() throws {
    #expect(try paths("[1, 2, 3, 4]", "[1, 3, 4]") == ["[1]"])
    #expect(try paths("[1, 3, 4]", "[1, 2, 3, 4]") == ["[1]"])
    #expect(try paths("[1, 1]", "[1]") == ["[1]"])
  }

  @Test("Of a long value the part around the first difference is shown")
  func long() throws {
    let long = String(repeating: "a", count: 1000)
    let difference = RecordDifference(
      path: "abstract", expected: .string(long + "x" + long), found: .string(long + "y" + long))
    #expect(difference.description.contains("ax") && difference.description.count < 1000)
  }
}

@Suite("Expectations of samples")
struct ExpectationTests {
  private let record =
    #"{"id": "doi:10.5555/1", "sources": [{"path": "a/b/c.pdf", "sha256": "0", "extractor": "1.0.0"}]}"#

  @Test("An expectation does not depend on the sample's folder nor on the extractor's version")
  func portable() throws {
    let here = Expectation(records: [try JSONValue(parsing: record)])
    let there = Expectation(
      records: [try JSONValue(parsing: record.replacing("a/b/", with: "x/").replacing("1.0.0", with: "1.0.1"))])
    #expect(here.differences(from: there).isEmpty)
    #expect(here.content["sources"]?.elements.first?["path"]?.string == "c.pdf")
  }

  @Test("Several works are expected as a list, and a reject by its code")
  func forms() throws {
    let two = Expectation(records: [try JSONValue(parsing: #"{"id": "a"}"#), try JSONValue(parsing: #"{"id": "b"}"#)])
    #expect(two.content.elements.count == 2)
    let reject = Expectation(rejectCode: "pdf.damaged")
    #expect(reject.content == (try JSONValue(parsing: #"{"reject": {"code": "pdf.damaged"}}"#)))
    #expect(two.differences(from: reject).count == 1)
  }

  @Test("An expectation written for people reads back the same")
  func written() throws {
    let long = String(repeating: "word ", count: 60)
    let value = try JSONValue(parsing: #"{"a": [1, {"b": "\#(long)"}, []], "c": {}, "d": "\u0001é"}"#)
    #expect(try JSONValue(parsing: value.indented) == value)
    #expect(value.indented.split(separator: "\n").count > 5)
  }
}
