// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// People who are named beside authors.
extension BylineLines {
  /// "Supervisor: Anna Beck": the name is of someone who helped, not of an author.
  static func namesAnotherRole(_ text: String) -> Bool {
    Folding.words(text).first.map { roles.contains($0) } ?? false
  }

  /// Names in a margin column below "Edited by" are not authors.
  func followsEditors(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    for earlier in stride(from: place - 1, through: max(0, place - 14), by: -1) {
      let other = tagged.lines[earlier].line
      if let box = line.box, let otherBox = other.box, other.page == line.page,
        otherBox.maxX < box.minX || otherBox.minX > box.maxX
      {
        continue
      }
      if PrintedCues.cues(in: other.text).found.first == .editors, !isReviewed(other.text) { return true }
      if tagged.lines[earlier].label == .author || tagged.lines[earlier].label == .title { return false }
    }
    return false
  }

  /// "Co-advisor" in a line of its own, and the name behind it.
  func followsRole(_ place: Int) -> Bool {
    guard place > 0, tagged.lines[place - 1].line.page == tagged.lines[place].line.page else { return false }
    let words = Folding.words(tagged.lines[place - 1].line.text)
    guard words.count <= 2, let role = words.last else { return false }
    return RoleWords.isRole(Substring(role))
  }

  /// "Reviewed by" announces who wrote a review of a book, where nobody edited the text.
  func isReviewed(_ text: String) -> Bool {
    Folding.fold(text) == "reviewed by" && !tagged.lines.contains { Folding.fold($0.line.text).hasPrefix("edited by") }
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
