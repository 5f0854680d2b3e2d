// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records
import Testing

@testable import Extraction

@Suite("Family names as the list of references cuts them")
struct FamilyNameExtentTests {
  private func read(_ author: Name, listed: [Name]) -> String {
    var authors = [author]
    var work = Work()
    work.author = listed
    let reference = Reference(id: "r1", raw: "", work: work)
    FamilyNameExtent.take(from: [reference], for: &authors)
    return [authors[0].given, authors[0].droppingParticle, authors[0].family].compactMap { $0 }.joined(separator: "|")
  }

  private let wexler = Name(family: "Albertsen", given: "Nicola J. Wexler")

  @Test("As the list has it most often")
  func votes() {
    let long = Name(family: "Wexler Albertsen", given: "N. J.")
    let short = Name(family: "Albertsen", given: "NJW")
    #expect(read(wexler, listed: [long, short, long]) == "Nicola J.|Wexler Albertsen")
    #expect(read(wexler, listed: [long, short, short]) == "Nicola J. Wexler|Albertsen")
    #expect(read(wexler, listed: [Name(family: "Wexler Albertsen", given: "O.")]) == "Nicola J. Wexler|Albertsen")
  }

  @Test("A Portuguese particle goes where a long list has none, a Dutch one stays")
  func particles() {
    let others = (0..<40).map { Name(family: "Author\($0)", given: "A") }
    #expect(read(Name(family: "da Corta", given: "Lia"), listed: others) == "Lia|da|Corta")
    #expect(read(Name(family: "da Corta", given: "Lia"), listed: Array(others.prefix(9))) == "Lia|da Corta")
    let own = others + [Name(family: "dos Salgados", given: "B")]
    #expect(read(Name(family: "da Corta", given: "Lia"), listed: own) == "Lia|da Corta")
    let dutch = Name(family: "van Kuppel", given: "Dora Ann")
    #expect(read(dutch, listed: others + [Name(family: "Kuppel", given: "Dora Ann van")]) == "Dora Ann|van Kuppel")
  }
}
