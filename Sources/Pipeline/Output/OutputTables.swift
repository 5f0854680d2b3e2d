// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Foundation
import Records

/// The results of a run as lines of JSON.
struct OutputTables: Sendable {
  /// By id.
  let works: [Record]
  let rejects: [Reject]
  let citations: [Citation]
  let statements: [CitationStatement]
  let recordLines: [String]

  init(works: [Record], rejects: [Reject], known: [KnownWork]) throws {
    self.works = works.sorted { InputFinder.precedes($0.id, $1.id) }
    self.rejects = rejects.sorted { InputFinder.precedes($0.path, $1.path) }
    citations = self.works.flatMap(Citation.citations).sorted { InputFinder.precedes($0.id, $1.id) }
    let resolver = Resolver(works.map { KnownWork(id: $0.id, work: $0.work) } + known)
    statements = self.works.flatMap { CitationStatement.statements(of: $0, resolver: resolver) }
      .sorted { InputFinder.precedes($0.id, $1.id) }
    recordLines = try self.works.map(OrderedJSONEncoder().encode)
  }

  /// All files of the output folder.
  func files(summary: RunSummary, timings: FieldMap<Double>, withReport: Bool) throws -> [(
    name: String, contents: Data
  )] {
    let encoder = OrderedJSONEncoder()
    func lines(_ values: [some Encodable]) throws -> Data {
      Data(try values.map { try encoder.encode($0) + "\n" }.joined().utf8)
    }
    var files = [
      ("records.jsonl", Data(recordLines.map { $0 + "\n" }.joined().utf8)),
      ("citations.jsonl", try lines(citations)),
      ("statements.jsonl", try lines(statements)),
      ("rejects.jsonl", try lines(rejects)),
      ("run.json", Data((try encoder.encode(summary.timed(timings)) + "\n").utf8)),
    ]
    if withReport { files.append(("report.html", Data(HTMLReport(tables: self, summary: summary).html.utf8))) }
    return files
  }
}
