// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Ends a title before what says what kind of thing the work is: `… in Europe. Paper presented at the annual meeting`, `…, 2nd edition`,
/// `…. Unpublished manuscript`, `…. In: Annals`.
enum TitleTail: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    for index in reference.spans.indices where reference.spans[index].tag == .title {
      let tokens = reference.spans[index].tokens
      guard tokens.count >= 4, let cut = cut(tokens, reference) else { continue }
      let asks = [0x3f, 0x21].contains(reference.tokens[cut.sign].sign)
      let isNew = cut.tag.map { reference.spans($0).isEmpty } ?? false
      reference.split(
        index, before: cut.sign + (asks ? 1 : 0), rest: isNew && cut.rest < tokens.upperBound ? cut.rest : nil,
        as: cut.tag)
      return
    }
  }

  /// The sign that ends the title, where the rest begins, and what that is.
  private static func cut(_ tokens: Range<Int>, _ reference: TaggedReference) -> (
    sign: Int, rest: Int, tag: ReferenceTag?
  )? {
    let all = reference.tokens
    for place in tokens.dropFirst(2)
    where divides(all[place]) && place + 1 < tokens.upperBound && all[place + 1].spaceBefore {
      let rest = (place + 1)..<tokens.upperBound
      if rest.count > 2, opensContainer(rest.lowerBound, all) {
        return (place, rest.lowerBound + 2, .container)
      }
      guard all[rest.lowerBound].isCapitalized || all[rest.lowerBound].kind == .number || all[place].sign == 0x2c else {
        continue
      }
      if countsEdition(rest, all) { return (place, rest.lowerBound, .edition) }
      if begins(rest, all) { return (place, rest.lowerBound, .genre) }
      if VisitCue.stands(at: rest.lowerBound, all), rest.contains(where: { all[$0].number == .year }) {
        return (place, rest.lowerBound, nil)
      }
    }
    return nil
  }

  private static func divides(_ token: ReferenceToken) -> Bool { [0x2e, 0x2c, 0x3f, 0x21].contains(token.sign) }

  /// `In:`, and `in “Rivista …`.
  private static func opensContainer(_ place: Int, _ tokens: [ReferenceToken]) -> Bool {
    let next = tokens[place + 1]
    return tokens[place].word == containedIn && next.sign == 0x3a
      || tokens[place].cue == .containedIn && !tokens[place].isCapitalized && next.spaceBefore
        && [0x22, 0x201c, 0x201e, 0xab].contains(next.sign)
  }

  private static let containedIn = WordHash.of("in")

  /// `2nd edition`, `3. Aufl.`, `Zweite Auflage`.
  private static func countsEdition(_ rest: Range<Int>, _ tokens: [ReferenceToken]) -> Bool {
    guard let first = rest.first else { return false }
    let isNumber = [.one, .two].contains(tokens[first].number)
    guard isNumber || ordinals.contains(tokens[first].word) else { return false }
    return rest.dropFirst().prefix(3).contains { editions.contains(tokens[$0].word) }
  }

  private static let editions = Set(
    ["edition", "ed", "edn", "auflage", "aufl", "édition", "edizione", "edición", "edição", "druk"].map(WordHash.of))
  private static let ordinals = Set(
    [
      "second", "third", "fourth", "fifth", "sixth", "zweite", "dritte", "vierte", "fünfte", "deuxième", "troisième",
      "seconda", "terza",
    ].map(
      WordHash.of))

  /// Whether words begin with one of `openings`, signs between them apart.
  private static func begins(_ rest: Range<Int>, _ tokens: [ReferenceToken]) -> Bool {
    guard let first = rest.first, let known = openings[tokens[first].word] else { return false }
    let words = rest.prefix(6).filter { tokens[$0].kind == .word }.map { tokens[$0].word }
    return known.contains { words.starts(with: $0) }
  }

  private static let openings: [UInt64: [[UInt64]]] = {
    var table: [UInt64: [[UInt64]]] = [:]
    for phrase in phrases.split(separator: "/") {
      let words = phrase.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) }
      if let first = words.first { table[first, default: []].append(words) }
    }
    return table
  }()

  private static let phrases = """
    paper presented/paper read/paper prepared/paper delivered/paper given/presented at/poster presented/unpublished/unveröffentlicht/\
    unveröffentlichte/unveröffentlichter/unveröffentlichtes/unveröff/dissertation/inaugural dissertation/doctoral dissertation/\
    doctoral thesis/phd thesis/phd dissertation/phd diss/ph d thesis/ph d dissertation/ph d diss/master thesis/masters thesis/\
    master s thesis/doktorarbeit/diplomarbeit/magisterarbeit/masterarbeit/bachelorarbeit/habilitationsschrift/thèse de/mémoire de/\
    tesi di/tesis de/tesis doctoral/tese de/dissertação de/technical report/working paper/working papers/discussion paper/\
    discussion papers/research paper/research report/occasional paper/policy paper/arbeitspapier/arbeitspapiere/diskussionspapier/\
    forschungsbericht/mimeo/mimeograph/manuscript/manuskript/preprint/communication présentée/comunicación presentada/trabalho apresentado/\
    comunicazione presentata
    """
}
