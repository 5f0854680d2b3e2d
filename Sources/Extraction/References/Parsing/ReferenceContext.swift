// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything the features of a reference string draw on, worked out once for the whole string.
struct ReferenceContext {
  /// The plain facts of one token, as features see them.
  struct Atoms {
    let word: UInt64
    let shape: UInt64
    let cue: UInt64
    let uses: UInt64
    let number: UInt64
  }

  let count: Int
  let states: [ReferenceState]
  let links: [ReferenceLink]
  let segments: ReferenceSegments
  /// The nearest sign to the left and to the right of each token.
  private(set) var signBefore: [UInt64]
  private(set) var signAfter: [UInt64]
  private(set) var numberBefore: [UInt64]
  private(set) var numberAfter: [UInt64]
  /// The nearest cue within twelve tokens.
  private(set) var cueBefore: [UInt64]
  private(set) var cueAfter: [UInt64]
  /// What comes after each token, as bits.
  private(set) var ahead: [UInt64]
  /// What the whole string holds, as bits.
  let outline: UInt64
  private let padded: [Atoms]

  private static let reach = 12
  private static let margin = 3

  init(_ reference: TokenizedReference, uses: [UInt16]) {
    let tokens = reference.tokens
    count = tokens.count
    let isStop: [Bool]
    (states, isStop) = ReferenceState.states(of: tokens)
    links = ReferenceLink.links(in: tokens, folded: reference.folded)
    segments = ReferenceSegments(tokens, uses: uses, links: links, isStop: isStop)
    padded = Self.padded(tokens, uses: uses)
    signBefore = [UInt64](repeating: 0, count: count)
    signAfter = signBefore
    numberBefore = signBefore
    numberAfter = signBefore
    cueBefore = signBefore
    cueAfter = signBefore
    ahead = signBefore
    outline = Self.outline(tokens, states: states, links: links)
    lookBack(tokens)
    lookAhead(tokens)
  }

  /// The facts of a token; of places before the first and after the last token (up to three) as well.
  func atoms(_ index: Int) -> Atoms { padded[min(max(index + Self.margin, 0), padded.count - 1)] }

  private static func padded(_ tokens: [ReferenceToken], uses: [UInt16]) -> [Atoms] {
    var padded: [Atoms] = []
    padded.reserveCapacity(tokens.count + 2 * margin)
    for place in 0..<margin { padded.append(edge(11 + place)) }
    for (index, token) in tokens.enumerated() {
      padded.append(
        Atoms(
          word: token.word, shape: token.shape, cue: UInt64(token.cue.rawValue), uses: UInt64(uses[index]),
          number: UInt64(token.number.rawValue)))
    }
    for place in 0..<margin { padded.append(edge(21 + place)) }
    return padded
  }

  private static func edge(_ code: Int) -> Atoms {
    Atoms(word: UInt64(code), shape: 1 << 40 | UInt64(code), cue: 0, uses: 0, number: 0)
  }

  private mutating func lookBack(_ tokens: [ReferenceToken]) {
    var sign: UInt64 = 0
    var number: UInt64 = 0
    var cue: (class: UInt64, place: Int) = (0, -100)
    for (index, token) in tokens.enumerated() {
      signBefore[index] = sign
      numberBefore[index] = number
      cueBefore[index] = index - cue.place <= Self.reach ? cue.class : 0
      if token.kind == .sign { sign = token.shape }
      if token.number != .none { number = UInt64(token.number.rawValue) }
      if token.cue != .none { cue = (UInt64(token.cue.rawValue), index) }
    }
  }

  private mutating func lookAhead(_ tokens: [ReferenceToken]) {
    var sign: UInt64 = 0
    var number: UInt64 = 0
    var cue: (class: UInt64, place: Int) = (0, tokens.count + 100)
    var bits: UInt64 = 0
    for index in tokens.indices.reversed() {
      let token = tokens[index]
      signAfter[index] = sign
      numberAfter[index] = number
      cueAfter[index] = cue.place - index <= Self.reach ? cue.class : 0
      ahead[index] = bits
      if token.kind == .sign { sign = token.shape }
      if token.number != .none, token.number != .roman { number = UInt64(token.number.rawValue) }
      if token.cue != .none { cue = (UInt64(token.cue.rawValue), index) }
      bits |= Self.bits(tokens, index)
    }
  }

  /// Bits for what a token adds to the rest of the string.
  private static func bits(_ tokens: [ReferenceToken], _ index: Int) -> UInt64 {
    let token = tokens[index]
    var bits: UInt64 = 0
    switch token.cue {
    case .containedIn where index > 0 && tokens[index - 1].kind == .sign: bits |= 1
    case .editor: bits |= 2
    case .page: bits |= 4
    case .volume, .issue: bits |= 8
    case .publisher: bits |= 16
    default: break
    }
    switch token.sign {
    case 0x201c, 0x201e, 0xab, 0xbb, 0x22: bits |= 32
    case 0x28 where index > 0 && tokens[index - 1].kind == .number: bits |= 64
    case 0x2d
    where index > 0 && index + 1 < tokens.count && tokens[index - 1].kind == .number
      && tokens[index + 1].kind == .number:
      bits |= 128
    case 0x3a: bits |= 256
    default: break
    }
    if token.number == .year { bits |= 512 }
    return bits
  }

  private static func outline(_ tokens: [ReferenceToken], states: [ReferenceState], links: [ReferenceLink]) -> UInt64 {
    var outline: UInt64 = 0
    for index in tokens.indices { outline |= bits(tokens, index) }
    if tokens.first?.kind == .number { outline |= 1024 }
    if let year = tokens.firstIndex(where: { $0.number == .year }) {
      outline |= UInt64(1 + min(3, year * 4 / tokens.count)) << 12
    }
    if links.contains(where: { $0 != .none }) { outline |= 1 << 16 }
    return outline
  }
}
