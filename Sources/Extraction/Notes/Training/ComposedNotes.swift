// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Tagging

/// Notes put together at random: works of labelled strings, short forms of them, rulings and items of newspapers, with the words that
/// introduce and part them, between sentences of comment.
///
/// Few papers have their notes labelled; how notes are put together can be said, and what they cite is in the labelled strings.
struct ComposedNotes {
  private let strings: [LabelledReference]
  /// Sentences of running text, for comment.
  private let prose: [String]
  private var rendered: RenderedReferences
  private var generator: SeededGenerator

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

  private mutating func titleWords(_ count: Int) -> [String] {
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

  private mutating func pin(_ habits: NoteHabits, share: Double) -> String {
    guard chance(share) else { return "" }
    let page = Int.random(in: 1...600, using: &generator)
    let number =
      chance(0.3) ? "\(page)\(one(of: ["–", "-"]))\(page + Int.random(in: 1...20, using: &generator))" : "\(page)"
    return habits.pin.0 + number + (chance(0.15) ? habits.following : "") + habits.pin.1
  }

  /// Family names of a labelled string, or a body.
  private mutating func families() -> [String] {
    if chance(0.15) { return [one(of: InventedSources.bodies)] }
    for _ in 0..<8 {
      let string = strings[Int.random(in: strings.indices, using: &generator)]
      guard let authors = string.text(.author) else { continue }
      let names = NameParser.parse(authors).names.compactMap { $0.family ?? $0.literal }.filter { $0.count > 2 }
      if !names.isEmpty { return Array(names.prefix(4)) }
    }
    return ["Miller"]
  }

  /// A short form of a work cited before or listed elsewhere.
  private mutating func short(_ habits: NoteHabits, _ phrases: NotePhrases) -> String {
    var names = families()
    let joined: String
    if names.count > 3, chance(0.7) {
      joined = names[0] + one(of: [" et al.", " u. a.", " u.a.", " et al"])
    } else {
      if chance(0.1) { names[0] = one(of: ["J. ", "M. ", "Peter ", "Anna "]) + names[0] }
      joined = names.joined(separator: habits.nameDivider)
    }
    let number = Int.random(in: 1...150, using: &generator)
    let year = Int.random(in: 1880...2024, using: &generator)
    let title =
      habits.quotes.0 + titleWords(Int.random(in: 1...5, using: &generator)).joined(separator: " ") + habits.quotes.1
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<22:
      let pointer = one(of: phrases.pointers).replacing("#", with: "\(number)")
      let middle = chance(0.35) ? habits.afterNames + title : chance(0.15) ? " \(year)" : ""
      if pointer.first?.isUppercase == true, chance(0.3) { return pointer + pin(habits, share: 0.7) }
      return joined + middle + (pointer.first == "(" || pointer.first == "[" ? " " : ", ") + pointer
        + pin(habits, share: 0.8)
    case 22..<42:
      let middle = chance(0.3) ? habits.afterNames + title : ""
      return joined + middle + ", " + one(of: phrases.operas) + pin(habits, share: 0.8)
    case 42..<62: return joined + habits.afterNames + title + pin(habits, share: 0.8)
    case 62..<82:
      let letter = chance(0.1) ? one(of: ["a", "b"]) : ""
      let form = one(of: [" \(year)\(letter)", " (\(year)\(letter))", " [\(year)]", ", \(year)\(letter)"])
      return joined + form + pin(habits, share: 0.8)
    case 82..<90:
      let handbook = families().joined(separator: "/")
      return names[0] + one(of: [", in: ", " in: ", ", in "]) + handbook + " \(year)" + one(of: [": ", ", "])
        + section()
    default: return joined + ", " + section()
    }
  }

  private mutating func section() -> String {
    let first = Int.random(in: 1...300, using: &generator)
    let second = Int.random(in: 1...120, using: &generator)
    return one(of: [
      "§ \(first) Rn. \(second)", "Art. \(first) Rn. \(second)", "Rn. \(second) ff.", "§ \(first) Rdnr. \(second)",
      "Rz. \(second)",
    ])
  }

  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }
}

/// What the notes of one paper do alike.
struct NoteHabits {
  let divider: String
  /// Before and after the page cited.
  let pin: (String, String)
  let following: String
  let nameDivider: String
  let afterNames: String
  let quotes: (String, String)

  init(phrases: NotePhrases, using generator: inout SeededGenerator) {
    divider = ["; ", "; ", "; ", " ; ", "; "].randomElement(using: &generator) ?? "; "
    pin = phrases.pins.randomElement(using: &generator) ?? (", ", "")
    following = [" f.", " ff.", "f.", "ff.", " sq."].randomElement(using: &generator) ?? " f."
    nameDivider =
      ([" and ", "/", " / ", ", ", " und ", " & ", " et ", " e ", " y "]).randomElement(using: &generator) ?? "/"
    afterNames = [", ", ", ", ": ", ", "].randomElement(using: &generator) ?? ", "
    quotes =
      [("", ""), ("", ""), ("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"), ("\"", "\"")].randomElement(
        using: &generator) ?? ("", "")
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
