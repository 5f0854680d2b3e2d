// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Foundation

/// Authors, editors and translators, cut into names.
enum NameNormalizer: ReferenceNormalizer {
  static func apply(_ reference: TaggedReference, to reading: inout ReferenceReading) {
    let authors = reference.spans(.author)
    let names = names(authors, reference, order: reading.nameOrder)
    if !names.isEmpty {
      reading.set(\.author, .author, to: names, from: authors)
    } else if !reading.authorsBefore.isEmpty, SameAuthor.begins(reference.raw) {
      reading.set(\.author, .author, to: reading.authorsBefore, from: [])
    }
    let editors = reference.spans(.editor)
    let editorNames = self.names(editors, reference, order: .automatic)
    if !editorNames.isEmpty { reading.set(\.editor, .editor, to: editorNames, from: editors) }
    let translators = reference.spans(.translator)
    let translatorNames = self.names(translators, reference, order: .automatic)
    if !translatorNames.isEmpty { reading.set(\.translator, .translator, to: translatorNames, from: translators) }
  }

  /// What lists print for links to a work.
  private static let linkLabels: Set<String> = [
    "CrossRef", "PubMed", "PubMed Central", "Google Scholar", "Green Version",
  ]

  private static func names(_ spans: [TaggedSpan], _ reference: TaggedReference, order: NameOrder) -> [Name] {
    var names: [Name] = []
    for span in spans {
      let text = NameTidying.tidied(reference.text(span.tokens))
      guard !SameAuthor.stands(text), !linkLabels.contains(text) else { continue }
      // "Gray, Ross, and Ann Sinding", also in a list in order of family names: the first name alone has the family name first.
      let order = order == .automatic || isInverted(span, reference) ? self.order(span, reference) : order
      if isBody(span, reference) {
        names.append(Name(literal: text.trimmingCharacters(in: .whitespaces)))
        continue
      }
      let before = names
      names += NameParser.parse(text, order: order).names.filter { !before.contains($0) }
    }
    return names
  }

  /// `Torino City Lab`, `IOM Italy`: words without initials or signs between them, none of which is known for a name, though two are known,
  /// or one beside an acronym.
  private static func isBody(_ span: TaggedSpan, _ reference: TaggedReference) -> Bool {
    guard span.tokens.count >= 2 else { return false }
    if GroupAuthors.isGroup(span.tokens, reference.tokens) { return true }
    guard !reference.uses.isEmpty else { return false }
    let words = reference.tokens[span.tokens]
    guard words.allSatisfy({ $0.kind == .word && $0.cue != .and && $0.cue != .others }),
      words.allSatisfy({ $0.range.count > 2 || !$0.isCapitalized })
    else { return false }
    let own = span.tokens.filter { reference.tokens[$0].isCapitalized }
    let isAcronym = own.contains {
      (3...5).contains(reference.tokens[$0].range.count) && reference.text($0..<($0 + 1)).allSatisfy(\.isUppercase)
    }
    let known = own.count { reference.uses[$0] != 0 }
    return known >= (isAcronym ? 1 : 2) && own.allSatisfy { Lexicon.step(.author, in: reference.uses[$0]) == 0 }
  }

  /// Family first where the last words of the names are better known as given names than the first ones: `Agnoletti Carlo`.
  private static func order(_ span: TaggedSpan, _ reference: TaggedReference) -> NameOrder {
    guard !reference.uses.isEmpty else { return .automatic }
    var first = 0
    var last = 0
    var alone = 0
    var words: [Int] = []
    for index in span.tokens.lowerBound...span.tokens.upperBound {
      let token = index < span.tokens.upperBound ? reference.tokens[index] : nil
      if let token, token.kind == .word, token.cue != .and {
        words.append(index)
        continue
      }
      if token?.sign == 0x2d { continue }
      if words.count == 1 { alone += 1 }
      if words.count >= 2, words.allSatisfy({ reference.tokens[$0].range.count > 2 }), let start = words.first,
        let end = words.last
      {
        first += Lexicon.step(.given, in: reference.uses[start])
        last += Lexicon.step(.given, in: reference.uses[end])
      }
      words = []
    }
    return last > first && !(isInverted(span, reference) && alone <= 2) ? .familyFirst : .automatic
  }

  /// Whether a comma stands behind the first name's family name, which may have particles before it and be double.
  private static func isInverted(_ span: TaggedSpan, _ reference: TaggedReference) -> Bool {
    guard
      let comma = span.tokens.first(where: { reference.tokens[$0].kind == .sign && reference.tokens[$0].sign != 0x2d }),
      reference.tokens[comma].sign == 0x2c, comma + 1 < span.tokens.upperBound, reference.tokens[comma + 1].cue != .and
    else { return false }
    let words = span.tokens.lowerBound..<comma
    let own = words.filter { reference.tokens[$0].isCapitalized }
    return own.count == 1 || own.count == 2 && words.contains { reference.tokens[$0].sign == 0x2d }
  }
}

/// Dashes and words that stand for the authors of the entry before.
enum SameAuthor {
  private static let words: Set<String> = [
    "ders", "dies", "dens", "derselbe", "dieselbe", "dieselben", "idem", "id", "eadem", "iidem", "ead",
  ]

  /// Whether a string begins with such a sign or word.
  static func begins(_ raw: String) -> Bool {
    let text = raw.drop { $0.isWhitespace }
    let dashes = text.prefix { isDash($0) }
    if dashes.count >= 2 || (dashes.count == 1 && dashes.first != "-") { return true }
    let word = text.prefix { $0.isLetter }.lowercased()
    guard words.contains(word) else { return false }
    let next = text.dropFirst(word.count).first
    return next == "." || next == "," || next == ":" || next == " " || next == nil
  }

  /// Whether a text is nothing else.
  static func stands(_ text: String) -> Bool {
    let letters = text.lowercased().filter(\.isLetter)
    return letters.isEmpty ? text.contains(where: isDash) : words.contains(letters)
  }

  private static func isDash(_ character: Character) -> Bool {
    ["-", "–", "—", "_", "―", "\u{2010}", "\u{2011}", "−", "⸺", "⸻"].contains(character)
  }
}
