// SPDX-License-Identifier: GPL-3.0-or-later

/// Parts the label of an entry from its text: `[12]`, `12.`, `(12)`, `[Abc12]`, a bullet.
enum EntryLabel {
  static func part(_ text: String) -> (label: String?, raw: String) {
    let scan = LineScan(text)
    let (pattern, _) = StartPattern.of(scan)
    let count: Int
    switch pattern {
    case .bracketNumber, .parenthesisNumber: count = 3
    case .bracketLabel: count = ((1..<8).first { scan.sign($0) == "]" } ?? -1) + 1
    case .numberStop: count = 2
    case .numberWord: count = 1
    case .bullet: count = 1
    default: return (nil, text)
    }
    guard count > 0, scan.tokens.count > count else { return (nil, text) }
    let label = String(String.UnicodeScalarView(scan.scalars[..<scan.tokens[count - 1].end]))
    let rest = String(String.UnicodeScalarView(scan.scalars[scan.tokens[count].start...]))
    return (pattern == .bullet ? nil : label, rest)
  }
}
