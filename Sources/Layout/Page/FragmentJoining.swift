// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Puts the pieces of one printed line together, and parts what stands side by side.
enum FragmentJoining {
  /// Labels that stand alone ("[12]", "12.", "•", a raised "3") belong to the line on their right. Done before gutters are looked for,
  /// since a row of labels looks like a narrow column.
  static func joinLabels(_ fragments: [Fragment]) -> [Fragment] {
    join(fragments) { left, right in
      let gap = right.box.minX - left.box.maxX
      return gap > -1 && gap < 42 && isLabel(left) && right.length > 2
    }
  }

  /// Pieces of one base line between which no gutter lies.
  static func joinRows(_ fragments: [Fragment], gutters: [Gutter]) -> [Fragment] {
    let edges = JustifiedRows(fragments)
    return join(fragments) { left, right in
      let gap = right.box.minX - left.box.maxX
      let em = max(left.size, right.size)
      guard gap > -0.5 * em else { return false }
      let isDivided = gutters.contains {
        $0.reaches(left.box) && left.box.maxX < $0.right && right.box.minX > $0.right - 3
      }
      if isDivided { return false }
      if left.size < 0.85 * right.size || right.size < 0.85 * left.size || beginsWithDivider(right) {
        return gap < 1.7 * em
      }
      if gap < 0.45 * em { return true }
      let baselinesAgree = abs(left.box.maxY - right.box.maxY) < 0.15 * em
      guard baselinesAgree else { return false }
      if min(left.words.count, right.words.count) <= 2, gap < 2.3 * em, edges.fill(right) { return true }
      if left.words.count == 1 || right.words.count == 1 { return gap < 1.6 * em }
      return gap < 1.2 * em
    }
  }

  /// Parts fragments that run over a gutter although a word begins at its right edge, after a gap wider than the fragment's other gaps.
  static func part(_ fragments: [Fragment], at gutters: [Gutter]) -> [Fragment] {
    guard !gutters.isEmpty else { return fragments }
    return fragments.flatMap { fragment -> [Fragment] in
      guard fragment.zone == .body, !fragment.isVertical, fragment.words.count > 1 else { return [fragment] }
      let cut = fragment.words.indices.dropFirst().first { place in
        let start = fragment.words[place].box.minX
        let gap = start - fragment.words[place - 1].box.maxX
        // A label stands left of its column.
        if isLabel(Fragment(words: Array(fragment.words[..<place]))) { return false }
        return gap > 0.45 * fragment.size && gutters.contains { $0.reaches(fragment.box) && abs(start - $0.right) < 3 }
      }
      guard let cut else { return [fragment] }
      return [Fragment(words: Array(fragment.words[..<cut])), Fragment(words: Array(fragment.words[cut...]))]
    }
  }

  private static func isLabel(_ fragment: Fragment) -> Bool {
    guard fragment.words.count <= 2, fragment.length <= 7 else { return false }
    let text = fragment.words.map(\.text).joined()
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case "[", "]", "(", ")", ".", "*", ",": continue
      case "•", "●", "▪", "–", "—", "-", "►", "■", "□", "◦", "†", "‡": return text.unicodeScalars.count <= 2
      case "a"..."z", "A"..."Z":
        if text.utf8.first != UInt8(ascii: "[") && text.unicodeScalars.count > 3 { return false }
      default: return false
      }
    }
    return digits <= 4 && (digits > 0 || text.utf8.count <= 3)
  }

  private static func beginsWithDivider(_ fragment: Fragment) -> Bool {
    fragment.words[0].text.utf8.first.map { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") } ?? false
  }

  /// Joins neighbours in a row, from left to right, as long as `belong` says so.
  private static func join(_ fragments: [Fragment], belong: (Fragment, Fragment) -> Bool) -> [Fragment] {
    let order = fragments.indices.sorted {
      (fragments[$0].box.minX, fragments[$0].box.minY, $0) < (fragments[$1].box.minX, fragments[$1].box.minY, $1)
    }
    var pieces = fragments
    var follower = [Int?](repeating: nil, count: fragments.count)
    var isTaken = [Bool](repeating: false, count: fragments.count)
    let rows = RowIndex(fragments)
    for place in order where isJoinable(fragments[place]) {
      guard let next = rows.nearestToTheRight(of: place, in: fragments), isJoinable(fragments[next]), !isTaken[next]
      else { continue }
      if belong(fragments[place], fragments[next]) {
        follower[place] = next
        isTaken[next] = true
      }
    }
    var result: [Fragment] = []
    for place in fragments.indices where !isTaken[place] {
      var whole = pieces[place]
      var next = follower[place]
      while let piece = next {
        let em = max(whole.size, pieces[piece].size)
        whole.append(pieces[piece], spaced: pieces[piece].box.minX - whole.box.maxX > 0.12 * em)
        next = follower[piece]
      }
      pieces[place] = whole
      result.append(whole)
    }
    return result
  }

  private static func isJoinable(_ fragment: Fragment) -> Bool {
    fragment.zone == .body && !fragment.isVertical
  }
}

/// Fragments by height on the page, to find neighbours without comparing all with all.
private struct RowIndex {
  private let order: [Int]
  private let places: [Int]
  private let tallest: Double

  init(_ fragments: [Fragment]) {
    let sorted = fragments.indices.sorted { (fragments[$0].box.minY, $0) < (fragments[$1].box.minY, $1) }
    var inverse = [Int](repeating: 0, count: fragments.count)
    for (place, fragment) in sorted.enumerated() { inverse[fragment] = place }
    order = sorted
    places = inverse
    tallest = fragments.filter { !$0.isVertical }.map(\.box.height).max() ?? 0
  }

  func nearestToTheRight(of fragment: Int, in fragments: [Fragment]) -> Int? {
    let own = fragments[fragment]
    var nearest: Int?
    func consider(_ place: Int) {
      let other = fragments[order[place]]
      guard order[place] != fragment, other.box.minX >= own.box.maxX - 0.5 * own.size, other.box.minX > own.box.minX,
        own.sharesRow(with: other)
      else { return }
      if nearest.map({ other.box.minX < fragments[$0].box.minX }) ?? true { nearest = order[place] }
    }
    var place = places[fragment]
    while place >= 0, fragments[order[place]].box.minY > own.box.minY - tallest - 1 {
      consider(place)
      place -= 1
    }
    place = places[fragment] + 1
    while place < order.count, fragments[order[place]].box.minY < own.box.maxY {
      consider(place)
      place += 1
    }
    return nearest
  }
}
