// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline
import Records

extension SourceKind: ExpressibleByArgument {}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells kind and family of a file, by which evidence, and where each value came from.",
    discussion: """
      Example:
        colophon explain article.pdf
      """)

  @Argument(help: "A file.") var file: String
  @Option(help: "The kind, instead of what the content tells.") var kind: SourceKind?
  @OptionGroup var models: ModelsOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try StandardOutput().write(try Explaining(file: file, kind: kind, modelsFolder: models.folder).text())
  }
}
