// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Numbers that are wanting between numbered headings: "2 The `clerks` class" is set in other letters for the most part, but its number
/// stands where one is wanting, in the letters of the other numbers.
struct NumberGaps {
  let document: LaidOutDocument
  let setting: TextSetting

  /// - Parameters:
  ///   - found: headings, in reading order.
  ///   - candidates: numbered lines that were not taken for headings.
  func filling(_ found: [HeadingCandidate], from candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    let numbered = found.filter { numbers($0) != nil }
    guard numbered.count >= 2 else { return found }
    var styles: [Int: Set<LineStyle>] = [:]
    for heading in numbered {
      if let depth = numbers(heading)?.count, let style = numberStyle(heading) {
        styles[depth, default: []].insert(style)
      }
    }
    var filled = found
    for candidate in candidates.sorted(by: { $0.lines[0] < $1.lines[0] }) {
      guard let numbers = numbers(candidate), let style = numberStyle(candidate), !setting.running.contains(style),
        styles[numbers.count]?.contains(style) == true, !runsOn(candidate),
        isWanting(numbers, at: candidate.lines[0], among: filled)
      else { continue }
      filled.insert(candidate, at: filled.firstIndex { $0.lines[0] > candidate.lines[0] } ?? filled.count)
    }
    return filled
  }

  /// The text begins in the heading's line.
  private func runsOn(_ heading: HeadingCandidate) -> Bool { heading.title.dropLast().contains(". ") }

  /// Lower numbers stand before the place and higher ones behind it; at an end of the text the next number does.
  private func isWanting(_ own: [Int], at place: Int, among found: [HeadingCandidate]) -> Bool {
    let before = found.last { $0.lines[0] < place && numbers($0) != nil }.flatMap(numbers)
    let after = found.first { $0.lines[0] > place && numbers($0) != nil }.flatMap(numbers)
    if let before, !before.lexicographicallyPrecedes(own) { return false }
    if let after, !own.lexicographicallyPrecedes(after) { return false }
    if before != nil, after != nil { return true }
    if let before { return own.dropLast() + [(own.last ?? 0) - 1] == before.prefix(own.count) }
    return own.allSatisfy { $0 == 1 } || own.count == 1 && after?.first == own[0] + 1
  }

  private func numbers(_ heading: HeadingCandidate) -> [Int]? {
    guard case .decimal = heading.number?.kind, let label = heading.number?.label else { return nil }
    let parts = label.split(separator: ".").compactMap { Int($0) }
    return parts.isEmpty || parts.count < label.split(separator: ".").count ? nil : parts
  }

  /// The font and the size in which the number is set.
  private func numberStyle(_ heading: HeadingCandidate) -> LineStyle? {
    document.lines[heading.lines[0]].words.first.map { LineStyle(font: $0.font, size: Int(($0.size * 2).rounded())) }
  }
}
