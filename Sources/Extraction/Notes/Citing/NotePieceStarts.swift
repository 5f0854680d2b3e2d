// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Tagging

/// Where a work begins in a note, when words that belong to it were held for comment.
enum NotePieceStarts {
  /// Takes on names that stand alone between the beginning of a sentence and the work ("Saskia | Brechenmacher, …", "Jorien Veldkamp and
  /// Mateo | Sørensen, …"), and all of its sentence before a work that begins with its imprint ("Report on the ports | (Bergen: …, 2014)").
  ///
  /// - Parameter limit: the first token that belongs to no work before.
  static func grown(_ work: Range<Int>, from limit: Int, in note: TokenizedReference) -> Range<Int> {
    let isStop = ReferenceState.states(of: note.tokens).isStop
    func begins(_ token: Int, _ signs: Set<UInt32>) -> Bool {
      token == 0 || isStop[token - 1] || signs.contains(note.tokens[token - 1].sign)
    }
    var start = work.lowerBound
    if let cue = InterviewCue.start(before: start, note.tokens), cue >= limit { return cue..<work.upperBound }
    if beginsWithImprint(work, in: note) {
      while start > limit, !begins(start, [semicolon]) { start -= 1 }
      return begins(start, [semicolon]) ? start..<work.upperBound : work
    }
    guard isCapital(work.lowerBound, in: note) else { return work }
    while start > limit, work.lowerBound - start < mostNames, !begins(start, [semicolon, colon]),
      isOfName(start - 1, in: note)
    {
      start -= 1
    }
    return begins(start, [semicolon, colon]) && isCapital(start, in: note) ? start..<work.upperBound : work
  }

  private static let mostNames = 10
  private static let semicolon: UInt32 = 0x3b
  private static let colon: UInt32 = 0x3a
  private static let conjunctions = Set(["and", "und", "et", "y", "e", "en"].map { WordHash.of($0) })

  /// Place, colon and year in brackets, behind which the work goes on.
  private static func beginsWithImprint(_ work: Range<Int>, in note: TokenizedReference) -> Bool {
    guard note.tokens[work.lowerBound].sign == 0x28,
      let close = work.first(where: { note.tokens[$0].sign == 0x29 }), close + 1 < work.upperBound
    else { return false }
    let inside = note.tokens[work.lowerBound..<close]
    return inside.contains { $0.sign == colon } && inside.contains { $0.number == .year }
  }

  private static func isOfName(_ token: Int, in note: TokenizedReference) -> Bool {
    let found = note.tokens[token]
    switch found.kind {
    case .word: return !SignalWords.contains(found) && (isCapital(token, in: note) || conjunctions.contains(found.word))
    case .sign: return found.sign == 0x2d || found.sign == 0x26 || found.sign == 0x2e
    case .number, .ideograph: return false
    }
  }

  private static func isCapital(_ token: Int, in note: TokenizedReference) -> Bool {
    note.tokens[token].kind == .word && note.scalars[note.tokens[token].range.lowerBound].isUppercase
  }
}
