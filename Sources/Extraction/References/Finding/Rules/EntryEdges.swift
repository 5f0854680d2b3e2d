// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// First and last lines of entries that the model took for something else: where it sees the end of a list come, or comes late.
///
/// An entry goes on with lines that are set as its lines are: of one size, at its indent, no further down than lines of an entry stand.
enum EntryEdges {
  /// Lines that are taken on at an edge.
  static let most = 8

  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches(gap: 0) {
      guard let setting = Setting(of: stretch, tagged) else { continue }
      takeHead(of: stretch.lowerBound, setting, &tagged)
      takeTail(of: stretch.upperBound - 1, setting, &tagged)
    }
  }

  /// Lines above a line that begins no entry, up to one that does, or up to an entry that goes on there.
  private static func takeHead(of first: Int, _ setting: Setting, _ tagged: inout TaggedLines) {
    guard tagged.labels[first] == .entryInside else { return }
    var place = first
    while place > 0, first - place < most, tagged.labels[place - 1] == .other,
      setting.goesOn(from: place - 1, to: place, tagged)
    {
      place -= 1
      guard tagged.traits[place].startsWithName, tagged.placements[place].indent == .left else { continue }
      tagged.labels[place] = .entryStart
      for inside in (place + 1)..<first { tagged.labels[inside] = .entryInside }
      return
    }
    guard place > 0, tagged.isEntry(place - 1) else { return }
    for inside in place..<first { tagged.labels[inside] = .entryInside }
  }

  private static func takeTail(of last: Int, _ setting: Setting, _ tagged: inout TaggedLines) {
    var place = last + 1
    while place < tagged.labels.count, place - last <= most, tagged.labels[place] == .other,
      setting.goesOn(from: place - 1, to: place, tagged), setting.standsInside(place, tagged),
      isUnfinished(tagged.lines[place - 1].text, before: tagged.lines[place].text),
      !ListEnds.endsList(tagged.lines[place].text)
    {
      tagged.labels[place] = .entryInside
      place += 1
    }
  }

  /// The text breaks off: no sentence ends with the line, or the next goes on in lower case, with a number or an address.
  private static func isUnfinished(_ text: String, before next: String) -> Bool {
    guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return false }
    return !".!?)]}\u{201D}\"".unicodeScalars.contains(last) || first.properties.isLowercase
      || first.properties.numericType != nil
  }

  /// How the lines of a stretch are set.
  private struct Setting {
    private let size: Double
    private let step: Double
    /// How far the lines inside entries stand from the first ones, in points.
    private let indent: Double?

    init?(of stretch: Range<Int>, _ tagged: TaggedLines) {
      let inside = stretch.filter { tagged.labels[$0] == .entryInside }
      let steps = inside.compactMap { tagged.step(to: $0) }.sorted()
      let sizes = stretch.compactMap { tagged.lines[$0].size }.sorted()
      guard !steps.isEmpty, !sizes.isEmpty else { return nil }
      size = sizes[sizes.count / 2]
      step = steps[steps.count / 2]
      let indents = inside.filter { $0 > stretch.lowerBound && tagged.labels[$0 - 1] == .entryStart }.compactMap {
        place in
        tagged.shift(from: place - 1, to: place)
      }.sorted()
      indent = indents.isEmpty ? nil : indents[indents.count / 2]
    }

    /// The two lines stand below each other as lines of one entry do.
    func goesOn(from place: Int, to next: Int, _ tagged: TaggedLines) -> Bool {
      guard let size = tagged.lines[next].size, abs(size - self.size) < 0.3, let before = tagged.lines[place].size,
        abs(before - self.size) < 0.3, tagged.traits[next].heading == .none, tagged.traits[place].heading == .none,
        let step = tagged.step(to: next)
      else { return false }
      return step > 0.5 * self.step && step < 1.2 * self.step
    }

    /// The line stands at the indent of lines inside entries.
    func standsInside(_ place: Int, _ tagged: TaggedLines) -> Bool {
      guard let shift = tagged.shift(from: place - 1, to: place) else { return false }
      guard tagged.labels[place - 1] == .entryStart else { return abs(shift) < 3 }
      return abs(shift - (indent ?? 0)) < 3
    }
  }
}
