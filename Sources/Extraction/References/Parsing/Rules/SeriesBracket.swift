// SPDX-License-Identifier: GPL-3.0-or-later

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
