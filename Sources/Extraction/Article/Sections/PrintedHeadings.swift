// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

/// Headings of positioned pages. A document tells its headings itself: in the styles in which it sets those that are known by their words or
/// numbers, and in styles that are not the text's and under which text begins, it sets all of them.
struct PrintedHeadings {
  let document: LaidOutDocument
  let joiner: LineJoiner
  /// Lines of the front matter.
  let front: Set<Int>
  /// Lines that are known to be something else.
  let without: Set<Int>

  func headings() -> [Heading] {
    let lines = document.lines.indices.filter { document.lines[$0].zone == .body }
    let styles = LineStyles(document)
    guard let setting = TextSetting(document, lines: lines, styles: styles, front: front) else { return [] }
    let shape = HeadingShape(document: document, setting: setting, lines: lines, front: front, without: without)
    var candidates: [HeadingCandidate] = []
    var others: [HeadingStyle: Int] = [:]
    var aside: [HeadingCandidate] = []
    for candidate in HeadingCandidates(document: document, setting: setting, joiner: joiner).find(in: lines) {
      switch shape.verdict(on: candidate) {
      case .heading: candidates.append(candidate)
      case .otherMatter: others[candidate.style, default: 0] += 1
      case .text:
        if candidate.number != nil, front.union(without).isDisjoint(with: candidate.lines) { aside.append(candidate) }
      }
    }
    let ranks = HeadingRanks(document: document, setting: setting)
    let trusted = ranks.trusted(candidates, others: others)
    var found = candidates.filter {
      trusted.contains($0.style) || $0.isKnown && !setting.running.contains($0.style.line)
    }
    found += RunInHeadings(document: document, setting: setting, without: without.union(front)).find(
      in: lines, beside: found)
    found += NumberedSequence(found).continuing(in: candidates.filter { setting.running.contains($0.style.line) })
    found.sort { $0.lines[0] < $1.lines[0] }
    let left = (aside + candidates).filter { one in !found.contains { $0.lines[0] == one.lines[0] } }
    found = NumberGaps(document: document, setting: setting).filling(found, from: left)
    let places = ranks.ranks(of: Set(found.map(\.style)))
    return HeadingNumber.numberingAppendices(of: found).map {
      Heading($0, page: document.lines[$0.lines[0]].page, rank: places[$0.style])
    }
  }
}
