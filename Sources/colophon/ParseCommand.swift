// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Reads reference strings, one a line, into works.",
    discussion: """
      A line may also be JSON with "raw" and perhaps "id". Works are printed in the order of the lines.

      Examples:
        colophon parse references.txt > works.jsonl
        echo 'Eco, U. (1980). Il nome della rosa. Milano: Bompiani.' | colophon parse --format csl-json
        colophon parse --list --format bibtex bibliography.txt > bibliography.bib
        colophon parse --explain references.txt
      """)

  @Argument(help: "A file of strings; - is standard input.") var file = "-"
  @Option(help: "jsonl, csl-json, bibtex or ris.") var format = OutputFormat.jsonl
  @Flag(help: "The strings are one list in printed order: a dash takes the authors of the entry before.") var list =
    false
  @Flag(help: "Print tokens, tags and probabilities instead.") var explain = false
  @OptionGroup var models: ModelsOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try ReferenceParsing(modelsFolder: models.folder, format: format, isList: list, explains: explain).run(file: file)
  }
}
