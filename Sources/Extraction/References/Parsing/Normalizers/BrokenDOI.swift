// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Foundation

/// A DOI at the end of a reference that a line's end broke behind a sign: `10.1016/s0167-9473(02) 00366-3`, `10.1109/cidu.2012. 6382200`.
enum BrokenDOI {
  /// The DOI with what stands behind the break, where that is figures to the end of the string and no year.
  static func mended(_ doi: String, in raw: String) -> String {
    let text = raw.lowercased()
    guard let place = text.range(of: doi, options: .backwards) else { return doi }
    var rest = text[place.upperBound...]
    var sign = ""
    if let first = rest.first, ".-_/".contains(first) {
      sign = String(first)
      rest = rest.dropFirst()
    }
    guard !sign.isEmpty || doi.last == ")", rest.first == " " else { return doi }
    var tail = rest.drop { $0 == " " }
    while let last = tail.last, last == "." || last == " " || last == "]" { tail.removeLast() }
    guard tail.first?.isNumber == true, tail.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
      !isYear(tail)
    else { return doi }
    return DOI.normalized(doi + sign + tail) ?? doi
  }

  private static func isYear(_ text: Substring) -> Bool {
    text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
  }
}
