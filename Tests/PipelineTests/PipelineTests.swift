// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

@testable import Pipeline

@Suite("pipeline.json")
struct ConfigurationTests {
  private func failure(_ json: String) throws -> Failure {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "a")
    let file = try scratch.write("pipeline.json", json)
    do {
      _ = try ConfigurationReader.read(file)
    } catch {
      return error
    }
    Issue.record("The configuration was accepted: \(json)")
    return Failure(.internal, "")
  }

  @Test("Every key of the contract is read, and what is left out has its default")
  func everyKey() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "a")
    let file = try scratch.write(
      "pipeline.json",
      """
      {"inputs": [{"path": "in", "kind": "statement-page"}], "output": "o", "workers": 3,
       "limits": {"seconds": 5, "memory_mb": 256, "pages": 10, "bytes": 1000},
       "curate": {"trust": ["cover", "article"], "always": [["a", "b"]], "never": [["c", "d"]], "removed_inputs": "drop"},
       "emit": {"text": true, "report": false}}
      """)
    let configuration = try ConfigurationReader.read(file)
    #expect(configuration.inputs == [.init(path: "in", kind: .statementPage)])
    #expect(configuration.catalogue == "o/catalogue.sqlite")
    #expect(configuration.workers == 3)
    #expect(configuration.limits.memoryMB == 256)
    #expect(configuration.curate.trust.prefix(3) == [.cover, .article, .publisherMetadata])
    #expect(configuration.curate.removedInputs == .drop)
    #expect(configuration.emit.text && !configuration.emit.report)
    #expect(configuration.resolved("in") == scratch.path + "/in")
  }

  @Test(
    "A mistake is named with its place, and ends with status 78",
    arguments: [
      (#"{"inputs": [{"path": "in"}], "limts": {}}"#, #"unknown key "limts"; did you mean "limits"?"#),
      (#"{"inputs": [{"path": "in"}], "limits": {"second": 5}}"#, #""limits.second"; did you mean "seconds"?"#),
      (#"{"inputs": [{"path": "in"}], "workers": "2"}"#, "workers must be a whole number, not a text"),
      (#"{"inputs": [{"path": "in"}], "workers": 1.5}"#, "workers must be a whole number"),
      (#"{"inputs": [{"path": "in"}], "workers": true}"#, "workers must be a whole number, not true or false"),
      (#"{"inputs": [{"path": "gone"}]}"#, #"inputs[0].path: "gone" does not exist"#),
      (#"{"inputs": [{"path": "in", "kind": "statment-page"}]}"#, #"did you mean "statement-page"?"#),
      (#"{"inputs": [{"path": "in"}], "curate": {"always": [["a"]]}}"#, "curate.always[0] must be a pair"),
      (#"{"inputs": [{"path": "in"}], "curate": {"trust": ["cover", "cover"]}}"#, #"names "cover" twice"#),
      (#"{"inputs": [{"path": "in"}], "limits": {"seconds": 0}}"#, "limits.seconds must be from 1"),
      (#"{"output": "o"}"#, "inputs is missing"),
      (#"{"inputs": ["#, "not valid JSON"),
      (#"[]"#, "must be an object"),
    ])
  func mistakes(json: String, message: String) throws {
    let failure = try failure(json)
    #expect(failure.status == .configuration)
    #expect(failure.message.contains(message), "\(failure.message)")
  }

  @Test("A configuration that is not there ends with status 66")
  func missing() {
    #expect(throws: Failure.self) { try ConfigurationReader.read("/nowhere/pipeline.json") }
  }
}

@Suite("Finding inputs")
struct InputFinderTests {
  @Test("Folders are walked in the order of code points, without hidden files and expected records")
  func walk() throws {
    let scratch = try Scratch()
    for name in ["in/b.txt", "in/B.txt", "in/a/z.txt", "in/.hidden", "in/.git/x", "in/b.expected.json", "in/é.txt"] {
      try scratch.write(name, "x")
    }
    let files = try InputFinder().files(at: scratch.path + "/in", named: "in")
    #expect(files.map(\.path) == ["in/B.txt", "in/a/z.txt", "in/b.txt", "in/é.txt"])
    #expect(files[0].location == scratch.path + "/in/B.txt")
  }

  @Test("A link to a folder above is not followed round and round")
  func loop() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "x")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/in/up", withDestinationPath: scratch.path)
    #expect(try InputFinder().files(at: scratch.path + "/in", named: "in").map(\.path) == ["in/a.txt"])
  }

  @Test("Excluded folders are left out")
  func excluded() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "x")
    try scratch.write("in/out/records.jsonl", "x")
    let finder = InputFinder(excluded: [scratch.path + "/in/out"])
    #expect(try finder.files(at: scratch.path + "/in", named: "in").map(\.path) == ["in/a.txt"])
  }

  @Test("A path that is not there ends with status 66")
  func missing() {
    #expect { try InputFinder().files(at: "/nowhere/at/all", named: "x") } throws: {
      ($0 as? Failure)?.status == .noInput
    }
  }
}
