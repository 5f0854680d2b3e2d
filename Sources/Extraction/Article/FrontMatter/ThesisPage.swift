// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// A title page that says for which degree a work was written: "submitted in partial fulfilment of the requirements for the degree of".
/// Its title stands above that statement, its author behind a word such as "by" or "presenta".
struct ThesisPage {
  /// Places in `tagged.lines` that say what the work is and what for.
  private(set) var statement: Set<Int> = []
  /// Lines behind the word that announces the author.
  private(set) var author: [Int] = []
  private var lead: Int?
  private var places: [Int] = []
  private let tagged: TaggedFront

  /// - Returns: nil where the first page states no degree, or holds more text than title pages do.
  init?(_ tagged: TaggedFront) {
    self.tagged = tagged
    guard let page = tagged.lines.first?.line.page else { return nil }
    places = tagged.lines.indices.filter { place in
      let line = tagged.lines[place].line
      return line.page == page && line.zone == .body && line.text.contains(where: \.isLetter)
    }
    guard places.reduce(0, { $0 + tagged.lines[$1].line.text.split(separator: " ").count }) < 160 else { return nil }
    let folded = places.map { Folding.words(tagged.lines[$0].line.text).joined(separator: " ") }
    let whole = " " + folded.joined(separator: " ") + " "
    guard Self.degrees.contains(where: { whole.contains(" " + $0) }) else { return nil }
    let announced = AnnouncedAuthor(on: page, of: tagged)
    for (place, text) in zip(places, folded) where Self.isStatement(text) {
      statement.insert(place)
      for other in places where other > place && tagged.lines[other].line.block == tagged.lines[place].line.block {
        if other == announced?.lead { break }
        statement.insert(other)
      }
    }
    lead = announced?.lead
    author = announced?.names ?? []
    statement.subtract(author)
  }

  /// Lines that are no title.
  var others: Set<Int> { statement.union(author).union(lead.map { [$0] } ?? []) }

  /// The largest lines above the author and the statement that name no institution.
  var title: [Int] {
    guard let end = ([lead] + [statement.min()]).compactMap({ $0 }).min() else { return [] }
    let likeness = NameLikeness(names: tagged.names)
    let above = places.filter { place in
      let text = tagged.lines[place].line.text
      return place < end && !BylineText.isInstitution(text) && !TitleExtent.isForeign(text)
        && !RoleWords.isDated(text) && text.count(where: \.isLetter) >= 4
        && (lead != nil || likeness.score(tagged.lines[place].line) < 0.5)
    }
    guard let largest = above.compactMap({ tagged.lines[$0].line.size }).max(),
      let first = above.first(where: { (tagged.lines[$0].line.size ?? 0) > 0.97 * largest })
    else { return [] }
    var run = [first]
    while let last = run.last, above.contains(last + 1), (tagged.lines[last + 1].line.size ?? 0) > 0.97 * largest {
      run.append(last + 1)
    }
    return run
  }

  static func isStatement(_ folded: String) -> Bool {
    kinds.contains(folded) || openings.contains { folded.hasPrefix($0) } || degrees.contains { folded.contains($0) }
  }

  private static let kinds: Set<String> = [
    "thesis", "a thesis", "dissertation", "a dissertation", "doctoral thesis", "master s thesis", "bachelor s thesis",
    "phd thesis", "tesis", "tese", "tesi", "these", "t e s i s", "dissertacao", "diplomarbeit", "masterarbeit",
    "bachelorarbeit", "proefschrift", "a thesis by", "a dissertation by",
  ]

  private static let openings = [
    "submitted to", "submitted in", "presented to", "in partial", "in fulfil", "a thesis submitted",
    "a thesis presented",
    "a dissertation submitted", "a dissertation presented", "thesis submitted", "dissertation submitted",
    "requirements for", "the requirements", "for the degree", "degree of", "doctor of", "doctor en", "master of",
    "masters of", "bachelor of", "program authorized", "graduate program", "que para", "tesis que", "tesis presentada",
    "dissertation zur", "zur erlangung", "an der", "these presentee", "these pour", "pour obtenir", "en vue de",
    "tese apresentada", "dissertacao apresentada", "para obtencao", "tesi di", "per il conseguimento",
  ]

  /// What a work was written for.
  private static let degrees = [
    "in partial fulfil", "in partial satisfaction", "in fulfilment of", "in fulfillment of", "for the degree of",
    "for the award of the degree", "para obtener el grado", "para obtener el titulo", "para optar al",
    "para optar por el", "zur erlangung de", "pour obtenir le", "en vue de l obtention", "pour l obtention",
    "para obtencao d", "per il conseguimento", "ter verkrijging van",
  ]
}
