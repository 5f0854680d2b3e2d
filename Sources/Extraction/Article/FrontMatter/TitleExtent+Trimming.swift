// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// What stands about a title and is none of it.
extension TitleExtent {
  /// Names side by side: capitals throughout, given names among them, divided by commas or marks or few enough to be one.
  func isNames(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    if BylineText.capitals(before: line.textWithoutMarks) != nil { return true }
    let words = line.textWithoutMarks.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" && $0 != "." }
    let big = words.filter { $0.first?.isLetter == true && !BylineText.conjunctions.contains($0.lowercased()) }
    guard big.count >= 2, !LineShape.hasYear(line.text),
      big.allSatisfy({ $0.first?.isUppercase == true || FunctionWords.particles.contains($0.lowercased()) })
    else { return false }
    let divisions = line.text.count { ",;".contains($0) } + line.raised.count
    if line.raised.count >= 2 || line.text.contains(" . "), NameLikeness(names: tagged.names).isPlausible(line) {
      return true
    }
    let isOne = LineShape.isNameShaped(words) && (tagged.names.isGiven(big[0]) || tagged.lines[place].label == .author)
    return isOne || divisions >= 1 && divisions * 5 >= big.count && big.contains { tagged.names.isGiven($0) }
  }

  func trim(_ places: inout [Int]) {
    while places.count > 1, let last = places.last, let before = places.dropLast().last,
      !Self.isOpen(tagged.lines[before].line.text),
      isNames(last) && (tagged.probability(of: .title, at: last) < 0.9 || tagged.lines[last].line.text.contains(","))
        || isNameBelowSentence(places)
    { places.removeLast() }
    var count = 0
    while count != places.count {
      count = places.count
      dropHead(&places)
    }
    dropTranslation(&places)
    dropRubric(&places)
    if let heading = places.dropFirst().firstIndex(where: { Self.isNumbered(tagged.lines[$0].line.text) }) {
      places.removeSubrange(heading...)
    }
    while places.count > 1, let last = places.last,
      isApart(tagged.lines[last])
        || Self.isForeign(tagged.lines[last].line.text)
          && !Self.isOpen(tagged.lines[places[places.count - 2]].line.text)
    { places.removeLast() }
  }

  /// What stands above the title: a by-line, set smaller than the title, the kind of article, the name of a series.
  func dropHead(_ places: inout [Int]) {
    let largest = places.compactMap { tagged.lines[$0].line.size }.max() ?? 0
    guard places.count > 1, let first = places.first else { return }
    let line = tagged.lines[first].line
    if (line.size ?? 0) < 0.95 * largest && tagged.isNameList(first) || Self.isForeign(line.text) {
      places.removeFirst()
    }
  }

  /// Below a title in small letters, a line in a block of its own whose words all begin with capitals is a name.
  func isNameBelowSentence(_ places: [Int]) -> Bool {
    guard let last = places.last, let before = places.dropLast().last, language != "de",
      !LineShape.hasYear(tagged.lines[last].line.text),
      tagged.lines[last].line.block != tagged.lines[before].line.block, !Self.isOpen(tagged.lines[before].line.text)
    else { return false }
    let words = NameLikeness.words(tagged.lines[last].line.textWithoutMarks)
    let title = places.dropLast().flatMap { tagged.lines[$0].line.text.split(separator: " ") }
    return LineShape.isNameShaped(words) && NameLikeness(names: tagged.names).isPlausible(tagged.lines[last].line)
      && title.contains { $0.first?.isLowercase == true && $0.count >= 5 }
  }

  /// The title in a second language, in a block of its own.
  func dropTranslation(_ places: inout [Int]) {
    guard let first = places.first else { return }
    let main = places.filter { tagged.lines[$0].line.block == tagged.lines[first].line.block }
    let rest = places.filter { !main.contains($0) }
    if isInOtherLanguage(rest, than: main) { places = main }
  }

  /// By its words, or by its slant where the page has summaries in two languages.
  func isInOtherLanguage(_ places: [Int], than main: [Int]) -> Bool {
    isTranslation(places, of: main) || isInOtherSlant(places, than: main) && hasSummariesInTwoLanguages
  }

  /// Upright below italic or italic below upright.
  func isInOtherSlant(_ places: [Int], than main: [Int]) -> Bool {
    func slant(_ places: [Int]) -> Double {
      places.map { tagged.lines[$0].line.italic }.reduce(0, +) / Double(max(1, places.count))
    }
    return !places.isEmpty && abs(slant(places) - slant(main)) > 0.7
  }

  /// The page heads abstracts with words of two languages: its title may stand in both, too.
  var hasSummariesInTwoLanguages: Bool {
    let heads = tagged.lines.compactMap { line -> String? in
      let (cues, isWhole) = PrintedCues.cues(in: line.line.text)
      return isWhole && cues.contains(.abstract) ? Folding.fold(line.line.text) : nil
    }
    return Set(heads.filter(PrintedCues.opensSummary)).count > 1
  }

  /// The name of a section or series above the title, smaller and in a block of its own.
  func dropRubric(_ places: inout [Int]) {
    guard let first = places.first, let size = tagged.lines[first].line.size else { return }
    let rest = places.filter { tagged.lines[$0].line.block != tagged.lines[first].line.block }
    guard let next = rest.first, let main = tagged.lines[next].line.size, size < 0.93 * main else { return }
    places = rest
  }

  func isTranslation(_ places: [Int], of main: [Int]) -> Bool {
    guard !places.isEmpty, let own = LanguageDetection.language(of: text(places), words: 5) else { return false }
    let other = LanguageDetection.language(of: text(main), words: 5) ?? language
    return other != nil && own != other && own != language
  }

  static func isForeign(_ text: String) -> Bool {
    let (cues, isWhole) = PrintedCues.cues(in: text)
    if isWhole, cues.contains(.articleType) || cues.contains(.abstract) || cues.contains(.contents) { return true }
    return text.contains("://") || text.contains("www.") || !text.contains(where: \.isLetter) || isAddress(text)
      || isSeries(text) || isKind(text) || isCode(text) || isLead(text)
  }

  /// "HARBOR2023-0417": the number of a paper.
  static func isCode(_ text: String) -> Bool {
    guard text.count >= 6, !text.contains(" "), text.contains("-"), text.contains(where: \.isNumber) else {
      return false
    }
    return text.allSatisfy { $0.isUppercase || $0.isNumber || "-/".contains($0) }
  }

  /// "by": the word before a by-line, in a line of its own.
  static func isLead(_ text: String) -> Bool {
    ["by", "von", "par", "por", "di", "door", "reviewed by"].contains(Folding.fold(text))
  }

  /// "Chapter 13", "Tesi di dottorato", "Running head: …": what the work or a line is called, and no part of its title.
  static func isKind(_ text: String) -> Bool {
    let words = Folding.words(text)
    guard let first = words.first else { return false }
    if ["chapter", "kapitel", "chapitre", "capitulo", "capitolo", "hoofdstuk"].contains(first) {
      return words.count == 2 && (words[1].allSatisfy(\.isNumber) || words[1].allSatisfy { "ivxlc".contains($0) })
    }
    let folded = words.joined(separator: " ")
    let pieces = text.split(separator: "/").map { Folding.words(String($0)).joined(separator: " ") }
    return pieces.allSatisfy(kinds.contains)
      || ["running head ", "running title ", "draft of ", "draft version "].contains { folded.hasPrefix($0) }
  }

  private static let kinds: Set<String> = [
    "doctoral thesis", "doctoral dissertation", "phd thesis", "ph d thesis", "master s thesis", "masters thesis",
    "bachelor s thesis", "bachelor thesis", "master thesis", "thesis", "dissertation", "inauguraldissertation",
    "inaugural dissertation", "masterarbeit", "bachelorarbeit", "diplomarbeit",
    "habilitationsschrift", "these de doctorat", "these", "memoire de master", "tesis doctoral", "tesis de maestria",
    "trabajo de fin de master", "trabajo de fin de grado", "tese de doutorado", "tese de doutoramento",
    "dissertacao de mestrado", "tesi di dottorato", "tesi di laurea", "tesi di laurea magistrale", "proefschrift",
    "masterscriptie", "projeto final de curso", "trabalho de conclusao de curso", "monografia", "πτυχιακη εργασια",
    "διπλωματικη εργασια",
    "διδακτορικη διατριβη", "seminararbeit", "proseminararbeit", "hausarbeit", "seminar paper", "term paper",
  ]

  /// "ijbms.mums.ac.ir": one word in small letters, with points inside.
  static func isAddress(_ text: String) -> Bool {
    !text.contains(" ") && text == text.lowercased() && text.split(separator: ".").count >= 3
  }

  /// "Working Paper 55/2024": the name of a series with a number or without.
  static func isSeries(_ text: String) -> Bool {
    let folded = Folding.fold(text)
    guard let series = series.first(where: { folded.hasPrefix($0) }) else { return false }
    let rest = folded.dropFirst(series.count).split(separator: " ")
    return rest.allSatisfy { $0.allSatisfy(\.isNumber) || ["no", "nr", "n", "series", "reihe", "num"].contains($0) }
  }

  static let series = [
    "working papers", "working paper", "discussion papers", "discussion paper", "arbeitspapiere", "arbeitspapier",
    "diskussionspapier", "policy brief", "policy paper", "preprint", "documento de trabajo", "texto para discussao",
    "document de travail", "accepted manuscript", "author manuscript", "research report", "research paper",
    "technical report", "draft", "entwurf", "schriftenreihe", "documento di lavoro", "quaderno",
    "cadernos de trabalho", "cuadernos de trabajo", "documentos de trabajo", "documents de travail", "quaderni",
  ]
}
