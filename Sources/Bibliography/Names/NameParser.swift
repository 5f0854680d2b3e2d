// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Reads lists of authors as references, by-lines and exports print them.
///
///     NameParser.parse("Smith, J. A., van der Berg, P. & Doe, M., et al.")
///     // Smith/J. A., van der Berg/P., Doe/M.; isTruncated
///
/// Names are divided by `;`, by a slash, by `and` in seven languages, or by commas, where it is told piece by piece whether a comma stands
/// between names or inside one: a piece of initials belongs to the piece before it.
public enum NameParser {
  public static func parse(_ text: String, order: NameOrder = .automatic) -> NameList {
    if let names = EastAsianNames.list(text) { return names }
    var list = NameList()
    if NameMarks.standsForMany(text) {
      list.isTruncated = true
      return list
    }
    if let bodies = CorporateName.whole(text) {
      list.names = bodies.map { Name(literal: $0) }
      return list
    }
    var body = NameMarks.strip(text, into: &list)
    guard body.hasLetters else { return list }
    if CorporateName.isBody(body), !body.utf8.contains(UInt8(ascii: ";")), !CorporateName.listsPeople(body) {
      list.names = [Name(literal: CorporateName.tidied(body))]
      return list
    }
    if NamesInCapitals.isAll(body) { body = NamesInCapitals.inTitleCase(body) }
    var order = order
    let pieces = divided(body)
    if order == .automatic, isFamilyFirst(pieces) { order = .familyFirst }
    let whole = LongInitials.divided(withoutStrayWords(pieces.flatMap(RunOnNames.divided)))
    let hasCapitals = whole.contains {
      if case .undivided(let text) = $0 { Name.hasCapitalFamily(text) } else { false }
    }
    list.names = DoubleFamilyNames.taken(
      whole.compactMap { name($0, order: hasCapitals && order == .automatic ? .capitalFamily : order) })
    return list
  }

  /// One name, or the pieces of one: family and given name.
  enum Piece: Equatable {
    case undivided(String)
    case divided(family: String, given: String, suffix: String?)
  }

  private static func divided(_ body: String) -> [Piece] {
    if body.utf8.contains(UInt8(ascii: ";")) {
      return body.split(separator: ";").flatMap { part in
        conjoined(String(part)).flatMap { CommaList.pieces($0, isLone: true) }
      }
    }
    let slashes = body.unicodeScalars.split(separator: "/").map { Substring($0).trimmingScalars(where: \.isBlank) }
      .filter { !$0.isEmpty }
    if slashes.count > 1,
      slashes.allSatisfy({ $0.first?.isLetter == true && $0.contains(where: \.isUppercase) && $0.count > 1 })
    {
      return slashes.flatMap { part in conjoined(part).flatMap { CommaList.pieces($0, isLone: true) } }
    }
    let segments = conjoined(body)
    return CommaList.pieces(segments)
  }

  /// The parts between conjunctions; a body's name keeps its own.
  private static func conjoined(_ text: String) -> [String] {
    var segments: [String] = []
    var words: [Substring] = []
    func finish() {
      let segment = words.joined(separator: " ").trimmingScalars { $0.isBlank || $0 == "," }
      words = []
      guard !segment.isEmpty else { return }
      if let last = segments.last, CorporateName.goesOn(last, with: segment) {
        segments[segments.count - 1] = last + " and " + segment
      } else {
        segments.append(segment)
      }
    }
    let all = (text.utf8.contains(UInt8(ascii: "&")) ? text.replacing("&", with: " & ") : text).words
    for (place, word) in all.enumerated() {
      if word == "&" || word == "+" || isConjunction(word, at: place, in: all, open: words) {
        finish()
      } else {
        words.append(word)
      }
    }
    finish()
    return segments
  }

  /// - Parameter open: the words since the last conjunction.
  private static func isConjunction(_ word: Substring, at place: Int, in words: [Substring], open: [Substring]) -> Bool
  {
    if word == "u.", place > 0, place + 1 < words.count { return words[place + 1].isCapitalized }
    let word = word.last == "," ? word.dropLast() : word
    guard place > 0, place + 1 < words.count, NameVocabulary.conjunctions.contains(String(word)) else { return false }
    // "Ortega y Gasset": one word on either side, without comma, initials or a second person, is a double family name.
    if word == "y" || word == "e" {
      let before = words[place - 1]
      let after = words[place + 1]
      // "Cardoso, Fernando y Faletto, Enzo": between two names with the family name first.
      if after.last == ",", open.count(where: { $0.last == "," }) % 2 == 1, before.last != "," { return true }
      // "Ortega y Gasset J."
      if open.count == 1, place + 2 < words.count, NameWords.isInitials(words[place + 2].prefix { $0 != "," }),
        !NameWords.isInitials(after)
      {
        return false
      }
      let isEnd = place + 2 >= words.count || words[place + 1].last == ","
      if !before.hasSuffix("."), !before.hasSuffix(","), place >= 2 || after.last == ",", isEnd,
        after.last == "," || place == 2,
        !NameWords.isInitials(before)
      {
        return false
      }
    }
    return true
  }

  private static func name(_ piece: Piece, order: NameOrder) -> Name? {
    switch piece {
    case .divided(let family, let given, let suffix):
      if CorporateName.isBody(family + " " + given), !NameWords(given).isInitialsOnly {
        return Name(literal: CorporateName.tidied(family + ", " + given))
      }
      var name = Name(family: family, given: given)
      if let suffix { name.suffix = suffix }
      return name
    case .undivided(let text):
      let tidied = CorporateName.tidied(text)
      guard tidied.hasLetters,
        !(tidied.utf8.count <= 6 && NameVocabulary.truncations.contains(Folding.fold(tidied)) || tidied == "al")
      else {
        return nil
      }
      if CorporateName.isBody(tidied) { return Name(literal: tidied) }
      return Name(undivided: tidied, order: order)
    }
  }

  /// The pieces without lone words that are no names: acronyms and degrees between names that all have their given name first.
  private static func withoutStrayWords(_ pieces: [Piece]) -> [Piece] {
    func words(_ piece: Piece) -> [Substring] {
      if case .undivided(let text) = piece { NameWords(text).words } else { [] }
    }
    let given = pieces.filter {
      words($0).count >= 2 && (words($0).first.map { GivenNames.contains($0) || NameWords.isInitials($0) } ?? false)
    }
    guard given.count * 2 >= pieces.count, given.count > 0 else { return pieces }
    return pieces.filter { piece in
      let words = words(piece)
      guard words.count == 1, let word = words.first else { return true }
      return word.count { $0.isUppercase } < 2 || word.hasPrefix("Mc") || word.hasPrefix("Mac") || word.contains("-")
    }
  }

  /// Whether names of two words or more stand family first: known given names stand last and not first, or the first words of four names
  /// are in order of the alphabet and the last ones are not.
  private static func isFamilyFirst(_ pieces: [Piece]) -> Bool {
    var first: [String] = []
    var last: [String] = []
    for piece in pieces {
      guard case .undivided(let text) = piece, !CorporateName.isBody(text) else { return false }
      let words = NameWords(text).words
      guard words.count >= 2, !words.contains(where: { NameWords.isInitials($0) }) else { return false }
      first.append(Folding.fold(String(words[0])))
      last.append(Folding.fold(String(words[words.count - 1])))
    }
    let opened = first.reduce(0) { $0 + (GivenNames.contains($1) ? 1 : 0) }
    let closed = last.reduce(0) { $0 + (GivenNames.contains($1) ? 1 : 0) }
    if opened != closed { return opened == 0 && closed * 2 >= last.count }
    return opened == 0 && first.count >= 4 && first == first.sorted() && last != last.sorted()
      && Set(first).count == first.count
  }
}
