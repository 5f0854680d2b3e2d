// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Testing

@testable import colophon

/// The names of the commands that people see and do not find an example of in the help.
private func commandsWithoutExample() -> [String] {
  var names: [String] = []
  for command in Colophon.configuration.subcommands {
    let configuration = command.configuration
    guard configuration.shouldDisplay else { continue }
    let name = configuration.commandName ?? ""
    var help = configuration.discussion
    for inner in configuration.subcommands { help += inner.configuration.discussion }
    if !help.contains("colophon \(name)") { names.append(name) }
  }
  return names
}

private func isRefused(_ arguments: [String]) -> Bool {
  do {
    _ = try Colophon.parseAsRoot(arguments)
    return false
  } catch {
    return true
  }
}

@Suite("The command line")
struct CommandLineTests {
  @Test("Every command shows an example of itself")
  func helpShowsExamples() {
    #expect(commandsWithoutExample().isEmpty)
  }

  @Test(
    "Unknown commands and options are refused",
    arguments: [["gather"], ["import"], ["parse", "--format", "word"], ["run", "--speed"]])
  func refusals(arguments: [String]) {
    #expect(isRefused(arguments))
  }

  @Test("A fold to leave out is one of five")
  func folds() {
    #expect(isRefused(["train", "all", "--data", "x", "--leave-out", "5"]))
    #expect(!isRefused(["train", "all", "--data", "x", "--leave-out", "4"]))
  }
}
