// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout

/// How a line is set: in which font and size. Fonts count by identity, since many files name theirs so that nothing can be read off the name.
struct LineStyle: Hashable {
  /// Place of the font in which most of the line is set, in `Document.fonts`.
  let font: Int
  /// Half points.
  let size: Int

  var points: Double { Double(size) / 2 }
}

/// The styles of all lines of a document and what share of each line is set in its own.
struct LineStyles {
  private let styles: [LineStyle]
  private let shares: [Double]
  private let fonts: [Font]

  init(_ document: LaidOutDocument) {
    fonts = document.document.fonts
    var styles: [LineStyle] = []
    var shares: [Double] = []
    for line in document.lines {
      var characters: [Int: Int] = [:]
      for word in line.words { characters[word.font, default: 0] += word.text.count }
      let most = characters.max { ($0.value, $0.key) < ($1.value, $1.key) }
      styles.append(LineStyle(font: most?.key ?? 0, size: Int(((line.size ?? 0) * 2).rounded())))
      shares.append(Double(most?.value ?? 0) / Double(max(1, characters.values.reduce(0, +))))
    }
    self.styles = styles
    self.shares = shares
  }

  subscript(line: Int) -> LineStyle { styles[line] }

  func share(of line: Int) -> Double { shares[line] }

  func isBold(_ style: LineStyle) -> Bool { fonts.indices.contains(style.font) && fonts[style.font].isBold }

  func isItalic(_ style: LineStyle) -> Bool { fonts.indices.contains(style.font) && fonts[style.font].isItalic }

  /// Both differ from upright text of ordinary weight in the same way.
  func areAlike(_ font: Int, _ other: Int) -> Bool {
    guard fonts.indices.contains(font), fonts.indices.contains(other) else { return font == other }
    return fonts[font].isBold == fonts[other].isBold && fonts[font].isItalic == fonts[other].isItalic
  }

  func isMarked(_ font: Int) -> Bool { fonts.indices.contains(font) && (fonts[font].isBold || fonts[font].isItalic) }
}
