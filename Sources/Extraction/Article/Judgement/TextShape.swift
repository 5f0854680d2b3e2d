// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// How the text of the first pages is set, whatever it says: prose or lists, figures, blanks to fill in.
struct TextShape {
  /// Pages that are looked at.
  static let mostPages = 10

  var pages = 0
  var lines = 0
  var words = 0
  /// Words in lines that run on.
  var proseWords = 0
  /// Stretches of four lines and more that run on.
  var paragraphs = 0
  /// Lines of three words at most.
  var shortLines = 0
  /// Words that are numbers.
  var numbers = 0
  /// Lines with a row of dots between a text and a number.
  var leaders = 0
  /// Lines with a blank to write on.
  var blanks = 0
  /// Boxes to tick.
  var boxes = 0
  /// Sums of money.
  var prices = 0
  /// Pages wider than high.
  var landscapePages = 0
  /// Of the first page, in points.
  private var pageHeight = 0.0
  /// The size of the text by the height of the page.
  private var relativeSize = 0.0
  /// The first line that is a line of text goes on from a page before.
  var beginsInside = false

  private var hasText = false
  private var run = 0
  private var runWords = 0

  init(_ document: LaidOutDocument) {
    let first = document.lines.first?.page ?? 1
    let read = document.document.pages.filter { first..<first + Self.mostPages ~= $0.number }
    pages = read.count
    landscapePages = read.count { $0.width > 1.1 * $0.height }
    pageHeight = read.first?.height ?? 0
    relativeSize = (document.bodySize ?? 0) / max(1, pageHeight)
    let zones: Set<Zone> = [.body, .footnote, .caption, .callOut, .table]
    var page = first
    for line in document.lines where zones.contains(line.zone) && line.page < first + Self.mostPages {
      if line.page != page { endRun() }
      page = line.page
      add(line.text)
    }
    endRun()
  }

  var proseShare: Double { share(proseWords, of: words) }
  var shortShare: Double { share(shortLines, of: lines) }
  var numberShare: Double { share(numbers, of: words) }
  var leaderShare: Double { share(leaders, of: lines) }
  /// Words on a page, on average.
  var wordsPerPage: Double { pages > 0 ? Double(words) / Double(pages) : 0 }
  /// Most pages are wider than high and hold few words, in large letters or on sheets smaller than A4 or Letter.
  var isSlides: Bool {
    landscapePages * 2 > pages && wordsPerPage < 150 && (pageHeight < 560 || relativeSize > 0.025)
  }

  private func share(_ part: Int, of whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

  private mutating func add(_ text: String) {
    let traits = WordTraits(text)
    lines += 1
    words += traits.words
    numbers += traits.numbers
    if traits.words <= 3 { shortLines += 1 }
    if Self.isLeader(text) { leaders += 1 }
    if Self.hasBlank(text) { blanks += 1 }
    boxes += text.unicodeScalars.count { Self.ticked.contains($0) }
    prices += traits.prices
    if !hasText, traits.runsOn {
      hasText = true
      beginsInside = lines <= 4 && text.prefix(2).allSatisfy(\.isLowercase)
    }
    if traits.runsOn {
      run += 1
      runWords += traits.words
    } else {
      endRun()
    }
  }

  private mutating func endRun() {
    if run >= 3 { proseWords += runWords }
    if run >= 4 { paragraphs += 1 }
    run = 0
    runWords = 0
  }

  /// "Introduction . . . . . . 5": five dots and more.
  private static func isLeader(_ text: String) -> Bool {
    guard text.last?.isNumber == true || text.last == "." else { return false }
    var dots = 0
    for byte in text.utf8 where byte != 0x20 {
      dots = byte == UInt8(ascii: ".") ? dots + 1 : 0
      if dots >= 5 { return true }
    }
    return text.contains("……")
  }

  /// "Name: ______".
  private static func hasBlank(_ text: String) -> Bool {
    text.contains("___") || text.contains("_ _ _") || text.contains("......") && text.last?.isNumber == false
  }

  private static let ticked = Set("☐☑☒□■▢❏❐❑❒◻○".unicodeScalars)
}

/// What the words of a line are.
struct WordTraits {
  var words = 0
  var numbers = 0
  var prices = 0
  private var lowered = 0
  private var written = 0
  private var ideographs = 0

  init(_ text: String) {
    for word in text.split(separator: " ") {
      words += 1
      let letters = word.unicodeScalars.count { $0.properties.isAlphabetic }
      let digits = word.unicodeScalars.count { 0x30...0x39 ~= $0.value }
      if digits > letters { numbers += 1 }
      if digits > 0 || word.count == 1, word.contains(where: { "$€£¥".contains($0) }) { prices += 1 }
      if letters > digits {
        written += 1
        if word.first(where: \.isLetter)?.isLowercase == true { lowered += 1 }
      }
      ideographs += word.unicodeScalars.count { 0x3040...0x9FFF ~= $0.value }
    }
    words += ideographs / 2
  }

  /// Words one behind the other as sentences have them, not names, labels or numbers.
  var runsOn: Bool {
    if ideographs >= 16 { return true }
    return written >= 5 && lowered * 5 >= written * 2 && numbers * 4 <= words
  }
}
