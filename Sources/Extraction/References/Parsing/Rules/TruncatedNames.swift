// SPDX-License-Identifier: GPL-3.0-or-later

/// `Grau, et al., N. Engl. J. Med.`: an initial behind "et al." begins the container that stands next.
enum TruncatedNames: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    for index in reference.spans.indices.dropLast() where reference.spans[index].tag == .author {
      let names = reference.spans[index].tokens
      let next = reference.spans[index + 1]
      guard next.tag == .container, next.tokens.lowerBound - names.upperBound <= 2,
        let mark = names.first(where: { reference.tokens[$0].word == alii }),
        let rest = ((mark + 1)..<names.upperBound).first(where: { reference.tokens[$0].kind == .word }),
        (rest..<names.upperBound).allSatisfy({
          reference.tokens[$0].kind == .sign || reference.tokens[$0].range.count <= 2
        })
      else { continue }
      reference.move(index, to: names.lowerBound..<(mark + 1))
      reference.move(index + 1, to: rest..<next.tokens.upperBound)
    }
  }

  private static let alii = WordHash.of("al")
}
