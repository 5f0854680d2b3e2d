// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// The pages of a work by the numbers printed on its pages, where they go on from page to page.
struct PrintedPages {
  /// First and last page, or nil where no numbers run through the document or they begin with 1.
  let range: String?

  init(_ document: LaidOutDocument) {
    var offsets: [Int: Set<Int>] = [:]
    let pages = Set(document.lines.map(\.page))
    for line in document.lines {
      switch line.zone {
      case .pageNumber, .runningHead, .runningFoot, .sideStamp:
        for number in Self.numbers(at: line.text) { offsets[number - line.page, default: []].insert(line.page) }
      default: continue
      }
    }
    guard let first = pages.min(), let last = pages.max(), last > first,
      let best = offsets.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }), best.value.count >= 2,
      best.value.count * 2 >= pages.count - 1, first + best.key > 1
    else {
      range = nil
      return
    }
    range = "\(first + best.key)-\(last + best.key)"
  }

  /// The numbers at both ends of a line.
  private static func numbers(at text: String) -> Set<Int> {
    let words = text.split { $0 == " " || $0 == "|" || $0 == "[" || $0 == "]" }
    return Set([words.first, words.last].compactMap { $0 }.filter { $0.count <= 5 }.compactMap { Int($0) })
  }
}
