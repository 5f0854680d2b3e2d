// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout
import Records

/// The authors that the by-line names, and what it says of each.
struct Byline {
  var names: [Name] = []
  var contributors: [Contributor] = []
  var isTruncated = false
  /// Places in `TaggedFront.lines`.
  var places: [Int] = []
  var confidence: Double = 0
}

/// Cuts the authors out of the tagged lines.
struct BylineReader {
  let tagged: TaggedFront
  /// Places of the title in `tagged.lines`.
  let title: [Int]

  func read() -> Byline {
    var places = BylineLines(tagged: tagged, title: title).places()
    places.sort()
    guard !places.isEmpty else { return Byline() }
    let text = BylineText(lines: places.map { tagged.lines[$0].line })
    let list = NameParser.parse(text.joined(), order: text.isInverted ? .familyFirst : .automatic)
    var names: [Name] = []
    for name in list.names where isName(name) && !names.contains(name) { names.append(name) }
    let known = places.map { tagged.lines[$0].label == .author ? tagged.lines[$0].probability : 0.5 }
    var byline = Byline(names: names, isTruncated: list.isTruncated, places: places)
    byline.confidence = known.reduce(0, +) / Double(known.count)
    byline.contributors = AffiliationReader(tagged: tagged, bylinePlaces: places, names: names).contributors()
    return byline
  }

  private func isName(_ name: Name) -> Bool {
    if let literal = name.literal { return literal.count >= 4 && !PrintedCues.cues(in: literal).isWhole }
    guard let family = name.family, family.filter(\.isLetter).count >= 2 else { return false }
    if !PrintedCues.cues(in: [name.given, family].compactMap { $0 }.joined(separator: " ")).found.isEmpty {
      return false
    }
    return !family.contains(where: \.isNumber) && (name.given?.contains(where: \.isLetter) ?? true) && family.count < 40
  }
}

/// Which lines hold authors: those labelled so, and their twins between title and text.
struct BylineLines {
  let tagged: TaggedFront
  let title: [Int]

  func places() -> [Int] {
    let labelled = tagged.lines.indices.filter { tagged.lines[$0].label == .author && isAllowed($0) }
    var places = nearest(labelled)
    if places.isEmpty { places = belowTitle() }
    if places.isEmpty { places = aboveTitle() }
    guard !places.isEmpty else { return [] }
    places += twins(of: places).filter { !places.contains($0) }
    return places
  }

  private func isAllowed(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.text
    return !title.contains(place) && text.contains(where: \.isLetter) && tagged.lines[place].line.zone != .runningHead
      && tagged.lines[place].line.zone != .runningFoot && !followsEditors(place) && !isOther(text)
  }

  private func isOther(_ text: String) -> Bool {
    let cues = PrintedCues.cues(in: text)
    let others: Set<PrintedCues> = [
      .editors, .dates, .funding, .citation, .keywords, .abstract, .references, .contents,
    ]
    return cues.isWhole || cues.found.first.map { others.contains($0) } ?? false
  }

  /// Names in a margin column below "Edited by" are not authors.
  private func followsEditors(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    for earlier in stride(from: place - 1, through: max(0, place - 14), by: -1) {
      let other = tagged.lines[earlier].line
      if let box = line.box, let otherBox = other.box, other.page == line.page,
        otherBox.maxX < box.minX || otherBox.minX > box.maxX
      {
        continue
      }
      let cues = PrintedCues.cues(in: other.text).found
      if cues.first == .editors { return true }
      if tagged.lines[earlier].label == .author || tagged.lines[earlier].label == .title { return false }
    }
    return false
  }

  /// One page's authors: those of the title's page, or of the page with the most certain line.
  private func nearest(_ places: [Int]) -> [Int] {
    let page = title.first.map { tagged.lines[$0].line.page } ?? places.first.map { tagged.lines[$0].line.page }
    let same = places.filter { tagged.lines[$0].line.page == page }
    return same.isEmpty ? places.filter { tagged.lines[$0].line.page == tagged.lines[places[0]].line.page } : same
  }

  /// No line labelled: lines between the title and the first affiliation, abstract or text.
  private func belowTitle() -> [Int] {
    guard let last = title.last else { return [] }
    var places: [Int] = []
    for place in last + 1..<min(tagged.lines.count, last + 6) {
      let line = tagged.lines[place]
      guard line.line.page == tagged.lines[last].line.page, line.line.zone == .body else { break }
      let words = line.line.textWithoutMarks.split { $0 == " " || $0 == "," }
      guard line.label != .abstract, line.label != .body, line.label != .heading,
        LineShape.isNameShaped(words.filter { $0.contains(where: \.isLetter) }),
        PrintedCues.cues(in: line.line.text).found.isEmpty, !line.line.text.contains(where: \.isNumber)
      else { break }
      places.append(place)
    }
    return places
  }

  /// The line right above the title where it holds names alone, as essays and older journals have it.
  private func aboveTitle() -> [Int] {
    guard let first = title.first, first > 0, tagged.lines[first - 1].line.page == tagged.lines[first].line.page,
      tagged.isNameList(first - 1)
    else { return [] }
    return [first - 1]
  }

  /// Lines between title and text set like an author line, at its edge or in its row, that look like names.
  private func twins(of places: [Int]) -> [Int] {
    guard let first = places.first else { return [] }
    let start = min(title.last.map { $0 + 1 } ?? first, first)
    let end =
      tagged.lines.indices.first { place in
        place > first
          && (tagged.lines[place].label == .abstract || tagged.lines[place].label == .heading
            || tagged.lines[place].label == .body)
      } ?? tagged.lines.count
    guard start < end else { return [] }
    return (start..<end).filter { place in
      tagged.lines[place].label != .title && isAllowed(place) && isNameLike(place)
        && places.contains { isTwin(place, of: $0) }
    }
  }

  private func isTwin(_ place: Int, of other: Int) -> Bool {
    let line = tagged.lines[place].line
    let model = tagged.lines[other].line
    guard line.page == model.page, let size = line.size, let own = model.size, abs(size - own) < 0.3,
      abs(line.bold - model.bold) < 0.4, abs(line.italic - model.italic) < 0.4, let box = line.box,
      let modelBox = model.box
    else { return false }
    return abs(box.minX - modelBox.minX) < 4 || abs(box.midX - modelBox.midX) < 6 || abs(box.minY - modelBox.minY) < 3
  }

  private func isNameLike(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    guard line.text.count < 120, !line.text.contains("@"), PrintedCues.cues(in: line.text).found.isEmpty else {
      return false
    }
    let bare = line.textWithoutMarks
    if bare.split(separator: " ").contains(where: { $0.first?.isNumber == true && $0.count > 2 }) { return false }
    let words = bare.split { $0 == " " || $0 == "," || $0 == ";" }.filter { $0.contains(where: \.isLetter) }
    return words.count >= 2
      && words.allSatisfy {
        $0.first?.isUppercase == true || FunctionWords.particles.contains($0.lowercased())
          || FunctionWords.all.contains($0.lowercased())
      } && words.count { FunctionWords.all.contains($0.lowercased()) } <= 2
  }
}
