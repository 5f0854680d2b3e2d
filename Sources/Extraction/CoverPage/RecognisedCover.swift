// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// A cover that was found: which family, and which lines are its own.
struct RecognisedCover: Sendable {
  var family: String
  /// Places in `PrintedText.lines`.
  var lines: Set<Int>
  /// Page numbers from 1.
  var pages: [Int]
  /// The pages hold nothing but the cover.
  var fillsPages: Bool
  var fields: CoverFields
  /// For each field, where it was read: `behind “Original citation”, line 9`.
  var origins: FieldMap<String>
  var evidence: [KindEvidence]
  /// 0 to 1.
  var confidence: Double

  /// Two covers in a row: a platform's before an archive's. The first names the family, the second adds what it does not say.
  func followed(by next: RecognisedCover) -> RecognisedCover {
    var both = self
    both.lines.formUnion(next.lines)
    both.pages += next.pages
    both.fillsPages = fillsPages && next.fillsPages
    both.evidence += next.evidence
    both.fields.fill(from: next.fields)
    for (field, origin) in next.origins where both.origins[field] == nil { both.origins[field] = origin }
    return both
  }
}

/// Looks for a cover before, behind or beside a document.
enum CoverRecogniser {
  /// Lines of a text without pages in which a cover is looked for.
  private static let window = 140
  /// Lines at the end of a text without pages.
  private static let tail = 60

  static func cover(in text: PrintedText, isPaged: Bool) -> RecognisedCover? {
    guard let last = text.lines.last?.page else { return nil }
    if isPaged || last > 1, let cover = coverPages(in: text, last: last) { return cover }
    return isPaged ? nil : coverLines(in: text) ?? closingLines(in: text)
  }

  // MARK: Pages

  private static func coverPages(in text: PrintedText, last: Int) -> RecognisedCover? {
    var found: RecognisedCover?
    var page = 1
    while page <= 3, let cover = cover(onPage: page, of: text, isFirst: page == 1) {
      found = found?.followed(by: cover) ?? cover
      guard cover.fillsPages else { break }
      page += 1
    }
    if let found { return found }
    for page in [2, last] where page > 1 {
      if let cover = cover(onPage: page, of: text, isFirst: false) { return cover }
    }
    return nil
  }

  /// A page behind the first one must tell more, since references quote the words of covers, and hold less.
  private static func cover(onPage page: Int, of text: PrintedText, isFirst: Bool) -> RecognisedCover? {
    let places = text.lines.indices.filter { text.lines[$0].page == page }
    let lines = places.map { text.lines[$0] }
    guard !lines.isEmpty, let match = CoverMatch(lines, isPage: true) else { return nil }
    if match.family.carrier == .page {
      guard lines.count < 120, isFirst || match.weight >= 1.5 && CoverMatch.words(lines) < 600 else { return nil }
      return match.recognised(lines: lines, own: Set(places), pages: [page], fillsPages: true)
    }
    guard isFirst || match.weight >= 1.5 else { return nil }
    let own = match.ownLines(of: lines)
    return match.recognised(lines: lines, own: Set(own.map { places[$0] }), pages: [page], fillsPages: false)
  }

  // MARK: Lines

  private static func coverLines(in text: PrintedText) -> RecognisedCover? {
    let lines = Array(text.lines.prefix(window))
    guard let match = CoverMatch(lines, isPage: false) else { return nil }
    let own = match.ownLines(of: lines)
    guard let end = own.max() else { return nil }
    if match.family.carrier == .stamp {
      return match.recognised(lines: lines, own: Set(own), pages: [], fillsPages: false)
    }
    // What follows may still be the cover's, where no article does.
    let isAlone = text.lines.count <= window && !ArticleTelltales.isArticle(Array(text.lines[(end + 1)...]))
    let covered = isAlone ? lines : Array(lines[...end])
    return match.recognised(lines: covered, own: Set(covered.indices), pages: [], fillsPages: false)
  }

  /// A cover behind the article.
  private static func closingLines(in text: PrintedText) -> RecognisedCover? {
    guard text.lines.count > window else { return nil }
    let start = text.lines.count - tail
    let lines = Array(text.lines[start...])
    guard let match = CoverMatch(lines, isPage: false), match.family.carrier == .page, match.weight >= 1.5,
      let first = match.ownLines(of: lines).min()
    else { return nil }
    return match.recognised(
      lines: Array(lines[first...]), own: Set((start + first)..<text.lines.count), pages: [], fillsPages: false)
  }
}
