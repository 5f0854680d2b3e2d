// SPDX-License-Identifier: GPL-3.0-or-later

/// How one kind of work is printed in one style: literal text, fields, terms of the list's language, and groups that fall away where a
/// field of theirs is missing.
///
///     CitationTemplate("{A}. {T}. {C}. {Y};{V}<({I})>:{P}.")
///
/// A field is a letter in braces (`Field`), a term a word behind `%` (`CitationTerms`), a group stands in angle brackets; groups hold
/// no groups. Quotation marks are written “ and ” and printed as the language has them.
struct CitationTemplate: Sendable {
  enum Field: Character, Sendable {
    case author = "A"
    case editor = "E"
    case title = "T"
    case container = "C"
    case year = "Y"
    /// A whole date in the words of the list's language.
    case date = "F"
    case volume = "V"
    case issue = "I"
    case pages = "P"
    case publisher = "U"
    case place = "L"
    case edition = "N"
    case doi = "D"
    case address = "W"
    /// The date of access, which is no field of its own.
    case accessed = "X"
    case genre = "G"
    /// The version of a dataset or program, which is no field of its own.
    case version = "R"

    /// The tag of what is printed in its place.
    var tag: ReferenceTag? {
      switch self {
      case .author: .author
      case .editor: .editor
      case .title: .title
      case .container: .container
      case .year, .date: .date
      case .volume: .volume
      case .issue: .issue
      case .pages: .pages
      case .publisher: .publisher
      case .place: .place
      case .edition: .edition
      case .doi: .doi
      case .address: .url
      case .genre: .genre
      case .accessed, .version: nil
      }
    }
  }

  enum Piece: Sendable {
    case text(String)
    case term(String)
    case field(Field)
    case quote(opens: Bool)
  }

  /// Groups in order; `isOptional` for those in angle brackets.
  let groups: [(isOptional: Bool, pieces: [Piece])]

  init(_ source: String) {
    var groups: [(isOptional: Bool, pieces: [Piece])] = []
    var pieces: [Piece] = []
    var isOptional = false
    var rest = Substring(source)
    func finish(nextIsOptional: Bool) {
      if !pieces.isEmpty { groups.append((isOptional, pieces)) }
      pieces = []
      isOptional = nextIsOptional
    }
    while let first = rest.popFirst() {
      switch first {
      case "<": finish(nextIsOptional: true)
      case ">": finish(nextIsOptional: false)
      case "“", "”": pieces.append(.quote(opens: first == "“"))
      case "{":
        if let letter = rest.popFirst(), let field = Field(rawValue: letter) { pieces.append(.field(field)) }
        if rest.first == "}" { rest.removeFirst() }
      case "%":
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(name.count)
        pieces.append(.term(String(name)))
      default:
        let text = String(first) + rest.prefix { !"<>“”{%".contains($0) }
        rest = rest.dropFirst(text.count - 1)
        pieces.append(.text(text))
      }
    }
    finish(nextIsOptional: false)
    self.groups = groups
  }
}
