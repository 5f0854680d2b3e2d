// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// A stretch of a note that cites something.
public struct NotePiece: Sendable, Equatable {
  /// How the stretch cites.
  public enum Kind: String, Sendable, CaseIterable {
    /// A work with its title, a ruling, a law with its gazette, an item of a newspaper, an address on the web.
    case work
    /// `Ebd.`, `Miller, op. cit.`, `Miller (Fn. 3)`, `Miller 2001: 12`: what was, or is elsewhere, described in full.
    case short
  }

  public var kind: Kind
  /// As printed, with the place cited.
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Cuts the text of a note into the stretches that cite, and leaves out the words around them.
public struct NoteCutter: Sendable {
  /// Name and version of the features that a model must have been trained with.
  public static let features = NoteCutterFeatures.version

  private let model: SequenceModel
  private let features: NoteCutterFeatures
  private let labels: [NoteCutterLabel]

  /// - Throws: `ModelError.damaged` where the model lacks its lexicon.
  public init(model: SequenceModel) throws {
    guard let lexicon = model.attachment("lexicon").flatMap(Lexicon.init) else {
      throw ModelError.damaged(path: "the model of note citations", what: "no lexicon")
    }
    self.model = model
    features = NoteCutterFeatures(lexicon: lexicon)
    labels = model.labels.map { NoteCutterLabel($0) }
  }

  /// The stretches that cite, in order.
  public func pieces(of text: String) -> [NotePiece] {
    let note = TokenizedReference(text)
    guard !note.tokens.isEmpty else { return [] }
    let tagging = model.tag(features.features(of: note))
    var spans: [(kind: NotePiece.Kind, tokens: Range<Int>)] = []
    for (token, number) in tagging.labels.enumerated() {
      guard labels.indices.contains(number), let kind = labels[number].kind else { continue }
      if let last = spans.last, last.tokens.upperBound == token, last.kind == kind, !labels[number].begins {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<(token + 1)
      } else {
        spans.append((kind, token..<(token + 1)))
      }
    }
    for place in spans.indices where spans[place].kind == .work {
      let limit = place > 0 ? spans[place - 1].tokens.upperBound : 0
      spans[place].tokens = NotePieceStarts.grown(spans[place].tokens, from: limit, in: note)
    }
    let parted = spans.flatMap { span in
      span.kind == .short ? ShortForms.parted(span.tokens, in: note).map { (kind: span.kind, tokens: $0) } : [span]
    }
    return parted.compactMap { span in
      var tokens = NotePieceEdges.trimmed(span.tokens, in: note)
      if span.kind == .work { tokens = NotePieceEdges.withoutSignal(tokens, in: note) }
      guard let first = tokens.first, let last = tokens.last,
        tokens.contains(where: { note.tokens[$0].kind != .sign })
      else { return nil }
      return NotePiece(
        span.kind, note.text(note.tokens[first].range.lowerBound..<note.tokens[last].range.upperBound))
    }
  }
}

/// A label of the model with its kind.
struct NoteCutterLabel {
  static let outside = "other"

  let kind: NotePiece.Kind?
  let begins: Bool

  init(_ name: String) {
    kind = NotePiece.Kind(rawValue: String(name.dropFirst(2)))
    begins = name.hasPrefix("B-")
  }

  static func name(_ kind: NotePiece.Kind, begins: Bool) -> String { (begins ? "B-" : "I-") + kind.rawValue }
}

/// Short forms that the model left together, or together with a sentence before.
enum ShortForms {
  /// Semicolons outside brackets part them; what stands before a full stop goes where the words behind it point back by themselves.
  static func parted(_ tokens: Range<Int>, in note: TokenizedReference) -> [Range<Int>] {
    let (states, isStop) = ReferenceState.states(of: note.tokens)
    var parts: [Range<Int>] = []
    var start = tokens.lowerBound
    for token in tokens where note.tokens[token].sign == 0x3b && states[token].brackets == 0 {
      parts.append(start..<token)
      start = token + 1
    }
    parts.append(start..<tokens.upperBound)
    return parts.filter { !$0.isEmpty }.map { part in
      guard let stop = part.dropLast().last(where: { isStop[$0] && states[$0].brackets == 0 }) else { return part }
      let rest = (stop + 1)..<part.upperBound
      return ShortCitation(text(rest, in: note)).pointsBack ? rest : part
    }
  }

  private static func text(_ tokens: Range<Int>, in note: TokenizedReference) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return note.text(note.tokens[first].range.lowerBound..<note.tokens[last].range.upperBound)
  }
}

/// Where a piece begins and ends, once its tokens are known.
enum NotePieceEdges {
  /// Dividing signs at both ends go; so does a bracket that is opened or closed by itself.
  static func trimmed(_ tokens: Range<Int>, in note: TokenizedReference) -> Range<Int> {
    var tokens = tokens
    while let first = tokens.first,
      dividers.contains(note.tokens[first].sign) || closing.contains(note.tokens[first].sign)
    {
      tokens.removeFirst()
    }
    while let last = tokens.last {
      let sign = note.tokens[last].sign
      let opens = tokens.filter { note.tokens[$0].sign == 0x28 }.count
      let closes = tokens.filter { note.tokens[$0].sign == 0x29 }.count
      guard dividers.contains(sign) && sign != 0x2e || sign == 0x28 || sign == 0x29 && closes > opens else { break }
      tokens.removeLast()
    }
    return withoutFullStop(tokens, in: note)
  }

  /// Words that send the reader to the work behind them go: "Näher", "Vgl. auch". One with a comma behind it is a name ("See, K. von").
  static func withoutSignal(_ tokens: Range<Int>, in note: TokenizedReference) -> Range<Int> {
    var start = tokens.lowerBound
    while start < tokens.upperBound,
      SignalWords.contains(note.tokens[start])
        || start > tokens.lowerBound && [0x2e, 0x3a].contains(note.tokens[start].sign)
    { start += 1 }
    guard start > tokens.lowerBound, start < tokens.upperBound, note.tokens[start].kind == .word,
      note.tokens[start].isCapitalized
    else { return tokens }
    return start..<tokens.upperBound
  }

  /// The full stop of the sentence, not one of an abbreviation ("S. 12 ff.", "Ebd.").
  private static func withoutFullStop(_ tokens: Range<Int>, in note: TokenizedReference) -> Range<Int> {
    guard let last = tokens.last, note.tokens[last].sign == 0x2e, tokens.count > 1 else { return tokens }
    let word = note.tokens[last - 1]
    return word.kind == .word && word.range.count <= 4 ? tokens : tokens.dropLast()
  }

  private static let dividers: Set<UInt32> = [0x2c, 0x3b, 0x3a, 0x2e]
  private static let closing: Set<UInt32> = [0x29, 0x5d]
}
