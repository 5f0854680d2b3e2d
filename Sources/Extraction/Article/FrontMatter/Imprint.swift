// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation

/// A line such as "Journal of Trees, Vol. 12, No. 3 (2001), pp. 394–401" or "Rev Trees 2013;47(2):231-8", taken apart.
struct Imprint {
  private(set) var journal: String?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: String?
  private(set) var year: Int?

  /// How much the line says: what a masthead must say to be believed.
  var weight: Int {
    (volume != nil ? 2 : 0) + (issue != nil ? 1 : 0) + (pages != nil ? 1 : 0) + (year != nil ? 1 : 0)
      + (journal != nil ? 1 : 0)
  }

  /// - Returns: nil where the line names neither volume nor issue.
  init?(_ text: String) {
    guard text.count < 260, text.contains(where: \.isNumber) else { return nil }
    let tokens = ImprintTokens(text)
    volume = tokens.value(after: Self.volumeWords)
    issue = tokens.value(after: Self.issueWords)
    pages = tokens.range(after: Self.pageWords)
    var start = tokens.start(of: Self.volumeWords) ?? tokens.start(of: Self.issueWords)
    if volume == nil, let compact = tokens.compact() {
      volume = compact.volume
      issue = issue ?? compact.issue
      pages = pages ?? compact.pages
      start = compact.start
    }
    guard volume != nil || issue != nil else { return nil }
    year = Self.years(in: text).first
    if let start { journal = Self.journal(String(text.prefix(start))) }
  }

  static func years(in text: String) -> [Int] {
    text.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }.compactMap { Int($0) }.filter {
      1850...2099 ~= $0
    }
  }

  private static func journal(_ text: String) -> String? {
    let marks: (Character) -> Bool = { $0.isWhitespace || ".,;:|•·-–—([".contains($0) || $0.isNumber }
    var name = String(text.reversed().drop(while: marks).reversed())
    name = String(name.drop(while: marks))
    name = behindSentence(name)
    for separator in ["|", "•", " · "] { if let last = name.components(separatedBy: separator).last { name = last } }
    guard name.filter(\.isLetter).count >= 3, name.count < 120, name.first?.isUppercase == true,
      !name.lowercased().contains("et al")
    else {
      return nil
    }
    return name
  }

  /// "Smith (2001). On trees. Journal of Botany": what stands behind the last full stop of a whole word.
  private static func behindSentence(_ text: String) -> String {
    let characters = Array(text)
    for place in characters.indices.reversed() where characters[place] == "." && place + 2 < characters.count {
      guard characters[place + 1] == " ", characters[place + 2].isUppercase else { continue }
      let word = characters[..<place].reversed().prefix { $0.isLetter || $0.isNumber }
      if word.count >= 4 || place > 0 && ")?!”\"".contains(characters[place - 1]) {
        return String(characters[(place + 2)...])
      }
    }
    return text
  }

  static let volumeWords: Set<String> = [
    "vol", "volume", "jg", "jahrgang", "bd", "band", "jrg", "tome", "anno", "ano", "año", "v",
  ]
  static let issueWords: Set<String> = [
    "no", "nr", "issue", "heft", "núm", "num", "número", "numero", "n", "nº", "n°", "iss", "fasc", "h", "afl", "numéro",
    "fascicolo",
  ]
  static let pageWords: Set<String> = ["pp", "p", "s", "seiten", "pages", "págs", "pág", "blz", "pag"]
}
