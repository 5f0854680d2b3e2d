// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// The questions asked of each token of a reference string.
///
/// Each question has a number of its own (its template), under which what was seen is hashed. A change here calls for a new `version`
/// and a newly trained model.
struct ReferenceFeatures: Sendable {
  static let version = "references/1"

  let lexicon: Lexicon

  /// The features of every token.
  func features(of reference: TokenizedReference) -> FeatureSequence {
    features(of: reference, uses: uses(of: reference))
  }

  /// What the lexicon says of every token.
  func uses(of reference: TokenizedReference) -> [UInt16] {
    reference.tokens.map { $0.kind == .word ? lexicon.uses(of: $0.word) : 0 }
  }

  /// The features of every token, with what the lexicon says of each given.
  func features(of reference: TokenizedReference, uses: [UInt16]) -> FeatureSequence {
    let tokens = reference.tokens
    var sequence = FeatureSequence()
    guard !tokens.isEmpty else { return sequence }
    sequence.reserveCapacity(features: tokens.count * 96)
    let context = ReferenceContext(reference, uses: uses)
    for index in tokens.indices {
      addWord(reference, index, to: &sequence)
      addNeighbours(context, index, to: &sequence)
      addState(context, index, to: &sequence)
      addSegments(context, index, to: &sequence)
      addDistance(context, index, to: &sequence)
      sequence.endPosition()
    }
    return sequence
  }

  // MARK: Templates 1–19: the token itself

  private func addWord(_ reference: TokenizedReference, _ index: Int, to sequence: inout FeatureSequence) {
    let token = reference.tokens[index]
    sequence.append(FeatureHasher.feature(1, 0))
    let after = index + 1 < reference.tokens.count ? reference.tokens[index + 1].spaceBefore : true
    sequence.append(FeatureHasher.feature(2, token.shape, (token.spaceBefore ? 2 : 0) + (after ? 1 : 0)))
    guard token.kind == .word else { return }
    let letters = reference.folded[token.range]
    var prefix = WordHash()
    for (length, letter) in letters.prefix(4).enumerated() {
      prefix.add(letter)
      sequence.append(FeatureHasher.feature(4 + length, prefix.value))
    }
    var suffix = WordHash()
    for (length, letter) in letters.suffix(4).reversed().enumerated() {
      suffix.add(letter)
      sequence.append(FeatureHasher.feature(8 + length, suffix.value))
    }
  }

  // MARK: Templates 20–59: neighbours

  private func addNeighbours(_ context: ReferenceContext, _ index: Int, to sequence: inout FeatureSequence) {
    for offset in -2...2 {
      let atoms = context.atoms(index + offset)
      let template = 20 + 5 * (offset + 2)
      sequence.append(FeatureHasher.feature(template, atoms.word))
      sequence.append(FeatureHasher.feature(template + 1, atoms.shape))
      if atoms.cue != 0 { sequence.append(FeatureHasher.feature(template + 2, atoms.cue)) }
      if atoms.uses != 0 { sequence.append(FeatureHasher.feature(template + 3, atoms.uses)) }
      if atoms.number != 0 { sequence.append(FeatureHasher.feature(template + 4, atoms.number)) }
    }
    let before = context.atoms(index - 1)
    let here = context.atoms(index)
    let after = context.atoms(index + 1)
    let farBefore = context.atoms(index - 3)
    let farAfter = context.atoms(index + 3)
    sequence.append(FeatureHasher.feature(45, farBefore.shape))
    sequence.append(FeatureHasher.feature(46, farAfter.shape))
    if farBefore.cue != 0 { sequence.append(FeatureHasher.feature(47, farBefore.cue)) }
    if farAfter.cue != 0 { sequence.append(FeatureHasher.feature(48, farAfter.cue)) }
    sequence.append(FeatureHasher.feature(49, before.word, here.word))
    sequence.append(FeatureHasher.feature(50, here.word, after.word))
    sequence.append(FeatureHasher.feature(51, before.shape, here.shape))
    sequence.append(FeatureHasher.feature(52, here.shape, after.shape))
    sequence.append(FeatureHasher.feature(53, before.shape, here.shape, after.shape))
    sequence.append(FeatureHasher.feature(54, before.word, after.word))
    if before.uses | here.uses | after.uses != 0 {
      sequence.append(FeatureHasher.feature(55, before.uses, here.uses, after.uses))
    }
    let farther = context.atoms(index + 2)
    sequence.append(FeatureHasher.feature(56, here.shape, after.shape, farther.shape))
    sequence.append(FeatureHasher.feature(57, context.atoms(index - 2).shape, before.shape, here.shape))
  }

  // MARK: Templates 60–79: what came before, from left to right

  private func addState(_ context: ReferenceContext, _ index: Int, to sequence: inout FeatureSequence) {
    let state = context.states[index]
    let here = context.atoms(index)
    let quotes = UInt64(state.quotations * 2 + (state.isQuoted ? 1 : 0))
    let counts = UInt64(state.years * 8 + state.stops)
    sequence.append(FeatureHasher.feature(60, UInt64(state.brackets), quotes))
    sequence.append(FeatureHasher.feature(61, counts))
    sequence.append(FeatureHasher.feature(62, state.cues))
    sequence.append(FeatureHasher.feature(63, state.lastCues))
    sequence.append(FeatureHasher.feature(64, counts, quotes))
    sequence.append(FeatureHasher.feature(65, counts, here.shape))
    sequence.append(FeatureHasher.feature(66, state.lastCues, here.shape))
    sequence.append(FeatureHasher.feature(67, quotes, here.shape))
    let link = context.links[index]
    if link != .none { sequence.append(FeatureHasher.feature(68, UInt64(link.rawValue), here.shape)) }
    let count = context.count
    sequence.append(FeatureHasher.feature(69, index * 10 / count))
    if index < 5 { sequence.append(FeatureHasher.feature(70, index)) }
    if count - index <= 5 { sequence.append(FeatureHasher.feature(71, count - index)) }
    sequence.append(FeatureHasher.feature(72, context.ahead[index]))
    sequence.append(FeatureHasher.feature(73, context.ahead[index], counts))
    sequence.append(FeatureHasher.feature(74, context.outline))
    sequence.append(FeatureHasher.feature(75, context.outline, counts, quotes))
  }

  // MARK: Templates 80–109: the stretch the token stands in, and its neighbours

  private func addSegments(_ context: ReferenceContext, _ index: Int, to sequence: inout FeatureSequence) {
    add(context.segments.phrases, context.segments.phraseOfToken[index], context, index, template: 80, to: &sequence)
    add(
      context.segments.sentences, context.segments.sentenceOfToken[index], context, index, template: 95, to: &sequence)
  }

  private func add(
    _ segments: [ReferenceSegments.Segment], _ place: Int, _ context: ReferenceContext, _ index: Int, template: Int,
    to sequence: inout FeatureSequence
  ) {
    let segment = segments[place]
    let next = place + 1 < segments.count ? segments[place + 1] : nil
    let last = place > 0 ? segments[place - 1] : nil
    let signs = UInt64(segment.before) << 32 | UInt64(segment.after)
    let position: UInt64 =
      index >= segment.end ? 4 : (index == segment.first ? 1 : 0) + (index + 1 == segment.end ? 2 : 0)
    let content = UInt64(segment.content)
    let nextContent = UInt64(next?.content ?? 1 << 31)
    let lastContent = UInt64(last?.content ?? 1 << 31)
    sequence.append(FeatureHasher.feature(template, segment.size, signs))
    sequence.append(FeatureHasher.feature(template + 1, content))
    sequence.append(FeatureHasher.feature(template + 2, position, signs))
    sequence.append(FeatureHasher.feature(template + 3, context.atoms(segment.first).word))
    sequence.append(FeatureHasher.feature(template + 4, context.atoms(segment.end - 1).word))
    sequence.append(FeatureHasher.feature(template + 5, nextContent, next?.size ?? 99))
    sequence.append(FeatureHasher.feature(template + 6, lastContent, last?.size ?? 99))
    sequence.append(FeatureHasher.feature(template + 7, UInt64(min(place, 8)), UInt64(min(segments.count - place, 8))))
    sequence.append(FeatureHasher.feature(template + 8, content, nextContent, signs))
    sequence.append(FeatureHasher.feature(template + 9, UInt64(min(place, 8)), content, segment.size))
    sequence.append(FeatureHasher.feature(template + 10, content, lastContent, position))
    let farther = place + 2 < segments.count ? UInt64(segments[place + 2].content) : 1 << 31
    sequence.append(FeatureHasher.feature(template + 11, nextContent, farther))
    sequence.append(FeatureHasher.feature(template + 12, nextContent, segment.size, signs))
  }

  // MARK: Templates 110–129: the nearest signs, numbers and cues

  private func addDistance(_ context: ReferenceContext, _ index: Int, to sequence: inout FeatureSequence) {
    let left = context.signBefore[index]
    let right = context.signAfter[index]
    sequence.append(FeatureHasher.feature(110, left))
    sequence.append(FeatureHasher.feature(111, right))
    sequence.append(FeatureHasher.feature(112, left, right))
    sequence.append(FeatureHasher.feature(113, context.numberAfter[index]))
    sequence.append(FeatureHasher.feature(114, context.cueAfter[index]))
    sequence.append(FeatureHasher.feature(115, context.cueBefore[index]))
    sequence.append(FeatureHasher.feature(116, context.cueBefore[index], context.cueAfter[index]))
    sequence.append(FeatureHasher.feature(117, context.numberAfter[index], right, context.atoms(index).shape))
    sequence.append(FeatureHasher.feature(118, context.numberBefore[index], context.atoms(index).shape))
  }
}
