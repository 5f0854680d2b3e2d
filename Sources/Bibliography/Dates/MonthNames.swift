// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of months and seasons in seven languages (English, German, French, Italian, Spanish, Portuguese, Dutch), in full and shortened.
public enum MonthNames {
  /// The month, 1 to 12, that a folded word names, in full or by at least three letters of one name (`jan`, `sept`, `okt`, `fevr`).
  public static func month(_ folded: String) -> Int? {
    guard folded.utf8.count >= 3, folded.utf8.allSatisfy(\.isASCIILetter) else { return short[folded] }
    if let month = whole[folded] { return month }
    guard !isSeason(folded), folded.utf8.count <= 5 else { return nil }
    return short[folded]
  }

  /// Whether a folded word names a season or a quarter of the year.
  public static func isSeason(_ folded: String) -> Bool { seasons.contains(folded) }

  private static let names: [[String]] = [
    ["january", "januar", "janner", "janvier", "gennaio", "enero", "janeiro", "januari"],
    ["february", "februar", "feber", "fevrier", "febbraio", "febrero", "fevereiro", "februari"],
    ["march", "marz", "maerz", "mars", "marzo", "marco", "maart"],
    ["april", "avril", "aprile", "abril"],
    ["may", "mai", "maggio", "mayo", "maio", "mei"],
    ["june", "juni", "juin", "giugno", "junio", "junho"],
    ["july", "juli", "juillet", "luglio", "julio", "julho"],
    ["august", "aout", "agosto", "augustus"],
    ["september", "septembre", "settembre", "septiembre", "setiembre", "setembro"],
    ["october", "oktober", "octobre", "ottobre", "octubre", "outubro"],
    ["november", "novembre", "noviembre", "novembro"],
    ["december", "dezember", "decembre", "dicembre", "diciembre", "dezembro"],
  ]

  private static let whole: [String: Int] = {
    var table: [String: Int] = [:]
    for (place, forms) in names.enumerated() {
      for form in forms { table[form] = place + 1 }
    }
    return table
  }()

  private static let short: [String: Int] = {
    var table: [String: Int] = [:]
    var ambiguous: Set<String> = []
    for (place, forms) in names.enumerated() {
      for form in forms {
        for length in 3...5 where form.utf8.count > length {
          let head = String(form.prefix(length))
          if let other = table[head], other != place + 1 { ambiguous.insert(head) }
          table[head] = place + 1
        }
      }
    }
    for head in ambiguous { table[head] = nil }
    table["mrt"] = 3
    return table
  }()

  private static let seasons: Set<String> = [
    "spring", "summer", "autumn", "fall", "winter", "fruhling", "fruhjahr", "sommer", "herbst", "printemps", "ete",
    "automne", "hiver",
    "primavera", "estate", "autunno", "inverno", "verano", "otono", "invierno", "verao", "outono", "lente", "voorjaar",
    "zomer", "herfst",
    "najaar", "sum", "spr", "win", "aut",
  ]
}
