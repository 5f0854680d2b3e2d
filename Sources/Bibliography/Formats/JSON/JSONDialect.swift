// SPDX-License-Identifier: GPL-3.0-or-later

/// One way of writing works in JSON: how an object of it is known, and how it is read.
struct JSONDialect: Sendable {
  let format: ExportFormat
  /// The keys that tell an object of the dialect, or nil where it is none.
  let signs: @Sendable (JSONValue) -> [String]?
  let entry: @Sendable (_ object: JSONValue, _ line: Int) -> ExportEntry

  /// The dialects that are known, those with the most telling keys first: an object is of the first that knows it.
  static let all: [JSONDialect] = [
    .crossref, .openAlex, .semanticScholar, .europePMC, .scopusSearch, .scite, .dataCite, .openCitationsMeta, .cslJSON,
  ]

  static func dialect(of object: JSONValue) -> (dialect: JSONDialect, signs: [String])? {
    for dialect in all {
      if let signs = dialect.signs(object) { return (dialect, signs) }
    }
    return nil
  }
}

/// Reads works from JSON, one object or many, in whichever envelopes, pages and lists an answer has them.
enum JSONExportReader: ExportReader {
  static func read(_ text: String) -> ExportContents {
    guard let json = JSONText(text) else { return ExportContents() }
    return read(json)
  }

  static func read(_ json: JSONText) -> ExportContents {
    var contents = ExportContents(skipped: json.skipped)
    contents.skipped += json.search { object, line in
      guard let known = JSONDialect.dialect(of: object) else { return false }
      contents.add(known.dialect.entry(object, line))
      return true
    }
    contents.skipped.sort { $0.line < $1.line }
    return contents
  }

  /// The dialect of most objects, and the keys that told it.
  static func detect(_ json: JSONText) -> ExportEvidence? {
    var counts: [ExportFormat: (count: Int, signs: [String])] = [:]
    _ = json.search { object, _ in
      guard let known = JSONDialect.dialect(of: object) else { return false }
      counts[known.dialect.format, default: (0, known.signs)].count += 1
      return true
    }
    let best = counts.max { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) }
    return best.map { ExportEvidence(format: $0.key, signs: $0.value.signs.map { "the key \"" + $0 + "\"" }) }
  }
}

extension ExportFormat {
  /// The work that a JSON object of any format describes; nil where it is none.
  public static func entry(of object: JSONValue, line: Int = 1) -> ExportEntry? {
    JSONDialect.dialect(of: object)?.dialect.entry(object, line)
  }

  /// The work that a JSON object of this format describes; nil where the object is none of it.
  public func entry(of object: JSONValue, line: Int = 1) -> ExportEntry? {
    guard let dialect = JSONDialect.all.first(where: { $0.format == self }), dialect.signs(object) != nil else {
      return nil
    }
    return dialect.entry(object, line)
  }
}
