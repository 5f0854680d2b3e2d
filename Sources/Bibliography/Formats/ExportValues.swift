// SPDX-License-Identifier: GPL-3.0-or-later

/// What the readers of exports make of single values, the same in each format.
enum ExportValues {
  /// A name as databases write it: `Family, Given`, `Family, Given, Jr.`, `Family, Jr., Given`, `Liu R.`, or a body.
  static func name(_ text: String) -> Name? {
    let text = text.trimming(where: { $0.isWhitespace || $0 == "," || $0 == ";" })
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: ",").map { $0.trimming(where: \.isWhitespace) }
    guard parts.count > 1 else { return undivided(text) }
    let family = parts[0]
    // "Press, Frank" is a person; a body has more words before its comma.
    if family.contains(" "), CorporateName.isBody(family) { return Name(literal: text) }
    var name = Name(family: family, given: parts[1])
    if parts.count > 2 {
      if NameWords.isSuffix(parts[1]) {
        name = Name(family: family, given: parts[2])
        name.suffix = parts[1]
      } else if NameWords.isSuffix(parts[2]) {
        name.suffix = parts[2]
      } else {
        name.given = parts.dropFirst().joined(separator: ", ")
      }
    }
    return name
  }

  private static func undivided(_ text: String) -> Name {
    let words = NameWords(text)
    guard words.words.count > 1, !CorporateName.isBody(text) else { return Name(literal: text) }
    return Name(undivided: text, order: .automatic)
  }

  static func names(_ texts: [String]) -> [Name] { texts.compactMap(name) }

  /// A number of the international kind, the first that is right: `0894-9867, 0894-9867`.
  static func issn(_ text: String) -> String? {
    ISSN.occurrences(in: text).first?.value ?? ISSN.normalized(text)
  }

  /// The address where one is printed that can be followed.
  static func url(_ text: String) -> String? {
    let text = text.trimming(where: \.isWhitespace)
    let first =
      text.split(whereSeparator: { $0.isWhitespace || $0 == ";" && !text.contains("?") }).first.map(String.init) ?? ""
    let lowered = first.prefix(8).lowercased()
    return lowered.hasPrefix("http://") || lowered.hasPrefix("https://") || lowered.hasPrefix("ftp://") ? first : nil
  }

  /// White space of any kind as one blank.
  static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// First and last page from two fields, where they hold pages at all.
  static func pages(_ first: String?, _ last: String?) -> String? {
    guard let first = first.map(flat), isPage(first) else { return nil }
    guard let last = last.map(flat), isPage(last), !first.contains("-") || first.first == "0" || last.contains("-")
    else {
      return PageRange.normalized(first)
    }
    if first.contains("-") || last.contains("-") { return first == last ? first : first + "-" + last }
    return PageRange.normalized(first + "-" + last)
  }

  /// Whether a text is a page: it has a digit and few words, or is a Roman numeral.
  static func isPage(_ text: String) -> Bool {
    guard !text.isEmpty, text.count <= 40 else { return false }
    if text.contains(where: \.isNumber) {
      return !text.contains("/") && text.split(separator: " ").count <= 4 && !text.contains(":")
    }
    return text.allSatisfy { "ivxlcdmIVXLCDM-–".contains($0) }
  }

  /// `en` for `eng`, `English`, `en-US` and their like; other languages by their code where it is one.
  static func language(_ text: String) -> String? {
    let folded = Folding.fold(text.split(separator: ";").first.map(String.init) ?? "")
    if let known = languages[folded] { return known }
    let parts = folded.split(separator: " ")
    guard let head = parts.first, head.utf8.count == 2 else { return nil }
    return parts.count == 2 && parts[1].utf8.count == 2 ? head + "-" + parts[1] : parts.count == 1 ? String(head) : nil
  }

  private static let languages: [String: String] = [
    "eng": "en", "english": "en", "ger": "de", "deu": "de", "german": "de", "deutsch": "de", "ngerman": "de",
    "fre": "fr", "fra": "fr",
    "french": "fr", "francais": "fr", "ita": "it", "italian": "it", "italiano": "it", "spa": "es", "spanish": "es",
    "espanol": "es",
    "por": "pt", "portuguese": "pt", "portugues": "pt", "dut": "nl", "nld": "nl", "dutch": "nl", "nederlands": "nl",
    "rus": "ru",
    "russian": "ru", "chi": "zh", "zho": "zh", "chinese": "zh", "jpn": "ja", "japanese": "ja", "pol": "pl",
    "polish": "pl", "cze": "cs",
    "ces": "cs", "czech": "cs", "swe": "sv", "swedish": "sv", "dan": "da", "danish": "da", "nor": "no",
    "norwegian": "no", "fin": "fi",
    "finnish": "fi", "hun": "hu", "hungarian": "hu", "tur": "tr", "turkish": "tr", "ara": "ar", "arabic": "ar",
    "kor": "ko",
    "korean": "ko", "ukr": "uk", "ukrainian": "uk", "lat": "la", "latin": "la", "american": "en-us", "british": "en-gb",
    "ukenglish": "en-gb",
    "usenglish": "en-us",
  ]

  /// Keywords in order, as often as they are printed.
  static func keywords(_ words: [String]) -> String? {
    let kept = words.map { flat($0).replacing(";", with: ",") }.filter { !$0.isEmpty }
    return kept.isEmpty ? nil : kept.joined(separator: "; ")
  }

  /// The title with its subtitle: `Title: subtitle`.
  static func title(_ title: String?, _ subtitle: String?) -> String? {
    guard let title, !title.isEmpty else { return subtitle.flatMap { $0.isEmpty ? nil : $0 } }
    guard let subtitle, !subtitle.isEmpty else { return title }
    if title.hasSuffix(":") { return title + " " + subtitle }
    return title.hasSuffix("?") || title.hasSuffix("!") ? title + " " + subtitle : title + ": " + subtitle
  }
}

extension Work {
  /// Takes a value only where the field is empty yet.
  mutating func fill(_ field: WritableKeyPath<Work, String?>, _ value: String?) {
    guard self[keyPath: field] == nil, let value else { return }
    let flat = ExportValues.flat(value)
    if !flat.isEmpty { self[keyPath: field] = flat }
  }

  /// The types of works that stand in a container with pages of its own.
  var isPart: Bool {
    switch type {
    case .chapter, .paperConference, .articleJournal, .articleMagazine, .articleNewspaper, .entry, .entryDictionary,
      .entryEncyclopedia,
      .reviewBook, .review:
      true
    default: false
    }
  }
}
