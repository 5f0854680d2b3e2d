// SPDX-License-Identifier: GPL-3.0-or-later

/// The EXCITE project's way of marking references, brought to ours.
///
/// EXCITE marks each author by itself, first and last page, a year without its letter, `source` for containers and for titles that stand
/// alone, and `other` for places, months and whatever else.
extension LabelledReference {
  init(excite text: TaggedText, id: String, document: String?) {
    self.id = id
    self.document = document
    raw = text.text
    let scalars = Array(raw.unicodeScalars)
    let reading = ExciteReading(elements: text.elements, scalars: scalars)
    spans = reading.spans()
  }

  /// Whether a string holds more than one work: two titles and two years, apart from each other.
  var holdsSeveralWorks: Bool {
    spans.count { $0.tag == .title } > 1 && spans.count { $0.tag == .date } > 1
  }
}

private struct ExciteReading {
  let elements: [TaggedText.Element]
  let scalars: [Unicode.Scalar]

  func spans() -> [LabelledReference.Span] {
    var spans: [LabelledReference.Span] = []
    for (place, element) in elements.enumerated() {
      guard let tag = tag(place) else { continue }
      var range = element.range
      if tag == .date, range.upperBound < scalars.count, scalars[range.upperBound].properties.isLowercase {
        range = range.lowerBound..<(range.upperBound + 1)
      }
      if let last = spans.last, last.tag == tag, joins(tag, last.range.upperBound..<range.lowerBound) {
        spans[spans.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        spans.append(LabelledReference.Span(range: range, tag: tag))
      }
    }
    return spans
  }

  private func tag(_ place: Int) -> ReferenceTag? {
    let element = elements[place]
    switch element.name {
    case "author": return .author
    case "title": return .title
    case "year": return .date
    case "volume": return .volume
    case "issue": return .issue
    case "fpage", "lpage": return .pages
    case "publisher": return .publisher
    case "url": return .url
    case "identifier": return text(element).contains("10.") ? .doi : .note
    case "editor": return isAuthor(place) ? .author : .editor
    case "source": return source(place)
    case "other": return other(place)
    default: return nil
    }
  }

  private func text(_ element: TaggedText.Element) -> String {
    String(String.UnicodeScalarView(scalars[element.range]))
  }

  private func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }

  /// Bodies at the head of a string are tagged `editor` though nothing calls them so.
  private func isAuthor(_ place: Int) -> Bool {
    guard elements[..<place].allSatisfy({ $0.name == "editor" || $0.name == "author" }) else { return false }
    // What calls them editors stands behind the last of them.
    let last = elements[place...].prefix { $0.name == "editor" || $0.name == "author" }.last ?? elements[place]
    let end = last.range.upperBound
    let behind = text(end..<min(end + 14, scalars.count)).lowercased() + text(last).suffix(8).lowercased()
    return !["hg", "hrsg", "ed.", "eds", "(ed", "cura", "dir", "coord", "org", "bearb", "red."].contains {
      behind.contains($0)
    }
  }

  private func source(_ place: Int) -> ReferenceTag {
    let content = text(elements[place])
    if content.hasPrefix("http") || content.hasPrefix("www.") { return .url }
    if elements.contains(where: { $0.name == "title" }) { return .container }
    let names = Set(elements.map(\.name))
    let isSerial = !names.isDisjoint(with: ["volume", "issue", "fpage"]) && !names.contains("publisher")
    return isSerial ? .container : .title
  }

  private func other(_ place: Int) -> ReferenceTag? {
    let content = text(elements[place])
    let words = content.lowercased().split { !$0.isLetter }.map(String.init)
    if place > 0, elements[place - 1].name == "author", !words.isEmpty,
      words.allSatisfy({ ["et", "al", "u", "a", "ua", "others", "and", "andere"].contains($0) })
    {
      return .author
    }
    if touches(place, "year"), !words.isEmpty, words.allSatisfy({ CueWord.of(WordHash.of($0)) == .month }) {
      return .date
    }
    if touches(place, "publisher"), isPlace(content) { return .place }
    if touches(place, "year"), isPlace(content), !words.contains(where: { CueWord.of(WordHash.of($0)) == .edition }) {
      return elements[..<place].contains { $0.name == "title" || $0.name == "source" } ? .place : nil
    }
    return content.contains { $0.isLetter } && content.count > 6 ? .note : nil
  }

  /// Whether a neighbour of that name is parted from an element by signs alone.
  private func touches(_ place: Int, _ name: String) -> Bool {
    if place + 1 < elements.count, elements[place + 1].name == name,
      isSigns(elements[place].range.upperBound..<elements[place + 1].range.lowerBound)
    {
      return true
    }
    return place > 0 && elements[place - 1].name == name
      && isSigns(elements[place - 1].range.upperBound..<elements[place].range.lowerBound)
  }

  private func isPlace(_ content: String) -> Bool {
    guard let first = content.first(where: { $0.isLetter || $0.isNumber }), first.isUppercase, content.count < 40 else {
      return false
    }
    return !content.contains { $0.isNumber } && !content.contains(where: { "([:".contains($0) })
  }

  private func isSigns(_ range: Range<Int>) -> Bool {
    range.lowerBound <= range.upperBound && !text(range).contains { $0.isLetter || $0.isNumber }
  }

  /// Whether what stands between two stretches of one kind belongs to them.
  private func joins(_ tag: ReferenceTag, _ gap: Range<Int>) -> Bool {
    guard gap.lowerBound <= gap.upperBound else { return false }
    let between = text(gap).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    switch tag {
    case .author, .editor:
      return between.allSatisfy { ["and", "und", "et", "y", "e", "en", "u", "with"].contains($0) } && between.count <= 1
    case .title, .pages, .date, .place: return between.isEmpty
    default: return false
    }
  }
}
