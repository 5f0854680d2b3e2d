// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Keeps the headings of the body: those of the abstract, of lists of references and of the matter around the text are none.
struct BodyHeadings {
  let document: LaidOutDocument
  let title: String?
  /// Lines of the bibliography.
  let bibliography: Set<Int>
  /// The page on which the article begins.
  let firstPage: Int

  func filter(_ headings: [Heading]) -> [Heading] {
    let start = FrontMatterEnd(document: document, firstPage: firstPage).line(before: headings)
    return headings.filter { $0.lines[0] > start }.filter { heading in
      let folded = Folding.fold(heading.title)
      return !folded.isEmpty && folded != Folding.fold(title ?? "") && !Self.around.contains(folded)
        && !headsList(heading, folded) && !isRunningHead(heading, folded, among: headings)
        && !isEntryOfContents(folded, among: headings) && !isFrontMatter(heading, folded, among: headings)
        && !isCitation(heading.title, folded)
    }
  }

  /// Cites the document itself: "Miller et al", or where it was published, with a DOI or volume and pages.
  private func isCitation(_ title: String, _ folded: String) -> Bool {
    folded.hasSuffix(" et al") || title.contains("10.") && title.contains(Self.doi)
      || title.contains(";") && title.contains(Self.volume)
  }

  /// Heads references or notes. "Sources" heads a list of works only where one begins below it.
  private func headsList(_ heading: Heading, _ folded: String) -> Bool {
    switch BibliographyHeadings.kind(of: heading.title) {
    case .notes: return true
    case .references:
      guard Self.sources.contains(folded), let last = heading.lines.last else { return true }
      return (last + 1...last + 3).contains(where: bibliography.contains)
    case .none, .after: return false
    }
  }

  /// Repeats at the head of a page a heading that stands in the text.
  private func isRunningHead(_ heading: Heading, _ folded: String, among headings: [Heading]) -> Bool {
    guard let top = top(of: heading), top < 0.12 else { return false }
    return headings.contains { other in
      guard other.lines != heading.lines, Folding.fold(other.title) == folded, let otherTop = self.top(of: other) else {
        return false
      }
      if other.page == heading.page, otherTop < top { return false }
      return otherTop >= 0.12 || other.styleRank != heading.styleRank || other.lines[0] < heading.lines[0]
    }
  }

  /// Share of its page's height above the heading.
  private func top(of heading: Heading) -> Double? {
    guard let box = document.lines[heading.lines[0]].box,
      let page = document.document.pages.first(where: { $0.number == heading.page }), page.height > 0
    else { return nil }
    return box.minY / page.height
  }

  /// Ends with the number of the page on which the same heading stands.
  private func isEntryOfContents(_ folded: String, among headings: [Heading]) -> Bool {
    let words = folded.split(separator: " ")
    guard words.count > 1, let number = words.last, number.allSatisfy(\.isNumber) else { return false }
    let rest = words.dropLast().joined(separator: " ")
    return headings.contains { Folding.fold($0.title) == rest }
  }

  private func isFrontMatter(_ heading: Heading, _ folded: String, among headings: [Heading]) -> Bool {
    guard let cue = PrintedCues.whole(folded), !KnownHeadings.isIntroduction(heading.title) else { return false }
    switch cue {
    case .abstract:
      // "Summary" and "Purpose" head parts of the text where they are set like others of its headings.
      return Self.abstracts.contains(folded)
        || !headings.contains { $0.lines != heading.lines && $0.styleRank == heading.styleRank }
    case .articleType: return heading.page == firstPage
    case .otherSummary: return folded != "strengths and limitations"
    case .keywords, .contents, .correspondence, .dates, .citation, .editors, .doi: return true
    default: return false
    }
  }

  private nonisolated(unsafe) static let doi = /\b10\.\d{4,9}\//
  private nonisolated(unsafe) static let volume = /\b(?:19|20)\d\d;\s?\d+/

  private static let abstracts: Set<String> = [
    "abstract", "kurzfassung", "resume", "resumen", "resumo", "riassunto", "abstrakt", "a b s t r a c t",
    "samenvatting",
  ]

  private static let sources: Set<String> = ["sources", "quellen", "fonti", "fuentes", "fontes", "bronnen"]

  private static let around: Set<String> = [
    "article info", "a r t i c l e i n f o", "author details", "author affiliations", "affiliation", "open access",
    "copyright", "publisher s note", "abbreviations", "strengths and limitations of this study", "correspondence to",
    "table des matieres", "sumario", "inhoudsopgave", "index", "orcid", "orcid id", "orcid ids",
    "how to cite this article", "specialty section", "protocol",
  ]
}
