// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Records

/// Makes records of bibliographic exports.
public struct ExportExtractor: Sendable {
  public init() {}

  /// The format that a text is in, with the signs that told it; nil where the text is no export.
  public func evidence(in text: String) -> ExportEvidence? {
    ExportFormat.detect(text)
  }

  /// A record for each entry of an export, in the file's order, and the entries that could not be read.
  ///
  /// Each record has its identifier, and provenance with the format's name; `sources` are left to the caller, who knows the file. Entries
  /// that were skipped are told as warnings of the first record as well, since a file with records is no reject.
  public func records(from text: String) -> (records: [Record], skipped: [SkippedEntry]) {
    guard let format = evidence(in: text)?.format else { return ([], []) }
    return records(from: text, as: format)
  }

  /// The same for a text whose format is known.
  public func records(from text: String, as format: ExportFormat) -> (records: [Record], skipped: [SkippedEntry]) {
    let contents = format.read(text)
    var records = contents.entries.map { Self.record($0, by: format.rawValue) }
    if !records.isEmpty { records[0].warnings += Self.warnings(of: contents.skipped) }
    return (records, contents.skipped)
  }

  static func warnings(of skipped: [SkippedEntry]) -> [Warning] {
    skipped.map { entry in
      Warning(.entrySkipped, message: "The entry on line \(entry.line) \(entry.reason); it was skipped.")
    }
  }

  /// The record of one entry.
  ///
  /// - Parameter reader: names the format or the source in provenance.
  static func record(_ entry: ExportEntry, by reader: String) -> Record {
    var record = Record(work: entry.work)
    record.id = WorkIdentity.identifier(of: entry.work) { sha256($0.utf8) }
    for field in WorkFields.set(in: entry.work) { record.provenance[field] = Provenance(by: reader) }
    if entry.authorsTruncated {
      record.warnings.append(
        Warning(
          .authorsTruncated, field: "author",
          message: "The entry on line \(entry.line) does not name all of its authors."))
    }
    if entry.work.title == nil {
      record.warnings.append(
        Warning(.titleMissing, field: "title", message: "The entry on line \(entry.line) has no title."))
    }
    record.references = entry.references.enumerated().map { place, reference in
      Reference(id: "r\(place + 1)", raw: reference.raw, work: reference.work)
    }
    if entry.citedBy != nil || entry.referenceCount != nil {
      var tallies = Tallies()
      tallies.citingPublications = entry.citedBy
      tallies.referencedPublications = entry.referenceCount
      record.tallies = tallies
    }
    return record
  }
}
