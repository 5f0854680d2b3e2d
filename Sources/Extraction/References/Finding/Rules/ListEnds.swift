// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// What journals print below the last entry: a licence, a declaration, "Sample Availability: …". From such a line on, nothing of its
/// entry or of a next one belongs to the list, up to a line that begins an entry as lists do.
enum ListEnds {
  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      guard let first = stretch.first(where: { tagged.isEntry($0) && endsList(tagged.lines[$0].text) }) else {
        continue
      }
      // Entries may go on after a box that interrupts the list.
      let rest = stretch.filter { $0 >= first }
      let next = rest.dropFirst().first { tagged.labels[$0] == .entryStart && !endsList(tagged.lines[$0].text) }
      for place in rest where place < next ?? Int.max && tagged.isEntry(place) { tagged.labels[place] = .other }
    }
  }

  /// The line begins with a copyright sign, a run-in heading of back matter, or a declaration of the authors.
  static func endsList(_ text: String) -> Bool {
    let line = text.drop { $0.isWhitespace }
    if line.hasPrefix("©") || line.lowercased().hasPrefix("copyright ©") { return true }
    if let colon = line.prefix(48).firstIndex(of: ":"), backMatter.contains(line[..<colon].lowercased()) { return true }
    let lower = line.prefix(64).lowercased()
    return declarations.contains { lower.hasPrefix($0) }
  }

  private static let backMatter: Set<String> = [
    "sample availability", "conflict of interest", "conflicts of interest", "competing interests", "funding",
    "author contributions",
    "data availability", "data availability statement", "acknowledgments", "acknowledgements", "publisher’s note",
    "publisher's note",
    "supplementary materials", "supplementary material", "disclaimer", "conflito de interesses",
    "conflicto de intereses",
    "financiamento", "agradecimentos", "agradecimientos", "interessenkonflikt", "conflit d'intérêts",
    "conflits d'intérêts",
  ]

  private static let declarations = [
    "os autores declaram", "the authors declare", "the author declares", "los autores declaran", "die autoren erklären",
    "les auteurs déclarent", "gli autori dichiarano", "de auteurs verklaren", "this article is an open access article",
    "this is an open access article",
  ]
}
