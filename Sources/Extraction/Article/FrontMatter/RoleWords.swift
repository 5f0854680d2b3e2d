// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Words before names of people who are not authors: supervisors, examiners, translators, recipients.
enum RoleWords {
  /// A line that begins with a role: "Supervisor: Professor Bo Weir", "Gutachter Prof. Dr. Karl Dorn".
  static func begins(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { !$0.isLetter })
    guard let first = words.first else { return false }
    if words.count <= 3, words.contains(where: isRole) { return true }
    return isRole(first) || Folding.fold(String(first)) == "co" && words.count > 1 && isRole(words[1])
  }

  static func isRole(_ word: Substring) -> Bool { words.contains(Folding.fold(String(word))) }

  private static func hasDecimal(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && 0x30...0x39 ~= bytes[place] }
    return bytes.indices.contains { bytes[$0] == UInt8(ascii: ".") && isDigit($0 - 1) && isDigit($0 + 1) }
  }

  /// "Build Code: 0004", "Exercise 5.1: Headings": what stands before a colon or holds a decimal is no name, apart from words for authors.
  static func announcesOther(_ text: String) -> Bool {
    if hasDecimal(text) { return true }
    guard let colon = text.firstIndex(of: ":") else { return false }
    let words = Folding.words(String(text[..<colon]))
    return words.count <= 6
      && !words.contains { authorWords.contains($0) || NameLikeness.leads.contains($0) }
  }

  private static let authorWords: Set<String> = [
    "author", "authors", "autor", "autora", "autores", "autoren", "autorin", "auteur", "auteurs", "autore", "autori",
    "auteure", "verfasser", "written", "geschrieben", "escrito", "ecrit", "scritto", "name", "names",
  ]

  /// "North Bay, May 2021", "Printed April 16, 2004": a month and a year in a line of few words.
  static func isDated(_ text: String) -> Bool {
    let all = Folding.words(text)
    if all.count >= 2, MonthNames.month(all[0]) != nil, all[1].allSatisfy(\.isNumber) { return true }
    if all.count <= 5, let month = all.firstIndex(where: { MonthNames.month($0) != nil }), month < all.count - 1,
      let year = all.last, isYear(year), all[(month + 1)...].allSatisfy({ $0.allSatisfy(\.isNumber) })
    {
      return true
    }
    let last = all.suffix(2)
    guard last.count == 2, let month = last.first, let year = last.last else { return false }
    return MonthNames.month(month) != nil && isYear(year)
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
  }

  private static let words: Set<String> = [
    "supervisor", "supervisors", "supervised", "advisor", "advisors", "adviser", "examiner",
    "examiners", "committee",
    "gutachter", "gutachterin", "gutachterinnen", "erstgutachter", "erstgutachterin",
    "zweitgutachter", "zweitgutachterin",
    "betreuer", "betreuerin", "referent", "referentin", "korreferent", "prufer", "pruferin",
    "dekan", "dekanin",
    "directeur", "directrice", "jury", "rapporteur", "rapporteurs", "rapporteuse", "encadrant",
    "director", "directora",
    "tutor", "tutora", "orientador", "orientadora", "coorientador", "coorientadora", "relatore",
    "relatrice", "correlatore",
    "promotor", "promotoren", "copromotor", "begeleider", "translator", "translated", "ubersetzer",
    "ubersetzt",
    "traductor", "traduction",
  ]
}
