// SPDX-License-Identifier: GPL-3.0-or-later

/// White words that lie on others: journals hide data of an article behind its title. White words of their own place are printed on a dark
/// ground and stay.
enum HiddenWords {
  /// Share of a word's area that has to lie on another word's.
  private static let covered = 0.5
  /// Height of a box, in units of the letters' size, from which it does not tell where they are printed.
  private static let tall = 1.8

  /// Words in their order, and the text of those that are hidden.
  ///
  /// - Parameter white: places of the white words.
  static func parted(_ words: [Word], white: [Int]) -> (words: [Word], hidden: String) {
    guard !white.isEmpty else { return (words, "") }
    let hidden = Set(
      white.filter { place in
        // The same word twice is a shadow.
        words.contains { $0.text != words[place].text && covers($0, words[place].box) }
      })
    guard !hidden.isEmpty else { return (words, "") }
    return (
      words.indices.filter { !hidden.contains($0) }.map { words[$0] },
      hidden.sorted().map { words[$0].text }.joined(separator: " ")
    )
  }

  private static func covers(_ word: Word, _ own: Box) -> Bool {
    let box = word.box
    // Fonts may claim far more height than they print in.
    guard box.height < tall * word.size, abs(box.midY - own.midY) < 0.5 * own.height else { return false }
    let width = min(box.maxX, own.maxX) - max(box.minX, own.minX)
    let height = min(box.maxY, own.maxY) - max(box.minY, own.minY)
    return width > 0 && height > 0 && width * height > covered * own.width * own.height
  }
}
