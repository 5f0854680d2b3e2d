// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// A text that may say where the work was published.
struct ImprintSource {
  var text: String
  var page: Int?
  /// How far it is believed.
  var weight: Double
  var isFurniture = false
}

/// Gathers the texts that tell of the place of publication: mastheads, running heads and feet, lines above the title and at the foot of
/// the first page, lines on how to cite, and what the file says of itself.
struct ImprintSources {
  let document: LaidOutDocument
  let tagged: TaggedFront
  /// Places of the title in `tagged.lines`.
  let title: [Int]
  let joiner: LineJoiner

  var firstPage: Int { tagged.lines.first?.line.page ?? 1 }

  func all() -> [ImprintSource] {
    var sources = front() + furniture()
    for entry in document.document.metadata where entry.name == "Subject" && entry.content.count < 300 {
      sources.append(ImprintSource(text: entry.content, page: nil, weight: 1))
    }
    return sources
  }

  /// Lines that cite the document: those on how to cite, running heads and feet, and what the file says of itself.
  static func citations(among sources: [ImprintSource]) -> [String] {
    sources.filter { source in
      source.text.count < 600 && source.text.contains(where: \.isNumber)
        && (source.isFurniture || source.weight >= 2 || source.page == nil)
    }.map(\.text)
  }

  // MARK: First pages

  private func front() -> [ImprintSource] {
    var sources: [ImprintSource] = []
    var group: [Int] = []
    var weight = 0.0
    func finish() {
      guard let first = group.first else { return }
      let lines = group.map { tagged.lines[$0].line }
      for line in lines { sources.append(ImprintSource(text: line.text, page: line.page, weight: weight)) }
      if group.count > 1 {
        let text = joiner.join(lines.map(\.text))
        sources.append(ImprintSource(text: text, page: tagged.lines[first].line.page, weight: weight * 1.2))
      }
      group = []
    }
    var citation: Int?
    for place in tagged.lines.indices {
      let line = tagged.lines[place]
      if isCitation(line.line) { citation = line.line.block }
      let own = citation == line.line.block && !title.contains(place) ? 2 : weightOf(place)
      if group.last != place - 1 || group.count >= 12 || own != weight
        || tagged.lines[place - 1].line.block != line.line.block
      {
        finish()
      }
      weight = own
      if own > 0 { group.append(place) }
    }
    finish()
    return sources + rows()
  }

  private func weightOf(_ place: Int) -> Double {
    let weight = weightByLabel(place)
    return weight > 0 && RelatedWorks.isNamed(in: tagged.lines[place].line.text) ? 0 : weight
  }

  private func weightByLabel(_ place: Int) -> Double {
    let line = tagged.lines[place]
    guard !title.contains(place), line.line.zone == .body || line.line.zone == .callOut else { return 0 }
    let isFirst = line.line.page == firstPage
    switch line.label {
    case .masthead: return isFirst ? 2 : line.line.page == firstPage + 1 ? 0.6 : 0
    case .doi: return isFirst ? 1.5 : line.line.page == firstPage + 1 ? 0.6 : 0
    case .other, .dates: return isFirst ? 1 : 0
    case .author, .keywords, .otherKeywords: return 0
    case .abstract, .otherAbstract: return isFirst && (isAboveTitle(place) || isAtFoot(line.line)) ? 1 : 0
    default:
      return isFirst && (isAboveTitle(place) || isAtFoot(line.line) || isImprintAlone(line.line)) ? 1 : 0
    }
  }

  private func isAboveTitle(_ place: Int) -> Bool {
    guard let first = title.first, let box = tagged.lines[place].line.box, let titleBox = tagged.lines[first].line.box,
      tagged.lines[place].line.page == tagged.lines[first].line.page
    else { return false }
    return box.maxY <= titleBox.minY + 2
  }

  /// In the lowest tenth of the page.
  private func isAtFoot(_ line: Line) -> Bool {
    guard let box = line.box, let page = document.document.pages.first(where: { $0.number == line.page }) else {
      return false
    }
    return box.minY > 0.9 * page.height
  }

  /// What stands side by side is read as one line: the journal's name at the left, volume and pages at the right.
  private func rows() -> [ImprintSource] {
    let lines = tagged.lines.indices.filter { place in
      tagged.lines[place].line.page == firstPage && !title.contains(place)
        && (tagged.lines[place].line.zone != .body || weightOf(place) > 0)
    }.map { tagged.lines[$0].line }
    return Self.rows(of: lines).map { ImprintSource(text: $0, page: firstPage, weight: 1.5) }
  }

  private static func rows(of lines: [Line]) -> [String] {
    var rows: [[(line: Line, box: Box)]] = []
    for line in lines {
      guard let box = line.box, line.zone != .sideStamp, line.text.contains(where: { $0.isLetter || $0 == "(" }) else {
        continue
      }
      if let row = rows.firstIndex(where: { abs($0[0].box.midY - box.midY) < 3 }) {
        rows[row].append((line, box))
      } else {
        rows.append([(line, box)])
      }
    }
    return rows.filter { $0.count > 1 }.map { row in
      row.sorted { $0.box.minX < $1.box.minX }.map(\.line.text).joined(separator: " ")
    }
  }

  // MARK: Running heads and feet

  private func furniture() -> [ImprintSource] {
    var sources: [ImprintSource] = []
    var pages: [Int: [Line]] = [:]
    for line in document.lines where [.runningHead, .runningFoot, .sideStamp].contains(line.zone) {
      guard line.page < firstPage + 10, line.text.contains(where: { $0.isLetter || $0 == "(" }) else { continue }
      pages[line.page, default: []].append(line)
    }
    let counts = Self.repetitions(pages.values.flatMap { $0 })
    for (page, lines) in pages.sorted(by: { $0.key < $1.key }) {
      for line in lines {
        let weight = Self.weight(line, page: page, first: firstPage, counts)
        sources.append(ImprintSource(text: line.text, page: page, weight: weight, isFurniture: true))
      }
      let weight = page == firstPage ? 1.2 : 0.8
      for text in Self.rows(of: lines) + joined(lines) {
        sources.append(ImprintSource(text: text, page: page, weight: weight * 1.2, isFurniture: true))
      }
    }
    return sources
  }

  /// What stands on one later page alone is more likely a piece of a table or a list than a running head.
  private static func weight(_ line: Line, page: Int, first: Int, _ counts: [String: Int]) -> Double {
    if page == first { return 1.2 }
    return counts[bare(line.text), default: 0] > 1 ? 0.8 : 0.3
  }

  /// On how many pages a line stands, numbers apart.
  private static func repetitions(_ lines: [Line]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines { counts[bare(line.text), default: 0] += 1 }
    return counts
  }

  private static func bare(_ text: String) -> String { text.filter { !$0.isNumber && !$0.isWhitespace } }

  /// Lines of one block, as a citation at the foot fills them.
  private func joined(_ lines: [Line]) -> [String] {
    var blocks: [[Line]] = []
    for line in lines {
      if let last = blocks.last?.last, last.block == line.block, last.zone == line.zone {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append([line])
      }
    }
    return blocks.filter { $0.count > 1 && $0.count <= 4 }.map { joiner.join($0.map(\.text)) }
  }
}
