// SPDX-License-Identifier: GPL-3.0-or-later

/// `Title (Brussels: UIA, 2019)` and `“Title” (policy brief, European Policy Centre, Brussels, 4 March 2020)`, as notes print where a work
/// came out: the signs alone tell place, publisher and date, and the title ends before the bracket.
enum BracketedImprint: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    let tokens = reference.tokens
    for open in tokens.indices.dropFirst(3) where tokens[open].sign == 0x28 && tokens[open].spaceBefore {
      guard let close = ((open + 1)..<tokens.count).first(where: { [0x28, 0x29].contains(tokens[$0].sign) }),
        tokens[close].sign == 0x29
      else { continue }
      let inside = (open + 1)..<close
      guard let fields = imprint(inside, tokens) ?? report(inside, tokens) else { continue }
      reference.end(.title, before: open)
      if fields.contains(where: { $0.1 == .date }) { giveYearToTitle(before: open, &reference) }
      for (range, tag) in fields { reference.mark(range, as: tag) }
      nameBody(before: open, publisher: fields.first { $0.1 == .publisher }?.0, &reference)
      return
    }
  }

  /// `Annual Report 2015 (Bergen: Quay, 2016)`: a year before the bracket belongs to the title.
  private static func giveYearToTitle(before open: Int, _ reference: inout TaggedReference) {
    guard let index = reference.spans.indices.dropFirst().first(where: { reference.spans[$0].tag == .date }),
      reference.spans[index - 1].tag == .title, reference.spans[index].tokens.upperBound <= open
    else { return }
    let end = reference.spans[index].tokens.upperBound
    reference.move(index - 1, to: reference.spans[index - 1].tokens.lowerBound..<end)
    reference.remove(index)
  }

  private typealias Fields = [(Range<Int>, ReferenceTag)]

  /// `Place: Publisher, 2019`.
  private static func imprint(_ inside: Range<Int>, _ tokens: [ReferenceToken]) -> Fields? {
    guard let colon = inside.first(where: { tokens[$0].sign == 0x3a }), colon > inside.lowerBound,
      colon - inside.lowerBound <= 6, tokens[inside.lowerBound].isCapitalized,
      let comma = inside.last(where: { tokens[$0].sign == 0x2c }), comma > colon + 1,
      isDate((comma + 1)..<inside.upperBound, tokens),
      !inside.contains(where: { tokens[$0].spaceBefore && [.page, .volume].contains(tokens[$0].cue) })
    else { return nil }
    let place = inside.lowerBound..<colon
    return [(place, .place), ((colon + 1)..<comma, .publisher)] + date((comma + 1)..<inside.upperBound, tokens)
  }

  /// `policy brief, Publisher, Place, 4 March 2020`.
  private static func report(_ inside: Range<Int>, _ tokens: [ReferenceToken]) -> Fields? {
    var parts = inside.split { tokens[$0].sign == 0x2c }.compactMap { part in
      part.first.flatMap { first in part.last.map { first..<($0 + 1) } }
    }
    // "June 5, 2020"
    if parts.count > 2, let last = parts.last, last.count == 1, tokens[parts[parts.count - 2].lowerBound].cue == .month
    {
      parts.removeLast()
      parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<last.upperBound
    }
    guard parts.count >= 2, let kind = parts.first, let day = parts.last, isDate(day, tokens), isKind(kind, tokens)
    else { return nil }
    var fields: Fields = [(kind, .genre)] + date(day, tokens)
    guard parts.count >= 3 else { return fields }
    let hasPlace = parts.count >= 4
    let publisher = parts[1].lowerBound..<parts[parts.count - (hasPlace ? 3 : 2)].upperBound
    fields.append((publisher, .publisher))
    if hasPlace, tokens[parts[parts.count - 2].lowerBound].isCapitalized {
      fields.append((parts[parts.count - 2], .place))
    }
    return fields
  }

  private static func date(_ range: Range<Int>, _ tokens: [ReferenceToken]) -> Fields {
    range.contains { tokens[$0].number == .year } ? [(range, .date)] : []
  }

  /// A year, perhaps with day and month, or `n.d.`
  private static func isDate(_ range: Range<Int>, _ tokens: [ReferenceToken]) -> Bool {
    guard (1...4).contains(range.count) else { return false }
    let isUndated = tokens[range].map(\.word).starts(with: [WordHash.of("n")]) && range.count == 4
    return isUndated
      || range.contains { tokens[$0].number == .year }
        && range.allSatisfy { tokens[$0].kind == .number || tokens[$0].cue == .month || tokens[$0].kind == .sign }
  }

  private static func isKind(_ range: Range<Int>, _ tokens: [ReferenceToken]) -> Bool {
    let words = tokens[range].filter { $0.kind == .word }.map(\.word)
    return kinds.contains { words.starts(with: $0) }
  }

  private static let kinds: [[UInt64]] = """
    policy brief/working paper/working document/discussion paper/discussion brief/background paper/issue brief/briefing/brief/report/\
    fact sheet/factsheet/presentation/video/webinar/podcast/press release/blog post/speech/unpublished/phd/master/masters/doctoral/ma thesis/\
    dissertation/arbeitspapier/bericht/pressemitteilung/vortrag/rapport/note de/thèse/rapporto/comunicato/tesi/informe/tesis/relatório/tese
    """.split(separator: "/").map { $0.split(separator: " ").map { WordHash.of(String($0)) } }

  /// `Save the Children, Guida per i tutori (Rome: Save the Children Italia, 2018)`: words before the first comma that the publisher begins
  /// with are the author's name.
  private static func nameBody(before open: Int, publisher: Range<Int>?, _ reference: inout TaggedReference) {
    guard let publisher, reference.spans(.author).isEmpty,
      let title = reference.spans(.title).first?.tokens, title.lowerBound == 0,
      let comma = title.first(where: { reference.tokens[$0].sign == 0x2c }), comma > 0, comma + 2 < open,
      reference.tokens[publisher].map(\.word).starts(with: reference.tokens[0..<comma].map(\.word))
    else { return }
    reference.mark(0..<comma, as: .author)
    reference.mark((comma + 1)..<title.upperBound, as: .title)
  }
}
