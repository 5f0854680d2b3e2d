// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Foundation

/// Names of journals and books as mastheads, running heads and imprint lines print them.
enum ContainerName {
  /// A name without what surrounds it in an imprint line: authors, a title, dates, signs.
  static func trimmed(_ text: String) -> String? {
    var name = behindSentence(text)
    for separator in ["|", "•", " · ", " – ", " — ", "] "] where name.contains(separator) {
      if let last = name.components(separatedBy: separator).last(where: { piece in
        piece.contains(where: \.isLetter) && !Folding.words(piece).allSatisfy(notInNames.contains)
      }) {
        name = last
      }
    }
    for lead in ["et al.,", "et al.", "et al", "In:", "in:"] where name.contains(lead) {
      if let range = name.range(of: lead, options: .backwards) { name = String(name[range.upperBound...]) }
    }
    name = withoutTagline(withoutDates(name))
    for lead in ["in ", "dans ", "en "] where name.hasPrefix(lead) { name = String(name.dropFirst(lead.count)) }
    if let bracket = name.lastIndex(of: "("), !name[bracket...].contains(")") {
      name = withoutDates(String(name[..<bracket]))
    }
    if let word = name.split(separator: " ").last, Imprint.volumeWords.contains(word.lowercased()), word.count > 1 {
      name = withoutDates(String(name.dropLast(word.count)))
    }
    name = said(once: name)
    guard isName(name) else { return nil }
    return name
  }

  /// "Curr. Trees Curr. Trees", where two lines of a page print the same.
  private static func said(once name: String) -> String {
    let words = name.split(separator: " ")
    let half = words.count / 2
    guard half > 0, words.count % 2 == 0, words[..<half] == words[half...] else { return name }
    return words[..<half].joined(separator: " ")
  }

  /// Whether a text can be the name of a journal or book at all.
  static func isName(_ name: String) -> Bool {
    let letters = name.filter(\.isLetter).count
    guard letters >= 3, name.count < 120, let first = name.first(where: \.isLetter), first.isUppercase || letters >= 6,
      !name.contains("@"), !name.contains("://"), !name.contains("www."), !name.lowercased().contains("doi"),
      !name.contains("10."), !name.contains("©")
    else { return false }
    let folded = Folding.words(name)
    guard !folded.isEmpty, folded.contains(where: { MonthNames.month($0) == nil && !MonthNames.isSeason($0) }) else {
      return false
    }
    if folded.count == 2, folded[0].first?.isNumber == true, folded[1] == "edition" { return false }
    return !folded.contains { notInNames.contains($0) } && !PrintedCues.cues(in: name).isWhole
  }

  /// "Shoreline: An International Journal": what kind of journal it is, is no part of its name.
  private static func withoutTagline(_ name: String) -> String {
    guard let colon = name.range(of: ": ", options: .backwards) else { return name }
    let words = Folding.words(String(name[colon.upperBound...]))
    let kinds: Set<String> = [
      "international", "interdisciplinary", "multidisciplinary", "open", "access", "official", "peer", "reviewed",
      "journal",
      "an", "a", "the", "revista", "internacional", "revue", "internationale", "zeitschrift",
    ]
    return !words.isEmpty && words.allSatisfy(kinds.contains) ? String(name[..<colon.lowerBound]) : name
  }

  /// "RTB" for "Review of Trees and Birds": the first letters of all words, or of all but those that carry grammar.
  static func isAcronym(_ short: String, of long: String) -> Bool {
    let letters = short.filter(\.isLetter)
    guard letters.count >= 3, letters.count == short.count, letters.allSatisfy(\.isUppercase) else { return false }
    let words = long.split { !$0.isLetter }
    let initials = { (words: [Substring]) in String(words.compactMap(\.first)).uppercased() }
    return words.count >= 3
      && (initials(words) == letters
        || initials(words.filter { !FunctionWords.all.contains($0.lowercased()) }) == letters)
  }

  /// Years, months, brackets and signs at both ends go.
  private static func withoutDates(_ text: String) -> String {
    let marks: (Character) -> Bool = { $0.isWhitespace || ".,;:|•·-–—([])#/".contains($0) }
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    func isDate(_ word: String) -> Bool {
      let bare = Folding.words(word)
      return bare.allSatisfy { $0.allSatisfy(\.isNumber) || MonthNames.month($0) != nil || MonthNames.isSeason($0) }
    }
    while let last = words.last, isDate(last) { words.removeLast() }
    while words.count > 1, let first = words.first, isDate(first) { words.removeFirst() }
    let name = words.joined(separator: " ").trimmed { ",;:".contains($0) || $0.isWhitespace }
    let isAbbreviated = name.hasSuffix(".") && name.dropLast().contains(".")
    let end = name.reversed().drop { marks($0) && !(isAbbreviated && $0 == ".") }
    return String(String(end.reversed()).drop(while: marks))
  }

  /// "Smith (2001). On trees. Journal of Botany": what stands behind the last full stop that ends a sentence. The points of shortened
  /// words ("Nat. Prod. Bioprospect.") have a word or two on either side.
  private static func behindSentence(_ text: String) -> String {
    let characters = Array(text)
    let stops = characters.indices.filter { place in
      ".?!".contains(characters[place]) && place + 2 < characters.count && characters[place + 1] == " "
        && characters[place + 2].isUppercase
    }
    for (number, stop) in stops.enumerated().reversed() {
      let start = number > 0 ? stops[number - 1] + 1 : 0
      let before = characters[start..<stop].split(whereSeparator: \.isWhitespace)
      let end = number + 1 < stops.count ? stops[number + 1] : characters.count
      let behind = characters[(stop + 1)..<end].split(whereSeparator: \.isWhitespace)
      // "Proc. Harbour Soc.": a short word alone is shortened.
      let isLong = (before.last?.filter(\.isLetter).count ?? 0) >= (before.count == 1 ? 6 : 4)
      if before.count >= 3 || isLong && behind.count >= 2 || stop > 0 && ").?!”\"".contains(characters[stop - 1])
        || characters[stop] != "."
      {
        return String(characters[(stop + 2)...])
      }
    }
    return text
  }

  private static let notInNames: Set<String> = [
    "received", "accepted", "downloaded", "available", "isbn", "page", "pages", "nachdruck", "sonderdruck", "reprint",
    "reprinted", "preprint", "manuscript", "submitted", "submission", "submissions", "draft", "editors", "guide",
    "manual",
  ]

  // MARK: Names on lines of their own

  /// Whether a name has a word that names of serials have, in seven languages.
  static func isSerial(_ name: String) -> Bool { Folding.words(name).contains { serialWords.contains($0) } }

  /// It calls itself a journal.
  static func isJournal(_ name: String) -> Bool {
    let kinds: Set<String> = ["journal", "revue", "revista", "rivista", "zeitschrift", "tijdschrift"]
    return Folding.words(name).contains { kinds.contains($0) }
  }

  private static let serialWords: Set<String> = [
    "journal", "review", "reviews", "revue", "revista", "rivista", "zeitschrift", "tijdschrift", "archiv", "archives",
    "archivio", "annals", "annales", "anales", "annali", "anais", "quarterly", "bulletin", "bollettino", "boletin",
    "boletim", "proceedings", "transactions", "letters", "magazine", "cahiers", "cuadernos", "cadernos", "quaderni",
    "jahrbuch", "yearbook", "studies", "studien", "studi", "estudios", "estudos", "etudes", "hefte", "blatter",
    "rundschau", "forum", "beitrage", "bijdragen", "acta", "gazette", "newsletter", "nachrichten", "mitteilungen",
    "anuario", "zeitung", "vierteljahrshefte", "vierteljahrschrift", "monatshefte", "frontiers", "journals",
  ]

  /// Each word of the shorter name begins a word of the longer one, in order: "J Nat Prod".
  static func abbreviates(_ short: String, _ long: String) -> Bool {
    let words = Folding.words(short)
    let all = Folding.words(long)
    guard words.count >= 1, all.count >= words.count, short.count < long.count else { return false }
    var place = 0
    for word in words {
      while place < all.count, !(all[place].hasPrefix(word) || contracts(word, all[place])) { place += 1 }
      guard place < all.count else { return false }
      place += 1
    }
    return all.count <= words.count + 4 && (all.first?.first == words.first?.first)
  }

  /// "Jpn" for "Japanese", "Intl" for "International": the first letter, then letters in their order.
  private static func contracts(_ short: String, _ long: String) -> Bool {
    guard short.count >= 2, short.count <= 5, short.first == long.first, long.count > short.count else { return false }
    var rest = long[...]
    for letter in short {
      guard let next = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: next)...]
    }
    return true
  }
}
