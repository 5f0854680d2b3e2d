// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// People who are named beside authors.
extension BylineLines {
  /// "Supervisor: Anna Beck": the name is of someone who helped, not of an author.
  static func namesAnotherRole(_ text: String) -> Bool {
    Folding.words(text).first.map { roles.contains($0) } ?? false
  }

  private static let roles: Set<String> = [
    "supervisor", "supervisors", "advisor", "adviser", "referee", "examiner", "betreuer", "betreuerin", "betreut",
    "gutachter", "gutachterin", "erstgutachter", "zweitgutachter", "erstgutachterin", "zweitgutachterin",
    "verantwortlich",
    "directeur", "directrice", "encadrant", "rapporteur", "tutor", "tutora", "orientador", "orientadora",
    "coorientador",
    "coorientadora", "relatore", "relatrice", "correlatore", "promotor", "copromotor", "begeleider", "translator",
    "translated", "ubersetzt", "ubersetzung", "traduit", "traduccion", "traducido", "traducao", "traduzido", "tradotto",
    "traduzione", "vertaald", "photo", "photos", "foto", "fotos", "illustration", "illustrations",
  ]
}
