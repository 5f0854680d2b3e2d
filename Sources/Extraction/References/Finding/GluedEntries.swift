// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Parts entries that were glued into one paragraph: after a full stop a name and a year in brackets begin anew.
enum GluedEntries {
  /// - Parameter allowed: false where the entry has a label, which parts it already.
  static func part(_ text: String, allowed: Bool) -> [String] {
    guard allowed, text.utf8.count > 80 else { return [text] }
    let scan = LineScan(text)
    guard let firstYear = bracketedYears(scan).first, firstYear < 40 else { return [text] }
    var cuts: [Int] = []
    for year in bracketedYears(scan).dropFirst() {
      guard let start = nameStart(before: year, in: scan, after: cuts.last ?? firstYear) else { continue }
      cuts.append(start)
    }
    guard !cuts.isEmpty else { return [text] }
    let bounds = [0] + cuts.map { scan.tokens[$0].start } + [scan.scalars.count]
    return zip(bounds, bounds.dropFirst()).map { String(String.UnicodeScalarView(scan.scalars[$0..<$1])).trimmed() }
  }

  /// Tokens that are a year in brackets: `(2015)`, `(2015a)`.
  private static func bracketedYears(_ scan: LineScan) -> [Int] {
    scan.tokens.indices.filter {
      scan.isYear($0) && scan.sign($0 - 1) == "(" && (scan.sign($0 + 1) == ")" || scan.sign($0 + 2) == ")")
    }
  }

  /// The token at which a list of names in the form "Family, I." begins that reaches up to the year.
  private static func nameStart(before year: Int, in scan: LineScan, after earliest: Int) -> Int? {
    var best: Int?
    var token = year - 2
    while token > earliest + 4, year - token < 60 {
      let beginsName = scan.sign(token - 1) == "." || scan.kind(token - 1) == .number || scan.sign(token - 1) == ")"
      let kind = scan.kind(token)
      if beginsName, kind == .capitalized || kind == .lower && StartPattern.particles.contains(scan.word(token)) {
        var comma = token + 1
        while comma < token + 4, let inner = scan.kind(comma), inner == .capitalized || inner == .lower { comma += 1 }
        if scan.sign(comma) == ",", scan.kind(comma + 1) == .initial, scan.sign(comma + 2) == ".",
          isNames(token, year - 1, scan)
        {
          best = token
        }
      }
      token -= 1
    }
    return best
  }

  /// Nothing but names: no word in lower case save particles and conjunctions, no number.
  private static func isNames(_ start: Int, _ end: Int, _ scan: LineScan) -> Bool {
    (start..<end).allSatisfy { token in
      switch scan.kind(token) {
      case .number: false
      case .lower:
        StartPattern.particles.contains(scan.word(token))
          || ["and", "und", "et", "al", "y", "e"].contains(scan.word(token))
      default: true
      }
    }
  }
}

extension String {
  fileprivate func trimmed() -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
