// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// Words before names of people who are not authors: supervisors, examiners, translators, recipients.
enum RoleWords {
  /// A line that begins with a role: "Supervisor: Professor Bo Weir", "Gutachter Prof. Dr. Karl Dorn".
  static func begins(_ text: String) -> Bool {
    guard let first = text.split(whereSeparator: { !$0.isLetter }).first else { return false }
    return isRole(first)
  }

  static func isRole(_ word: Substring) -> Bool { words.contains(Folding.fold(String(word))) }

  /// "North Bay, May 2021": a month and a year end the line.
  static func isDated(_ text: String) -> Bool {
    let last = Folding.words(text).suffix(2)
    guard last.count == 2, let month = last.first, let year = last.last else { return false }
    return MonthNames.month(month) != nil && year.utf8.count == 4 && (year.hasPrefix("19") || year.hasPrefix("20"))
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
