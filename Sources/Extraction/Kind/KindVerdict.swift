// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records

/// One telltale of a kind of input, found in a document.
public struct KindEvidence: Sendable, Equatable {
  public var kind: SourceKind
  public var family: String?
  /// Adds up with others of the same kind; 1 alone is enough.
  public var weight: Double
  /// The words or the form that were found.
  public var telltale: String

  public init(kind: SourceKind, family: String? = nil, weight: Double, telltale: String) {
    self.kind = kind
    self.family = family
    self.weight = weight
    self.telltale = telltale
  }
}

/// Which kind of input a document is, by the evidence of its content.
struct KindVerdict: Sendable {
  var kind: SourceKind?
  var family: String?
  var evidence: [KindEvidence]
  /// The cover before, behind or beside the document proper.
  var cover: RecognisedCover?
  var text: PrintedText
  /// The pages and answers of citation indexes that the document turned out to be.
  var index: CitationIndex?
  var results: ScholarResults?
  /// The form of a file for machines, in words.
  private var form: String?

  /// The text of an article stands on the page as well: headings, prose and citations.
  var holdsArticle: Bool { evidence.filter { $0.kind == .articleText }.reduce(0) { $0 + $1.weight } >= 3 }

  /// The records of a page, list or answer that tells of citations.
  var statementRecords: [Record] {
    if let index { return index.records() }
    if family == "google-scholar", let results { return results.records() }
    return [StatementPageExtractor().record(from: text)]
  }

  /// Said where no kind was found.
  var refusal: String {
    if let form {
      return
        "The content is \(form), but no export or answer of an index that is known. \(RejectCode.unknownKind.meaning)"
    }
    let found = evidence.prefix(4).map { "\($0.telltale) (\($0.kind.rawValue))" }.joined(separator: "; ")
    return found.isEmpty
      ? "Nothing in the content tells that it is a work or tells of one. \(RejectCode.unknownKind.meaning)"
      : "Too little tells what the content is: \(found). \(RejectCode.unknownKind.meaning)"
  }

  init(of document: Document, text: PrintedText, given: SourceKind?) {
    self.text = text
    let isPDF = document.format == .pdf
    form = StructuredData.form(of: document)
    if form != nil, given == nil || given == .statementPage || given == .bibliographicExport {
      index = CitationIndex(document, json: document.source.flatMap { JSONText($0) })
      evidence = Self.evidence(in: document, index)
      kind = given ?? evidence.first?.kind
      family = evidence.first { $0.kind == kind }?.family
      return
    }
    var found: [KindEvidence] = []
    if !isPDF {
      found += ExportTelltales.evidence(in: document)
      results = ScholarResults(text)
      found += results?.evidence ?? []
      found += StatementPageTelltales.evidence(in: text)
      found += PaperPageTelltales.evidence(in: document, text: text)
    }
    let cover = CoverRecogniser.cover(in: text, isPaged: isPDF)
    if let cover { found += cover.evidence }
    let rest = text.lines.enumerated().filter { !(cover?.lines.contains($0.offset) ?? false) }.map(\.element)
    found += ArticleTelltales.evidence(in: document, lines: rest)
    evidence = Self.sorted(found)
    kind = given ?? Self.strongest(evidence)
    let isDocument = [.coverPage, .articleText, .articlePDF, .reportPDF].contains(kind)
    if isDocument, let cover {
      self.cover = cover
      family = cover.family
      if given == nil { kind = Self.kind(of: rest, evidence, isPDF: isPDF) }
    } else {
      family = evidence.first { $0.kind == kind && $0.family != nil }?.family
    }
  }

  /// Of a file for machines: links between works weigh more than the works that they join.
  private static func evidence(in document: Document, _ index: CitationIndex?) -> [KindEvidence] {
    var found = ExportTelltales.evidence(in: document)
    if let index {
      found.append(
        KindEvidence(
          kind: .statementPage, family: index.family, weight: 20, telltale: index.signs.joined(separator: ", ")))
    }
    return sorted(found)
  }

  /// What a document with a cover is: the article behind it, or the cover alone.
  private static func kind(of rest: [PrintedText.Line], _ evidence: [KindEvidence], isPDF: Bool) -> SourceKind {
    guard ArticleTelltales.isArticle(rest) else { return .coverPage }
    if !isPDF { return .articleText }
    return evidence.contains { $0.kind == .reportPDF } ? .reportPDF : .articlePDF
  }

  private static func sorted(_ evidence: [KindEvidence]) -> [KindEvidence] {
    evidence.sorted {
      ($0.weight, $1.kind.rawValue, $1.telltale) > ($1.weight, $0.kind.rawValue, $0.telltale)
    }
  }

  /// The kind whose telltales add up to most, and to 1 at the least.
  private static func strongest(_ evidence: [KindEvidence]) -> SourceKind? {
    var best: (kind: SourceKind, sum: Double)?
    for kind in SourceKind.allCases {
      let sum = evidence.filter { $0.kind == kind }.reduce(0) { $0 + $1.weight }
      if sum >= 1, sum > (best?.sum ?? 0) { best = (kind, sum) }
    }
    return best?.kind
  }
}
