// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Extraction
import Foundation

/// `colophon parse`: reference strings in, one a line; works out, in the same order.
public struct ReferenceParsing: Sendable {
  let parser: ReferenceParser
  let format: OutputFormat
  /// Whether the strings are one list in printed order: see `ReferenceParser.parse(list:)`.
  let isList: Bool
  let explains: Bool

  /// - Throws: `Failure` where the model is missing or unusable.
  public init(modelsFolder: String?, format: OutputFormat, isList: Bool, explains: Bool) throws(Failure) {
    guard let parser = try InputReader.models(in: modelsFolder).references else {
      throw Failure(
        .configuration,
        "\(modelsFolder ?? "Models") has no \(Models.referencesFile); train it with 'colophon train references'.")
    }
    self.parser = parser
    self.format = format
    self.isList = isList
    self.explains = explains
  }

  /// Reads a file, or standard input for `-`, and writes to standard output.
  public func run(file: String) throws {
    let bytes: Data
    if file == "-" {
      bytes = FileHandle.standardInput.readDataToEndOfFile()
    } else {
      do {
        bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      } catch {
        throw Failure(.noInput, "\(file): it cannot be read; name a file of reference strings, one a line.")
      }
    }
    let entries = Self.entries(bytes)
    let output = StandardOutput()
    var text = ""
    var works: [(id: String, work: Work)] = []
    let whole = isList ? parser.parse(list: entries.map(\.raw)) : nil
    for (place, entry) in entries.enumerated() {
      let parsed = whole?[place] ?? parser.parse(entry.raw)
      if explains {
        text += try Self.explanation(entry, parsed)
      } else if format == .jsonl {
        text += try Self.line(entry, parsed)
      } else {
        works.append((entry.id ?? "reference-\(place + 1)", parsed.work))
      }
      if text.utf8.count > 1 << 16 {
        try output.write(text)
        text = ""
      }
    }
    try output.write(explains ? text : text + format.text(works))
  }

  /// A string with the name it has in the input, if any.
  struct Entry {
    var id: String?
    var raw: String
  }

  /// Lines of plain text, or of JSON with `raw` and perhaps `id`. Empty lines are passed over.
  static func entries(_ bytes: Data) -> [Entry] {
    let decoder = JSONDecoder()
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      if line.first == UInt8(ascii: "{"), let record = try? decoder.decode(Line.self, from: Data(line)) {
        return Entry(id: record.id, raw: record.raw)
      }
      var raw = String(decoding: line, as: UTF8.self)
      if raw.last == "\r" { raw.removeLast() }
      return raw.contains { !$0.isWhitespace } ? Entry(id: nil, raw: raw) : nil
    }
  }

  private struct Line: Decodable {
    var id: String?
    var raw: String
  }

  private struct OutputLine: Encodable {
    var id: String?
    var raw: String
    var work: Work
    var confidence: FieldMap<Double>
  }

  private static func line(_ entry: Entry, _ parsed: ParsedReference) throws -> String {
    let line = OutputLine(id: entry.id, raw: entry.raw, work: parsed.work, confidence: parsed.confidence)
    return try OrderedJSONEncoder().encode(line) + "\n"
  }

  /// The tokens of a string with their labels and probabilities, one a line, and the fields with theirs.
  private static func explanation(_ entry: Entry, _ parsed: ParsedReference) throws -> String {
    var text = entry.raw + "\n"
    for token in parsed.tokens {
      text += "  \(token.probability.formatted(.number.precision(.fractionLength(3))))  "
      text += token.label.padding(toLength: 18, withPad: " ", startingAt: 0) + token.text + "\n"
    }
    for (field, confidence) in parsed.confidence {
      text += "  \(confidence.formatted(.number.precision(.fractionLength(3))))  = \(field)\n"
    }
    return text + "  " + (try OrderedJSONEncoder().encode(parsed.work)) + "\n\n"
  }
}
