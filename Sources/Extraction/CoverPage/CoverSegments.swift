// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// The labels of a cover in the order of print, each with what follows it up to the next one.
struct CoverSegments: Sendable {
  struct Segment: Sendable {
    var meaning: CoverLabel.Meaning
    /// Characters of the label.
    var label: Range<Int>
    /// Characters of the value, blanks and colons at its edges included.
    var value: Range<Int>
    var extent: CoverLabel.Extent
  }

  private(set) var all: [Segment] = []

  init(_ text: CoverText, family: CoverFamily) {
    var found: [Segment] = []
    let isRunOn = text.isRunOn
    let isTable = Self.isTable(text, family)
    for label in family.labels {
      for phrase in label.phrases {
        let isPhrase = label.inRunningText && phrase.isLong
        for range in text.ranges(of: phrase)
        where text.isLineStart(range.lowerBound)
          || isPhrase || (label.inRunningText || isRunOn) && text.beginsWithCapital(range)
        {
          if label.isSetOff, !text.isSetOff(range.upperBound), !isTable || !text.beginsWithCapital(range) { continue }
          found.append(
            Segment(
              meaning: label.meaning, label: range, value: range.upperBound..<range.upperBound, extent: label.extent))
        }
      }
    }
    for phrase in family.smallPrint {
      for range in text.ranges(of: phrase) where phrase.isLong || text.isSentenceStart(range, isRunOn: isRunOn) {
        found.append(Segment(meaning: .none, label: range, value: range.upperBound..<range.upperBound, extent: .line))
      }
    }
    found.sort { ($0.label.lowerBound, -$0.label.count) < ($1.label.lowerBound, -$1.label.count) }
    for segment in found where segment.label.lowerBound >= (all.last?.label.upperBound ?? 0) { all.append(segment) }
    for place in all.indices {
      let end = place + 1 < all.count ? all[place + 1].label.lowerBound : text.characters.count
      all[place].value = Self.extent(all[place], upTo: max(end, all[place].label.upperBound), in: text.characters)
    }
  }

  /// A table that has lost its signs: titles, names and more things are announced at the beginnings of lines, without colons.
  private static func isTable(_ text: CoverText, _ family: CoverFamily) -> Bool {
    let labels = family.labels.filter(\.isSetOff)
    guard labels.contains(where: { $0.meaning == .title && $0.phrases.contains(where: text.mayHold) }) else {
      return false
    }
    let lines = text.lineRanges.prefix(60).map { CoverProse.folded(text.string($0.prefix(40))) }
    func begins(_ label: CoverLabel) -> Bool {
      label.phrases.contains { phrase in lines.contains { $0.hasPrefix(phrase.opening) } }
    }
    guard labels.contains(where: { $0.meaning == .title && begins($0) }),
      labels.contains(where: { $0.meaning == .authors && begins($0) })
    else { return false }
    return Set(labels.filter(begins).map(\.meaning)).count >= 4
  }

  private static func extent(_ segment: Segment, upTo end: Int, in characters: [Character]) -> Range<Int> {
    var start = segment.label.upperBound
    while start < end, characters[start].isWhitespace || ":*_|".contains(characters[start]) { start += 1 }
    var stop = end
    switch segment.extent {
    case .open: break
    case .line:
      stop = characters[start..<end].firstIndex(of: "\n") ?? end
    case .paragraph:
      var place = start
      while place + 1 < end {
        if characters[place] == "\n", characters[place + 1] == "\n" {
          stop = place
          break
        }
        place += 1
      }
    }
    while stop > start, characters[stop - 1].isWhitespace { stop -= 1 }
    return start..<stop
  }
}
