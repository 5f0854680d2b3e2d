// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// An article, a report or a chapter to a record.
public struct ArticleExtractor: Sendable {
  private let models: Models

  public init(models: Models) {
    self.models = models
  }

  /// Front matter, sections, notes, references and the places that point to them.
  ///
  /// - Parameter isCovered: a cover tells that the document is a work; of others it is judged.
  public func record(from document: LaidOutDocument, isCovered: Bool = false) -> Record {
    let joiner = LineJoiner(document)
    let found = models.referenceFinder?.bibliography(of: document, joiner: joiner) ?? FoundBibliography()
    let front = FrontMatterReader(document: document, model: models.frontMatter, joiner: joiner).read()
    let notes = NoteCollector(document: document, joiner: joiner).collect(
      beside: found, front: front.lines, affiliations: Set(front.contributors.flatMap(\.affiliations)))
    let bibliography = found.without(notes.lines)
    var record = Record(work: front.work)
    record.contributors = front.contributors
    record.provenance = front.provenance
    record.warnings = front.warnings
    record.variants = front.variants
    record.notes = notes.notes
    let headings = self.headings(of: document, joiner: joiner, front: front, notes: notes, bibliography: bibliography)
    record.sections = SectionReader(hasPages: document.hasPages).sections(headings)
    record.references = references(bibliography, hasPages: document.hasPages)
    FamilyNameExtent.take(from: record.references, for: &record.work.author)
    NoteCitationReader(cutter: models.noteCutter, parser: models.references).read(into: &record)
    let body = BodyText(
      document: document.withFigures, joiner: joiner, headings: headings,
      without: notes.lines.union(bibliography.lines), front: front.lines)
    record.text = body.paragraphs.filter { !$0.isFront }.map(\.text)
    record.mentions = MentionFinder(
      text: body, references: record.references, noteLabels: Set(record.notes.map(\.label))
    ).mentions()
    // The signs of a header are what the model thinks of it.
    if !isCovered, document.document.format == .pdf, models.frontMatter != nil {
      let signs = WorkSigns(document: document, record: record)
      WorkJudgement(signs: signs).apply(to: &record, of: document)
    }
    return record
  }

  private func headings(
    of document: LaidOutDocument, joiner: LineJoiner, front: FrontMatter, notes: CollectedNotes,
    bibliography: FoundBibliography
  ) -> [Heading] {
    if document.document.format == .pdf {
      let found = PrintedHeadings(
        document: document, joiner: joiner, front: front.lines, without: notes.lines.union(bibliography.lines)
      ).headings()
      let firstPage = front.lines.map { document.lines[$0].page }.min() ?? 1
      return BodyHeadings(
        document: document, title: front.work.title, bibliography: bibliography.lines, firstPage: firstPage
      ).filter(found)
    }
    let taken = front.lines.union(notes.lines).union(bibliography.entries.flatMap(\.lines))
    return TextHeadings(document: document).headings().filter { $0.lines.allSatisfy { !taken.contains($0) } }
  }

  private func references(_ bibliography: FoundBibliography, hasPages: Bool) -> [Reference] {
    let parsed = models.references?.parse(list: bibliography.entries.map(\.raw)) ?? []
    return bibliography.entries.enumerated().map { place, entry in
      var reference = Reference(id: "r\(place + 1)", raw: entry.raw)
      reference.label = entry.label
      reference.page = hasPages ? entry.page : nil
      if parsed.indices.contains(place) {
        reference.work = parsed[place].work
        reference.confidence = parsed[place].confidence
      }
      return reference
    }
  }
}
