// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records

/// Why a document gave no record.
public struct ExtractionError: Error, Sendable, Equatable {
  public var code: RejectCode
  /// One sentence: what, and what to do.
  public var message: String

  public init(_ code: RejectCode, _ message: String? = nil) {
    self.code = code
    self.message = message ?? code.meaning
  }
}

/// A document to its records: finds the kind by content, reads it, and says where each value came from.
public struct Extractor: Sendable {
  /// Changes with every change of what extraction gives for the same bytes.
  public static let version = "1.0.0"

  let models: Models

  public init(models: Models) {
    self.models = models
  }

  /// The records that a document holds: one, or for a bibliographic export one for each entry.
  ///
  /// - Parameters:
  ///   - path: goes into `sources`; nothing is read from it.
  ///   - kind: overrides what the content tells.
  /// - Throws: ``ExtractionError`` with `input.unknown-kind` where nothing known was found.
  public func extract(
    _ document: Document, path: String, sha256: String, kind: SourceKind? = nil
  ) throws(ExtractionError) -> [Record] {
    try explain(document, path: path, sha256: sha256, kind: kind).records
  }

  /// The same, with the evidence on which kind and family were chosen.
  public func explain(
    _ document: Document, path: String, sha256: String, kind: SourceKind? = nil
  ) throws(ExtractionError) -> Explanation {
    // Pages of text are laid out for articles alone: what repeats on a page of statements is no furniture.
    let positioned = document.format == .pdf ? LaidOutDocument(document) : nil
    let text = positioned.map { PrintedText($0) } ?? PrintedText(document)
    let verdict = KindVerdict(of: document, text: text, given: kind)
    guard let chosen = verdict.kind else {
      throw ExtractionError(.unknownKind, verdict.refusal)
    }
    var records: [Record]
    switch chosen {
    case .bibliographicExport: records = try export(document)
    case .statementPage:
      records = verdict.statementRecords
      guard !records.isEmpty else { throw ExtractionError(.exportEmpty) }
    case .paperPage:
      var record = PaperPageExtractor(models: models).record(from: document, text: verdict.text)
      if verdict.holdsArticle {
        complete(&record, by: ArticleExtractor(models: models).record(from: LaidOutDocument(document)))
      }
      records = [record]
    case .coverPage:
      guard let cover = verdict.cover else { throw ExtractionError(.unknownKind, verdict.refusal) }
      records = [CoveredArticleExtractor(models: models).record(ofCover: cover)]
    case .articlePDF, .reportPDF, .articleText:
      records = [
        CoveredArticleExtractor(models: models).record(
          from: positioned ?? LaidOutDocument(document), text: verdict.text, cover: verdict.cover)
      ]
    }
    if let warning = positioned.flatMap(StampedPages.warning) {
      for place in records.indices { records[place].warnings.append(warning) }
    }
    for place in records.indices {
      finish(&records[place], verdict: verdict, kind: chosen, path: path, sha256: sha256, document: document)
    }
    return Explanation(kind: chosen, family: verdict.family, evidence: verdict.evidence, records: records)
  }

  /// A page about a paper that also holds its text gives what the text alone says; the page's own fields stand.
  private func complete(_ record: inout Record, by article: Record) {
    record.sections = article.sections
    record.notes = article.notes
    record.references = article.references
    record.mentions = article.mentions
    record.noteCitations = article.noteCitations
    if record.work.abstract == nil, let abstract = article.work.abstract {
      record.work.abstract = abstract
      record.provenance["abstract"] = article.provenance["abstract"]
    }
  }

  private func export(_ document: Document) throws(ExtractionError) -> [Record] {
    let records = ExportExtractor().records(from: document.source ?? "").records
    guard !records.isEmpty else { throw ExtractionError(.exportEmpty) }
    return records
  }

  private func finish(
    _ record: inout Record, verdict: KindVerdict, kind: SourceKind, path: String, sha256 checksum: String,
    document: Document
  ) {
    let isNamed = WorkIdentity.isNamed(record.work)
    // A work that nothing names is told by the file that speaks of it.
    record.id =
      isNamed
      ? WorkIdentity.identifier(of: record.work) { sha256($0.utf8) } : "sha256:" + sha256("unnamed|\(checksum)".utf8)
    if !isNamed, kind == .statementPage {
      record.warnings.append(Warning(.workUnnamed, message: WarningCode.workUnnamed.meaning))
    }
    record.sources = [
      Source(
        path: path, sha256: checksum, kind: kind, family: verdict.family,
        pages: document.format == .pdf ? document.pages.count : nil, extractor: Self.version)
    ]
    if kind != .bibliographicExport { SelfCitations.compare(&record) }
    for fault in document.faults { record.warnings.append(warning(fault)) }
    if record.work.title == nil, kind != .bibliographicExport,
      !record.warnings.contains(where: { $0.code == .titleMissing })
    {
      record.warnings.append(Warning(.titleMissing, field: "title", message: WarningCode.titleMissing.meaning))
    }
  }

  private func warning(_ fault: Document.Fault) -> Warning {
    switch fault {
    case .pagesWithoutText(let pages):
      let list = pages.prefix(20).map(String.init).joined(separator: ", ")
      return Warning(
        .pagesWithoutText,
        message: "Pages without a text layer: \(list)\(pages.count > 20 ? " …" : "") (\(pages.count)).")
    case .pageLimit(let read, let all):
      return Warning(.pagesLimit, message: "\(read) of \(all) pages were read; limits.pages allows no more.")
    case .encodingGuessed(let name):
      return Warning(.encodingGuessed, message: "The text names no encoding and was read as \(name).")
    }
  }
}

/// What was chosen, on which evidence, and what came of it.
public struct Explanation: Sendable {
  public var kind: SourceKind
  /// The family of cover page, paper page or statement page, where one was recognised.
  public var family: String?
  /// The strongest first.
  public var evidence: [KindEvidence]
  public var records: [Record]

  public init(kind: SourceKind, family: String?, evidence: [KindEvidence], records: [Record]) {
    self.kind = kind
    self.family = family
    self.evidence = evidence
    self.records = records
  }
}
