// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes words that send the reader to a work, as notes begin with them, off the names behind them: `Vgl. Weber`, `Voir notamment`, `Cfr.`
enum SignalWords: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    guard let index = reference.spans.indices.first, [.author, .editor].contains(reference.spans[index].tag) else {
      return
    }
    let tokens = reference.tokens
    var end = 0
    while end < tokens.count,
      words.contains(tokens[end].word) || (end > 0 && [0x2e, 0x3a, 0x2c].contains(tokens[end].sign))
    { end += 1 }
    let span = reference.spans[index].tokens
    guard end > span.lowerBound, end < span.upperBound, tokens[end].kind == .word else { return }
    reference.move(index, to: end..<span.upperBound)
  }

  static func contains(_ token: ReferenceToken) -> Bool { words.contains(token.word) }

  private static let words = Set(
    """
    vgl vergleiche siehe näher dazu hierzu ausführlich etwa so auch statt vieler grundlegend zuletzt see cf compare also eg generally \
    voir notamment cfr vedi si veda véase veanse vid ver vide zie ook
    """.split(separator: " ").map { WordHash.of(String($0)) })
}
