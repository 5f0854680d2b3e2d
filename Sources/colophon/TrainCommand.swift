// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains one model, or all, from labelled data.",
    discussion: """
      Reference strings are read from the files references-*.jsonl (or .jsonl.gz) of the data folder: a line each,
      {"id", "raw", "tagged"}, in which "tagged" is the string with its fields in elements such as <author> and <title>.

      The lines of lists are read from lines-*.jsonl and from the PDFs under the gold folder that have their gold beside them.

      Examples:
        colophon train references --data labelled --output Models
        colophon train all --data labelled --gold gold --leave-out 0 --output folds/0
      """)

  @Argument(help: "all, or the name of a model: references, bibliography-lines, front-matter.") var model = "all"
  @Option(help: "The folder of the labelled files.") var data: String
  @Option(help: "A folder of documents with their gold beside them (NAME.pdf, NAME.json).") var gold: String?
  @Option(help: "The folder that the model files are written to.") var output = "Models"
  @Option(help: "Leave out one fifth of the documents (0 to 4), to measure on them.") var leaveOut: Int?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let leaveOut, !(0..<5).contains(leaveOut) { throw ValidationError("--leave-out must be 0 to 4.") }
  }

  func run() throws {
    try Training(data: data, gold: gold, output: output, leftOut: leaveOut, console: common.console)
      .run(model == "all" ? Training.names : [model])
  }
}
