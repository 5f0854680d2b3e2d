// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// What of a header is plainly printed, whatever the document is: the largest heading, names behind "by", labelled summaries.
struct StatedHeader {
  private let document: LaidOutDocument
  private let record: Record
  /// Lines of the first two pages.
  private let head: [Line]

  init(document: LaidOutDocument, record: Record) {
    self.document = document
    self.record = record
    let first = document.lines.first?.page ?? 1
    head = document.lines.filter { $0.page <= first + 1 }
  }

  func states(_ field: String) -> Bool {
    switch field {
    case "title", "title-short": record.work.title.map { isHeading($0) || isInMetadata($0) } ?? false
    case "author": !record.work.author.isEmpty && record.work.author.indices.allSatisfy(isStatedAuthor)
    case "abstract": head.contains { PrintedCues.opensSummary($0.text) && cues($0).contains(.abstract) }
    case "keyword": head.contains { PrintedCues.opensSummary($0.text) && cues($0).contains(.keywords) }
    case "DOI", "ISBN", "PMID", "PMCID", "URL": true
    default: hasImprint
    }
  }

  /// Leaves out the names that nothing calls authors.
  func keepStatedAuthors(in record: inout Record) {
    let kept = record.work.author.indices.filter(isStatedAuthor)
    guard !kept.isEmpty else { return HeaderFields.clear("author", in: &record) }
    record.work.author = kept.map { record.work.author[$0] }
    record.contributors = record.contributors.compactMap { contributor in
      guard let place = kept.firstIndex(of: contributor.author) else { return nil }
      var contributor = contributor
      contributor.author = place
      return contributor
    }
  }

  private func cues(_ line: Line) -> [PrintedCues] { PrintedCues.cues(in: line.text).found }

  /// An ISSN under its name, a DOI, or a periodical with volume and pages together: the marks of what a publisher published.
  private var hasImprint: Bool {
    let work = record.work
    let isPeriodical = work.containerTitle != nil && (work.volume != nil || work.issue != nil)
    return work.doi != nil || isPeriodical && work.page?.contains("-") == true
      || head.contains { $0.text.contains("ISSN") }
  }

  // MARK: Title

  /// The largest print of its page, larger than other print, no longer than headings are, and not one of many.
  private func isHeading(_ title: String) -> Bool {
    let folded = Folding.fold(title)
    guard title.count <= 200, title.count(where: \.isLetter) >= 4, !title.contains("@"),
      PrintedCues.whole(folded) == nil, !isSection(title)
    else { return false }
    let own = head.filter { line in
      let text = Folding.fold(line.text)
      return !text.isEmpty && folded.contains(text)
    }
    guard let largest = own.max(by: { ($0.size ?? 0) < ($1.size ?? 0) }), let size = largest.size else { return false }
    if isBelowText(largest) { return false }
    let others = head.filter { line in
      line.page == largest.page && line.zone == .body && line.text.count(where: \.isLetter) >= 3
        && !folded.contains(Folding.fold(line.text))
    }.compactMap(\.size).sorted()
    // On a title page alone most print may be as large as the title.
    let usual = others.isEmpty ? size : others[others.count / 2]
    guard size > 1.15 * min(document.bodySize ?? size, usual) else { return false }
    return !others.contains { $0 > 1.05 * size } && others.count { $0 > 0.97 * size } <= Self.mostEqual
  }

  /// "3 Data and Methods", "Introduction": a heading inside a work.
  private func isSection(_ title: String) -> Bool {
    KnownHeadings.contains(title) || KnownHeadings.isIntroduction(title) || HeadingNumber(title) != nil
  }

  /// A title has no running text above it on its page.
  private func isBelowText(_ line: Line) -> Bool {
    guard let top = line.box?.minY else { return false }
    let above = head.filter { other in
      other.page == line.page && other.zone == .body && (other.box?.maxY ?? top) <= top && other.column == line.column
    }
    return above.count { WordTraits($0.text).runsOn } >= Self.fewestOfText
  }

  /// Lines that make a paragraph.
  private static let fewestOfText = 4

  /// Lines of a title page that may be as large as its title: names, an institution.
  private static let mostEqual = 3

  private func isInMetadata(_ title: String) -> Bool {
    guard let stated = document.metadataTitle.map({ Folding.fold($0) }), stated.count >= 10 else { return false }
    let folded = Folding.fold(title)
    return folded == stated || folded.count >= 15 && stated.contains(folded)
  }

  // MARK: Authors

  private func isStatedAuthor(_ place: Int) -> Bool {
    let name = record.work.author[place]
    let words = Folding.words([name.given, name.family, name.literal].compactMap { $0 }.joined(separator: " "))
    guard words.count >= 2 || name.literal != nil else { return false }
    if isBound(place) || isInMetadata(words) { return true }
    let whole = " " + words.joined(separator: " ") + " "
    var before = ""
    for line in head {
      let text = Folding.fold(line.text)
      if line.text.count < 120, (" " + text + " ").contains(whole),
        Self.introduces(text) || Self.introductions.contains(before)
      {
        return true
      }
      before = text
    }
    return false
  }

  /// An address or an affiliation, in a by-line that looks like one.
  private func isBound(_ place: Int) -> Bool {
    let sureness = record.provenance["author"]?.confidence ?? 0
    return sureness > 0.8
      && record.contributors.contains { contributor in
        contributor.author == place
          && (contributor.email != nil || contributor.orcid != nil || !contributor.affiliations.isEmpty)
      }
  }

  private func isInMetadata(_ words: [String]) -> Bool {
    let stated = document.document.metadata.filter { $0.name == "Author" }.flatMap { Folding.words($0.content) }
    return words.allSatisfy { stated.contains($0) }
  }

  private static func introduces(_ folded: String) -> Bool {
    introductions.contains { folded.hasPrefix($0 + " ") }
  }

  private static let introductions: Set<String> = [
    "by", "author", "authors", "written by", "prepared by", "presented by", "presenter", "submitted by", "speaker",
    "autor", "autorin", "autoren", "verfasser", "verfasserin", "vorgelegt von", "referent", "referentin", "auteur",
    "auteurs", "presente par", "autore", "autori", "autores", "autora", "a cura di", "apresentado por", "door",
  ]
}
