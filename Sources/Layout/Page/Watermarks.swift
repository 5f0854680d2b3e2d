// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Large letters printed across the text: "PREPRINT" up a page, of which poppler gives pieces among the lines that they cross.
struct Watermarks {
  private struct Style: Hashable {
    let font: Int
    let size: Int

    init(_ word: Word) {
      font = word.font
      size = Int(word.size.rounded())
    }
  }

  private var styles: Set<Style> = []

  init(in pages: [[Word]]) {
    var characters: [Int: Int] = [:]
    for page in pages { for word in page { characters[Int(word.size.rounded()), default: 0] += word.text.utf8.count } }
    guard let usual = characters.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
    for page in pages {
      for word in page where word.size > 2.5 * Double(usual) && Self.isOverprinted(word, on: page) {
        styles.insert(Style(word))
      }
    }
  }

  /// Smaller words stand in the letters' box.
  private static func isOverprinted(_ word: Word, on page: [Word]) -> Bool {
    page.filter { other in
      other.size < 0.6 * word.size && other.box.midX > word.box.minX && other.box.midX < word.box.maxX
        && other.box.midY > word.box.minY && other.box.midY < word.box.maxY
    }.count >= 3
  }

  /// The words of the text, and the pieces of watermarks.
  func part(_ words: [Word]) -> (text: [Word], stamps: [Fragment]) {
    guard !styles.isEmpty else { return (words, []) }
    var text: [Word] = []
    var stamps: [Fragment] = []
    for word in words {
      if styles.contains(Style(word)) {
        var stamp = Fragment(words: [word])
        stamp.zone = .watermark
        stamps.append(stamp)
        if word.endsLine, let last = text.indices.last { text[last].endsLine = true }
      } else {
        text.append(word)
      }
    }
    return (text, stamps)
  }
}
