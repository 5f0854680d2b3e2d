// SPDX-License-Identifier: GPL-3.0-or-later

/// Every code that a record's `warnings` may carry. Codes are stable: scripts hold on to them.
public enum WarningCode: String, Codable, Sendable, CaseIterable {
  case authorsTruncated = "authors.truncated"
  case authorSpelling = "author.spelling"
  case authorOrder = "author.order"
  case abstractTruncated = "abstract.truncated"
  case doiDoubledPrefix = "doi.doubled-prefix"
  case doiConflict = "doi.conflict"
  case fieldConflict = "field.conflict"
  case evidenceArithmetic = "evidence.arithmetic"
  case talliesMismatch = "tallies.mismatch"
  case notesMissing = "notes.missing"
  case titleMissing = "title.missing"
  case pagesWithoutText = "pages.without-text"
  case pagesLimit = "limit.pages"
  case encodingGuessed = "encoding.guessed"
  case textRepaired = "text.repaired"
  case entrySkipped = "export.entry-skipped"
  case workUnnamed = "work.unnamed"
  case severalWorks = "document.several-works"
  case notAWork = "document.not-a-work"

  /// One sentence for people.
  public var meaning: String {
    switch self {
    case .authorsTruncated: "The list of authors is cut in the source (\"et al.\"); further authors are not printed."
    case .authorSpelling: "The same person's name is spelled in more than one way; all spellings are kept as variants."
    case .authorOrder: "Two places of the source print the authors in different orders."
    case .abstractTruncated: "The abstract is cut in the source."
    case .doiDoubledPrefix: "The DOI was printed with a doubled resolver prefix; the bare DOI was taken."
    case .doiConflict: "The source prints more than one DOI for the work; the likelier one was taken."
    case .fieldConflict:
      "Two sources disagree on a field; the more trustworthy one was taken, the other kept as a variant."
    case .evidenceArithmetic: "The printed components of an evidence weight do not multiply or add up as printed."
    case .talliesMismatch: "The printed tallies do not agree with each other or with the statements shown."
    case .notesMissing: "Numbers are missing in the sequence of notes."
    case .titleMissing: "No title could be read."
    case .pagesWithoutText: "Some pages have no text layer; nothing could be read from them."
    case .pagesLimit: "The document has more pages than the limit; the pages beyond it were not read."
    case .encodingGuessed: "The text is not UTF-8 and names no encoding; its encoding was guessed."
    case .textRepaired: "The text layer was damaged (broken words, private glyphs) and was repaired where it could be."
    case .entrySkipped: "An entry of a bibliographic export could not be read and was skipped."
    case .workUnnamed:
      "The source does not say which work its statements or links are about: it is the one that was asked for."
    case .severalWorks: "Further works begin on later pages of the document; the record describes the first."
    case .notAWork:
      "Too little tells that the document is a scholarly work: of its header only what is plainly printed was taken."
    }
  }
}

/// Every code that a line of `rejects.jsonl` may carry. Codes are stable: scripts hold on to them.
public enum RejectCode: String, Codable, Sendable, CaseIterable {
  case empty = "input.empty"
  case unreadable = "input.unreadable"
  case tooLarge = "input.too-large"
  case unknownKind = "input.unknown-kind"
  case notText = "input.not-text"
  case pdfDamaged = "pdf.damaged"
  case pdfEncrypted = "pdf.encrypted"
  case pdfNoText = "pdf.no-text"
  case pdfNoPages = "pdf.no-pages"
  case exportEmpty = "export.no-entries"
  case limitTime = "limit.time"
  case limitMemory = "limit.memory"
  case workerCrashed = "worker.crashed"

  /// One sentence for people: what it means and what to do.
  public var meaning: String {
    switch self {
    case .empty: "The file holds nothing. Fetch it again."
    case .unreadable: "The file could not be opened or read. Check its permissions."
    case .tooLarge: "The file is larger than limits.bytes allows. Raise the limit or leave the file out."
    case .unknownKind:
      "The content is none of the kinds of input that are known. Name its kind in pipeline.json if it is one of them."
    case .notText: "The bytes are neither a PDF, nor HTML, nor text in any encoding that is known."
    case .pdfDamaged: "The PDF is damaged beyond repair. Fetch it again."
    case .pdfEncrypted: "The PDF is encrypted and needs a password. Store it without one."
    case .pdfNoText: "The PDF has no text layer on any page: a scan. Run an OCR tool over it first."
    case .pdfNoPages: "The PDF has no pages."
    case .exportEmpty: "The bibliographic export holds no entry that could be read."
    case .limitTime: "The input took longer than limits.seconds. Raise the limit or leave the file out."
    case .limitMemory: "The input needed more memory than limits.memory_mb. Raise the limit or leave the file out."
    case .workerCrashed: "The worker ended while it read this input. The other inputs are not affected."
    }
  }
}
