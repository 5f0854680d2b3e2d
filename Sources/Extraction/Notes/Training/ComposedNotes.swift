// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Tagging

/// Notes put together at random: works of labelled strings, short forms of them, rulings and items of newspapers, with the words that
/// introduce and part them, between sentences of comment.
///
/// Few papers have their notes labelled; how notes are put together can be said, and what they cite is in the labelled strings.
struct ComposedNotes {
  let strings: [LabelledReference]
  /// Sentences of running text, for comment.
  private let prose: [String]
  private var rendered: RenderedReferences
  var generator: SeededGenerator

  init(of strings: [LabelledReference], prose: [String], seed: UInt64) {
    self.strings = Self.evened(strings.filter(Self.describesWork))
    self.prose = prose
    rendered = RenderedReferences(of: strings, seed: seed)
    generator = SeededGenerator(seed: seed)
  }

  /// Of one source no more than this, so that none decides what notes look like.
  private static let mostOfSource = 5_000

  /// A title with a date, pages or a link, and nothing that points back to an earlier note.
  private static func describesWork(_ string: LabelledReference) -> Bool {
    guard !string.holdsSeveralWorks, string.raw.utf8.count < 500 else { return false }
    let tags = Set(string.spans.map(\.tag))
    guard tags.contains(.title), !tags.isDisjoint(with: [.date, .pages, .url]) else { return false }
    return !TokenizedReference(string.raw).tokens.dropFirst(2).contains { $0.cue == .back }
  }

  private static func evened(_ strings: [LabelledReference]) -> [LabelledReference] {
    let sources = Dictionary(grouping: strings) { $0.id.prefix { $0 != "/" } }
    return sources.sorted { $0.key < $1.key }.flatMap { _, strings in
      let step = max(1, (strings.count + mostOfSource - 1) / mostOfSource)
      return stride(from: 0, to: strings.count, by: step).map { strings[$0] }
    }
  }

  mutating func notes(_ count: Int) -> [LabelledNote] {
    guard !strings.isEmpty else { return [] }
    return (0..<count).map { _ in note() }
  }

  private mutating func note() -> LabelledNote {
    let phrases = one(of: NotePhrases.all)
    let habits = NoteHabits(phrases: phrases, using: &generator)
    var builder = NoteBuilder()
    if chance(0.22) {
      comment(phrases, to: &builder)
      if chance(0.45) { return builder.note }
      builder.append(" ")
    }
    let count = chance(0.5) ? 1 : chance(0.55) ? 2 : chance(0.6) ? 3 : Int.random(in: 4...7, using: &generator)
    for number in 0..<count {
      if number > 0 { divide(habits, phrases, &builder) }
      if chance(number == 0 ? 0.4 : 0.15) { builder.append(lead(phrases, begins: number == 0)) }
      cite(habits, phrases, to: &builder)
      if chance(0.05) { builder.append(one(of: phrases.remarks)) }
    }
    if chance(0.85), builder.last != "." { builder.append(".") }
    if chance(0.15) {
      builder.append(builder.last == "." ? " " : ". ")
      comment(phrases, to: &builder)
    }
    return builder.note
  }

  /// What stands between two citations.
  private mutating func divide(_ habits: NoteHabits, _ phrases: NotePhrases, _ builder: inout NoteBuilder) {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<72: builder.append(habits.divider)
    case 72..<84: builder.append(builder.last == "." ? " " : ". ")
    case 84..<90: builder.append(" " + one(of: phrases.ands) + " ")
    case 90..<94: builder.append(", ")
    default:
      builder.append(builder.last == "." ? " " : ". ")
      comment(phrases, to: &builder)
      builder.append(" ")
    }
  }

  // MARK: Words around

  private mutating func comment(_ phrases: NotePhrases, to builder: inout NoteBuilder) {
    let sentence = chance(0.35) || prose.isEmpty ? one(of: phrases.comments) : one(of: prose)
    builder.append(sentence)
  }

  /// "Vgl. ", "Zur Geschichte der Stadt siehe ": at times with some words of a title.
  private mutating func lead(_ phrases: NotePhrases, begins: Bool) -> String {
    if chance(0.3) {
      let words =
        one(of: phrases.topics) + " " + titleWords(Int.random(in: 2...6, using: &generator)).joined(separator: " ")
      return words + one(of: [", ", " ", " "]) + one(of: phrases.verbs) + one(of: [" ", ": ", " ", " "])
    }
    let words = one(of: phrases.leads)
    return (begins ? words : chance(0.7) ? words.lowercasedFirst : words) + one(of: [" ", " ", " ", ": "])
  }

  mutating func titleWords(_ count: Int) -> [String] {
    for _ in 0..<5 {
      let string = strings[Int.random(in: strings.indices, using: &generator)]
      if let title = string.text(.title) {
        let words = title.split(separator: " ").map(String.init).filter { $0.allSatisfy { $0.isLetter || $0 == "-" } }
        if words.count >= 2 { return Array(words.prefix(count)) }
      }
    }
    return []
  }

  // MARK: Citations

  private mutating func cite(_ habits: NoteHabits, _ phrases: NotePhrases, to builder: inout NoteBuilder) {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<58: builder.append(work(habits), .work)
    case 58..<63: builder.append(InventedRulings.one(families: families(), using: &generator), .work)
    case 63..<68: builder.append(NewspaperItems.one(title: titleWords(8), using: &generator), .work)
    case 68..<75: builder.append(one(of: phrases.ibids) + pin(habits, share: 0.6), .short)
    default: builder.append(short(habits, phrases), .short)
    }
  }

  /// A labelled string or one printed anew, with the place cited.
  private mutating func work(_ habits: NoteHabits) -> String {
    let string: LabelledReference
    if chance(0.5), let printed = rendered.references(1).first {
      string = printed
    } else {
      string = strings[Int.random(in: strings.indices, using: &generator)]
    }
    var text = string.withoutLabel
    if chance(0.08), let author = string.spans.first(where: { $0.tag == .author }), author.range.lowerBound == 0 {
      let scalars = Array(string.raw.unicodeScalars)
      text =
        one(of: ["ders.", "Ders.", "dies.", "idem", "Id.", "Idem", "derselbe"])
        + String(String.UnicodeScalarView(scalars[author.range.upperBound...]))
    }
    while let last = text.last, ".,; ".contains(last) { text.removeLast() }
    return text + pin(habits, share: 0.45)
  }

  mutating func pin(_ habits: NoteHabits, share: Double) -> String {
    guard chance(share) else { return "" }
    let page = Int.random(in: 1...600, using: &generator)
    let number =
      chance(0.3) ? "\(page)\(one(of: ["–", "-"]))\(page + Int.random(in: 1...20, using: &generator))" : "\(page)"
    return habits.pin.0 + number + (chance(0.15) ? habits.following : "") + habits.pin.1
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }
}

extension LabelledReference {
  /// The first stretch of a tag.
  func text(_ tag: ReferenceTag) -> String? {
    guard let span = spans.first(where: { $0.tag == tag }) else { return nil }
    let scalars = Array(raw.unicodeScalars)
    guard span.range.upperBound <= scalars.count else { return nil }
    return String(String.UnicodeScalarView(scalars[span.range]))
  }

  /// The string without a number or label before its first field, opening quotes kept.
  var withoutLabel: String {
    let scalars = Array(raw.unicodeScalars)
    var start = spans.map(\.range.lowerBound).min() ?? 0
    while start > 0, ["“", "„", "«", "\"", "‘", "'"].contains(scalars[start - 1]) { start -= 1 }
    return String(String.UnicodeScalarView(scalars[min(start, scalars.count)...]))
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
