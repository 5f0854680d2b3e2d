// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents

/// A running head that names the issue, "Harbour Review 25(74), 2022": on the second page of a short document it has no other to repeat.
enum RunningImprint {
  /// Characters that such a head has at most.
  private static let longest = 70
  /// Distance of base lines, in units of its size, from which it stands apart from the text below.
  private static let apart = 1.6

  static func isOne(_ fragment: Fragment, among fragments: [Fragment]) -> Bool {
    let text = fragment.plainText
    return text.utf8.count <= longest && namesIssue(text) && !fragments.contains { isBelow($0, fragment) }
  }

  /// A volume with its issue in brackets, and a year.
  static func namesIssue(_ text: String) -> Bool {
    guard text.contains("("), !text.hasSuffix(".") else { return false }
    return text.contains(issue) && text.contains(year)
  }

  private static func isBelow(_ other: Fragment, _ head: Fragment) -> Bool {
    let leading = other.box.maxY - head.box.maxY
    return leading > 0.5 * head.size && leading < apart * head.size && other.box.minX < head.box.maxX
      && other.box.maxX > head.box.minX
  }

  private nonisolated(unsafe) static let issue = /\d\s?\(\d+(?:[–-]\d+)?\)/
  private nonisolated(unsafe) static let year = /\b(?:1[5-9]|20)\d\d\b/
}
