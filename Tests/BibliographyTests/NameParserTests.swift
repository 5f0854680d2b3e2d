// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Bibliography
import Testing

@Suite("Lists of names are read as they are printed")
struct NameParserTests {
  /// `Family|Given` for people, `=Name` for bodies.
  private func read(_ text: String) -> [String] {
    NameParser.parse(text).names.map { name in
      if let literal = name.literal { return "=" + literal }
      let parts = [
        name.nonDroppingParticle.map { $0 + " " + (name.family ?? "") } ?? name.family, name.given, name.suffix,
      ]
      return parts.compactMap { $0 }.joined(separator: "|")
    }
  }

  @Test(
    "commas, conjunctions, semicolons and slashes",
    arguments: [
      ("Smith, J. A., van der Berg, P., & Doe, M.", ["Smith|J. A.", "van der Berg|P.", "Doe|M."]),
      ("Coyne JA, Orr HA", ["Coyne|JA", "Orr|HA"]),
      ("J. Smith, P.-L. Doe and M. de la Cruz", ["Smith|J.", "Doe|P.-L.", "de la Cruz|M."]),
      ("Smith, John; Doe, Jane", ["Smith|John", "Doe|Jane"]),
      ("Smith, John, Jane Doe, and Mary Poe", ["Smith|John", "Doe|Jane", "Poe|Mary"]),
      ("Hall, S./Critch, C.", ["Hall|S.", "Critch|C."]),
      ("John Smith und Jane Doe", ["Smith|John", "Doe|Jane"]),
      ("King, M. L., Jr., & Poe, E.", ["King|M. L.|Jr.", "Poe|E."]),
      ("Ludwig van Berg", ["van Berg|Ludwig"]),
      ("Smith, Doe, and Poe", ["Smith", "Doe", "Poe"]),
      ("Bastian T. S., Benz A. O.", ["Bastian|T. S.", "Benz|A. O."]),
      ("Gary D. Bader", ["Bader|Gary D."]),
      ("Rossi M., Bianchi L. e Verdi G.", ["Rossi|M.", "Bianchi|L.", "Verdi|G."]),
    ])
  func people(text: String, names: [String]) {
    #expect(read(text) == names)
  }

  @Test(
    "a list that is cut says so, and has no person of that name",
    arguments: [
      "Smith, J. et al.", "Smith J, et al", "Smith, J. u.a.", "Smith, J. and others", "Smith, J., & et al.",
      "J. Smith ... M. Doe",
    ])
  func truncated(text: String) {
    let list = NameParser.parse(text)
    #expect(list.isTruncated)
    #expect(list.names.first?.family == "Smith")
    #expect(list.names.count == (text.contains("Doe") ? 2 : 1))
  }

  @Test(
    "editors and translators are told from authors",
    arguments: [
      ("Smith, J. (Hg.)", NameList.Role.editor), ("J. Smith (eds.)", .editor), ("hrsg. von J. Smith", .editor),
      ("J. Smith, eds.", .editor),
      ("trans. J. Smith", .translator),
    ])
  func roles(text: String, role: NameList.Role) {
    let list = NameParser.parse(text)
    #expect(list.role == role)
    #expect(list.names.map(\.family) == ["Smith"])
    #expect(list.names.map(\.given) == ["J."])
  }

  @Test(
    "bodies stay whole",
    arguments: [
      "Centers for Disease Control and Prevention", "UNESCO", "Bundesministerium des Innern",
      "World Health Organization",
    ])
  func bodies(text: String) {
    #expect(read(text) == ["=" + text])
  }

  @Test("a list in capitals is written in small letters")
  func capitals() {
    #expect(read("SMITH-JONES, JOHN A. and O'BRIEN, M.") == ["Smith-Jones|John A.", "O'Brien|M."])
  }

  @Test("marks of by-lines are no part of a name")
  func byLine() {
    #expect(read("By John Smith1,2*, Jane Doe3 & Dr. Mary Poe, PhD") == ["Smith|John", "Doe|Jane", "Poe|Mary"])
  }

  @Test(
    "affiliation letters, degrees and glued conjunctions are no names",
    arguments: [
      ("G. Rossi a, C . Bianchi b,* , and M. Verdi c", ["Rossi|G.", "Bianchi|C.", "Verdi|M."]),
      ("Michael G. Poe, MD, a Liyu Xu , PhD, b and Mary C. Doe, MS, RD", ["Poe|Michael G.", "Xu|Liyu", "Doe|Mary C."]),
      ("Anna Doe 1 ,and Jane Poe 1and Mary Roe 2", ["Doe|Anna", "Poe|Jane", "Roe|Mary"]),
      ("Von Fritz Weber und Hans Bauer", ["Weber|Fritz", "Bauer|Hans"]),
      ("Jean DUPONT, Wei LI", ["DUPONT|Jean", "LI|Wei"]),
      ("Jane Doe — Peter Poe — Mary Roe", ["Doe|Jane", "Poe|Peter", "Roe|Mary"]),
    ])
  func marks(text: String, names: [String]) {
    #expect(read(text) == names)
  }

  @Test(
    "names without a sign between them are divided where a new one begins",
    arguments: [
      ("David S. Lees Gregory S. Chirik", ["Lees|David S.", "Chirik|Gregory S."]),
      ("J. H. Jacob M. R. Swan R. R. Kess", ["Jacob|J. H.", "Swan|M. R.", "Kess|R. R."]),
      ("Isabelle Guy André Eliss", ["Guy|Isabelle", "Eliss|André"]),
      ("Maria Teresa Rosa Bianchi", ["Bianchi|Maria Teresa Rosa"]),
      ("Jane Doe\nPeter Poe\nMary Roe", ["Doe|Jane", "Poe|Peter", "Roe|Mary"]),
      ("Jane Doe, Peter\nPoe and Mary Roe", ["Doe|Jane", "Poe|Peter", "Roe|Mary"]),
    ])
  func runOn(text: String, names: [String]) {
    #expect(read(text) == names)
  }

  @Test("family first is told by the order of the alphabet")
  func familyFirst() {
    #expect(read("Bassi Vera, Eco Umberto, Moro Aldo") == ["Bassi|Vera", "Eco|Umberto", "Moro|Aldo"])
    #expect(NameParser.parse("Eco Umberto", order: .familyFirst).names.first?.family == "Eco")
  }

  @Test("nothing is no name", arguments: ["", "  ", "et al.", ";;,,&&", "123", "(((", "and"])
  func nothing(text: String) {
    #expect(NameParser.parse(text).names.filter { $0.family == nil && $0.literal == nil }.isEmpty)
  }
}

struct PlainNameListTests {
  @Test(arguments: [
    "Smith, J. A., van der Berg, P. & Doe, M.", "Müller, É., Jean-Luc Picard", "A. Weber; B. Lindt",
    "O'Hara, K. and Ng, T.",
  ]) func `a plain list is given back by cleaning as it is`(list: String) {
    #expect(ByLineMarks.isPlain(list))
    #expect(ByLineMarks.cleaned(list) == list)
  }

  @Test(arguments: [
    "Weber 1, Lindt 2", "A. Weber*", "Weber a, Lindt b", "A.Weber ,B. Lindt", "Weber (ed.)", "Weber – Lindt",
  ])
  func `a list with marks is not plain`(list: String) {
    #expect(!ByLineMarks.isPlain(list))
  }
}
