// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// What journals print below the last entry: a licence, a declaration, "Sample Availability: …". From such a line on, nothing of its
/// entry or of a next one belongs to the list, up to a line that begins an entry as lists do.
enum ListEnds {
  /// Entries from which on lines behind a declaration may be a list.
  private static let fewest = 4

  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      func ends(_ place: Int) -> Bool {
        let text = tagged.lines[place].text
        return endsList(text) || tagged.traits[place].heading == .after
          || place > 0 && isDivided(tagged.lines[place - 1].text) && tellsOfAuthor(text)
      }
      guard let first = stretch.first(where: { tagged.isEntry($0) && ends($0) }) else { continue }
      // Entries may go on after a box that interrupts the list.
      let rest = stretch.filter { $0 >= first }
      if first == stretch.lowerBound, tagged.starts(in: stretch).count < fewest {
        for place in stretch where tagged.isEntry(place) { tagged.labels[place] = .other }
        continue
      }
      let next = rest.dropFirst().first { tagged.labels[$0] == .entryStart && !ends($0) }
      for place in rest where place < next ?? Int.max && tagged.isEntry(place) { tagged.labels[place] = .other }
    }
  }

  /// The line begins with a copyright sign, a run-in heading of back matter, or a declaration of the authors.
  static func endsList(_ text: String) -> Bool {
    let line = text.drop { $0.isWhitespace }
    if line.hasPrefix("©") || line.lowercased().hasPrefix("copyright ©") { return true }
    if let colon = line.prefix(48).firstIndex(of: ":"), backMatter.contains(line[..<colon].lowercased()) { return true }
    let lower = line.prefix(64).lowercased()
    return declarations.contains { lower.hasPrefix($0) } || isHistory(lower)
  }

  /// "(Received 3 May 2011; accepted 8 July 2011)": when the manuscript came in.
  private static func isHistory(_ lower: String) -> Bool {
    histories.contains { lower.contains($0) } && lower.firstMatch(of: history) != nil
  }

  private static let histories = [
    "received", "submitted", "eingegangen", "recibido", "recebido", "reçu", "ricevuto",
  ]
  private nonisolated(unsafe) static let history =
    /^\W*(?:paper |manuscript |article |manuskript )?(?:received|submitted|eingegangen|recibido|recebido|reçu|ricevuto)\b[^.]{0,24}\d/

  /// "Mary MILLER is a lecturer …": what an author does, behind the list.
  private static func tellsOfAuthor(_ text: String) -> Bool {
    verbs.contains { text.contains($0) } && text.firstMatch(of: office) != nil
  }

  private static let verbs = [" is ", " ist ", " est ", " è ", " es ", " received "]
  private nonisolated(unsafe) static let office =
    /^(?:(?:Dr|Prof)\. )*\p{Lu}[\p{L}.\-]*(?: ?\p{Lu}[\p{L}.\-]*| \.){1,4} (?:is|ist|est|è|es|received) (?:an?|the|his|her|currently|Professor|Associate|Assistant|Senior|Lecturer|Reader|wissenschaftliche\w*|Professorin|professeur\w*|maître|profesora?|professora?|docente|ricercat\w+)\b/

  /// Nothing of an entry is open at the end of the line.
  private static func isDivided(_ text: String) -> Bool {
    text.last.map { ".)]>/".contains($0) || $0.isNumber } ?? true
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
    "this is an open access article", "cite as", "cite this", "how to cite", "to cite this", "please cite",
    "suggested citation",
    "recommended citation", "zitiervorschlag", "zitierweise", "pour citer", "cómo citar", "como citar", "para citar",
    "per citare",
    "come citare",
  ]
}
