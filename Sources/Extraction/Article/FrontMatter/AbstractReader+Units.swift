// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// Where abstracts stand.
extension AbstractReader {
  /// Runs of abstract lines. A cue word begins a new one; a few lines of something else do not end it.
  func units() -> [[Int]] {
    var units: [[Int]] = []
    for place in tagged.lines.indices {
      let label = tagged.lines[place].label
      guard label == .abstract || label == .otherAbstract else { continue }
      if PrintedCues.cueLength(in: tagged.lines[place].line.text, of: .keywords) > 0 { continue }
      let begins = startsWithCue(place)
      if !begins, let last = units.last?.last, place - last <= 4, tagged.lines[last].label == label,
        !(last + 1..<max(last + 1, place)).contains(where: isBarrier)
      {
        units[units.count - 1].append(place)
      } else {
        units.append([place])
      }
    }
    return units
  }

  func isBarrier(_ place: Int) -> Bool {
    let (cues, isWhole) = PrintedCues.cues(in: tagged.lines[place].line.text)
    if PrintedCues.cueLength(in: tagged.lines[place].line.text, of: .keywords) > 0 { return true }
    if cues.first == .otherSummary, tagged.lines[place].line.text.count < 60 { return true }
    let text = tagged.lines[place].line.text
    if AbstractEnd.headsAbbreviations(text) || AbstractEnd.headsCodes(text) { return true }
    if tagged.lines[place].label == .keywords || tagged.lines[place].label == .otherKeywords { return true }
    return isWhole && (cues.contains(.keywords) || cues.contains(.introduction)) || startsWithCue(place)
  }

  func startsWithCue(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.text
    let length = PrintedCues.cueLength(in: text, of: .abstract)
    // "summary() prints": a word of the text.
    guard length > 0, text.first?.isLowercase != true || startsWithWholeCue(place) else { return false }
    let folded = Folding.fold(String(text.prefix(length)))
    return !["background", "purpose", "objective", "objectives"].contains(folded)
  }

  /// No line was told to be of an abstract: the lines behind a cue word.
  func anchoredUnit() -> [Int]? {
    guard let start = tagged.lines.indices.first(where: { startsWithCue($0) && tagged.lines[$0].line.zone == .body })
    else { return nil }
    let rest =
      tagged.lines[start].line.text.count - PrintedCues.cueLength(in: tagged.lines[start].line.text, of: .abstract)
    guard rest == 0 || rest > 20 else { return nil }
    var unit = rest > 0 ? [start] : []
    var place = start + 1
    while place < tagged.lines.count, unit.count < 60 {
      let line = tagged.lines[place]
      if isFurniture(place) {
        place += 1
        continue
      }
      if isBarrier(place) || line.label == .heading && line.probability > 0.5 { break }
      if let first = unit.first, let size = line.line.size, let own = tagged.lines[first].line.size,
        abs(size - own) > 0.5
      {
        place += 1
        continue
      }
      unit.append(place)
      if line.line.text.hasSuffix("."), place + 1 < tagged.lines.count,
        tagged.lines[place + 1].line.block != line.line.block, unit.count > 2
      {
        break
      }
      place += 1
    }
    return unit.isEmpty ? nil : unit
  }

  /// Prose in a block of its own right above the keywords, where no word says that it is the abstract.
  func aboveKeywords() -> [Int]? {
    guard let page = tagged.lines.first?.line.page,
      let cue = tagged.lines.indices.first(where: { place in
        let line = tagged.lines[place].line
        return line.page == page && line.zone == .body
          && (KeywordReader.cueLength(in: line.text) > 0 || KeywordReader.isClassification(line.text))
      }), cue > 0, tagged.lines[cue - 1].line.zone == .body
    else { return nil }
    let block = tagged.lines[cue - 1].line.block
    let unit = tagged.lines.indices.filter { $0 < cue && tagged.lines[$0].line.block == block }
    let words = unit.flatMap { tagged.lines[$0].line.text.split(separator: " ") }
    guard let first = unit.first, unit.count >= 2, words.count >= 25, tagged.lines[first].line.page == page,
      words.count(where: { FunctionWords.all.contains($0.lowercased()) }) * 5 > words.count,
      unit.allSatisfy({ ![.title, .author, .affiliation].contains(tagged.lines[$0].label) })
    else { return nil }
    return unit
  }
}
