// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout
import Records

/// What the first pages say of the work.
struct FrontMatter {
  var work = Work()
  var contributors: [Contributor] = []
  var provenance: FieldMap<Provenance> = [:]
  var warnings: [Warning] = []
  /// Titles and abstracts in other languages.
  var variants: FieldMap<[Variant]> = [:]
  /// Places in `LaidOutDocument.lines` that hold front matter.
  var lines: Set<Int> = []

  mutating func note(_ field: String, page: Int?, confidence: Double?) {
    provenance[field] = Provenance(
      page: page, by: "front-matter", confidence: confidence.map { ($0 * 1000).rounded() / 1000 })
  }

  /// Turns what the readers think of each value into how often such values are right.
  mutating func calibrate(by calibration: FieldCalibration) {
    for field in provenance.fields {
      guard let confidence = provenance[field]?.confidence else { continue }
      provenance[field]?.confidence = (calibration.probability(of: field, confidence) * 1000).rounded() / 1000
    }
  }
}

/// Reads front matter: tells what each line of the first pages is, then cuts the fields out of the lines.
struct FrontMatterReader {
  let document: LaidOutDocument
  let model: FrontMatterModel?
  let joiner: LineJoiner

  func read() -> FrontMatter {
    let isPrinted = document.document.format == .pdf
    let model = isPrinted ? model : nil
    let tagged = model?.tag(document) ?? RuleTagger(document: document).tag()
    var front = FrontMatter()
    let language = bodyLanguage(tagged)
    front.work.language = language
    let journals = MastheadReader(document: document, tagged: tagged, title: [], joiner: joiner).journals()
    let doubts = HeaderDoubts(document: document, tagged: tagged)
    let title = TitleReader(
      tagged: tagged, joiner: joiner, language: language, journals: JournalNames(names: journals),
      stated: document.metadataTitle
    ).read().map(doubts.withoutProse)
    if let title, doubts.isMadeUp(title) {
      front.work.type =
        doubts.isLetter ? .personalCommunication : WorkTypeTelltales(document: document, work: front.work).type()
      return front
    }
    let isReadable = title.map { !BrokenEncoding.isGarbled($0.text) } ?? true
    if let title, isReadable {
      front.work.title = title.text
      front.lines.formUnion(title.places.map { tagged.lines[$0].place })
      front.note("title", page: page(title.places.first, tagged), confidence: title.confidence)
    }
    let sources = ImprintSources(document: document, tagged: tagged, title: title?.places ?? [], joiner: joiner).all()
    if isReadable { readAuthors(tagged, title: title, language: language, sources: sources, into: &front) }
    readTexts(tagged, language: language, into: &front)
    OtherLanguages(tagged: tagged, joiner: joiner, language: language).read(into: &front, title: title)
    IdentifierReader(document: document, tagged: tagged).read(into: &front)
    MastheadReader(document: document, tagged: tagged, title: title?.places ?? [], joiner: joiner)
      .read(sources, into: &front)
    FrontDetails(document: document, tagged: tagged).read(into: &front)
    SeriesReader(tagged: tagged, title: title?.places ?? []).read(into: &front)
    front.work.type = WorkTypeTelltales(document: document, work: front.work).type()
    for line in tagged.lines where [.affiliation, .dates, .masthead, .doi].contains(line.label) {
      front.lines.insert(line.place)
    }
    if isPrinted {
      SeveralWorks(document: document, title: title?.places.map { tagged.lines[$0].place } ?? []).warn(in: &front)
    }
    if let model { front.calibrate(by: model.calibration) }
    return front
  }

  private func page(_ place: Int?, _ tagged: TaggedFront) -> Int? {
    document.hasPages ? place.map { tagged.lines[$0].line.page } : nil
  }

  private func readAuthors(
    _ tagged: TaggedFront, title: FoundTitle?, language: String?, sources: [ImprintSource],
    into front: inout FrontMatter
  ) {
    let citations = ImprintSources.citations(among: sources)
    let byline = BylineReader(
      tagged: tagged, title: title?.places ?? [], joiner: joiner, language: language, citations: citations,
      details: AuthorDetails.lines(in: document)
    ).read()
    guard !byline.names.isEmpty else { return }
    front.work.author = byline.names
    front.contributors = byline.contributors
    front.lines.formUnion((byline.places + byline.affiliationPlaces).map { tagged.lines[$0].place })
    front.note("author", page: page(byline.places.first, tagged), confidence: byline.confidence)
    if byline.isTruncated {
      front.warnings.append(Warning(.authorsTruncated, field: "author", message: WarningCode.authorsTruncated.meaning))
    }
  }

  private func readTexts(_ tagged: TaggedFront, language: String?, into front: inout FrontMatter) {
    let abstract = AbstractReader(tagged: tagged, joiner: joiner, language: language, bodySize: document.bodySize)
      .read()
    if let abstract {
      front.work.abstract = abstract.text
      front.lines.formUnion(abstract.places.map { tagged.lines[$0].place })
      front.note("abstract", page: page(abstract.places.first, tagged), confidence: abstract.confidence)
    }
    if let keywords = KeywordReader(tagged: tagged, joiner: joiner, language: language).read() {
      front.work.keyword = keywords.words.joined(separator: "; ")
      front.lines.formUnion(keywords.places.map { tagged.lines[$0].place })
      front.note("keyword", page: page(keywords.places.first, tagged), confidence: keywords.confidence)
    }
    for line in tagged.lines where [.otherAbstract, .otherKeywords].contains(line.label) {
      front.lines.insert(line.place)
    }
  }

  /// The language of the text, told by its first long lines.
  private func bodyLanguage(_ tagged: TaggedFront) -> String? {
    let firstBody = tagged.lines.first { $0.label == .body }?.place ?? 0
    var sample = ""
    var length = 0
    for line in document.lines[min(firstBody, document.lines.count)...] where line.zone == .body {
      let count = line.text.count
      guard count > 25 else { continue }
      sample += line.text + " "
      length += count + 1
      if length > 6000 { break }
    }
    return LanguageDetection.language(of: sample)
  }
}

/// Lines of the first pages that form a text, by place in `TaggedFront.lines`.
struct FoundText {
  var text: String
  var places: [Int]
  var confidence: Double
}
