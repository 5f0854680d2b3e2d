// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout
import Records

/// Finds where another work begins in a document: a line set like the title at the top of a later page, with an abstract below it.
struct SeveralWorks {
  let document: LaidOutDocument
  /// Places of the title in `LaidOutDocument.lines`.
  let title: [Int]

  /// A warning that names the pages on which further works begin.
  func warn(in front: inout FrontMatter) {
    let pages = pages()
    guard !pages.isEmpty else { return }
    let list = pages.prefix(10).map(String.init).joined(separator: ", ") + (pages.count > 10 ? " …" : "")
    let begin = pages.count == 1 ? "A further work begins on page" : "Further works begin on pages"
    front.warnings.append(Warning(.severalWorks, message: "\(begin) \(list); the record describes the first."))
  }

  /// The pages on which further works begin.
  func pages() -> [Int] {
    let lines = document.lines
    guard let model = title.lazy.map({ lines[$0] }).max(by: { $0.size ?? 0 < $1.size ?? 0 }),
      let size = model.size,
      size > 1.2 * (document.bodySize ?? size)
    else { return [] }
    let whole = Folding.fold(title.map { lines[$0].text }.joined(separator: " "))
    var found: [Int] = []
    for place in lines.indices
    where lines[place].page > model.page && lines[place].page != found.last {
      let line = lines[place]
      guard line.zone == .body, let own = line.size, abs(own - size) < 0.3,
        abs(line.bold - model.bold) < 0.3,
        isAtTop(place), BibliographyHeadings.kind(of: line.text) == .none, hasAbstract(below: place),
        !whole.contains(Folding.fold(line.text))
      else { continue }
      found.append(line.page)
    }
    return found
  }

  /// In the upper third of the page, with nothing but furniture and labels above.
  private func isAtTop(_ place: Int) -> Bool {
    let line = document.lines[place]
    guard let box = line.box,
      let page = document.document.pages.first(where: { $0.number == line.page })
    else { return false }
    return box.minY < 0.35 * page.height
  }

  private func hasAbstract(below place: Int) -> Bool {
    let page = document.lines[place].page
    for line in document.lines[(place + 1)...].prefix(14) where line.zone == .body {
      if line.page != page { return false }
      let folded = Folding.fold(line.text)
      if PrintedCues.whole(folded) == .abstract || PrintedCues.opensSummary(line.text) {
        return true
      }
    }
    return false
  }
}
