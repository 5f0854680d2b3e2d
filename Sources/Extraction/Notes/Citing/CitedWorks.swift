// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// The references of a document while its notes are read, in order: which note describes each first, and which was cited last.
struct CitedWorks {
  private(set) var references: [Reference]
  /// The document has a list: what notes describe is in it, as a rule.
  private let hasList: Bool
  private let mayGrow: Bool
  private var keys: [CitedWorkKey]
  /// The first note that describes the work of each reference, and the first that cites it in any form.
  private var describedIn: [Int: String] = [:]
  private var citedIn: [Int: String] = [:]
  /// References by the notes that cite them, in order, and the words by which each note cites them.
  private var ofNote: [String: [Int]] = [:]
  private var wordsOfNote: [String: [Int: Set<String>]] = [:]
  /// When each reference was cited last, counted in citations.
  private var recency: [Int: Int] = [:]
  private var lastCited: Int?
  private var count = 0

  /// - Parameters:
  ///   - references: the list of the document; empty where it has none.
  ///   - mayGrow: works that it lacks become references.
  init(_ references: [Reference], mayGrow: Bool = true) {
    self.references = references
    self.mayGrow = mayGrow
    hasList = !references.isEmpty
    keys = references.map { CitedWorkKey(raw: $0.raw, work: $0.work) }
  }

  /// What a stretch of a note cites: a reference where one is known or made, and the note that it points back to.
  ///
  /// - Parameters:
  ///   - work: what the stretch was read as, with the probability of each field.
  mutating func cite(_ piece: NotePiece, as work: Work, confidence: FieldMap<Double> = [:], in note: Note) -> (
    reference: String?, back: NoteCitations.BackReference?
  ) {
    count += 1
    let words = ShortCitation(piece.text)
    if piece.kind == .short || words.isIbid || isShort(work, piece.text, words) { return citeAgain(words, in: note) }
    let work = PlaceCited.removed(from: work, citedAs: piece.text)
    let key = CitedWorkKey(raw: piece.text, work: work)
    let place: Int
    if let known = keys.indices.first(where: { keys[$0].isSameWork(as: key) }) {
      place = known
    } else if mayGrow,
      hasList ? CitationEvidence.isWhole(work, piece.text) : CitationEvidence.namesWork(work, piece.text)
    {
      place = add(piece, work, confidence, key, in: note)
    } else if let meant = meant(by: words) {
      // Names what the list describes: no description of its own, which later notes could point back to.
      return (mark(meant, by: words, in: note), nil)
    } else {
      return (nil, nil)
    }
    if describedIn[place] == nil { describedIn[place] = note.label }
    return (mark(place, by: words, in: note), nil)
  }

  /// A title without year, place and container: of a work that was described before, or that is said to have been.
  private func isShort(_ work: Work, _ text: String, _ words: ShortCitation) -> Bool {
    guard work.issued == nil, work.containerTitle == nil, work.publisher == nil, work.publisherPlace == nil,
      work.url == nil, !CitationEvidence.isDated(text)
    else { return false }
    return words.pointsBack || meant(by: words).map { describedIn[$0] != nil } ?? false
  }

  private mutating func citeAgain(_ words: ShortCitation, in note: Note) -> (
    reference: String?, back: NoteCitations.BackReference?
  ) {
    guard let place = words.isIbid ? lastCited : meant(by: words) else { return (nil, nil) }
    let first = pointed(by: words, to: place) ?? describedIn[place] ?? (words.pointsBack ? citedIn[place] : nil)
    let id = mark(place, by: words, in: note)
    guard let first, first != note.label || words.pointsBack else { return (id, nil) }
    return (id, NoteCitations.BackReference(text: words.text, toNote: first, reference: id))
  }

  /// The note whose number is printed, where it cites the work.
  private func pointed(by words: ShortCitation, to place: Int) -> String? {
    words.pointer.flatMap { ofNote[$0]?.contains(place) == true ? $0 : nil }
  }

  private mutating func add(
    _ piece: NotePiece, _ work: Work, _ confidence: FieldMap<Double>, _ key: CitedWorkKey, in note: Note
  ) -> Int {
    var reference = Reference(id: "r\(references.count + 1)", raw: piece.text, work: work)
    reference.page = note.page
    reference.confidence = confidence
    if work.page == nil { reference.confidence["page"] = nil }
    references.append(reference)
    keys.append(key)
    return references.count - 1
  }

  private mutating func mark(_ place: Int, by words: ShortCitation, in note: Note) -> String {
    if !references[place].notes.contains(note.label) { references[place].notes.append(note.label) }
    if citedIn[place] == nil { citedIn[place] = note.label }
    if ofNote[note.label]?.contains(place) != true { ofNote[note.label, default: []].append(place) }
    wordsOfNote[note.label, default: [:]][place, default: []].formUnion(words.words)
    recency[place] = count
    lastCited = place
    return references[place].id
  }

  /// The reference that names, words of a title, a year and the number of a note tell: of equals the one cited last.
  private func meant(by words: ShortCitation) -> Int? {
    if let pointer = words.pointer, let there = ofNote[pointer] {
      if let best = best(of: there, for: words, citedIn: pointer) { return best }
      if there.count == 1 || words.words.isEmpty { return there.last }
    }
    return best(of: Array(keys.indices), for: words)
  }

  private func best(of places: [Int], for words: ShortCitation, citedIn note: String? = nil) -> Int? {
    let aliases = note.flatMap { wordsOfNote[$0] } ?? [:]
    let scored = places.compactMap { place in
      keys[place].likeness(to: words, knownAlsoAs: aliases[place] ?? []).map { (place, $0) }
    }
    return scored.max { a, b in
      (a.1, recency[a.0] ?? 0, -a.0) < (b.1, recency[b.0] ?? 0, -b.0)
    }?.0
  }
}
