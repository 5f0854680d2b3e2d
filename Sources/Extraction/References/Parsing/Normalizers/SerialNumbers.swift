// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// `2005;12(3):45–67`, as medical journals print it: read by its form, whatever the tags say.
struct SerialNumbers {
  /// The token of the year.
  var year = 0
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
      if var numbers = read(reference, from: place + 1) {
        numbers.year = index
        return numbers
      }
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
    var first = place + 1
    // `123: 1 Suppl: 284S–311S`: the issue stands between two colons.
    if numbers.issue == nil, let colon = tokens.indices[first...].prefix(6).first(where: { tokens[$0].sign == 0x3a }),
      colon > first + 1,
      tokens[first..<colon].contains(where: { $0.cue == .issue }),
      tokens[first..<colon].allSatisfy({ $0.kind != .sign || $0.sign == 0x2e })
    {
      numbers.issue = reference.text(first..<colon)
      first = colon + 1
    }
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
