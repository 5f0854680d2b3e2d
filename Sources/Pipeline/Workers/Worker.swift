// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// One child process, from its start to its end.
struct Worker: Sendable {
  let executable: String
  let arguments: [String]
  let limits: Limits

  /// The file that a worker ended over, and why.
  struct Failure: Sendable {
    var place: Int
    var reject: Reject
    /// The worker had read no other file before.
    var workerWasFresh: Bool
  }

  /// An answer longer than this is garbage, not a record.
  private static let longestAnswer = 1 << 30

  /// Why the conversation with a child ended before the queue did.
  private enum Break: Sendable {
    case outOfTime
    case garbage
    case closed
  }

  /// Starts a child and has it extract files until the queue is empty (`nil`) or the child fails.
  func live(
    first: Int, queue: WorkQueue, delivery: OrderedDelivery
  ) async throws -> Failure? {
    let result: ExecutionResult<(place: Int, done: Int, cause: Break)?, SequenceOutput, DiscardedOutput>
    do {
      result = try await run(
        .path(FilePath(executable)), arguments: Arguments(arguments),
        environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]),
        input: .inputWriter, output: .sequence, error: .discarded
      ) { child in
        try await converse(with: child, first: first, queue: queue, delivery: delivery)
      }
    } catch let error as SubprocessError {
      throw Pipeline.Failure(
        .internal, "\(executable): a worker could not be started (\(error)); check that the program is still there.")
    }
    guard let end = result.closureResult else { return nil }
    return Failure(
      place: end.place, reject: reject(queue.files[end.place], end.cause, result.terminationStatus),
      workerWasFresh: end.done == 0)
  }

  private func converse(
    with child: Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>, first: Int, queue: WorkQueue,
    delivery: OrderedDelivery
  ) async throws -> (place: Int, done: Int, cause: Break)? {
    var output = child.standardOutput.makeAsyncIterator()
    var lines = LineBuffer()
    var done = 0
    var current: Int? = first
    while let place = current {
      let file = queue.files[place]
      let request = WorkRequest(path: file.path, file: file.file, kind: file.kind)
      let timedOut = Atomic(false)
      let alarm = Alarm(seconds: limits.seconds) {
        timedOut.store(true, ordering: .relaxed)
        try? child.send(signal: .kill)
      }
      // A child that is gone breaks the pipe; that it is gone shows when the answer is read.
      _ = try? await child.standardInputWriter.write(Array((try OrderedJSONEncoder().encode(request) + "\n").utf8))
      var line = lines.next()
      while line == nil, lines.waiting < Self.longestAnswer, let buffer = try? await output.next() {
        buffer.withUnsafeBytes { lines.append($0) }
        line = lines.next()
      }
      alarm.cancel()
      guard let line, let answer = WorkAnswer(line: line) else {
        try? child.send(signal: .kill)
        return (place, done, timedOut.load(ordering: .relaxed) ? .outOfTime : line == nil ? .closed : .garbage)
      }
      delivery.deliver(place, answer)
      done += 1
      current = queue.take()
    }
    try? await child.standardInputWriter.finish()
    return nil
  }

  private func reject(_ file: InputFile, _ cause: Break, _ status: TerminationStatus) -> Reject {
    let (code, message): (RejectCode, String) =
      switch (cause, status) {
      case (.outOfTime, _):
        (
          .limitTime,
          "The input took longer than \(limits.seconds) seconds. Raise limits.seconds or leave the file out."
        )
      case (_, .exited(WorkerService.memoryExitStatus)):
        (
          .limitMemory,
          "The input needed more than \(limits.memoryMB) MB. Raise limits.memory_mb or leave the file out."
        )
      case (.garbage, _): (.workerCrashed, "The worker answered with something that is no record.")
      case (_, .signaled(let signal)):
        (
          .workerCrashed,
          "The worker ended by signal \(signal) while it read this input. The other inputs are not affected."
        )
      case (_, .exited(let status)):
        (
          .workerCrashed,
          "The worker ended with status \(status) while it read this input. The other inputs are not affected."
        )
      }
    return Reject(path: file.path, code: code, message: message)
  }
}

/// Does something after a while, unless cancelled before.
private struct Alarm: Sendable {
  private let task: Task<Void, Never>

  init(seconds: Int, _ action: @escaping @Sendable () -> Void) {
    task = Task {
      try? await Task.sleep(for: .seconds(seconds))
      if !Task.isCancelled { action() }
    }
  }

  func cancel() { task.cancel() }
}
