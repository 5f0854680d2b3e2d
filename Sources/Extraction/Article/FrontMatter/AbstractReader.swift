// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
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
    units += unlabelled(beside: units)
    if let above = aboveKeywords(), units.allSatisfy({ cue(of: $0) == nil && ($0.first ?? 0) > above[above.count - 1] })
    {
      units = [above]
    }
    if units.isEmpty, let inset = inset() { units = [inset] }
    var cues: [Int?] = []
    for place in units.indices {
      cutAtLists(&units[place])
      fill(&units[place])
      cues.append(cue(of: units[place]))
      if !settle(&units[place]) { dropNeighbours(&units[place]) }
      cutWhereSettingChanges(&units[place])
      goOnOverPages(&units[place])
      prolong(&units[place])
    }
    let candidates = zip(units, cues).map { unit, cue in (unit, self.text(unit), cue != nil) }.filter {
      $0.1.count >= 60 && Self.canBeAbstract($0.1, isCalled: $0.2)
    }
    guard !candidates.isEmpty else { return nil }
    let matching = candidates.filter { language == nil || LanguageDetection.language(of: $0.1) == language }
    var pool = matching.isEmpty ? candidates : matching
    // An abstract that is called so before a summary of another kind, or a text that only begins with "Background".
    let called = pool.filter(\.2)
    if !called.isEmpty { pool = called }
    guard let best = pool.max(by: { $0.1.count < $1.1.count }) else { return nil }
    let confidence = best.0.map { tagged.lines[$0].label == .abstract ? tagged.lines[$0].probability : 0.3 }.reduce(
      0, +)
    return FoundText(text: best.1, places: best.0, confidence: confidence / Double(max(1, best.0.count)))
  }

  /// A note or a table of contents is none; what no word calls so has a sentence at least.
  static func canBeAbstract(_ text: String, isCalled: Bool) -> Bool {
    guard let first = text.first, !"∗*†‡§¶".contains(first), !text.contains(". . . .") else { return false }
    return isCalled || text.contains { ".?!。".contains($0) }
  }

  func isFurniture(_ place: Int) -> Bool {
    ![Zone.body, .footnote].contains(tagged.lines[place].line.zone) || isContinuationMark(place)
  }

  /// "(Continued on next page)".
  func isContinuationMark(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.text
    guard text.count < 40, text.hasPrefix("("), text.hasSuffix(")") else { return false }
    let words = Folding.words(text)
    return words.contains {
      ["continued", "fortsetzung", "suite", "continua", "continuacion", "continuacao"].contains($0)
    }
  }

  /// The line with the word "abstract" that a unit begins with or stands below.
  func cue(of unit: [Int]) -> Int? {
    guard let first = unit.first else { return nil }
    if startsWithCue(first) { return first }
    for place in (max(0, first - 3)..<first).reversed() {
      if startsWithCue(place), startsWithWholeCue(place) { return place }
      if [.abstract, .otherAbstract].contains(tagged.lines[place].label) { return nil }
    }
    return nil
  }

  /// Below a cue word the lines of one column and size are the abstract, where the labels have most of them in common with it.
  func settle(_ unit: inout [Int]) -> Bool {
    guard let cue = cue(of: unit), let first = unit.first else { return false }
    let page = tagged.lines[first].line.page
    let span = AbstractSpan(tagged: tagged).lines(from: cue, isAlone: startsWithWholeCue(cue))
    let own = unit.filter { tagged.lines[$0].line.page == page }
    guard let start = span.first, tagged.lines[start].line.page == page,
      span.count * 5 >= own.count * 4 || own.count < 4 || isMixed(own, span),
      own.count(where: { span.contains($0) }) * (isMixed(own, span) ? 4 : 2) >= own.count
    else { return false }
    unit = withoutText(span) + unit.filter { tagged.lines[$0].line.page != page || isNextColumn($0, span) }
    return true
  }

  /// Lines that stand beside the span stand among those of the unit.
  func isMixed(_ own: [Int], _ span: [Int]) -> Bool {
    guard let first = span.first else { return false }
    return own.contains { !span.contains($0) && !overlaps($0, first) }
  }

  /// In a column to the right of the span, where the span breaks off in the middle of a sentence.
  func isNextColumn(_ place: Int, _ span: [Int]) -> Bool {
    guard let last = span.last, !span.contains(place), place > last, !endsSentence(last),
      let box = tagged.lines[place].line.box, let lastBox = tagged.lines[last].line.box
    else { return false }
    return box.minX > lastBox.maxX - 5
  }

  /// What stands below a word "abstract" that no labelled line belongs to.
  func unlabelled(beside units: [[Int]]) -> [[Int]] {
    let taken = Set(units.flatMap { $0 })
    return tagged.lines.indices.compactMap { place in
      guard startsWithCue(place), tagged.lines[place].line.zone == .body, !taken.contains(place) else { return nil }
      let isAlone = startsWithWholeCue(place)
      guard isAlone || tagged.lines[place].line.text.count > 60 else { return nil }
      let span = AbstractSpan(tagged: tagged).lines(from: place, isAlone: isAlone)
      return span.count > 2 && !span.contains(where: taken.contains) ? span : nil
    }
  }

  func text(_ unit: [Int]) -> String {
    var texts = unit.map { tagged.lines[$0].line.text }
    if let first = unit.first, startsWithCue(first) {
      texts[0] = String(texts[0].dropFirst(PrintedCues.cueLength(in: texts[0], of: .abstract)))
    }
    return Self.withoutTitle(joiner.join(texts))
  }

  /// "(Chemical prospecting of ethanol extracts). The objective …": the title in brackets before the abstract.
  static func withoutTitle(_ text: String) -> String {
    guard text.hasPrefix("("), let end = text.range(of: "). "), text[..<end.lowerBound].count < 300,
      text[..<end.lowerBound].split(separator: " ").count >= 5
    else { return text }
    return String(text[end.upperBound...])
  }
}
