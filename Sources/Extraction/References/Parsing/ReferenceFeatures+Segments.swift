// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

extension ReferenceFeatures {
  // MARK: Templates 80–109: the stretch the token stands in, and its neighbours

  /// The groups of features that all tokens of a stretch have.
  struct SegmentGroups {
    var phrases: [Int] = []
    var sentences: [Int] = []

    init(_ context: ReferenceContext, _ sequence: inout FeatureSequence) {
      phrases = context.segments.phrases.indices.map {
        ReferenceFeatures.addGroup(context.segments.phrases, $0, context, template: 80, to: &sequence)
      }
      sentences = context.segments.sentences.indices.map {
        ReferenceFeatures.addGroup(context.segments.sentences, $0, context, template: 95, to: &sequence)
      }
    }
  }

  fileprivate static func addGroup(
    _ segments: [ReferenceSegments.Segment], _ place: Int, _ context: ReferenceContext, template: Int,
    to sequence: inout FeatureSequence
  ) -> Int {
    let segment = segments[place]
    let next = place + 1 < segments.count ? segments[place + 1] : nil
    let last = place > 0 ? segments[place - 1] : nil
    let content = UInt64(segment.content)
    let nextContent = UInt64(next?.content ?? 1 << 31)
    let lastContent = UInt64(last?.content ?? 1 << 31)
    sequence.appendToGroup(FeatureHasher.feature(template, segment.size, segment.signs))
    sequence.appendToGroup(FeatureHasher.feature(template + 1, content))
    sequence.appendToGroup(FeatureHasher.feature(template + 3, context.atoms(segment.first).word))
    sequence.appendToGroup(FeatureHasher.feature(template + 4, context.atoms(segment.end - 1).word))
    sequence.appendToGroup(FeatureHasher.feature(template + 5, nextContent, next?.size ?? 99))
    sequence.appendToGroup(FeatureHasher.feature(template + 6, lastContent, last?.size ?? 99))
    sequence.appendToGroup(
      FeatureHasher.feature(template + 7, UInt64(min(place, 8)), UInt64(min(segments.count - place, 8))))
    sequence.appendToGroup(FeatureHasher.feature(template + 8, content, nextContent, segment.signs))
    sequence.appendToGroup(FeatureHasher.feature(template + 9, UInt64(min(place, 8)), content, segment.size))
    let farther = place + 2 < segments.count ? UInt64(segments[place + 2].content) : 1 << 31
    sequence.appendToGroup(FeatureHasher.feature(template + 11, nextContent, farther))
    sequence.appendToGroup(FeatureHasher.feature(template + 12, nextContent, segment.size, segment.signs))
    return sequence.endGroup()
  }

  func addSegments(
    _ context: ReferenceContext, _ index: Int, _ groups: SegmentGroups, to sequence: inout FeatureSequence
  ) {
    let segments = context.segments
    let phrase = segments.phraseOfToken[index]
    let sentence = segments.sentenceOfToken[index]
    sequence.use(group: groups.phrases[phrase])
    sequence.use(group: groups.sentences[sentence])
    add(segments.phrases, phrase, index, template: 80, to: &sequence)
    add(segments.sentences, sentence, index, template: 95, to: &sequence)
  }

  /// Where in its stretch a token stands.
  private func add(
    _ segments: [ReferenceSegments.Segment], _ place: Int, _ index: Int, template: Int,
    to sequence: inout FeatureSequence
  ) {
    let segment = segments[place]
    let position: UInt64 =
      index >= segment.end ? 4 : (index == segment.first ? 1 : 0) + (index + 1 == segment.end ? 2 : 0)
    let lastContent = place > 0 ? UInt64(segments[place - 1].content) : 1 << 31
    sequence.append(FeatureHasher.feature(template + 2, position, segment.signs))
    sequence.append(FeatureHasher.feature(template + 10, UInt64(segment.content), lastContent, position))
  }
}
