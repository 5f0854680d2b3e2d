// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// A line such as "Journal of Trees, Vol. 12, No. 3 (2001), pp. 394–401" or "Rev Trees 2013;47(2):231-8", taken apart.
struct Imprint {
  private(set) var journal: String?
  private(set) var volume: String?
  private(set) var issue: String?
  /// A range of pages, a first page, or the number of an article.
  private(set) var pages: String?
  /// Volume or issue stand behind words such as "vol.".
  private(set) var isLabelled = false
  var year: Int?

  /// How much the line says, the journal's name apart.
  var weight: Double {
    (volume != nil ? 2 : 0) + (issue != nil ? 1 : 0) + (pages != nil ? 1 : 0) + (year != nil ? 1 : 0)
  }

  /// - Returns: nil where the line names neither volume nor issue.
  init?(_ text: String) {
    guard text.count < 400, text.contains(where: \.isNumber) else { return nil }
    let tokens = ImprintTokens(text)
    let labelledVolume = tokens.value(of: Self.volumeWords, before: Self.yearWords)
    let labelledIssue = tokens.value(of: Self.issueWords)
    let labelledPages = tokens.pages(of: Self.pageWords)
    var starts = [labelledVolume?.start, labelledIssue?.start].compactMap { $0 }
    isLabelled = labelledVolume != nil || labelledIssue != nil
    volume = labelledVolume?.value
    issue = labelledIssue?.value
    pages = labelledPages?.value
    if volume == nil, let form = ImprintForm(in: tokens) {
      volume = form.volume
      issue = issue ?? form.issue
      pages = pages ?? form.pages
      year = form.year
      starts.append(form.start)
      journal = Self.name(between: form, tokens, text)
    } else if volume != nil, pages == nil {
      pages = Self.pages(behind: labelledVolume, labelledIssue, tokens)
    }
    if volume == nil, issue == nil, let slash = Self.issueOfYear(tokens), pages != nil {
      (issue, year) = (slash.issue, slash.year)
      starts.append(slash.start)
    }
    // "Control No. 2900": without a volume, long numbers count other things than issues.
    if volume == nil, let number = issue, number.count > 3 || number.hasPrefix("0") { issue = nil }
    guard volume != nil || issue != nil else { return nil }
    year = year ?? tokens.years.first { String($0) != volume } ?? tokens.years.first
    if volume == nil, issue != nil, let start = tokens.tokens.first(where: \.isYear)?.start { starts.append(start) }
    if journal == nil, let start = starts.min() { journal = ContainerName.trimmed(String(text.prefix(start))) }
  }

  /// What was taken for pages is the issue.
  mutating func movePagesToIssue() {
    issue = pages
    pages = nil
  }

  /// `vol. 33, e200057`, `vol. 12, nº 3, 45-67`: pages without a word of their own.
  private static func pages(
    behind volume: (value: String, start: Int, end: Int)?, _ issue: (value: String, start: Int, end: Int)?,
    _ tokens: ImprintTokens
  ) -> String? {
    let end = max(volume?.end ?? 0, issue?.end ?? 0)
    for place in tokens.tokens.indices where place >= end {
      if tokens.tokens[place].isArticleNumber { return tokens.tokens[place].text }
      if let range = tokens.range(at: place), !tokens.tokens[place].isYear { return range.text }
    }
    return nil
  }

  /// "2/2004, S. 81–87": a journal without volumes.
  private static func issueOfYear(_ tokens: ImprintTokens) -> (issue: String, year: Int?, start: Int)? {
    for (place, token) in tokens.tokens.enumerated() where token.isNumber && token.text.count <= 2 {
      if tokens.token(place + 1)?.text == "/", let year = tokens.token(place + 2), year.isYear {
        return (token.text, Int(year.text), token.start)
      }
    }
    return nil
  }

  /// "(2010) 73(2) MLR 167-190": a journal between volume and pages, as British law prints it.
  private static func name(between form: ImprintForm, _ tokens: ImprintTokens, _ text: String) -> String? {
    guard form.pages == nil, form.year != nil, text.prefix(form.start).allSatisfy({ !$0.isLetter }),
      let first = tokens.token(form.end), first.kind == .word, first.text.first?.isUppercase == true
    else { return nil }
    let rest = tokens.tokens[form.end...]
    guard let number = rest.first(where: \.isNumber), number.start - first.start < 70 else { return nil }
    let name = text.dropFirst(first.start).prefix(number.start - first.start)
    return ContainerName.trimmed(String(name))
  }

  static func years(in text: String) -> [Int] { ImprintTokens(text).years }

  static let volumeWords: Set<String> = [
    "vol", "volume", "jg", "jahrgang", "bd", "band", "jrg", "jaargang", "tome", "anno", "ano", "año", "año", "v",
    "volumen",
  ]
  /// Words behind the number of a year's volumes: "43. Jahrgang".
  static let yearWords: Set<String> = ["jg", "jahrgang", "jrg", "jaargang", "année", "annata"]
  static let issueWords: Set<String> = [
    "no", "nr", "issue", "heft", "núm", "num", "número", "numero", "n", "nº", "n°", "iss", "fasc", "h", "afl", "numéro",
    "fascicolo", "fascicule", "aflevering", "nummer", "number",
  ]
  static let pageWords: Set<String> = [
    "pp", "p", "s", "seiten", "pages", "págs", "pág", "blz", "pag", "pagg", "seite", "página", "páginas", "pagine",
  ]
}
