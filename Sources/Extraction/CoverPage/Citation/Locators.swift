// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Volume, issue, pages and year behind the name of a journal or book, by the exact forms in which citations of repositories print them.
struct Locators {
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var page: String?
  private(set) var pageFirst: String?
  private(set) var number: String?
  private(set) var year: Int?
  /// What stands before the first locator: the container.
  private(set) var before: String
  /// What stands behind the last one.
  private(set) var after = ""

  init(_ text: String) {
    before = text
    var start: String.Index?
    var end = text.startIndex
    func note(_ range: Range<String.Index>) {
      if start.map({ range.lowerBound < $0 }) ?? true { start = range.lowerBound }
      if range.upperBound > end { end = range.upperBound }
    }
    readVolume(text, note)
    readPages(text, volumeEnd: end, note)
    if let match = text.firstMatch(of: /(?i)\b(?:article|art\. ?(?:no\.)?|article no\.?)\s+([A-Z]?\d+)/) {
      number = String(match.1)
      note(match.range)
    }
    if let start {
      before = String(text[..<start])
      after = String(text[end...])
    }
  }

  private mutating func readVolume(_ text: String, _ note: (Range<String.Index>) -> Void) {
    // `39:11(2023)`, `125:(2017)`: IRIS.
    if let match = text.firstMatch(of: /(\w+):(\w*)\((\d{4})\)/) {
      (volume, issue, year) = (String(match.1), match.2.isEmpty ? nil : String(match.2), Int(match.3))
      return note(match.range)
    }
    // `v. 12, n. 3`: Brazil's ABNT NBR 6023.
    if let match = text.firstMatch(of: /(?:^|[\s,])v\.\s?(\d+)(?:,?\s+n\.\s?([\d\/–-]+))?/) {
      (volume, issue) = (String(match.1), match.2.map(String.init))
      return note(match.range)
    }
    // `Vol. 30, No. 2`, `vol. 15, no. 9`, `tome 115`, `vol. XIV, núm. 42`, `vol 19:4`.
    if let match = text.firstMatch(
      of:
        /(?i)\b(?:vol(?:ume)?|tome|bd|band|jg|jahrgang)\b\.?\s*([\w\/]+)(?:\s*[,:;(]?\s*(?:(?:no|nr|num|núm|núms|n°|nº|n|numéro|numero|number|issue|iss|fasc|heft|h)\.?[°º]?\s*)?([\w\/–-]+)\)?)?/
    ) {
      volume = String(match.1)
      if let second = match.2, isIssue(second, in: text, match.range) {
        issue = String(second)
        return note(match.range)
      }
      return note(match.range.lowerBound..<match.1.endIndex)
    }
    // `45e année, N. 3, 1990`: Persée.
    if let match = text.firstMatch(
      of: /(\d+)\s?[eᵉè](?:me)? (?:année|vol\.?|série),?(?:\s*(?i:n)[°ºo.]\s?(\d[\d\/–-]*))?/)
    {
      (volume, issue) = (String(match.1), match.2.map(String.init))
      return note(match.range)
    }
    // `34(2)`, `24 (1)`, `17, 2 (2008)` is none.
    if let match = text.firstMatch(of: /(?:^|[\s,.])(\d+[A-Za-z]?)\s*\((\d[\w\/–-]*|[A-Z]?\d+)\)/),
      !Self.isYear(String(match.2)), !Self.isYear(String(match.1))
    {
      (volume, issue) = (String(match.1), String(match.2))
      return note(match.1.startIndex..<match.range.upperBound)
    }
    // `33, no. 15 (May 2012): …`
    if let match = text.firstMatch(of: /(?i)(?:^|[\s,])(\d+),\s*(?:no|nr|n°|nº)\.?\s*(\d[\w\/–-]*)/) {
      (volume, issue) = (String(match.1), String(match.2))
      return note(match.1.startIndex..<match.range.upperBound)
    }
    // `25:1, 77-106`
    if let match = text.firstMatch(of: /(?:^|[\s,])(\d+):(\d+(?:[–-]\d+)?),\s*(?:pp?\.?\s*)?\d/) {
      (volume, issue) = (String(match.1), String(match.2))
      return note(match.1.startIndex..<match.2.endIndex)
    }
    // `2015/3 (n° 12)`: Cairn, with year and part of the year before the running number.
    if let match = text.firstMatch(of: /(?:^|\s)(\d{4})\/(\d+)\s*\(n[°º]\s?([\w-]+)\)/), Self.isYear(String(match.1)) {
      (issue, year) = (String(match.3), Int(match.1))
      return note(match.range)
    }
    // `8.2000(2)`: volume, year, issue.
    if let match = text.firstMatch(of: /(?:^|[\s,])(\d+)\.(\d{4})\s?\((\d[\w\/–-]*)\)/), Self.isYear(String(match.2)) {
      (volume, year, issue) = (String(match.1), Int(match.2), String(match.3))
      return note(match.1.startIndex..<match.range.upperBound)
    }
    // `45 (1993), 3, pp. 1-20`: volume, year, issue.
    if let match = text.firstMatch(of: /(?:^|\s)(\d+)\s*\((\d{4})\),?\s*(?:(\d+(?:\/\d+)?)\b(?!\s*[-–]))?/),
      Self.isYear(String(match.2))
    {
      (volume, issue, year) = (String(match.1), match.3.map(String.init), Int(match.2))
      return note(match.1.startIndex..<match.range.upperBound)
    }
    // `(2014), 2, pp. 22-34`: an issue of a journal without volumes.
    if let match = text.firstMatch(of: /\((\d{4})\),\s*(\d+(?:[\/–-]\d+)?),\s*(?:pp?|S)\./),
      Self.isYear(String(match.1))
    {
      (issue, year) = (String(match.2), Int(match.1))
      return note(match.range.lowerBound..<match.2.endIndex)
    }
    // `14:11.`: volume and page.
    if let match = text.firstMatch(of: /(?:^|[\s,])(\d+):(e?\d+(?:\s?[–-]\s?\d+)?)\b/), !Self.isYear(String(match.1)) {
      volume = String(match.1)
      page = PageRange.normalized(String(match.2))
      return note(match.1.startIndex..<match.range.upperBound)
    }
    // `103, 188-193`; `188. 105302.`; `123. pp. 411-421`
    if let match = text.firstMatch(of: /,\s*(\d{1,4})\s*[,.]\s*(?:pp?\.?\s*)?(?:e?\d+)/), !Self.isYear(String(match.1))
    {
      volume = String(match.1)
      return note(match.range.lowerBound..<match.1.endIndex)
    }
  }

  private func isIssue(_ printed: Substring, in text: String, _ range: Range<String.Index>) -> Bool {
    let isNumbered = printed.first?.isNumber == true || printed.allSatisfy { "IVXLC".contains($0) }
    guard isNumbered, !Self.isYear(String(printed)) else { return false }
    // `vol. 68, 110-120`: what follows the comma are pages.
    let label = text[range].dropLast(printed.count)
    let isLabelled =
      label.lowercased().firstMatch(
        of: /(?:no|nr|n|num|núm|n°|nº|numéro|numero|number|issue|iss|fasc|heft|h)\.?[°º]?\s*$/) != nil
    return isLabelled || !(printed.contains("-") || printed.contains("–"))
  }

  private mutating func readPages(_ text: String, volumeEnd: String.Index, _ note: (Range<String.Index>) -> Void) {
    guard page == nil else { return }
    if let match = text.firstMatch(
      of:
        /(?i)\b(?:pp?|pages?|pagg?|págs?|pgs?|s|ss|str|seiten?)\b\.?\s*([A-Za-z]?\d+|[ivxlc]+)(?:\s*(?:[-–—]|à|bis|to)\s*([A-Za-z]?\d+|[ivxlc]+))?/
    ) {
      let range = match.2.map { "\(match.1)-\($0)" } ?? String(match.1)
      page = PageRange.normalized(range)
      return note(match.range)
    }
    let tail = text[volumeEnd...]
    if let match = tail.firstMatch(of: /([A-Za-z]?\d+)\s*[-–—]\s*([A-Za-z]?\d+)/),
      !Self.isYear(String(match.1)) || volume != nil
    {
      page = PageRange.normalized("\(match.1)-\(match.2)")
      return note(match.range)
    }
    guard volume != nil else { return }
    if let match = tail.firstMatch(of: /^[\s,.:;)]*(e?\d{2,})\b/), !Self.isYear(String(match.1)) || issue == nil {
      page = String(match.1)
      note(match.range)
    }
  }

  static func isYear(_ text: String) -> Bool {
    guard text.count == 4, let year = Int(text) else { return false }
    return 1800...2100 ~= year
  }
}
