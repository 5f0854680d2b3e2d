// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

typealias FoundTitle = FoundText

/// Cuts the title and subtitle out of the tagged lines.
struct TitleReader {
  let tagged: TaggedFront
  let joiner: LineJoiner
  /// The language of the text.
  let language: String?
  /// Names of journals that imprints print: no titles, however large they are set.
  var journals = JournalNames()
  /// The title that the file says of itself.
  var stated: String?

  func read() -> FoundTitle? {
    let named = PackageName(tagged: tagged)
    let thesis = ThesisPage(tagged)
    let announced = tagged.lines.first.flatMap { AnnouncedAuthor(on: $0.line.page, of: tagged) }
    let others = (thesis?.others ?? []).union(announced.map { $0.names + $0.block + [$0.lead] } ?? [])
    guard
      let core = statedRun(beside: bestRun(without: others)) ?? thesis.flatMap({ $0.title.isEmpty ? nil : $0.title })
        ?? announced?.reviewed(in: tagged) ?? named.alone().map({ [$0] })
        ?? likeliest(without: others).map({ [$0] }) ?? largest()
    else { return nil }
    let isStated = stated.flatMap { StatedTitle($0)?.places(in: tagged) } == core || thesis?.title == core
    let extent = TitleExtent(tagged: tagged, language: language, journals: journals, others: others, text: text)
    var (main, sub) = extent.parts(of: core, isWhole: isStated)
    if let name = main.first.flatMap(named.above) { (main, sub) = ([name], main + sub) }
    guard !main.isEmpty else { return nil }
    let title = Self.joined(text(main), text(sub))
    guard title.contains(where: \.isLetter) else { return nil }
    let confidence = core.map { tagged.probability(of: .title, at: $0) }.reduce(0, +) / Double(core.count)
    return FoundText(text: title, places: main + sub, confidence: confidence)
  }

  static func joined(_ title: String, _ subtitle: String) -> String {
    guard !subtitle.isEmpty else { return title }
    guard let last = title.last else { return subtitle }
    return title + (":?!.–—".contains(last) ? " " : ": ") + subtitle
  }

  private func text(_ places: [Int]) -> String {
    let text = Self.withoutLabel(joiner.join(places.map { titleText(tagged.lines[$0].line) }))
    return Self.withoutVersion(
      Self.withoutCalls(text))
  }

  /// Signs at the end that call notes: "Of Trees⋆,⋆⋆".
  static func withoutCalls(_ text: String) -> String {
    let signs: (Character) -> Bool = { "*∗⋆†‡".contains($0) }
    let bare = text.reversed().drop { signs($0) || $0.isWhitespace || $0 == "." }.reversed()
    guard let comma = bare.last, comma == ",", text.dropFirst(bare.count).contains(where: signs) else {
      return String(bare)
    }
    return withoutCalls(String(bare.dropLast()))
  }

  /// "TITLE: The influence of …", as manuscripts announce what they print.
  static func withoutLabel(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":"), text[colon...].dropFirst().first == " ",
      ["title", "titel", "titre", "titulo", "titolo"].contains(Folding.fold(String(text[..<colon])))
    else { return text }
    return text[text.index(after: colon)...].trimmingBlanks
  }

  /// "; v.1.2" and "(version 3)" at the end say which issue of a manual it is.
  static func withoutVersion(_ text: String) -> String {
    guard let sign = text.lastIndex(where: { ",;(".contains($0) }), text[..<sign].contains(" ") else { return text }
    let words = text[sign...].dropFirst().split { " ).".contains($0) }.map { $0.lowercased() }
    guard let first = words.first, first == "version" || first.hasPrefix("v"),
      (first == "version" ? "" : String(first.dropFirst())).allSatisfy(\.isNumber),
      words.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) }), words.count > 1 || first.count > 1
    else { return text }
    return text[..<sign].trimmingBlanks
  }

  /// Raised signs that call a note are left out; raised digits inside a title ("CO2") hardly ever are calls. Raised words stand beside
  /// the title: dates and labels in the margin.
  private func titleText(_ line: Line) -> String {
    var characters = Array(line.text)
    if let last = line.raised.last, last.upperBound >= characters.count - 1, last.count <= 2,
      last.upperBound <= characters.count
    {
      characters.removeSubrange(last.lowerBound..<characters.count)
    }
    for range in line.raised.reversed() where range.upperBound <= characters.count {
      if characters[range].count(where: \.isLetter) >= 3 || isBesideWords(range, line) {
        characters.removeSubrange(range)
      }
    }
    return String(characters).singleSpaced
  }

  /// A raised number in a row of raised words: "received: 07 December 2016".
  private func isBesideWords(_ range: Range<Int>, _ line: Line) -> Bool {
    let characters = Array(line.text)
    return line.raised.contains { other in
      other.upperBound <= characters.count
        && (other.lowerBound == range.upperBound + 1 || other.upperBound + 1 == range.lowerBound)
        && characters[other].count(where: \.isLetter) >= 3
    }
  }

  /// Lines that print the title that the file states are believed where they hold those that were found, or where those are doubtful.
  private func statedRun(beside found: [Int]?) -> [Int]? {
    guard let stated, let run = StatedTitle(stated)?.places(in: tagged),
      !run.contains(where: { journals.prints(tagged.lines[$0].line) })
    else { return found }
    guard let found else { return run }
    let mean = found.map { tagged.probability(of: .title, at: $0) }.reduce(0, +) / Double(found.count)
    return Set(run).isSuperset(of: found) || mean < 0.4 ? run : found
  }

  private func bestRun(without others: Set<Int>) -> [Int]? {
    var runs: [[Int]] = []
    for place in tagged.lines.indices
    where tagged.lines[place].label == .title && !isPieces(tagged.lines[place].line.text)
      && !journals.prints(tagged.lines[place].line) && !others.contains(place)
      && !TitleExtent.isKind(tagged.lines[place].line.text)
    {
      if let last = runs.last?.last, place - last == 1, tagged.lines[last].line.page == tagged.lines[place].line.page {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    let largest = tagged.lines.compactMap(\.line.size).max() ?? 1
    func score(_ run: [Int]) -> Double {
      let mean = run.map { tagged.probability(of: .title, at: $0) }.reduce(0, +) / Double(run.count)
      let size = (run.compactMap { tagged.lines[$0].line.size }.max() ?? 0) / largest
      let page = Double(tagged.lines[run[0]].line.page - tagged.lines[0].line.page)
      let isBody = run.allSatisfy { BylineText.isInstitution(tagged.lines[$0].line.text) && mean < 0.9 }
      return mean + 0.1 * Double(min(run.count, 3)) + size - page - (isBody ? 1 : 0)
    }
    return runs.max { score($0) < score($1) }
  }

  /// Letters in ones and twos: a watermark, a mark set upright.
  private func isPieces(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return !words.isEmpty && words.allSatisfy { $0.count <= 2 }
  }

  private func likeliest(without others: Set<Int>) -> Int? {
    let places = tagged.lines.indices.filter {
      !others.contains($0) && !TitleExtent.isKind(tagged.lines[$0].line.text) && !isPieces(tagged.lines[$0].line.text)
        && !journals.prints(tagged.lines[$0].line)
        && tagged.lines[$0].line.zone == .body && tagged.lines[$0].line.text.contains(where: \.isLetter)
    }
    guard let best = places.max(by: { tagged.probability(of: .title, at: $0) < tagged.probability(of: .title, at: $1) })
    else { return nil }
    return tagged.probability(of: .title, at: best) > 0.02 ? best : nil
  }

  /// Where no line is held for a title: the largest lines on the first page, if they stand out.
  private func largest() -> [Int]? {
    guard let page = tagged.lines.first?.line.page else { return nil }
    let places = tagged.lines.indices.filter { place in
      let line = tagged.lines[place].line
      return line.page == page && line.text.split(separator: " ").count >= 2 && line.zone != .sideStamp
        && !isPieces(line.text) && !journals.prints(line) && !TitleExtent.isForeign(line.text)
        && line.text.count(where: \.isLetter) >= 6 && (Imprint(line.text)?.weight ?? 0) < 3
        && NameLikeness(names: tagged.names).score(line) < 0.5
    }
    let sizes = places.compactMap { tagged.lines[$0].line.size }.sorted()
    guard let most = sizes.last, most >= 1.08 * sizes[sizes.count / 2],
      let first = places.first(where: { tagged.lines[$0].line.size == most })
    else { return nil }
    var run = [first]
    while let last = run.last, places.contains(last + 1), tagged.lines[last + 1].line.size == most {
      run.append(last + 1)
    }
    return run
  }
}

/// Names of journals that imprints print.
struct JournalNames {
  var names: [String] = []

  /// Whether a line is a journal's name, however large it is set.
  func prints(_ line: Line) -> Bool {
    guard !names.isEmpty, line.text.count < 120 else { return false }
    let text = Folding.fold(line.text)
    return names.contains {
      Folding.fold($0) == text || ContainerName.isSerial(text) && ContainerName.abbreviates($0, text)
    }
  }
}
