// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// A list is set in one way: with hanging indents, with indented first lines, or with space between entries. Where nearly all lines of
/// which the model is sure agree on such a sign, the sign decides for the others.
///
/// Labelled lists are left alone: their labels tell more, and shorter ones stand further right ("9." above "10.").
enum ListStyle {
  /// Entries, and lines inside entries, that show a style.
  static let fewest = 5
  /// The same, where all of them agree on an indent.
  static let fewestUnanimous = 3
  /// Probability from which a line shows the style of its list.
  static let sure = 0.8

  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      let places = stretch.filter { tagged.isEntry($0) }
      let starts = places.filter { tagged.labels[$0] == .entryStart }
      guard starts.filter({ tagged.traits[$0].label != nil }).count * 2 < starts.count else { continue }
      let style = Evidence(places, tagged)
      for place in places {
        guard let begins = style.begins(place, tagged) else { continue }
        if begins, tagged.labels[place] == .entryInside, canStart(place, tagged),
          !style.isOpen(before: place, tagged)
        {
          tagged.labels[place] = .entryStart
        }
        if !begins { tagged.labels[place] = .entryInside }
      }
    }
  }

  private static func canStart(_ place: Int, _ tagged: TaggedLines) -> Bool {
    switch tagged.traits[place].start {
    case .lowerCase, .digit, .link: false
    default: true
    }
  }

  /// Which signs the sure lines of a list agree on.
  private struct Evidence {
    private var isHanging = false
    private var isIndented = false
    /// The step from base line to base line, in points, above which space parts entries; `nil` where it does not.
    private var spaced: Double?
    /// Entries end with a sign or a figure, as a rule.
    private var endsWithSign = false

    init(_ places: [Int], _ tagged: TaggedLines) {
      let starts = places.filter { tagged.labels[$0] == .entryStart && tagged.startProbability[$0] >= sure }
      let others = places.filter { tagged.labels[$0] == .entryInside && tagged.insideProbability[$0] >= sure }
      let count = min(starts.count, others.count)
      guard count >= fewestUnanimous else { return }
      func agree(_ places: [Int], _ holds: (Int) -> Bool) -> Bool {
        places.count(where: holds) * 10 >= places.count * (count < fewest ? 10 : 9)
      }
      func stands(_ indent: LinePlacement.Indent) -> (Int) -> Bool { { tagged.placements[$0].indent == indent } }
      endsWithSign = agree(starts.filter { $0 > 0 && tagged.isEntry($0 - 1) }) {
        !endsWithLetter(tagged.lines[$0 - 1].text)
      }
      isHanging = agree(starts, stands(.left)) && agree(others, stands(.indented))
      isIndented = agree(starts, stands(.indented)) && agree(others, stands(.left))
      let steps = others.compactMap { tagged.step(to: $0) }.sorted()
      guard count >= fewest, steps.count >= fewest else { return }
      let limit = steps[steps.count / 2] * 1.25
      let wide = starts.compactMap { tagged.step(to: $0) }
      if wide.count >= fewest, wide.count(where: { $0 > limit }) * 20 >= wide.count * 19,
        steps.count(where: { $0 <= limit }) * 20 >= steps.count * 19
      {
        spaced = limit
      }
    }

    /// The line before breaks off, so that its entry must go on: "…, in:", "Miller, A. and", or a plain word where entries end with a stop.
    func isOpen(before place: Int, _ tagged: TaggedLines) -> Bool {
      guard place > 0, let last = tagged.lines[place - 1].text.unicodeScalars.last else { return false }
      return ",:;-&(/\u{2013}".unicodeScalars.contains(last)
        || endsWithSign && endsWithLetter(tagged.lines[place - 1].text)
    }

    private func endsWithLetter(_ text: String) -> Bool { text.last?.isLetter ?? false }

    /// Whether an entry begins at a line, as far as the style tells.
    func begins(_ place: Int, _ tagged: TaggedLines) -> Bool? {
      var votes: [Bool] = []
      let placement = tagged.placements[place]
      if isHanging || isIndented, placement.hasTwoLevels {
        if placement.indent == .left { votes.append(isHanging) }
        if placement.indent == .indented { votes.append(isIndented) }
      }
      if let spaced, let step = tagged.step(to: place) { votes.append(step > spaced) }
      guard let first = votes.first, votes.allSatisfy({ $0 == first }) else { return nil }
      return first
    }
  }
}
