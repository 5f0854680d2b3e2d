// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Looks into the store of known works, or adds to it.",
    discussion: """
      Example:
        colophon catalogue stats --catalogue out/catalogue.sqlite
      """,
    subcommands: [Stats.self, Show.self, Search.self, Load.self, Export.self])

  struct Place: ParsableArguments {
    @Option(help: "The catalogue; otherwise that of the configuration.") var catalogue: String?
    @Option(help: "The configuration that names the catalogue.") var config = "pipeline.json"
    @OptionGroup var common: CommonOptions

    func stages() throws -> CatalogueStages {
      CatalogueStages(path: try CatalogueStages.path(explicit: catalogue, configuration: config))
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Counts inputs, records and known works.",
      discussion: """
        Example:
          colophon catalogue stats
        """)

    @OptionGroup var place: Place

    func run() throws { try StandardOutput().write(try place.stages().statistics()) }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints one work as JSON.",
      discussion: """
        Example:
          colophon catalogue show doi:10.1000/182
        """)

    @Argument(help: "The id of a record or known work.") var id: String
    @OptionGroup var place: Place

    func run() throws { try StandardOutput().write(try place.stages().show(id)) }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Finds works by words of title, names, year or journal.",
      discussion: """
        Example:
          colophon catalogue search climate 2019
        """)

    @Argument(help: "Words that the work must hold, all of them.") var words: [String]
    @Option(help: "At most so many works.") var limit = 20
    @OptionGroup var place: Place

    func run() throws {
      try StandardOutput().write(try place.stages().search(words.joined(separator: " "), limit: max(0, limit)))
    }
  }

  struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds known works, so that references can resolve to them.",
      discussion: """
        Reads JSON Lines of CSL-JSON items or records, or an export: CSL-JSON, BibTeX, RIS and the like. - reads standard
        input.

        Example:
          colophon catalogue load works.jsonl --catalogue out/catalogue.sqlite
        """)

    @Argument(help: "JSON Lines of CSL-JSON items or records.") var file: String
    @OptionGroup var place: Place

    func run() throws {
      let count = try place.stages().load(file)
      place.common.console.info("\(count) works loaded from \(file)")
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints all works.",
      discussion: """
        Example:
          colophon catalogue export --format bibtex > works.bib
        """)

    @Option(help: "jsonl, csl-json, bibtex or ris.") var format = OutputFormat.jsonl
    @OptionGroup var place: Place

    func run() throws { try StandardOutput().write(try place.stages().export(format)) }
  }
}
