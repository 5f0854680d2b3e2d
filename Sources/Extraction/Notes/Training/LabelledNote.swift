// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// The text of a note with its citations marked.
public struct LabelledNote: Sendable, Equatable {
  public struct Span: Sendable, Equatable {
    /// In places of the text's Unicode scalars.
    public var range: Range<Int>
    public var kind: NotePiece.Kind
  }

  public private(set) var text: String
  public private(set) var spans: [Span]

  public init(text: String, spans: [Span] = []) {
    self.text = text
    self.spans = spans
  }

  /// A label for each token.
  func labels(of note: TokenizedReference) -> [String] {
    var last = -1
    return note.tokens.map { token in
      guard let place = spans.firstIndex(where: { $0.range.contains(token.range.lowerBound) }) else {
        last = -1
        return NoteCutterLabel.outside
      }
      defer { last = place }
      return NoteCutterLabel.name(spans[place].kind, begins: place != last)
    }
  }
}

/// A note in the making.
struct NoteBuilder {
  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var spans: [LabelledNote.Span] = []

  var note: LabelledNote { LabelledNote(text: String(scalars), spans: spans) }
  var isEmpty: Bool { count == 0 }
  var last: Unicode.Scalar? { scalars.last }

  mutating func append(_ text: String, _ kind: NotePiece.Kind? = nil) {
    let added = text.unicodeScalars.count
    guard added > 0 else { return }
    if let kind { spans.append(.init(range: count..<(count + added), kind: kind)) }
    scalars.append(contentsOf: text.unicodeScalars)
    count += added
  }
}
