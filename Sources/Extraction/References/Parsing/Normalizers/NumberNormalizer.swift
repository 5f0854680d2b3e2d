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
    if let span = reference.spans(.edition).first ?? numbers.editionSpans?.first {
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
    /// A number counts the series of the journal: the next one is the volume.
    var hasSeries = false
    var volumeSpans: [TaggedSpan] = []
    var issueSpans: [TaggedSpan] = []
    var pageSpans: [TaggedSpan] = []
    /// Of a number that the model takes for an issue's.
    var editionSpans: [TaggedSpan]?

    mutating func take(_ serial: SerialNumbers) {
      volume = serial.volume
      if let issue = serial.issue { self.issue = issue } else if issue == nil || issue == serial.volume { issue = nil }
      pages = serial.pages ?? pages
    }
  }

  private static func readVolume(_ reference: TaggedReference, into numbers: inout Numbers) {
    for span in reference.spans(.volume) {
      let tokens = NumberLabels.withoutCue(span.tokens, reference)
      guard let first = tokens.first, !NumberLabels.isEdition(tokens, reference),
        !NumberLabels.countsNothing(tokens, reference),
        !NumberLabels.isDay(tokens, reference)
      else { continue }
      if NumberLabels.countsSeries(tokens, reference) {
        numbers.hasSeries = true
        continue
      }
      if NumberLabels.isCount(tokens, reference) {
        numbers.volumes = reference.text(first..<(first + 1))
        continue
      }
      if let bracket = tokens.first(where: { reference.tokens[$0].sign == 0x28 }), bracket > first {
        let close = tokens.first { $0 > bracket && reference.tokens[$0].sign == 0x29 } ?? tokens.upperBound
        numbers.volume = EdgeTrimming.trimmed(reference.text(first..<bracket))
        if close > bracket + 1, !NumberLabels.isMonth((bracket + 1)..<close, reference) {
          numbers.issue = EdgeTrimming.trimmed(reference.text((bracket + 1)..<close))
          numbers.issueSpans = [span]
        }
      } else if let cue = tokens.first(where: { $0 > first && reference.tokens[$0].cue == .issue }),
        cue + 1 < tokens.upperBound
      {
        numbers.volume = EdgeTrimming.trimmed(reference.text(first..<cue))
        numbers.issue = EdgeTrimming.trimmed(reference.text((cue + 1)..<tokens.upperBound))
        numbers.issueSpans = [span]
      } else if NumberLabels.isIssue(tokens, reference), reference.spans(.issue).isEmpty {
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
    for span in reference.spans(.issue) {
      let tokens = NumberLabels.withoutCue(span.tokens, reference)
      if NumberLabels.isEdition(tokens, reference) {
        numbers.editionSpans = numbers.editionSpans ?? [span]
        continue
      }
      let issue = EdgeTrimming.trimmed(reference.text(withSupplement(tokens, reference)))
      guard !issue.isEmpty, !NumberLabels.isMonth(tokens, reference) else { continue }
      if numbers.volume == nil, numbers.hasSeries || NumberLabels.isBare(span.tokens, reference) {
        numbers.volume = issue
        numbers.volumeSpans = [span]
        continue
      }
      numbers.issue = issue
      numbers.issueSpans = [span]
      return
    }
  }

  private static func readPages(_ reference: TaggedReference, into numbers: inout Numbers) {
    for span in reference.spans(.pages) {
      if let count = NumberLabels.pageCount(span.tokens, reference) {
        numbers.pageCount = count
        continue
      }
      guard !NumberLabels.isDays(span.tokens, reference) else { continue }
      let text = reference.text(withLetter(NumberLabels.withoutCue(span.tokens, reference), reference))
      guard let pages = PageRange.normalized(EdgeTrimming.trimmed(text)) else { continue }
      numbers.pages = pages
      numbers.pageSpans = [span]
      return
    }
  }

  /// `48, S1`: with the letter of a supplement before the number.
  private static func withSupplement(_ tokens: Range<Int>, _ reference: TaggedReference) -> Range<Int> {
    let all = reference.tokens
    guard let first = tokens.first, first > 0, all[first].kind == .number, !all[first].spaceBefore,
      all[first - 1].kind == .word, all[first - 1].range.count == 1, all[first - 1].isCapitalized
    else { return tokens }
    return (first - 1)..<tokens.upperBound
  }

  /// `S131–S151`: with the letter before the first page, where the last page has the same.
  private static func withLetter(_ tokens: Range<Int>, _ reference: TaggedReference) -> Range<Int> {
    let all = reference.tokens
    guard let first = tokens.first, first > 0, all[first].kind == .number, !all[first].spaceBefore,
      all[first - 1].kind == .word,
      all[first - 1].range.count <= 2, tokens.contains(where: { $0 > first && all[$0].word == all[first - 1].word })
    else { return tokens }
    return (first - 1)..<tokens.upperBound
  }
}
