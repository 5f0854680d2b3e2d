// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Pipeline

struct Colophon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colophon",
    abstract: "Turns PDFs, cover pages and citation statements into normalized records.",
    discussion: """
      Results go to standard output, everything else to standard error.

      Examples:
        colophon run --config pipeline.json
        colophon import papers/ > records.jsonl
      """,
    version: programVersion,
    subcommands: [
      RunCommand.self,
      ImportCommand.self,
      ExplainCommand.self,
      InspectCommand.self,
      EvaluateCommand.self,
      ValidateCommand.self,
      ParseCommand.self,
      TrainCommand.self,
      DedupeCommand.self,
      ResolveCommand.self,
      CatalogueCommand.self,
      SchemaCommand.self,
      WorkerCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Colophon.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      end(failure)
    } catch is CancellationError {
      end(Failure(.internal, "the work was cancelled."))
    } catch {
      if Colophon.exitCode(for: error) != .failure { Colophon.exit(withError: error) }
      end(Failure(.internal, "unforeseen: \(error). Please report it with the command that led here."))
    }
  }

  private static func end(_ failure: Failure) -> Never {
    let isJSON = CommandLine.arguments.contains("--log-format=json") || CommandLine.arguments.contains("json")
    Console(format: isJSON ? .json : .text).error(failure.message, ["status": String(failure.status.rawValue)])
    exit(failure.status.rawValue)
  }
}
