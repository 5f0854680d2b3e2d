// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// The stretches of a note between semicolons and the full stops that end sentences, quoted or not, and what each holds.
///
/// A semicolon nearly always parts works; a full stop parts works, or a title from its subtitle, or a citation from what is said of it.
/// Which, is told by how the next stretch begins and what it holds.
struct NoteStretches {
  struct Stretch {
    var tokens: Range<Int>
    /// The sign before it; 0 at the head of the note.
    var divider: UInt64
    /// Bits: see `Content`.
    var content: UInt64 = 0
    /// How it begins: see `start`.
    var start: UInt64 = 0
    var firstWord: UInt64 = 0
    /// The kind of its last token before the divider.
    var lastKind: UInt64 = 0
    var length: UInt64 {
      UInt64(tokens.count > 40 ? 5 : tokens.count > 20 ? 4 : tokens.count > 10 ? 3 : tokens.count > 4 ? 2 : 1)
    }
  }

  private enum Content {
    static let year: UInt64 = 1
    static let range: UInt64 = 2
    static let page: UInt64 = 4
    static let link: UInt64 = 8
    static let back: UInt64 = 16
    static let containedIn: UInt64 = 32
    static let editor: UInt64 = 64
    static let place: UInt64 = 128
    static let publisher: UInt64 = 256
    static let pointer: UInt64 = 512
    static let see: UInt64 = 1024
    static let author: UInt64 = 2048
    static let law: UInt64 = 4096
    static let quote: UInt64 = 8192
    static let volume: UInt64 = 16384
    static let month: UInt64 = 32768
    static let number: UInt64 = 65536
  }

  let all: [Stretch]
  let stretchOfToken: [Int]
  /// What of a citation has come since the stretch began, as bits of `Content`.
  let before: [UInt64]
  /// What is still to come in the stretch.
  let ahead: [UInt64]
  let isQuoted: [Bool]

  init(_ note: TokenizedReference, uses: [UInt16]) {
    let tokens = note.tokens
    let (states, isStop) = ReferenceState.states(of: tokens)
    isQuoted = states.map(\.isQuoted)
    let contents = tokens.indices.map { Self.content(tokens, $0, uses: uses[$0]) }
    var all = [Stretch(tokens: 0..<0, divider: 0)]
    var places = [Int](repeating: 0, count: tokens.count)
    var before = [UInt64](repeating: 0, count: tokens.count)
    for index in tokens.indices {
      places[index] = all.count - 1
      before[index] = all[all.count - 1].content
      all[all.count - 1].tokens = all[all.count - 1].tokens.lowerBound..<(index + 1)
      all[all.count - 1].content |= contents[index]
      let divides = tokens[index].sign == 0x3b || isStop[index] && states[index].brackets == 0
      if divides, index + 1 < tokens.count {
        all[all.count - 1].lastKind = index > 0 ? Self.kind(tokens[index - 1]) : 0
        all.append(Stretch(tokens: (index + 1)..<(index + 1), divider: UInt64(tokens[index].sign)))
      }
    }
    for place in all.indices {
      let first = all[place].tokens.lowerBound
      all[place].start = Self.start(tokens, first, uses: uses)
      all[place].firstWord = tokens.indices.contains(first) ? tokens[first].word : 0
    }
    var ahead = [UInt64](repeating: 0, count: tokens.count)
    var bits: UInt64 = 0
    for index in tokens.indices.reversed() {
      if index + 1 < tokens.count, places[index + 1] != places[index] { bits = 0 }
      bits |= contents[index]
      ahead[index] = bits
    }
    self.all = all
    stretchOfToken = places
    self.before = before
    self.ahead = ahead
  }

  private static func kind(_ token: ReferenceToken) -> UInt64 {
    switch token.kind {
    case .word: token.range.count <= 2 ? 1 : token.isCapitalized ? 2 : 3
    case .number: 4 + UInt64(token.number.rawValue)
    case .sign: 100 + UInt64(token.sign)
    case .ideograph: 98
    }
  }

  /// Shape, use and follower of the first word: a family name with its comma, an initial, a word that introduces, a plain word.
  private static func start(_ tokens: [ReferenceToken], _ first: Int, uses: [UInt16]) -> UInt64 {
    guard tokens.indices.contains(first) else { return 0 }
    let token = tokens[first]
    var start: UInt64
    switch token.kind {
    case .word:
      let length: UInt64 = token.range.count == 1 ? 1 : token.range.count <= 3 ? 2 : 3
      start = 1 + length * 8 + (token.isCapitalized ? 4 : 0)
      start += UInt64(Lexicon.step(.author, in: uses[first])) * 64 + UInt64(token.cue.rawValue) * 256
    case .number: start = 2
    case .sign: start = 3 + UInt64(token.sign) * 16
    case .ideograph: start = 5
    }
    guard first + 1 < tokens.count else { return start }
    let next = tokens[first + 1]
    let follower: UInt64 =
      next.kind == .sign
      ? UInt64(next.sign)
      : next.kind == .number ? 1 : next.isCapitalized ? 2 + UInt64(Lexicon.step(.author, in: uses[first + 1])) : 9
    return start << 20 | follower
  }

  private static func content(_ tokens: [ReferenceToken], _ index: Int, uses: UInt16) -> UInt64 {
    let token = tokens[index]
    var content: UInt64 = 0
    switch token.number {
    case .none, .roman: break
    case .year: content |= Content.year
    default:
      content |= Content.number
      if index > 1, tokens[index - 1].sign == 0x2d, tokens[index - 2].kind == .number { content |= Content.range }
    }
    switch token.cue {
    case .containedIn where index > 0 && tokens[index - 1].kind == .sign: content |= Content.containedIn
    case .editor: content |= Content.editor
    case .page: content |= Content.page
    case .volume, .issue: content |= Content.volume
    case .publisher: content |= Content.publisher
    case .back: content |= Content.back
    case .identifier: content |= Content.link
    case .see: content |= Content.see
    case .law: content |= Content.law
    case .month: content |= Content.month
    default: break
    }
    if NoteCues.pointers.contains(token.word) { content |= Content.pointer }
    if [0x201c, 0x201d, 0x201e, 0xab, 0xbb, 0x22, 0x2018].contains(token.sign) { content |= Content.quote }
    if Lexicon.step(.place, in: uses) >= 2 { content |= Content.place }
    if Lexicon.step(.author, in: uses) >= 2 { content |= Content.author }
    if Lexicon.step(.publisher, in: uses) >= 2 { content |= Content.publisher }
    return content
  }
}

/// Words of notes.
enum NoteCues {
  /// Words before the number of an earlier note: `Fn. 12`, `supra note 4`, `wie Anm. 3`, `n 1`.
  static let pointers: Set<UInt64> = Set(pointerWords.map { WordHash.of($0) })

  static let pointerWords: Set<String> = [
    "fn", "anm", "fußn", "fussn", "fußnote", "fussnote", "anmerkung", "note", "notes", "n", "nt", "nota", "noot",
    "supra", "footnote",
    "fnn", "anmm", "nn",
  ]
}
