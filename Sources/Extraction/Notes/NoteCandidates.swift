// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// A line that may begin a note, and how much speaks for it.
struct NoteCandidate {
  /// Place in `LaidOutDocument.lines`.
  var line: Int
  var label: NoteLabel
  /// Sum of what speaks for and against it; positive for a note.
  var score: Double
  /// The text calls the label on the same page.
  var isCalled: Bool
  /// Stands under a heading of notes.
  var isListed: Bool
}

/// Weighs the lines of a positioned document that begin with a label: their size against the text's, the form of the label, the place
/// at the foot of a column, a call of the label in the text above, a heading of notes, and what other readers take the line for.
struct NoteCandidates {
  let document: LaidOutDocument
  let calls: NoteCalls
  let bibliography: FoundBibliography
  /// Lines of the front matter.
  let front: Set<Int>
  let bodySize: Double

  func find() -> [NoteCandidate] {
    let foot = NoteFoot(document: document, bodySize: bodySize)
    let listed = NoteHeadings(document: document, bodySize: bodySize).lines
    let modelled = Set(bibliography.noteStarts)
    let entryStarts = Set(bibliography.entries.compactMap(\.lines.first))
    let entryLabels = EntryLabels(bibliography)
    var found: [NoteCandidate] = []
    for (place, line) in document.lines.enumerated() {
      guard line.zone == .body || line.zone == .footnote || line.zone == .runningFoot, let label = NoteLabel(line)
      else {
        continue
      }
      let call = bestCall(of: label.text, for: place)
      var score = call.score + form(label, isListed: listed.contains(place)) + size(line)
      if listed.contains(place) { score += 2 } else { score += foot.lines.contains(place) ? 1 : -0.7 }
      if modelled.contains(place) { score += 0.7 }
      if !listed.contains(place), bibliography.lines.contains(place) {
        score -= entryStarts.contains(place) ? 4.5 : 2
      } else if !listed.contains(place), entryLabels.miss(label.number, onPage: line.page) {
        score -= 3
      }
      if front.contains(place) { score -= 5 }
      if line.zone == .runningFoot { score -= 0.5 }
      score += Self.beginning(label) + NoteSubstance.score(of: rest(of: label, at: place), in: line)
      found.append(
        NoteCandidate(
          line: place, label: label, score: score, isCalled: call.isOnPage,
          isListed: listed.contains(place)))
    }
    return found
  }

  /// What stands behind a label, in the next line where the label is alone.
  private func rest(of label: NoteLabel, at place: Int) -> String {
    guard label.form == .alone, place + 1 < document.lines.count else { return label.rest }
    return document.lines[place + 1].text
  }

  /// A call on the note's page says most, above all a raised one.
  private func bestCall(of label: String, for place: Int) -> (score: Double, isOnPage: Bool) {
    let page = document.lines[place].page
    var best = 0.0
    var isOnPage = false
    for call in calls.of(label) where call.line < place {
      let distance = page - document.lines[call.line].page
      let weight = distance == 0 ? 2.5 : distance == 1 ? 1.4 : 0.8
      if distance == 0, call.isRaised || best < 1.2 { isOnPage = true }
      best = max(best, call.isRaised ? weight : weight * 0.45)
    }
    return (best, isOnPage)
  }

  private func size(_ line: Line) -> Double {
    guard let size = line.size else { return 0 }
    let ratio = size / bodySize
    return ratio < 0.94 ? 1 : ratio < 0.97 ? 0.4 : ratio > 1.06 ? -2 : -0.6
  }

  private func form(_ label: NoteLabel, isListed: Bool) -> Double {
    switch label.form {
    case .raised: 1.2
    case .spaced: 0
    case .stopped: isListed ? 0.3 : -0.3
    case .bracketed: -0.5
    case .alone, .glued: -0.6
    case .sign: 0
    }
  }

  /// A note begins as a sentence does, or with a word that leads a citation.
  private static func beginning(_ label: NoteLabel) -> Double {
    guard let first = label.rest.first else { return 0 }
    if first.isNumber { return -0.6 }
    guard first.isLowercase else { return 0 }
    let word = label.rest.prefix { $0.isLetter }
    return leads.contains(String(word)) || label.rest.hasPrefix("http") ? 0 : -0.8
  }

  private static let leads: Set<String> = [
    "vgl", "siehe", "s", "cf", "see", "ibid", "ebd", "ebenda", "id", "idem", "n", "zit", "so", "hierzu", "dazu", "www",
    "voir", "v", "cfr", "ivi", "op", "loc", "vid", "véase", "ver", "zie", "de", "von", "van", "e", "eg", "i", "a",
  ]
}

/// The numbers by which the entries of a list are labelled, by page.
struct EntryLabels {
  private var numbers: [Int: Set<Int>] = [:]

  init(_ bibliography: FoundBibliography) {
    for entry in bibliography.entries {
      if let number = entry.label.flatMap({ Int($0.filter(\.isNumber)) }) {
        numbers[entry.page, default: []].insert(number)
      }
    }
  }

  /// A number that the list on the page goes on to or comes from, but lacks: an entry that was not told as one.
  func miss(_ number: Int?, onPage page: Int) -> Bool {
    guard let number, let own = numbers[page], own.count >= 3, !own.contains(number) else { return false }
    return own.contains(number - 1) || own.contains(number + 1)
  }
}

/// The lines at the foot of each column that are smaller than the text.
struct NoteFoot {
  private(set) var lines: Set<Int> = []

  init(document: LaidOutDocument, bodySize: Double) {
    var page = 0
    var closed: Set<Int> = []
    for place in document.lines.indices.reversed() {
      let line = document.lines[place]
      if line.page != page {
        page = line.page
        closed = []
      }
      guard line.zone == .body || line.zone == .footnote || line.zone == .runningFoot else { continue }
      if (line.size ?? bodySize) > bodySize - 0.45 {
        if line.zone != .runningFoot { closed.insert(line.column) }
      } else if !closed.contains(line.column) {
        lines.insert(place)
      }
    }
  }
}

/// The lines that stand under a heading of notes, up to the next heading.
struct NoteHeadings {
  private(set) var lines: Set<Int> = []
  /// Places of the headings.
  private(set) var headings: Set<Int> = []

  init(document: LaidOutDocument, bodySize: Double) {
    var heading: Line?
    for (place, line) in document.lines.enumerated() where line.zone == .body || line.zone == .footnote {
      let kind = BibliographyHeadings.kind(of: line.text)
      if kind == .notes {
        heading = line
        headings.insert(place)
      } else if kind != .none {
        heading = nil
      } else if let current = heading {
        if Self.isHeading(line, like: current, bodySize: bodySize) { heading = nil } else { lines.insert(place) }
      }
    }
  }

  /// A line without label, in the heading's own setting, where that is not the text's.
  private static func isHeading(_ line: Line, like heading: Line, bodySize: Double) -> Bool {
    guard let size = line.size, let headingSize = heading.size, line.text.count < 100 else { return false }
    guard abs(size - headingSize) < 0.3 || size > bodySize + 1.5 else { return false }
    return size > bodySize + 0.5 || heading.bold > 0.6 && line.bold > 0.6
  }
}
