// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

/// Labels the lines of a document by finding its labelled references and notes in them.
enum LineLabelling {
  static func labels(of lines: [Line], by gold: LabelledReferences) -> [BibliographyLabel] {
    let stream = TextStream(lines.map(\.text))
    var labels = [BibliographyLabel](repeating: .other, count: lines.count)
    for note in gold.notes ?? [] {
      if let range = stream.find(note.text) {
        put(range, in: stream, start: .noteStart, inside: .noteInside, into: &labels)
      }
    }
    var previousEnd = 0
    for entry in gold.references ?? [] {
      guard let range = place(of: entry, in: stream, after: previousEnd) else { continue }
      let line = Int(stream.lineOfCharacter[range.lowerBound])
      guard labels[line] == .other || labels[line] == .entryInside else { continue }
      put(range, in: stream, start: .entryStart, inside: .entryInside, into: &labels)
      previousEnd = range.upperBound
    }
    markHeadings(lines, &labels)
    return labels
  }

  private static func place(of entry: LabelledReferences.Entry, in stream: TextStream, after previousEnd: Int) -> Range<
    Int
  >? {
    if let raw = entry.raw, !raw.isEmpty { return stream.find(raw) }
    guard let title = entry.work?.title, let found = stream.find(title) else { return nil }
    let family = entry.work?.author.first.map { TextStream.letters($0.family ?? $0.literal ?? "") } ?? []
    let earliest = max(0, found.lowerBound - 500, min(previousEnd, found.lowerBound))
    let start = first(family, in: stream, from: earliest, to: found.lowerBound) ?? found.lowerBound
    return start..<end(after: found.upperBound, of: entry.work, in: stream)
  }

  private static func first(_ letters: [UInt32], in stream: TextStream, from: Int, to: Int) -> Int? {
    guard letters.count >= 2, to - from >= letters.count else { return nil }
    return (from...(to - letters.count)).first { Array(stream.characters[$0..<$0 + letters.count]) == letters }
  }

  /// An entry without its string ends with its last page, or after its title.
  private static func end(after position: Int, of work: Work?, in stream: TextStream) -> Int {
    let digits = TextStream.letters(
      (work?.page ?? work?.volume ?? "").split(separator: "-").last.map(String.init) ?? "")
    let limit = min(stream.characters.count, position + 250)
    guard !digits.isEmpty, let found = first(digits, in: stream, from: position, to: limit) else { return position }
    return found + digits.count
  }

  private static func put(
    _ range: Range<Int>, in stream: TextStream, start: BibliographyLabel, inside: BibliographyLabel,
    into labels: inout [BibliographyLabel]
  ) {
    let first = Int(stream.lineOfCharacter[range.lowerBound])
    let last = Int(stream.lineOfCharacter[range.upperBound - 1])
    let isLineStart = range.lowerBound - stream.lineStarts[first] <= 8
    if isLineStart { labels[first] = start } else if labels[first] == .other { labels[first] = inside }
    guard last > first, last - first < 40 else { return }
    for line in (first + 1)...last where labels[line] == .other { labels[line] = inside }
  }

  static func markHeadings(_ lines: [Line], _ labels: inout [BibliographyLabel]) {
    for place in lines.indices
    where labels[place] == .other && BibliographyHeadings.kind(of: lines[place].text) == .references {
      let following = labels[(place + 1)..<min(lines.count, place + 5)]
      if following.contains(.entryStart) { labels[place] = .heading }
    }
  }
}
