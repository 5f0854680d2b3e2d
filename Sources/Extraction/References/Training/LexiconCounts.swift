// SPDX-License-Identifier: GPL-3.0-or-later

/// How often each word of the training strings is used as what.
struct LexiconCounts {
  private static let width = Lexicon.Use.allCases.count + 1
  /// Counts by use, and in the last place all uses together; each string counts a word and use once.
  private var counts: [UInt64: [Int32]] = [:]

  /// Words in fewer strings say nothing.
  static let fewest = 3

  mutating func add(_ sample: ReferenceSample) {
    for (word, uses) in Self.uses(in: sample) {
      var sums = counts[word] ?? [Int32](repeating: 0, count: Self.width)
      for index in sums.indices { sums[index] += uses[index] }
      counts[word] = sums
    }
  }

  /// The lexicon of all strings.
  var lexicon: Lexicon { Lexicon(counts.mapValues { Self.packed($0) }) }

  /// The uses of a sample's words in the other strings, as a string that the model has not seen would find them.
  func usesElsewhere(_ sample: ReferenceSample) -> [UInt16] {
    let own = Self.uses(in: sample)
    return sample.reference.tokens.map { token in
      guard token.kind == .word, var sums = counts[token.word] else { return 0 }
      if let own = own[token.word] { for index in sums.indices { sums[index] -= own[index] } }
      return Self.packed(sums)
    }
  }

  private static func uses(in sample: ReferenceSample) -> [UInt64: [Int32]] {
    var uses: [UInt64: [Int32]] = [:]
    for (token, tag) in zip(sample.reference.tokens, sample.tags) where token.kind == .word {
      var sums = uses[token.word] ?? [Int32](repeating: 0, count: width)
      if let use = tag.flatMap(use) { sums[use.rawValue] = 1 }
      sums[width - 1] = sums[..<Lexicon.Use.given.rawValue].reduce(0, +)
      if sums[width - 1] == 0 { sums[width - 1] = 1 }
      uses[token.word] = sums
    }
    for word in sample.givenNames { uses[word]?[Lexicon.Use.given.rawValue] = 1 }
    return uses
  }

  private static func use(_ tag: ReferenceTag) -> Lexicon.Use? {
    switch tag {
    case .author, .editor, .translator: .author
    case .container, .collection: .container
    case .publisher: .publisher
    case .place: .place
    case .title: .title
    default: nil
    }
  }

  private static func packed(_ sums: [Int32]) -> UInt16 {
    let total = Double(sums[width - 1])
    guard sums[width - 1] >= Int32(fewest) else { return 0 }
    var packed: UInt16 = 0
    for use in Lexicon.Use.allCases {
      let share =
        Double(sums[use.rawValue]) / (use == .given ? max(Double(sums[Lexicon.Use.author.rawValue]), 1) : total)
      let step: UInt16 = share > 0.9 ? 3 : share > 0.6 ? 2 : share > 0.3 ? 1 : 0
      packed |= step << UInt16(2 * use.rawValue)
    }
    return packed
  }
}
