// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// A printed reference whose fields are known apart from it, as documents with gold give them: each value is found in the string and marked
/// there. A string in which one of its values is not found for certain teaches nothing and is passed over.
struct AlignedReference {
  private let reference: TokenizedReference
  private let work: Work
  /// Letters and digits, folded, with the token each stands in.
  private var letters: [UInt32] = []
  private var tokenOfLetter: [Int] = []
  private var tags: [ReferenceTag?]
  private var spans: [(tag: ReferenceTag, tokens: Range<Int>)] = []

  /// Marks the fields of a string; `nil` where they can't all be found.
  static func labelled(_ raw: String, _ work: Work, id: String, document: String) -> LabelledReference? {
    var aligned = AlignedReference(raw, work)
    guard aligned.align() else { return nil }
    let tokens = aligned.reference.tokens
    let spans = aligned.spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map { span in
      LabelledReference.Span(
        range: tokens[span.tokens.lowerBound].range.lowerBound..<tokens[span.tokens.upperBound - 1].range.upperBound,
        tag: span.tag)
    }
    return LabelledReference(
      id: id, document: document, raw: String(String.UnicodeScalarView(aligned.reference.scalars)), spans: spans)
  }

  private init(_ raw: String, _ work: Work) {
    reference = TokenizedReference(raw)
    self.work = work
    tags = [ReferenceTag?](repeating: nil, count: reference.tokens.count)
    for (place, token) in reference.tokens.enumerated() where token.kind != .sign {
      for scalar in token.range where ScalarClass.of(reference.scalars[scalar].value).kind != .mark {
        letters.append(reference.folded[scalar])
        tokenOfLetter.append(place)
      }
    }
  }

  private mutating func align() -> Bool {
    guard let title = work.title, let titleTokens = find(title, from: 0) else { return false }
    let asks =
      titleTokens.upperBound < tags.count && [0x3f, 0x21].contains(reference.tokens[titleTokens.upperBound].sign)
    mark(.title, titleTokens.lowerBound..<(titleTokens.upperBound + (asks ? 1 : 0)))
    if let doi = work.doi { guard put(.doi, doi, from: 0) else { return false } }
    if let url = work.url { guard put(.url, url, from: 0) else { return false } }
    guard putNames(work.author, .author, from: 0, isOptional: beginsWithDash) else { return false }
    guard putNames(work.editor, .editor, from: titleTokens.upperBound, isOptional: false) else { return false }
    if let container = work.containerTitle {
      guard put(.container, container, from: titleTokens.upperBound) || put(.container, container, from: 0) else {
        return false
      }
    }
    for (tag, value) in [(ReferenceTag.publisher, work.publisher), (.place, work.publisherPlace), (.genre, work.genre)]
    {
      guard let value else { continue }
      guard put(tag, value, from: titleTokens.upperBound) || put(tag, value, from: 0) else { return false }
    }
    return putDate() && putNumbers() && !hasUnmarkedEdition
  }

  /// A dash or "Ders." that stands for the authors of the entry before.
  private var beginsWithDash: Bool {
    guard let first = reference.tokens.first else { return false }
    return first.sign == 0x2d || first.cue == .back || first.sign == 0x5f
  }

  private var hasUnmarkedEdition: Bool {
    reference.tokens.indices.contains {
      tags[$0] == nil && reference.tokens[$0].cue == .edition && $0 > 0
        && reference.tokens[max(0, $0 - 2)..<$0].contains { $0.kind == .number }
    }
  }

  // MARK: Finding

  private mutating func mark(_ tag: ReferenceTag, _ tokens: Range<Int>) {
    spans.append((tag, tokens))
    for token in tokens { tags[token] = tag }
  }

  private mutating func put(_ tag: ReferenceTag, _ value: String, from token: Int) -> Bool {
    guard let found = find(value, from: token) else { return false }
    mark(tag, found)
    return true
  }

  /// The first stretch of whole unmarked tokens that has a value's letters.
  private func find(_ value: String, from token: Int, to end: Int = .max) -> Range<Int>? {
    let wanted = value.unicodeScalars.compactMap { scalar -> UInt32? in
      let (kind, folded) = ScalarClass.of(scalar.value)
      return kind == .space || kind == .sign || kind == .mark ? nil : folded
    }
    guard !wanted.isEmpty, wanted.count <= letters.count else { return nil }
    for start in 0...(letters.count - wanted.count) {
      let first = tokenOfLetter[start]
      guard first >= token, first < end, letters[start] == wanted[0], start == 0 || tokenOfLetter[start - 1] != first,
        letters[start..<(start + wanted.count)].elementsEqual(wanted)
      else { continue }
      let behind = start + wanted.count
      let last = tokenOfLetter[behind - 1]
      guard behind == letters.count || tokenOfLetter[behind] != last, tags[first...last].allSatisfy({ $0 == nil })
      else {
        continue
      }
      return first..<(last + 1)
    }
    return nil
  }

  /// Marks one stretch over all names of a list.
  private mutating func putNames(_ names: [Name], _ tag: ReferenceTag, from token: Int, isOptional: Bool) -> Bool {
    guard !names.isEmpty else { return true }
    var start = Int.max
    var end = 0
    var place = token
    for name in names {
      let family = [name.nonDroppingParticle, name.family ?? name.literal].compactMap { $0 }.joined(separator: " ")
      guard let found = find(family, from: place, to: place + 40) ?? find(family, from: token, to: place) else {
        return isOptional && start == Int.max
      }
      start = min(start, found.lowerBound)
      end = max(end, found.upperBound)
      if let given = name.given, !given.isEmpty {
        if let behind = find(given, from: found.upperBound, to: found.upperBound + 3) {
          end = max(end, behind.upperBound)
        } else if let before = find(given, from: max(token, found.lowerBound - given.count - 3), to: found.lowerBound) {
          start = min(start, before.lowerBound)
        }
      }
      place = end
    }
    guard end - start <= 12 * names.count + 4, tags[start..<end].allSatisfy({ $0 == nil }) else { return false }
    mark(tag, start..<withTruncation(end))
    return true
  }

  /// Goes on over the point of a last initial and over `et al.`
  private func withTruncation(_ end: Int) -> Int {
    let tokens = reference.tokens
    var end = end
    if end < tokens.count, tokens[end].sign == 0x2e, tokens[end - 1].range.count <= 2 { end += 1 }
    var place = end
    while place < min(end + 4, tokens.count), tokens[place].sign == 0x2c || tokens[place].cue == .and { place += 1 }
    guard place < tokens.count, tokens[place].cue == .others else { return end }
    place += 1
    if place < tokens.count, tokens[place].sign == 0x2e { place += 1 }
    return place
  }

  // MARK: Dates and numbers

  private mutating func putDate() -> Bool {
    guard let issued = work.issued, let year = issued.year else { return true }
    guard let found = find(String(year), from: 0) else { return false }
    var (start, end) = (found.lowerBound, found.upperBound)
    let tokens = reference.tokens
    if end < tokens.count, tokens[end].kind == .word, tokens[end].range.count == 1, !tokens[end].spaceBefore {
      end += 1
    }
    if (issued.dateParts.first?.count ?? 0) > 1 {
      func isPart(_ place: Int) -> Bool {
        tokens.indices.contains(place) && tags[place] == nil
          && (tokens[place].cue == .month || [.one, .two].contains(tokens[place].number) || isLink(tokens[place]))
      }
      while isPart(start - 1) { start -= 1 }
      while isPart(end) { end += 1 }
      while isLink(tokens[start]) { start += 1 }
      while isLink(tokens[end - 1]) { end -= 1 }
    }
    mark(.date, start..<end)
    return true
  }

  /// What stands between the parts of a date: `18. März`, `18 de mayo de 2002`, `March 18, 2002`.
  private func isLink(_ token: ReferenceToken) -> Bool {
    token.sign == 0x2e || token.sign == 0x2c || token.word == Self.of
  }

  private static let of = WordHash.of("de")

  private mutating func putNumbers() -> Bool {
    let container = spans.first { $0.tag == .container }?.tokens.upperBound ?? 0
    var place = container
    for (tag, value) in [(ReferenceTag.volume, work.volume), (.issue, work.issue)] {
      guard let value else { continue }
      guard let found = find(value, from: place) ?? find(value, from: 0) else { return false }
      mark(tag, found)
      place = found.upperBound
    }
    guard let page = work.page else { return true }
    let ends = page.split(separator: "-").map(String.init)
    guard let first = ends.first, let found = find(first, from: place) ?? find(first, from: 0) else { return false }
    var end = found.upperBound
    if ends.count == 2 {
      let tokens = reference.tokens
      var next = end
      while next < tokens.count, tokens[next].sign == 0x2d { next += 1 }
      guard next > end, next < tokens.count, tokens[next].kind != .sign,
        ends[1].hasSuffix(reference.text(tokens[next].range))
          || ends[1].hasSuffix(
            reference.text(tokens[next].range.lowerBound..<tokens[min(next + 1, tokens.count - 1)].range.upperBound))
      else { return false }
      end = next + 1
      if end < tokens.count, !ends[1].hasSuffix(reference.text(tokens[next].range)) { end += 1 }
    }
    mark(.pages, found.lowerBound..<end)
    return true
  }
}
