// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// A word, a number, or a sign of a reference string.
struct ReferenceToken: Sendable {
  enum Kind: UInt8, Sendable { case word, number, sign, ideograph }

  /// What a number looks like; of words only Roman numerals have a class.
  enum NumberClass: UInt8, Sendable {
    case none, one, two, three, four, five, more, year, roman
  }

  let kind: Kind
  /// Where it stands in `TokenizedReference.scalars`.
  let range: Range<Int>
  /// The hash of its folded letters; numbers only by their number of digits.
  let word: UInt64
  /// Capital or small letters, number of digits, or the sign itself.
  let shape: UInt64
  let number: NumberClass
  let cue: CueWord
  let spaceBefore: Bool

  /// The sign itself, folded; 0 for words and numbers.
  var sign: UInt32 { kind == .sign ? UInt32(truncatingIfNeeded: shape) : 0 }
  var isCapitalized: Bool { kind == .word && shape & 0xff == ReferenceToken.upperFirst }

  static let upperFirst: UInt64 = 2
}

/// A reference string cut into tokens: runs of letters, runs of digits, each other sign by itself; ideographs and kana one by one.
struct TokenizedReference: Sendable {
  let scalars: [Unicode.Scalar]
  let tokens: [ReferenceToken]
  /// The text in UTF-8, and where each scalar begins in it, with its end behind the last: fields are cut out by bytes.
  private let bytes: [UInt8]
  private let starts: [Int32]
  /// The folded form of each scalar: see `ScalarClass`.
  let folded: [UInt32]

  /// Longer strings than this are no references; the rest is not read.
  static let longest = 20_000

  init(_ raw: String) {
    var scalars: [Unicode.Scalar] = []
    var folded: [UInt32] = []
    var kinds: [ScalarClass] = []
    scalars.reserveCapacity(raw.utf8.count)
    folded.reserveCapacity(raw.utf8.count)
    kinds.reserveCapacity(raw.utf8.count)
    var starts: [Int32] = []
    starts.reserveCapacity(raw.utf8.count + 1)
    var start: Int32 = 0
    for scalar in raw.unicodeScalars.prefix(Self.longest) {
      starts.append(start)
      start += Int32(UTF8.width(scalar))
      let (kind, form) = ScalarClass.of(scalar.value)
      scalars.append(scalar)
      folded.append(form)
      kinds.append(kind)
    }
    self.scalars = scalars
    self.folded = folded
    bytes = Array(raw.utf8)
    self.starts = starts + [start]
    tokens = Self.tokens(folded: folded, kinds: kinds)
  }

  /// The text between two places of `scalars`.
  func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    return String(decoding: bytes[Int(starts[range.lowerBound])..<Int(starts[range.upperBound])], as: UTF8.self)
  }

  private static func tokens(folded: [UInt32], kinds: [ScalarClass]) -> [ReferenceToken] {
    var tokens: [ReferenceToken] = []
    tokens.reserveCapacity(folded.count / 3)
    var place = 0
    var space = true
    while place < kinds.count {
      let begin = place
      switch kinds[place] {
      case .space:
        place += 1
        space = true
        continue
      case .digit:
        while place < kinds.count, kinds[place] == .digit { place += 1 }
        tokens.append(number(begin..<place, folded: folded, spaceBefore: space))
      case .lower, .upper, .caseless, .mark:
        while place < kinds.count, [.lower, .upper, .caseless, .mark].contains(kinds[place]) { place += 1 }
        tokens.append(word(begin..<place, folded: folded, kinds: kinds, spaceBefore: space))
      case .ideograph, .sign:
        place += 1
        let isSign = kinds[begin] == .sign
        tokens.append(
          ReferenceToken(
            kind: isSign ? .sign : .ideograph, range: begin..<place, word: FeatureHasher.mix(UInt64(folded[begin])),
            shape: isSign ? UInt64(folded[begin]) : 1, number: .none, cue: .none, spaceBefore: space))
      }
      space = false
    }
    return tokens
  }

  private static func number(_ range: Range<Int>, folded: [UInt32], spaceBefore: Bool) -> ReferenceToken {
    let kind: ReferenceToken.NumberClass
    switch range.count {
    case 1: kind = .one
    case 2: kind = .two
    case 3: kind = .three
    case 4:
      let value = range.reduce(0) { $0 * 10 + Int(folded[$1] &- 0x30) }
      kind = (1500...2039).contains(value) ? .year : .four
    case 5: kind = .five
    default: kind = .more
    }
    let code = UInt64(0x100_0000) + UInt64(kind.rawValue)
    return ReferenceToken(
      kind: .number, range: range, word: FeatureHasher.mix(code), shape: code, number: kind, cue: .none,
      spaceBefore: spaceBefore)
  }

  private static func word(_ range: Range<Int>, folded: [UInt32], kinds: [ScalarClass], spaceBefore: Bool)
    -> ReferenceToken
  {
    var hash = WordHash()
    var uppers = 0
    var lowers = 0
    for place in range where kinds[place] != .mark {
      hash.add(folded[place])
      uppers += kinds[place] == .upper ? 1 : 0
      lowers += kinds[place] == .lower ? 1 : 0
    }
    let first: UInt64 =
      kinds[range.lowerBound] == .upper ? ReferenceToken.upperFirst : kinds[range.lowerBound] == .lower ? 3 : 4
    let rest: UInt64 = lowers == 0 ? 1 : uppers == 0 ? 2 : uppers == 1 ? 3 : 4
    let length = UInt64(min(range.count, 4))
    let shape = first | rest << 8 | length << 16 | 1 << 25
    let roman = lowers == 0 && range.count <= 7 && isRoman(range, folded: folded)
    return ReferenceToken(
      kind: .word, range: range, word: hash.value, shape: shape, number: roman ? .roman : .none,
      cue: CueWord.of(hash.value),
      spaceBefore: spaceBefore)
  }

  private static func isRoman(_ range: Range<Int>, folded: [UInt32]) -> Bool {
    range.allSatisfy { [0x69, 0x76, 0x78, 0x6c, 0x63, 0x64, 0x6d].contains(folded[$0]) }
  }
}

/// The hash of a word's folded letters, one after the other.
struct WordHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ letter: UInt32) { state = (state ^ UInt64(letter)) &* 0x0000_0100_0000_01b3 }

  var value: UInt64 { FeatureHasher.mix(state) }

  /// The hash that the tokenizer gives a word.
  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for scalar in word.unicodeScalars {
      let (kind, folded) = ScalarClass.of(scalar.value)
      if kind != .mark { hash.add(folded) }
    }
    return hash.value
  }
}
