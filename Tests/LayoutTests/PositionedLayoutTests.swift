// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Testing

@testable import Layout

/// A line of words, each character half an em wide, with blanks of a quarter.
private func line(_ text: String, x: Double, y: Double, size: Double = 10, height: Double? = nil) -> [Word] {
  var left = x
  var words: [Word] = []
  for part in text.split(separator: " ") {
    let width = Double(part.count) * 0.5 * size
    words.append(
      Word(
        text: String(part), box: Box(minX: left, minY: y, maxX: left + width, maxY: y + (height ?? 1.2 * size)),
        font: 0,
        size: size))
    left += width + 0.25 * size
  }
  words[words.count - 1].endsLine = true
  return words
}

private func layout(pages: [[Word]]) -> [Line] {
  let pages = pages.enumerated().map { Page(number: $0 + 1, width: 600, height: 800, content: .words($1)) }
  let fonts = [Font(name: "Text", isBold: false, isItalic: false)]
  return LaidOutDocument(Document(format: .pdf, pages: pages, fonts: fonts)).lines
}

private func layout(_ words: [Word]) -> [Line] {
  let page = Page(number: 1, width: 600, height: 800, content: .words(words))
  let document = Document(format: .pdf, pages: [page], fonts: [Font(name: "Text", isBold: false, isItalic: false)])
  return LaidOutDocument(document).lines
}

/// Lines of two columns, side by side.
private func columns(_ names: (String, String), x: (Double, Double), from y: Double, count: Int = 12) -> [Word] {
  (0..<count).flatMap { row in
    line("\(names.0)\(row) words that fill a column of text", x: x.0, y: y + 12 * Double(row))
      + line("\(names.1)\(row) words that fill a column of text", x: x.1, y: y + 12 * Double(row))
  }
}

@Suite("Lines of positioned pages")
struct PositionedLayoutTests {
  private func names(_ lines: [Line], startingWith letters: String) -> [String] {
    lines.compactMap { $0.text.split(separator: " ").first.map(String.init) }.filter { name in
      letters.contains { name.first == $0 }
    }
  }

  @Test("Columns are read one after the other, below a title that crosses them and above a table's head that does")
  func columnsBetweenWideLines() {
    let wide = "W a heading that crosses the gutter of the columns and takes nothing from them at all, so wide"
    let words =
      line(wide, x: 60, y: 100) + columns(("a", "b"), x: (60, 320), from: 140) + line(wide, x: 60, y: 320)
      + columns(("c", "d"), x: (60, 320), from: 360)
    let order = names(layout(words), startingWith: "abcd").map { $0.first }
    let expected = ["a", "b", "c", "d"].flatMap { [Character?](repeating: Character($0), count: 12) }
    #expect(order == expected)
  }

  @Test("A column of few lines on the second of two pages stands where the first page has its columns")
  func shortColumn() {
    let second = (0..<12).flatMap { row in
      line("c\(row) words that fill a column of text", x: 60, y: 100 + 12 * Double(row))
        + (row < 3 ? line("d\(row) words that fill a column of text", x: 320, y: 100 + 12 * Double(row)) : [])
    }
    let lines = layout(pages: [columns(("a", "b"), x: (60, 320), from: 100), second]).filter { $0.page == 2 }
    let order = names(lines, startingWith: "cd").compactMap(\.first)
    #expect(order == Array(repeating: "c", count: 12) + Array(repeating: "d", count: 3))
  }

  @Test("A box above the columns has a gutter of its own")
  func gutterOfBox() {
    let box = (0..<12).flatMap { row in
      line("i\(row) data", x: 60, y: 100 + 12 * Double(row))
        + line(
          "s\(row) the summary is set in lines as wide as both of the columns below it are", x: 160,
          y: 100 + 12 * Double(row))
    }
    let lines = layout(box + columns(("a", "b"), x: (60, 320), from: 300))
    #expect(!lines.contains { $0.text.contains("a0") && $0.text.contains("b0") })
    let order = names(lines, startingWith: "sab").compactMap(\.first)
    #expect(
      order
        == Array(
          String(repeating: "s", count: 12) + String(repeating: "a", count: 12) + String(repeating: "b", count: 12)))
  }

  @Test("Letters that are set apart make one word, words of one letter stay apart")
  func letterSpacing() {
    func spaced(_ pieces: [String], gap: Double) -> String {
      var left = 60.0
      let words = pieces.map { piece -> Word in
        let width = 6 * Double(piece.count)
        defer { left += width + gap }
        return Word(text: piece, box: Box(minX: left, minY: 100, maxX: left + width, maxY: 112), font: 0, size: 10)
      }
      return layout(words)[0].text
    }
    #expect(spaced(["I", "NTRO", "D", "U", "C", "TI", "O", "N"], gap: 1) == "INTRODUCTION")
    #expect(spaced(["J", "R", "R", "Lind"], gap: 2.5) == "J R R Lind")
  }

  @Test("A watermark printed across the text is no part of its lines")
  func watermark() {
    let text = (0..<20).flatMap {
      line("row\($0) of a text that runs across the whole of the page", x: 60, y: 100 + 12 * Double($0))
    }
    let stamp = Word(text: "DRAFT", box: Box(minX: 150, minY: 150, maxX: 300, maxY: 260), font: 0, size: 70)
    let lines = layout(text + [stamp])
    #expect(lines.filter { $0.zone == .watermark }.map(\.text) == ["DRAFT"])
    #expect(lines.filter { $0.zone == .body }.allSatisfy { $0.text.hasPrefix("row") && !$0.text.contains("DRAFT") })
  }

  @Test("Boxes that reach over the next lines leave the order of lines as it is")
  func tallBoxes() {
    let words = (0..<8).flatMap {
      line("r\($0) considerable quantities printed", x: $0 == 0 ? 80 : 60, y: 100 + 11 * Double($0), height: 34)
    }
    #expect(layout(words).map { $0.text.prefix(2) } == (0..<8).map { "r\($0)" })
  }
}

@Suite("What stands in the margins of pages")
struct MarginTests {
  /// Rows of a page's text.
  private func rows(_ count: Int, from y: Double, x: Double = 60) -> [Word] {
    (0..<count).flatMap { line("Row \($0) of the words that fill the lines of a page", x: x, y: y + 14 * Double($0)) }
  }

  @Test("The issue above a column of the second page is a running head, the end of a reference there is none")
  func runningImprint() {
    let head = line("Harbour Review 25(74), 2022", x: 320, y: 40)
    let apart = layout(pages: [rows(12, from: 100), head + rows(12, from: 80, x: 320)]).filter { $0.page == 2 }
    #expect(apart.first { $0.text.hasPrefix("Harbour") }?.zone == .runningHead)
    let close = layout(pages: [rows(12, from: 100), head + rows(12, from: 52, x: 320)]).filter { $0.page == 2 }
    #expect(close.first { $0.text.hasPrefix("Harbour") }?.zone == .body)
    #expect(!RunningImprint.namesIssue("Harbour Review 25(74), 2022, 1–20."))
  }

  @Test(
    "The last line of an entry at the head of a page is no running head, though other pages have one that reads alike")
  func endOfEntry() {
    let names = ["Brandt", "Lind", "Oro", "Holm"]
    let pages = names.enumerated().map { page, name -> [Word] in
      var words = line("Quay Letters 4 (2001)", x: 60, y: 30)
      words += line(name + " A. Häfen und Ufer des Nordens. Salz", x: 60, y: 60)
      words += line("Oncol 200\(page);3:\(page)6–52.", x: 60, y: 73)
      words += rows(10, from: 120 + 10 * Double(page))
      return words
    }
    let lines = layout(pages: pages)
    #expect(lines.filter { $0.text.hasPrefix("Oncol") }.allSatisfy { $0.zone == .body })
    #expect(lines.filter { $0.text.hasPrefix("Quay") }.allSatisfy { $0.zone == .runningHead })
  }

  @Test("Bare numbers below a small page count with the pages")
  func countingPages() {
    let pages = (0..<4).map { page -> [Word] in rows(20, from: 150) + line("\(87 + page)", x: 290, y: 560) }
    let numbers = layout(pages: pages).filter { $0.text.count == 2 }
    #expect(numbers.count == 4)
    #expect(numbers.allSatisfy { $0.zone == Zone.pageNumber })
  }

  @Test("A short last page has line numbers where the others have them")
  func lineNumbers() {
    func numbered(_ rows: Int, from first: Int) -> [Word] {
      (0..<rows).flatMap { row -> [Word] in
        let y = 100 + 14 * Double(row)
        return line("\(first + row)", x: 30, y: y) + line("Row of the words that fill the lines of a page", x: 60, y: y)
      }
    }
    let lines = layout(pages: [numbered(40, from: 101), numbered(3, from: 141) + rows(20, from: 400)])
    #expect(lines.filter { $0.page == 2 && $0.zone == .lineNumber }.count == 3)
  }

  @Test("Labels near the left column lead the lines of the right one")
  func columnLabels() {
    let words = (0..<14).flatMap { row -> [Word] in
      let y = 100 + 12 * Double(row)
      var left = line("words that fill the left column of the", x: 60, y: y)
      if row % 3 == 0 {
        let end = left[left.count - 1].box.maxX
        left[left.count - 1].endsLine = false
        left += line("[\(row / 3 + 10)]", x: end + 14, y: y)
      }
      return left + line("words that fill the right column of it", x: 300, y: y)
    }
    let labelled = layout(words).filter { $0.text.contains("[") }
    #expect(labelled.count == 5)
    #expect(labelled.allSatisfy { $0.text.hasPrefix("[") && $0.text.contains("right") })
  }

  @Test("Words that are spread to the edge of their column make one line; short of it the gap parts them")
  func justified() {
    /// A word, a gap of twice the size and words that end at the place given.
    func spread(to end: Double, y: Double) -> [Word] {
      let width = line("seen on the web in May", x: 0, y: y).last?.box.maxX ?? 0
      return line("Harbour.", x: end - width - 20 - 40, y: y) + line("seen on the web in May", x: end - width, y: y)
    }
    let text = rows(8, from: 100)
    let edge = text.map(\.box.maxX).max() ?? 0
    #expect(layout(text + spread(to: edge, y: 300)).contains { $0.text == "Harbour. seen on the web in May" })
    #expect(layout(text + spread(to: edge - 40, y: 300)).contains { $0.text == "Harbour." })
  }
}
