// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Tagging

/// Given and family names that the training data know.
struct NameLexicon: Sendable {
  private let given: Set<UInt64>
  private let family: Set<UInt64>

  init(given: Set<UInt64> = [], family: Set<UInt64> = []) {
    self.given = given
    self.family = family
  }

  func without(given lessGiven: Set<UInt64>, family lessFamily: Set<UInt64>) -> NameLexicon {
    NameLexicon(given: given.subtracting(lessGiven), family: family.subtracting(lessFamily))
  }

  /// Shares of words that are given and family names, in steps from 0 to 4; 9 where there are no words.
  func share(in words: [Substring]) -> (given: Int, family: Int) {
    let long = words.filter { $0.count > 1 && $0.last != "." }.map { Self.key(String($0)) }
    guard !long.isEmpty else { return (9, 9) }
    return (
      (long.count { given.contains($0) } * 4 + long.count - 1) / long.count,
      (long.count { family.contains($0) } * 4 + long.count - 1) / long.count
    )
  }

  func isGiven(_ word: some StringProtocol) -> Bool { given.contains(Self.key(String(word))) }

  static func key(_ word: String) -> UInt64 { FeatureHasher.text(Folding.fold(word)) }
}

extension NameLexicon {
  /// The form in which a model file carries the lexicon: the number of given names, then all hashes, little-endian.
  var bytes: [UInt8] {
    let all = [UInt64(given.count)] + given.sorted() + family.sorted()
    return all.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) } }
  }

  init(bytes: [UInt8]) {
    var values: [UInt64] = []
    var place = 0
    while place + 8 <= bytes.count {
      values.append((0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) })
      place += 8
    }
    let count = Int(truncatingIfNeeded: values.first ?? 0)
    let names = values.dropFirst()
    guard count >= 0, count <= names.count else {
      self.init()
      return
    }
    self.init(given: Set(names.prefix(count)), family: Set(names.dropFirst(count)))
  }
}
