// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Volume, issue, pages and edition, with what was tagged as one taken apart.
enum NumberNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    var numbers = Numbers()
    readVolume(reference, into: &numbers)
    readIssue(reference, into: &numbers)
    readPages(reference, into: &numbers)
    if let serial = SerialNumbers.find(in: reference) { numbers.take(serial) }
    if let volume = numbers.volume { reading.set(\.volume, .volume, to: volume, from: numbers.volumeSpans) }
    if let issue = numbers.issue { reading.set(\.issue, .issue, to: issue, from: numbers.issueSpans) }
    if let pages = numbers.pages { reading.set(\.page, .page, to: pages, from: numbers.pageSpans) }
    if let count = numbers.volumes { reading.set(\.numberOfVolumes, .numberOfVolumes, found: count) }
    if let count = numbers.pageCount { reading.set(\.numberOfPages, .numberOfPages, found: count) }
    if let span = reference.spans(.edition).first {
      let edition = EdgeTrimming.trimmed(reference.text(span.tokens))
      if !edition.isEmpty { reading.set(\.edition, .edition, to: edition, from: [span]) }
    }
  }

  private struct Numbers {
    var volume: String?
    var issue: String?
    var pages: String?
    var volumes: String?
    var pageCount: String?
    var volumeSpans: [TaggedSpan] = []
    var issueSpans: [TaggedSpan] = []
    var pageSpans: [TaggedSpan] = []

    mutating func take(_ serial: SerialNumbers) {
      volume = serial.volume
      if let issue = serial.issue { self.issue = issue } else if issue == nil || issue == serial.volume { issue = nil }
      pages = serial.pages ?? pages
    }
  }

  private static func readVolume(_ reference: TaggedReference, into numbers: inout Numbers) {
    for span in reference.spans(.volume) {
      let tokens = withoutCue(span.tokens, reference)
      guard let first = tokens.first, !isEdition(tokens, reference) else { continue }
      if isCount(tokens, reference) {
        numbers.volumes = reference.text(first..<(first + 1))
        continue
      }
      if let bracket = tokens.first(where: { reference.tokens[$0].sign == 0x28 }), bracket > first,
        let close = tokens.first(where: { $0 > bracket && reference.tokens[$0].sign == 0x29 }), close > bracket + 1
      {
        numbers.volume = EdgeTrimming.trimmed(reference.text(first..<bracket))
        numbers.issue = EdgeTrimming.trimmed(reference.text((bracket + 1)..<close))
        numbers.issueSpans = [span]
      } else if let cue = tokens.first(where: { $0 > first && reference.tokens[$0].cue == .issue }),
        cue + 1 < tokens.upperBound
      {
        numbers.volume = EdgeTrimming.trimmed(reference.text(first..<cue))
        numbers.issue = EdgeTrimming.trimmed(reference.text((cue + 1)..<tokens.upperBound))
        numbers.issueSpans = [span]
      } else if isIssue(first, reference), reference.spans(.issue).isEmpty {
        numbers.issue = EdgeTrimming.trimmed(reference.text(tokens))
        numbers.issueSpans = [span]
        continue
      } else {
        numbers.volume = EdgeTrimming.trimmed(reference.text(tokens))
      }
      numbers.volumeSpans = [span]
      return
    }
  }

  private static func readIssue(_ reference: TaggedReference, into numbers: inout Numbers) {
    guard let span = reference.spans(.issue).first else { return }
    let tokens = withoutCue(span.tokens, reference)
    let issue = EdgeTrimming.trimmed(reference.text(tokens))
    guard !issue.isEmpty else { return }
    numbers.issue = issue
    numbers.issueSpans = [span]
  }

  private static func readPages(_ reference: TaggedReference, into numbers: inout Numbers) {
    for span in reference.spans(.pages) {
      if let count = pageCount(span.tokens, reference) {
        numbers.pageCount = count
        continue
      }
      let text = reference.text(withoutCue(span.tokens, reference))
      guard let pages = PageRange.normalized(EdgeTrimming.trimmed(text)) else { continue }
      numbers.pages = pages
      numbers.pageSpans = [span]
      return
    }
  }

  /// The tokens behind `Vol.`, `Heft`, `pp.` and their like.
  private static func withoutCue(_ tokens: Range<Int>, _ reference: TaggedReference) -> Range<Int> {
    var start = tokens.lowerBound
    while start < tokens.upperBound - 1 {
      let token = reference.tokens[start]
      let isCue = token.cue == .volume || token.cue == .issue || (token.cue == .page && token.number != .roman)
      guard isCue || token.sign == 0x2e || token.sign == 0x3a else { break }
      start += 1
    }
    return start..<tokens.upperBound
  }

  /// Whether `Heft`, `Nr.` or `No.` stands before a lone number.
  private static func isIssue(_ first: Int, _ reference: TaggedReference) -> Bool {
    var place = first - 1
    while place >= 0, place > first - 3, [0x2e, 0x3a].contains(reference.tokens[place].sign) { place -= 1 }
    return place >= 0 && reference.tokens[place].cue == .issue
  }

  /// `250 S.`, `xii, 310 pp.`: how many pages a book has, where a cue stands behind the number and none before it.
  private static func pageCount(_ tokens: Range<Int>, _ reference: TaggedReference) -> String? {
    guard let last = tokens.last(where: { reference.tokens[$0].kind == .number }), last + 1 < reference.tokens.count,
      reference.tokens[last + 1].cue == .page, reference.tokens[last + 1].word != follows,
      reference.tokens[last + 1].word != followed,
      !tokens.contains(where: { reference.tokens[$0].sign == 0x2d })
    else { return nil }
    let before =
      max(
        0, tokens.lowerBound - 2)..<(tokens.first(where: { reference.tokens[$0].kind == .number }) ?? tokens.lowerBound)
    guard !reference.tokens[before].contains(where: { $0.cue == .page }) else { return nil }
    return reference.text(last..<(last + 1))
  }

  private static let follows = WordHash.of("f")
  private static let followed = WordHash.of("ff")

  /// `3. Auflage`, `2nd ed.`: a number that counts editions.
  private static func isEdition(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    let behind = tokens.upperBound..<min(tokens.upperBound + 4, reference.tokens.count)
    guard let word = behind.first(where: { reference.tokens[$0].kind == .word }) else { return false }
    return reference.tokens[word].cue == .edition
      && reference.tokens[behind.lowerBound..<word].allSatisfy { $0.sign == 0x2e }
  }

  private static let counted: Set<UInt64> = Set(
    ["vols", "bde", "bände", "voll", "volumes", "vol", "voli", "volumi", "tomes"].map(WordHash.of))

  /// `2 vols.`, `3 Bde.`: how many volumes there are.
  private static func isCount(_ tokens: Range<Int>, _ reference: TaggedReference) -> Bool {
    guard let first = tokens.first, [.one, .two].contains(reference.tokens[first].number) else { return false }
    let next = first + 1
    return next < min(tokens.upperBound + 1, reference.tokens.count) && counted.contains(reference.tokens[next].word)
  }
}

/// `2005;12(3):45–67`, as medical journals print it: read by its form, whatever the tags say.
struct SerialNumbers {
  var volume: String
  var issue: String?
  var pages: String?

  static func find(in reference: TaggedReference) -> SerialNumbers? {
    let tokens = reference.tokens
    for index in tokens.indices where tokens[index].number == .year {
      var place = index + 1
      // A month or day may stand between: `2005 Mar 3;12(3):45`.
      while place < tokens.count, place < index + 5,
        tokens[place].cue == .month || [.one, .two].contains(tokens[place].number)
      {
        place += 1
      }
      guard place + 1 < tokens.count, tokens[place].sign == 0x3b else { continue }
      if let numbers = read(reference, from: place + 1) { return numbers }
    }
    return nil
  }

  private static func read(_ reference: TaggedReference, from start: Int) -> SerialNumbers? {
    let tokens = reference.tokens
    guard start < tokens.count, tokens[start].kind == .number, tokens[start].range.count <= 4 else { return nil }
    var numbers = SerialNumbers(volume: reference.text(start..<(start + 1)))
    var place = start + 1
    if place < tokens.count, tokens[place].sign == 0x28 {
      guard let close = tokens.indices[place...].prefix(8).first(where: { tokens[$0].sign == 0x29 }), close > place + 1
      else {
        return nil
      }
      numbers.issue = EdgeTrimming.trimmed(reference.text((place + 1)..<close))
      place = close + 1
    }
    guard place + 1 < tokens.count, tokens[place].sign == 0x3a else { return numbers.issue == nil ? nil : numbers }
    let first = place + 1
    var end = first
    while end < tokens.count, end < first + 6,
      tokens[end].kind == .number || tokens[end].sign == 0x2d || isPageLetter(tokens[end])
    {
      end += 1
    }
    if end > first { numbers.pages = PageRange.normalized(EdgeTrimming.trimmed(reference.text(first..<end))) }
    return numbers
  }

  private static func isPageLetter(_ token: ReferenceToken) -> Bool {
    token.kind == .word && token.range.count <= 2 && !token.spaceBefore
  }
}
