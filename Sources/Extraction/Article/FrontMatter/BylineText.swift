// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

/// The author lines as one list of names that a reader of names understands: marks become divisions, what is no name goes.
struct BylineText {
  let lines: [Line]

  /// Most lines are "Family, Given".
  var isInverted: Bool {
    let bare = lines.map { $0.textWithoutMarks }.filter { $0.contains(where: \.isLetter) }
    return !bare.isEmpty && bare.count(where: Self.isInverted) * 3 >= bare.count * 2
  }

  private static func isInverted(_ text: String) -> Bool {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
    guard pieces.count == 2, 1...3 ~= pieces[0].count, 1...3 ~= pieces[1].count,
      pieces[0].count == 1 || pieces[1].count == 1
    else {
      return false
    }
    return !isInstitution(text) && pieces.allSatisfy { $0.last?.first?.isUppercase == true }
      && !suffixes.contains(pieces[1][0].lowercased()) && !(pieces[1].count == 1 && isDegree(pieces[1][0]))
  }

  func joined() -> String {
    if isInverted { return lines.map { Self.withoutBrackets($0.textWithoutMarks) }.joined(separator: "; ") }
    var text = ""
    for line in lines {
      let next = Self.cleaned(line)
      guard next.contains(where: \.isLetter) else { continue }
      if text.isEmpty {
        text = next
      } else {
        text += Self.goesOn(text, next) ? " " + next : "; " + next
      }
    }
    return Self.tidied(text)
  }

  /// A line end divides names, unless a name or the list is open.
  private static func goesOn(_ text: String, _ next: String) -> Bool {
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

  private static func cleaned(_ line: Line) -> String {
    var characters = Array(line.text.replacing(" . ", with: " ; "))
    for range in line.raised.reversed() where range.upperBound <= characters.count {
      characters.replaceSubrange(range, with: Array(" ; "))
    }
    var words: [String] = []
    for word in String(characters).split(whereSeparator: \.isWhitespace) {
      let plain = word.filter(\.isLetter).lowercased()
      if word.contains("@") || word.contains("://") || word.contains("www.") || word.contains("orcid") { continue }
      if isDropped(word, plain, isFirst: words.isEmpty) {
        if word.hasSuffix(",") { words.append(",") }
        continue
      }
      words.append(word.contains(where: \.isNumber) ? digitsDivide(String(word)) : String(word))
    }
    return divided(affiliationCut(withoutBrackets(words.joined(separator: " "))))
  }

  private static func isDropped(_ word: Substring, _ plain: String, isFirst: Bool) -> Bool {
    if isFirst, NameLikeness.leads.contains(plain), plain != "von" || word.first?.isUppercase == true { return true }
    return dropped.contains(plain) && (word.count <= plain.count + 3 || word.hasSuffix(","))
  }

  /// Commas between whole names divide them; degrees behind a whole name go.
  private static func divided(_ text: String) -> String {
    text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      var pieces: [String] = []
      for piece in part.split(separator: ",", omittingEmptySubsequences: false) {
        let words = piece.split(separator: " ")
        if words.count == 1, let before = pieces.last, isWholeName(before), isDegree(words[0]) { continue }
        pieces.append(String(piece))
      }
      var result = pieces.first ?? ""
      for place in pieces.indices.dropFirst() {
        let isDivision = isWholeName(pieces[place - 1]) && isWholeName(pieces[place])
        result += (isDivision ? ";" : ",") + pieces[place]
      }
      return result
    }.joined(separator: ";")
  }

  /// Two words or more, the last a family name.
  private static func isWholeName(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter { !conjunctions.contains($0.lowercased()) }
    guard words.count >= 2, let last = words.last else { return false }
    return last.count > 2 && !last.hasSuffix(".") && last.contains(where: \.isLowercase)
      || words.count >= 3 && last.count > 3
  }

  /// Two to five letters, most of them capitals, as degrees are: "MBa", "BS", "M.Sc.".
  private static func isDegree(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    guard 2...5 ~= letters.count, letters.first?.isUppercase == true, !suffixes.contains(letters.lowercased()) else {
      return false
    }
    return letters.count { $0.isUppercase } * 2 >= letters.count
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "filho", "neto", "júnior"]

  /// "Smith1,2" is a name and marks.
  private static func digitsDivide(_ word: String) -> String {
    String(word.map { $0.isNumber ? ";" : $0 })
  }

  private static func withoutBrackets(_ text: String) -> String {
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
  private static func affiliationCut(_ text: String) -> String {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1, let cut = pieces.dropFirst().firstIndex(where: { isInstitution($0) && !isGroup($0) }) else {
      return text
    }
    return pieces[..<cut].joined(separator: ",")
  }

  /// "and Northern Cities Research Group": people who write under one name.
  private static func isGroup(_ text: String) -> Bool {
    let groups: Set<String> = ["group", "consortium", "collaboration", "network", "team", "committee", "investigators"]
    return Folding.words(text).last.map { groups.contains($0) } ?? false
  }

  private static func isInstitution(_ text: String) -> Bool { PrintedCues.cues(in: text).found.contains(.affiliation) }

  private static let dropped: Set<String> = [
    "phd", "md", "msc", "dr", "prof", "mph", "bsc", "ma", "mba", "dphil", "drphil", "mphil", "rn", "id", "by",
    "authors", "author",
    "autor", "autoren", "autorin", "autores", "par", "por", "icon", "dds", "ms",
  ]

  /// Divisions side by side are one; a comma beside a division goes.
  private static func tidied(_ text: String) -> String {
    let text = text.split(separator: ";").map { piece in
      let words = piece.split(whereSeparator: { $0.isWhitespace || $0 == "," })
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
