// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// Rulings, laws with their gazette and papers of parliaments, as notes print them; names and numbers are drawn at random.
enum InventedRulings {
  private static let reports = [
    "BVerfGE", "BVerwGE", "BGHZ", "BGHSt", "BAGE", "BSGE", "OVGE", "RGZ", "VerfGHE", "BFHE", "VfSlg.",
  ]
  private static let courts = [
    "BVerfG", "BGH", "BVerwG", "BAG", "BSG", "OVG NRW", "OVG Lüneburg", "OLG München", "LG Köln", "VGH Mannheim",
    "BayVGH", "VerfGH Berlin",
    "EuGH", "EGMR", "OGH", "VG Hamburg", "StGH Hessen",
  ]
  private static let journals = [
    "NJW", "NVwZ", "DÖV", "BauR", "JZ", "DVBl.", "NuR", "NWVBl.", "BayVBl", "LKV", "EuZW", "ZUR", "MDR", "GRUR", "AöR",
  ]
  private static let gazettes = [
    "BGBl. I", "BGBl. I S.", "GVBl NRW", "GVBl.", "GBl. BW", "BT-Drs.", "BT-Drucksache", "RGBl. I", "BR-Drs.",
    "Drucksache", "StenBer. BT",
  ]
  private static let reporters = ["AC", "QB", "Ch", "WLR", "All ER", "EWCA Civ", "UKSC", "UKHL", "SCR", "CLR"]
  private static let american = ["U.S.", "F.3d", "F.2d", "S. Ct.", "Cal. App. 4th", "N.E.2d", "F. Supp. 2d"]

  static func one(families: [String], using generator: inout SeededGenerator) -> String {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func pick(_ list: [String]) -> String { list[Int.random(in: list.indices, using: &generator)] }
    let first = families.first ?? "Weber"
    let second =
      families.count > 1
      ? families[1]
      : pick(["Board of Education", "United States", "Land Hessen", "Commission", "Secretary of State", "Stadt Köln"])
    let page = number(1...900)
    let year = number(1952...2023)
    let place =
      Int.random(in: 0..<3, using: &generator) == 0 ? "" : " (\(page + number(0...20))\(pick(["", " f.", " ff."])))"
    switch Int.random(in: 0..<10, using: &generator) {
    case 0, 1, 2: return "\(pick(reports)) \(number(1...150)), \(page)" + place
    case 3, 4: return "\(pick(courts)), \(pick(journals)) \(year), \(page)" + place
    case 5:
      let kind = pick(["Urteil vom", "Urt. v.", "Beschl. v.", "Beschluss vom"])
      let date = "\(number(1...28)).\(number(1...12)).\(year)"
      return
        "\(pick(courts)), \(kind) \(date)\(pick([", ", " – "]))\(number(1...9)) \(pick(["BvR", "ZR", "C", "BvL", "AZR", "K"])) \(number(1...999))/\(year % 100)"
    case 6: return "\(pick(gazettes)) \(pick(["\(year), ", "\(number(10...19))/", "\(year) S. "]))\(page)"
    case 7: return "\(first) v \(second) [\(year)] \(pick(["", "1 ", "2 "]))\(pick(reporters)) \(page)"
    case 8: return "\(first) v. \(second), \(number(1...600)) \(pick(american)) \(page) (\(year))"
    default:
      let case_ = "\(number(1...900))/\(String(year).suffix(2))"
      return pick([
        "Case C-\(case_) \(first) v \(second), EU:C:\(year):\(page)",
        "Case C-\(case_) \(first) [\(year)] ECR I-\(page)",
        "EuGH, Rs. C-\(case_), \(first), Slg. \(year), I-\(page)",
        "Regulation (EU) \(year)/\(page), [\(year)] OJ L\(page)/1",
        "Directive \(year)/\(page)/EC, OJ L \(page), \(number(1...28)).\(number(1...12)).\(year), p. \(number(1...99))",
      ])
    }
  }
}

/// Items of newspapers, agencies and the web, as notes print them: mostly without author, often without title, told by their day.
enum NewspaperItems {
  private static let short = [
    "FAZ", "SZ", "taz", "NZZ", "FR", "NYT", "DIE WELT", "DER SPIEGEL", "Die Zeit", "Le Monde", "El País",
    "The Guardian", "dpa", "Reuters", "Interfax", "AFP",
  ]

  static func one(title: [String], using generator: inout SeededGenerator) -> String {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func pick(_ list: [String]) -> String { list[Int.random(in: list.indices, using: &generator)] }
    let year = number(1948...2023)
    let months = ["Januar", "März", "Mai", "Juli", "Oktober", "Dezember"]
    let day = pick([
      "\(number(1...28)).\(number(1...12)).\(year)", "\(number(1...28)). \(number(1...12)). \(year)",
      "\(number(1...28)). \(pick(months)) \(year)",
      "\(number(1...28)) \(pick(["January", "April", "June", "August", "November"])) \(year)",
    ])
    let paper = Bool.random(using: &generator) ? pick(short) : pick(InventedSources.newspapers)
    let words = title.joined(separator: " ")
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1: return "\(paper) vom \(day)" + pick(["", ", S. \(number(1...40))"])
    case 2: return "\(paper), \(day)" + pick(["", ", S. \(number(1...40))", ", p. \(number(1...40))"])
    case 3: return "\(words), in: \(paper) vom \(day)" + pick(["", ", S. \(number(1...40))"])
    case 4:
      return pick(["“\(words)”", "„\(words)“", "»\(words)«", "\"\(words)\""]) + pick([", in: ", ", "])
        + "\(paper), \(day)"
    case 5:
      return
        "\(pick(["Pressemitteilung", "Press release", "Pressemitteilung Nr. \(number(1...400))"])) \(pick(InventedSources.bodies)), \(day)"
    case 6:
      let visited = pick([
        "", " (\(day))", ", \(day)", " (\(pick(["Zugriff am", "abgerufen am", "accessed", "Stand:"])) \(day))",
      ])
      return pick(["http://", "https://", ""]) + pick(InventedSources.hosts)
        + "/\(pick(["de", "pub", "archiv"]))/\(number(1...99999))" + visited
    default:
      return
        "\(pick(InventedSources.bodies)), \(words), \(pick(["https://", "http://"]))\(pick(InventedSources.hosts))/\(number(1...9999)) (\(pick(["Zugriff", "abgerufen am", "accessed", "letzter Zugriff:"])) \(day))"
    }
  }
}
