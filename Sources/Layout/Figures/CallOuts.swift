// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents

/// Boxes and pulled quotations that interrupt a sentence: lines in other letters than the text's – larger, or of another typeface – between
/// a line that breaks off and one that goes on in lower case.
struct CallOuts {
  let lines: [Line]
  let fonts: [Font]
  let bodySize: Double

  /// Lines that a box has at most.
  private static let longest = 60
  /// How much larger than the text its letters are, in points, where the typeface is the same.
  private static let larger = 0.9

  /// Places of the lines of each box.
  func all() -> [Range<Int>] {
    guard let typeface = bodyTypeface() else { return [] }
    let text = lines.indices.filter { lines[$0].zone == .body }
    var found: [Range<Int>] = []
    var number = 0
    while number + 1 < text.count {
      let first = number + 1
      var end = first
      while end < text.count, end - first < Self.longest, isOther(lines[text[end]], typeface) { end += 1 }
      if end > first, end < text.count, isText(lines[text[number]], typeface), isText(lines[text[end]], typeface),
        breaksOff(lines[text[number]].text), goesOn(lines[text[end]].text),
        isProse(text[first..<end].map { lines[$0].text })
      {
        found.append(text[first]..<text[end - 1] + 1)
      }
      number = max(end - 1, number + 1)
    }
    return found
  }

  /// The typeface of most characters in the text's size.
  private func bodyTypeface() -> Substring? {
    var counts: [Substring: Int] = [:]
    for line in lines where line.zone == .body && abs((line.size ?? 0) - bodySize) < 0.3 {
      if let typeface = typeface(of: line) { counts[typeface, default: 0] += line.text.utf8.count }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The name of the font of most letters, without the marks of a subset and of weight and slope: "Minion" of "ABCDEF+Minion-Bold".
  private func typeface(of line: Line) -> Substring? {
    guard var font = line.words.first?.font else { return nil }
    if line.words.contains(where: { $0.font != font }) {
      var counts: [Int: Int] = [:]
      for word in line.words { counts[word.font, default: 0] += word.text.utf8.count }
      font = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? font
    }
    guard fonts.indices.contains(font) else { return nil }
    let name = fonts[font].name[...]
    let whole = name.firstIndex(of: "+").map { name[name.index(after: $0)...] } ?? name
    return whole.prefix { $0.isLetter }.prefix(6)
  }

  private func isText(_ line: Line, _ typeface: Substring) -> Bool {
    abs((line.size ?? 0) - bodySize) < 0.3 && self.typeface(of: line) == typeface
  }

  private func isOther(_ line: Line, _ typeface: Substring) -> Bool {
    guard let size = line.size, let own = self.typeface(of: line) else { return false }
    return size > bodySize + Self.larger || own != typeface
  }

  private func breaksOff(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    return last.isLetter || last == "," || last == "-"
  }

  private func goesOn(_ text: String) -> Bool { text.first?.isLowercase == true }

  /// Words, not the signs of a formula or the letters in a drawing.
  private func isProse(_ texts: [String]) -> Bool {
    let words = texts.flatMap { $0.split(separator: " ") }
    return words.count >= 6
      && words.count { $0.count > 2 && $0.allSatisfy { $0.isLetter || $0.isPunctuation } } * 2 > words.count
  }
}
