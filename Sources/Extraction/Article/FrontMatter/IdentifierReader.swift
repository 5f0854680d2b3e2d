// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// Finds the identifiers of this document on its first two pages, and never one of a cited work.
struct IdentifierReader {
  let document: LaidOutDocument
  let tagged: TaggedFront

  private struct Candidate {
    var value: String
    var score: Double
    var page: Int
  }

  func read(into front: inout FrontMatter) {
    if let found = doi() {
      front.work.doi = found.value
      front.note("DOI", page: document.hasPages ? found.page : nil, confidence: min(0.99, 0.5 + found.score / 5))
    }
    if let issn = issn() { front.work.issn = issn }
    if let arxiv = stamped(ArXiv.self) { front.work.custom["arXiv"] = arxiv }
  }

  private func doi() -> Candidate? {
    guard let firstPage = tagged.lines.first?.line.page else { return nil }
    var candidates: [Candidate] = []
    for place in tagged.lines.indices where tagged.lines[place].line.page <= firstPage + 1 {
      let values = dois(at: place)
      if !values.isEmpty, RelatedWorks.isNamed(in: tagged.lines[place].line.text) { continue }
      for value in values {
        let score = score(place)
        if let known = candidates.firstIndex(where: { $0.value == value }) {
          candidates[known].score = max(candidates[known].score, score) + 0.3
        } else {
          candidates.append(Candidate(value: value, score: score, page: tagged.lines[place].line.page))
        }
      }
    }
    settleCut(&candidates)
    let repeated = repeatedInFurniture()
    for place in candidates.indices where repeated.contains(candidates[place].value) { candidates[place].score += 0.6 }
    if let ofFile {
      if let known = candidates.firstIndex(where: { $0.value == ofFile }) {
        candidates[known].score += 1.5
      } else {
        candidates.append(Candidate(value: ofFile, score: 0.6, page: firstPage))
      }
    }
    guard let best = candidates.max(by: { $0.score < $1.score }), best.score > 0.4 else { return nil }
    return best
  }

  /// A DOI that was cut at a line's end, or ran into a page number there, is another one's beginning; hardly any has less than four signs
  /// behind the slash.
  private func settleCut(_ candidates: inout [Candidate]) {
    for place in candidates.indices {
      let value = candidates[place].value
      let suffix = value.split(separator: "/", maxSplits: 1).last ?? ""
      let isBeginning = candidates.contains { $0.value != value && $0.value.hasPrefix(value) }
      if suffix.count < 4 || isBeginning { candidates[place].score -= 2 }
    }
  }

  /// DOIs of a line; one that is broken at the line's end is joined with the next line.
  private func dois(at place: Int) -> [String] {
    let text = tagged.lines[place].line.text
    var found = DOI.occurrences(in: text).map(\.value)
    if let last = found.last,
      text.lowercased().hasSuffix(last) || text.hasSuffix("/") || text.hasSuffix("-") || text.hasSuffix("."),
      place + 1 < tagged.lines.count, let next = tagged.lines[place + 1].line.text.split(separator: " ").first,
      next.contains(where: \.isNumber), text.hasSuffix("/") || text.hasSuffix(".") || text.hasSuffix("-"),
      let whole = DOI.occurrences(in: text + next).last?.value, whole.count > last.count
    {
      found[found.count - 1] = whole
    }
    return found
  }

  private func score(_ place: Int) -> Double {
    let line = tagged.lines[place]
    var score =
      2
      * max(
        tagged.probability(of: .doi, at: place), line.label == .doi || line.label == .masthead ? line.probability : 0)
    switch line.line.zone {
    case .runningHead, .runningFoot: score += 1.2
    default: break
    }
    if let box = line.line.box {
      let height = document.document.pages.first { $0.number == line.line.page }?.height ?? 800
      if box.minY < 0.12 * height || box.maxY > 0.88 * height { score += 0.6 }
    }
    let isText = line.label == .body || line.label == .abstract
    score += isText ? (isOwnImprint(line.line) ? 0 : -1) : 0.5
    let folded = line.line.text.lowercased()
    if folded.contains("doi") { score += 0.4 }
    let isAlone = dois(at: place).contains { Self.isAlone($0, in: folded) }
    if isAlone, line.line.page == tagged.lines[0].line.page, !isInReferences(place) { score += 1.2 }
    if folded.contains("correction") || folded.contains("replicat") || folded.contains("data") { score -= 0.4 }
    return score
  }

  /// Nothing but the DOI, its resolver and its label.
  private static func isAlone(_ doi: String, in text: String) -> Bool {
    var rest = text.replacing(doi, with: "")
    for part in ["https", "http", "dx.doi.org", "doi.org", "www.", "doi"] { rest = rest.replacing(part, with: "") }
    return rest.count { $0.isLetter || $0.isNumber } <= 3
  }

  /// A line on the first page that names volume and year beside the DOI, at the page's edge or on how to cite.
  private func isOwnImprint(_ line: Line) -> Bool {
    guard line.page == tagged.lines[0].line.page, let imprint = Imprint(line.text), imprint.weight >= 3 else {
      return false
    }
    let height = document.document.pages.first { $0.number == line.page }?.height ?? 800
    let isAtEdge = line.box.map { $0.minY < 0.12 * height || $0.maxY > 0.88 * height } ?? false
    return isAtEdge || PrintedCues.cues(in: line.text).found.contains(.citation)
  }

  /// The DOI that the file says of itself.
  private var ofFile: String? {
    document.document.metadata.lazy.filter { ["Subject", "Title", "Keywords", "HiddenText"].contains($0.name) }
      .compactMap {
        DOI.occurrences(in: $0.content).first?.value
      }.first
  }

  /// Behind a heading of references, or in a line that goes on from one without a number of its own.
  private func isInReferences(_ place: Int) -> Bool {
    tagged.lines[..<place].contains { BibliographyHeadings.kind(of: $0.line.text) == .references }
  }

  private func repeatedInFurniture() -> Set<String> {
    var pages: [String: Set<Int>] = [:]
    for line in document.lines where line.zone == .runningHead || line.zone == .runningFoot {
      for occurrence in DOI.occurrences(in: line.text) { pages[occurrence.value, default: []].insert(line.page) }
    }
    return Set(pages.filter { $0.value.count > 1 }.keys)
  }

  /// Behind the letters ISSN, in its line or the one above: two groups of four digits alone number forms and telephones, too.
  private func issn() -> String? {
    for place in tagged.lines.indices where tagged.lines[place].label != .body && tagged.lines[place].label != .abstract
    {
      let lines = tagged.lines[max(0, place - 1)...place].map(\.line.text)
      guard lines.contains(where: { $0.uppercased().contains("ISSN") }) else { continue }
      if let found = ISSN.occurrences(in: tagged.lines[place].line.text).first { return found.value }
    }
    return nil
  }

  /// Stamps along the margin, and lines above the title.
  private func stamped<Scheme: IdentifierScheme>(_ scheme: Scheme.Type) -> String? {
    for line in tagged.lines where line.line.zone != .body || line.label == .masthead {
      if let found = scheme.occurrences(in: line.line.text).first { return found.value }
    }
    return nil
  }
}
