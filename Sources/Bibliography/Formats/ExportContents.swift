// SPDX-License-Identifier: GPL-3.0-or-later

/// What a bibliographic export holds: the entries that could be read, and the places of those that could not.
public struct ExportContents: Equatable, Sendable {
  public var entries: [ExportEntry] = []
  public var skipped: [SkippedEntry] = []

  public init(entries: [ExportEntry] = [], skipped: [SkippedEntry] = []) {
    self.entries = entries
    self.skipped = skipped
  }
}

/// One entry of an export.
public struct ExportEntry: Equatable, Sendable {
  /// The key under which the file cites it, where the format has one.
  public var key: String?
  /// The line on which it begins, from 1.
  public var line: Int
  public var work: Work
  /// How many references its list has, where the export says so or carries the list.
  public var referenceCount: Int?
  /// Its list of references, where the export carries it.
  public var references: [ExportReference] = []
  /// How many works cite it, as the export counts them.
  public var citedBy: Int?
  /// True where the list of authors is cut in the file (`and others`, the first author alone).
  public var authorsTruncated = false

  public init(key: String? = nil, line: Int, work: Work, referenceCount: Int? = nil, authorsTruncated: Bool = false) {
    self.key = key
    self.line = line
    self.work = work
    self.referenceCount = referenceCount
    self.authorsTruncated = authorsTruncated
  }
}

/// A reference in the list of an entry.
public struct ExportReference: Equatable, Sendable {
  /// The string as the export has it; empty where it has fields alone.
  public var raw: String
  /// What the export says of the cited work in fields.
  public var work: Work

  public init(raw: String, work: Work) {
    self.raw = raw
    self.work = work
  }
}

/// An entry that could not be read.
public struct SkippedEntry: Equatable, Sendable {
  /// The line on which it begins, from 1.
  public var line: Int
  /// What is wrong with it, as part of a sentence: `has neither a title nor an author`.
  public var reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// A reader of one export format. It never fails as a whole: what it cannot read is reported by line.
public protocol ExportReader {
  static func read(_ text: String) -> ExportContents
}

/// The export formats that can be read. The raw value names the format in provenance.
public enum ExportFormat: String, Sendable, CaseIterable {
  case cslJSON = "csl-json"
  case bibtex, ris, nbib
  case endNoteXML = "endnote-xml"
  case pubMedXML = "pubmed-xml"
  case endNoteTagged = "enw"
  case webOfScience = "wos"
  case mods, marcxml, csv
  case crossref, scite
  case openAlex = "openalex"
  case semanticScholar = "semantic-scholar"
  case europePMC = "europe-pmc"
  case scopusSearch = "scopus-search"
  case dataCite = "datacite"
  case openCitationsMeta = "opencitations-meta"

  /// Reads a text as this format.
  public func read(_ text: String) -> ExportContents {
    switch self {
    case .bibtex: BibTeXReader.read(text)
    case .ris: RISReader.read(text)
    case .nbib: NBIBReader.read(text)
    case .endNoteXML: EndNoteXMLReader.read(text)
    case .pubMedXML: PubMedXMLReader.read(text)
    case .endNoteTagged: EndNoteTaggedReader.read(text)
    case .webOfScience: WebOfScienceReader.read(text)
    case .mods: MODSReader.read(text)
    case .marcxml: MARCXMLReader.read(text)
    case .csv,
      .openCitationsMeta where !JSONText.begins(text):
      CSVReader.read(text)
    case .cslJSON, .crossref, .scite, .openAlex, .semanticScholar, .europePMC, .scopusSearch, .dataCite,
      .openCitationsMeta:
      JSONExportReader.read(text)
    }
  }
}

extension ExportContents {
  /// Takes an entry in, or notes why it is left out: a work without title, author and identifier is none.
  mutating func add(_ entry: ExportEntry) {
    let work = entry.work
    if work.title == nil, work.author.isEmpty, work.editor.isEmpty, work.doi == nil {
      skipped.append(SkippedEntry(line: entry.line, reason: "has neither a title nor an author"))
    } else {
      entries.append(entry)
    }
  }
}
