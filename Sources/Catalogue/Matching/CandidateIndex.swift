// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Finds works that are worth comparing, without comparing all: by identifiers, equal titles, rare words of titles, authors with years, and
/// places in journals.
struct CandidateIndex: Sendable {
  private var blocks: [String: [Int]] = [:]
  /// In how many titles a word stands.
  private var frequencies: [String: Int] = [:]

  /// A block that holds more says too little to be worth its comparisons.
  private static let largestBlock = 60
  /// Blocks of equal titles and identifiers are read however large they are, within reason.
  private static let largestSureBlock = 2000

  init(_ works: [WorkFeatures]) {
    for work in works {
      for word in Set(work.titleWords) { frequencies[word, default: 0] += 1 }
    }
    for (place, work) in works.enumerated() {
      for key in keys(of: work) { blocks[key, default: []].append(place) }
    }
  }

  /// Places of works that share a block with `work`, or whose title has a rare word of the printed string, in rising order.
  func candidates(for work: WorkFeatures, printed: [String] = []) -> [Int] {
    var found: Set<Int> = []
    let known = Set(printed.filter { $0.count > 2 && frequencies[$0] != nil })
    let rare = known.sorted { (frequencies[$0] ?? 0, $0) < (frequencies[$1] ?? 0, $1) }.prefix(8)
    for key in keys(of: work).union(rare.map { "word:" + $0 }) {
      guard let block = blocks[key] else { continue }
      let largest = key.hasPrefix("=") ? Self.largestSureBlock : Self.largestBlock
      if block.count <= largest { found.formUnion(block) }
    }
    return found.sorted()
  }

  /// Pairs that share a block, the lesser place first.
  func pairs() -> [(Int, Int)] {
    var found: Set<UInt64> = []
    for (key, block) in blocks {
      let largest = key.hasPrefix("=") ? Self.largestSureBlock : Self.largestBlock
      guard block.count > 1, block.count <= largest else { continue }
      for (offset, first) in block.enumerated() {
        for second in block[(offset + 1)...] where first != second {
          found.insert(UInt64(min(first, second)) << 32 | UInt64(max(first, second)))
        }
      }
    }
    return found.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// Keys that begin with `=` are sure ones.
  private func keys(of work: WorkFeatures) -> Set<String> {
    var keys: Set<String> = []
    if let doi = work.doi { keys.insert("=doi:" + doi) }
    if let pmid = work.pmid { keys.insert("=pmid:" + pmid) }
    for other in work.others { keys.insert("=" + other) }
    if !work.titleKey.isEmpty { keys.insert("=title:" + work.titleKey) }
    if let length = work.mainTitleLength { keys.insert("=title:" + work.titleWords[..<length].joined()) }
    let year = work.year.map(String.init) ?? ""
    if let family = work.families.first {
      keys.insert("author:" + family + year)
      if let last = family.split(separator: " ").last { keys.insert("author:" + last + year) }
      if let page = work.firstPage { keys.insert("page:" + family + page) }
    }
    if let volume = work.volume, let page = work.firstPage { keys.insert("place:" + volume + "/" + page) }
    let rare = work.titleWords.filter { $0.count > 2 }.sorted {
      (frequencies[$0] ?? 0, $0) < (frequencies[$1] ?? 0, $1)
    }
    for word in rare.prefix(4) { keys.insert("word:" + word) }
    if work.titleWords.count >= 3 { keys.insert("head:" + work.titleKey.prefix(14)) }
    return keys
  }
}
