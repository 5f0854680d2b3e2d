// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

/// The child's side of the worker pool; any engine that pipes lines through a program can drive it too.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Extracts the files that standard input names, a line of JSON each, a line of JSON out for each.",
    discussion: """
      Example:
        echo '{"path": "paper.pdf"}' | colophon worker
      """,
    shouldDisplay: false)

  @OptionGroup var models: ModelsOption
  @Option(help: "MiB of memory.") var memoryMB = Limits().memoryMB
  @Option(help: "Pages that are read.") var pages = Limits().pages
  @Option(help: "Bytes that an input may have.") var bytes = Limits().bytes
  @Flag(help: "Keep the paragraphs of the body.") var text = false

  func run() throws {
    var limits = Limits()
    limits.memoryMB = memoryMB
    limits.pages = pages
    limits.bytes = bytes
    let reader = try InputReader.ready(modelsFolder: models.folder, limits: limits, keepsText: text)
    guard let service = WorkerService(reader: reader) else {
      throw Failure(.internal, "the worker could not take over standard output.")
    }
    service.serve()
  }
}
