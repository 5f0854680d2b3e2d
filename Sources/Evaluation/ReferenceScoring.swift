// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A reference list prepared for comparison: each reference as a bag of words, and its title.
private struct ReferenceWords {
  /// Words by number with how often they stand, in order of the numbers.
  var bags: [[(word: Int, count: Int)]] = []
  var sizes: [Int] = []
  var titles: [String] = []

  init(_ references: [JSONValue], vocabulary: inout [Substring: Int]) {
    for reference in references {
      let work = reference["work"]
      let raw = text(reference["raw"])
      let printed =
        raw.isEmpty
        ? ([text(work?["title"]), text(work?["container-title"]), year(work), pageRange(text(work?["page"]))]
          + names(work, form: familyName)).joined(separator: " ")
        : raw
      var counts: [Int: Int] = [:]
      for word in Folding.fold(printed).split(separator: " ") {
        let number = vocabulary[word] ?? vocabulary.count
        vocabulary[word] = number
        counts[number, default: 0] += 1
      }
      bags.append(counts.sorted { $0.key < $1.key }.map { (word: $0.key, count: $0.value) })
      sizes.append(counts.values.reduce(0, +))
      titles.append(Folding.fold(text(work?["title"])))
    }
  }
}

private func shared(_ a: [(word: Int, count: Int)], _ b: [(word: Int, count: Int)]) -> Int {
  var (i, j, total) = (0, 0, 0)
  while i < a.count, j < b.count {
    if a[i].word == b[j].word {
      total += min(a[i].count, b[j].count)
      i += 1
      j += 1
    } else if a[i].word < b[j].word {
      i += 1
    } else {
      j += 1
    }
  }
  return total
}

/// Places of gold and given references that mean the same, one to one, the most similar first. Similar are two references that share six
/// words in ten (Dice), more so where their titles are equal and longer than twelve characters.
func aligned(gold: [JSONValue], given: [JSONValue]) -> [(gold: Int, given: Int)] {
  var vocabulary: [Substring: Int] = [:]
  let a = ReferenceWords(gold, vocabulary: &vocabulary)
  let b = ReferenceWords(given, vocabulary: &vocabulary)
  var found: [(value: Double, gold: Int, given: Int)] = []
  for i in gold.indices {
    let hasLongTitle = a.titles[i].unicodeScalars.count > 12
    for j in given.indices {
      let total = a.sizes[i] + b.sizes[j]
      var value = total == 0 ? 0 : 2 * Double(shared(a.bags[i], b.bags[j])) / Double(total)
      if hasLongTitle, a.titles[i] == b.titles[j] { value = max(value, 0.75) + 0.1 * value }
      if value >= 0.6 { found.append((value, i, j)) }
    }
  }
  found.sort { ($1.value, $0.gold, $0.given) < ($0.value, $1.gold, $1.given) }
  var pairs: [(gold: Int, given: Int)] = []
  var (left, right) = (Set<Int>(), Set<Int>())
  for pair in found where !left.contains(pair.gold) && !right.contains(pair.given) {
    left.insert(pair.gold)
    right.insert(pair.given)
    pairs.append((pair.gold, pair.given))
  }
  return pairs
}

extension Counts {
  /// Counts reference lists; gives the place in the gold of each given reference that has one.
  mutating func addReferences(gold: [JSONValue], given: [JSONValue]) -> [Int: Int] {
    let pairs = aligned(gold: gold, given: given)
    add("references.instance", right: pairs.count, given: given.count, gold: gold.count)
    var fields = Counts()
    for pair in pairs {
      var one = Counts()
      one.addWork(gold: gold[pair.gold]["work"], given: given[pair.given]["work"])
      let isWhole = one.fields.allSatisfy { field in
        let tally = one[field]
        return tally.gold == 0 || (tally.right == tally.gold && tally.gold == tally.given)
      }
      add("references.whole", right: isWhole ? 1 : 0, given: 1, gold: 1)
      fields.add(one)
    }
    let matchedGold = Set(pairs.map(\.gold))
    let matchedGiven = Set(pairs.map(\.given))
    for i in gold.indices where !matchedGold.contains(i) {
      fields.addWork(gold: gold[i]["work"], given: nil)
      add("references.whole", right: 0, given: 0, gold: 1)
    }
    for j in given.indices where !matchedGiven.contains(j) {
      fields.addWork(gold: nil, given: given[j]["work"])
      add("references.whole", right: 0, given: 1, gold: 0)
    }
    for field in WorkField.allCases.map(\.rawValue) {
      let tally = fields[field]
      add("references." + field, right: tally.right, given: tally.given, gold: tally.gold)
      add("references.core", right: tally.right, given: tally.given, gold: tally.gold)
    }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.given, $0.gold) })
  }

  /// Counts, for each gold reference, how often the text points to it.
  mutating func addMentions(gold: [JSONValue], given: [JSONValue], references: [JSONValue], places: [Int: Int]) {
    var placeOfID: [String: Int] = [:]
    for (place, reference) in references.enumerated() {
      placeOfID[reference["id"].map(\.plainText) ?? String(place)] = place
    }
    func goldPlace(_ pointer: JSONValue) -> Int? {
      (pointer.integer ?? placeOfID[pointer.plainText]).flatMap { places[$0] }
    }
    // References that are not in the gold count as given and are never right.
    let unknown = -1
    addBags(
      "mention.link", gold: gold.flatMap { $0["references"]?.elements ?? [] }.compactMap(\.integer),
      given: given.flatMap { $0["references"]?.elements ?? [] }.map { goldPlace($0) ?? unknown })
  }
}
