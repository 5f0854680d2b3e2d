// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ingests what is new or changed, curates, and writes the output folder.",
    discussion: """
      pipeline.json names inputs, output folder and catalogue; colophon schema pipeline tells its form. The output folder is
      written whole or not at all. Inputs that the catalogue knows are not extracted again.

      Example:
        colophon run --config pipeline.json
      """)

  @Option(help: "The configuration.") var config = "pipeline.json"
  @Flag(help: "End with status 65 when an input is rejected.") var strict = false
  @OptionGroup var models: ModelsOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Run(
      configuration: try ConfigurationReader.read(config), modelsFolder: models.folder, isStrict: strict,
      console: common.console
    ).run()
  }
}
