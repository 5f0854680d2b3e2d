// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain text: lines divided by any line end that Unicode knows, pages divided by form feeds.
enum PlainTextReader {
  static func read(_ decoded: DecodedText) -> Document {
    Document(
      format: .plainText, pages: pages(of: decoded.text) { text, number in TextLine(text: text, number: number) },
      source: decoded.text, faults: decoded.guess.map { [.encodingGuessed($0)] } ?? [])
  }

  /// The lines of a text with their numbers, grouped into pages.
  static func pages(of text: String, line: (String, Int) -> TextLine?) -> [Page] {
    var pages: [Page] = []
    var lines: [TextLine] = []
    var number = 1
    for piece in LineScanner(text) {
      if let made = line(piece.text, number) { lines.append(made) }
      if piece.endsPage {
        pages.append(Page(number: pages.count + 1, content: .lines(lines)))
        lines = []
      }
      if piece.endsLine { number += 1 }
    }
    let isTrailingBlank = !pages.isEmpty && lines.allSatisfy { $0.text.isEmpty }
    if !isTrailingBlank { pages.append(Page(number: pages.count + 1, content: .lines(lines))) }
    return pages
  }
}

/// Walks over the lines of a text. Control characters other than the tabulator are dropped, NUL becomes a blank.
struct LineScanner: Sequence, IteratorProtocol {
  struct Piece {
    var text: String
    var endsLine: Bool
    var endsPage: Bool
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func next() -> Piece? {
    guard position < scalars.count else { return nil }
    var line = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\r":
        if position < scalars.count, scalars[position] == "\n" { position += 1 }
        return Piece(text: String(line), endsLine: true, endsPage: false)
      case "\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}":
        return Piece(text: String(line), endsLine: true, endsPage: false)
      case "\u{0C}":
        return Piece(text: String(line), endsLine: false, endsPage: true)
      case "\u{1B}": skipEscapeSequence()
      case "\u{00}": line.append(" ")
      case "\u{FEFF}", "\u{01}"..."\u{08}", "\u{0E}"..."\u{1F}", "\u{7F}"..."\u{84}", "\u{86}"..."\u{9F}": continue
      default: line.append(scalar)
      }
    }
    return Piece(text: String(line), endsLine: true, endsPage: false)
  }

  /// `ESC [ … letter` of terminals (ECMA-48).
  private mutating func skipEscapeSequence() {
    guard position < scalars.count, scalars[position] == "[" else { return }
    position += 1
    let bound = Swift.min(position + 16, scalars.count)
    while position < bound {
      let scalar = scalars[position]
      position += 1
      if "@"..."~" ~= scalar { return }
    }
  }
}
