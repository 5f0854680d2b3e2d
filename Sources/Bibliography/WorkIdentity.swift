// SPDX-License-Identifier: GPL-3.0-or-later

/// The identifier of a work among records: the same for the same work, night after night.
public enum WorkIdentity {
  /// `doi:…`, else `arxiv:`, `handle:`, `urn:`, `isbn:` (where the number is the work's own and not that of the book around it), else
  /// `sha256:` of folded title, first author and year.
  ///
  /// - Parameter hash: SHA-256 in lower-case hexadecimal; this room has no hash function of its own.
  public static func identifier(of work: Work, hash: (String) -> String) -> String {
    if let doi = work.doi.flatMap(DOI.normalized) { return "doi:" + doi }
    if let arXiv = work.custom["arXiv"].flatMap(ArXiv.normalized) { return "arxiv:" + arXiv }
    if let handle = work.custom["handle"].flatMap(Handle.normalized) { return "handle:" + handle }
    if let urn = work.custom["URN"].flatMap(URN.normalized) { return urn.hasPrefix("urn:") ? urn : "urn:" + urn }
    if isWholeBook(work), let isbn = work.isbn.flatMap(ISBN.thirteen) { return "isbn:" + isbn }
    return "sha256:" + hash(key(of: work))
  }

  /// Whether anything tells the work from others.
  public static func isNamed(_ work: Work) -> Bool {
    !work.registryNumbers.isEmpty || work.doi != nil || work.isbn != nil || key(of: work).contains { $0 != "|" }
  }

  /// The folded title, first author and year, divided by `|`; for works without a title, whatever else tells them from others.
  public static func key(of work: Work) -> String {
    var parts = [Folding.fold(work.title ?? "")]
    let first = work.author.first ?? work.editor.first
    parts.append(first.map { Folding.fold($0.fullFamily) } ?? "")
    parts.append(work.issued?.year.map(String.init) ?? "")
    if parts[0].isEmpty {
      parts += [work.containerTitle, work.volume, work.issue, work.page, work.url, work.abstract].map {
        Folding.fold($0 ?? "")
      }
      if !work.registryNumbers.isEmpty { parts.append(work.registryNumbers.joined(separator: " ")) }
    }
    return parts.joined(separator: "|")
  }

  private static func isWholeBook(_ work: Work) -> Bool {
    switch work.type {
    case nil, .book, .report, .thesis, .document, .classic, .collection, .map, .musicalScore, .standard:
      work.containerTitle == nil
    default: false
    }
  }
}

extension Work {
  /// The names that databases have for the work beside its DOI, each behind that of its scheme, in lower case: `pmid:20481061`.
  public var registryNumbers: [String] {
    let schemes = [
      "arXiv", "corpus-id", "europe-pmc", "handle", "omid", "openalex", "scopus", "semantic-scholar", "URN", "wikidata",
    ]
    let named = schemes.compactMap { scheme in custom[scheme].map { scheme + ":" + $0 } }
    return ([pmid.map { "pmid:" + $0 }, pmcid.map { "pmcid:" + $0 }].compactMap(\.self) + named).map { $0.lowercased() }
  }
}

extension Name {
  /// The family name with its particle, or the literal: what lists are sorted and compared by.
  public var fullFamily: String {
    guard let family else { return literal ?? given ?? "" }
    guard let nonDroppingParticle, !nonDroppingParticle.isEmpty else { return family }
    return nonDroppingParticle.hasSuffix("'") ? nonDroppingParticle + family : nonDroppingParticle + " " + family
  }
}
