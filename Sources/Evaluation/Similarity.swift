// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Text as the comparison sees it: compatibility forms resolved, without case, diacritics and punctuation, single blanks between words.
/// Ligatures and letters with a stroke stand as the letters that they are typed for.
func folded(_ text: String) -> String {
  var words = String.UnicodeScalarView()
  var blankBefore = false
  func append(_ scalar: Unicode.Scalar) {
    if blankBefore, !words.isEmpty { words.append(" ") }
    blankBefore = false
    words.append(scalar)
  }
  for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      switch lower {
      case "ß": append("s"); append("s")
      case "ø": append("o")
      case "ł": append("l")
      case "æ": append("a"); append("e")
      case "œ": append("o"); append("e")
      case "ς": append("σ")
      default:
        if lower.properties.canonicalCombiningClass.rawValue != 0 { continue }
        if isAlphanumeric(lower) { append(lower) } else { blankBefore = true }
      }
    }
  }
  return String(words)
}

private func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
  default: scalar.properties.numericType != nil
  }
}

/// Levenshtein distance of two sequences, or `limit + 1` where it is larger.
func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element], limit: Int) -> Int {
  if abs(a.count - b.count) > limit { return limit + 1 }
  if a.isEmpty { return b.count }
  var row = Array(0...b.count)
  for i in 1...a.count {
    let low = max(1, i - limit)
    let high = min(b.count, i + limit)
    var next = [Int](repeating: limit + 1, count: b.count + 1)
    if low == 1 { next[0] = i }
    var best = next[low - 1]
    if low <= high {
      for j in low...high {
        next[j] = min(row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1)
        best = min(best, next[j])
      }
    }
    if best > limit { return limit + 1 }
    row = next
  }
  return row[b.count]
}

/// Whether the folded texts differ by at most the share `1 - threshold` of the longer one's characters, or words; nothing is similar to
/// an empty text.
func isSimilar(_ a: String, _ b: String, threshold: Double, byWord: Bool = false) -> Bool {
  let a = folded(a)
  let b = folded(b)
  if a.isEmpty || b.isEmpty { return false }
  func within(_ a: [some Equatable], _ b: [some Equatable], _ distance: (Int) -> Int) -> Bool {
    let limit = Int((1 - threshold) * Double(max(a.count, b.count)))
    return distance(limit) <= limit
  }
  if byWord {
    let (x, y) = (a.split(separator: " "), b.split(separator: " "))
    return within(x, y) { editDistance(x, y, limit: $0) }
  }
  let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  return within(x, y) { editDistance(x, y, limit: $0) }
}

/// First and last page, both whole, of any notation: `230–4` gives `230-234`, `S12` stays, words around numbers do not count.
func pageRange(_ text: String) -> String {
  var found: [String] = []
  var run = ""
  var digits = false
  func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }
  func isLatin(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
  func close() {
    if digits { found.append(run) }
    run = ""
    digits = false
  }
  for scalar in text.unicodeScalars {
    if isDigit(scalar) {
      digits = true
      run.unicodeScalars.append(scalar)
    } else if isLatin(scalar) {
      if digits { close() }
      run.unicodeScalars.append(scalar)
    } else {
      close()
    }
  }
  close()
  if found.count == 2 {
    let (first, last) = (Array(found[0].unicodeScalars), Array(found[1].unicodeScalars))
    if first.allSatisfy(isDigit), last.allSatisfy(isDigit), last.count < first.count {
      found[1] = String(String.UnicodeScalarView(first[..<(first.count - last.count)] + last))
    }
    if found[0] == found[1] { found.removeLast() }
  }
  return found.prefix(2).joined(separator: "-").lowercased()
}

/// A DOI without resolver or `doi:` in front, in lower case.
func bareDOI(_ text: String) -> String {
  let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
  let bare =
    trimmed.replacing(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi:\s*/.ignoresCase(), with: "", maxReplacements: 1)
  return bare.lowercased()
}
