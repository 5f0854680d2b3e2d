// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Records

/// What a work is known by when it is cited again.
struct CitedWorkKey {
  /// The words of the whole string, and of the names that "Ders." stands for.
  private let words: Set<String>
  private let title: [String]
  /// Words of the family name of the first author, or of the first editor where there is no author, particles left out.
  private let firstName: [String]
  private let year: Int?
  private let container: [String]
  private let locators: [String?]
  /// An item of a newspaper, which its day tells.
  private let isDaily: Bool

  init(raw: String, work: Work) {
    let known = work.author.compactMap { $0.family ?? $0.literal }.joined(separator: " ")
    words = Set(ShortCitation.words(of: raw + " " + known))
    title = work.type == .interview ? Self.interview(work) : work.title.map(ShortCitation.words) ?? []
    let names = work.author.isEmpty ? work.editor : work.author
    let first = names.first.flatMap { $0.family ?? $0.literal }.map(ShortCitation.words) ?? []
    firstName = first.contains(where: ShortCitation.names) ? first.filter(ShortCitation.names) : first
    year = work.issued?.year
    container = work.containerTitle.map(ShortCitation.words) ?? []
    locators = [work.volume, work.issue]
    isDaily = names.isEmpty && CitationEvidence.isDated(raw)
  }

  /// What stands for the title of an interview: who spoke, and the day.
  private static func interview(_ work: Work) -> [String] {
    ["interview"] + ShortCitation.words(of: work.author.compactMap { $0.family ?? $0.literal }.joined(separator: " "))
      + (work.issued?.dateParts.first ?? []).map(String.init)
  }

  /// The same title, or one that the other goes on from with a subtitle, by the same author, of the same year where both have one.
  func isSameWork(as other: CitedWorkKey) -> Bool {
    guard !title.isEmpty, !other.title.isEmpty, !isDaily, !other.isDaily else {
      if isDaily || other.isDaily { return words == other.words }
      return title.isEmpty && other.title.isEmpty && words == other.words && !words.isEmpty
    }
    if !firstName.isEmpty, !other.firstName.isEmpty, firstName.last != other.firstName.last { return false }
    if let year, let own = other.year, year != own { return false }
    let shorter = min(title.count, other.title.count)
    if title == other.title { return shorter > 1 || container == other.container && locators == other.locators }
    return shorter >= 3 && title.prefix(shorter) == other.title.prefix(shorter)
  }

  /// How well a short form fits, above 0; `nil` where it means something else.
  ///
  /// - Parameter more: words under which the work was cited elsewhere: the hand in a commentary of several.
  func likeness(to short: ShortCitation, knownAlsoAs more: Set<String> = []) -> Double? {
    guard !short.words.isEmpty else { return nil }
    let known = Double(short.words.filter { words.contains($0) || more.contains($0) }.count) / Double(short.words.count)
    let isNamed = !firstName.isEmpty && firstName.allSatisfy(short.words.contains)
    if let own = short.year, !words.contains(own) {
      guard known > 0.8, short.words.count > 2, !words.contains(where: Self.isYear) else { return nil }
    }
    let fitsYear = short.year.map(words.contains) ?? false
    let beginsTitle = known == 1 && title.filter(ShortCitation.names).starts(with: short.words)
    guard
      isNamed && known >= 0.5 || known >= 0.75 && short.words.count >= 2 || known == 1 && (fitsYear || !more.isEmpty)
        || beginsTitle
    else { return nil }
    return (isNamed ? 3 : 0) + 3 * known + (fitsYear ? 2 : 0)
  }

  static func isYear(_ word: String) -> Bool {
    let digits = word.prefix { $0.isNumber }
    return digits.count == 4 && word.count <= 5 && (digits.hasPrefix("1") || digits.hasPrefix("20"))
  }
}
