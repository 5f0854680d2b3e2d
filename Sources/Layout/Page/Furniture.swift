// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents

/// Running heads and feet, page numbers and side stamps: what stands on a page for the reader's way through the document.
enum Furniture {
  /// The upper and the lower part of a page in which furniture stands, as shares of its height.
  static let headDepth = 0.12
  static let footDepth = 0.11
  /// The outermost row of a page with wide margins may stand further in.
  static let outermostDepth = 0.25
  /// How far, in points, a running head may stand from where other pages have it.
  static let mostWander = 12.0

  /// Sets the zones of the fragments of all pages.
  static func mark(_ pages: inout [[Fragment]], heights: [Double]) {
    markSideStamps(&pages)
    CountingPages.mark(&pages)
    var placesByText: [String: [(page: Int, height: Double)]] = [:]
    var signatures = [[Int: String]](repeating: [:], count: pages.count)
    let strips = zip(pages, heights).map { Strips($0, height: $1) }
    for (page, fragments) in pages.enumerated() {
      for (place, fragment) in fragments.enumerated() where strips[page].zone(of: fragment) != nil {
        let text = signature(fragment)
        signatures[page][place] = text
        placesByText[text, default: []].append((page, fragment.box.midY))
      }
    }
    /// Pages that print the same, and where it holds words, at much the same height: a journal with volume and pages, at the end of a
    /// reference, reads like others wherever it stands.
    func repeats(_ fragment: Fragment, _ text: String) -> Int {
      let same = placesByText[text] ?? []
      return Set(same.filter { text.isEmpty || abs($0.height - fragment.box.midY) < mostWander }.map(\.page)).count
    }
    let needed = min(3, max(2, pages.count / 4))
    for page in pages.indices {
      let rows = pages[page].indices.sorted { pages[page][$0].box.minY < pages[page][$1].box.minY }
      for place in rows where pages[page][place].zone == .body {
        guard let strip = strips[page].zone(of: pages[page][place]) else { continue }
        let fragment = pages[page][place]
        if endsText(fragment, among: pages[page]) || strip == .runningFoot && beginsNote(fragment) { continue }
        if isPageNumber(fragment.plainText) {
          pages[page][place].zone = .pageNumber
        } else if fragment.length > 3, let text = signatures[page][place], repeats(fragment, text) >= needed {
          pages[page][place].zone = strip
        } else if page > 0, strip == .runningHead, RunningImprint.isOne(fragment, among: pages[page]) {
          pages[page][place].zone = strip
        }
      }
    }
  }

  /// A small raised number leads the line: the notes of several pages may read alike ("26 Ebd.").
  private static func beginsNote(_ fragment: Fragment) -> Bool {
    guard fragment.words.count > 1, let label = fragment.words.first, label.size < 0.85 * fragment.size else {
      return false
    }
    return label.text.utf8.allSatisfy { 48...57 ~= $0 } && label.box.midY < fragment.box.midY
  }

  /// The last line of a text: it follows closely on a line of the same size and at the same edge.
  private static func endsText(_ fragment: Fragment, among fragments: [Fragment]) -> Bool {
    fragments.contains { other in
      guard other.zone == .body, !other.isVertical, other.length > 10, abs(other.size - fragment.size) < 0.3 else {
        return false
      }
      let leading = fragment.box.maxY - other.box.maxY
      return leading > 0.5 * fragment.size && leading < 1.45 * fragment.size
        && abs(other.box.minX - fragment.box.minX) < 2.5 * fragment.size
    }
  }

  /// The head and the foot of one page.
  private struct Strips {
    let headEnd: Double
    let footStart: Double

    init(_ fragments: [Fragment], height: Double) {
      let rows = fragments.filter { $0.zone == .body }.map(\.box)
      let first = rows.min { $0.minY < $1.minY }
      let last = rows.max { $0.maxY < $1.maxY }
      headEnd = max(headDepth * height, min(outermostDepth * height, first?.maxY ?? 0))
      footStart = min((1 - footDepth) * height, max((1 - outermostDepth) * height, last?.minY ?? height))
    }

    func zone(of fragment: Fragment) -> Zone? {
      guard fragment.zone == .body else { return nil }
      if fragment.box.midY < headEnd { return .runningHead }
      return fragment.box.midY > footStart ? .runningFoot : nil
    }
  }

  private static func markSideStamps(_ pages: inout [[Fragment]]) {
    for page in pages.indices {
      for place in pages[page].indices where pages[page][place].isVertical { pages[page][place].zone = .sideStamp }
    }
  }

  /// The text with numbers made alike, so that "12 | Page" and "13 | Page" are the same; without its outer numbers, so that heads of
  /// left and right pages are.
  private static func signature(_ fragment: Fragment) -> String {
    var text = ""
    var inNumber = false
    for scalar in fragment.plainText.unicodeScalars {
      if scalar.isNumeric {
        if !inNumber { text += "#" }
        inNumber = true
      } else {
        inNumber = false
        if scalar.isAlphabetic { text.appendLowercased(scalar) }
      }
    }
    while text.hasPrefix("#") { text.removeFirst() }
    while text.hasSuffix("#") { text.removeLast() }
    return text
  }

  /// "12.": a label whose entry begins in the next column or on the next page.
  private static func isEntryLabel(_ text: String) -> Bool {
    text.utf8.count <= 4 && text.utf8.last == UInt8(ascii: ".") && text.utf8.dropLast().allSatisfy { 48...57 ~= $0 }
  }

  /// "12", "– 12 –", "xii", "Page 3 of 10", "S. 4", "3/10".
  static func isPageNumber(_ text: String) -> Bool {
    var digits = 0
    var letters = ""
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits += 1
      } else if scalar.isAlphabetic {
        letters.unicodeScalars.append(scalar)
      }
    }
    let word = letters.lowercased()
    if digits == 0 {
      return !word.isEmpty && word.utf8.count <= 6 && word.allSatisfy { "ivxl".contains($0) } && word == letters
    }
    guard digits <= 8, text.utf8.count <= 20, !isEntryLabel(text) else { return false }
    let words: Set<String> = [
      "", "page", "pageof", "p", "pp", "of", "seite", "seitevon", "s", "pág", "pag", "página", "páginade", "pagina",
      "paginadi", "paginavan",
      "pagesur", "e", "von", "sur",
    ]
    return words.contains(word) && !(digits > 4 && word.isEmpty && !text.contains("/"))
  }
}
