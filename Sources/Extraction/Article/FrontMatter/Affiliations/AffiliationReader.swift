// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// Binds affiliations, e-mail addresses and ORCID iDs to authors: by marks, else by place.
struct AffiliationReader {
  let tagged: TaggedFront
  let bylinePlaces: [Int]
  let names: [Name]
  let joiner: LineJoiner
  /// Lines under "Author details" at the end of an article.
  let details: [Line]

  /// What is printed of each author, and the places in `TaggedFront.lines` that were read for it.
  func read() -> (contributors: [Contributor], places: [Int]) {
    let stream = BylineStream(tagged: tagged, places: bylinePlaces, names: names)
    let marks = AuthorMarks.marks(in: stream)
    let lines = AffiliationLines(
      tagged: tagged, bylinePlaces: bylinePlaces, marks: Set(marks.joined().flatMap { [$0] + $0.map(String.init) }))
    let places = lines.places()
    var (byMark, unmarked) = MarkedAffiliations(tagged: tagged, lines: lines, joiner: joiner).read(places)
    if !details.isEmpty { byMark.merge(detailed(lines)) { first, _ in first } }
    let known = Set(byMark.keys)
    var bound = marks.map { AuthorMarks.keys($0, among: known).compactMap { byMark[$0] } }
    if bound.allSatisfy(\.isEmpty) {
      if let only = byMark.first?.value, byMark.count == 1 {
        if AffiliationText.namesInstitution(only), !AffiliationText.isCitation(only) {
          bound = bound.map { _ in [only] }
        }
      } else if byMark.isEmpty {
        let placed = PlacedAffiliations(tagged: tagged, bylinePlaces: bylinePlaces, stream: stream, joiner: joiner)
        for (author, texts) in placed.read(unmarked) { bound[author] = texts }
      }
    }
    let emails = AddressReader(
      tagged: tagged, bylinePlaces: bylinePlaces, names: names, stream: stream, marks: marks
    ).read()
    let orcids = ORCIDReader(tagged: tagged, names: names, stream: stream).read()
    let contributors = names.indices.compactMap { author -> Contributor? in
      let contributor = Contributor(
        author: author, affiliations: bound[author], orcid: orcids[author], email: emails[author])
      return contributor == Contributor(author: author) ? nil : contributor
    }
    return (contributors, places)
  }

  private func detailed(_ lines: AffiliationLines) -> [String: String] {
    let front = TaggedFront(
      lines: details.enumerated().map { FrontLine(place: $0, line: $1, label: .affiliation, probability: 1) },
      names: tagged.names
    ) { _, _ in 0 }
    return MarkedAffiliations(tagged: front, lines: lines, joiner: joiner).read(Array(details.indices)).byMark
  }
}
