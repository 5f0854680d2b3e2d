// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// The features of the line model: what each line and its neighbours look like, and what stands around them.
struct LineFeatures {
  /// Name and version of these functions, kept in the model file. A change of any feature calls for a new version.
  static let version = "bibliography-lines/2"

  let traits: [LineTraits]
  let placements: [LinePlacement]
  private let labelSteps: [Int]
  private let surroundings: [LineSurroundings]

  init(_ lines: [Line], in document: LaidOutDocument) {
    traits = lines.map(LineTraits.init)
    placements = LinePlacement.all(of: lines, in: document)
    labelSteps = Self.labelSteps(traits)
    surroundings = LineSurroundings.all(of: traits, labelSteps: labelSteps, pages: lines.map(\.page))
  }

  /// Features of all lines, in order.
  var sequence: FeatureSequence {
    var sequence = FeatureSequence()
    sequence.reserveCapacity(features: traits.count * 150)
    for place in traits.indices {
      for offset in -2...2 {
        let other = place + offset
        let base = (offset + 2) * 64
        if traits.indices.contains(other) {
          appendShared(base, other, to: &sequence)
        } else {
          sequence.append(FeatureHasher.feature(base + 63, offset))
        }
      }
      appendOwn(place, to: &sequence)
      appendPairs(place, to: &sequence)
      sequence.endPosition()
    }
    return sequence
  }

  private func appendShared(_ base: Int, _ place: Int, to sequence: inout FeatureSequence) {
    let line = traits[place]
    let placed = placements[place]
    func add(_ template: Int, _ value: Int) { sequence.append(FeatureHasher.feature(base + template, value)) }
    add(1, line.start.rawValue)
    add(2, placed.indent.rawValue * 2 + (placed.hasTwoLevels ? 1 : 0))
    add(3, placed.shortness)
    add(4, placed.gap)
    add(5, placed.size)
    add(6, min(2, line.years) * 4 + (line.bracketedYear ? 2 : 0) + (line.earlyYear ? 1 : 0))
    add(7, min(2, line.ranges) * 2 + (line.volumePattern ? 1 : 0))
    if line.link { add(8, 1) }
    if line.editors { add(9, 1) }
    add(10, min(3, line.initials))
    add(11, line.digitShare)
    add(12, line.capitalShare)
    add(13, line.capitalizedShare)
    add(14, min(5, line.commas))
    add(15, min(4, line.stops))
    add(16, Self.lengthClass(line.words))
    sequence.append(FeatureHasher.feature(base + 17, line.lastSign))
    add(18, line.heading.rawValue)
    add(19, labelSteps[place])
    if line.firstRaised { add(20, 1) }
    var cues = line.cues
    while cues != 0 {
      add(21, cues.trailingZeroBitCount)
      cues &= cues - 1
    }
  }

  private func appendOwn(_ place: Int, to sequence: inout FeatureSequence) {
    let line = traits[place]
    let placed = placements[place]
    let around = surroundings[place]
    func add(_ template: Int, _ value: Int) { sequence.append(FeatureHasher.feature(400 + template, value)) }
    sequence.append(FeatureHasher.feature(401, line.firstWord))
    sequence.append(FeatureHasher.feature(402, line.lastWord))
    add(3, placed.indentedShare)
    add(4, placed.step)
    add(5, around.pageTenth)
    add(6, around.documentTenth)
    add(7, around.sinceHeading)
    add(8, around.sinceNoteHeading)
    if around.headingFollows { add(9, 1) }
    add(10, around.near)
    add(11, around.wide)
    add(12, around.next)
    add(13, around.labelShare)
    add(14, around.nameShare)
    if placed.isFirstOfPage { add(15, 1) }
    if placed.continuesBlock { add(19, 1) }
    add(16, placed.sizeStep)
    add(17, around.sinceHeading * 8 + around.wide)
    add(18, around.near * 8 + around.next)
  }

  private func appendPairs(_ place: Int, to sequence: inout FeatureSequence) {
    let line = traits[place]
    let placed = placements[place]
    let before = place > 0 ? traits[place - 1] : nil
    let placedBefore = place > 0 ? placements[place - 1] : LinePlacement()
    let placedNext = place + 1 < traits.count ? placements[place + 1] : LinePlacement()
    let start = UInt64(line.start.rawValue)
    func add(_ template: Int, _ values: Int...) {
      sequence.append(FeatureHasher.feature(440 + template, start, UInt64(values.reduce(0) { $0 * 16 + max(0, $1) })))
    }
    let indents = placedBefore.indent.rawValue * 64 + placed.indent.rawValue * 8 + placedNext.indent.rawValue
    sequence.append(FeatureHasher.feature(440, indents))
    add(1, placed.indent.rawValue, placed.hasTwoLevels ? 1 : 0)
    sequence.append(FeatureHasher.feature(442, start, before?.lastSign ?? 1))
    add(3, placedBefore.shortness)
    add(4, labelSteps[place])
    add(5, surroundings[place].labelShare)
    add(6, surroundings[place].nameShare)
    add(7, placed.gap)
    add(8, line.earlyYear ? 1 : 0, placed.indent.rawValue)
    add(9, surroundings[place].wide)
    add(11, placed.continuesBlock ? 1 : 0, placed.indent.rawValue)
    sequence.append(
      FeatureHasher.feature(450, before?.lastSign ?? 1, UInt64(placed.indent.rawValue), UInt64(placedBefore.shortness)))
  }

  private static func lengthClass(_ words: Int) -> Int {
    switch words {
    case ...2: words
    case 3...4: 3
    case 5...8: 4
    case 9...14: 5
    case 15...25: 6
    case 26...60: 7
    default: 8
    }
  }

  /// 1: one more than the last label of the same form; 2: the number one; 3: another number; 0: no label.
  private static func labelSteps(_ traits: [LineTraits]) -> [Int] {
    var last: [Int: Int] = [:]
    return traits.map { line in
      guard let label = line.label else { return 0 }
      defer { last[line.start.rawValue] = label }
      if let previous = last[line.start.rawValue], label == previous + 1 { return 1 }
      return label == 1 ? 2 : 3
    }
  }
}
