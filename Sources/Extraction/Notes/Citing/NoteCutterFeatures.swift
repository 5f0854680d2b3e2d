// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// The questions asked of each token of a note: those asked of reference strings, and how the stretch between two dividing signs begins,
/// what it holds, and what the next one looks like.
struct NoteCutterFeatures: Sendable {
  /// A change of any feature, here or in `ReferenceFeatures`, calls for a new version.
  static let version = "note-citations/1+" + ReferenceFeatures.version

  private let words: ReferenceFeatures

  init(lexicon: Lexicon) { words = ReferenceFeatures(lexicon: lexicon) }

  func features(of note: TokenizedReference) -> FeatureSequence { features(of: note, uses: words.uses(of: note)) }

  /// The features of every token, with what the lexicon says of each given.
  func features(of note: TokenizedReference, uses: [UInt16]) -> FeatureSequence {
    let shared = words.features(of: note, uses: uses)
    let stretches = NoteStretches(note, uses: uses)
    var sequence = FeatureSequence()
    sequence.reserveCapacity(features: shared.features.count + note.tokens.count * 24)
    for index in note.tokens.indices {
      for feature in shared[index] { sequence.append(feature) }
      append(stretches, index, note.tokens, to: &sequence)
      sequence.endPosition()
    }
    return sequence
  }

  // MARK: Templates 200–239: the stretch between dividing signs

  private func append(
    _ stretches: NoteStretches, _ index: Int, _ tokens: [ReferenceToken], to sequence: inout FeatureSequence
  ) {
    let place = stretches.stretchOfToken[index]
    let own = stretches.all[place]
    let last = place > 0 ? stretches.all[place - 1] : nil
    let next = place + 1 < stretches.all.count ? stretches.all[place + 1] : nil
    let offset = UInt64(min(index - own.tokens.lowerBound, 6))
    let shape = tokens[index].shape
    let sinceYear = stretches.before[index]
    sequence.append(FeatureHasher.feature(200, offset, own.divider))
    sequence.append(FeatureHasher.feature(201, own.content, own.divider))
    sequence.append(FeatureHasher.feature(202, own.firstWord, offset))
    sequence.append(FeatureHasher.feature(203, last?.content ?? 1 << 40, own.divider, offset))
    sequence.append(FeatureHasher.feature(204, next?.content ?? 1 << 40, next?.divider ?? 0))
    sequence.append(FeatureHasher.feature(205, sinceYear, shape))
    sequence.append(FeatureHasher.feature(206, sinceYear, own.content))
    sequence.append(FeatureHasher.feature(207, own.start, own.divider, offset))
    sequence.append(FeatureHasher.feature(208, own.start, last?.content ?? 1 << 40, own.content))
    sequence.append(FeatureHasher.feature(209, last?.lastKind ?? 99, own.divider, own.start))
    sequence.append(FeatureHasher.feature(210, UInt64(min(place, 6)), own.start, offset))
    sequence.append(FeatureHasher.feature(211, next?.start ?? 99, next?.divider ?? 0, own.content))
    sequence.append(FeatureHasher.feature(212, stretches.ahead[index]))
    sequence.append(FeatureHasher.feature(213, stretches.ahead[index], sinceYear))
    sequence.append(FeatureHasher.feature(214, stretches.ahead[index], shape, own.divider))
    sequence.append(FeatureHasher.feature(215, own.length, own.content, own.start))
    sequence.append(FeatureHasher.feature(216, stretches.isQuoted[index] ? 1 : 0, own.divider))
    if stretches.all.count == 1 { sequence.append(FeatureHasher.feature(217, own.content, own.length)) }
    let nearby = UInt64(tokens[index].cue.rawValue)
    sequence.append(FeatureHasher.feature(218, nearby, offset, own.start))
    sequence.append(FeatureHasher.feature(219, own.content, last?.content ?? 1 << 40, next?.content ?? 1 << 40))
  }
}
