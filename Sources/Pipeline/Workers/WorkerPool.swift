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

  /// Workers have models to read with.
  public var hasModels: Bool { arguments.contains("--models") }

  public init(executable: String, modelsFolder: String?, limits: Limits, keepsText: Bool = false, count: Int) {
    self.executable = executable
    self.limits = limits
    self.count = max(1, count)
    arguments =
      [
        "worker", "--memory-mb", String(limits.memoryMB), "--pages", String(limits.pages), "--bytes",
        String(limits.bytes),
      ]
      + (modelsFolder.map { ["--models", $0] } ?? []) + (keepsText ? ["--text"] : [])
  }

  /// A pool of this very program, for commands that read inputs without a configuration. The folder of models is found where it is `nil`.
  ///
  /// - Throws: `Failure` with status 78 where a folder is named that holds no models.
  public init(
    modelsFolder: String?, limits: Limits = Limits(), keepsText: Bool = false, workers: Int = 0
  ) throws(Failure) {
    self.init(
      executable: Executable.path, modelsFolder: try Executable.modelsFolder(explicit: modelsFolder), limits: limits,
      keepsText: keepsText, count: workers == 0 ? cores() : workers)
  }

  /// Answers in the order of `files`, each as soon as all before it are there.
  ///
  /// The sequence throws a `Failure` with status 70 where no worker can be started.
  public func answers(to files: [InputFile]) -> AsyncThrowingStream<WorkAnswer, any Error> {
    let queue = WorkQueue(files: files)
    let (answers, continuation) = AsyncThrowingStream<WorkAnswer, any Error>.makeStream()
    let delivery = OrderedDelivery(continuation)
    let work = Task {
      do {
        try await withThrowingTaskGroup(of: Void.self) { workers in
          for _ in 0..<min(count, max(1, files.count)) {
            workers.addTask { try await serve(queue, delivery) }
          }
          try await workers.waitForAll()
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { _ in work.cancel() }
    return answers
  }

  /// One worker after another until the queue is empty.
  private func serve(_ queue: WorkQueue, _ delivery: OrderedDelivery) async throws {
    var retried: Int?
    while let first = retried ?? queue.take() {
      let worker = Worker(executable: executable, arguments: arguments, limits: limits)
      let end = try await worker.live(first: first, queue: queue, delivery: delivery)
      retried = nil
      guard let failure = end else { return }
      if failure.workerWasFresh {
        delivery.deliver(failure.place, WorkAnswer(reject: failure.reject))
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

/// Hands answers on in the order of their places, whatever order they come in.
final class OrderedDelivery: Sendable {
  private let state = Mutex((waiting: [Int: WorkAnswer](), next: 0))
  private let continuation: AsyncThrowingStream<WorkAnswer, any Error>.Continuation

  init(_ continuation: AsyncThrowingStream<WorkAnswer, any Error>.Continuation) {
    self.continuation = continuation
  }

  func deliver(_ place: Int, _ answer: WorkAnswer) {
    state.withLock { state in
      state.waiting[place] = answer
      while let answer = state.waiting.removeValue(forKey: state.next) {
        continuation.yield(answer)
        state.next += 1
      }
    }
  }
}
