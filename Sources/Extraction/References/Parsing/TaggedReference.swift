// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// A stretch of a reference string that is one field.
struct TaggedSpan: Sendable {
  var tag: ReferenceTag
  /// Places in `TokenizedReference.tokens`.
  var tokens: Range<Int>
  /// How sure the model is of the stretch and its edges, 0–1, not yet calibrated.
  var probability: Double
}

/// A reference string with its fields marked, by the model or by hand: what the normalizers read.
struct TaggedReference: Sendable {
  let raw: String
  let reference: TokenizedReference
  private(set) var spans: [TaggedSpan]
  /// What the lexicon says of each token; empty for marks made by hand.
  let uses: [UInt16]

  var tokens: [ReferenceToken] { reference.tokens }

  /// From marks made by hand.
  init(_ labelled: LabelledReference) {
    let sample = ReferenceSample(labelled)
    raw = labelled.raw
    reference = sample.reference
    uses = []
    spans = []
    for (index, label) in sample.labels.enumerated() {
      guard let tag = sample.tags[index] else { continue }
      if label == tag.inside, let last = spans.last, last.tokens.upperBound == index {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<(index + 1)
      } else {
        spans.append(TaggedSpan(tag: tag, tokens: index..<(index + 1), probability: 1))
      }
    }
    joinNeighbours()
  }

  /// From a model's tagging.
  init(raw: String, reference: TokenizedReference, uses: [UInt16], tagging: Tagging, labels: ReferenceLabels) {
    self.raw = raw
    self.uses = uses
    self.reference = reference
    spans = []
    for (index, label) in tagging.labels.enumerated() {
      guard let tag = labels.tag(label) else { continue }
      if !labels.begins(label), let last = spans.last, last.tag == tag, last.tokens.upperBound == index {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<(index + 1)
      } else {
        spans.append(TaggedSpan(tag: tag, tokens: index..<(index + 1), probability: 1))
      }
    }
    joinNeighbours()
    for index in spans.indices { spans[index].probability = labels.probability(of: spans[index], in: tagging) }
  }

  /// The stretches of one tag, in order.
  func spans(_ tag: ReferenceTag) -> [TaggedSpan] { spans.filter { $0.tag == tag } }

  /// The text of some tokens, as printed, with the white space between them.
  func text(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return reference.text(self.tokens[first].range.lowerBound..<self.tokens[last].range.upperBound)
  }

  /// The tag of a token, where a stretch covers it.
  func tag(at token: Int) -> ReferenceTag? { spans.first { $0.tokens.contains(token) }?.tag }

  /// Gives a stretch other tokens.
  mutating func move(_ span: Int, to tokens: Range<Int>) { spans[span].tokens = tokens }

  /// Makes one stretch of some tokens: what others held of them is taken off these, of which the longer rest stays.
  mutating func mark(_ tokens: Range<Int>, as tag: ReferenceTag) {
    var probability: Double?
    spans = spans.compactMap { span in
      guard span.tokens.overlaps(tokens) else { return span }
      probability = min(probability ?? 1, span.probability)
      let before = span.tokens.lowerBound..<max(span.tokens.lowerBound, tokens.lowerBound)
      let behind = min(tokens.upperBound, span.tokens.upperBound)..<span.tokens.upperBound
      var rest = span
      rest.tokens = before.count >= behind.count ? before : behind
      rest.tokens =
        (rest.tokens.first { self.tokens[$0].kind != .sign } ?? rest.tokens.upperBound)..<rest.tokens.upperBound
      return rest.tokens.isEmpty ? nil : rest
    }
    let place = spans.firstIndex { $0.tokens.lowerBound >= tokens.upperBound } ?? spans.count
    spans.insert(TaggedSpan(tag: tag, tokens: tokens, probability: probability ?? 0.5), at: place)
  }

  /// Ends the stretches of one tag before a token.
  mutating func end(_ tag: ReferenceTag, before token: Int) {
    for index in spans.indices where spans[index].tag == tag && spans[index].tokens.contains(token) {
      spans[index].tokens = spans[index].tokens.lowerBound..<max(token, spans[index].tokens.lowerBound)
    }
    spans.removeAll { $0.tokens.isEmpty }
  }

  /// Takes a stretch away.
  mutating func remove(_ span: Int) { spans.remove(at: span) }

  /// Ends a stretch before a token, and marks its tokens from `rest` on as something else.
  mutating func split(_ span: Int, before token: Int, rest: Int?, as tag: ReferenceTag?) {
    let whole = spans[span]
    spans[span].tokens = whole.tokens.lowerBound..<token
    guard let rest, let tag else { return }
    spans.insert(
      TaggedSpan(tag: tag, tokens: rest..<whole.tokens.upperBound, probability: whole.probability), at: span + 1)
  }

  /// Makes one stretch of two of the same kind that only signs divide (for names: signs and a conjunction).
  private mutating func joinNeighbours() {
    var joined: [TaggedSpan] = []
    for span in spans {
      if let last = joined.last, last.tag == span.tag, joins(span.tag, last.tokens.upperBound..<span.tokens.lowerBound)
      {
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<span.tokens.upperBound
      } else {
        joined.append(span)
      }
    }
    spans = joined
  }

  private func joins(_ tag: ReferenceTag, _ gap: Range<Int>) -> Bool {
    switch tag {
    case .author, .editor, .translator:
      gap.count <= 4 && tokens[gap].allSatisfy { $0.kind == .sign || $0.cue == .and }
    case .title: gap.count <= 2 && tokens[gap].allSatisfy { $0.kind == .sign }
    case .pages: gap.count <= 2 && tokens[gap].allSatisfy { $0.sign == 0x2d }
    default: gap.isEmpty
    }
  }
}

/// The labels of a model with their tags.
struct ReferenceLabels: Sendable {
  private let tags: [ReferenceTag?]
  private let isBegin: [Bool]

  init(_ names: [String]) {
    tags = names.map { $0.count > 2 ? ReferenceTag(rawValue: String($0.dropFirst(2))) : nil }
    isBegin = names.map { $0.hasPrefix("B-") }
  }

  func tag(_ label: Int) -> ReferenceTag? { tags.indices.contains(label) ? tags[label] : nil }
  func begins(_ label: Int) -> Bool { isBegin.indices.contains(label) && isBegin[label] }

  /// The smallest probability among the stretch's tokens of having its tag, and of its edges of being where they are.
  func probability(of span: TaggedSpan, in tagging: Tagging) -> Double {
    var smallest: Float = 1
    for token in span.tokens where tag(tagging.labels[token]) == span.tag {
      var sum: Float = 0
      for label in tags.indices where tags[label] == span.tag { sum += tagging.probability(of: label, at: token) }
      smallest = min(smallest, sum)
    }
    smallest = min(smallest, tagging.probability(at: span.tokens.lowerBound))
    let behind = span.tokens.upperBound
    if behind < tagging.labels.count {
      var goesOn: Float = 0
      for label in tags.indices where tags[label] == span.tag && !isBegin[label] {
        goesOn += tagging.probability(of: label, at: behind)
      }
      smallest = min(smallest, 1 - goesOn)
    }
    return Double(smallest)
  }
}
