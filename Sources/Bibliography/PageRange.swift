// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Page ranges in print. Normal form: both pages whole, with a plain hyphen, `230-234`; a single page or an article number stands alone.
public enum PageRange {
  /// The normal form of `230–4`, `pp. 230 - 234`, `S. 12f.`, `e1234`, `XII–XV`, or nil where the text holds no page.
  public static func normalized(_ printed: String) -> String? {
    let plain = plainDashes(printed)
    if let pages = numbers(plain) { return pages }
    let text = withoutLabel(plain)
    guard !text.isEmpty, text.unicodeScalars.contains(where: { $0.isNumeric || isRoman($0) }) else {
      return nil
    }
    let ranges = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "&" }).map { range(String($0)) }.filter {
      !$0.isEmpty
    }
    return ranges.isEmpty ? nil : ranges.joined(separator: ", ")
  }

  /// First and last page of a normal form, where it is one range.
  public static func bounds(_ normal: String) -> (first: String, last: String)? {
    let parts = normal.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts.first, let last = parts.last, !first.isEmpty, !last.isEmpty else {
      return nil
    }
    return (String(first), String(last))
  }

  /// The text with every dash, or run of dashes, as one plain hyphen.
  private static func plainDashes(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2D, 0xAD, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0x96, 0x97:
        if last == "-" { continue }
        last = "-"
      case 0xA0, 0x2000...0x200A, 0x202F: last = " "
      default: last = scalar
      }
      scalars.append(last)
    }
    return String(scalars)
  }

  /// A number, or two with a hyphen between them: what most print is.
  private static func numbers(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return nil
    }
    guard parts.count == 2, let first = parts.first.map({ String(Substring($0)) }),
      let last = parts.last.map({ String(Substring($0)) })
    else { return text }
    return first == last ? first : first + "-" + whole(last, after: first)
  }

  /// `pp.`, `S.`, `pages`, `Seiten` and their like in seven languages, off the start.
  private static func withoutLabel(_ text: String) -> String {
    let trimmed = text.trimming(where: { $0.isWhitespace || ".,;:()[]".contains($0) })
    let label = trimmed.prefix { $0.isLetter }
    let rest = trimmed.dropFirst(label.count)
    let labels = [
      "p", "pp", "pg", "pgs", "page", "pages", "s", "ss", "seite", "seiten", "pag", "pagg", "pág", "págs", "blz", "str",
    ]
    // "S12" is a page of a supplement, "p.12" a label.
    guard labels.contains(label.lowercased()), let next = rest.first,
      next == "." || next == ":" || next.isWhitespace || label.count > 2
    else { return String(trimmed) }
    return String(rest.drop { $0 == "." || $0 == ":" || $0.isWhitespace })
  }

  private static func range(_ text: String) -> String {
    let text = withoutFollowing(text.trimming(where: { $0.isWhitespace || ".,:()[]".contains($0) }))
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.trimming(where: \.isWhitespace) }
    guard parts.count == 2, let first = parts.first, let last = parts.last else {
      return parts.filter { !$0.isEmpty }.joined(separator: "-")
    }
    if last.isEmpty || last == first { return first }
    if first.isEmpty { return last }
    return first + "-" + whole(last, after: first)
  }

  /// `12f`, `12 ff.`, `12 sqq.`: the page alone.
  private static func withoutFollowing(_ text: String) -> String {
    let number = text.prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty else { return text }
    let rest = text.dropFirst(number.count).trimming(where: { $0.isWhitespace || $0 == "." })
    return ["f", "ff", "sq", "sqq"].contains(rest) ? String(number) : text
  }

  /// The last page with the digits that print left out: `230–4` ends on 234, `S12–5` on S15.
  private static func whole(_ last: String, after first: String) -> String {
    let letters = first.prefix { !$0.isNumber }
    let firstDigits = first.dropFirst(letters.count)
    guard last.allSatisfy({ $0.isASCII && $0.isNumber }), firstDigits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return last
    }
    // A number with a zero in front is that of an article, and the one behind it counts the article's own pages.
    if firstDigits.first == "0", last.count < firstDigits.count { return last }
    guard last.count < firstDigits.count else {
      return letters.isEmpty || last.count > firstDigits.count ? last : letters + last
    }
    return letters + firstDigits.prefix(firstDigits.count - last.count) + last
  }

  private static func isRoman(_ scalar: Unicode.Scalar) -> Bool { "ivxlcdmIVXLCDM".unicodeScalars.contains(scalar) }
}

extension StringProtocol {
  /// The text without the characters at its ends that fulfil a condition.
  func trimming(where condition: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !condition($0) }), let last = lastIndex(where: { !condition($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
