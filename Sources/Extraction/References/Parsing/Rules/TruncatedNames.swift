// SPDX-License-Identifier: GPL-3.0-or-later

/// `Grau, et al., N. Engl. J. Med.`, `E. Fiog, J. Water Resour. Prot.`: an initial behind "et al.", and "J." behind a comma, begins the
/// container that stands next.
enum TruncatedNames: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    for index in reference.spans.indices.dropLast() where reference.spans[index].tag == .author {
      let names = reference.spans[index].tokens
      let next = reference.spans[index + 1]
      guard next.tag == .container, next.tokens.lowerBound - names.upperBound <= 2,
        let mark = names.first(where: { reference.tokens[$0].word == alii })
          ?? comma(before: names.upperBound, reference),
        let rest = ((mark + 1)..<names.upperBound).first(where: { reference.tokens[$0].kind == .word }),
        (rest..<names.upperBound).allSatisfy({
          reference.tokens[$0].kind == .sign || reference.tokens[$0].range.count <= 2
        })
      else { continue }
      reference.move(index, to: names.lowerBound..<(reference.tokens[mark].sign == 0 ? mark + 1 : mark))
      reference.move(index + 1, to: rest..<next.tokens.upperBound)
    }
  }

  /// The comma before a "J" at the end of names that have their initials first.
  private static func comma(before end: Int, _ reference: TaggedReference) -> Int? {
    let tokens = reference.tokens
    let last = tokens[end - 1].sign == 0x2e ? end - 2 : end - 1
    guard last >= 2, tokens[last].word == journal, tokens[last].range.count == 1, tokens[last - 1].sign == 0x2c,
      tokens[last - 2].range.count > 2, tokens[0].range.count == 1
    else { return nil }
    return last - 1
  }

  private static let journal = WordHash.of("j")
  private static let alii = WordHash.of("al")
}
