// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Labels the first lines by plain rules: for text, which has no sizes, and where no model is at hand.
struct RuleTagger {
  let document: LaidOutDocument

  func tag() -> TaggedFront {
    let places = FrontLines.places(in: document)
    var labels = [FrontLabel](repeating: .body, count: places.count)
    let lines = places.map { document.lines[$0] }
    if let title = titleRange(lines) {
      for place in title { labels[place] = .title }
      label(from: title.upperBound, lines, &labels)
    } else if let head = lines.firstIndex(where: { $0.zone == .runningHead }) {
      labels[head] = .title
      label(from: head + 1, lines, &labels)
    }
    let tagged = places.indices.map {
      FrontLine(place: places[$0], line: lines[$0], label: labels[$0], probability: 0.8)
    }
    return TaggedFront(lines: tagged, names: NameLexicon()) { label, place in labels[place] == label ? 0.8 : 0 }
  }

  // MARK: Title

  private func titleRange(_ lines: [Line]) -> Range<Int>? {
    let body = lines.indices.filter { lines[$0].zone == .body }
    let levels = lines.prefix(60).compactMap(\.headingLevel)
    if let top = levels.min(), let place = lines.indices.first(where: { lines[$0].headingLevel == top }) {
      return place..<place + 1
    }
    if let largest = body.filter({ lines[$0].page == lines[0].page }).compactMap({ lines[$0].size }).max() {
      guard let start = body.first(where: { lines[$0].size == largest }) else { return nil }
      return run(from: start, lines) { $0.size == largest }
    }
    guard let start = body.first, isTitle(lines[start].text) else { return nil }
    return run(from: start, lines) { $0.block == lines[start].block && isTitle($0.text) }
  }

  private func run(from start: Int, _ lines: [Line], while belongs: (Line) -> Bool) -> Range<Int> {
    var end = start + 1
    while end < lines.count, end - start < 5, belongs(lines[end]) { end += 1 }
    return start..<end
  }

  private func isTitle(_ text: String) -> Bool {
    guard text.count < 160, let last = text.last, !".,;".contains(last) else { return false }
    return !KnownHeadings.contains(text) && text.contains(where: \.isLetter)
  }

  // MARK: By-line, abstract, keywords

  private func label(from start: Int, _ lines: [Line], _ labels: inout [FrontLabel]) {
    var state = FrontLabel.author
    for place in start..<max(start, lines.count) where lines[place].zone == .body {
      let line = lines[place]
      let (cues, isWhole) = PrintedCues.cues(in: line.text)
      if PrintedCues.cueLength(in: line.text, of: .keywords) > 0 {
        labels[place] = .keywords
        state = isWhole ? .keywords : .other
      } else if cues.first == .abstract, PrintedCues.cueLength(in: line.text, of: .abstract) > 0,
        line.text.count < 30 || !isWhole
      {
        labels[place] = isWhole ? .heading : .abstract
        state = .abstract
      } else if isEnd(line, cues, state: state, labels: labels) {
        labels[place] = .heading
        return
      } else {
        labels[place] = self.label(line, cues: cues, state: &state)
      }
    }
  }

  /// A heading, or the beginning of the text, ends the front matter.
  private func isEnd(_ line: Line, _ cues: [PrintedCues], state: FrontLabel, labels: [FrontLabel]) -> Bool {
    line.headingLevel != nil || cues.contains(.introduction) || KnownHeadings.contains(line.text)
  }

  private func label(_ line: Line, cues: [PrintedCues], state: inout FrontLabel) -> FrontLabel {
    switch state {
    case .author:
      if line.text.count > 220 {
        state = .abstract
        return .abstract
      }
      if line.text.contains("@") { return .affiliation }
      let head = line.text.split(separator: ",").first.map(String.init) ?? line.text
      let words = head.split(separator: " ")
      if LineShape.isNameShaped(words), !isAffiliation(head) { return .author }
      if cues.contains(.dates) { return .dates }
      if cues.contains(.affiliation) { return .affiliation }
      return .other
    case .abstract: return .abstract
    case .keywords:
      state = .other
      return .keywords
    default: return .body
    }
  }

  private func isAffiliation(_ text: String) -> Bool { PrintedCues.cues(in: text).found.contains(.affiliation) }
}
