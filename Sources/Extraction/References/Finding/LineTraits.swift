// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// What can be said of one line by itself, in small numbers.
struct LineTraits {
  var start = StartPattern.other
  var label: Int?
  var years = 0
  var bracketedYear = false
  var earlyYear = false
  var ranges = 0
  var volumePattern = false
  var link = false
  var cues: UInt32 = 0
  var initials = 0
  var editors = false
  var digitShare = 0
  var capitalShare = 0
  var capitalizedShare = 0
  var commas = 0
  var stops = 0
  var words = 0
  var firstWord: UInt64 = 0
  var lastWord: UInt64 = 0
  var lastSign: UInt64 = 0
  var heading = BibliographyHeadings.Kind.none
  var firstRaised = false

  init(_ line: Line) {
    let scan = LineScan(line.text)
    (start, label) = StartPattern.of(scan)
    heading = BibliographyHeadings.kind(of: line.text)
    firstRaised = line.raised.first.map { $0.lowerBound == 0 && $0.upperBound < 5 } ?? false
    count(scan)
  }

  private mutating func count(_ scan: LineScan) {
    var digits = 0
    var capitals = 0
    var capitalized = 0
    var letters = 0
    for (place, token) in scan.tokens.enumerated() {
      let length = token.end - token.start
      switch token.kind {
      case .number:
        digits += length
        if scan.isYear(place) {
          years += 1
          if scan.sign(place - 1) == "(" { bracketedYear = true }
          if place < 14 { earlyYear = true }
        }
        if let dash = scan.sign(place + 1), LineScan.isDash(dash), scan.kind(place + 2) == .number, !scan.isYear(place)
        {
          ranges += 1
        }
        if scan.sign(place + 1) == "(" && scan.kind(place + 2) == .number && scan.sign(place + 3) == ")"
          && !scan.isYear(place + 2)
          || scan.sign(place + 1) == ":" && scan.kind(place + 2) == .number
        {
          volumePattern = true
        }
      case .sign:
        if scan.sign(place) == "," { commas += 1 }
        if scan.sign(place) == "." { stops += 1 }
      case .initial, .capitals, .capitalized, .lower:
        letters += length
        words += 1
        if token.kind == .initial, scan.sign(place + 1) == "." { initials += 1 }
        if token.kind == .capitals { capitals += 1 }
        if token.kind != .lower { capitalized += 1 }
        if length <= 14, let cue = LineCues.classes[scan.word(place)] { take(cue, scan, place) }
      }
    }
    let all = max(1, digits + letters)
    digitShare = digits * 10 / all
    capitalShare = capitals * 5 / max(1, words)
    capitalizedShare = capitalized * 8 / max(1, words)
    if let first = scan.tokens.first { firstWord = FeatureHasher.text(first.kind == .number ? "#" : scan.word(0)) }
    if let last = scan.tokens.last {
      if last.kind == .sign {
        lastSign = UInt64(scan.scalars[last.start].value)
      } else {
        lastWord = FeatureHasher.text(
          last.kind == .number ? "#\(last.end - last.start)" : String(scan.word(scan.tokens.count - 1).suffix(3)))
      }
    }
  }

  private mutating func take(_ cue: Int, _ scan: LineScan, _ place: Int) {
    cues |= 1 << UInt32(cue)
    if cue == 14 { link = true }
    if cue == 1, scan.sign(place - 1) == "(" || scan.sign(place + 1) == ")" || scan.sign(place + 2) == ")" {
      editors = true
    }
  }

  /// Looks like a piece of a reference: a year, a range, a volume or a link.
  var isReferenceLike: Bool { years > 0 || ranges > 0 || volumePattern || link }

  var startsWithLabel: Bool {
    switch start {
    case .bracketNumber, .bracketLabel, .parenthesisNumber, .numberStop: true
    default: false
    }
  }

  var startsWithName: Bool {
    switch start {
    case .familyInitial, .familyGiven, .familyCapitals, .familySlash, .initialFamily, .familyYear, .capitalsName,
      .repeatedAuthor:
      true
    default: false
    }
  }
}
