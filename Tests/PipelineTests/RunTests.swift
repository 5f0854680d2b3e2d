// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Records
import Testing

@testable import Pipeline

@Suite("A run")
struct RunTests {
  private static let results = ["records.jsonl", "citations.jsonl", "statements.jsonl", "rejects.jsonl", "report.html"]

  private func run(
    _ scratch: Scratch, inputs: [String] = ["in"], workers: Int = 1, change: (inout Configuration) -> Void = { _ in }
  ) async throws {
    var configuration = Configuration()
    configuration.folder = scratch.path
    configuration.inputs = inputs.map { .init(path: $0) }
    configuration.workers = workers
    change(&configuration)
    try await Run(configuration: configuration, console: Console(quiet: true), executable: Scratch.program).run()
  }

  private func bytes(_ scratch: Scratch) throws -> [String] { try Self.results.map { try scratch.read("out/" + $0) } }

  private func extracted(_ scratch: Scratch) throws -> Int {
    struct Head: Decodable {
      let timings: [String: Double]
    }
    let head = try JSONDecoder().decode(Head.self, from: Data(try scratch.read("out/run.json").utf8))
    return Int(head.timings["inputs_extracted"] ?? -1)
  }

  @Test("Number of workers and order of inputs change nothing")
  func sameBytes() async throws {
    let scratch = try Scratch()
    try scratch.writeBibliographies()
    try await run(scratch)
    let first = try bytes(scratch)
    #expect(first[0].split(separator: "\n").count == 3)
    #expect(first[3].split(separator: "\n").count == 1)
    let names = ["in/f.bib", "in/a.bib", "in/e.bin", "in/d.bib", "in/b.bib", "in/c.bib"]
    for workers in [2, 4] {
      try FileManager.default.removeItem(atPath: scratch.path + "/out")
      try await run(scratch, inputs: names, workers: workers)
      #expect(try bytes(scratch) == first)
    }
  }

  @Test("A second run extracts nothing again and gives the same bytes; a changed input alone is extracted")
  func ledger() async throws {
    let scratch = try Scratch()
    try scratch.writeBibliographies()
    try await run(scratch)
    let first = try bytes(scratch)
    #expect(try extracted(scratch) == 6)
    try await run(scratch)
    #expect(try extracted(scratch) == 0)
    #expect(try bytes(scratch) == first)
    try scratch.write("in/c.bib", "@book{c, title = {Another book}, author = {Holm, Per}, year = 2011}")
    try await run(scratch)
    #expect(try extracted(scratch) == 1)
    #expect(try scratch.read("out/records.jsonl").contains("Another book"))
    #expect(try !scratch.read("out/records.jsonl").contains("Harbours"))
  }

  @Test("A removed input is marked or dropped, a moved one is neither")
  func removed() async throws {
    let scratch = try Scratch()
    try scratch.writeBibliographies()
    try await run(scratch)
    try FileManager.default.moveItem(atPath: scratch.path + "/in/d.bib", toPath: scratch.path + "/in/moved.bib")
    try FileManager.default.removeItem(atPath: scratch.path + "/in/c.bib")
    try await run(scratch)
    let marked = try scratch.read("out/records.jsonl").split(separator: "\n")
    #expect(marked.count == 3)
    #expect(marked.count { $0.contains(#""removed":true"#) } == 1)
    try await run(scratch) { $0.curate.removedInputs = .drop }
    #expect(try scratch.read("out/records.jsonl").split(separator: "\n").count == 2)
  }

  @Test("Files of the output folder that are no results stay")
  func foreignFiles() async throws {
    let scratch = try Scratch()
    try scratch.writeBibliographies()
    try await run(scratch)
    try scratch.write("out/notes.txt", "mine")
    try scratch.write("out/folder/x.txt", "mine too")
    try await run(scratch)
    #expect(try scratch.read("out/notes.txt") == "mine")
    #expect(try scratch.read("out/folder/x.txt") == "mine too")
    #expect(scratch.exists("out/catalogue.sqlite"))
    #expect(!scratch.exists("out.new") && !scratch.exists("out.old"))
  }

  @Test("A run that was killed between two folders is mended")
  func recovery() throws {
    let scratch = try Scratch()
    let folder = OutputFolder(path: scratch.path + "/out")
    try scratch.write("out.old/records.jsonl", "old")
    try scratch.write("out.new/records.jsonl", "half")
    try folder.recover()
    #expect(try scratch.read("out/records.jsonl") == "old")
    try scratch.write("out.old/folder/x.txt", "mine")
    try folder.recover()
    #expect(try scratch.read("out/folder/x.txt") == "mine")
    #expect(!scratch.exists("out.old") && !scratch.exists("out.new"))
  }

  @Test("A second run at the same time ends with status 75")
  func locked() async throws {
    let scratch = try Scratch()
    try scratch.writeBibliographies()
    try await run(scratch)
    let holder = try CatalogueStore(path: scratch.path + "/out/catalogue.sqlite", mode: .writing)
    await #expect { try await run(scratch) } throws: { ($0 as? Failure)?.status == .catalogueLocked }
    try holder.close()
  }

  @Test("A run that is killed again and again goes on where it was and ends with the same bytes")
  func killed() async throws {
    let scratch = try Scratch()
    try scratch.writeBibliographies()
    for number in 1...60 {
      try scratch.write(
        "in/more\(number).bib", "@book{b, title = {Book number \(number)}, author = {Holm, Per}, year = 1999}")
    }
    try await run(scratch)
    let whole = try bytes(scratch)
    try FileManager.default.removeItem(atPath: scratch.path + "/out")
    let file = try scratch.write("pipeline.json", #"{"inputs": [{"path": "in"}], "workers": 1}"#)
    for milliseconds in [60, 120, 200] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Scratch.program)
      process.arguments = ["run", "--quiet", "--config", file]
      process.standardError = FileHandle.nullDevice
      try process.run()
      try await Task.sleep(for: .milliseconds(milliseconds))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try await run(scratch)
    #expect(try bytes(scratch) == whole)
  }

  @Test("A work that was split stays apart in the next run, until that is taken back")
  func split() async throws {
    let scratch = try Scratch()
    let entry =
      "@article{a, title = {Ferries and the towns they made}, author = {Holm, Per}, year = 2011, doi = {10.1234/x}}"
    try scratch.write("in/a.bib", entry)
    try scratch.write("in/b.bib", entry + "\n")
    try await run(scratch)
    #expect(try scratch.read("out/records.jsonl").split(separator: "\n").count == 1)
    let merges = MergeStages(path: scratch.path + "/out/catalogue.sqlite", rulings: .init())
    let explanation = try merges.explain("doi:10.1234/x")
    #expect(explanation.contains("2 descriptions") && explanation.contains("an identifier is the same"))
    #expect(try merges.split("doi:10.1234/x") == 1)
    try await run(scratch)
    #expect(try scratch.read("out/records.jsonl").split(separator: "\n").count == 2)
    #expect(try merges.unsplit("doi:10.1234/x") == 1)
    try await run(scratch)
    #expect(try scratch.read("out/records.jsonl").split(separator: "\n").count == 1)
    #expect(throws: Failure.self) { try merges.explain("doi:10.1234/other") }
  }
}
