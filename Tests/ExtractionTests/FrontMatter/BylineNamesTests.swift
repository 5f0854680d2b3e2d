// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout
import Testing

@testable import Extraction

@Suite("By-lines: groups, offices, addresses and compound names") struct BylineNamesTests {
  private func authors(_ lines: [(String, FrontLabel)]) -> [String] {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    for (text, label) in lines { front.add(text, label, size: 11) }
    front.add("Harbour clerks rarely appear in the books that others write of harbours and of the sea.", .abstract)
    return BylineReader(
      tagged: front.tagged(), title: [0], joiner: LineJoiner(front.document), language: "en"
    ).read().names.map {
      $0.literal ?? [$0.given, $0.family].compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test("Those on whose behalf the authors write are no authors") func represented() {
    let names = authors([("Ada Lind, Bo Weir, for the Northern Quay Study Group", .author)])
    #expect(names == ["Ada | Lind", "Bo | Weir"])
    #expect(BylineText.isRepresented("on behalf of all clerks"))
    #expect(!BylineText.isRepresented("fortunat"))
  }

  @Test("A group in a line of its own stands beside people") func group() {
    #expect(
      authors([("Equipo Puerto Norte", .author), ("Ada Lind", .author)]) == ["Equipo Puerto Norte", "Ada | Lind"])
  }

  @Test("The end of an address is no name") func address() {
    #expect(authors([("Ada Lind", .author), ("Moor Sur Quay, France", .author)]) == ["Ada | Lind"])
    #expect(AddressLine.endsInCountry("Port Marrow, Norwegen"))
    #expect(!AddressLine.endsInCountry("Ada Lind, Bo Weir"))
  }

  @Test("Institutions behind a dash go") func dash() {
    #expect(authors([("Ada Lind – Institute of Quays, Marrow", .author)]) == ["Ada | Lind"])
  }

  @Test("Supervisors are no authors") func supervisor() {
    #expect(authors([("Ada Lind", .author), ("Betreuer: Emil Moor", .author)]) == ["Ada | Lind"])
  }

  @Test("An office before a name in a journal of law, and the place behind it") func office() {
    #expect(authors([("Richter am Landgericht Ada Lind, Bayern", .author)]) == ["Ada | Lind"])
  }

  @Test("Family names of two letters, and suffixes at the end of a list") func shortNames() {
    #expect(authors([("Ada Li, MB, Bo Xu, Carla Ravn", .author)]) == ["Ada | Li", "Bo | Xu", "Carla | Ravn"])
    #expect(authors([("Ada St. Clair, Emil Moor III", .author)]).count == 2)
  }

  @Test("A list whose first line was not labelled begins there, where that line is open") func openAbove() {
    #expect(authors([("Ada Lind, Bo Weir,", .body), ("Carla Ravn, Emil Moor", .author)]).count == 4)
  }

  @Test(
    "Titles of nobility, devotional names and particles in capitals",
    arguments: [
      (Name(family: "von Moor", given: "Emil Graf"), Name(family: "Graf von Moor", given: "Emil")),
      (Name(family: "das Dores Lind", given: "Maria"), Name(family: "Lind", given: "Maria das Dores")),
      (Name(family: "RAVN", given: "ADA VAN DER"), Name(family: "VAN DER RAVN", given: "ADA")),
      (Name(family: "de Ravn", given: "Ada"), Name(family: "de Ravn", given: "Ada")),
    ]) func compound(_ printed: Name, whole: Name)
  {
    #expect(CompoundName.whole(printed) == whole)
  }

  @Test("Names in capitals end where small letters name the institution") func capitals() {
    #expect(BylineText.capitals(before: "ADA LIND and BO WEIR , Harbour Group, Iceland") == "ADA LIND and BO WEIR ")
    #expect(BylineText.capitals(before: "Ada Lind, Harbour Group, Iceland") == nil)
    #expect(BylineText.capitals(before: "ADA LIND, BO WEIR") == nil)
  }

  @Test("The word author is dropped in front of names, and may be a name behind them") func wordAuthor() {
    #expect(BylineText.isDropped("Author:", "author", isFirst: true))
    #expect(!BylineText.isDropped("Autor", "autor", isFirst: false))
  }

  @Test("Memberships of societies are no names") func memberships() {
    let text = "Ada Lind, Senior Member, IEEE, Bo Weir, Fellow, QUAY"
    #expect(BylineText.withoutMemberships(text) == "Ada Lind, Bo Weir")
  }

  @Test("Letters for an institution and its division are no names; a family in capitals with its given names is")
  func divisions() {
    let likeness = NameLikeness(names: NameLexicon(given: [NameLexicon.key("Ada")]))
    func isPlausible(_ text: String) -> Bool { likeness.isPlausible(Line(text: text, page: 1)) }
    #expect(!isPlausible("SPCL, Harbour Technology Area"))
    #expect(isPlausible("TRANG, Thuk Minja Khal"))
    #expect(isPlausible("LIND, Ada Maria Sol"))
  }
}
