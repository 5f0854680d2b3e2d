// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// What a work is compared by, folded once.
struct WorkFeatures: Sendable {
  /// The folded title as scalar values, and its words.
  let title: [UInt32]
  let titleWords: [String]
  /// Title without blanks: equal for titles that differ in spacing or punctuation alone.
  let titleKey: String
  /// Where the subtitle starts in `titleWords`, if there is one.
  let mainTitleLength: Int?
  /// Folded family names in printed order.
  let families: [String]
  /// Folded first letters of the first author's given names.
  let initials: [Character]
  let year: Int?
  let container: [String]
  let volume: String?
  let issue: String?
  let firstPage: String?
  let lastPage: String?
  let doi: String?
  let pmid: String?
  let isbn: String?
  /// Identifiers that CSL has no variable for, as `scheme:value`.
  let others: [String]
  let type: WorkType?
  /// The folded words with which the abstract begins.
  let abstract: [String]
  let abstractWords: Set<String>
  /// How often each letter stands in the title, letters beyond a to z and digits thrown together.
  private let letters: [Int16]

  init(_ work: Work) {
    title = Folding.scalars(work.title ?? "")
    let text = String(String.UnicodeScalarView(title.compactMap(Unicode.Scalar.init)))
    let words = text.split(separator: " ").map(String.init)
    titleWords = words
    titleKey = words.joined()
    let head = work.title?.split(separator: ":", maxSplits: 1).first.map { Folding.words(String($0)).count }
    mainTitleLength = head.flatMap { $0 >= 3 && $0 < words.count ? $0 : nil }
    let people = work.author.isEmpty ? work.editor : work.author
    families = people.map { Folding.fold($0.fullFamily) }.filter { !$0.isEmpty }
    initials = Self.initials(of: people.first)
    year = work.issued?.year
    container = Self.significant(Folding.words(work.containerTitle ?? work.containerTitleShort ?? ""))
    volume = Self.firstNumber(in: work.volume)
    issue = Self.firstNumber(in: work.issue)
    let pages = Self.pages(in: work.page)
    firstPage = pages.first
    lastPage = pages.count > 1 ? pages.last : nil
    doi = work.doi.flatMap(DOI.normalized)
    pmid = work.pmid
    isbn = work.isbn.flatMap(ISBN.thirteen)
    others = work.registryNumbers + (work.custom["HAL-ID"].map { ["hal:" + $0.lowercased()] } ?? [])
    type = work.type
    abstract = Array(Folding.words(String((work.abstract ?? "").prefix(400))).prefix(30))
    abstractWords = Set(abstract)
    var letters = [Int16](repeating: 0, count: 40)
    for scalar in title.prefix(2000) {
      switch scalar {
      case 0x61...0x7A: letters[Int(scalar - 0x61)] += 1
      case 0x30...0x39: letters[26 + Int(scalar - 0x30)] += 1
      default: letters[36 + Int(scalar % 4)] += 1
      }
    }
    self.letters = letters
  }

  /// Titles whose letters differ so much that their edit distance must be more than half of the longer one.
  func hasOtherTitle(than other: WorkFeatures) -> Bool {
    guard !title.isEmpty, !other.title.isEmpty else { return false }
    var surplus = 0
    var lack = 0
    for place in letters.indices {
      let difference = Int(letters[place]) - Int(other.letters[place])
      if difference > 0 { surplus += difference } else { lack -= difference }
    }
    return 2 * max(surplus, lack) > max(title.count, other.title.count)
  }

  /// An identifier or the first page is shared: reason enough to look closer, whatever the titles.
  func sharesPlace(with other: WorkFeatures) -> Bool {
    (doi != nil && doi == other.doi) || (pmid != nil && pmid == other.pmid)
      || (firstPage != nil && firstPage == other.firstPage) || others.contains(where: other.others.contains)
  }

  /// More pages than several works could share.
  var isLong: Bool {
    guard let first = firstPage.flatMap(Int.init), let last = lastPage.flatMap(Int.init) else { return false }
    return last - first >= 4
  }

  private static func initials(of name: Name?) -> [Character] {
    guard let given = name?.given else { return [] }
    var initials: [Character] = []
    for part in given.split(whereSeparator: { !$0.isLetter }) {
      // `MB` and `M.B.` are two initials, `Michela` is one.
      let letters = part.count <= 3 && part.allSatisfy(\.isUppercase) ? Array(part) : [part[part.startIndex]]
      initials += letters.compactMap { Folding.fold(String($0)).first }
    }
    return initials
  }

  private static let smallWords: Set<String> = [
    "the", "of", "and", "in", "for", "on", "a", "an", "to", "de", "la", "le", "les", "des", "du", "et", "der", "die",
    "das", "und",
    "fur", "di", "e", "il", "del", "della", "y", "el", "los", "van", "en", "da", "do", "online", "print",
  ]

  private static func significant(_ words: [String]) -> [String] { words.filter { !smallWords.contains($0) } }

  /// `61` of `61 SUPPL. 1`, `1` of `1)`; the folded whole where there is no number.
  private static func firstNumber(in text: String?) -> String? {
    guard let text else { return nil }
    let folded = Folding.fold(text)
    guard let start = folded.firstIndex(where: \.isNumber) else { return folded.isEmpty ? nil : folded }
    let digits = folded[start...].prefix(while: \.isNumber)
    let trimmed = digits.drop { $0 == "0" }
    return trimmed.isEmpty ? "0" : String(trimmed)
  }

  private static func pages(in text: String?) -> [String] {
    guard let text else { return [] }
    return Folding.words(text).filter { $0.contains(where: \.isNumber) }
  }
}
