// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes BibTeX in UTF-8 that both BibTeX's and BibLaTeX's readers take: signs of TeX escaped, capitals in titles protected, keys unique.
public enum BibTeXWriter {
  /// - Parameter items: works, each with the key that its source cites it by, if it has one.
  public static func write(_ items: [(key: String?, work: Work)]) -> String {
    var keys = CitationKeys()
    return items.map { entry(keys.next($0.key, for: $0.work), $0.work) }.joined(separator: "\n")
  }

  private static func entry(_ key: String, _ work: Work) -> String {
    let type = type(work)
    var lines: [String] = []
    func add(_ name: String, _ value: String?, raw: Bool = false) {
      guard let value = value.map(ExportValues.flat), !value.isEmpty else { return }
      lines.append("  \(name) = {\(raw ? balanced(value) : escaped(value))},")
    }
    lines += [("author", work.author), ("editor", work.editor), ("translator", work.translator)].compactMap {
      role, names in
      names.isEmpty ? nil : "  \(role) = {\(names.map(printed).joined(separator: " and "))},"
    }
    if let title = work.title { lines.append("  title = {\(protected(ExportValues.flat(title)))},") }
    add(
      type == "article" ? "journal" : "booktitle",
      work.isPart || type == "misc" || work.type == nil ? work.containerTitle : nil)
    add("series", work.collectionTitle)
    date(work) { add($0, $1, raw: $2) }
    add("volume", work.volume)
    add("number", work.issue ?? work.collectionNumber ?? work.number)
    add("pages", work.page.map { $0.replacing("-", with: "--") })
    add(publisherField(type), work.publisher)
    add("address", work.publisherPlace)
    add("edition", work.edition)
    if work.type == .thesis || work.type == .report { add("type", work.genre) }
    add("doi", work.doi, raw: true)
    add("isbn", work.isbn)
    add("issn", work.issn)
    add("pmid", work.pmid)
    if let arXiv = work.custom["arXiv"] {
      add("eprint", arXiv)
      add("archiveprefix", "arXiv")
    }
    add("url", work.url, raw: true)
    add("abstract", work.abstract)
    add("keywords", work.keyword)
    add("language", work.language)
    add("note", work.note)
    return "@\(type){\(key),\n" + lines.joined(separator: "\n") + "\n}\n"
  }

  private static func publisherField(_ type: String) -> String {
    switch type {
    case "phdthesis": "school"
    case "techreport": "institution"
    default: "publisher"
    }
  }

  private static func date(_ work: Work, _ add: (String, String?, Bool) -> Void) {
    guard let parts = work.issued?.dateParts.first, let year = parts.first else {
      add("year", work.issued?.literal, false)
      return
    }
    add("year", String(year), false)
    if parts.count > 1 { add("month", String(parts[1]), false) }
    if parts.count > 2 { add("day", String(parts[2]), false) }
  }

  private static func type(_ work: Work) -> String {
    switch work.type {
    case .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook: "article"
    case .book, .collection, .classic, .musicalScore, .map: "book"
    case .pamphlet: "booklet"
    case .chapter, .entry, .entryDictionary, .entryEncyclopedia: "incollection"
    case .paperConference: "inproceedings"
    case .thesis: "phdthesis"
    case .report, .standard: "techreport"
    case .manuscript: "unpublished"
    default: "misc"
    }
  }

  private static func printed(_ name: Name) -> String {
    guard let family = name.family else { return "{" + escaped(name.literal ?? name.given ?? "") + "}" }
    let particle = [name.droppingParticle, name.nonDroppingParticle].compactMap { $0 }.joined(separator: " ")
    var last = escaped(family)
    // A comma, or the word that divides names, must not be read as such.
    if last.contains(",") || last.split(separator: " ").contains(where: { $0.lowercased() == "and" }) {
      last = "{" + last + "}"
    }
    if !particle.isEmpty { last = escaped(particle) + " " + last }
    let rest = [name.suffix, name.given].compactMap { $0 }.map(escaped).filter { !$0.isEmpty }
    return rest.isEmpty
      ? (last.contains(" ") && particle.isEmpty ? "{" + last + "}" : last) : ([last] + rest).joined(separator: ", ")
  }

  /// A title with the words in braces that styles must not write small: those with a capital behind their first letter.
  private static func protected(_ title: String) -> String {
    escaped(title).split(separator: " ", omittingEmptySubsequences: false).map { word in
      let letters = word.filter(\.isLetter)
      let isSpecial = letters.dropFirst().contains(where: \.isUppercase) && !word.contains("{") && !word.contains("}")
      return isSpecial ? "{" + word + "}" : String(word)
    }.joined(separator: " ")
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "{\\textbackslash}"
      case "{": result += "\\{"
      case "}": result += "\\}"
      case "&", "%", "$", "#", "_": result += "\\" + String(character)
      case "~": result += "{\\textasciitilde}"
      case "^": result += "{\\textasciicircum}"
      default: result.append(character)
      }
    }
    return result
  }

  /// Addresses and DOIs are taken as they stand; only braces that do not balance would break the entry.
  private static func balanced(_ text: String) -> String {
    text.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }
}

/// Keys for entries: the source's own where it has one, else family name, year and first long word of the title; doubled ones get a letter.
struct CitationKeys {
  private var used: Set<String> = []

  mutating func next(_ printed: String?, for work: Work) -> String {
    let base = printed.map(Self.tidied).flatMap { $0.isEmpty ? nil : $0 } ?? Self.made(for: work)
    if used.insert(base.lowercased()).inserted { return base }
    var number = 0
    while true {
      number += 1
      let candidate = base + Self.letters(number)
      if used.insert(candidate.lowercased()).inserted { return candidate }
    }
  }

  /// 1 is `a`, 26 `z`, 27 `aa`.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var text = ""
    while rest > 0 {
      rest -= 1
      text = String(UnicodeScalar(UInt8(97 + rest % 26))) + text
      rest /= 26
    }
    return text
  }

  private static func tidied(_ key: String) -> String {
    String(decoding: key.utf8.filter { $0.isAlphanumeric || "-_:.+/".utf8.contains($0) }, as: UTF8.self)
  }

  private static func made(for work: Work) -> String {
    func plain(_ text: String) -> String {
      String(decoding: Folding.fold(text).utf8.filter(\.isAlphanumeric), as: UTF8.self)
    }
    let family = (work.author.first ?? work.editor.first).map { plain($0.fullFamily) } ?? ""
    let year = work.issued?.year.map(String.init) ?? ""
    let word = Folding.words(work.title ?? "").map(plain).first { $0.utf8.count > 3 } ?? ""
    let key = String(family.prefix(24)) + year + String(word.prefix(16))
    return key.isEmpty ? "work" : key
  }
}
