// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// The words of an affiliation without what stands beside it: addresses of mail, telephones, marks of division.
enum AffiliationText {
  /// - Returns: `nil` where nothing is left that can name a place of work.
  static func cleaned(_ text: String) -> String? {
    var kept: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if isContact(word) || word.hasSuffix(":") && RoleWords.isRole(word) { break }
      kept.append(word)
    }
    if kept.count < text.split(whereSeparator: \.isWhitespace).count {
      while let last = kept.last, Self.openings.contains(Folding.fold(String(last))) { kept.removeLast() }
    }
    while let last = kept.last, BylineText.conjunctions.contains(last.lowercased()) { kept.removeLast() }
    let bare = kept.joined(separator: " ").trimmed { $0.isWhitespace || ",;:–—|•·".contains($0) }
    let trimmed = String(bare.drop { ". ".contains($0) })
    let plain = trimmed.hasSuffix(".") && !isAbbreviated(trimmed) ? String(trimmed.dropLast()) : trimmed
    guard plain.count(where: \.isLetter) >= 3, plain.count < 400, !isRemark(plain) else { return nil }
    return plain
  }

  /// "St.", "U.S.A.": the full stop belongs to the word.
  private static func isAbbreviated(_ text: String) -> Bool {
    let word = text.split(separator: " ").last?.dropLast() ?? ""
    return word.contains(".") || word.count <= 3
  }

  /// Contact begins here: "E-mail:", "Tel.", an address of mail.
  static func isContact(_ word: Substring) -> Bool {
    if word.contains("@") { return word.contains(".") }
    let folded = Folding.fold(String(word)).filter { $0 != " " }
    return contacts.contains(folded) || corresponding.contains { folded.hasPrefix($0) }
  }

  /// A line that tells how to reach an author.
  static func beginsContact(_ text: String) -> Bool {
    guard let word = text.split(whereSeparator: { $0.isWhitespace || AuthorMarks.symbols.contains($0) }).first else {
      return false
    }
    return isContact(word) || Folding.fold(text).hasPrefix("address for")
  }

  /// "These authors contributed equally", "deceased".
  static func isRemark(_ text: String) -> Bool {
    let words = Folding.words(text)
    return words.contains { remarks.contains($0) } || words.first.map { theses.contains($0) } ?? false
  }

  /// A closing bracket behind a year: "(Harbour University Press 2005)".
  static func isCitation(_ text: String) -> Bool { text.contains(/(19|20)\d\d\)/) }

  static func namesInstitution(_ text: String) -> Bool { PrintedCues.cues(in: text).found.contains(.affiliation) }

  /// What names the work, not the place of work: "Thèse pour l’obtention du grade de docteur de l’université".
  private static let theses: Set<String> = [
    "thesis", "dissertation", "these", "tesis", "tese", "tesi", "proefschrift", "inauguraldissertation",
  ]

  private static let contacts: Set<String> = [
    "email", "emails", "mail", "tel", "telephone", "phone", "fax", "telefon", "telefono", "orcid", "contact", "kontakt",
    "contacto", "contato", "contatto", "correo",
  ]
  private static let corresponding = ["correspond", "korrespond", "corrispond"]
  /// Words that lead up to it: "for reprints and all", "to whom", "autor para".
  private static let openings: Set<String> = [
    "e", "electronic", "address", "and", "und", "et", "mob", "for", "reprints", "all", "to", "whom", "autor", "autora",
    "para", "direccion", "de", "author",
  ]
  private static let remarks: Set<String> = [
    "contributed", "contribution", "contributions", "equally", "authors", "deceased", "autores", "autoren", "auteurs",
    "joint", "received", "accepted",
  ]
}
