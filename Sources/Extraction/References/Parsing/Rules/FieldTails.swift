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

/// `… (Reihe: Texte zur Zeit, Bd. 26)`, `… (= Schriften zur Soziologie 3)`: a series in brackets behind a title.
enum SeriesBracket: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    let tokens = reference.tokens
    for index in reference.spans.indices where [.title, .container].contains(reference.spans[index].tag) {
      let span = reference.spans[index].tokens
      guard let open = span.dropFirst(2).first(where: { tokens[$0].sign == 0x28 && begins($0 + 1, tokens) }) else {
        continue
      }
      let colon = (open + 1..<min(open + 3, tokens.count)).first { tokens[$0].sign == 0x3a || tokens[$0].sign == 0x3d }
      let start = colon.map { $0 + 1 } ?? open + 1
      let end = (start..<tokens.count).first {
        [0x29, 0x2c, 0x3b].contains(tokens[$0].sign) || tokens[$0].cue == .volume || tokens[$0].kind == .number
      }
      reference.end(reference.spans[index].tag, before: open)
      if let end, end > start, reference.spans(.collection).isEmpty { reference.mark(start..<end, as: .collection) }
      return
    }
  }

  private static func begins(_ token: Int, _ tokens: [ReferenceToken]) -> Bool {
    token < tokens.count && (tokens[token].sign == 0x3d || names.contains(tokens[token].word))
  }

  private static let names = Set(
    ["reihe", "schriftenreihe", "schriften", "collection", "coll", "collana", "coleção", "colección", "reeks"].map(
      WordHash.of))
}

/// `Vos T, et al.; GBD 2015 Oral Health Collaborators. Global …`: a group that stands behind the names of people is an author too.
enum GroupAuthors: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    let tokens = reference.tokens
    guard let people = reference.spans(.author).first?.tokens,
      let divider = (people.lowerBound..<min(people.upperBound + 3, tokens.count)).first(where: {
        tokens[$0].sign == 0x3b
      }),
      let stop = ((divider + 1)..<min(divider + 14, tokens.count)).first(where: { tokens[$0].sign == 0x2e }),
      isGroup((divider + 1)..<stop, tokens), tokens[divider + 1].isCapitalized
    else { return }
    reference.mark((divider + 1)..<stop, as: .author)
  }

  /// Whether words end in one that only groups have in their names, with no sign that would divide names between them.
  static func isGroup(_ range: Range<Int>, _ tokens: [ReferenceToken]) -> Bool {
    guard range.count >= 2, let last = range.last, groups.contains(tokens[last].word) else { return false }
    return !range.contains { [0x2c, 0x3b].contains(tokens[$0].sign) || tokens[$0].cue == .others }
  }

  private static let groups = Set(
    "group collaborators investigators consortium network committee team collaboration gruppe groupe gruppo grupo"
      .split(separator: " ").map { WordHash.of(String($0)) })
}
