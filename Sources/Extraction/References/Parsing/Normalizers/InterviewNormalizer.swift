// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// `Author interview with Paolo Pagani, Coordinator, and Ada Grassini, Head of Housing, Milan, 10 September 2019`: those who spoke and the
/// day. Offices and places are no fields of a work.
enum InterviewNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    guard let start = InterviewCue.end(reference.tokens) else { return }
    let tokens = reference.tokens
    let day = tokens.indices.last { tokens[$0].number == .year }
    var names: [Name] = []
    for part in parts(start..<(day ?? tokens.count), tokens) {
      let text = reference.text(part)
      guard isPerson(part, tokens), !CorporateName.isBody(text) else { continue }
      names += NameParser.parse(text).names
    }
    guard !names.isEmpty || InterviewCue.isOwn(tokens) else { return }
    let date = reading.work.issued
    reading.empty()
    reading.work.type = .interview
    if !names.isEmpty { reading.set(\.author, .author, found: names) }
    if let date { reading.set(\.issued, .issued, found: date) }
  }

  /// What stands first, behind each semicolon, and behind an "and" that a comma or a name stands before, up to the next comma.
  private static func parts(_ range: Range<Int>, _ tokens: [ReferenceToken]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var begin: Int? = range.lowerBound
    for index in range {
      let ends = tokens[index].sign == 0x2c || tokens[index].sign == 0x3b || tokens[index].cue == .and
      guard ends else { continue }
      if let first = begin, first < index { parts.append(first..<index) }
      switch tokens[index].sign {
      case 0x2c: begin = nil
      case 0x3b: begin = index + 1
      default: begin = begin != nil || tokens[index - 1].sign == 0x2c ? index + 1 : nil
      }
    }
    return parts
  }

  /// Two to five words, of which particles alone are small.
  private static func isPerson(_ range: Range<Int>, _ tokens: [ReferenceToken]) -> Bool {
    let words = tokens[range].filter { $0.kind == .word }
    return (2...5).contains(words.count) && words.first?.isCapitalized == true && words.last?.isCapitalized == true
      && !tokens[range].contains { $0.kind == .number } && !words.contains { offices.contains($0.word) }
  }

  private static let offices = Set(
    "coordinator director head officer manager president member representative of for"
      .split(separator: " ").map { WordHash.of(String($0)) })
}

/// Words before the names of those who were asked.
enum InterviewCue {
  /// Where the words end that begin a string with `Author interview with` or the like.
  static func end(_ tokens: [ReferenceToken]) -> Int? {
    guard let with = tokens.prefix(6).lastIndex(where: { prepositions.contains($0.word) }), with > 0,
      talks.contains(tokens[with - 1].word), with + 1 < tokens.count
    else { return nil }
    return with + 1
  }

  /// Where words such as `author interview with` begin that end before a token.
  static func start(before token: Int, _ tokens: [ReferenceToken]) -> Int? {
    guard token >= 2, prepositions.contains(tokens[token - 1].word), talks.contains(tokens[token - 2].word) else {
      return nil
    }
    var start = token - 2
    while start > 0, tokens[start - 1].kind == .word, adjectives.contains(tokens[start - 1].word) { start -= 1 }
    return start
  }

  /// Whether a string says that its author asked, whoever answered: `Author interview with a member of staff`.
  static func isOwn(_ tokens: [ReferenceToken]) -> Bool { tokens.first.map { adjectives.contains($0.word) } ?? false }

  private static func words(_ text: String) -> Set<UInt64> {
    Set(text.split(separator: " ").map { WordHash.of(String($0)) })
  }
  private static let talks = words(
    "interview interviews conversation correspondence communication gespräch entretien intervista entrevista vraaggesprek"
  )
  private static let prepositions = words("with mit avec con com met by durch par")
  private static let adjectives = words("author authors personal telephone phone online email own eigenes persönliches")
}
