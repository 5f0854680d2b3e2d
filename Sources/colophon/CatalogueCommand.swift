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
    subcommands: [Stats.self, Show.self, Search.self, Load.self, Export.self, Explain.self, Split.self])

  struct Place: ParsableArguments {
    @Option(help: "The catalogue; otherwise that of the configuration.") var catalogue: String?
    @Option(help: "The configuration that names the catalogue.") var config = "pipeline.json"
    @OptionGroup var common: CommonOptions

    func stages() throws -> CatalogueStages {
      CatalogueStages(path: try CatalogueStages.path(explicit: catalogue, configuration: config))
    }

    func merges() throws -> MergeStages {
      MergeStages(
        path: try CatalogueStages.path(explicit: catalogue, configuration: config),
        rulings: try CatalogueStages.rulings(configuration: config))
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

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells which descriptions make a work, and what speaks for their being one.",
      discussion: """
        Weights are log-odds: above 0 they speak for one work; together they must reach 6.

        Example:
          colophon catalogue explain doi:10.1000/182
        """)

    @Argument(help: "The id of a record.") var id: String
    @OptionGroup var place: Place

    func run() throws { try StandardOutput().write(try place.merges().explain(id)) }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keeps the descriptions that make a work apart from the next run on.",
      discussion: """
        The catalogue remembers the pairs; curate.never in the configuration does the same for pairs known beforehand.

        Examples:
          colophon catalogue split doi:10.1000/182
          colophon catalogue split --undo doi:10.1000/182
        """)

    @Argument(help: "The id of a record; with --undo that of a description, as explain prints it.") var id: String
    @Flag(help: "Lets the descriptions be merged again.") var undo = false
    @OptionGroup var place: Place

    func run() throws {
      let count = undo ? try place.merges().unsplit(id) : try place.merges().split(id)
      place.common.console.info(
        "\(count) pairs " + (undo ? "may be merged again" : "stay apart") + " from the next run on")
    }
  }
}
