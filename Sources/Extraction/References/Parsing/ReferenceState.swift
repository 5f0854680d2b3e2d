// SPDX-License-Identifier: GPL-3.0-or-later

/// What has come in a reference string before a token, read from left to right.
struct ReferenceState: Equatable {
  var brackets = 0
  var isQuoted = false
  var quotations = 0
  var years = 0
  var stops = 0
  /// Cues that came, as bits in the order of `ReferenceState.watched`.
  var cues: UInt64 = 0
  /// The last three cues that came, in their order.
  var lastCues: UInt64 = 0

  /// How far quotations have come.
  var quotes: UInt64 { UInt64(quotations * 2 + (isQuoted ? 1 : 0)) }
  /// Years and full stops that came.
  var counts: UInt64 { UInt64(years * 8 + stops) }

  private static let watched: [CueWord] = [.containedIn, .volume, .page, .editor, .issue, .edition, .publisher]

  /// The state before each token, and which full stops end a sentence.
  static func states(of tokens: [ReferenceToken]) -> (states: [ReferenceState], isStop: [Bool]) {
    var states: [ReferenceState] = []
    states.reserveCapacity(tokens.count)
    var isStop = [Bool](repeating: false, count: tokens.count)
    var state = ReferenceState()
    for index in tokens.indices {
      isStop[index] = endsSentence(tokens, index)
      states.append(state)
      state.read(tokens, index, isStop: isStop[index])
    }
    return (states, isStop)
  }

  private mutating func read(_ tokens: [ReferenceToken], _ index: Int, isStop: Bool) {
    let token = tokens[index]
    switch token.sign {
    case 0x28, 0x5b: brackets = min(brackets + 1, 3)
    case 0x29, 0x5d: brackets = max(brackets - 1, 0)
    case 0x201c, 0x201d, 0x201e, 0xab, 0xbb, 0x22, 0x2018, 0x201a: readQuote(tokens, index)
    case 0x27: readApostrophe(tokens, index)
    default: break
    }
    if isStop { stops = min(stops + 1, 5) }
    if token.number == .year { years = min(years + 1, 2) }
    if let bit = Self.watched.firstIndex(of: token.cue), token.cue != .containedIn || announces(tokens, index) {
      cues |= 1 << UInt64(bit)
      lastCues = (lastCues << 4 | UInt64(bit + 1)) & 0xfff
    }
  }

  /// `In` counts where it begins a stretch: after a sign.
  private func announces(_ tokens: [ReferenceToken], _ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .sign
  }

  private mutating func readQuote(_ tokens: [ReferenceToken], _ index: Int) {
    let opens: Bool
    switch tokens[index].sign {
    case 0x201e, 0x201a, 0x2018: opens = true
    case 0x22, 0x201c, 0x201d, 0xab, 0xbb: opens = !isQuoted
    default: opens = false
    }
    if opens, !isQuoted { quotations = min(quotations + 1, 3) }
    isQuoted = opens
  }

  /// An apostrophe after a space opens a quotation; one before a space or sign closes it.
  private mutating func readApostrophe(_ tokens: [ReferenceToken], _ index: Int) {
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if !isQuoted, tokens[index].spaceBefore, let next, !next.spaceBefore, next.kind == .word {
      isQuoted = true
      quotations = min(quotations + 1, 3)
    } else if isQuoted, next == nil || next?.spaceBefore == true || next?.kind == .sign {
      isQuoted = false
    }
  }

  /// A full stop, question mark or the like after a word of three letters or more, a number or a bracket, and before a space.
  private static func endsSentence(_ tokens: [ReferenceToken], _ index: Int) -> Bool {
    let token = tokens[index]
    guard [0x2e, 0x3f, 0x21].contains(token.sign) else { return false }
    guard index + 1 < tokens.count, index > 0 else { return true }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    guard after.spaceBefore || after.kind == .sign else { return false }
    if before.kind == .word { return before.range.count >= 3 && (after.kind != .word || after.isCapitalized) }
    return true
  }
}
