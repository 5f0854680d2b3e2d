// SPDX-License-Identifier: GPL-3.0-or-later

/// The stretches of a reference string between its dividing signs, and what each holds.
///
/// Where a title ends and its container begins is seldom told by the words beside the full stop; it is told by what the
/// whole stretch after it looks like.
struct ReferenceSegments {
  struct Segment {
    var first: Int
    var end: Int
    /// The signs that divide it from its neighbours; 0 at the ends of the string.
    var before: UInt32
    var after: UInt32
    var words = 0
    var capitals = 0
    /// Bits: see `Content`.
    var content: UInt32 = 0

    var signs: UInt64 { UInt64(before) << 32 | UInt64(after) }

    /// Words, capitals among them, in few steps.
    var size: UInt64 {
      let length = words > 8 ? 5 : words > 4 ? 4 : words
      let share = words == 0 ? 0 : capitals * 3 / words
      return UInt64(length * 4 + share)
    }
  }

  /// What a stretch can hold.
  enum Content {
    static let year: UInt32 = 1
    static let number: UInt32 = 2
    static let initial: UInt32 = 4
    static let containedIn: UInt32 = 8
    static let publisher: UInt32 = 16
    static let journal: UInt32 = 32
    static let proceedings: UInt32 = 64
    static let page: UInt32 = 128
    static let volume: UInt32 = 256
    static let place: UInt32 = 512
    static let editor: UInt32 = 1024
    static let author: UInt32 = 2048
    static let link: UInt32 = 4096
    static let month: UInt32 = 8192
    static let container: UInt32 = 16384
    static let edition: UInt32 = 32768
  }

  /// Stretches between any dividing signs, commas among them.
  let phrases: [Segment]
  /// The phrase of each token.
  let phraseOfToken: [Int]
  /// Stretches between full stops, quotation marks and brackets.
  let sentences: [Segment]
  let sentenceOfToken: [Int]

  init(_ tokens: [ReferenceToken], uses: [UInt16], links: [ReferenceLink], isStop: [Bool]) {
    let contents = tokens.indices.map { Self.content(tokens, $0, uses: uses[$0], link: links[$0]) }
    (phrases, phraseOfToken) = Self.divide(tokens, contents: contents) { Self.divides(tokens, $0, isStop: isStop) }
    (sentences, sentenceOfToken) = Self.divide(tokens, contents: contents) {
      isStop[$0] || [0x201c, 0x201d, 0x201e, 0xab, 0xbb, 0x22, 0x28, 0x29, 0x5b, 0x5d].contains(tokens[$0].sign)
    }
  }

  private static func divides(_ tokens: [ReferenceToken], _ index: Int, isStop: [Bool]) -> Bool {
    let token = tokens[index]
    guard token.kind == .sign else { return false }
    switch token.sign {
    case 0x2e: return isStop[index]
    case 0x2d, 0x2f: return token.spaceBefore && index + 1 < tokens.count && tokens[index + 1].spaceBefore
    case 0x27: return false
    case 0x26: return false
    default: return true
    }
  }

  private static func divide(
    _ tokens: [ReferenceToken], contents: [UInt32], where divides: (Int) -> Bool
  ) -> ([Segment], [Int]) {
    var segments = [Segment(first: 0, end: 0, before: 0, after: 0)]
    var places = [Int](repeating: 0, count: tokens.count)
    for index in tokens.indices {
      if divides(index) {
        segments[segments.count - 1].after = tokens[index].sign
        segments[segments.count - 1].end = index
        places[index] = segments.count - 1
        if segments[segments.count - 1].words > 0 || segments[segments.count - 1].content != 0 {
          segments.append(Segment(first: index + 1, end: index + 1, before: tokens[index].sign, after: 0))
        } else {
          segments[segments.count - 1].before = tokens[index].sign
          segments[segments.count - 1].first = index + 1
        }
        continue
      }
      places[index] = segments.count - 1
      let last = segments.count - 1
      segments[last].end = index + 1
      segments[last].content |= contents[index]
      if tokens[index].kind == .word || tokens[index].kind == .ideograph {
        segments[last].words += 1
        segments[last].capitals += tokens[index].isCapitalized ? 1 : 0
      }
    }
    return (segments, places)
  }

  private static func content(_ tokens: [ReferenceToken], _ index: Int, uses: UInt16, link: ReferenceLink) -> UInt32 {
    let token = tokens[index]
    var content: UInt32 = link == .none ? 0 : Content.link
    switch token.number {
    case .none: break
    case .year: content |= Content.year
    case .roman: break
    default: content |= Content.number
    }
    if token.kind == .word, token.range.count == 1, token.isCapitalized { content |= Content.initial }
    switch token.cue {
    case .containedIn: content |= Content.containedIn
    case .publisher: content |= Content.publisher
    case .journal, .newspaper: content |= Content.journal
    case .proceedings: content |= Content.proceedings
    case .page: content |= Content.page
    case .volume, .issue: content |= Content.volume
    case .editor, .translator: content |= Content.editor
    case .month: content |= Content.month
    case .edition: content |= Content.edition
    default: break
    }
    if Lexicon.step(.place, in: uses) >= 2 { content |= Content.place }
    if Lexicon.step(.author, in: uses) >= 2 { content |= Content.author }
    if Lexicon.step(.publisher, in: uses) >= 2 { content |= Content.publisher }
    if Lexicon.step(.container, in: uses) >= 2 { content |= Content.container }
    return content
  }
}
