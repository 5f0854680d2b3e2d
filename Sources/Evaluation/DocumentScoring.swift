// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension Counts {
  /// Counts a record against a gold document. What the gold leaves unknown is not counted.
  init(gold: JSONValue, record: JSONValue?) {
    self.init()
    let work = gold["work"]
    let given = record?["work"]
    addHeader(gold: work, given: given)
    if let sections = gold["sections"] {
      addBags(
        "sections", gold: sections.elements.map(sectionTitle),
        given: (record?["sections"]?.elements ?? []).map(sectionTitle))
    }
    let givenReferences = record?["references"]?.elements ?? []
    var places: [Int: Int] = [:]
    if let references = gold["references"] {
      places = addReferences(gold: references.elements, given: givenReferences)
    }
    if let mentions = gold["mentions"] {
      addMentions(
        gold: mentions.elements, given: record?["mentions"]?.elements ?? [], references: givenReferences, places: places
      )
    }
    if let notes = gold["notes"] {
      addNotes(gold: notes.elements, given: record?["notes"]?.elements ?? [])
    }
    if let citations = gold["note_citations"] {
      addNoteCitations(gold: citations.elements, given: record?["note_citations"]?.elements ?? [])
    }
    if let cover = gold["cover"] {
      let told = record?["cover"].flatMap { $0.isTelling ? $0 : nil }
      add(
        "cover", right: cover.isTelling && told != nil ? 1 : 0, given: told == nil ? 0 : 1,
        gold: cover.isTelling ? 1 : 0)
      if let fields = cover["fields"] { addCover(gold: fields, given: told?["fields"]) }
    }
  }

  private mutating func addHeader(gold: JSONValue?, given: JSONValue?) {
    let order: [WorkField] = [.title, .authors, .year, .containerTitle, .volume, .issue, .page, .doi, .publisher]
    for field in order where gold?[field.key] != nil { addWork(gold: gold, given: given, only: [field]) }
    if gold?["author"] != nil {
      addBags("authors.full", gold: names(gold, form: fullName), given: names(given, form: fullName))
    }
    if let abstract = gold?["abstract"] {
      addOne("abstract", gold: text(abstract), given: text(given?["abstract"])) {
        Similarity.similarByWord($0, $1, threshold: 0.85)
      }
    }
    if let keywords = gold?["keyword"] {
      addBags("keywords", gold: foldedKeywords(keywords), given: foldedKeywords(given?["keyword"]))
    }
  }

  private mutating func addNotes(gold: [JSONValue], given: [JSONValue]) {
    let a = byFoldedLabel(gold, key: "label")
    let b = byFoldedLabel(given, key: "label")
    let both = a.keys.filter { b[$0] != nil }
    add("notes", right: both.count, given: given.count, gold: gold.count)
    let right = both.count { label in
      Similarity.similarByWord(text(a[label]?["text"]), text(b[label]?["text"]), threshold: 0.85)
    }
    add("note.text", right: right, given: given.count, gold: gold.count)
  }

  private mutating func addNoteCitations(gold: [JSONValue], given: [JSONValue]) {
    let a = byFoldedLabel(gold, key: "note")
    let b = byFoldedLabel(given, key: "note")
    for label in Set(a.keys).union(b.keys) {
      let wanted = a[label]?["citations"]?.integer ?? 0
      let told = b[label]?["citations"]?.integer ?? 0
      add("note.citations", right: min(wanted, told), given: told, gold: wanted)
    }
    func back(_ notes: [String: JSONValue]) -> [[String]] {
      notes.flatMap { label, note in (note["back"]?.elements ?? []).map { [label, Folding.fold(text($0["to_note"]))] } }
    }
    addBags("note.back", gold: back(a), given: back(b))
  }
}

/// A later note of the same label takes the place of the earlier.
private func byFoldedLabel(_ notes: [JSONValue], key: String) -> [String: JSONValue] {
  Dictionary(notes.map { (Folding.fold($0[key]?.plainText ?? ""), $0) }, uniquingKeysWith: { $1 })
}

/// Keywords of a list or of a text that divides them by semicolon or comma.
private func foldedKeywords(_ value: JSONValue?) -> [String] {
  let words =
    switch value {
    case .string(let text): text.split(whereSeparator: { $0 == ";" || $0 == "," }).map(String.init)
    case .array(let elements): elements.map(\.plainText)
    default: [String]()
    }
  return words.map(Folding.fold).filter { !$0.isEmpty }
}

/// A heading folded, without the number printed before it.
private func sectionTitle(_ section: JSONValue) -> String {
  let title = section.string ?? text(section["title"])
  var words = Folding.fold(title).split(separator: " ", omittingEmptySubsequences: false)[...]
  func isNumber(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.generalCategory == .decimalNumber }
  }
  if let first = words.first, words.count > 1 {
    if isNumber(first) {
      while words.count > 1, let first = words.first, isNumber(first) { words.removeFirst() }
    } else if first.allSatisfy({ "ivx".contains($0) }), words[words.startIndex + 1].unicodeScalars.count >= 3 {
      words.removeFirst()
    }
  }
  return words.joined(separator: " ")
}
