// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Bibliography

@Suite("Lists of references print names in ways of their own")
struct NamesOfListsTests {
  /// `Family|Given` for people, `=Name` for bodies.
  private func read(_ text: String) -> [String] {
    NameParser.parse(text).names.map { name in
      if let literal = name.literal { return "=" + literal }
      return [name.family, name.given, name.droppingParticle, name.suffix].compactMap { $0 }.joined(separator: "|")
    }
  }

  @Test(
    "initials without points, up to five, with a particle's among them, or those that look like a title",
    arguments: [
      ("Almada MCRF, Prado RM, Reis JL", ["Almada|MCRF", "Prado|RM", "Reis|JL"]),
      ("Almada MCRF", ["Almada|MCRF"]),
      ("Serra MJRP, Pinho JdA", ["Serra|MJRP", "Pinho|JdA"]),
      ("Gomes MR, Kumar SR", ["Gomes|MR", "Kumar|SR"]),
      ("Jean DUVAL", ["DUVAL|Jean"]),
      ("Anna BARRE, Marcel FACHIN et Trudy OWEN", ["BARRE|Anna", "FACHIN|Marcel", "OWEN|Trudy"]),
      ("LASCO Pierre et LE GALL Patrick", ["LASCO|Pierre", "LE GALL|Patrick"]),
      ("Tonelli Ch.", ["Tonelli|Ch."]),
      ("LEE, G., POP, R. T.", ["LEE|G.", "POP|R. T."]),
    ])
  func initials(text: String, names: [String]) { #expect(read(text) == names) }

  @Test(
    "suffixes stand with the family name, particles behind the given name",
    arguments: [
      ("Ricardo Filho AP, Andres Jr, V.", ["Ricardo|AP|Filho", "Andres|V.|Jr"]),
      ("Certal Michel de", ["Certal|Michel|de"]),
      ("Hickel Mary J.", ["Hickel|Mary J."]),
      ("John H. Lienau V, Peter Salt", ["Lienau|John H.|V", "Salt|Peter"]),
      ("N. J. Wexler Albertsen, B. Harman", ["Wexler Albertsen|N. J.", "Harman|B."]),
      ("C. Wexler Albertsen, B. Harman", ["Wexler Albertsen|C.", "Harman|B."]),
      ("C. Jasmin Garven, Bela Harman", ["Garven|C. Jasmin", "Harman|Bela"]),
    ])
  func parts(text: String, names: [String]) { #expect(read(text) == names) }

  @Test(
    "conjunctions stand between names, or inside one",
    arguments: [
      ("Card, Fernando y Falt, Enzo", ["Card|Fernando", "Falt|Enzo"]),
      ("Orte y Gass J", ["Orte y Gass|J"]),
      ("Fuchs, R. u. G. Demk", ["Fuchs|R.", "Demk|G."]),
      ("Buchel, Felix und Spitz, C. Erna", ["Buchel|Felix", "Spitz|C. Erna"]),
      (
        "Schur, James J., Miguel A. Guaj, Patricia Sanch, and Elsa Fine",
        ["Schur|James J.", "Guaj|Miguel A.", "Sanch|Patricia", "Fine|Elsa"]
      ),
      ("Adler, Theodor, W.", ["Adler|Theodor W."]),
      ("Hitzer, Ronald, und ArneNieder", ["Hitzer|Ronald", "Nieder|Arne"]),
      (
        "Kass NJ, Vos T, et al.; GBD Oral Health Collaborators", ["Kass|NJ", "Vos|T", "=GBD Oral Health Collaborators"]
      ),
    ])
  func conjunctions(text: String, names: [String]) { #expect(read(text) == names) }

  @Test(
    "bodies keep what stands in brackets, behind a dash and behind commas",
    arguments: [
      ("WMO (World Meteorological Organization)", ["=WMO (World Meteorological Organization)"]),
      ("Centers for Water Control and Prevention (CWC)", ["=Centers for Water Control and Prevention (CWC)"]),
      (
        "Ministério da Pesca (BR), Agência Nacional de Portos",
        ["=Ministério da Pesca (BR)", "=Agência Nacional de Portos"]
      ),
      ("GEWAS – Leibniz-Institut für Wasser", ["=GEWAS – Leibniz-Institut für Wasser"]),
      ("Autorengruppe Wasserberichte", ["=Autorengruppe Wasserberichte"]),
      (
        "Bundesministerium für Häfen, Werften, Fischer und Meer",
        ["=Bundesministerium für Häfen, Werften, Fischer und Meer"]
      ),
      ("Ministerio de Puertos y de Pesca", ["=Ministerio de Puertos y de Pesca"]),
      ("Weber, A. (Hg.)", ["Weber|A."]),
    ])
  func bodies(text: String, names: [String]) { #expect(read(text) == names) }

  @Test(
    "names in Chinese, Japanese and Korean script are one word each, whatever sign divides them",
    arguments: [
      ("김한결, 이새봄", ["=김한결", "=이새봄"]), ("林小雨. 陳大文. 王安", ["=林小雨", "=陳大文", "=王安"]),
      ("山田 花子 & 佐藤健", ["=山田 花子", "=佐藤健"]), ("김한결 외", ["=김한결"]),
    ])
  func eastAsian(text: String, names: [String]) {
    #expect(read(text) == names)
    #expect(NameParser.parse(text).isTruncated == text.hasSuffix("외"))
  }

  @Test(
    "a hyphen with blanks about it divides whole names, and goes on with one word alone",
    arguments: [
      ("W. Quell - K. Holm", ["Quell|W.", "Holm|K."]),
      ("Gaetano Corvi - Michael Knap - Giovanni Sarab", ["Corvi|Gaetano", "Knap|Michael", "Sarab|Giovanni"]),
      ("Sanso, F.- Martin, G.", ["Sanso|F.", "Martin|G."]),
      ("H. R. Hahn - S. Brugg - Koch", ["Hahn|H. R.", "Brugg-Koch|S."]),
    ])
  func hyphens(text: String, names: [String]) { #expect(read(text) == names) }

  @Test(
    "several authors that are not named give no name",
    arguments: ["AA.VV.", "Aa. Vv.", "AA. VV", "Autori vari", "Various Authors"])
  func several(text: String) {
    #expect(NameParser.parse(text) == NameList(isTruncated: true))
  }

  @Test(
    "what an acronym in brackets is made of is a body",
    arguments: [
      ("Urban Green Ideas (UGI)", ["=Urban Green Ideas (UGI)"]),
      ("Harbours and Seas in Metropolis (HSM) Foundation", ["=Harbours and Seas in Metropolis (HSM) Foundation"]),
    ])
  func acronyms(text: String, names: [String]) { #expect(read(text) == names) }

  @Test func `long initials behind a given name are initials among names that all end in some`() {
    #expect(
      read("Nash L, Walk F, Sander JWAS, Fisk DR") == ["Nash|L", "Walk|F", "Sander|JWAS", "Fisk|DR"])
  }

  @Test func `an initial glued to a family name is apart`() {
    #expect(read("Pem S, VenkatV, Rai A") == ["Pem|S", "Venkat|V", "Rai|A"])
  }
}
