// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Fonts for mathematics whose boxes reach far below their letters, so that every line seems to overlap the next.
enum TallFonts {
  /// Cuts the boxes of words in such fonts to the usual height.
  static func trim(_ pages: inout [[Word]]) {
    var tall: [Int: Int] = [:]
    for page in pages {
      for word in page where isTall(word) && word.box.width > word.box.height { tall[word.font, default: 0] += 1 }
    }
    let fonts = Set(tall.filter { $0.value >= 5 }.keys)
    guard !fonts.isEmpty else { return }
    for page in pages.indices {
      for place in pages[page].indices where fonts.contains(pages[page][place].font) && isTall(pages[page][place]) {
        pages[page][place].box.maxY = pages[page][place].box.minY + usualHeight * pages[page][place].size
      }
    }
  }

  private static func isTall(_ word: Word) -> Bool { word.size > 0 && word.box.height > 2 * word.size }

  /// Height of a line of type from ascenders to descenders, as a multiple of its size.
  private static let usualHeight = 1.25
}
