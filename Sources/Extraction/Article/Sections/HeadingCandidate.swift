// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Lines that may be a heading.
struct HeadingCandidate {
  /// Places in `LaidOutDocument.lines`.
  var lines: [Int]
  /// The next line of the body.
  var next: Int?
  /// The line of the body before it.
  var previous: Int?
  var text: String
  var number: HeadingNumber?
  var style: HeadingStyle
  /// The text without its number.
  var title: String
  /// The title is one that articles of all kinds have.
  var isKnown: Bool

  init(lines: [Int], previous: Int?, next: Int?, text: String, style: LineStyle, isRunIn: Bool = false) {
    self.lines = lines
    self.previous = previous
    self.next = next
    self.text = text
    let number = HeadingNumber(text).flatMap { $0.rest.isEmpty ? nil : $0 }
    self.number = number
    title = number?.rest ?? text
    isKnown = KnownHeadings.contains(title)
    self.style = HeadingStyle(line: style, isCapitals: HeadingStyle.isCapitals(title), isRunIn: isRunIn)
  }
}

/// What headings of one rank have in common.
struct HeadingStyle: Hashable {
  var line: LineStyle
  var isCapitals: Bool
  /// The text goes on in the heading's line.
  var isRunIn: Bool

  static func isCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 4 && letters.allSatisfy { !$0.isLowercase }
  }
}
