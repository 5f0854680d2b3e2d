// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

extension LaidOutDocument {
  /// Lays out a document whose pages hold positioned words.
  init(positionsOf document: Document) {
    var words = document.pages.map { page -> [Word] in
      guard case .words(let words) = page.content else { return [] }
      return words
    }
    TallFonts.trim(&words)
    let watermarks = Watermarks(in: words)
    let parted = words.map(watermarks.part)
    let numbered = LineNumbers.part(parted.map { Self.fragments($0.text) })
    var pages = zip(numbered, parted).map { fragments, parted in
      FragmentJoining.joinLabels(ColumnLabels.part(fragments)) + parted.stamps
    }
    Furniture.mark(&pages, heights: document.pages.map(\.height))
    let gutters = Self.gutters(pages)
    let assembly = LineAssembly(fonts: document.fonts)
    var lines: [Line] = []
    for (place, page) in document.pages.enumerated() {
      let fragments = FragmentJoining.joinRows(
        FragmentJoining.part(pages[place], at: gutters[place]), gutters: gutters[place])
      lines += Self.furniture(fragments, among: [.runningHead]).map { assembly.line($0, page: page.number, column: 0) }
      lines += ReadingOrder.order(fragments, gutters: gutters[place]).map {
        assembly.line(fragments[$0.place], page: page.number, column: $0.column)
      }
      lines += Self.furniture(fragments, among: [.runningFoot, .pageNumber, .lineNumber, .sideStamp, .watermark]).map {
        assembly.line($0, page: page.number, column: 0)
      }
    }
    Blocks.number(&lines)
    self.init(document: document, lines: lines, bodySize: Self.bodySize(lines))
  }

  /// poppler's lines, taken apart where a gap is too wide for a line or the text goes on elsewhere.
  private static func fragments(_ words: [Word]) -> [Fragment] {
    var result: [Fragment] = []
    var start = 0
    for place in words.indices where words[place].endsLine || place == words.count - 1 {
      result += parts(words[start...place])
      start = place + 1
    }
    return result
  }

  private static func parts(_ words: ArraySlice<Word>) -> [Fragment] {
    let gaps = zip(words, words.dropFirst()).map { $1.box.minX - $0.box.maxX }.sorted()
    // In a badly justified line all gaps are wide.
    let usual = gaps.isEmpty ? 0 : gaps[gaps.count / 2]
    var result: [Fragment] = []
    var start = words.startIndex
    for place in words.indices
    where place == words.endIndex - 1 || isParted(words[place], from: words[place + 1], usual: usual) {
      result.append(Fragment(words: Array(words[start...place])))
      start = place + 1
    }
    return result
  }

  private static func isParted(_ word: Word, from next: Word, usual: Double) -> Bool {
    let em = max(word.size, next.size)
    let gap = next.box.minX - word.box.maxX
    if abs(next.box.midX - word.box.midX) < 0.6 * em { return false }
    return gap > max(2.2 * em, 2.5 * usual) || gap < -2 * em - word.box.width || next.box.minY > word.box.maxY
      || next.box.maxY < word.box.minY
  }

  /// The gutters of each page, its own and those of two other pages – of the one other page where there are two – where lines face each
  /// other across them.
  private static func gutters(_ pages: [[Fragment]]) -> [[Gutter]] {
    var own = pages.map { Gutters.find(in: $0) }
    let all = own.flatMap { $0 }
    let needed = pages.count > 2 ? 2 : 1
    let common = all.enumerated().filter { place, gutter in
      let isFirst = !all[..<place].contains { abs($0.right - gutter.right) < 6 }
      return isFirst && own.filter { $0.contains { abs($0.right - gutter.right) < 6 } }.count >= needed
    }
    for page in pages.indices {
      for (_, gutter) in common { own[page] += Gutters.find(gutter, in: pages[page], beside: own[page]) }
    }
    return own
  }

  private static func furniture(_ fragments: [Fragment], among zones: [Zone]) -> [Fragment] {
    fragments.filter { zones.contains($0.zone) }.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
  }

  /// The size of most characters, in points.
  private static func bodySize(_ lines: [Line]) -> Double? {
    var characters: [Double: Int] = [:]
    for line in lines where line.zone == .body {
      if let size = line.size { characters[(size * 10).rounded() / 10, default: 0] += line.text.utf8.count }
    }
    return characters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
