// SPDX-License-Identifier: GPL-3.0-or-later

import Bibliography

/// A labelled string cut into tokens, with a tag for each.
struct ReferenceSample {
  let reference: TokenizedReference
  /// The tag of each token; `nil` outside all fields.
  let tags: [ReferenceTag?]
  /// The model's label of each token.
  let labels: [String]
  /// The hashes of the words of three letters or more that stand as given names among the authors.
  let givenNames: Set<UInt64>

  init(_ labelled: LabelledReference) {
    reference = TokenizedReference(labelled.raw)
    var tags: [ReferenceTag?] = []
    var labels: [String] = []
    var last = -1
    var fieldBefore: ReferenceTag?
    for token in reference.tokens {
      guard let place = labelled.spans.firstIndex(where: { $0.range.contains(token.range.lowerBound) }) else {
        tags.append(nil)
        labels.append(ReferenceTag.outside(after: fieldBefore))
        last = -1
        continue
      }
      let tag = labelled.spans[place].tag
      tags.append(tag)
      labels.append(place == last ? tag.inside : tag.begin)
      last = place
      fieldBefore = tag
    }
    var given: Set<UInt64> = []
    for span in labelled.spans where span.tag == .author {
      for name in NameParser.parse(reference.text(span.range)).names {
        for word in (name.given ?? "").split(whereSeparator: { !$0.isLetter }) where word.count > 2 {
          given.insert(WordHash.of(String(word)))
        }
      }
    }
    givenNames = given
    self.tags = tags
    self.labels = labels
  }
}
