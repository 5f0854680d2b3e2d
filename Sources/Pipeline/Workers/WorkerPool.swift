// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Synchronization

/// Extracts files in child processes of the same executable, several at a time.
///
/// Whatever a file does to its worker (a crash, a hang, garbage on the pipe) becomes a reject with its code; the next file gets a new worker.
/// A failure of a worker that had read other files before is tried once more on a fresh one, so that the outcome depends on the file alone.
public struct WorkerPool: Sendable {
  /// The program to start, with `worker` and its options as arguments.
  public let executable: String
  public let arguments: [String]
  public let limits: Limits
  /// At least 1.
  public let count: Int

  public init(executable: String, modelsFolder: String?, limits: Limits, count: Int) {
    self.executable = executable
    self.limits = limits
    self.count = max(1, count)
    arguments =
      [
        "worker", "--memory-mb", String(limits.memoryMB), "--pages", String(limits.pages), "--bytes",
        String(limits.bytes),
      ]
      + (modelsFolder.map { ["--models", $0] } ?? [])
  }

  /// Answers in the order of `files`, each handed on as soon as all before it are there.
  ///
  /// - Throws: `Failure` with status 70 where no worker can be started; whatever `body` throws.
  public func extract(_ files: [InputFile], _ body: (Int, WorkAnswer) async throws -> Void) async throws {
    let queue = WorkQueue(files: files)
    let (answers, continuation) = AsyncThrowingStream<(Int, WorkAnswer), any Error>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await withThrowingTaskGroup(of: Void.self) { workers in
            for _ in 0..<min(count, max(1, files.count)) {
              workers.addTask { try await serve(queue) { continuation.yield(($0, $1)) } }
            }
            try await workers.waitForAll()
          }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      var waiting: [Int: WorkAnswer] = [:]
      var next = 0
      for try await (place, answer) in answers {
        waiting[place] = answer
        while let answer = waiting.removeValue(forKey: next) {
          try await body(next, answer)
          next += 1
        }
      }
      try await group.waitForAll()
    }
  }

  /// One worker after another until the queue is empty.
  private func serve(_ queue: WorkQueue, _ deliver: @Sendable (Int, WorkAnswer) -> Void) async throws {
    var retried: Int?
    while let first = retried ?? queue.take() {
      let worker = Worker(executable: executable, arguments: arguments, limits: limits)
      let end = try await worker.live(first: first, queue: queue, deliver: deliver)
      retried = nil
      guard let failure = end else { return }
      if failure.workerWasFresh {
        deliver(failure.place, WorkAnswer(reject: failure.reject))
      } else {
        retried = failure.place
      }
    }
  }
}

/// Files not yet taken by a worker.
final class WorkQueue: Sendable {
  let files: [InputFile]
  private let next = Mutex(0)

  init(files: [InputFile]) {
    self.files = files
  }

  /// The place of the next file, if any is left.
  func take() -> Int? {
    next.withLock { next in
      guard next < files.count else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
