// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// The signs of a document, each from 0, not there, to 1.
struct WorkSigns {
  private(set) var values: [WorkSign: Double] = [:]
  let shape: TextShape
  /// Words that forms of documents print, by the form.
  let forms: [DocumentForm: [String]]

  init(document: LaidOutDocument, record: Record) {
    shape = TextShape(document)
    let first = document.lines.first?.page ?? 1
    let head = document.lines.filter { $0.page < first + 3 }
    forms = DocumentForm.words(in: head.filter { $0.page < first + 2 }.map(\.text))
    readHeader(record, head: head)
    readText(document, record)
    readForms(isMostlySilent: HeaderDoubts.isMostlySilent(document))
    self[.salutation] = document.lines.contains { $0.page == first && HeaderDoubts.isSalutation($0.text) } ? 1 : 0
    self[.fields] = Double(document.document.formFields) / 5
    self[.browser] = DocumentMaker.isBrowser(document.document) ? 1 : 0
    self[.maker] = DocumentMaker.isForForms(document.document) ? 1 : 0
  }

  subscript(sign: WorkSign) -> Double {
    get { values[sign] ?? 0 }
    set { values[sign] = min(1, max(0, newValue)) }
  }

  private mutating func readHeader(_ record: Record, head: [Line]) {
    // Below 0.6 the model would as soon have said nothing.
    func sureness(_ field: String) -> Double { ((record.provenance[field]?.confidence ?? 0) - 0.6) / 0.4 }
    self[.title] = sureness("title")
    self[.author] = sureness("author")
    let isBound = record.contributors.contains { !$0.affiliations.isEmpty || $0.email != nil || $0.orcid != nil }
    self[.bound] = isBound ? 1 : 0
    self[.summary] = head.contains { PrintedCues.opensSummary($0.text) || ScholarlyWords.opensSummary($0.text) } ? 1 : 0
    let isInVolume = record.work.volume != nil || record.work.issue != nil
    let isRange = record.work.page?.contains("-") == true
    self[.imprint] = isInVolume && isRange ? 1 : 0
    let isRegistered = record.work.doi != nil || record.work.isbn != nil || !record.work.registryNumbers.isEmpty
    self[.identifier] = isRegistered ? 1 : 0
    self[.issn] = head.contains { $0.text.contains("ISSN") } ? 1 : 0
    let types: Set<WorkType> = [.thesis, .paperConference, .reviewBook, .chapter]
    let isNamed = record.work.type.map { types.contains($0) } ?? false
    self[.workType] = isNamed || head.contains { ScholarlyWords.namesKind($0.text) } ? 1 : 0
  }

  private mutating func readText(_ document: LaidOutDocument, _ record: Record) {
    let whole = record.references.count { $0.work.title != nil && !$0.work.author.isEmpty && $0.work.issued != nil }
    self[.references] = Double(whole) / 5
    self[.mentions] = Double(record.mentions.count) / 5
    self[.noteCitations] = Double(record.noteCitations.count) / 3
    self[.notes] = Double(record.notes.count) / 5
    self[.headings] = Double(ScholarlyWords.headings(of: document, most: 3)) / 3
    self[.paragraphs] = Double(shape.paragraphs) / 10
    self[.prose] = shape.proseShare
    self[.pages] = Double(shape.pages) / 5
  }

  private mutating func readForms(isMostlySilent: Bool) {
    // One word is chance, four are none.
    let words: [(WorkSign, DocumentForm)] = [
      (.formWords, .form), (.agreementWords, .agreement), (.invoiceWords, .invoice), (.examWords, .exam),
      (.curriculumWords, .curriculumVitae), (.webWords, .webPage), (.productWords, .product),
    ]
    for (sign, form) in words { self[sign] = Double((forms[form]?.count ?? 0) - 1) / 3 }
    self[.letterWords] = Double(forms[.letter]?.count ?? 0)
    self[.blanks] = Double(shape.blanks) / 4
    self[.boxes] = Double(shape.boxes) / 4
    self[.leaders] = shape.leaderShare * 2
    self[.slides] = shape.isSlides ? 1 : 0
    self[.short] = shape.shortShare
    self[.numbers] = shape.numberShare * 2
    // Of a scan whose text is missing nothing can be said.
    self[.few] = isMostlySilent ? 0 : 1 - Double(shape.words) / 150
    self[.inside] = shape.beginsInside ? 1 : 0
    self[.prices] = Double(shape.prices) / 5
  }
}
