// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Identifiers and addresses, read by their exact grammars whatever the tags say.
enum IdentifierNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    let raw = reference.raw
    let hints = Hints(reference)
    if let doi = doi(reference, hints) { reading.set(\.doi, .doi, found: doi) }
    if hints.hasAddress {
      let addresses = WebAddress.occurrences(in: raw).map(\.value).filter { !isResolver($0) }
      if let address = addresses.first ?? brokenAddress(reference) { reading.set(\.url, .url, found: address) }
    }
    if hints.words.contains(Hints.isbn), let isbn = ISBN.occurrences(in: raw).first {
      reading.set(\.isbn, .isbn, found: isbn.value)
    }
    if hints.words.contains(Hints.issn), let issn = ISSN.occurrences(in: raw).first {
      reading.set(\.issn, .issn, found: issn.value)
    }
    if !hints.words.isDisjoint(with: Hints.pubMed) {
      if let pmid = PMID.occurrences(in: raw).first { reading.set(\.pmid, .pmid, found: pmid.value) }
      if let pmcid = PMCID.occurrences(in: raw).first { reading.set(\.pmcid, .pmcid, found: pmcid.value) }
    }
    if !hints.words.isDisjoint(with: Hints.preprint), let arXiv = ArXiv.occurrences(in: raw).first {
      reading.work.custom["arXiv"] = arXiv.value
    }
    if hints.words.contains(Hints.urn), let urn = URN.occurrences(in: raw).first {
      reading.work.custom["URN"] = urn.value
    }
    if hints.hasAddress, let handle = Handle.occurrences(in: raw).first { reading.work.custom["handle"] = handle.value }
  }

  /// The DOI that the grammar finds. Where blanks were lost or put in (`10.1103/PhysRevD.URL http`, `10. 1103/`), the grammar is given what
  /// the model takes for the DOI alone, without blanks; a DOI that ends the string is whole.
  private static func doi(_ reference: TaggedReference, _ hints: Hints) -> String? {
    let found =
      hints.hasDOI
      ? DOI.occurrences(in: reference.raw).first.map { BrokenDOI.mended($0.value, in: reference.raw) } : nil
    guard let span = reference.spans(.doi).first else { return found }
    let marked = DOI.normalized(reference.text(span.tokens).filter { !$0.isWhitespace })
    guard let found else { return marked }
    guard let marked, found != marked else { return found }
    if found.hasPrefix(marked),
      !reference.raw.trimmingCharacters(in: .punctuationCharacters).lowercased().hasSuffix(found)
    {
      let rest = found.dropFirst(marked.count)
      return rest.first.map { ".,;:".contains($0) } == true && rest.dropFirst().allSatisfy(\.isLetter) ? marked : found
    }
    return found
  }

  /// An address with blanks in it, as the model marks it.
  private static func brokenAddress(_ reference: TaggedReference) -> String? {
    reference.spans(.url).lazy.compactMap { span in
      WebAddress.normalized(reference.text(span.tokens).filter { !$0.isWhitespace })
    }.first { !isResolver($0) }
  }

  private static func isResolver(_ address: String) -> Bool { address.lowercased().contains("doi.org/") }

  /// Which finders are worth running.
  private struct Hints {
    var words: Set<UInt64> = []
    var hasDOI = false
    var hasAddress = false

    static let isbn = WordHash.of("isbn")
    static let issn = WordHash.of("issn")
    static let urn = WordHash.of("urn")
    static let pubMed: Set<UInt64> = [
      WordHash.of("pmid"), WordHash.of("pmcid"), WordHash.of("pmc"), WordHash.of("pubmed"),
    ]
    static let preprint: Set<UInt64> = [
      WordHash.of("arxiv"), WordHash.of("hep"), WordHash.of("astro"), WordHash.of("cond"), WordHash.of("quant"),
      WordHash.of("math"),
      WordHash.of("gr"), WordHash.of("nucl"), WordHash.of("cs"),
    ]
    private static let named = Set([isbn, issn, urn]).union(pubMed).union(preprint)
    private static let http = Set(["http", "https", "www", "ftp"].map(WordHash.of))

    init(_ reference: TaggedReference) {
      for (index, token) in reference.tokens.enumerated() {
        if token.kind == .word {
          if Self.named.contains(token.word) { words.insert(token.word) }
          if Self.http.contains(token.word) { hasAddress = true }
          if token.word == Self.pmcWithNumber { words.insert(token.word) }
        } else if !hasDOI, token.number == .two, index + 1 < reference.tokens.count,
          reference.tokens[index + 1].sign == 0x2e
        {
          hasDOI = reference.text(index..<(index + 1)) == "10"
        }
      }
    }

    private static let pmcWithNumber = WordHash.of("pmc")
  }
}
