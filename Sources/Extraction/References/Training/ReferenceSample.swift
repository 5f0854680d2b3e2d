// SPDX-License-Identifier: GPL-3.0-or-later

/// A labelled string cut into tokens, with a tag for each.
struct ReferenceSample {
  let reference: TokenizedReference
  /// The tag of each token; `nil` outside all fields.
  let tags: [ReferenceTag?]
  /// The model's label of each token.
  let labels: [String]

  init(_ labelled: LabelledReference) {
    reference = TokenizedReference(labelled.raw)
    var tags: [ReferenceTag?] = []
    var labels: [String] = []
    var last = -1
    for token in reference.tokens {
      guard let place = labelled.spans.firstIndex(where: { $0.range.contains(token.range.lowerBound) }) else {
        tags.append(nil)
        labels.append(ReferenceTag.outside)
        last = -1
        continue
      }
      let tag = labelled.spans[place].tag
      tags.append(tag)
      labels.append(place == last ? tag.inside : tag.begin)
      last = place
    }
    self.tags = tags
    self.labels = labels
  }
}
