// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Tells which descriptions are of one work: by identifiers where nothing speaks against them, else cautiously by what all fields say together.
public struct Deduplication: Sendable {
  /// Pairs of places that are one work, or different works, whatever the fields say.
  public var always: [(Int, Int)] = []
  public var never: [(Int, Int)] = []

  public init() {}

  /// For each work the least place of its cluster. The order of `works` changes nothing but the places.
  public func clusters(_ works: [Work]) -> [Int] {
    let features = works.map(WorkFeatures.init)
    let standing = Self.standingTitles(features)
    var forest = DisjointSets(count: works.count)
    for (first, second) in never { forest.forbid(first, second) }
    for (first, second) in always { forest.join(first, second) }
    var scored: [(first: Int, second: Int, score: Double)] = []
    for (first, second) in CandidateIndex(features).pairs()
    where !WorkComparison.isHopeless(features[first], features[second]) {
      let isStanding = standing.contains(features[first].titleKey) || standing.contains(features[second].titleKey)
      let comparison = WorkComparison(features[first], features[second], isStandingTitle: isStanding)
      if comparison.score >= WorkComparison.threshold { scored.append((first, second, comparison.score)) }
    }
    // The surest first; ties by content, so that the order of the input does not matter.
    let order = Self.ranks(features, works)
    scored.sort {
      let one = (order[$0.first], order[$0.second])
      let other = (order[$1.first], order[$1.second])
      return $0.score != $1.score
        ? $0.score > $1.score : (min(one.0, one.1), max(one.0, one.1)) < (min(other.0, other.1), max(other.0, other.1))
    }
    for pair in scored { forest.join(pair.first, pair.second) }
    return works.indices.map { forest.least(of: $0) }
  }

  /// Titles that stand over several works: their holders differ in author or in place.
  private static func standingTitles(_ features: [WorkFeatures]) -> Set<String> {
    var holders: [String: [Int]] = [:]
    for (place, work) in features.enumerated() where !work.titleKey.isEmpty {
      holders[work.titleKey, default: []].append(place)
    }
    return Set(
      holders.compactMap { title, places in
        guard places.count > 1 else { return nil }
        let authors = Set(places.map { features[$0].families.first ?? "" })
        let issues = Set(
          places.map { "\(features[$0].year ?? 0)/\(features[$0].volume ?? "")/\(features[$0].issue ?? "")" })
        let isShort = features[places[0]].titleWords.count <= 3
        return authors.count >= 4 || issues.count >= (isShort ? 3 : 4) ? title : nil
      })
  }

  /// The rank of each work by what it says, the same whatever the order of the input.
  private static func ranks(_ features: [WorkFeatures], _ works: [Work]) -> [Int] {
    let keys = features.indices.map { place in
      [
        features[place].titleKey, features[place].families.joined(separator: " "), features[place].doi ?? "",
        String(features[place].year ?? 0), features[place].volume ?? "", features[place].firstPage ?? "",
      ].joined(separator: "|")
    }
    var ranks = [Int](repeating: 0, count: keys.count)
    for (rank, place) in keys.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }).enumerated() {
      ranks[place] = rank
    }
    return ranks
  }
}

/// Sets that are joined pair by pair, and pairs that must stay apart.
struct DisjointSets {
  private var parents: [Int]
  /// By root: roots that it must not be joined with.
  private var enemies: [Int: Set<Int>] = [:]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func root(of place: Int) -> Int {
    var root = place
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// The least member; roots are kept least.
  mutating func least(of place: Int) -> Int { root(of: place) }

  mutating func forbid(_ first: Int, _ second: Int) {
    let one = root(of: first)
    let other = root(of: second)
    enemies[one, default: []].insert(other)
    enemies[other, default: []].insert(one)
  }

  /// Joins the sets of two members, unless that is forbidden.
  mutating func join(_ first: Int, _ second: Int) {
    let one = root(of: first)
    let other = root(of: second)
    guard one != other, enemies[one]?.contains(other) != true else { return }
    let (kept, gone) = (min(one, other), max(one, other))
    parents[gone] = kept
    for enemy in enemies.removeValue(forKey: gone) ?? [] {
      enemies[enemy]?.remove(gone)
      enemies[enemy, default: []].insert(kept)
      enemies[kept, default: []].insert(enemy)
    }
  }
}
