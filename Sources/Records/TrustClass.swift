// SPDX-License-Identifier: GPL-3.0-or-later

/// Classes of sources by how far their values are to be trusted, as `curate.trust` of `pipeline.json` names them; in the order of the default.
public enum TrustClass: String, Codable, Sendable, CaseIterable {
  /// What a publisher embeds in a page for machines: `citation_*` elements, JSON-LD.
  case publisherMetadata = "publisher-metadata"
  case article
  case cover
  case paperPage = "paper-page"
  case bibliographicExport = "bibliographic-export"
  case citationStatement = "citation-statement"
  /// A reference of another work.
  case reference

  /// The class of a value that the step `by` read from a source of `kind`.
  public init(kind: SourceKind, by: String) {
    switch by {
    case "html-meta", "json-ld", "publisher-metadata": self = .publisherMetadata
    case "reference": self = .reference
    case _ where by.hasPrefix("cover"): self = .cover
    default:
      switch kind {
      case .articlePDF, .reportPDF, .articleText: self = .article
      case .coverPage: self = .cover
      case .paperPage: self = .paperPage
      case .statementPage: self = .citationStatement
      case .bibliographicExport: self = .bibliographicExport
      }
    }
  }
}
