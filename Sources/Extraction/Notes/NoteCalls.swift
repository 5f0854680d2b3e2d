// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// A place where a line calls a note.
struct NoteCall {
  /// Place in `LaidOutDocument.lines`.
  var line: Int
  /// In characters of the line's text: where the mark stands.
  var offset: Int
  /// Printed raised; else the number stands right behind a word or mark in the line's own size.
  var isRaised: Bool
}

/// All places of a document that may call a note, by label.
struct NoteCalls {
  private var calls: [String: [NoteCall]] = [:]

  init(_ document: LaidOutDocument) {
    for (place, line) in document.lines.enumerated() where Self.isText(line) {
      for range in line.raised where range.lowerBound > 0 {
        let raised = line.text.dropFirst(range.lowerBound).prefix(range.count)
        for label in Self.labels(in: raised) {
          calls[label, default: []].append(NoteCall(line: place, offset: range.lowerBound, isRaised: true))
        }
      }
      for (label, offset) in Self.glued(in: line.text)
      where !line.raised.contains(where: { $0.contains(offset) || $0.upperBound == offset }) {
        calls[label, default: []].append(NoteCall(line: place, offset: offset, isRaised: false))
      }
    }
  }

  /// In reading order.
  func of(_ label: String) -> [NoteCall] { calls[label] ?? [] }

  private static func isText(_ line: Line) -> Bool {
    switch line.zone {
    case .body, .callOut, .caption, .table: true
    default: false
    }
  }

  /// The labels of a raised mark: "12", "3,4", "*", "5)".
  static func labels(in raised: Substring) -> [String] {
    raised.split { $0 == "," || $0 == ";" || $0.isWhitespace }.compactMap { part in
      let label = part.filter { !"()[].".contains($0) }
      guard !label.isEmpty, label.count <= 4 else { return nil }
      if label.allSatisfy({ $0.isASCII && $0.isNumber }) { return String(label) }
      guard label.allSatisfy({ NoteLabel.signs.contains($0) }) else { return nil }
      return String(label.map { $0 == "∗" ? "*" : $0 })
    }
  }

  /// Numbers of up to three digits, or asterisks, right behind a letter or a closing mark: `Reform.12`, `Reform*`.
  static func glued(in text: String) -> [(label: String, offset: Int)] {
    let scalars = Array(text.unicodeScalars)
    var found: [(String, Int)] = []
    var place = 1
    while place < scalars.count {
      let scalar = scalars[place]
      guard isDigit(scalar) || scalar == "*", canPrecede(place, in: scalars) else {
        place += 1
        continue
      }
      var end = place
      while end < scalars.count, scalar == "*" ? scalars[end] == "*" : isDigit(scalars[end]) { end += 1 }
      if end - place <= 3, end == scalars.count || !scalars[end].isAlphabetic && !continues(end, in: scalars) {
        let offset = String(String.UnicodeScalarView(scalars[..<place])).count
        found.append((String(String.UnicodeScalarView(scalars[place..<end])), offset))
      }
      place = max(end, place + 1)
    }
    return found
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 48 && scalar.value <= 57 }

  private static func canPrecede(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[place - 1]
    if before.isAlphabetic { return true }
    guard ".,;:!?”’\"')»]“…".unicodeScalars.contains(before) else { return false }
    // A decimal or a range of numbers.
    return place < 2 || !isDigit(scalars[place - 2]) || before != "." && before != ","
  }

  /// Digits behind a stop, or a sign that numbers go on with.
  private static func continues(_ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if "/-–=_".unicodeScalars.contains(scalars[end]) { return true }
    return (scalars[end] == "." || scalars[end] == ",") && end + 1 < scalars.count && isDigit(scalars[end + 1])
  }
}
