// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// The authors that the by-line names, and what it says of each.
struct Byline {
  var names: [Name] = []
  var contributors: [Contributor] = []
  var isTruncated = false
  /// Places in `TaggedFront.lines`.
  var places: [Int] = []
  /// Lines of affiliations, whatever their labels.
  var affiliationPlaces: [Int] = []
  var confidence: Double = 0
}

/// Cuts the authors out of the tagged lines.
struct BylineReader {
  let tagged: TaggedFront
  /// Places of the title in `tagged.lines`.
  let title: [Int]
  let joiner: LineJoiner
  /// The language of the text.
  var language: String?
  /// Lines that cite the document itself.
  var citations: [String] = []
  /// Lines under "Author details" at the end of an article.
  var details: [Line] = []

  func read() -> Byline {
    let places = BylineLines(tagged: tagged, title: title).places()
    guard !places.isEmpty else { return Byline() }
    let text = BylineText(lines: places.map { tagged.lines[$0].line }, names: tagged.names)
    let list = NameParser.parse(text.joined(), order: text.isInverted ? .familyFirst : .automatic)
    var names: [Name] = []
    for name in list.names.flatMap(parted) where isName(name) && !names.contains(name) {
      let name = numbered(Self.group(name) ?? CompoundName.whole(name), in: places)
      names.append(CitedName.extent(of: name, in: citations) ?? withTwoFamilyNames(name))
    }
    let known = places.map { tagged.lines[$0].label == .author ? tagged.lines[$0].probability : 0.5 }
    var byline = Byline(names: names, isTruncated: list.isTruncated, places: places)
    byline.confidence = known.reduce(0, +) / Double(known.count)
    let beside = AffiliationReader(
      tagged: tagged, bylinePlaces: places, names: names, joiner: joiner, details: details
    ).read()
    byline.contributors = beside.contributors
    byline.affiliationPlaces = beside.places
    return byline
  }

  /// A number at the end of a group's name, that no lower number goes before and no note or affiliation answers, is a part of the name:
  /// "Equipe knotTeX2".
  private func numbered(_ name: Name, in places: [Int]) -> Name {
    guard let literal = name.literal, BylineText.isGroup(literal) else { return name }
    for place in places {
      let line = tagged.lines[place].line
      guard let range = line.text.range(of: literal) else { continue }
      let digits = line.text[range.upperBound...].prefix(while: \.isNumber)
      guard let number = Int(digits), number > 1,
        !tagged.lines.contains(where: { $0.line.page == line.page && Self.answers(number, $0) })
      else { continue }
      return Name(literal: literal + digits)
    }
    return name
  }

  /// A line calls number 1, or begins with the number that is called.
  private static func answers(_ number: Int, _ line: FrontLine) -> Bool {
    let characters = Array(line.line.text)
    return line.line.raised.contains { $0.upperBound <= characters.count && String(characters[$0]) == "1" }
      || line.line.text.hasPrefix("\(number)") && line.label != .heading
  }

  /// "Harbour Society and Anna Beck" are a body and a person; "Ministry of Health and Welfare" is one body.
  private func parted(_ name: Name) -> [Name] {
    guard let words = name.literal?.split(separator: " "),
      let place = words.lastIndex(where: { BylineText.conjunctions.contains($0.lowercased()) }), place > 0,
      LineShape.isNameShaped(Array(words[(place + 1)...])), place + 1 < words.count,
      tagged.names.isGiven(words[place + 1])
    else { return [name] }
    let person = NameParser.parse(words[(place + 1)...].joined(separator: " ")).names
    return [Name(literal: words[..<place].joined(separator: " "))] + person
  }

  /// Spaniards have two family names: of three words and more the last two are family names, unless the first of them is a given name.
  private func withTwoFamilyNames(_ name: Name) -> Name {
    guard language == "es", let family = name.family, !family.contains(" "), !family.contains("-"),
      let words = name.given?.split(separator: " "), words.count >= 2, let last = words.last, last.count > 2,
      !last.hasSuffix("."), !tagged.names.isGiven(last),
      !FunctionWords.particles.contains(words[words.count - 2].lowercased())
    else { return name }
    var name = name
    name.family = last + " " + family
    name.given = words.dropLast().joined(separator: " ")
    return name
  }

  /// "Equipo Puerto Norte" has no given name.
  private static func group(_ name: Name) -> Name? {
    guard let family = name.family, let given = name.given, BylineText.isGroup(given + " " + family) else { return nil }
    return Name(literal: given + " " + family)
  }

  /// "Number" and "Volume" are a masthead's.
  private func isOfMasthead(_ name: Name) -> Bool {
    let words = Folding.words([name.given, name.family].compactMap { $0 }.joined(separator: " "))
    let counts: Set<String> = ["volume", "vol", "number", "issue", "numero", "heft", "jahrgang", "isbn", "issn"]
    return words.contains { counts.contains($0) }
  }

  private func isName(_ name: Name) -> Bool {
    if let literal = name.literal { return literal.count >= 4 && !PrintedCues.cues(in: literal).isWhole }
    guard let family = name.family, family.filter(\.isLetter).count >= 2, !isOfMasthead(name) else { return false }
    if !PrintedCues.cues(in: [name.given, family].compactMap { $0 }.joined(separator: " ")).found.isEmpty {
      return false
    }
    return !family.contains(where: \.isNumber) && (name.given?.contains(where: \.isLetter) ?? true) && family.count < 40
  }
}
