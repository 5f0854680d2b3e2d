// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout
import Records

/// Journal, volume, issue, pages and year out of mastheads, running heads and imprint lines, by vote: what several places of a document
/// print is believed before what one prints.
struct MastheadReader {
  let document: LaidOutDocument
  let tagged: TaggedFront
  /// Places of the title in `tagged.lines`.
  let title: [Int]
  let joiner: LineJoiner

  func read(_ sources: [ImprintSource], into front: inout FrontMatter) {
    let printedTitle = front.work.title
    let vote = ImprintVote(sources.compactMap { source in ImprintVote.Ballot(source, title: printedTitle) })
    front.work.volume = vote.volume
    let numbered = vote.issue == nil ? NumberedDOI(front.work.doi, volume: vote.volume)?.issue : nil
    front.work.issue = vote.issue ?? numbered
    let counted = PrintedPages(document).range
    front.work.page = Self.pages(vote.pages, counted: vote.isEmpty ? nil : counted)
    for (field, value) in [("volume", vote.volume), ("issue", front.work.issue), ("page", front.work.page)]
    where value != nil {
      front.note(field, page: vote.page, confidence: field == "page" && vote.pages == nil ? 0.6 : vote.confidence)
    }
    if numbered != nil { front.provenance["issue"]?.by = "computed" }
    if let counted, front.work.page == counted, vote.pages != counted { front.provenance["page"]?.by = "computed" }
    readContainer(vote, sources, counted: counted, into: &front)
    readYear(vote, into: &front)
  }

  /// Names of journals that stand before volumes and in copyright lines.
  func journals() -> [String] {
    let sources = ImprintSources(document: document, tagged: tagged, title: title, joiner: joiner).all()
    let imprints = sources.compactMap { ImprintVote.Ballot($0, title: nil) }.filter { $0.weight >= 4 }
    return imprints.compactMap(\.imprint.journal) + sources.compactMap { ContainerVote.behindCopyright($0.text) }
  }

  /// A range that is printed, else the one that page numbers give where it begins with the page that is printed.
  private static func pages(_ printed: String?, counted: String?) -> String? {
    guard let printed else { return counted }
    if let counted, printed != counted, counted.hasPrefix(printed + "-") { return counted }
    return printed
  }

  private func readContainer(
    _ vote: ImprintVote, _ sources: [ImprintSource], counted: String?, into front: inout FrontMatter
  ) {
    if let book = BookSource.find(in: sources.map(\.text)) {
      front.work.containerTitle = book.title
      front.work.editor = book.editors
      front.work.publisher = front.work.publisher ?? book.publisher
      front.work.publisherPlace = front.work.publisherPlace ?? book.place
      front.work.page = book.pages ?? front.work.page ?? counted
      if let year = book.year { front.work.issued = PartialDate(year) }
      front.note("container-title", page: vote.page, confidence: 0.8)
      return
    }
    let names = ContainerVote(
      sources: sources, imprints: vote.journals, title: front.work.title, authors: front.work.author,
      masthead: mastheadLines(), isNumbered: !vote.isEmpty || front.work.issn != nil,
      isIdentified: front.work.doi != nil)
    guard let name = names.best else { return }
    if vote.isEmpty, !name.isInImprint, !ContainerName.isSerial(name.text), let event = event(name.text, sources) {
      front.work.eventTitle = event
      front.note("event-title", page: vote.page, confidence: 0.7)
      return
    }
    front.work.containerTitle = name.text
    front.work.containerTitleShort = names.short
    front.note("container-title", page: vote.page, confidence: name.confidence)
  }

  /// "Harbour Humanities 2023": a name with a year and without volume is a meeting's.
  private func event(_ name: String, _ sources: [ImprintSource]) -> String? {
    sources.lazy.map(\.text).first { text in
      text.hasPrefix(name) && Imprint.years(in: text).last.map { text.hasSuffix(String($0)) } ?? false
        && text.count < name.count + 8
    }
  }

  /// Lines above the title.
  private func mastheadLines() -> Set<String> {
    guard let first = title.first else { return [] }
    let page = tagged.lines[first].line.page
    guard let top = tagged.lines[first].line.box?.minY else { return [] }
    return Set(
      document.lines.filter { line in line.page == page && (line.box?.maxY ?? .infinity) <= top + 2 }.map(\.text))
  }

  private func readYear(_ vote: ImprintVote, into front: inout FrontMatter) {
    guard front.work.issued == nil else { return }
    guard let year = vote.year ?? PublicationYear(document: document, tagged: tagged, title: title).year else { return }
    front.work.issued = PartialDate(year)
    front.note("issued", page: vote.page, confidence: vote.year != nil ? 0.8 : 0.6)
  }
}
