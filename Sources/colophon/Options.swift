// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline
import Records

extension Console.Format: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "How messages are written to standard error: text or json.")
  var logFormat = Console.Format.text

  @Flag(help: "Only errors on standard error.")
  var quiet = false

  var console: Console { Console(format: logFormat, quiet: quiet) }
}

/// Bounds on one input, as in `limits` of pipeline.json.
struct LimitOptions: ParsableArguments {
  @Option(name: .customLong("limit-seconds"), help: "Seconds that one input may take.")
  var seconds = Limits().seconds

  @Option(name: .customLong("limit-memory-mb"), help: "MiB of memory that one input may need.")
  var memoryMB = Limits().memoryMB

  @Option(name: .customLong("limit-pages"), help: "Pages of one input that are read.")
  var pages = Limits().pages

  @Option(name: .customLong("limit-bytes"), help: "Bytes that one input may have.")
  var bytes = Limits().bytes

  var limits: Limits {
    var limits = Limits()
    limits.seconds = seconds
    limits.memoryMB = memoryMB
    limits.pages = pages
    limits.bytes = bytes
    return limits
  }

  func validate() throws {
    guard seconds > 0, memoryMB > 0, pages > 0, bytes > 0 else {
      throw ValidationError("Limits must be greater than 0.")
    }
  }
}

struct ModelsOption: ParsableArguments {
  @Option(name: .customLong("models"), help: "The folder of the models; found by itself where they are installed.")
  var folder: String?
}
