// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// How much a line looks like names of people, by its own words.
struct NameLikeness {
  let names: NameLexicon

  /// Nothing speaks against a line of names: all words begin with capitals but for particles and conjunctions, none carries grammar, and
  /// it is no heading, numbered or not.
  func isPlausible(_ line: Line) -> Bool {
    guard line.text.count < 600, line.text.contains(where: \.isLetter) else { return false }
    let cues = PrintedCues.cues(in: line.text)
    if cues.isWhole { return false }
    if Self.isGroupAlone(line) { return true }
    if let names = BylineText.capitals(before: line.textWithoutMarks) { return hasNames(names, line) }
    if AddressLine.endsInCountry(line.text) || isDivision(line.textWithoutMarks) { return false }
    var text = line.textWithoutMarks.replacing("in ’t ", with: "").replacing("in 't ", with: "")
    if BylineText.isInstitution(text), !BylineText.isGroup(text) {
      // A name with its institution behind a comma, a dash or in brackets; an institution alone is no author where people are.
      guard let name = Self.beforeInstitution(text), PrintedCues.cues(in: name).found.isEmpty else { return false }
      text = name
    }
    return hasNames(text, line)
  }

  /// "ACRO, Harbour Technology Area": letters for an institution, and its division.
  private func isDivision(_ text: String) -> Bool {
    let pieces = text.split(separator: ",").map { $0.split(separator: " ") }
    guard pieces.count == 2, pieces[0].count == 1, pieces[1].count >= 3, pieces[0][0].count >= 3 else { return false }
    return pieces[0][0].allSatisfy(\.isUppercase) && pieces[1].allSatisfy { $0.contains(where: \.isLowercase) }
      && pieces[1].contains { Self.divisions.contains($0.lowercased()) }
  }

  private static let divisions: Set<String> = [
    "area", "branch", "center", "centre", "department", "division", "group", "lab", "office", "section", "unit",
    "abteilung", "bereich", "fachbereich", "departamento", "dipartimento", "département", "área", "sezione",
  ]

  /// All words of a text can be names.
  private func hasNames(_ text: String, _ line: Line) -> Bool {
    if let first = text.first, first.isNumber, !line.raised.contains(where: { $0.lowerBound == 0 }) { return false }
    let words = Self.words(text)
    guard !words.isEmpty, !words.contains("to"), !words.contains(where: { Self.strangers.contains($0.lowercased()) })
    else { return false }
    guard words.contains(where: { $0.first?.isUppercase == true && $0.count(where: \.isLetter) > 2 }) else {
      return false
    }
    // One name may be printed in small letters by mistake, where marks tell that the line lists names.
    var slips = line.raised.count >= 2 && words.count >= 4 ? 1 : 0
    return words.allSatisfy { word in
      if word.first?.isLowercase == true, word.count > 3, slips > 0, !Self.isSmallWord(word) {
        slips -= 1
        return true
      }
      return word.count { $0.isNumber } < 3
        && (word.first?.isLowercase != true || Self.isSmallWord(word) || word.count <= 2)
    }
  }

  /// What stands before the first sign that may part a name from an institution.
  static func beforeInstitution(_ text: String) -> String? {
    [",", " (", " – ", " — ", " | "].compactMap { text.range(of: $0)?.lowerBound }.min().map { String(text[..<$0]) }
  }

  /// "Equipo Puerto Norte": people who write under one name, in a line of their own.
  private static func isGroupAlone(_ line: Line) -> Bool {
    let text = line.textWithoutMarks
    return BylineText.isGroup(text) && !text.contains(",") && text.first?.isUppercase == true
      && 2...6 ~= text.split(separator: " ").count
      && text.split(separator: " ").allSatisfy { $0.contains(where: \.isLetter) }
  }

  /// 0 to 1: known given names, initials, and divisions between names speak for names.
  func score(_ line: Line) -> Double {
    guard isPlausible(line) else { return 0 }
    let words = Self.words(line.textWithoutMarks)
    var score = 0.2
    if words.contains(where: { names.isGiven($0) }) { score += 0.5 }
    if words.count > 1, words.contains(where: { $0.count == 2 && $0.last == "." && $0.first?.isUppercase == true }) {
      score += 0.3
    }
    if words.count >= 2, !line.raised.isEmpty || line.text.contains(",") { score += 0.1 }
    return min(1, score)
  }

  /// The words without marks, addresses and numbers.
  static func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || ",;|·•&+*†‡§¶#()".contains($0) }.filter { word in
      word.contains(where: \.isLetter) && !word.contains("@") && !word.contains("://")
        && !word.lowercased().contains("orcid")
    }
  }

  private static func isSmallWord(_ word: Substring) -> Bool {
    FunctionWords.particles.contains(word.lowercased()) || BylineText.conjunctions.contains(word.lowercased())
      || leads.contains(word.lowercased()) || word.contains("’") || word.contains("'")
  }

  /// Words before a by-line.
  static let leads: Set<String> = ["by", "von", "par", "por", "di", "door", "author", "authors", "with", "mit"]

  /// Words that carry grammar and are no names anywhere.
  private static let strangers: Set<String> = [
    "the", "of", "for", "from", "this", "its", "into", "between", "towards", "how", "why", "what", "is", "are", "on",
    "die", "im", "zur", "zum", "für", "auf", "eine", "einer", "ein", "über", "durch", "zwischen", "ist", "bei", "nach",
    "une", "pour", "dans", "sur", "entre", "aux", "para", "con", "una", "sobre", "uma", "nel", "sul", "tra", "fra",
    "report", "project", "nr.", "no.", "nr", "heft", "vol.", "paper", "papers", "arbeitspapier", "nella", "sulla",
    "het", "een", "voor",
    "tussen", "naar", "in",
  ]
}
