// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records

/// A page about one work, as copied text or as HTML: each place that prints something is a witness of its own.
struct PaperPageExtractor: Sendable {
  let models: Models

  func record(from document: Document, text: PrintedText) -> Record {
    let lines = text.lines.map(\.text)
    var record = Record()
    var witnesses = document.format == .html ? MetaWitnesses.witnesses(of: document) : []
    let head = PaperPageHead(text)
    if document.format != .html || head.hasMetadataLine { witnesses += head.witnesses }
    witnesses += CitationBlocks.witnesses(in: lines)
    let weighing = WitnessWeighing(witnesses)
    record.work = weighing.work
    record.provenance = weighing.provenance
    record.variants = weighing.variants
    record.warnings = head.warnings + weighing.warnings
    record.rankings = lines.filter { $0.count < 120 }.map(RankingLine.rankings).first { !$0.isEmpty } ?? []
    let weight = EvidenceWeightReader(lines)
    record.evidence = weight.evidence
    record.warnings += weight.warnings
    record.references = MetaWitnesses.references(of: document)
    addPageText(&record, document)
    return record
  }

  /// A landing page that shows the article itself gives its sections, notes and references as well.
  private func addPageText(_ record: inout Record, _ document: Document) {
    guard document.format == .html else { return }
    let laidOut = LaidOutDocument(document)
    let headings = laidOut.lines.filter { $0.headingLevel != nil }.count
    let words = laidOut.lines.reduce(0) { $0 + $1.text.split(separator: " ").count }
    guard headings >= 5, words > 2500 else { return }
    let article = ArticleExtractor(models: models).record(from: laidOut)
    record.sections = article.sections
    record.notes = article.notes
    record.mentions = article.mentions
    record.noteCitations = article.noteCitations
    record.text = article.text
    if record.references.isEmpty { record.references = article.references }
  }
}

/// What stands above and in the abstract of a copied page: title, by-line, the squashed line, the abstract; and the DOI wherever it stands.
struct PaperPageHead {
  private(set) var witnesses: [Witness] = []
  private(set) var warnings: [Warning] = []
  private(set) var hasMetadataLine = false

  init(_ text: PrintedText) {
    let lines = text.lines
    var page = Work()
    let dois = lines.flatMap { line in
      line.text.utf8.count < 2000 ? DOI.occurrences(in: line.text) : []
    }
    if dois.contains(where: \.hadDoubledPrefix) {
      warnings.append(Warning(.doiDoubledPrefix, field: "DOI", message: WarningCode.doiDoubledPrefix.meaning))
    }
    let cleanest = Self.cleanest(dois.map(\.value))
    page.doi = cleanest
    page.abstract = Self.abstract(lines)
    let place = lines.prefix(40).firstIndex { MetadataLine($0.text, doi: cleanest) != nil }
    if let place, let squashed = MetadataLine(lines[place].text, doi: cleanest) {
      hasMetadataLine = true
      var work = Work(type: squashed.type)
      work.containerTitle = squashed.container
      work.issued = squashed.year.map { PartialDate($0) }
      work.doi = squashed.doi
      witnesses.append(Witness(by: "metadata-line", work: work))
    }
    readTitle(Array(lines[..<(place ?? Self.headEnd(lines))]), isAnchored: place != nil)
    if page.doi != nil || page.abstract != nil { witnesses.append(Witness(by: "page-text", work: page)) }
  }

  /// The by-line stands above the squashed line, the title above it; a page without them begins with its title.
  private mutating func readTitle(_ lines: [PrintedText.Line], isAnchored: Bool) {
    var blocks: [[String]] = []
    for line in lines {
      if line.startsBlock || blocks.isEmpty { blocks.append([]) }
      blocks[blocks.count - 1].append(line.text)
    }
    let texts = blocks.map { $0.joined(separator: " ").singleSpaced }.filter { !$0.isEmpty }
    var head = Work()
    var isTruncated = false
    guard let first = texts.first else { return }
    if texts.count >= 2, isAnchored {
      head.title = texts[texts.count - 2]
      (head.author, isTruncated) = Self.names(texts[texts.count - 1])
    } else if let lines = blocks.first, lines.count == 2 {
      head.title = lines[0]
      (head.author, isTruncated) = Self.names(lines[1])
    } else {
      head.title = first
      if texts.count > 1, texts[1].count < 300 { (head.author, isTruncated) = Self.names(texts[1]) }
    }
    witnesses.append(Witness(by: "page-head", work: head, isTruncated: isTruncated))
  }

  private static func names(_ text: String) -> ([Name], Bool) {
    let list = NameParser.parse(text)
    return (list.names, list.isTruncated)
  }

  private static func headEnd(_ lines: [PrintedText.Line]) -> Int {
    lines.firstIndex { $0.text.lowercased() == "abstract" } ?? min(2, lines.count)
  }

  /// Of DOIs that continue one another, the shortest that is printed more than once or ends where the others go on in letters.
  private static func cleanest(_ dois: [String]) -> String? {
    guard let first = dois.first else { return nil }
    let kin = dois.filter { $0.hasPrefix(first) || first.hasPrefix($0) }
    return kin.min { $0.count < $1.count }
  }

  /// The text under the heading "Abstract", up to the page's next own word.
  private static func abstract(_ lines: [PrintedText.Line]) -> String? {
    let names: Set<String> = [
      "abstract", "zusammenfassung", "résumé", "resumen", "riassunto", "resumo", "samenvatting", "summary",
    ]
    guard let start = lines.firstIndex(where: { names.contains($0.text.lowercased().trimmed { $0 == ":" }) }) else {
      return nil
    }
    var taken: [String] = []
    for line in lines[(start + 1)...] {
      if line.startsBlock, !taken.isEmpty, line.text.count < 100 || line.headingLevel != nil { break }
      if line.startsBlock, line.text.count < 60, taken.isEmpty { return nil }
      taken.append(line.text)
    }
    let abstract = taken.joined(separator: " ").singleSpaced
    return abstract.isEmpty ? nil : abstract
  }
}
