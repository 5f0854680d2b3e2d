// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Lines of a first page that speak of another work: the one that a corrigendum corrects, a retraction withdraws, a reply answers.
enum RelatedWorks {
  /// "Erratum to: Harbour Studies (2020) 5:33–51", "DOI of original article".
  static func isNamed(in text: String) -> Bool {
    let words = Folding.words(text)
    guard let first = words.first else { return false }
    if notices.contains(first), words.count > 1, links.contains(words[1]) { return true }
    let folded = words.joined(separator: " ")
    return phrases.contains { folded.hasWords($0) }
  }

  /// "2 vols. Florence: Harbour, 2016. ISBN …", "Pp. x + 451": the book that a review speaks of.
  static func describesBook(_ text: String) -> Bool {
    if text.contains("ol"), Set(text.matches(of: volume).map(\.1)).count > 1 || text.contains(volumes) { return true }
    if text.contains("p. "), text.contains(pages) { return true }
    return text.contains("ISBN") && text.contains { "€$£".contains($0) }
  }

  private nonisolated(unsafe) static let volume = /(?i)\bvol\.? ?(\d+)/
  private nonisolated(unsafe) static let volumes = /(?i)\b\d+ vols?\.(?:,| |$)/
  private nonisolated(unsafe) static let pages = /\b[Pp]p\. [xivlc]+ ?[+,] ?\d/

  private static let notices: Set<String> = [
    "erratum", "errata", "corrigendum", "corrigenda", "correction", "addendum", "retraction",
    "berichtigung", "korrektur",
    "rectificatif", "correccion", "correcao", "errore", "rettifica",
  ]
  private static let links: Set<String> = [
    "to", "of", "for", "zu", "zum", "zur", "von", "a", "ao", "de", "du", "al", "di",
  ]
  private static let phrases = [
    "of original article", "of the original article", "the original article", "original article can",
    "original publication", "originalbeitrag", "articulo original doi", "refers to", "related article",
    "article commented", "companion paper",
  ]
}

extension String {
  /// Whether folded words stand in a folded text.
  fileprivate func hasWords(_ words: String) -> Bool { " \(self) ".contains(" \(words) ") }
}
