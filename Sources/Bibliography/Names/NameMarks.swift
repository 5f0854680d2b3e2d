// SPDX-License-Identifier: GPL-3.0-or-later
import Characters

/// Takes what is no name out of a printed list: roles, `et al.`, ORCIDs, addresses of mail.
enum NameMarks {
  static func strip(_ text: String, into list: inout NameList) -> String {
    var body = text
    if !ByLineMarks.isPlain(text) {
      body = withoutAddresses(text)
      body = ByLineMarks.cleaned(withoutBrackets(body, &list))
    }
    body = withoutLeadingMark(body, &list)
    var changed = true
    while changed {
      changed = false
      body = body.trimmingScalars { $0.isBlank || $0 == "," || $0 == ";" || $0 == ":" || $0 == "&" }
      if let last = lastWord(of: body), NameVocabulary.conjunctions.contains(String(last)), last.count > 1 {
        body = String(body.dropLast(last.count))
        changed = true
      }
      if let shorter = withoutTruncation(body) {
        list.isTruncated = true
        body = shorter
        changed = true
      }
      if let shorter = withoutTrailingMark(body, &list) {
        body = shorter
        changed = true
      }
    }
    if hasEllipsis(body),
      let range = body.firstRange(of: "…") ?? body.firstRange(of: "...") ?? body.firstRange(of: ". . .")
    {
      list.isTruncated = true
      body.replaceSubrange(range, with: ", ")
    }
    return body
  }

  /// `AA.VV.`: words for several authors that are not named.
  static func standsForMany(_ text: String) -> Bool {
    guard let first = text.utf8.first, [UInt8(ascii: "a"), UInt8(ascii: "v"), UInt8(ascii: "d")].contains(first | 0x20)
    else {
      return false
    }
    return text.utf8.count <= 24 && NameVocabulary.severalAuthors.contains(Folding.fold(text))
  }

  private static func lastWord(of text: String) -> Substring? {
    guard let last = text.unicodeScalars.lastIndex(where: { $0 != " " }) else { return nil }
    let before = text.unicodeScalars[..<last].lastIndex(of: " ")
    return text[(before.map(text.unicodeScalars.index(after:)) ?? text.startIndex)...last]
  }

  /// Whether a text may have an ellipsis: the sign, or two points with at most a blank between.
  private static func hasEllipsis(_ text: String) -> Bool {
    let point = UInt8(ascii: ".")
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0xe2 || byte == point && (last == point || last == UInt8(ascii: " ") && beforeLast == point) {
        return true
      }
      beforeLast = last
      last = byte
    }
    return false
  }

  /// ORCIDs and mail addresses, by words.
  private static func withoutAddresses(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).filter { word in
      !word.contains("@") && !word.contains("orcid.org") && ORCID.normalized(String(word)) == nil
        && !word.hasPrefix("ORCID")
    }.joined(separator: " ")
  }

  /// Takes out brackets: marks of role are kept as such, other words (years, acronyms, affiliations) are dropped.
  private static func withoutBrackets(_ text: String, _ list: inout NameList) -> String {
    var result = ""
    var inside = ""
    var depth = 0
    for character in text {
      switch character {
      case "(", "[", "<":
        depth += 1
        if depth == 1 { inside = "" }
      case ")", "]",
        ">" where depth > 0:
        depth -= 1
        if depth == 0 {
          note(Folding.fold(inside), &list)
          result += " "
        }
      default: if depth > 0 { inside.append(character) } else { result.append(character) }
      }
    }
    if depth > 0 { note(Folding.fold(inside), &list) }
    return result
  }

  private static func note(_ folded: String, _ list: inout NameList) {
    if NameVocabulary.editorMarks.contains(folded) { list.role = .editor }
    if NameVocabulary.translatorMarks.contains(folded) { list.role = .translator }
    if NameVocabulary.truncations.contains(folded) { list.isTruncated = true }
  }

  /// `hrsg. von`, `edited by`, `By` before the first name.
  private static func withoutLeadingMark(_ text: String, _ list: inout NameList) -> String {
    let words = text.words
    guard let first = words.first, let mark = Folding.fold(String(first)).words.first,
      firstWordsOfMarks.contains(String(mark))
    else { return text }
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let mark = Folding.fold(words.prefix(count).joined(separator: " "))
      let isWordy =
        count > 1 || words[0].hasSuffix(".") || words[0].hasSuffix(":") || ["by", "par", "von"].contains(mark)
      guard isWordy else { continue }
      let rest = words.dropFirst(count).joined(separator: " ")
      if NameVocabulary.editorMarks.contains(mark), mark.count > 1 {
        list.role = .editor
        return rest
      }
      if NameVocabulary.translatorMarks.contains(mark) {
        list.role = .translator
        return rest
      }
      if mark == "von", count == 1, isByLine(words.dropFirst()) { return rest }
      if mark == "by" || mark == "par" || mark == "authors" || mark == "author" { return rest }
    }
    return text
  }

  /// Whether words behind "Von" begin with a given and a family name, so that it is German for "by" and no particle.
  private static func isByLine(_ words: ArraySlice<Substring>) -> Bool {
    let name = words.prefix { !$0.hasSuffix(",") && $0 != "und" && $0 != ";" }
    return name.count >= 2 && name.first?.first?.isUppercase == true
      && name.first.map { !NameWords.isInitials($0) || $0.contains(".") } == true
      || words.count == 2 && words.first?.hasSuffix(",") == false
  }

  private static let firstWordsOfMarks: Set<String> = Set(
    (NameVocabulary.editorMarks.union(NameVocabulary.translatorMarks)).compactMap { $0.words.first.map(String.init) }
      + ["by", "par", "von", "author", "authors"])
  private static let lastWordsOfMarks: Set<String> = Set(
    (NameVocabulary.editorMarks.union(NameVocabulary.translatorMarks)).compactMap { $0.words.last.map(String.init) })

  private static func withoutTrailingMark(_ text: String, _ list: inout NameList) -> String? {
    // "(ed.s)" folds to two words.
    guard let last = lastWord(of: text),
      Folding.fold(String(last)).words.last.map({ lastWordsOfMarks.contains(String($0)) }) == true
    else { return nil }
    let words = text.words
    guard words.count > 1 else { return nil }
    for count in 1...min(3, words.count - 1) {
      let mark = Folding.fold(words.suffix(count).joined(separator: " "))
      let before = words[words.count - count - 1]
      let isEditor = NameVocabulary.editorMarks.contains(mark) && mark != "a cura di"
      guard isEditor || NameVocabulary.translatorMarks.contains(mark), mark.count > 1 || before.hasSuffix(",") else {
        continue
      }
      // "Miller, Ed" is a person.
      guard words[words.count - 1].hasSuffix(".") || mark.count > 2 || words[words.count - 1].first?.isLowercase == true
      else { continue }
      list.role = isEditor ? .editor : .translator
      return words.dropLast(count).joined(separator: " ")
    }
    return nil
  }

  private static func withoutTruncation(_ text: String) -> String? {
    guard lastWord(of: text)?.isCapitalized == false else { return nil }
    let words = text.words
    for count in 1...3 where words.count > count {
      let tail = words.suffix(count)
      let folded = Folding.fold(tail.joined(separator: " "))
      guard NameVocabulary.truncations.contains(folded), tail.allSatisfy({ $0.first?.isUppercase == false }) else {
        continue
      }
      if folded.utf8.count <= 3, !tail.joined().contains("."), folded != "ua" { continue }
      var rest = words.dropLast(count)
      while let last = rest.last, last == "&" || NameVocabulary.conjunctions.contains(last.lowercased()) || last == ","
      {
        rest.removeLast()
      }
      return rest.joined(separator: " ")
    }
    return nil
  }
}
