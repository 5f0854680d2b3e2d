// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// Lines below the title that belong to it.
extension TitleExtent {
  func isSubtitle(_ place: Int, of first: Int) -> Bool {
    guard place != first, let size = tagged.lines[place].line.size, let main = tagged.lines[first].line.size else {
      return false
    }
    return size < 0.93 * main || (tagged.lines[first].line.bold > 0.5 && tagged.lines[place].line.bold < 0.5)
  }

  /// Lines right below the title that were held for a title, too, that complete it, or that stand before the by-line and can be no names.
  func subtitle(below places: [Int]) -> [Int] {
    guard let last = places.last, let box = tagged.lines[last].line.box, let size = tagged.lines[last].line.size else {
      return []
    }
    var found: [Int] = []
    for place in last + 1..<min(tagged.lines.count, last + 6) {
      let line = tagged.lines[place]
      guard line.line.zone == .body, line.line.page == tagged.lines[last].line.page, let own = line.line.box,
        !isApart(line), !others.contains(place), !opensText(place),
        own.minY - (found.last.flatMap { tagged.lines[$0].line.box } ?? box).maxY < 3 * size,
        (line.line.size ?? 0) > 0.4 * size
      else { break }
      if let before = found.last, completes(place, before) {
        found.append(place)
        continue
      }
      guard !Self.isForeign(line.line.text), !isNames(place), !Self.isInstitution(line.line.text),
        !Self.isNumbered(line.line.text),
        !isNameBelowSentence(places + found + [place]),
        line.label == .title || tagged.probability(of: .title, at: place) > 0.4 || standsBeforeByline(place)
          || isSetLikeTitle(place, places)
      else { break }
      found.append(place)
    }
    return found
  }

  /// The first line of a paragraph: full lines of its size go on below it.
  private func opensText(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    let block = tagged.lines.filter { $0.line.block == line.block && $0.line.page == line.page }
    return block.count > 4 && tagged.lines[place].label != .title
      && line.text.split(separator: " ").count { FunctionWords.all.contains($0.lowercased()) } >= 2
      && block.allSatisfy { abs(($0.line.size ?? 0) - (line.size ?? 0)) < 0.2 }
  }

  /// Abstracts, keywords, imprints, and what is surely an affiliation.
  func isApart(_ line: FrontLine) -> Bool {
    let text = line.line.text
    return PrintedCues.cueLength(in: text, of: .abstract) > 0 || PrintedCues.cueLength(in: text, of: .keywords) > 0
      || (Imprint(text)?.weight ?? 0) >= 4 || line.label == .affiliation && line.probability > 0.6
  }

  static func isInstitution(_ text: String) -> Bool {
    PrintedCues.cues(in: text).found.contains(.affiliation) && CorporateName.isBody(text)
  }

  /// "1 Introduction" is a heading.
  static func isNumbered(_ text: String) -> Bool {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    return !digits.isEmpty && digits.count < 4 && text.dropFirst(digits.count).first == " "
  }

  /// "Package author(s):"
  static func announcesAuthors(_ text: String) -> Bool {
    text.hasSuffix(":") && text.count < 30
      && Folding.words(text).contains { $0.hasPrefix("author") || $0.hasPrefix("autor") }
  }

  /// Bold as the title and hardly smaller, close below it: more of it, where the by-line stands above.
  func isSetLikeTitle(_ place: Int, _ places: [Int]) -> Bool {
    guard let first = places.first, let last = places.last, first > 0, tagged.isNameList(first - 1) else {
      return false
    }
    let line = tagged.lines[place].line
    let title = tagged.lines[last].line
    guard let size = line.size, let own = title.size, let box = line.box, let above = tagged.lines[place - 1].line.box
    else { return false }
    return line.bold > 0.5 && title.bold > 0.5 && size > 0.8 * own && box.minY - above.maxY < 0.6 * size
      && PrintedCues.cues(in: line.text).found.isEmpty
  }

  /// A line that can be no names, set no smaller than the names that follow it.
  func standsBeforeByline(_ place: Int) -> Bool {
    let likeness = NameLikeness(names: tagged.names)
    let line = tagged.lines[place].line
    guard !likeness.isPlausible(line), !line.text.hasSuffix("."), line.text.count < 200, let size = line.size,
      PrintedCues.cues(in: line.text).found.allSatisfy({ $0 == .affiliation }), tagged.lines[place].label != .abstract
    else { return false }
    for next in place + 1..<min(tagged.lines.count, place + 4) {
      let other = tagged.lines[next].line
      guard other.page == line.page, (other.size ?? 0) <= size + 0.1 else { return false }
      if LineShape.hasYear(other.text) || Self.announcesAuthors(other.text) { continue }
      if likeness.isPlausible(other) {
        return likeness.score(other) >= 0.5 || tagged.lines[next].label == .author
          || LineShape.isNameShaped(NameLikeness.words(other.textWithoutMarks))
      }
    }
    return false
  }
}
