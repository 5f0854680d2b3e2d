// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Ranks of a journal, list by list, also where rank and next list are glued: `AJG 1ABDC B`.
enum RankingLine {
  /// The lists and the ranks that each of them gives, longest first.
  /// Sources: the lists' own guides (Academic Journal Guide 2024; ABDC 2022; CNRS section 37; FNEGE 2022; VHB-JOURQUAL 3; SCImago).
  private static let scales: [(names: [String], list: String, ranks: [String])] = [
    (["AJG", "ABS", "CABS"], "AJG", ["4*", "4", "3", "2", "1"]),
    (["ABDC"], "ABDC", ["A*", "A", "B", "C"]),
    (["CNRS"], "CNRS", ["1*", "1eg", "1g", "1", "2", "3", "4"]),
    (["FNEGE", "FNEGE-HCERES", "HCERES"], "FNEGE", ["1*", "1", "2", "3", "4", "A", "B", "C"]),
    (["VHB-JOURQUAL3", "VHB-JOURQUAL", "JOURQUAL", "VHB", "JQ3"], "VHB", ["A+", "A", "B", "C", "D", "E"]),
    (["SCImago", "Scimago", "SCIMAGO", "SJR"], "SJR", ["Q1", "Q2", "Q3", "Q4"]),
    (["JCR"], "JCR", ["Q1", "Q2", "Q3", "Q4"]),
    (["CORE"], "CORE", ["A*", "A", "B", "C"]),
    (["CCF"], "CCF", ["A", "B", "C"]),
    (["Qualis", "QUALIS"], "Qualis", ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "B5", "C"]),
    (["ERIH"], "ERIH", ["INT1", "INT2", "NAT"]),
    (["FT50", "FT 50", "UTD24", "UTD 24"], "", []),
  ]

  /// The ranks of a line that holds nothing else; none where other words stand in it.
  static func rankings(in line: String) -> [Ranking] {
    var rest = line[...]
    var rankings: [Ranking] = []
    while true {
      rest = rest.drop { $0.isWhitespace || "·|,;:/–-".contains($0) }
      guard !rest.isEmpty else { return rankings }
      guard let (ranking, length) = first(in: rest) else { return [] }
      rankings.append(ranking)
      rest = rest.dropFirst(length)
    }
  }

  private static func first(in text: Substring) -> (Ranking, length: Int)? {
    for scale in scales {
      for name in scale.names where text.hasPrefix(name) {
        if scale.ranks.isEmpty {
          return (Ranking(list: name.filter { $0 != " " }, rank: "listed"), name.count)
        }
        let after = text.dropFirst(name.count)
        let gap = after.prefix { $0 == " " || $0 == ":" || $0 == "\u{A0}" }
        let year = yearLength(after.dropFirst(gap.count))
        let start = after.dropFirst(gap.count + year)
        guard let rank = scale.ranks.first(where: { start.hasPrefix($0) && ends($0, in: start) }) else { continue }
        return (Ranking(list: scale.list, rank: rank), name.count + gap.count + year + rank.count)
      }
    }
    return nil
  }

  /// `AJG 2021: 3`: the edition of the list.
  private static func yearLength(_ text: Substring) -> Int {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, digits.hasPrefix("20") else { return 0 }
    return digits.count + text.dropFirst(4).prefix { $0 == " " || $0 == ":" }.count
  }

  /// A rank ends before anything but a letter or digit, or before the name of the next list.
  private static func ends(_ rank: String, in text: Substring) -> Bool {
    let rest = text.dropFirst(rank.count)
    guard let next = rest.first, next.isLetter || next.isNumber else { return true }
    return scales.contains { scale in scale.names.contains { rest.hasPrefix($0) } }
  }
}
