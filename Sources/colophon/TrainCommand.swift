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
        colophon train all --data labelled --gold gold --training-documents typeset
        colophon train all --data labelled --gold gold --leave-out 0 1 2 3 4 --output folds
      """)

  @Argument(help: "all, or the name of a model: references, bibliography-lines, front-matter, note-citations.")
  var model = "all"
  @Option(help: "The folder of the labelled files.") var data: String
  @Option(help: "A folder of documents with their gold beside them (NAME.pdf, NAME.json).") var gold: String?
  @Option(help: "A folder of made-up documents, for the layouts of first pages (make training-documents).")
  var trainingDocuments: String?
  @Option(help: "The folder that the model files are written to.") var output = "Models"
  @Option(
    parsing: .upToNextOption,
    help: "Leave out these fifths of the documents (0 to 4), one after the other, into OUTPUT/FIFTH.")
  var leaveOut: [Int] = []
  @Flag(help: "Leave out each set of the gold folder, one after the other, into OUTPUT/SET.")
  var leaveOutSets = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !leaveOut.allSatisfy((0..<Training.folds).contains) { throw ValidationError("--leave-out takes 0 to 4.") }
    if leaveOutSets, gold == nil { throw ValidationError("--leave-out-sets needs --gold.") }
    if leaveOutSets, !leaveOut.isEmpty { throw ValidationError("--leave-out and --leave-out-sets exclude each other.") }
  }

  func run() throws {
    var parts = leaveOut.map(LeftOut.fold)
    if leaveOutSets, let gold { parts = Training.sets(under: gold).map(LeftOut.set) }
    try Training(
      data: data, gold: gold, trainingDocuments: trainingDocuments, output: output, leftOut: parts,
      console: common.console
    ).run(model == "all" ? Training.names : [model])
  }
}
