// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Turns tagged lines into entries.
struct EntryCutter {
  let document: LaidOutDocument
  let joiner: LineJoiner
  /// Places in the document of the tagged lines.
  let places: [Int]
  let tagged: TaggedLines

  /// Lines of other kinds that an entry may skip: what is left of furniture, notes and captions between two pages.
  private static let longestSkip = 6

  func bibliography() -> FoundBibliography {
    var found = FoundBibliography()
    for group in groups() {
      let lines = group.map { places[$0] }
      found.lines.formUnion(lines)
      let text = joiner.join(lines.map { document.lines[$0].text })
      let (label, raw) = EntryLabel.part(text)
      for piece in GluedEntries.part(raw, allowed: label == nil) {
        found.entries.append(
          FoundBibliography.Entry(
            raw: piece, label: label, page: document.lines[lines[0]].page, lines: lines,
            confidence: tagged.startProbability[group[0]]))
      }
    }
    for place in tagged.labels.indices {
      switch tagged.labels[place] {
      case .heading: found.lines.insert(places[place])
      case .noteStart:
        found.noteStarts.append(places[place])
        found.noteLines.insert(places[place])
      case .noteInside: found.noteLines.insert(places[place])
      case .entryStart, .entryInside, .other: break
      }
    }
    return found
  }

  /// Lines of each entry, as places among the tagged lines.
  private func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var lastEntryLine = Int.min
    for place in tagged.labels.indices {
      switch tagged.labels[place] {
      case .entryStart:
        groups.append([place])
        lastEntryLine = place
      case .entryInside:
        if !groups.isEmpty, place - lastEntryLine <= Self.longestSkip, !endsList(between: lastEntryLine, and: place) {
          groups[groups.count - 1].append(place)
        } else {
          groups.append([place])
        }
        lastEntryLine = place
      case .heading: lastEntryLine = Int.min / 2
      case .noteStart, .noteInside, .other: break
      }
    }
    return groups
  }

  private func endsList(between first: Int, and last: Int) -> Bool {
    (first + 1..<max(first + 1, last)).contains { tagged.traits[$0].heading != .none }
  }
}
