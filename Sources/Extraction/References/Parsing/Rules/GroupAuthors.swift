// SPDX-License-Identifier: GPL-3.0-or-later

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
