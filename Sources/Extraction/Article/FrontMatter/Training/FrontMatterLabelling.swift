// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

/// Finds the lines that print what gold knows, so that a model can learn from them.
struct FrontMatterLabelling {
  private let lines: [Line]
  private let gold: LabelledFrontMatter
  private let cues: [(found: [PrintedCues], isWhole: Bool)]
  private(set) var labels: [FrontLabel]

  /// - Returns: nil where the title that gold knows is not found.
  init?(_ lines: [Line], gold: LabelledFrontMatter, bodySize: Double?) {
    self.lines = lines
    self.gold = gold
    cues = lines.map { PrintedCues.cues(in: $0.text) }
    labels = [FrontLabel](repeating: .body, count: lines.count)
    guard let title = titleRange() else { return nil }
    labelRest(title: title, bodySize: bodySize)
    labelAbstract()
    labelKeywords()
    labelHeadings()
    labelDOI()
    labelAuthors(title: title)
    for place in title { labels[place] = .title }
  }

  // MARK: Title

  /// The run of one to eight lines whose letters are nearest to the title's, in larger type first.
  private func titleRange() -> Range<Int>? {
    guard let title = gold.title else { return nil }
    let wanted = Folding.scalars(title).filter { $0 != 32 }
    guard wanted.count >= 3 else { return nil }
    let folded = lines.map { Folding.scalars($0.textWithoutMarks).filter { $0 != 32 } }
    let largest = lines.compactMap(\.size).max() ?? 1
    var best: (range: Range<Int>, score: Double)?
    for start in lines.indices where lines[start].zone == .body && !folded[start].isEmpty {
      var letters: [UInt32] = []
      for end in start..<min(lines.count, start + 8) {
        guard lines[end].page == lines[start].page else { break }
        letters += folded[end]
        if letters.count > wanted.count * 3 / 2 { break }
        if letters.count * 2 < wanted.count { continue }
        let ratio = Similarity.ratio(letters, wanted, floor: 0.75)
        guard ratio >= 0.78 else { continue }
        let score = ratio + 0.3 * (lines[start].size ?? 0) / largest - 0.02 * Double(start) / 50
        if score > best?.score ?? 0 { best = (start..<end + 1, score) }
      }
    }
    return best?.range
  }

  // MARK: Authors

  private mutating func labelAuthors(title: Range<Int>) {
    guard let authors = gold.author, !authors.isEmpty else { return }
    let words = Set(
      authors.flatMap { Folding.words([$0.given, $0.family, $0.literal].compactMap { $0 }.joined(separator: " ")) })
    let families = authors.map { Folding.fold($0.family ?? $0.literal ?? "") }.filter { !$0.isEmpty }
    var missing = Set(families)
    let order = lines.indices.filter {
      lines[$0].zone == .body && !title.contains($0) && lines[$0].page == lines[title.lowerBound].page
    }
    .sorted { distance($0, title) < distance($1, title) }
    for place in order where !missing.isEmpty {
      let own = Folding.words(lines[place].textWithoutMarks).filter {
        $0.contains(where: \.isLetter) && !Self.ignored.contains($0)
      }
      guard !own.isEmpty, own.count <= 60 else { continue }
      let known = own.count { words.contains($0) }
      let folded = " " + own.joined(separator: " ") + " "
      let found = missing.filter { folded.contains(" \($0) ") }
      guard
        known * 10 >= own.count * 6
          || (distance(place, title) < 8 && known * 10 >= own.count * 3 && found.count >= 1 && known >= 2)
      else { continue }
      guard !found.isEmpty else { continue }
      labels[place] = .author
      missing.subtract(found)
    }
  }

  private static let ignored: Set<String> = [
    "and", "und", "et", "y", "e", "phd", "md", "dr", "prof", "msc", "by", "id", "orcid",
  ]

  private func distance(_ place: Int, _ range: Range<Int>) -> Int {
    place < range.lowerBound ? (range.lowerBound - place) * 2 : place - range.upperBound
  }

  // MARK: Abstract and keywords

  private mutating func labelAbstract() {
    if let abstract = gold.abstract, !abstract.isEmpty {
      let grams = Self.grams(Folding.words(abstract))
      for place in lines.indices where lines[place].zone == .body {
        let words = Folding.words(lines[place].text)
        let own = Self.grams(words)
        if own.isEmpty {
          if words.count >= 1, place > 0, labels[place - 1] == .abstract,
            Folding.fold(abstract).hasSuffix(words.joined(separator: " "))
          {
            labels[place] = .abstract
          }
        } else if own.count(where: { grams.contains($0) }) * 100 >= own.count * 55 {
          labels[place] = .abstract
        }
      }
    }
    labelByCue(.abstract, as: gold.abstract == nil ? .abstract : .otherAbstract, limit: 45)
  }

  private static func grams(_ words: [String]) -> [String] {
    guard words.count >= 4 else { return [] }
    return (0...(words.count - 4)).map { words[$0..<$0 + 4].joined(separator: " ") }
  }

  /// Lines behind a cue word that gold says nothing of, up to the next cue or heading.
  private mutating func labelByCue(_ cue: PrintedCues, as label: FrontLabel, limit: Int) {
    for start in lines.indices where labels[start] == .body || labels[start] == .other {
      let length = PrintedCues.cueLength(in: lines[start].text, of: cue)
      guard length > 0, lines[start].zone == .body, cues[start].found.first == cue else { continue }
      let isWhole = length >= lines[start].text.count
      guard isWhole || lines[start].text.dropFirst(length - 1).first.map({ ":.-–— ".contains($0) }) == true else {
        continue
      }
      var place = start
      if isWhole {
        labels[start] = .heading
        place += 1
      }
      guard place < lines.count, place == start || labels[place] == .body || labels[place] == .other else { continue }
      let size = lines[place].size ?? 0
      var count = 0
      while place < lines.count, count < limit, labels[place] == .body || labels[place] == .other,
        abs((lines[place].size ?? 0) - size) < 0.5, lines[place].page == lines[start].page,
        count == 0 || !endsUnit(place)
      {
        labels[place] = label
        count += 1
        place += 1
        if place < lines.count, lines[place].block != lines[place - 1].block, lines[place - 1].text.hasSuffix("."),
          count > 4
        {
          break
        }
      }
    }
  }

  private func endsUnit(_ place: Int) -> Bool {
    let found = cues[place].found.first
    return found == .keywords || found == .introduction || found == .abstract && cues[place].isWhole
      || found == .citation || found == .dates
  }

  private mutating func labelKeywords() {
    let words = Set((gold.keywords ?? []).flatMap { Folding.words($0) })
    for start in lines.indices {
      let length = PrintedCues.cueLength(in: lines[start].text, of: .keywords)
      guard length > 0, lines[start].zone == .body else { continue }
      let isWhole = length >= lines[start].text.count
      if isWhole { labels[start] = .heading }
      var place = isWhole ? start + 1 : start
      let isGold = gold.keywords == nil || share(of: words, in: place) >= 0.5
      var count = 0
      while place < lines.count, count < 12, place == start || !endsUnit(place) {
        let fits = isGold && !words.isEmpty ? share(of: words, in: place) >= 0.6 : count < 1 || continues(place)
        guard fits else { break }
        labels[place] = isGold ? .keywords : .otherKeywords
        count += 1
        place += 1
      }
    }
  }

  private func continues(_ place: Int) -> Bool {
    lines[place].block == lines[place - 1].block && !lines[place - 1].text.hasSuffix(".")
      && abs((lines[place].size ?? 0) - (lines[place - 1].size ?? 0)) < 0.3
  }

  private func share(of words: Set<String>, in place: Int) -> Double {
    guard lines.indices.contains(place) else { return 0 }
    let text = lines[place].text.dropFirst(PrintedCues.cueLength(in: lines[place].text, of: .keywords))
    let own = Folding.words(String(text))
    return own.isEmpty ? 0 : Double(own.count { words.contains($0) }) / Double(own.count)
  }

  // MARK: The rest

  private mutating func labelHeadings() {
    let sections = Set((gold.sections ?? []).map { Folding.fold($0).filter { !$0.isNumber && $0 != " " } })
    for place in lines.indices where labels[place] == .body || labels[place] == .other {
      let folded = Folding.fold(lines[place].text).filter { !$0.isNumber && $0 != " " }
      if folded.count >= 3,
        sections.contains(folded) || cues[place].isWhole && cues[place].found.contains(.introduction)
      {
        labels[place] = .heading
      }
    }
  }

  private mutating func labelDOI() {
    for place in lines.indices where !DOI.occurrences(in: lines[place].text).isEmpty && labels[place] != .abstract {
      let found = DOI.occurrences(in: lines[place].text).map(\.value)
      if let doi = gold.doi, !doi.isEmpty, found.contains(where: { $0.hasPrefix(doi) || doi.hasPrefix($0) }) {
        labels[place] = .doi
      }
    }
  }

  private mutating func labelRest(title: Range<Int>, bodySize: Double?) {
    let bodyStart =
      lines.indices.first { cues[$0].isWhole && cues[$0].found.contains(.introduction) && $0 > title.upperBound }
      ?? lines.count
    for place in lines.indices {
      let found = cues[place].found
      let isFront = place < bodyStart && place < title.upperBound + 60
      if lines[place].zone != .body {
        labels[place] = found.contains(.masthead) ? .masthead : .other
      } else if isFront,
        lines[place].text.contains("@")
          || found.contains(.affiliation) && lines[place].text.count < 200 && !isProse(place)
      {
        labels[place] = .affiliation
      } else if isFront, found.contains(.dates) {
        labels[place] = .dates
      } else if isFront,
        found.first == .citation || found.contains(.masthead) && LineShape.hasYear(lines[place].text) && !isProse(place)
      {
        labels[place] = .masthead
      } else if isFront,
        found.contains(.licence) || found.contains(.articleType) && cues[place].isWhole || found.contains(.editors)
      {
        labels[place] = .other
      }
    }
  }

  private func isProse(_ place: Int) -> Bool {
    let words = Folding.words(lines[place].text)
    return words.count > 6 && words.count { FunctionWords.all.contains($0) } * 5 > words.count
  }
}
