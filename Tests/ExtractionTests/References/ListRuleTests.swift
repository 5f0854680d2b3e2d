// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Entries by the way their list is set")
struct ListRuleTests {
  /// Lines of one column below each other.
  private func lines(_ rows: [(text: String, x: Double, y: Double)], size: Double = 9) -> [Line] {
    rows.map {
      Line(text: $0.text, page: 1, box: Box(minX: $0.x, minY: $0.y, maxX: $0.x + 200, maxY: $0.y + 10), size: size)
    }
  }

  private func tagged(_ lines: [Line], _ labels: [BibliographyLabel], unsure: Set<Int> = []) -> TaggedLines {
    let document = LaidOutDocument(document: Document(format: .pdf, pages: []), lines: lines, bodySize: 9)
    func probability(_ label: BibliographyLabel) -> [Double] {
      labels.indices.map { labels[$0] == label ? (unsure.contains($0) ? 0.5 : 1) : (unsure.contains($0) ? 0.4 : 0) }
    }
    return TaggedLines(
      lines: lines, traits: lines.map(LineTraits.init), placements: LinePlacement.all(of: lines, in: document),
      labels: labels, startProbability: probability(.entryStart), insideProbability: probability(.entryInside))
  }

  /// A list of seven entries of two lines each.
  private func list(indent: Double, space: Double) -> [(text: String, x: Double, y: Double)] {
    (0..<7).flatMap { entry in
      let top = 100 + Double(entry) * (24 + space)
      return [
        ("Brandt, A. (200\(entry)). Häfen und Ufer des Nordens:", 60.0, top),
        ("Eine Übersicht. Salz 3, 65–73.", 60.0 + indent, top + 12),
      ]
    }
  }

  private let alternating = Array(repeating: [BibliographyLabel.entryStart, .entryInside], count: 7).flatMap { $0 }

  @Test("In a list with hanging indents an indented line begins no entry")
  func hangingIndent() {
    var labels = alternating
    labels[7] = .entryStart
    var tagged = tagged(lines(list(indent: 14, space: 0)), labels, unsure: [7])
    ListStyle.apply(to: &tagged)
    #expect(tagged.labels == alternating)
  }

  @Test("Space between entries tells their first lines where nothing is indented")
  func spaced() {
    var labels = alternating
    labels[7] = .entryStart
    labels[8] = .entryInside
    var tagged = tagged(lines(list(indent: 0, space: 8)), labels, unsure: [7, 8])
    ListStyle.apply(to: &tagged)
    #expect(tagged.labels == alternating)
  }

  @Test("A list of few entries tells its indent where all lines agree")
  func fewEntries() {
    var labels = Array(alternating.prefix(8))
    labels[6] = .entryInside
    var rows = Array(list(indent: 0, space: 0).prefix(8))
    for place in rows.indices where place.isMultiple(of: 2) { rows[place].x += 9 }
    var tagged = tagged(lines(rows), labels, unsure: [6])
    ListStyle.apply(to: &tagged)
    #expect(tagged.labels == Array(alternating.prefix(8)))
  }

  @Test("A numbered list begins where its numbers do")
  func earlierNumbers() {
    let rows = (0..<14).map { place in
      let text =
        place.isMultiple(of: 2)
        ? "\(place / 2 + 1). Brandt, A. Häfen und Ufer des Nordens," : "eine Übersicht. Salz 3 (2001)."
      return (text: text, x: 60.0, y: 100 + 12 * Double(place))
    }
    var labels = alternating
    for place in 0..<4 { labels[place] = .other }
    var tagged = tagged(lines(rows), labels)
    EarlierNumbers.apply(to: &tagged)
    #expect(tagged.labels == alternating)
    // Number 1 is wanting: no list begins.
    var cut = self.tagged(lines(Array(rows.dropFirst(2))), Array(labels.dropFirst(2)))
    EarlierNumbers.apply(to: &cut)
    #expect(cut.labels == Array(labels.dropFirst(2)))
  }

  @Test("Lines between two of one entry belong to it")
  func betweenLinesOfAnEntry() {
    var rows = Array(list(indent: 14, space: 0).prefix(4))
    let more = ["Studien zum Hafen, zur Arbeit", "und zum Handel. Salz 3, 65–73.", "Delta Press, Quay."]
    rows += more.enumerated().map { (text: $1, x: 74.0, y: rows[3].y + 12 * Double($0 + 1)) }
    var tagged = tagged(
      lines(rows), [.entryStart, .entryInside, .entryStart, .entryInside, .other, .other, .entryInside])
    EntryEdges.apply(to: &tagged)
    #expect(tagged.labels.suffix(3) == [.entryInside, .entryInside, .entryInside])
  }

  @Test("An entry goes on behind a line that breaks off, whatever the style")
  func openLine() {
    var rows = list(indent: 14, space: 0)
    rows[6].text = "Brandt, A. (2003). Häfen, in:"
    rows[7] = ("Oro, L.: Ufer. Salz 3, 65–73.", 60, rows[7].y)
    var tagged = tagged(lines(rows), alternating, unsure: [7])
    ListStyle.apply(to: &tagged)
    #expect(tagged.labels == alternating)
  }

  @Test("The last line of a list belongs to its entry where the line before breaks off")
  func lastLine() {
    var labels = alternating
    labels[13] = .other
    var rows = list(indent: 14, space: 0)
    rows.append(("The harbour office", 60, rows[13].y + 30))
    var tagged = tagged(lines(rows), labels + [.other])
    EntryEdges.apply(to: &tagged)
    #expect(tagged.labels == alternating + [.other])
  }

  @Test("First lines that were missed are taken on, up to the name that begins the entry")
  func firstLine() {
    let labels = [BibliographyLabel.other] + alternating.dropFirst()
    var tagged = tagged(lines(list(indent: 14, space: 0)), labels)
    EntryEdges.apply(to: &tagged)
    #expect(tagged.labels == alternating)
  }

  @Test("An address goes on with its entry; a dash for the author begins one")
  func links() {
    let texts = [
      "Brandt, A. (2001). Häfen.", "https://harbours.example/2001 [2 May 2003]", "Oro, L. (2002). Ufer.",
      "———, Salz. Delta Press, 2004.",
    ]
    let rows = texts.enumerated().map { (text: $1, x: 60.0, y: 100 + 12 * Double($0)) }
    var tagged = tagged(
      lines(rows + rows + rows),
      [.entryStart, .entryStart, .entryStart, .entryInside] + Array(repeating: .entryStart, count: 8))
    LostStarts.apply(to: &tagged)
    #expect(tagged.labels[0...3] == [.entryStart, .entryInside, .entryStart, .entryStart])
  }

  @Test(
    "Lines behind a list",
    arguments: [
      "(Received 13 August 2013; accepted 18 August 2013)", "Cite as: Brandt, A. (2001). Häfen.",
      "Zitiervorschlag: Brandt, Häfen",
    ])
  func behindList(text: String) { #expect(ListEnds.endsList(text)) }

  @Test("What an author does ends the list, a title that reads alike does not")
  func authors() {
    let texts = [
      "Brandt, A. (2001). Häfen. Delta Press.", "Lind, B. (1999). Salz. Delta Press.",
      "Ada M. BRANDT is a lecturer at Quay College.",
    ]
    let rows = texts.enumerated().map { (text: $1, x: 60.0, y: 100 + 12 * Double($0)) }
    var behind = tagged(lines(rows), [.entryStart, .entryStart, .entryStart])
    ListEnds.apply(to: &behind)
    #expect(behind.labels == [.entryStart, .entryStart, .other])
    let title = [
      rows[0], (text: "Lind, B. (1999). Why", x: 60.0, y: 112.0),
      (text: "Low Water is a lecturer on tides", x: 60.0, y: 124.0),
    ]
    var inside = tagged(lines(title), [.entryStart, .entryStart, .entryInside])
    ListEnds.apply(to: &inside)
    #expect(inside.labels == [.entryStart, .entryStart, .entryInside])
  }

  @Test("A label that stands alone counts")
  func loneLabel() {
    let (pattern, label) = StartPattern.of(LineScan("12."))
    #expect(pattern == .numberStop && label == 12)
    #expect(StartPattern.of(LineScan("1998.")).pattern == .digit)
  }
}

@Suite("Signal words before a citation")
struct SignalWordEdgeTests {
  private func trimmed(_ text: String) -> String {
    let note = TokenizedReference(text)
    let tokens = NotePieceEdges.withoutSignal(0..<note.tokens.count, in: note)
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return note.text(note.tokens[first].range.lowerBound..<note.tokens[last].range.upperBound)
  }

  @Test("They are no part of it", arguments: ["Näher Brandt, Häfen", "Vgl. dazu Brandt, Häfen", "Brandt, Häfen"])
  func taken(text: String) { #expect(trimmed(text) == "Brandt, Häfen") }

  @Test("A name that reads like one stays")
  func name() { #expect(trimmed("See, Klaus: Häfen") == "See, Klaus: Häfen") }
}
