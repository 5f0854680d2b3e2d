// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Tagging

/// Prints one work after a template, noting where each field came to stand.
struct CitationPrinter {
  let style: ReferenceStyle
  let terms: CitationTerms
  let work: Work
  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var spans: [LabelledReference.Span] = []
  private var quotes = ("“", "”")
  private var dash = "–"

  init(style: ReferenceStyle, terms: CitationTerms, work: Work) {
    self.style = style
    self.terms = terms
    self.work = work
  }

  mutating func print(
    _ template: CitationTemplate, using generator: inout SeededGenerator
  ) -> (raw: String, spans: [LabelledReference.Span]) {
    quotes = terms.quotes.randomElement(using: &generator) ?? quotes
    dash = ["–", "-", "–", "-", "‐", "--"].randomElement(using: &generator) ?? dash
    label(using: &generator)
    for group in template.groups {
      var texts: [String] = []
      var isWhole = true
      for piece in group.pieces {
        let text = self.text(of: piece, using: &generator)
        isWhole = isWhole && text != nil
        texts.append(text ?? "")
      }
      guard isWhole || !group.isOptional else { continue }
      for (piece, text) in zip(group.pieces, texts) {
        if case .field(let field) = piece { append(text, field.tag) } else { append(text, nil) }
      }
    }
    return (String(scalars), spans)
  }

  /// `[12] ` or `12. `, before one in twelve.
  private mutating func label(using generator: inout SeededGenerator) {
    let number = Int.random(in: 1...120, using: &generator)
    switch Int.random(in: 0..<24, using: &generator) {
    case 0: append("[\(number)] ", nil)
    case 1: append("\(number). ", nil)
    default: break
    }
  }

  private mutating func append(_ text: String, _ tag: ReferenceTag?) {
    var text = Substring(text)
    // "J. A.." and "Why?." are never printed.
    if tag == nil, text.first == ".", let last = scalars.last, ".?!".unicodeScalars.contains(last) {
      text = text.dropFirst()
    }
    guard !text.isEmpty else { return }
    let added = text.unicodeScalars.count
    if let tag { spans.append(.init(range: count..<(count + added), tag: tag)) }
    scalars.append(contentsOf: text.unicodeScalars)
    count += added
  }

  /// What is printed for a piece; `nil` for a field that the work lacks.
  private func text(of piece: CitationTemplate.Piece, using generator: inout SeededGenerator) -> String? {
    switch piece {
    case .text(let text): text
    case .quote(let opens): opens ? quotes.0 : quotes.1
    case .term(let term): terms.ways(term).randomElement(using: &generator) ?? term
    case .field(let field): text(of: field, using: &generator)
    }
  }

  private func text(of field: CitationTemplate.Field, using generator: inout SeededGenerator) -> String? {
    switch field {
    case .author: style.authors.text(work.author, and: terms.ways("and").randomElement(using: &generator) ?? "and")
    case .editor:
      work.editor.isEmpty
        ? nil : style.editors.text(work.editor, and: terms.ways("and").randomElement(using: &generator) ?? "and")
    case .title: work.title
    case .container: work.containerTitle
    case .year: work.issued?.literal ?? work.issued?.year.map(String.init)
    case .date: date(work.issued?.year, using: &generator)
    case .accessed: date(Int.random(in: 2008...2024, using: &generator), using: &generator)
    case .volume: work.volume
    case .issue: work.issue
    case .pages: pages
    case .publisher: work.publisher
    case .place: work.publisherPlace
    case .edition: edition(using: &generator)
    case .doi: work.doi
    case .address: work.url
    case .genre: work.genre
    case .version:
      "\(Int.random(in: 0...9, using: &generator)).\(Int.random(in: 0...20, using: &generator)).\(Int.random(in: 0...9, using: &generator))"
    }
  }

  private func date(_ year: Int?, using generator: inout SeededGenerator) -> String? {
    guard let year, let month = terms.months.indices.randomElement(using: &generator) else { return nil }
    let day = Int.random(in: 1...28, using: &generator)
    if Int.random(in: 0..<4, using: &generator) == 0 { return "\(day).\(month + 1).\(year)" }
    let name = terms.months[month]
    return switch terms.dateForm {
    case .german: "\(day). \(name) \(year)"
    case .english: Bool.random(using: &generator) ? "\(name) \(day), \(year)" : "\(day) \(name) \(year)"
    case .plain: "\(day) \(name) \(year)"
    case .spanish: "\(day) de \(name) de \(year)"
    }
  }

  /// Pages with the list's dash, the last one short where the style has it so.
  private var pages: String? {
    guard let page = work.page else { return nil }
    let ends = page.split(separator: "-").map(String.init)
    guard ends.count == 2 else { return page }
    var last = Substring(ends[1])
    if style.shortensPages, ends[0].count == last.count {
      while last.count > 1, let first = last.first, ends[0].dropFirst(ends[0].count - last.count).first == first {
        last = last.dropFirst()
      }
    }
    return ends[0] + dash + last
  }

  /// `2nd ed`, one time in five.
  private func edition(using generator: inout SeededGenerator) -> String? {
    guard Int.random(in: 0..<5, using: &generator) == 0 else { return nil }
    let number = Int.random(in: 2...6, using: &generator)
    let ordinal =
      switch terms.language {
      case "en": "\(number)\(number == 2 ? "nd" : number == 3 ? "rd" : "th")"
      case "fr", "nl": "\(number)e"
      case "es", "it", "pt": "\(number)ª"
      default: "\(number)."
      }
    let word = terms.ways("edn").randomElement(using: &generator) ?? "ed."
    return ordinal + " " + (word.hasSuffix(".") ? String(word.dropLast()) : word)
  }
}
