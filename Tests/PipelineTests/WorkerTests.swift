// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

@testable import Pipeline

@Suite("Workers")
struct WorkerTests {
  /// A worker that misbehaves where the name of its input says so.
  private static let program = """
    #!/bin/bash
    while read -r line; do
      case "$line" in
        *crash*) kill -SEGV $$ ;;
        *hang*) sleep 30 ;;
        *garbage*) echo "Segmentation fault (not really)" ;;
        *memory*) exit 92 ;;
        *leave*) exit 0 ;;
        *) echo "{\\"sha256\\":\\"$(printf 'a%.0s' {1..64})\\",\\"records\\":[{\\"id\\":\\"$$\\",\\"x\\":\\"}]\\\\\\"\\"}]}" ;;
      esac
    done
    """

  private func answers(_ names: [String], workers: Int, seconds: Int = 20) async throws -> [WorkAnswer] {
    let scratch = try Scratch()
    let program = try scratch.write("worker.sh", Self.program, executable: true)
    var limits = Limits()
    limits.seconds = seconds
    let pool = WorkerPool(executable: program, modelsFolder: nil, limits: limits, count: workers)
    var answers: [WorkAnswer] = []
    for try await answer in pool.answers(to: names.map { InputFile(path: $0) }) { answers.append(answer) }
    return answers
  }

  @Test("Crash, garbage, exit and memory each become a reject, and the other inputs are read", arguments: [1, 3])
  func misbehaviour(workers: Int) async throws {
    let names = ["a", "crash", "b", "garbage", "c", "memory", "d", "leave", "e"]
    let answers = try await answers(names, workers: workers)
    #expect(answers.count == names.count)
    let codes = answers.map { $0.reject?.code }
    #expect(codes == [nil, .workerCrashed, nil, .workerCrashed, nil, .limitMemory, nil, .workerCrashed, nil])
    for (name, answer) in zip(names, answers) where answer.reject != nil { #expect(answer.reject?.path == name) }
    #expect(answers[1].reject?.message.contains("signal 11") == true)
  }

  @Test("A hang becomes limit.time, and the other inputs are read")
  func hang() async throws {
    let answers = try await answers(["a", "hang", "b"], workers: 1, seconds: 1)
    #expect(answers.map { $0.reject?.code } == [nil, .limitTime, nil])
  }

  @Test("One worker reads many inputs")
  func longLived() async throws {
    let answers = try await answers((1...20).map { "input \($0)" }, workers: 1)
    #expect(Set(answers.flatMap(\.records)).count == 1)
  }

  @Test("A program that is not there ends with status 70")
  func missingProgram() async throws {
    let pool = WorkerPool(executable: "/nowhere/colophon", modelsFolder: nil, limits: Limits(), count: 1)
    await #expect {
      for try await _ in pool.answers(to: [InputFile(path: "a")]) {}
    } throws: {
      ($0 as? Failure)?.status == .internal
    }
  }

  @Test("An answer survives its line, whatever its texts hold")
  func roundTrip() throws {
    let records = [#"{"id":"a","t":"} ] \" \\ { ["}"#, #"{"id":"b","l":[{},[1,2]]}"#]
    let answer = WorkAnswer(sha256: String(repeating: "0", count: 64), records: records)
    #expect(WorkAnswer(line: Array(try answer.line().utf8)) == answer)
    let reject = WorkAnswer(reject: Reject(path: "p\n\"", code: .empty, message: "m"))
    #expect(WorkAnswer(line: Array(try reject.line().utf8)) == reject)
    for garbage in ["", "x", "{}", #"{"sha256":"","records":[]}"#, String(try answer.line().dropLast(2))] {
      #expect(WorkAnswer(line: Array(garbage.utf8)) == nil)
    }
  }

  @Test("The real worker answers each line, keeps strays out of the protocol, and rejects what it can't read")
  func realWorker() async throws {
    let scratch = try Scratch()
    try scratch.writeBibliographies()
    try scratch.write("in/empty.txt", "")
    let files = ["in/a.bib", "in/empty.txt", "in/gone.pdf", "in"].map {
      InputFile(path: $0, file: scratch.path + "/" + $0)
    }
    let pool = WorkerPool(executable: Scratch.program, modelsFolder: nil, limits: Limits(), count: 1)
    var answers: [WorkAnswer] = []
    for try await answer in pool.answers(to: files) { answers.append(answer) }
    #expect(answers.map { $0.reject?.code } == [nil, .empty, .unreadable, .unreadable])
    #expect(answers[0].records.count == 1)
    #expect(answers[0].records[0].contains(#""path":"in/a.bib""#))
  }

  @Test("More bytes than allowed are not read")
  func bytes() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("large.txt", String(repeating: "x", count: 2000))
    var limits = Limits()
    limits.bytes = 1000
    let pool = WorkerPool(executable: Scratch.program, modelsFolder: nil, limits: limits, count: 1)
    for try await answer in pool.answers(to: [InputFile(path: file)]) { #expect(answer.reject?.code == .tooLarge) }
  }
}
