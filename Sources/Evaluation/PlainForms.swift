// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

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
