// SPDX-License-Identifier: GPL-3.0-or-later

/// The vocabularies of meta elements, the most trustworthy first.
enum MetaVocabulary: String, CaseIterable {
  /// `citation_title` and its kin, read by Google Scholar.
  case highwire = "meta-tags"
  case bepress = "bepress-tags"
  case eprints = "eprints-tags"
  case prism = "prism-tags"
  case dublinCore = "dublin-core"
  case openGraph = "open-graph"

  static func of(_ name: String) -> MetaVocabulary? {
    let name = name.lowercased()
    if name.hasPrefix("citation_") { return .highwire }
    if name.hasPrefix("bepress_citation_") { return .bepress }
    if name.hasPrefix("eprints.") { return .eprints }
    if name.hasPrefix("prism.") || name.hasPrefix("prism:") { return .prism }
    if name.hasPrefix("dc.") || name.hasPrefix("dc:") || name.hasPrefix("dcterms.") { return .dublinCore }
    if name.hasPrefix("og:") || name.hasPrefix("article:") { return .openGraph }
    return nil
  }

  /// The name without what all names of the vocabulary begin with, in lower case.
  func key(_ name: String) -> String {
    let name = name.lowercased()
    let prefixes = [
      "bepress_citation_", "citation_", "eprints.", "prism.", "prism:", "dcterms.", "dc.", "dc:", "og:", "article:",
    ]
    guard let prefix = prefixes.first(where: { name.hasPrefix($0) }) else { return name }
    return String(name.dropFirst(prefix.count))
  }
}
