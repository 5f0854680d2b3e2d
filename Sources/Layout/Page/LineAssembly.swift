// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents

/// Turns a fragment into a line: its text, the raised ranges of it, and the shares of bold and italic.
struct LineAssembly {
  let fonts: [Font]

  func line(_ fragment: Fragment, page: Int, column: Int) -> Line {
    var text = ""
    var offset = 0
    var raised: [Range<Int>] = []
    var characters = 0
    var bold = 0
    var italic = 0
    // Signs without ink (zero-width joiners that stand for icons) would melt into the characters before them.
    let words = fragment.words.filter { word in
      !word.text.unicodeScalars.allSatisfy { $0.value >= 0x80 && $0.properties.isDefaultIgnorableCodePoint }
    }
    let spaced = LetterSpacing.closedGaps(words)
    for (place, word) in words.enumerated() {
      let count = word.text.count
      if fragment.isRaised(word) {
        if let last = raised.last, last.upperBound == offset {
          raised[raised.count - 1] = last.lowerBound..<offset + count
        } else {
          raised.append(offset..<offset + count)
        }
      }
      text += word.text
      offset += count
      characters += count
      if fonts.indices.contains(word.font) {
        if fonts[word.font].isBold { bold += count }
        if fonts[word.font].isItalic { italic += count }
      }
      if place + 1 < words.count, word.spaceAfter, !spaced.contains(place),
        !Self.areSmallCapitals(word, words[place + 1])
      {
        text += " "
        offset += 1
      }
    }
    if text.hasSuffix("\u{AD}") { text = text.dropLast() + "-" }
    let total = Double(max(1, characters))
    return Line(
      text: text, page: page, box: fragment.box, words: fragment.words, size: fragment.size, bold: Double(bold) / total,
      italic: Double(italic) / total, column: column, zone: fragment.zone, raised: raised)
  }

  /// A capital and the smaller capitals of the same word, between which poppler sees a blank that is not there.
  private static func areSmallCapitals(_ word: Word, _ next: Word) -> Bool {
    guard next.box.minX - word.box.maxX < 0.1 * word.size, let last = word.text.unicodeScalars.last,
      last.isUppercase
    else { return false }
    if next.size > 1.08 * word.size { return next.text.hasPrefix("-") }
    guard next.size < 0.92 * word.size, next.size > 0.6 * word.size else { return false }
    var letters = next.text.unicodeScalars.filter { $0.isAlphabetic }[...]
    guard let first = letters.popFirst(), first.isUppercase else { return false }
    return letters.allSatisfy { $0.isUppercase }
  }
}
