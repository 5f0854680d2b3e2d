// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

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

  private static func names(_ spans: [TaggedSpan], _ reference: TaggedReference, order: NameOrder) -> [Name] {
    var names: [Name] = []
    for span in spans {
      let text = reference.text(span.tokens)
      guard !SameAuthor.stands(text) else { continue }
      for name in NameParser.parse(text, order: order).names where !names.contains(name) { names.append(name) }
    }
    return names
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
