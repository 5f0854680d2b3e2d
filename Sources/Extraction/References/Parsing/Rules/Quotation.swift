// SPDX-License-Identifier: GPL-3.0-or-later

/// A quotation of a reference string: its marks are tokens.
struct Quotation {
  let opening: Int
  let closing: Int

  /// The first quotation of two words or more, or of one behind a comma, that the marks of one kind leave no doubt of, and that ends as a title does: with a sign about
  /// its closing mark, or before a number.
  static func first(in tokens: [ReferenceToken]) -> Quotation? {
    guard let opening = tokens.indices.first(where: { opens(tokens, $0) }),
      let partners = partners[tokens[opening].sign]
    else { return nil }
    for place in (opening + 1)..<tokens.count where partners.contains(tokens[place].sign) {
      guard !tokens[place].spaceBefore else { return nil }
      guard ends(tokens, place) else { continue }
      let isApart = opening > 0 && tokens[opening - 1].sign == 0x2c
      return tokens[opening..<place].count(where: { $0.kind == .word }) >= (isApart ? 1 : 2)
        ? Quotation(opening: opening, closing: place) : nil
    }
    return nil
  }

  private static let partners: [UInt32: Set<UInt32>] = [
    0x22: [0x22], 0x201c: [0x201d, 0x22], 0x201e: [0x201c, 0x201d, 0x22], 0xab: [0xbb], 0xbb: [0xab], 0x27: [0x27],
    0x2018: [0x27], 0x201a: [0x2018, 0x27],
  ]

  private static func opens(_ tokens: [ReferenceToken], _ place: Int) -> Bool {
    guard tokens[place].kind == .sign, partners[tokens[place].sign] != nil, place + 1 < tokens.count,
      !tokens[place + 1].spaceBefore,
      tokens[place + 1].kind == .word || tokens[place + 1].kind == .number
    else { return false }
    return place == 0 || tokens[place].spaceBefore
  }

  private static func ends(_ tokens: [ReferenceToken], _ place: Int) -> Bool {
    let stops: Set<UInt32> = [0x2e, 0x2c, 0x3f, 0x21]
    guard place + 1 < tokens.count else { return true }
    let next = tokens[place + 1]
    guard stops.contains(tokens[place - 1].sign) || stops.contains(next.sign) || next.sign == 0x28 else { return false }
    return next.kind == .sign || next.spaceBefore
  }
}
