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

  func contributors() -> [Contributor] {
    let marked = markedAffiliations()
    let marks = authorMarks()
    return names.indices.compactMap { place in
      var contributor = Contributor(author: place)
      if !marked.isEmpty, marks.indices.contains(place) {
        contributor.affiliations = marks[place].compactMap { marked[$0] }
      } else {
        contributor.affiliations = besideOrBelow(names[place])
      }
      contributor.email = email(of: names[place])
      contributor.orcid = orcid(of: place)
      return contributor == Contributor(author: place) ? nil : contributor
    }
  }

  /// Affiliation texts by the mark at their front.
  private func markedAffiliations() -> [String: String] {
    var found: [String: String] = [:]
    var current: String?
    for line in tagged.lines where line.label == .affiliation {
      let characters = Array(line.line.text)
      var cuts = line.line.raised.filter { $0.upperBound <= characters.count && $0.count <= 3 }
      if cuts.isEmpty, let digits = leadingNumber(line.line.text) { cuts = [0..<digits] }
      for (number, cut) in cuts.enumerated() {
        if number == 0, cut.lowerBound > 0, let mark = current {
          append(String(characters[0..<cut.lowerBound]), to: &found[mark])
        }
        let end = number + 1 < cuts.count ? cuts[number + 1].lowerBound : characters.count
        let mark = String(characters[cut]).filter { !$0.isWhitespace && $0 != "," }
        append(String(characters[cut.upperBound..<end]), to: &found[mark])
        current = mark
      }
      if cuts.isEmpty, let mark = current { append(line.line.text, to: &found[mark]) }
    }
    return found
  }

  private func leadingNumber(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard 1...2 ~= digits.count,
      text.dropFirst(digits.count).first.map({ $0.isLetter || $0 == " " || $0 == "." }) == true
    else { return nil }
    return digits.count
  }

  private func append(_ text: String, to affiliation: inout String?) {
    let marks: (Character) -> Bool = { $0.isWhitespace || ".,;–-".contains($0) }
    let trimmed = String(text.drop(while: marks).reversed().drop(while: marks).reversed())
    guard trimmed.contains(where: \.isLetter), !trimmed.contains("@") else { return }
    affiliation = affiliation.map { $0 + " " + trimmed } ?? trimmed
  }

  /// The raised marks behind each name, in order of the names.
  private func authorMarks() -> [[String]] {
    var marks = [[String]](repeating: [], count: names.count)
    var author = 0
    for place in bylinePlaces {
      let line = tagged.lines[place].line
      let characters = Array(line.text)
      for range in line.raised where range.upperBound <= characters.count {
        let before = Folding.fold(String(characters[..<range.lowerBound]))
        while author + 1 < names.count, let next = family(author + 1), before.contains(next) { author += 1 }
        guard names.indices.contains(author) else { break }
        marks[author] += String(characters[range]).split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
      }
      while author + 1 < names.count, let next = family(author + 1), Folding.fold(line.text).contains(next) {
        author += 1
      }
    }
    return marks
  }

  private func family(_ place: Int) -> String? { names[place].family.map(Folding.fold) }

  /// Without marks: what stands behind the name in its line, else the affiliation lines between it and the next author line.
  private func besideOrBelow(_ name: Name) -> [String] {
    guard let family = name.family.map(Folding.fold) else { return [] }
    guard let place = bylinePlaces.first(where: { Folding.fold(tagged.lines[$0].line.text).contains(family) }) else {
      return []
    }
    let pieces = tagged.lines[place].line.text.split(separator: ",").map(String.init)
    if let cut = pieces.dropFirst().firstIndex(where: { PrintedCues.cues(in: $0).found.contains(.affiliation) }) {
      return [pieces[cut...].joined(separator: ",").trimmingPrefixBlanks]
    }
    var texts: [String] = []
    for next in tagged.lines.indices where next > place {
      if bylinePlaces.contains(next) {
        if texts.isEmpty { continue }
        break
      }
      guard tagged.lines[next].label == .affiliation else { break }
      if !tagged.lines[next].line.text.contains("@") { texts.append(tagged.lines[next].line.text) }
    }
    return texts.isEmpty ? [] : [texts.joined(separator: " ")]
  }

  /// The address whose local part holds the family name.
  private func email(of name: Name) -> String? {
    guard let family = name.family.map({ Folding.fold($0).filter { $0 != " " } }), family.count >= 3 else { return nil }
    for line in tagged.lines where line.line.text.contains("@") {
      for word in line.line.text.split(whereSeparator: { $0.isWhitespace || ",;:()<>".contains($0) })
      where word.contains("@") {
        let local = word.prefix { $0 != "@" }.lowercased()
        if Folding.fold(local).filter({ $0 != " " }).contains(family) {
          return String(word.reversed().drop { ".".contains($0) }.reversed())
        }
      }
    }
    return nil
  }

  /// An ORCID iD in a line with an author's name is that author's. Where as many are printed as there are authors, they stand in the same
  /// order.
  private func orcid(of place: Int) -> String? {
    var found: [String] = []
    for line in tagged.lines where line.label != .body || line.line.text.contains("ORCID") {
      let occurrences = ORCID.occurrences(in: line.line.text).map(\.value)
      guard !occurrences.isEmpty else { continue }
      let folded = " " + Folding.fold(line.line.text) + " "
      let named = names.indices.filter { names[$0].family.map { folded.contains(" \(Folding.fold($0)) ") } ?? false }
      if occurrences.count == 1, named.contains(place), isNamed(place, in: folded, among: named) {
        return occurrences[0]
      }
      for value in occurrences where !found.contains(value) { found.append(value) }
    }
    return found.count == names.count ? found[place] : nil
  }

  /// Of authors of one family name, the one whose given name stands in the line, too.
  private func isNamed(_ place: Int, in folded: String, among named: [Int]) -> Bool {
    named.count == 1 || names[place].given.map { folded.contains(" \(Folding.fold($0)) ") } ?? false
  }
}

extension String { fileprivate var trimmingPrefixBlanks: String { String(drop(while: \.isWhitespace)) } }
