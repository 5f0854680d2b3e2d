// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

extension OutputFormat: ExpressibleByArgument {}

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Extracts files or folders and prints their records.",
    discussion: """
      Records go to standard output in the order of the paths, rejects to standard error. Folders are read with all
      folders in them; hidden files are left out. Nothing is stored unless --catalogue names a file. - reads standard input.

      Examples:
        colophon import papers/ > records.jsonl
        colophon import article.pdf --format bibtex
      """)

  @Argument(help: "Files or folders.") var paths: [String]
  @Option(help: "jsonl, csl-json, bibtex or ris.") var format = OutputFormat.jsonl
  @Option(help: "Child processes that extract; 0 is as many as cores.") var workers = 0
  @Option(help: "A catalogue that remembers the records too.") var catalogue: String?
  @Flag(help: "Print the paragraphs of the body too.") var text = false
  @Flag(help: "End with status 65 when an input is rejected.") var strict = false
  @OptionGroup var limits: LimitOptions
  @OptionGroup var models: ModelsOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name at least one file or folder.") }
    guard workers >= 0 else { throw ValidationError("--workers must not be less than 0.") }
  }

  func run() async throws {
    try await Import(
      paths: paths, format: format, workers: workers, limits: limits.limits, modelsFolder: models.folder,
      catalogue: catalogue,
      keepsText: text, isStrict: strict, console: common.console
    ).run()
  }
}
