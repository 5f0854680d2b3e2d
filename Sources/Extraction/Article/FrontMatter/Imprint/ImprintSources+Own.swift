// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Lines that say of themselves that they cite the document.
extension ImprintSources {
  /// "How to cite this article: …" at a line's front or behind a DOI, on the first two pages. "Citation" alone is a word of titles, too.
  func isCitation(_ line: Line) -> Bool {
    guard line.page <= firstPage + 1 else { return false }
    let folded = Folding.fold(line.text)
    return Self.citationCues.contains { folded.contains($0) }
      || folded.hasPrefix("citation ") && line.text.contains(":")
  }

  private static let citationCues = [
    "how to cite", "cite this article", "cite as", "to cite this", "please cite", "suggested citation",
    "recommended citation", "zitiervorschlag", "zitierhinweis", "zitierweise", "como citar", "pour citer", "per citare",
    "citeren als",
  ]

  /// "Journal of Trees 2018; 7(4): 981–990": nothing but a whole imprint, apart from all text, wherever it stands on the first page.
  func isImprintAlone(_ line: Line) -> Bool {
    guard line.text.count < 90, line.zone != .footnote, line.text.first?.isUppercase == true, !line.text.hasSuffix("."),
      let imprint = Imprint(line.text), imprint.weight >= 5, let journal = imprint.journal,
      line.text.hasPrefix(journal), ContainerName.isName(journal)
    else { return false }
    return tagged.lines.count { $0.line.block == line.block && $0.line.page == line.page } == 1
  }
}
