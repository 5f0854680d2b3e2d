// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Tells documents that print no header of a work, so that none is made up: letters, prose without a title, scans behind a cover.
struct HeaderDoubts {
  let document: LaidOutDocument
  let tagged: TaggedFront

  /// Whether what was found as a title is none.
  func isMadeUp(_ title: FoundTitle) -> Bool {
    guard document.document.format == .pdf else { return false }
    return title.text.count > 600
      || !isDistinct(title) && (isProse(title.text) || isLetter || Self.isMostlySilent(document))
  }

  /// The title without prose that was read as its subtitle.
  func withoutProse(_ title: FoundTitle) -> FoundTitle {
    guard isProse(title.text), !isDistinct(title), let colon = title.text.firstRange(of: ": ") else { return title }
    let main = String(title.text[..<colon.lowerBound])
    let folded = Folding.fold(main)
    let places = title.places.filter { folded.contains(Folding.fold(tagged.lines[$0].line.text)) }
    guard !places.isEmpty, main.count < 200, main.split(separator: " ").count >= 3 else { return title }
    return FoundText(text: main, places: places, confidence: title.confidence)
  }

  /// A salutation on the first page: "Dear Dr Weir,".
  var isLetter: Bool {
    guard let page = tagged.lines.first?.line.page else { return false }
    return tagged.lines.contains { $0.line.page == page && Self.isSalutation($0.line.text) }
  }

  static func isSalutation(_ text: String) -> Bool {
    guard text.count < 100, let last = text.last else { return false }
    let words = Folding.words(text)
    if formulas.contains(where: { words.starts(with: $0) }) { return true }
    return text.count < 60 && ",:!".contains(last) && words.first.map { salutations.contains($0) } ?? false
  }

  /// What nothing but a letter says.
  private static let formulas: [[String]] = [
    ["sehr", "geehrte"], ["sehr", "geehrter"], ["sehr", "geehrtes"], ["to", "whom", "it", "may", "concern"],
    ["a", "chi", "di", "competenza"], ["a", "quien", "corresponda"],
  ]

  private static let salutations: Set<String> = [
    "dear", "liebe", "lieber", "cher", "chere", "monsieur", "madame", "estimado", "estimada", "estimados", "estimadas",
    "prezado", "prezada", "gentile", "gentili", "egregio", "egregi", "spettabile", "spett", "caro", "cara", "geachte",
  ]

  /// Longer than titles are, or several sentences.
  private func isProse(_ text: String) -> Bool {
    let sentences = text.split { ".?!".contains($0) }.filter { $0.split(separator: " ").count >= 6 }
    return text.count > 500 || text.count > 200 && sentences.count >= 3
  }

  /// Set larger than the text, or bolder.
  private func isDistinct(_ title: FoundTitle) -> Bool {
    let lines = title.places.map { tagged.lines[$0].line }
    let others = tagged.lines.indices.filter { !title.places.contains($0) }.map {
      tagged.lines[$0].line
    }
    guard let size = lines.compactMap(\.size).max() else { return true }
    let text = document.bodySize ?? size
    let isBold = lines.allSatisfy { $0.bold > 0.5 } && !others.allSatisfy { $0.bold > 0.5 }
    return size > 1.08 * text || isBold
  }

  /// Most pages are pictures.
  static func isMostlySilent(_ document: LaidOutDocument) -> Bool {
    for case .pagesWithoutText(let pages) in document.document.faults
    where pages.count * 2 > document.document.pages.count {
      return true
    }
    return false
  }
}
