// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// Headings of text: those that the format marks, else short lines behind a blank line that end without a full stop and are followed by a
/// line that begins a sentence.
struct TextHeadings {
  let document: LaidOutDocument

  func headings() -> [Heading] {
    let marked = document.lines.indices.filter { document.lines[$0].headingLevel != nil }
    if !marked.isEmpty {
      return marked.map {
        Heading(
          text: document.lines[$0].text, lines: [$0], page: document.lines[$0].page,
          markedLevel: document.lines[$0].headingLevel)
      }
    }
    return document.document.format == .plainText ? unmarked() : []
  }

  private func unmarked() -> [Heading] {
    let body = document.lines.indices.filter { document.lines[$0].zone == .body }
    let lengths = body.map { document.lines[$0].text.count }.sorted()
    guard !lengths.isEmpty else { return [] }
    let width = lengths[lengths.count * 8 / 10]
    var headings: [Heading] = []
    var place = 0
    while place < body.count {
      if startsBlock(place, of: body), let count = length(from: place, of: body, width: width) {
        let lines = Array(body[place..<place + count])
        append(lines, to: &headings)
        place += count
      } else {
        place += 1
      }
    }
    return headings.filter { !isBareLabel($0.text) }
  }

  /// A number alone in its block belongs to the heading below it.
  private func append(_ lines: [Int], to headings: inout [Heading]) {
    let text = lines.map { document.lines[$0].text }.joined(separator: " ")
    if let last = headings.last, let lastLine = last.lines.last, let first = lines.first, isBareLabel(last.text),
      document.lines[lastLine...first].filter({ $0.zone == .body }).count == 2
    {
      headings[headings.count - 1] = Heading(text: last.text + " " + text, lines: last.lines + lines, page: last.page)
    } else {
      headings.append(Heading(text: text, lines: lines, page: document.lines[lines[0]].page))
    }
  }

  private func isBareLabel(_ text: String) -> Bool { HeadingNumber(text + " x").map { $0.rest == "x" } ?? false }

  private func line(_ place: Int, of body: [Int]) -> Line { document.lines[body[place]] }

  private func startsBlock(_ place: Int, of body: [Int]) -> Bool {
    place == 0 || line(place, of: body).block != line(place - 1, of: body).block
      || isBoxLabel(line(place, of: body).text)
  }

  /// "BOX 3" alone in a line.
  private func isBoxLabel(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2
      && ["box", "kasten", "encadré", "recuadro", "quadro", "kader"].contains(words[0].lowercased())
      && words[1].allSatisfy(\.isNumber)
  }

  /// The number of lines of the heading that begins here.
  private func length(from place: Int, of body: [Int], width: Int) -> Int? {
    let first = line(place, of: body).text
    guard first.first.map({ $0.isUppercase || $0.isNumber }) == true else { return nil }
    if isBareLabel(first) { return endsBlock(place, of: body) ? 1 : nil }
    for count in 1...3 where place + count <= body.count {
      let last = line(place + count - 1, of: body)
      guard Double(last.text.count) < 0.85 * Double(width) || isNumberedHeading(first) else { return nil }
      if place + count == body.count { return nil }
      let next = line(place + count, of: body)
      let isEnd = next.block != last.block || (next.text.count * 10 >= width * 8 && startsSentence(next.text))
      if isEnd { return isTitle(place, count, of: body) ? count : nil }
    }
    return nil
  }

  private func endsBlock(_ place: Int, of body: [Int]) -> Bool {
    place + 1 == body.count || line(place + 1, of: body).block != line(place, of: body).block
  }

  private func isNumberedHeading(_ text: String) -> Bool { HeadingNumber(text) != nil }

  private func startsSentence(_ text: String) -> Bool {
    text.first(where: { $0.isLetter || $0.isNumber }).map { $0.isUppercase || $0.isNumber } ?? false
  }

  /// No sentence, no entry of a list: without closing marks, with letters, and nothing follows in its block but the text below it.
  private func isTitle(_ place: Int, _ count: Int, of body: [Int]) -> Bool {
    let text = (place..<place + count).map { line($0, of: body).text }.joined(separator: " ")
    guard let last = text.last, text.filter(\.isLetter).count >= 4, text.count <= 200 else { return false }
    return !".,;:".contains(last) && !text.contains("@") && !text.contains("://")
  }
}
