// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Documents
import Foundation
import Records

/// The forms in which `import` prints records.
public enum OutputFormat: String, Sendable, CaseIterable {
  case jsonl, bibtex, ris
  case cslJSON = "csl-json"
}

/// A one-off: files or folders in, records on standard output, rejects on standard error.
public struct Import: Sendable {
  let paths: [String]
  let format: OutputFormat
  let workers: Int
  let limits: Limits
  let modelsFolder: String?
  let catalogue: String?
  let keepsText: Bool
  let isStrict: Bool
  let console: Console

  public init(
    paths: [String], format: OutputFormat = .jsonl, workers: Int = 0, limits: Limits = Limits(),
    modelsFolder: String? = nil,
    catalogue: String? = nil, keepsText: Bool = false, isStrict: Bool = false, console: Console = Console()
  ) {
    self.paths = paths
    self.format = format
    self.workers = workers
    self.limits = limits
    self.modelsFolder = modelsFolder
    self.catalogue = catalogue
    self.keepsText = keepsText
    self.isStrict = isStrict
    self.console = console
  }

  /// - Throws: `Failure`: 66 no such input, 65 an input was rejected under `--strict`, 73 output can't be written, 75 and 78.
  public func run() async throws {
    let pool = try WorkerPool(modelsFolder: modelsFolder, limits: limits, keepsText: keepsText, workers: workers)
    if !pool.hasModels { console.warnOfMissingModels() }
    let store = try catalogue.map { path throws(Failure) in try CatalogueStore.opened(path, .writing) }
    let (files, temporary) = try inputs()
    defer { if let temporary { try? FileManager.default.removeItem(atPath: temporary) } }
    let output = StandardOutput()
    var printer = RecordPrinter(format: format)
    var rejects = 0
    var works: [KnownWork] = []
    var done = 0
    for try await answer in pool.answers(to: files) {
      if let reject = answer.reject {
        rejects += 1
        console.reject(reject)
      } else {
        try output.write(try printer.text(answer.records))
      }
      if store != nil { works += try answer.records.map(KnownWork.init(recordJSON:)) }
      done += 1
      console.progress("extract", done: done, of: files.count)
    }
    try output.write(try printer.end())
    try store?.load(works, origin: "import")
    try store?.close()
    console.info("\(files.count) inputs: \(printer.count) records, \(rejects) rejects")
    if isStrict, rejects > 0 {
      throw Failure(.dataInvalid, "\(rejects) of \(files.count) inputs were rejected; the messages above name them.")
    }
  }

  /// The files that the paths name, in the order of their names, each once; standard input in a file that the caller removes.
  private func inputs() throws(Failure) -> (files: [InputFile], temporary: String?) {
    var files: [InputFile] = []
    var temporary: String?
    let finder = InputFinder()
    for path in paths {
      guard path == "-" else {
        files += try finder.files(at: path, named: path)
        continue
      }
      guard temporary == nil else { throw Failure(.usage, "- stands twice; standard input can be read once.") }
      let name = FileManager.default.temporaryDirectory.appendingPathComponent("colophon-\(UUID().uuidString)").path
      guard let data = try? FileHandle.standardInput.readToEnd() ?? Data(),
        FileManager.default.createFile(atPath: name, contents: data)
      else { throw Failure(.cannotWrite, "\(name): standard input could not be kept there; check the disk.") }
      temporary = name
      files.append(InputFile(path: "-", file: name))
    }
    files.sort { InputFinder.precedes($0.path, $1.path) }
    var seen: Set<String> = []
    return (files.filter { seen.insert($0.path).inserted }, temporary)
  }
}

/// Processors that may run workers.
func cores() -> Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

extension Console {
  func warnOfMissingModels() {
    warning("no models were found, so references and headers are read without; name their folder with --models DIR")
  }

  /// A reject as a line: what, where, why.
  func reject(_ reject: Reject) {
    warning(
      "\(reject.path): \(reject.code.rawValue): \(reject.message)",
      ["path": reject.path, "code": reject.code.rawValue, "sha256": reject.sha256 ?? ""])
  }
}
