// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

/// Cuts the abstract out of the tagged lines: the longest unit in the language of the text.
struct AbstractReader {
  let tagged: TaggedFront
  let joiner: LineJoiner
  let language: String?
  /// The size of the text in points.
  let bodySize: Double?

  func read() -> FoundText? {
    var units = units()
    if units.isEmpty, let anchored = anchoredUnit() { units = [anchored] }
    for place in units.indices {
      fill(&units[place])
      prolong(&units[place])
    }
    let candidates = units.map { unit in (unit, self.text(unit)) }.filter { $0.1.count >= 60 }
    guard !candidates.isEmpty else { return nil }
    let matching = candidates.filter { language == nil || LanguageDetection.language(of: $0.1) == language }
    let pool = matching.isEmpty ? candidates : matching
    guard let best = pool.max(by: { $0.1.count < $1.1.count }) else { return nil }
    let confidence = best.0.map { tagged.lines[$0].label == .abstract ? tagged.lines[$0].probability : 0.3 }.reduce(
      0, +)
    return FoundText(text: best.1, places: best.0, confidence: confidence / Double(max(1, best.0.count)))
  }

  private func isFurniture(_ place: Int) -> Bool {
    ![Zone.body, .footnote].contains(tagged.lines[place].line.zone)
  }

  /// Runs of abstract lines. A cue word begins a new one; a few lines of something else do not end it.
  private func units() -> [[Int]] {
    var units: [[Int]] = []
    for place in tagged.lines.indices {
      let label = tagged.lines[place].label
      guard label == .abstract || label == .otherAbstract else { continue }
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

  private func isBarrier(_ place: Int) -> Bool {
    let (cues, isWhole) = PrintedCues.cues(in: tagged.lines[place].line.text)
    if tagged.lines[place].label == .keywords || tagged.lines[place].label == .otherKeywords { return true }
    return isWhole && (cues.contains(.keywords) || cues.contains(.introduction)) || startsWithCue(place)
  }

  private func startsWithCue(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.text
    let length = PrintedCues.cueLength(in: text, of: .abstract)
    guard length > 0 else { return false }
    let folded = Folding.fold(String(text.prefix(length)))
    return !["background", "purpose", "objective", "objectives"].contains(folded)
  }

  /// No line was told to be of an abstract: the lines behind a cue word.
  private func anchoredUnit() -> [Int]? {
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

  /// Lines of the same block belong to it, and so do the blocks that follow in its size where that is not the text's.
  private func fill(_ unit: inout [Int]) {
    while let first = unit.first, first > 0, !startsWithCue(first), isSibling(first - 1, of: first),
      !startsWithWholeCue(first - 1)
    {
      unit.insert(first - 1, at: 0)
    }
    var place = (unit.last ?? 0) + 1
    while let last = unit.last, place < tagged.lines.count, unit.count < 90, !isBarrier(place) {
      if isSibling(place, of: last) || goesOn(place, after: last) {
        unit.append(place)
      } else if !isFurniture(place) {
        break
      }
      place += 1
    }
  }

  private func startsWithWholeCue(_ place: Int) -> Bool { PrintedCues.cues(in: tagged.lines[place].line.text).isWhole }

  private func isSibling(_ place: Int, of other: Int) -> Bool {
    let line = tagged.lines[place]
    return line.line.block == tagged.lines[other].line.block && !isFurniture(place)
      && ![.title, .author, .affiliation].contains(line.label)
      && line.label != .keywords && line.label != .otherKeywords
  }

  /// A line in the abstract's size, below it in its column, where the text is set in another size.
  private func goesOn(_ place: Int, after last: Int) -> Bool {
    let line = tagged.lines[place]
    guard let size = line.line.size, let own = tagged.lines[last].line.size, abs(size - own) < 0.15, let bodySize,
      abs(size - bodySize) > 0.4, line.line.column == tagged.lines[last].line.column,
      line.line.page == tagged.lines[last].line.page,
      let box = line.line.box, let above = tagged.lines[last].line.box
    else { return false }
    guard box.minY - above.maxY < 1.6 * size, abs(box.minX - above.minX) < 20, !isFurniture(place) else { return false }
    return ![.title, .author, .affiliation, .keywords, .otherKeywords, .dates, .masthead, .doi].contains(line.label)
  }

  /// An abstract that ends in the middle of a sentence goes on behind what interrupts it, in lines of its size.
  private func prolong(_ unit: inout [Int]) {
    while let last = unit.last, unit.count < 90, !endsSentence(last) {
      let size = tagged.lines[last].line.size ?? 0
      let next = (last + 1..<min(tagged.lines.count, last + 30)).first { place in
        let line = tagged.lines[place]
        return !isFurniture(place) && abs((line.line.size ?? 0) - size) < 0.3 && line.label != .title
          && line.label != .author
      }
      guard let next, !isBarrier(next), tagged.lines[next].label != .heading else { return }
      unit.append(next)
    }
  }

  private func endsSentence(_ place: Int) -> Bool {
    tagged.lines[place].line.text.reversed().first { !"”\"’')]* ".contains($0) && !$0.isNumber }.map {
      ".?!".contains($0)
    } ?? true
  }

  private func text(_ unit: [Int]) -> String {
    var texts = unit.map { tagged.lines[$0].line.text }
    if let first = unit.first, startsWithCue(first) {
      texts[0] = String(texts[0].dropFirst(PrintedCues.cueLength(in: texts[0], of: .abstract)))
    }
    return joiner.join(texts)
  }
}
