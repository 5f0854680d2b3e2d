// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Keeps raised numbers apart while lines are joined to a paragraph: between two private-use characters of the last plane, which no font is
/// known to use.
enum RaisedMarks {
  private static let opening: Character = "\u{10FFF0}"
  private static let closing: Character = "\u{10FFF1}"

  /// The text of a line with its raised numbers marked, but for one that leads the line.
  static func marked(_ line: Line) -> String {
    guard line.raised.contains(where: { $0.lowerBound > 0 }) else { return line.text }
    var characters = Array(line.text)
    for range in line.raised.reversed() where range.lowerBound > 0 && range.upperBound <= characters.count {
      guard characters[range].contains(where: \.isNumber) else { continue }
      characters.insert(closing, at: range.upperBound)
      characters.insert(opening, at: range.lowerBound)
    }
    return String(characters)
  }

  /// The text without marks, and the ranges that were marked, in characters.
  static func parted(_ text: String) -> (text: String, raised: [Range<Int>]) {
    guard text.contains(opening) else { return (text, []) }
    var plain: [Character] = []
    var raised: [Range<Int>] = []
    var start: Int?
    for character in text {
      if character == opening {
        start = plain.count
      } else if character == closing {
        if let first = start, first < plain.count { raised.append(first..<plain.count) }
        start = nil
      } else {
        plain.append(character)
      }
    }
    return (String(plain), raised)
  }
}
