// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Keeps the headings of the body: those of the abstract, of lists of references and of the matter around the text are none.
struct BodyHeadings {
  private let title: String

  init(title: String?) {
    self.title = Folding.fold(title ?? "")
  }

  func filter(_ headings: [Heading]) -> [Heading] {
    headings.filter { heading in
      let text = HeadingNumber(heading.text)?.rest ?? heading.text
      let folded = Folding.fold(text)
      guard !folded.isEmpty, folded != title, BibliographyHeadings.kind(of: text) != .references else { return false }
      let cues = PrintedCues.cues(in: text)
      if cues.isWhole, let cue = cues.found.first, Self.outside.contains(cue), folded != "background" { return false }
      return !Self.around.contains(folded)
    }
  }

  private static let outside: Set<PrintedCues> = [
    .abstract, .keywords, .articleType, .contents, .correspondence, .dates, .citation, .editors, .doi, .otherSummary,
  ]

  private static let around: Set<String> = [
    "article info", "a r t i c l e i n f o", "author details", "open access", "affiliation", "publisher s note",
  ]
}
