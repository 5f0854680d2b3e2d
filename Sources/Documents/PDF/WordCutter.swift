// SPDX-License-Identifier: GPL-3.0-or-later
import CPoppler
import Characters
import Foundation

/// Gathers characters into words, and accents that are set apart into the letters they belong to.
struct WordCutter {
  let styles: StyleRuns
  private var run = 0
  private var words: [Word] = []
  /// Places of the words that are white.
  private var white: [Int] = []
  private var isWhite = false
  private var scalars = String.UnicodeScalarView()
  private var box = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
  private var lastBox = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
  private var font = 0
  private var size = 0.0
  private var accent: (mark: Unicode.Scalar, printed: Unicode.Scalar, box: Box)?
  private var spacePending = false
  private var hasMarks = false

  init(styles: StyleRuns) {
    self.styles = styles
  }

  mutating func take(_ scalar: Unicode.Scalar, box rectangle: PopplerRectangle, place: Int) {
    switch scalar {
    case "\n", "\r", "\u{0C}":
      flushAccent()
      close(spaceAfter: true)
      if let last = words.indices.last { words[last].endsLine = true }
      return
    case " ", "\t", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}":
      if accent == nil { close(spaceAfter: true) } else { spacePending = true }
      return
    case "\u{200B}", "\u{FEFF}", "\u{0}"..."\u{1F}", "\u{7F}":
      return
    default: break
    }
    let characterBox = Box(
      minX: min(rectangle.x1, rectangle.x2), minY: min(rectangle.y1, rectangle.y2),
      maxX: max(rectangle.x1, rectangle.x2),
      maxY: max(rectangle.y1, rectangle.y2))
    if let mark = CharacterRepair.combiningMark(forSpacing: scalar) {
      flushAccent()
      if let last = scalars.last, last.isAlphabetic, Self.sits(characterBox, on: lastBox) {
        putAccent(mark)
      } else {
        accent = (mark, scalar, characterBox)
      }
      return
    }
    if let pending = accent {
      if scalar.isAlphabetic, Self.sits(pending.box, on: characterBox) {
        accent = nil
        spacePending = false
        append(CharacterRepair.base(scalar), characterBox, place)
        putAccent(pending.mark)
        return
      }
      flushAccent()
    }
    append(scalar, characterBox, place)
  }

  /// An accent stands over or under the middle of its letter.
  private static func sits(_ accent: Box, on letter: Box) -> Bool {
    abs(accent.midX - letter.midX) < 0.3 * max(letter.width, 2)
  }

  private mutating func putAccent(_ mark: Unicode.Scalar) {
    if let last = scalars.last {
      scalars.removeLast()
      scalars.append(CharacterRepair.base(last))
    }
    scalars.append(mark)
    hasMarks = true
  }

  /// An accent that belongs to no letter is a character like any other.
  private mutating func flushAccent() {
    guard let pending = accent else { return }
    accent = nil
    append(pending.printed, pending.box, nil)
    if spacePending { close(spaceAfter: true) }
    spacePending = false
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ characterBox: Box, _ place: Int?) {
    // A soft hyphen behind a printed hyphen is the same sign twice.
    if scalar == "\u{AD}", scalars.last == "-" { return }
    if (0x300...0x36F).contains(scalar.value), !scalars.isEmpty {
      putAccent(scalar)
      return
    }
    if let place {
      while run + 1 < styles.runs.count, place > styles.runs[run].end { run += 1 }
    }
    let style = styles.runs.isEmpty ? nil : styles.runs[run]
    let newFont = style?.font ?? 0
    let newSize = style?.size ?? 0
    if !scalars.isEmpty, isElsewhere(characterBox) {
      close(spaceAfter: true)
      if let last = words.indices.last { words[last].endsLine = true }
    }
    if !scalars.isEmpty, newFont != font || abs(newSize - size) > 0.04 * max(size, newSize) { close(spaceAfter: false) }
    if scalars.isEmpty {
      font = newFont
      size = newSize
      isWhite = style?.isWhite ?? false
      box = characterBox
    } else {
      box = box.union(characterBox)
    }
    lastBox = characterBox
    if let letters = CharacterRepair.letters(ofLigature: scalar) {
      for letter in letters.description.unicodeScalars { scalars.append(letter) }
    } else {
      scalars.append(scalar)
    }
  }

  /// poppler now and then puts a line of the next column right behind a line without a line end between them.
  private func isElsewhere(_ next: Box) -> Bool {
    let em = max(size, 4)
    return next.minX - lastBox.maxX > em || next.maxX < lastBox.minX - em || next.minY > lastBox.maxY + 0.5 * em
      || next.maxY < lastBox.minY - 0.5 * em
  }

  private mutating func close(spaceAfter: Bool) {
    guard !scalars.isEmpty else {
      if spaceAfter, let last = words.indices.last { words[last].spaceAfter = true }
      return
    }
    let text = hasMarks ? String(scalars).precomposedStringWithCanonicalMapping : String(scalars)
    if isWhite { white.append(words.count) }
    words.append(Word(text: text, box: box, font: font, size: size, spaceAfter: spaceAfter))
    scalars = String.UnicodeScalarView()
    hasMarks = false
  }

  /// All words, and the text of those that are hidden.
  mutating func finish() -> (words: [Word], hidden: String) {
    flushAccent()
    close(spaceAfter: true)
    if let last = words.indices.last { words[last].endsLine = true }
    return HiddenWords.parted(words, white: white)
  }
}
