// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// The page that a note cites is no field of the work: what stands last in a citation, one page or some pages of a book.
enum PlaceCited {
  /// - Parameter text: the citation as printed.
  static func removed(from work: Work, citedAs text: String) -> Work {
    guard let page = work.page, isPlaceCited(page, work), !CitedRuling.isOne(text) else { return work }
    var work = work
    work.page = nil
    return work
  }

  /// A single page, or a range in a work that is contained in no other.
  private static func isPlaceCited(_ page: String, _ work: Work) -> Bool {
    let isPlain = page.allSatisfy { $0.isNumber || $0 == "," || $0 == " " }
    return isPlain || work.containerTitle == nil && !work.author.isEmpty
  }
}

/// Rulings and gazettes, whose first page is part of what names them: `BVerfGE 7, 198`, `Smith v Jones [1932] AC 562`.
enum CitedRuling {
  static func isOne(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if words.contains(where: { $0 == "v" || $0 == "v." || $0 == "vs." }), words.first?.first?.isUppercase == true {
      return true
    }
    guard let first = words.first?.prefix(while: \.isLetter), first.count >= 3 else { return false }
    let capitals = first.filter(\.isUppercase).count
    return capitals >= 2 && capitals < first.count && words.dropFirst().contains { $0.contains(where: \.isNumber) }
      && (courts.contains(where: first.hasPrefix) || first.hasSuffix("GE") || first.hasSuffix("GHZ")
        || first.hasSuffix("Bl"))
  }

  private static let courts = [
    "BVerf", "BVerw", "BGH", "BFH", "BSG", "BAG", "OVG", "OLG", "EuG", "EGMR", "VerfGH", "GVBl", "BGBl", "RGBl",
    "VfSlg",
  ]
}
