// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// An edited book as archives cite it: `Voß, G. (Ed.) ; Weihrich, M.(Ed.): Title. Place : Publisher, 2001 (Series 1). - ISBN …, 87-109`.
struct EditedBook {
  private(set) var editors: [Name] = []
  private(set) var title: String
  private(set) var place: String?
  private(set) var publisher: String?
  private(set) var year: Int?
  private(set) var series: (title: String, number: String?)?
  private(set) var isbn: String?
  private(set) var page: String?

  init?(_ printed: String) {
    let text = printed.replacing(/^In:\s*/, with: "")
    guard
      let mark = text.matches(of: /\s?\((?:Eds?|Hrsg|Hg|éds?|dir|cur|a cura di|coord|orgs?)\.?\)\.?\s*[:,]\s*/).last,
      mark.range.lowerBound > text.startIndex
    else { return nil }
    let names = text[..<mark.range.lowerBound].replacing(/\s?\((?:Eds?|Hrsg|Hg|éds?|dir|coord|orgs?)\.?\)/, with: "")
    editors = NameParser.parse(String(names)).names
    var rest = String(text[mark.range.upperBound...])
    if let match = rest.firstMatch(of: /[.,]?\s*-?\s*ISBN:?\s*([\dX-]{10,17})/) {
      isbn = ISBN.normalized(String(match.1))
      rest.replaceSubrange(match.range, with: "")
    }
    title = rest
    let imprint = rest.firstMatch(of: /\.\s+([^.:]{2,40}?)\s*:\s*([^:]{2,60}?),\s*(\d{4})(?:\s*\(([^()]{3,200})\))?/)
    guard let imprint else {
      let locators = Locators(rest)
      title = Self.tidied(locators.before)
      page = locators.page
      return
    }
    title = Self.tidied(String(rest[..<imprint.range.lowerBound]))
    place = imprint.1.trimmingBlanks
    publisher = imprint.2.trimmingBlanks
    year = Int(imprint.3)
    if let printed = imprint.4 { series = Self.series(String(printed)) }
    page = Self.page(rest[imprint.range.upperBound...])
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
