// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

extension CorporateName {
  /// The bodies of a list that prints what they are called elsewhere as well, each as printed: `WHO (World Health Organization)`,
  /// `Ministério da Saúde (BR), Agência Nacional de Vigilância`, `GESIS – Leibniz-Institut`. Nil where a list has other names.
  static func whole(_ text: String) -> [String]? {
    if text.utf8.contains(UInt8(ascii: "(")) { return bracketed(text) }
    return dashed(text).map { [$0] }
  }

  private static func bracketed(_ text: String) -> [String]? {
    guard !text.utf8.contains(UInt8(ascii: ";")), let open = text.firstIndex(of: "(") else { return nil }
    let close = text[open...].firstIndex(of: ")") ?? text.endIndex
    let inside = text[text.index(after: open)..<close]
    let outside = text[..<open].trimmingScalars(where: \.isBlank)
    let rest =
      close < text.endIndex
      ? text[text.index(after: close)...].trimmingScalars { $0.isBlank || ",.".unicodeScalars.contains($0) } : ""
    guard inside.hasLetters, !isMark(inside), !outside.contains(","), isNamed(outside, by: inside) else { return nil }
    if rest.hasLetters, !text[text.index(after: close)...].hasPrefix(","), !listsPeople(rest), rest.words.count <= 3 {
      return [tidyBlanks(text)]
    }
    guard rest.hasLetters else { return [tidyBlanks(text[..<close]) + (close < text.endIndex ? ")" : "")] }
    guard isBody(rest), !listsPeople(rest) else { return nil }
    return [tidyBlanks(text[...close]), tidyBlanks(rest)]
  }

  /// Whether a body stands before the bracket, or one word before it and the body's full name inside.
  private static func isNamed(_ outside: String, by inside: Substring) -> Bool {
    if isBody(outside), !listsPeople(outside) { return true }
    if isAcronym(inside, of: outside) { return true }
    return outside.words.count == 1 && outside.hasLetters && isBody(String(inside))
  }

  /// Whether capitals in a bracket are first letters of the words before it, in their order: `Urban Innovative Actions (UIA)`.
  private static func isAcronym(_ inside: Substring, of name: String) -> Bool {
    guard inside.utf8.count >= 2, inside.unicodeScalars.allSatisfy(\.isCapital) else { return false }
    var letters = inside.unicodeScalars[...]
    for word in name.words where word.unicodeScalars.first == letters.first { letters = letters.dropFirst() }
    // The last letter may stand within a word: `Studies on Multiethnicity (SMU)`.
    return letters.count <= (inside.utf8.count > 2 ? 1 : 0) && name.words.count >= 2
  }

  private static func isMark(_ inside: Substring) -> Bool {
    let folded = Folding.fold(String(inside))
    return NameVocabulary.editorMarks.contains(folded) || NameVocabulary.translatorMarks.contains(folded)
      || NameVocabulary.truncations.contains(folded)
  }

  /// `WHO – World Health Organization`: an acronym, a dash and a body.
  private static func dashed(_ text: String) -> String? {
    guard text.utf8.contains(0xe2) else { return nil }
    let words = text.words
    guard words.count >= 3, ["–", "—"].contains(words[1]), words[0].unicodeScalars.allSatisfy(\.isCapital),
      words[0].utf8.count >= 2
    else {
      return nil
    }
    let body = words.dropFirst(2).joined(separator: " ")
    return isBody(body) && !listsPeople(body) ? tidyBlanks(text) : nil
  }

  private static func tidyBlanks(_ text: some StringProtocol) -> String {
    text.trimmingScalars { $0.isBlank || $0 == "," || $0 == "." }.words.joined(separator: " ")
  }
}
