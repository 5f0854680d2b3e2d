// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Reads what notes cite. Where the document has no list of references, the works that its notes cite in full are its references.
struct NoteCitationReader {
  let parser: ReferenceParser?

  func read(into record: inout Record) {
    guard !record.notes.isEmpty else { return }
    let found = record.notes.map { (note: $0, pieces: NoteSegments.citations(in: $0.text)) }.filter {
      !$0.pieces.isEmpty
    }
    let makesList = record.references.isEmpty && found.count * 10 >= record.notes.count * 3
    guard makesList || !record.references.isEmpty else { return }
    var cited = CitedWorks(record.references, mayGrow: makesList)
    for (note, pieces) in found {
      var citations = NoteCitations(note: note.label, citations: pieces.count)
      for piece in pieces {
        if NoteSegments.isBackReference(piece) {
          if let back = cited.back(piece) { citations.back.append(back) }
        } else if let id = cited.cite(piece, in: note) {
          if !citations.references.contains(id) { citations.references.append(id) }
        } else if !makesList {
          citations.citations -= 1
        }
      }
      if citations.citations > 0 { record.noteCitations.append(citations) }
    }
    record.references = cited.references
    if makesList { parse(&record.references) }
  }

  private func parse(_ references: inout [Reference]) {
    guard let parser else { return }
    for (place, parsed) in parser.parse(list: references.map(\.raw)).enumerated()
    where references.indices.contains(place) {
      references[place].work = parsed.work
      references[place].confidence = parsed.confidence
    }
  }
}

/// Works that the notes have cited so far.
struct CitedWorks {
  private(set) var references: [Reference]
  private let mayGrow: Bool
  /// Folded strings of the references, by place.
  private var folded: [String]
  private var lastCited: (reference: Int, note: String)?

  init(_ references: [Reference], mayGrow: Bool) {
    self.references = references
    self.mayGrow = mayGrow
    folded = references.map { " " + Folding.fold($0.raw) + " " }
  }

  /// The reference that a citation in full is, or means by its author and year.
  mutating func cite(_ piece: String, in note: Note) -> String? {
    let own = " " + Folding.fold(piece) + " "
    let place: Int
    if let known = folded.firstIndex(of: own) {
      place = known
    } else if mayGrow {
      place = references.count
      var reference = Reference(id: "r\(place + 1)", raw: piece)
      reference.page = note.page
      references.append(reference)
      folded.append(own)
    } else if let meant = meant(by: piece) {
      place = meant
    } else {
      return nil
    }
    if !references[place].notes.contains(note.label) { references[place].notes.append(note.label) }
    lastCited = (place, note.label)
    return references[place].id
  }

  /// What "ibid." or "Smith (2012), op. cit." points to.
  func back(_ piece: String) -> NoteCitations.BackReference? {
    if NoteSegments.isIbid(piece) {
      guard let last = lastCited else { return nil }
      return NoteCitations.BackReference(text: piece, toNote: last.note, reference: references[last.reference].id)
    }
    guard let place = meant(by: piece) else { return nil }
    return NoteCitations.BackReference(
      text: piece, toNote: references[place].notes.first, reference: references[place].id)
  }

  /// The first reference whose beginning holds the names of the piece, and which has its year, if it prints one.
  private func meant(by piece: String) -> Int? {
    let words = Folding.words(piece)
    let year = words.first { $0.count == 4 && $0.allSatisfy(\.isNumber) }
    let names = words.prefix { !$0.contains(where: \.isNumber) && !["op", "cit", "accessed", "ibid"].contains($0) }
      .filter { $0.count > 2 && $0 != "and" && $0 != "und" }
    guard !names.isEmpty else { return nil }
    return folded.indices.first { place in
      let head = folded[place].prefix(90)
      return names.allSatisfy { head.contains(" \($0) ") } && (year.map { folded[place].contains(" \($0) ") } ?? true)
    }
  }
}
