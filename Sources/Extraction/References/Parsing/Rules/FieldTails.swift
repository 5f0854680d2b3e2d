// SPDX-License-Identifier: GPL-3.0-or-later

/// Ends titles of works and containers before a place or a year that the model left with them: `Leistungsmessungen in Schulen, Weinheim`,
/// `Electronic Commerce, 2004`.
enum FieldTails: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    for index in reference.spans.indices where [.title, .container].contains(reference.spans[index].tag) {
      let span = reference.spans[index].tokens
      if endsWithOnlyYear(reference.spans[index], reference), let last = span.last {
        reference.split(index, before: last, rest: last, as: .date)
        return
      }
      guard span.count >= 4, let last = span.last, reference.tokens[last - 1].sign == 0x2c,
        reference.tokens[span].dropLast(2).count(where: { $0.kind == .word }) >= 2, ends(span.upperBound, reference)
      else { continue }
      if reference.tokens[last].number == .year {
        reference.split(
          index, before: last - 1, rest: last, as: reference.spans(.date).isEmpty ? .date : nil)
        return
      }
      guard reference.tokens[last].isCapitalized, reference.uses.indices.contains(last),
        Lexicon.step(.place, in: reference.uses[last]) >= 2
      else { continue }
      reference.split(index, before: last - 1, rest: last, as: reference.spans(.place).isEmpty ? .place : nil)
      return
    }
  }

  /// `Acc. Chem. Res. 2002, 35, 501`: the string's only year, at the end of the container and before a number.
  private static func endsWithOnlyYear(_ span: TaggedSpan, _ reference: TaggedReference) -> Bool {
    guard span.tag == .container, span.tokens.count >= 2, let last = span.tokens.last,
      last + 2 < reference.tokens.count,
      reference.tokens[last].number == .year, reference.spans(.date).isEmpty
    else { return false }
    return [0x2c, 0x3b].contains(reference.tokens[last + 1].sign) && reference.tokens[last + 2].kind == .number
  }

  /// Whether the string ends, or a sign other than a hyphen stands, behind a stretch, or a year.
  private static func ends(_ token: Int, _ reference: TaggedReference) -> Bool {
    guard token < reference.tokens.count else { return true }
    let next = reference.tokens[token]
    return next.number == .year || [0x2c, 0x2e, 0x3a, 0x3b, 0x28, 0x2f].contains(next.sign)
  }
}
