// SPDX-License-Identifier: GPL-3.0-or-later

/// How much a reference speaks for meaning a known work. Fields of a reference are told apart by a model and may be wrong, so what the printed
/// string holds word for word counts as well.
struct ReferenceComparison {
  let score: Double
  let byIdentifier: Bool

  /// - Parameter printed: the folded words of the printed string.
  init(_ reference: WorkFeatures, printed: [String], _ known: WorkFeatures) {
    let plain = WorkComparison(reference, known)
    byIdentifier = plain.byIdentifier
    guard !byIdentifier, known.titleWords.count >= 3, Self.holds(printed, known.titleWords) else {
      score = plain.score
      return
    }
    // The title stands in the string; the words that the parser took for the title may be too many or too few.
    let parsed = TitleComparison(reference, known)
    let isWhole = Double(known.titleWords.count) >= 0.75 * Double(reference.titleWords.count)
    let full = parsed.evidence(similarity: isWhole ? 1 : 0.9, words: known.titleWords.count)
    score = plain.score + max(0, full - parsed.evidence(isStanding: false))
  }

  /// `words` stand in `text` one after the other.
  static func holds(_ text: [String], _ words: [String]) -> Bool {
    guard let first = words.first, text.count >= words.count else { return false }
    for start in 0...(text.count - words.count) where text[start] == first {
      if text[start..<(start + words.count)].elementsEqual(words) { return true }
    }
    return false
  }
}
