// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// An edited book as archives cite it: editors with their mark, title, and imprint.
///
/// - `Voß, G. (Ed.) ; Weihrich, M.(Ed.): Title. Place : Publisher, 2001 (Series 1). - ISBN …, 87-109` (SSOAR of old)
/// - `T. Krause, & M. Olsson (Hrsg.), Title (S. 101-124). Place: Publisher` (APA)
/// - `Crane, P., (ed.) Title. Series . Publisher, Place, pp. 101-124.` (EPrints, Harvard)
struct EditedBook {
  private(set) var editors: [Name] = []
  private(set) var title = ""
  private(set) var place: String?
  private(set) var publisher: String?
  private(set) var year: Int?
  private(set) var series: (title: String, number: String?)?
  private(set) var isbn: String?
  private(set) var page: String?

  init?(_ printed: String) {
    let text = printed.replacing(/^(?i:in):?\s+/, with: "")
    guard
      let mark = text.matches(
        of: /\s?\((?i:eds?|hrsg|hg|éds?|dir|cur|a cura di|coord|orgs?|red)\.?\)\.?(?:\s*[:,]\s*|\s+)/
      ).last, mark.range.lowerBound > text.startIndex
    else { return nil }
    let names = text[..<mark.range.lowerBound].replacing(
      /,?\s?\((?i:eds?|hrsg|hg|éds?|dir|coord|orgs?|red)\.?\)/, with: "")
    guard names.count < 400 else { return nil }
    editors = CoverNames.parse(names.trimmed { " ,".contains($0) }).names
    var rest = String(text[mark.range.upperBound...])
    if let match = rest.firstMatch(of: /[.,]?\s*-?\s*ISBN:?\s*([\dX-]{10,17})/) {
      isbn = ISBN.normalized(String(match.1))
      rest.replaceSubrange(match.range, with: "")
    }
    if !readPlaceAndYear(rest), !readPagesInBrackets(rest) { readPagesAtEnd(rest) }
  }

  private mutating func readPlaceAndYear(_ rest: String) -> Bool {
    guard
      let imprint = rest.firstMatch(
        of: /\.\s+([^.:]{2,40}?)\s*:\s*([^:]{2,60}?),\s*(\d{4})(?:\s*\(([^()]{3,200})\))?/)
    else { return false }
    title = Self.tidied(String(rest[..<imprint.range.lowerBound]))
    place = imprint.1.trimmingBlanks
    publisher = imprint.2.trimmingBlanks
    year = Int(imprint.3)
    if let printed = imprint.4 { series = Self.series(String(printed)) }
    page = Self.page(rest[imprint.range.upperBound...])
    return true
  }

  private mutating func readPagesInBrackets(_ rest: String) -> Bool {
    guard
      let match = rest.firstMatch(
        of: /\s*\((?:[^()]{1,40}, )?(?:pp?|S)\.\s?(\w+)(?:\s?[-–]\s?(\w+))?\)\.?\s*(?:\(([^()]{3,200})\)\.?\s*)?(.*)$/)
    else { return false }
    title = Self.tidied(String(rest[..<match.range.lowerBound]))
    page = PageRange.normalized(match.2.map { "\(match.1)-\($0)" } ?? String(match.1))
    series = match.3.map { Self.series(String($0)) }
    let imprint = match.4.trimmed { " .".contains($0) }
    if let colon = imprint.firstRange(of: ": ") {
      place = imprint[..<colon.lowerBound].trimmingBlanks
      publisher = imprint[colon.upperBound...].trimmingBlanks
    } else if !imprint.isEmpty, imprint.count < 80 {
      publisher = imprint
    }
    return true
  }

  private mutating func readPagesAtEnd(_ rest: String) {
    // Pure's Harvard style: `Title. Series, vol. 4, Publisher, Place, pp. 77-98`.
    if let match = rest.firstMatch(
      of:
        /^(.+?)\. ([^.]+?), (?:vol|no|Bd|nr)\. (\w+), ([^,]{2,60})(?:, ([^,]{2,40}))?, (?:pp?|S)\. (\w+(?:\s?[-–]\s?\w+)?)/
    ) {
      title = Self.tidied(String(match.1))
      series = (String(match.2), String(match.3))
      publisher = String(match.4)
      place = match.5.map(String.init)
      page = PageRange.normalized(String(match.6))
      return
    }
    let locators = Locators(rest)
    page = locators.page
    var parts = locators.before.split(separator: /\s?\.\s+/).map { $0.trimmed { " ,.".contains($0) } }
      .filter { !$0.isEmpty }
    // A short word before a full stop is an abbreviation: `Nordic Studies, Vol. 3`.
    parts = parts.reduce(into: []) { all, part in
      if let last = all.last, (last.split(separator: " ").last?.count ?? 0) <= 3 {
        all[all.count - 1] = last + ". " + part
      } else {
        all.append(part)
      }
    }
    title = Self.tidied(parts.first ?? locators.before)
    guard parts.count > 1, let imprint = parts.last else { return }
    let names = imprint.split(separator: ",").map(\.trimmingBlanks)
    publisher = names.first
    if names.count > 1 { place = names.dropFirst().joined(separator: ", ") }
    if parts.count > 2 { series = Self.series(parts[1..<(parts.count - 1)].joined(separator: ". ")) }
  }

  private static func page(_ text: Substring) -> String? {
    guard let match = text.firstMatch(of: /(?:^|[\s,.])([A-Z]?\d+)\s*[-–]\s*([A-Z]?\d+)/) else { return nil }
    return PageRange.normalized("\(match.1)-\(match.2)")
  }

  private static func series(_ printed: String) -> (title: String, number: String?) {
    guard let number = printed.firstMatch(of: /[\s,;]+(\d[\w\/.-]*)$/) else { return (printed, nil) }
    return (printed[..<number.range.lowerBound].trimmed { " ,;:".contains($0) }, String(number.1))
  }

  /// Without parts of the book that are no title: `Teilbd. 1 u. 2`.
  private static func tidied(_ title: String) -> String {
    let bare = title.replacing(/\.\s*(?:Teilbd|Bd|Bde|Vol|Vols|Teil|T)\.\s.*$/, with: "")
    return bare.replacing(/\s+:\s+/, with: ": ").trimmed { $0.isWhitespace || ".,;".contains($0) }
  }
}
