// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Page numbers of a small page that is set on a larger sheet: bare numbers in the outermost row, at one height, that count with the pages.
enum CountingPages {
  private struct Candidate {
    let page: Int
    let place: Int
    let number: Int
    let height: Double
  }

  /// Pages that must agree.
  private static let fewest = 3

  static func mark(_ pages: inout [[Fragment]]) {
    let found = pages.indices.flatMap { candidates(on: $0, pages[$0]) }
    for candidate in found {
      let agreeing = found.filter {
        $0.number - $0.page == candidate.number - candidate.page
          && abs($0.height - candidate.height) < Furniture.mostWander
      }
      if Set(agreeing.map(\.page)).count >= fewest { pages[candidate.page][candidate.place].zone = .pageNumber }
    }
  }

  private static func candidates(on page: Int, _ fragments: [Fragment]) -> [Candidate] {
    let body = fragments.indices.filter { fragments[$0].zone == .body }
    guard let top = body.map({ fragments[$0].box.minY }).min(), let bottom = body.map({ fragments[$0].box.maxY }).max()
    else { return [] }
    return body.compactMap { place in
      let fragment = fragments[place]
      guard fragment.words.count == 1, fragment.length <= 4, let number = Int(fragment.words[0].text),
        fragment.box.minY < top + 2 || fragment.box.maxY > bottom - 2
      else { return nil }
      return Candidate(page: page, place: place, number: number, height: fragment.box.midY)
    }
  }
}
