// SPDX-License-Identifier: GPL-3.0-or-later

/// What tells for or against a document's being a scholarly work.
enum WorkSign: String, CaseIterable {
  case title = "a title set as titles are", author = "a by-line", bound = "affiliations or addresses of authors"
  case summary = "an abstract or keywords", imprint = "a volume and pages", identifier = "an identifier", issn =
    "an ISSN",
    references = "references"
  case mentions = "citations in the text", noteCitations = "citations in notes", notes = "notes"
  case headings = "headings of articles", paragraphs = "paragraphs", prose = "running text", pages = "several pages"
  case workType = "words of theses, proceedings, chapters or reviews"

  case blanks = "blanks to write on", boxes = "boxes to tick", fields = "fields to fill in"
  case formWords = "words of forms", agreementWords = "words of agreements", invoiceWords = "words of invoices"
  case examWords = "words of exams", letterWords = "words of letters", salutation = "a salutation"
  case curriculumWords = "words of a curriculum vitae", webWords = "words of web pages"
  case productWords = "words of product sheets", prices = "prices", leaders = "rows of dots before numbers"
  case slides = "wide pages of few words", short = "short lines", numbers = "numbers", few = "few words"
  case inside = "a beginning inside a sentence"
  case browser = "a file made by a browser", maker = "a file made by a program for forms or slides"

  /// The weight in a logistic sum; what is positive tells for a work. Fitted on 1,100 works, some of them cut down to what a review or an
  /// editorial has, and 200 other documents, then rounded; what few documents print weighs more than the fit, with little to go by, gave it.
  var weight: Double {
    switch self {
    case .title: 2.2
    case .headings: 2
    case .author: 1.6
    case .summary: 1.5
    case .paragraphs, .workType: 1.2
    case .imprint: 1
    case .pages: 0.9
    case .identifier, .references, .notes: 0.8
    case .mentions: 0.7
    case .noteCitations: 0.6
    case .prose, .issn: 0.5
    case .bound: 0.4
    case .prices: -0.4
    case .blanks, .leaders: -0.5
    case .boxes, .numbers: -0.6
    case .productWords: -0.8
    case .short: -0.9
    case .agreementWords, .letterWords, .salutation, .inside: -1
    case .webWords: -1.2
    case .maker: -1.3
    case .few: -1.4
    case .curriculumWords: -1.5
    case .slides, .invoiceWords: -2
    case .formWords, .examWords: -2.2
    case .fields, .browser: -2.5
    }
  }

  /// The sum of a document without any sign.
  static let base = -2.3
}
