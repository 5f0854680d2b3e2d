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
    sequence.reserveCapacity(features: tokens.count * 36)
    let context = ReferenceContext(reference, uses: uses)
    for place in -FeatureSequence.windowReach..<(tokens.count + FeatureSequence.windowReach) {
      addWindow(reference, context, place, to: &sequence)
    }
    let groups = SegmentGroups(context, &sequence)
    var state: (value: ReferenceState, group: Int)?
    for index in tokens.indices {
      addShape(reference, index, to: &sequence)
      addNeighbours(context, index, to: &sequence)
      let here = context.states[index]
      if state?.value != here { state = (here, addStateGroup(context, here, to: &sequence)) }
      if let state { sequence.use(group: state.group) }
      addState(context, index, to: &sequence)
      addSegments(context, index, groups, to: &sequence)
      addDistance(context, index, to: &sequence)
      sequence.endPosition()
    }
    return sequence
  }

  // MARK: Templates 1–48: the token itself, and what it is to its neighbours

  private func addShape(_ reference: TokenizedReference, _ index: Int, to sequence: inout FeatureSequence) {
    let token = reference.tokens[index]
    let after = index + 1 < reference.tokens.count ? reference.tokens[index + 1].spaceBefore : true
    sequence.append(FeatureHasher.feature(2, token.shape, (token.spaceBefore ? 2 : 0) + (after ? 1 : 0)))
  }

  /// What a token gives itself and up to three tokens on either side.
  private func addWindow(
    _ reference: TokenizedReference, _ context: ReferenceContext, _ place: Int, to sequence: inout FeatureSequence
  ) {
    let atoms = context.atoms(place)
    let token = reference.tokens.indices.contains(place) ? reference.tokens[place] : nil
    var key = FeatureHasher.combine(
      FeatureHasher.combine(atoms.word, atoms.shape), atoms.cue << 32 | atoms.uses << 8 | atoms.number)
    key = FeatureHasher.mix(key &+ UInt64(token?.range.count ?? 0)) | 1
    sequence.placeWindow(key) { sequence, offset in
      guard abs(offset) <= 2 else {
        sequence.appendToWindow(FeatureHasher.feature(offset < 0 ? 45 : 46, atoms.shape))
        if atoms.cue != 0 { sequence.appendToWindow(FeatureHasher.feature(offset < 0 ? 47 : 48, atoms.cue)) }
        return
      }
      let template = 20 + 5 * (offset + 2)
      sequence.appendToWindow(FeatureHasher.feature(template, atoms.word))
      sequence.appendToWindow(FeatureHasher.feature(template + 1, atoms.shape))
      if atoms.cue != 0 { sequence.appendToWindow(FeatureHasher.feature(template + 2, atoms.cue)) }
      if atoms.uses != 0 { sequence.appendToWindow(FeatureHasher.feature(template + 3, atoms.uses)) }
      if atoms.number != 0 { sequence.appendToWindow(FeatureHasher.feature(template + 4, atoms.number)) }
      if offset == 0, let token { addWord(token, reference.folded[token.range], to: &sequence) }
    }
  }

  private func addWord(_ token: ReferenceToken, _ letters: ArraySlice<UInt32>, to sequence: inout FeatureSequence) {
    sequence.appendToWindow(FeatureHasher.feature(1, 0))
    guard token.kind == .word else { return }
    var prefix = WordHash()
    for (length, letter) in letters.prefix(4).enumerated() {
      prefix.add(letter)
      sequence.appendToWindow(FeatureHasher.feature(4 + length, prefix.value))
    }
    var suffix = WordHash()
    for (length, letter) in letters.suffix(4).reversed().enumerated() {
      suffix.add(letter)
      sequence.appendToWindow(FeatureHasher.feature(8 + length, suffix.value))
    }
  }

  // MARK: Templates 49–59: neighbours in pairs and threes

  private func addNeighbours(_ context: ReferenceContext, _ index: Int, to sequence: inout FeatureSequence) {
    let before = context.atoms(index - 1)
    let here = context.atoms(index)
    let after = context.atoms(index + 1)
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

  /// What tokens with nothing new before them have in common.
  private func addStateGroup(_ context: ReferenceContext, _ state: ReferenceState, to sequence: inout FeatureSequence)
    -> Int
  {
    sequence.appendToGroup(FeatureHasher.feature(60, UInt64(state.brackets), state.quotes))
    sequence.appendToGroup(FeatureHasher.feature(61, state.counts))
    sequence.appendToGroup(FeatureHasher.feature(62, state.cues))
    sequence.appendToGroup(FeatureHasher.feature(63, state.lastCues))
    sequence.appendToGroup(FeatureHasher.feature(64, state.counts, state.quotes))
    sequence.appendToGroup(FeatureHasher.feature(74, context.outline))
    sequence.appendToGroup(FeatureHasher.feature(75, context.outline, state.counts, state.quotes))
    return sequence.endGroup()
  }

  private func addState(_ context: ReferenceContext, _ index: Int, to sequence: inout FeatureSequence) {
    let state = context.states[index]
    let shape = context.atoms(index).shape
    sequence.append(FeatureHasher.feature(65, state.counts, shape))
    sequence.append(FeatureHasher.feature(66, state.lastCues, shape))
    sequence.append(FeatureHasher.feature(67, state.quotes, shape))
    let link = context.links[index]
    if link != .none { sequence.append(FeatureHasher.feature(68, UInt64(link.rawValue), shape)) }
    let count = context.count
    sequence.append(FeatureHasher.feature(69, index * 10 / count))
    if index < 5 { sequence.append(FeatureHasher.feature(70, index)) }
    if count - index <= 5 { sequence.append(FeatureHasher.feature(71, count - index)) }
    sequence.append(FeatureHasher.feature(72, context.ahead[index]))
    sequence.append(FeatureHasher.feature(73, context.ahead[index], state.counts))
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
