// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// Which lines hold affiliations: those labelled so, those that begin with a mark of the by-line, and lines that go on from either.
struct AffiliationLines {
  let tagged: TaggedFront
  let bylinePlaces: [Int]
  /// The marks that authors bear.
  let marks: Set<String>

  func places() -> [Int] {
    let page = bylinePlaces.first.map { tagged.lines[$0].line.page }
    var taken: [Int] = []
    for place in tagged.lines.indices where isOpen(place) {
      let line = tagged.lines[place]
      if line.label == .affiliation {
        taken += begins(above: place, after: taken.last) + [place]
      } else if line.line.page == page,
        leads(place) && isMarked(place, after: taken.last) || goesOn(from: taken.last, place) || followsNames(place)
      {
        taken.append(place)
      }
    }
    return taken
  }

  private func leads(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    let leading = AuthorMarks.leading(line.text, raised: line.raised, among: marks)?.marks ?? []
    return leading.contains { marks.contains($0) }
  }

  private func isOpen(_ place: Int) -> Bool {
    let line = tagged.lines[place]
    guard !bylinePlaces.contains(place), [.body, .footnote].contains(line.line.zone),
      line.line.text.contains(where: \.isLetter), !ends(line.line.text)
    else { return false }
    return [.affiliation, .author, .body, .other, .masthead].contains(line.label)
  }

  /// A mark alone may be a list's or a note's: the line is set like one above, names an institution, or the mark is raised.
  private func isMarked(_ place: Int, after last: Int?) -> Bool {
    let line = tagged.lines[place].line
    if last == place - 1, last.map({ isAlike(tagged.lines[$0].line, line) }) == true { return true }
    return line.raised.first?.lowerBound == 0 || AffiliationText.namesInstitution(line.text)
  }

  /// The next line of the same block, or of the same setting right below.
  private func goesOn(from last: Int?, _ place: Int) -> Bool {
    guard let last, last == place - 1 else { return false }
    let line = tagged.lines[place].line
    let above = tagged.lines[last].line
    guard isAlike(above, line), line.page == above.page else { return false }
    if line.block == above.block { return true }
    guard let box = line.box, let other = above.box else { return false }
    return AffiliationText.namesInstitution(line.text) && box.minY - other.maxY < 1.5 * (line.size ?? 10)
      && box.minY > other.minY
  }

  /// Lines of the block above a labelled one, where their label is in doubt.
  private func begins(above place: Int, after last: Int?) -> [Int] {
    var added: [Int] = []
    for earlier in stride(from: place - 1, through: max(0, place - 3), by: -1) {
      let line = tagged.lines[earlier]
      guard earlier > last ?? -1, isOpen(earlier), line.label != .affiliation, line.probability < 0.8,
        line.line.block == tagged.lines[place].line.block, isAlike(line.line, tagged.lines[place].line)
      else { break }
      added.append(earlier)
    }
    return added.reversed()
  }

  /// An institution right below a name, set no larger.
  private func followsNames(_ place: Int) -> Bool {
    guard bylinePlaces.contains(place - 1), AffiliationText.namesInstitution(tagged.lines[place].line.text) else {
      return false
    }
    guard let size = tagged.lines[place].line.size, let above = tagged.lines[place - 1].line.size else { return true }
    return size <= above + 0.3
  }

  private func isAlike(_ line: Line, _ other: Line) -> Bool {
    guard let size = line.size, let own = other.size else { return line.size == nil && other.size == nil }
    return abs(size - own) < 0.4 && abs(line.bold - other.bold) < 0.6
  }

  /// What follows affiliations.
  private func ends(_ text: String) -> Bool {
    let cues = PrintedCues.cues(in: text)
    let others: Set<PrintedCues> = [
      .abstract, .keywords, .dates, .citation, .licence, .doi, .introduction, .editors, .funding,
    ]
    let folded = Folding.fold(text)
    return cues.isWhole || cues.found.contains { others.contains($0) } || Self.others.contains { folded.hasPrefix($0) }
  }

  private static let others = [
    "orcid", "abbreviations", "full list of author", "this article", "copyright", "the author",
  ]
}
