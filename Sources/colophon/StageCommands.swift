// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct DedupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Tells which works of a file are one and the same.",
    discussion: """
      Reads JSON Lines of records or CSL-JSON items, writes {"id", "cluster"} for each. - reads standard input.

      Example:
        colophon dedupe records.jsonl > clusters.jsonl
      """)

  @Argument(help: "JSON Lines of records or CSL-JSON items.") var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    try StandardOutput().write(try DedupeStage(file: file).lines())
  }
}

struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Tells which known works the references of a file mean.",
    discussion: """
      Reads JSON Lines of records, or of single references ({"id", "raw", "work"}), and writes
      {"id", "match", "status", "score"} for each reference. - reads standard input.

      Example:
        colophon resolve references.jsonl --catalogue out/catalogue.sqlite
      """)

  @Argument(help: "JSON Lines of records or references.") var file: String
  @Option(help: "A catalogue whose works references may mean.") var catalogue: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try StandardOutput().write(try ResolveStage(file: file, catalogue: catalogue).lines())
  }
}
