// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Affiliations with a mark at their front, on lines of their own or one behind the other.
struct MarkedAffiliations {
  let tagged: TaggedFront
  let lines: AffiliationLines
  let joiner: LineJoiner

  /// Texts by mark, and the lines that bear none.
  func read(_ places: [Int]) -> (byMark: [String: String], unmarked: [Int]) {
    var pieces: [(marks: [String], texts: [String])] = []
    var unmarked: [Int] = []
    var last: Int?
    // A block that tells how to reach someone, until it prints an address.
    var contact: Int?
    for place in places {
      let cuts = cuts(of: place)
      let text = Array(tagged.lines[place].line.text)
      let head = String(text[..<(cuts.first?.start ?? text.count)])
      let block = tagged.lines[place].line.block
      if AffiliationText.beginsContact(head) || contact == block && cuts.isEmpty {
        contact = head.contains("@") ? nil : block
        last = nil
      } else if let before = last, !pieces.isEmpty, isNear(before, place) {
        pieces[pieces.count - 1].texts.append(head)
        last = place
      } else if cuts.first?.start != 0 {
        unmarked.append(place)
        last = nil
      }
      for (number, cut) in cuts.enumerated() {
        let end = number + 1 < cuts.count ? cuts[number + 1].start : text.count
        pieces.append((cut.marks, [String(text[cut.end..<end])]))
        last = place
      }
    }
    var found: [String: String] = [:]
    for piece in pieces {
      for (marks, text) in divided(piece.marks, joiner.join(piece.texts)) {
        guard let text = AffiliationText.cleaned(text) else { continue }
        for mark in marks where found[mark].map({ isBetter(text, than: $0) }) ?? true { found[mark] = text }
      }
    }
    return (found, unmarked)
  }

  /// "1 Reader": a mark may stand before a rank, too.
  private func isBetter(_ text: String, than other: String) -> Bool {
    AffiliationText.namesInstitution(text) && !AffiliationText.namesInstitution(other)
  }

  private func isNear(_ place: Int, _ next: Int) -> Bool {
    next == place + 1 || tagged.lines[next].line.block == tagged.lines[place].line.block
  }

  /// Marks at a line's front, and raised ones inside it.
  private func cuts(of place: Int) -> [(marks: [String], start: Int, end: Int)] {
    let line = tagged.lines[place].line
    var cuts: [(marks: [String], start: Int, end: Int)] = []
    let labelled = tagged.lines[place].label == .affiliation
    if let (marks, end) = AuthorMarks.leading(line.text, raised: line.raised, among: lines.marks),
      labelled || marks.contains(where: lines.marks.contains)
    {
      cuts.append((marks, 0, end))
    }
    let count = line.text.count
    for range in line.raised where range.lowerBound > 0 && range.upperBound < count {
      guard range.lowerBound >= cuts.last?.end ?? 0, range.count <= 3 else { continue }
      let text = line.text.dropFirst(range.lowerBound).prefix(range.count)
      let marks = AuthorMarks.tokens(String(text))
      guard marks.contains(where: lines.marks.contains) else { continue }
      cuts.append((marks, range.lowerBound, range.upperBound))
    }
    return cuts
  }

  /// "… Utah 2 Earthmover PBC 3 University …": marks that count on divide a text, where authors bear them.
  private func divided(_ marks: [String], _ text: String) -> [(marks: [String], text: String)] {
    var parts: [(marks: [String], text: String)] = []
    var marks = marks
    var current = ""
    let words = text.split(separator: " ").map(String.init)
    for (place, word) in words.enumerated() {
      let bare = word.trimmed { ".)(:".contains($0) }
      if !current.isEmpty, let next = marks.last.flatMap(AuthorMarks.next), lines.marks.contains(next) {
        let follows = place + 1 < words.count && words[place + 1].first.map { $0.isUppercase || $0 == "@" } == true
        let glued = word.hasPrefix(next) && word.dropFirst(next.count).first?.isUppercase == true && Int(next) != nil
        if bare == next && follows || glued {
          parts.append((marks, current))
          marks = [next]
          current = glued ? String(word.dropFirst(next.count)) : ""
          continue
        }
      }
      current += current.isEmpty ? word : " " + word
    }
    return parts + [(marks, current)]
  }
}
