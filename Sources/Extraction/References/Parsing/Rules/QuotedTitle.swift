// SPDX-License-Identifier: GPL-3.0-or-later

/// A title in quotation marks begins and ends with them: `"Names of the heavier elements." Resonance 4`, `F. Green, 'Overqualification, …', …`.
enum QuotedTitle: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    guard let quotation = Quotation.first(in: reference.tokens) else { return }
    let inside = (quotation.opening + 1)..<quotation.closing
    if let body = body(before: quotation, reference) { reference.mark(body, as: .author) }
    if isWhole(quotation, reference) { reference.mark(inside, as: .title) }
    guard let title = reference.spans.indices.first(where: { isTitle($0, in: inside, reference) }) else { return }
    let span = reference.spans[title].tokens
    if span.upperBound < inside.upperBound {
      takeFromNext(title, quotation, &reference)
    } else if span.upperBound > quotation.closing + 1 {
      giveRest(title, quotation, &reference)
    }
  }

  /// Whether a quotation is the title from its opening mark on: a title begins within it, or a comma stands before it and no title is told.
  private static func isWhole(_ quotation: Quotation, _ reference: TaggedReference) -> Bool {
    let inside = (quotation.opening + 1)..<quotation.closing
    guard let title = reference.spans(.title).first else {
      return quotation.opening > 1 && reference.tokens[quotation.opening - 1].sign == 0x2c
    }
    return inside.contains(title.tokens.lowerBound) && title.tokens.upperBound <= quotation.closing + 1
      && title.tokens.lowerBound > inside.lowerBound
  }

  /// `City of Berlin, “Derzeit …”`: words that begin the string and stand before the comma and the mark, where no author is told, are who
  /// wrote it. A newspaper or journal may stand there too, and stays what it is.
  private static func body(before quotation: Quotation, _ reference: TaggedReference) -> Range<Int>? {
    let tokens = reference.tokens
    let end = quotation.opening - 1
    guard (1...12).contains(end), tokens[end].sign == 0x2c, tokens[0].isCapitalized,
      reference.spans(.author).isEmpty && reference.spans(.editor).isEmpty,
      !tokens[0..<end].contains(where: { $0.number == .year || [.journal, .newspaper, .page].contains($0.cue) })
    else { return nil }
    return 0..<end
  }

  /// Whether a stretch is a title that begins at the quotation or within it.
  private static func isTitle(_ index: Int, in inside: Range<Int>, _ reference: TaggedReference) -> Bool {
    let span = reference.spans[index]
    return span.tag == .title && span.tokens.lowerBound >= inside.lowerBound - 1 && span.tokens.overlaps(inside)
  }

  /// A container that begins before the closing mark begins behind it.
  private static func takeFromNext(_ title: Int, _ quotation: Quotation, _ reference: inout TaggedReference) {
    let next = title + 1
    guard next < reference.spans.count, reference.spans[next].tag == .container else { return }
    let container = reference.spans[next].tokens
    guard container.lowerBound < quotation.closing,
      let start = container.first(where: { $0 > quotation.closing && reference.tokens[$0].kind != .sign })
    else { return }
    reference.move(title, to: reference.spans[title].tokens.lowerBound..<quotation.closing)
    reference.move(next, to: start..<container.upperBound)
  }

  /// Whether a sign within the marks or a comma behind them parts the quotation from what follows: `“Sono storie d’amore”. Figure della
  /// differenza` is one title.
  private static func parts(_ quotation: Quotation, _ reference: TaggedReference) -> Bool {
    [0x2e, 0x2c].contains(reference.tokens[quotation.closing - 1].sign)
      || reference.tokens[quotation.closing + 1].sign == 0x2c
  }

  /// What the title has behind the closing mark is its container, where there is no other, and a number, a date or pages follow.
  private static func giveRest(_ title: Int, _ quotation: Quotation, _ reference: inout TaggedReference) {
    guard reference.spans(.container).isEmpty else { return }
    let end = reference.spans[title].tokens.upperBound
    var behind = ((quotation.closing + 1)..<end).drop { reference.tokens[$0].kind == .sign }
    let isIn = behind.first.map { reference.tokens[$0].cue == .containedIn } ?? false
    if isIn { behind = behind.dropFirst().drop { reference.tokens[$0].kind == .sign } }
    guard let rest = behind.first, reference.tokens[rest].isCapitalized else { return }
    let next = title + 1 < reference.spans.count ? reference.spans[title + 1].tag : nil
    guard isIn || parts(quotation, reference) && [.volume, .issue, .date, .pages].contains(next) else { return }
    reference.split(title, before: quotation.closing, rest: rest, as: .container)
  }
}
