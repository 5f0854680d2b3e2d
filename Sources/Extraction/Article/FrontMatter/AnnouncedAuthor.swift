// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// The author behind a line that holds nothing but a word for it: "by", "Reviewed by", "presenta:".
struct AnnouncedAuthor {
  let lead: Int
  /// Lines of names right behind the word.
  let names: [Int]
  /// Lines below the word in its block: names, addresses.
  let block: [Int]

  /// The first of a page.
  init?(on page: Int, of tagged: TaggedFront) {
    let places = tagged.lines.indices.filter {
      tagged.lines[$0].line.page == page && tagged.lines[$0].line.zone == .body
    }
    let likeness = NameLikeness(names: tagged.names)
    let isEdited = tagged.lines.contains { Folding.fold($0.line.text).hasPrefix("edited by") }
    for lead in places {
      let text = Self.words(tagged.lines[lead].line)
      guard Self.leads.contains(text), !(isEdited && text == "reviewed by") else { continue }
      var names: [Int] = []
      for place in places where place > lead {
        let line = tagged.lines[place].line
        guard Self.isName(line, likeness), names.isEmpty || likeness.score(line) >= 0.5 else { break }
        names.append(place)
      }
      guard !names.isEmpty else { continue }
      self.lead = lead
      isLabel = Self.labels.contains(text)
      self.names = names
      block = places.filter { $0 > lead && tagged.lines[$0].line.block == tagged.lines[lead].line.block }
      return
    }
    return nil
  }

  /// Above "Reviewed by", the first block of the page, where it is short: what is reviewed.
  func reviewed(in tagged: TaggedFront) -> [Int]? {
    guard Self.words(tagged.lines[lead].line) == "reviewed by",
      let first = tagged.lines.first(where: { $0.line.zone == .body })?.line
    else { return nil }
    let block = tagged.lines.indices.filter {
      tagged.lines[$0].line.block == first.block && tagged.lines[$0].line.page == first.page
    }
    guard let last = block.last, last < lead, block.count <= 3 else { return nil }
    return block
  }

  private static func isName(_ line: Line, _ likeness: NameLikeness) -> Bool {
    var line = line
    let bare = BylineText.withoutBrackets(line.textWithoutMarks).filter { !"∗*†‡;".contains($0) }
    line.text = bare
    line.raised = []
    return likeness.isPlausible(line) && LineShape.isNameShaped(NameLikeness.words(bare))
      && !bare.contains(where: \.isNumber) && !ThesisPage.isStatement(words(line))
  }

  private static func words(_ line: Line) -> String { Folding.words(line.text).joined(separator: " ") }

  /// The word is a label, and announces nobody else.
  let isLabel: Bool

  private static let labels: Set<String> = [
    "candidate", "candidato", "candidata", "laureando", "laureanda", "presenta", "presentan", "autor", "autora",
    "vorgelegt von", "eingereicht von", "verfasst von", "presented by", "submitted by", "presentata da",
    "presentada por", "presentado por", "apresentada por", "presente par", "presentee par", "soutenue par", "studente",
    "verfasst von submitted by",
  ]

  private static let leads: Set<String> = labels.union([
    "by", "written by", "reviewed by", "von", "par", "autores", "por", "di", "door",
  ])
}
