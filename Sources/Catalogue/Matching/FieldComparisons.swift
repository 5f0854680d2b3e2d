// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// What two titles say.
struct TitleComparison {
  /// 0 to 1; `nil` where one is missing.
  let similarity: Double?
  /// Words of the shorter title.
  let length: Int

  init(_ first: WorkFeatures, _ second: WorkFeatures) {
    length = min(first.titleWords.count, second.titleWords.count)
    guard !first.title.isEmpty, !second.title.isEmpty else {
      similarity = nil
      return
    }
    if first.titleKey == second.titleKey {
      similarity = 1
    } else if Self.isCut(first, second) || Self.isCut(second, first) {
      similarity = 0.93
    } else if Self.numbersDiffer(first.titleWords, second.titleWords) {
      // `Part 1` and `Part 2` are near as letters and different as works.
      similarity = min(0.6, Self.ratio(first, second))
    } else {
      similarity = Self.ratio(first, second)
    }
  }

  var isDifferent: Bool { (similarity ?? 1) < 0.5 }

  func evidence(isStanding: Bool) -> Double {
    guard let similarity else { return -1 }
    return isStanding ? evidence(similarity: similarity, full: 1) : evidence(similarity: similarity, words: length)
  }

  /// A long title that is equal says more than a short one.
  func evidence(similarity: Double, words: Int) -> Double {
    evidence(similarity: similarity, full: words >= 6 ? 5.5 : words >= 4 ? 4.5 : words >= 3 ? 3.5 : 2)
  }

  private func evidence(similarity: Double, full: Double) -> Double {
    switch similarity {
    case 0.99...: return full
    case 0.93...: return full - 0.5
    case 0.87...: return full - 1.5
    case 0.8...: return min(2, full - 2)
    case 0.7...: return -1
    case 0.5...: return -4
    default: return -7
    }
  }

  /// 0 where it would be below one half.
  private static func ratio(_ first: WorkFeatures, _ second: WorkFeatures) -> Double {
    first.hasOtherTitle(than: second) ? 0 : Similarity.ratio(first.title, second.title, floor: 0.5)
  }

  /// The second is the first without its subtitle.
  private static func isCut(_ long: WorkFeatures, _ short: WorkFeatures) -> Bool {
    guard short.titleWords.count >= 4, short.titleWords.count < long.titleWords.count,
      long.titleWords.starts(with: short.titleWords)
    else { return false }
    return long.mainTitleLength == short.titleWords.count || short.titleWords.count >= 8
  }

  private static func numbersDiffer(_ first: [String], _ second: [String]) -> Bool {
    func numbers(_ words: [String]) -> [String] { words.filter { $0.allSatisfy(\.isNumber) || isRoman($0) } }
    let one = numbers(first)
    let other = numbers(second)
    return !one.isEmpty && !other.isEmpty && one != other
  }

  private static func isRoman(_ word: String) -> Bool { ["ii", "iii", "iv", "vi", "vii", "viii", "ix"].contains(word) }
}

/// What two lists of authors say.
struct AuthorComparison {
  let evidence: Double
  let isDifferent: Bool

  init(_ first: WorkFeatures, _ second: WorkFeatures) {
    guard let one = first.families.first, let other = second.families.first else {
      evidence = 0
      isDifferent = false
      return
    }
    let overlap = Self.overlap(first.families, second.families)
    if Self.isSame(one, other) {
      let initialsDiffer =
        !first.initials.isEmpty && !second.initials.isEmpty && first.initials[0] != second.initials[0]
      evidence = (initialsDiffer ? -0.5 : 2) + (overlap >= 0.6 ? 0.5 : overlap < 0.3 ? -1.5 : 0)
      isDifferent = false
    } else if overlap >= 0.5 {
      // The order differs, or one list is cut.
      evidence = overlap >= 0.8 && min(first.families.count, second.families.count) > 1 ? 2 : 1
      isDifferent = false
    } else {
      evidence = overlap > 0 ? -2 : -4
      isDifferent = overlap == 0
    }
  }

  /// The share of the shorter list that stands in the other one.
  private static func overlap(_ first: [String], _ second: [String]) -> Double {
    if first == second { return 1 }
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let names = Set(long)
    let shared = short.prefix(30).count { name in
      names.contains(name) || long.prefix(30).contains { isSame(name, $0) }
    }
    return Double(shared) / Double(min(30, short.count))
  }

  static func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    let one = first.unicodeScalars.map(\.value)
    let other = second.unicodeScalars.map(\.value)
    if min(one.count, other.count) >= 5, Similarity.ratio(one, other, floor: 0.8) >= 0.8 { return true }
    // `Van der Leun` and `Leun`, `Garcia Marquez` and `Garcia`.
    let words = first.split(separator: " ")
    let others = second.split(separator: " ")
    guard words.count != others.count, let lastWord = words.last, let lastOther = others.last else { return false }
    return lastWord == lastOther || (words.first == others.first && (words.first?.count ?? 0) > 3)
  }
}

/// What two names of journals or books say.
enum ContainerComparison {
  /// Equal, one an abbreviation of the other, or one the other with more words.
  static func agree(_ first: [String], _ second: [String]) -> Bool {
    if first == second { return true }
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    if isAcronym(short, of: long) { return true }
    var place = 0
    var matched = 0
    for word in short {
      if let found = long[place...].firstIndex(where: { abbreviates(word, $0) }) {
        matched += 1
        place = found + 1
      }
      if place >= long.count { break }
    }
    return matched == short.count || (short.count >= 4 && matched >= short.count - 1)
  }

  private static func abbreviates(_ first: String, _ second: String) -> Bool {
    first == second || first.hasPrefix(second) || second.hasPrefix(first)
      || (first.first == second.first && min(first.count, second.count) >= 4
        && first.commonPrefix(with: second).count >= 4)
  }

  private static func isAcronym(_ short: [String], of long: [String]) -> Bool {
    guard short.count == 1, long.count > 1 else { return false }
    return short[0] == String(long.compactMap(\.first))
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> Substring {
    var end = startIndex
    var place = other.startIndex
    while end < endIndex, place < other.endIndex, self[end] == other[place] {
      end = index(after: end)
      place = other.index(after: place)
    }
    return self[..<end]
  }
}
