// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A document whose true values are known, in the form that `docs/gold.md` describes.
public struct GoldDocument: Sendable {
  /// The file's name without its ending: records belong to it by this name.
  public var name: String
  public var content: JSONValue

  public init(name: String, content: JSONValue) {
    self.name = name
    self.content = content
  }
}

/// Precision, recall and F1 of records against gold, counted over all documents together (micro).
///
/// A record belongs to the gold document whose name is the last part of its `id`, or the name of one of its sources' files. A document
/// without a record counts as missed in every field; a record without a gold document is not counted. How values are compared stands with
/// each count: equal after folding, or similar by a threshold.
public struct Evaluation: Sendable {
  /// Counts of one document.
  public struct DocumentCounts: Sendable {
    /// The gold document's own `id`.
    public var id: String
    public var counts: Counts
    /// The confidence that the record has in fields of its work, 0 to 1.
    var confidences: [String: Double] = [:]
  }

  public private(set) var total = Counts()
  public private(set) var documents: [DocumentCounts] = []
  /// Gold documents that have a record.
  public private(set) var found = 0

  /// Scores records, as lines of `records.jsonl` read into values; the first record of a document counts.
  public static func score(gold: [GoldDocument], records: [JSONValue]) -> Evaluation {
    var evaluation = Evaluation()
    let wanted = Dictionary(gold.map { ($0.name, $0.content) }, uniquingKeysWith: { $1 })
    var recordOf: [String: JSONValue] = [:]
    for record in records {
      for name in documentNames(of: record) where wanted[name] != nil && recordOf[name] == nil {
        recordOf[name] = record
      }
    }
    evaluation.found = recordOf.count
    var seen = Set<String>()
    for document in gold where seen.insert(document.name).inserted {
      let content = wanted[document.name] ?? document.content
      let counts = Counts(gold: content, record: recordOf[document.name])
      evaluation.total.add(counts)
      evaluation.documents.append(
        DocumentCounts(
          id: content["id"]?.plainText ?? document.name, counts: counts,
          confidences: confidences(of: recordOf[document.name])))
    }
    return evaluation
  }

  /// Fields that the gold knows, in the order of first counting; with prefixes given, those that begin with one of them.
  public func fields(only prefixes: [String] = []) -> [String] {
    total.fields.filter { field in
      total[field].gold > 0 && (prefixes.isEmpty || prefixes.contains { field.hasPrefix($0) })
    }
  }
}

private func documentNames(of record: JSONValue) -> [String] {
  // A JSON source is the gold itself, not the document.
  let paths = (record["sources"]?.elements ?? []).map { text($0["path"]) }.filter {
    !$0.isEmpty && !$0.hasSuffix(".json")
  }
  let lastOfID = text(record["id"]).split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  return paths.map(fileStem) + [lastOfID]
}

/// A path's last part without its ending.
public func fileStem(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name.index(after: dot) != name.endIndex else {
    return name
  }
  return String(name[..<dot])
}
