// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// A stretch of one printed line: what poppler gives as a line, before pieces are joined or parted.
struct Fragment {
  var words: [Word]
  var box: Box
  /// Size of most of its characters, in points.
  var size: Double
  var zone: Zone = .body

  init(words: [Word]) {
    self.words = words
    var box = words[0].box
    var characters: [Double: Int] = [:]
    for word in words {
      box = box.union(word.box)
      characters[word.size, default: 0] += word.text.utf8.count
    }
    self.box = box
    size = characters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// Characters without blanks.
  var length: Int { words.reduce(0) { $0 + $1.text.utf8.count } }

  var plainText: String { words.map(\.text).joined(separator: " ") }

  /// Set up or down the page: much higher than wide although it holds several characters.
  var isVertical: Bool { length >= 3 && box.height > 2 * box.width && box.height > 2.5 * size }

  /// The two stand in one row: the lower of them has at least half of its height beside the other.
  func sharesRow(with other: Fragment) -> Bool {
    let overlap = min(box.maxY, other.box.maxY) - max(box.minY, other.box.minY)
    return overlap > 0.5 * min(box.height, other.box.height)
  }

  mutating func append(_ other: Fragment, spaced: Bool) {
    if let last = words.indices.last { words[last].spaceAfter = spaced }
    self = Fragment(words: words + other.words)
  }

  /// A word that is set smaller and higher than the rest of the line.
  func isRaised(_ word: Word) -> Bool {
    word.size < 0.85 * size && word.box.maxY < box.maxY - 0.12 * size && word.box.midY < box.midY + 0.05 * size
  }
}
