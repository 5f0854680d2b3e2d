// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

@main
struct Colophon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colophon",
    abstract: "Turns PDFs, cover pages and citation statements into normalized records.",
    version: "0.1.0", subcommands: [InspectCommand.self])
}
