// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// The author lines as one list of names that a reader of names understands: marks become divisions, what is no name goes.
struct BylineText {
  let lines: [Line]
  let names: NameLexicon

  /// Most lines are "Family, Given".
  var isInverted: Bool {
    let bare = lines.map { $0.textWithoutMarks }.filter { $0.contains(where: \.isLetter) }
    return !bare.isEmpty && bare.count(where: { isInverted($0, amongLines: bare.count) }) * 3 >= bare.count * 2
  }

  func isInverted(_ text: String, amongLines count: Int) -> Bool {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
    guard pieces.count == 2, 1...3 ~= pieces[0].count, 1...3 ~= pieces[1].count,
      pieces[0].count == 1 || pieces[1].count == 1 || count > 1 && areGiven(pieces[1]) && !areGiven(pieces[0])
    else { return false }
    return !Self.isInstitution(text) && pieces.allSatisfy { $0.last?.first?.isUppercase == true }
      && !Self.suffixes.contains(pieces[1][0].lowercased()) && !(pieces[1].count == 1 && Self.isDegree(pieces[1][0]))
  }

  func areGiven(_ words: [Substring]) -> Bool { words.first.map { names.isGiven($0) } ?? false }

  func joined() -> String {
    if isInverted { return lines.map { Self.withoutBrackets($0.textWithoutMarks) }.joined(separator: "; ") }
    var text = ""
    for line in lines {
      let next = cleaned(line)
      guard next.contains(where: \.isLetter) else { continue }
      if text.isEmpty { text = next } else { text += Self.goesOn(text, next) ? " " + next : "; " + next }
    }
    return Self.tidied(Self.divided(text))
  }

  /// A line end divides names, unless a name or the list is open.
  static func goesOn(_ text: String, _ next: String) -> Bool {
    let trimmed = text.reversed().drop(while: \.isWhitespace)
    guard let last = trimmed.first else { return true }
    if ",;&".contains(last) { return true }
    let words = text.split(separator: " ")
    guard let lastWord = words.last?.lowercased(), let nextWord = next.split(separator: " ").first?.lowercased() else {
      return false
    }
    if conjunctions.contains(lastWord) || conjunctions.contains(nextWord) || FunctionWords.particles.contains(lastWord)
    {
      return true
    }
    if FunctionWords.particles.contains(nextWord), next.first?.isLowercase == true { return true }
    let pieces = text.split { $0 == ";" || $0 == "," }
    let lastPiece = pieces.last?.split(separator: " ").filter { !conjunctions.contains($0.lowercased()) } ?? []
    let nextPiece = next.split { $0 == ";" || $0 == "," }.first?.split(separator: " ") ?? []
    if pieces.count > 1, lastPiece.count == 1 || nextPiece.count == 1 { return true }
    return lastWord.count <= 2 && lastWord.hasSuffix(".")
  }

  static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "&", "en"]

  func cleaned(_ line: Line) -> String {
    var characters = Array((line.text + " ").replacing(" . ", with: " ; "))
    for range in line.raised.reversed() where range.upperBound <= characters.count {
      characters.replaceSubrange(range, with: Array(" ; "))
    }
    var words: [String] = []
    for word in String(characters).split(whereSeparator: \.isWhitespace) {
      let plain = word.filter(\.isLetter).lowercased()
      if word.contains("@") || word.contains("://") || word.contains("www.") || word.contains("orcid") { continue }
      if !word.hasPrefix("("), Self.isDropped(word, plain, isFirst: words.isEmpty) {
        if word.hasSuffix(",") { words.append(",") }
        continue
      }
      words.append(word.contains(where: \.isNumber) ? Self.digitsDivide(String(word)) : String(word))
    }
    dropProfession(&words)
    // "von Anna Beck", but not "von der Heide, Björn".
    if words.count > 2, words[0] == "von", names.isGiven(words[1]) { words.removeFirst() }
    return Self.affiliationCut(Self.withoutMemberships(Self.withoutBrackets(words.joined(separator: " "))))
  }

  static func isDropped(_ word: Substring, _ plain: String, isFirst: Bool) -> Bool {
    if isFirst, NameLikeness.leads.contains(plain), plain != "von" || word.first?.isUppercase == true { return true }
    // "David Author" may be someone's name; "Author: David Beck" announces it.
    if !isFirst, authors.contains(plain), !word.hasSuffix(":") { return false }
    return (dropped.contains(plain) || authors.contains(plain))
      && (word.count <= plain.count + 3 || word.hasSuffix(","))
  }

  /// "Smith1,2" is a name and marks.
  static func digitsDivide(_ word: String) -> String { String(word.map { $0.isNumber ? ";" : $0 }) }

  static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        result.append("*†‡§¶#✉•·|∗".contains(character) ? ";" : character)
      }
    }
    return result
  }

  /// "Ana Torres, University of Nowhere": what names an institution behind a comma is no name.
  static func affiliationCut(_ text: String) -> String {
    if let names = capitals(before: text) { return names }
    for dash in [" – ", " — ", " | "] {
      if let range = text.range(of: dash), isInstitution(String(text[range.upperBound...])) {
        return String(text[..<range.lowerBound])
      }
    }
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1, let cut = pieces.dropFirst().firstIndex(where: { isInstitution($0) && !isGroup($0) }) else {
      return text
    }
    return pieces[..<cut].joined(separator: ",")
  }

  /// "and Northern Cities Research Group": people who write under one name.
  static func isGroup(_ text: String) -> Bool {
    let words = Folding.words(text)
    return words.last.map { groups.contains($0) } ?? false || words.count > 1 && firstGroups.contains(words[0])
  }

  private static let groups: Set<String> = [
    "group", "consortium", "collaboration", "network", "team", "committee", "investigators", "arbeitsgruppe",
    "arbeitskreis", "autorengruppe", "forschungsgruppe", "projektgruppe", "redaktion", "netzwerk", "konsortium",
    "werkgroep",
  ]
  /// In Romance languages the word stands first: "Equipo Puerto Norte".
  private static let firstGroups: Set<String> = [
    "arbeitsgruppe", "arbeitskreis", "autorengruppe", "forschungsgruppe", "projektgruppe", "redaktion", "equipe",
    "equipo", "grupo", "gruppo", "groupe", "collectif", "colectivo", "coletivo", "collettivo", "reseau", "consorcio",
    "consorzio", "werkgroep",
  ]

  /// "on behalf of the North Sea Study Group": those for whom the authors write are no authors.
  static func isRepresented(_ text: String) -> Bool {
    let leads = [
      "for the ", "on behalf of ", "im namen ", "für die ", "au nom d", "en nombre d", "em nome d", "a nome d",
      "per conto d", "namens ",
    ]
    return leads.contains { text.hasPrefix($0) } && (isGroup(text) || !text.hasPrefix("for") && !text.hasPrefix("für"))
  }

  static func isInstitution(_ text: String) -> Bool {
    PrintedCues.cues(in: text).found.contains(.affiliation)
      || Folding.words(text).contains { institutions.contains($0) }
  }

  private static let institutions: Set<String> = [
    "laboratorio", "laboratori", "laboratories", "labs", "corporation", "agency", "ministerio", "ministero",
    "gesellschaft", "consejo", "conseil", "universitas", "egyetem", "sveuciliste", "fakultet", "univerzita",
    "univerzitet", "uniwersytet", "universitet", "yliopisto", "bibliotheque", "biblioteca", "bibliothek", "library",
    "πανεπιστημιο", "τμημα", "σχολη",
  ]

  static let dropped: Set<String> = [
    "phd", "md", "msc", "dr", "prof", "mph", "bsc", "ma", "mba", "dphil", "drphil", "mphil", "rn", "id", "by",
    "par", "por", "icon", "dds", "ms",
  ]
  private static let authors: Set<String> = ["authors", "author", "autor", "autoren", "autorin", "autores"]

  /// Divisions side by side are one; a comma beside a division goes.
  static func tidied(_ text: String) -> String {
    let text = text.split(separator: ";").map { piece in
      let words = piece.split(whereSeparator: { $0.isWhitespace || $0 == "," })
      if isRepresented(piece.trimmingBlanks.lowercased()) { return "" }
      guard let first = words.first, conjunctions.contains(first.lowercased()) else { return String(piece) }
      return words.dropFirst().joined(separator: " ")
    }.joined(separator: ";")
    var result = ""
    var pending: Character?
    for character in text {
      if character == ";" || character == "," {
        pending = character == ";" || pending == ";" ? ";" : ","
      } else if character.isWhitespace {
        if pending == nil, result.last != " " { result.append(" ") }
      } else {
        if let mark = pending, result.contains(where: \.isLetter) {
          while result.last == " " { result.removeLast() }
          result += "\(mark) "
        }
        pending = nil
        result.append(character)
      }
    }
    return result
  }
}
