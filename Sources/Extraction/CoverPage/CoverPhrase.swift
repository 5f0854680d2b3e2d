// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that covers are searched for, folded once: families know some thousand of them.
struct CoverPhrase: Sendable, ExpressibleByStringLiteral {
  let words: String
  /// As `CoverText` has them.
  let folded: [Unicode.Scalar]
  /// The numbers of all runs of three scalars.
  let triples: [Int]
  /// More than three words: too many to stand together by chance.
  let isLong: Bool
  /// The words with the blank behind them, as a line begins.
  let opening: String

  init(_ words: String) {
    self.words = words
    folded = CoverText.fold(words)
    triples = Triples.numbers(folded)
    isLong = words.split(separator: " ").count > 3
    opening = words + " "
  }

  init(stringLiteral words: String) { self.init(words) }
}

/// Which runs of three scalars a text holds, as one bit for each of some thousand kinds: a phrase of which one run is missing is not there,
/// which most are told by at once.
struct Triples: Sendable {
  private static let kinds = 1 << 14
  private var bits = [UInt64](repeating: 0, count: kinds / 64)

  init(_ scalars: [Unicode.Scalar]) {
    for number in Self.numbers(scalars) { bits[number / 64] |= 1 << UInt64(number % 64) }
  }

  func holdAll(_ numbers: [Int]) -> Bool {
    numbers.allSatisfy { bits[$0 / 64] & 1 << UInt64($0 % 64) != 0 }
  }

  /// The kind of each run.
  static func numbers(_ scalars: [Unicode.Scalar]) -> [Int] {
    scalars.indices.dropLast(2).map { place in
      let run = scalars[place].value &* 0x9E37_79B1 ^ scalars[place + 1].value &* 0x85EB_CA6B ^ scalars[place + 2].value
      return Int((run &* 0xC2B2_AE35) >> 18)
    }
  }
}
