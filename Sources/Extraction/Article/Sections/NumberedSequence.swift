// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbered headings that are set like the text: they go on with the numbers of headings that are found, "3.1" below "3", "3.2" behind "3.1".
struct NumberedSequence {
  private var labels: Set<String>

  init(_ headings: [HeadingCandidate]) {
    labels = Set(headings.compactMap(\.number?.label))
  }

  /// Those of the candidates, in reading order, that continue the sequence.
  func continuing(in candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    var labels = labels
    return candidates.filter { candidate in
      guard let label = candidate.number?.label, !labels.contains(label) else { return false }
      let parts = label.split(separator: ".")
      guard parts.count >= 2, let last = parts.last.flatMap({ Int($0) }) else { return false }
      let parent = parts.dropLast().joined(separator: ".")
      guard labels.contains(last == 1 ? parent : "\(parent).\(last - 1)") else { return false }
      labels.insert(label)
      return true
    }
  }
}

extension HeadingNumber {
  /// Takes a letter at the front of a heading for its number where other headings of the style are numbered: appendices follow them.
  static func numberingAppendices(of headings: [HeadingCandidate]) -> [HeadingCandidate] {
    let numbered = Set(headings.filter { $0.number != nil }.map(\.style))
    return headings.map { heading in
      guard heading.number == nil, numbered.contains(heading.style), let number = HeadingNumber(appendix: heading.text)
      else {
        return heading
      }
      var heading = heading
      heading.number = number
      heading.title = number.rest
      return heading
    }
  }
}
