// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

typealias FoundTitle = FoundText

/// Cuts the title and subtitle out of the tagged lines.
struct TitleReader {
  let tagged: TaggedFront
  let joiner: LineJoiner
  /// The language of the text.
  let language: String?
  /// Names of journals that imprints print: no titles, however large they are set.
  var journals: [String] = []

  func read() -> FoundTitle? {
    guard var places = bestRun() ?? likeliest().map({ [$0] }) else { return nil }
    let core = places
    grow(&places)
    trim(&places)
    guard let first = places.first else { return nil }
    var main: [Int] = []
    var sub: [Int] = []
    for place in places where !isForeignInside(place, places) {
      if isSubtitle(place, of: first) || !sub.isEmpty { sub.append(place) } else { main.append(place) }
    }
    sub += subtitle(below: places)
    if isTranslation(sub, of: main) { sub = [] }
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
    let text = joiner.join(places.map { titleText(tagged.lines[$0].line) })
    return String(text.reversed().drop { $0 == "*" || $0 == "†" || $0.isWhitespace || $0 == "." }.reversed())
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

  /// Small print that reading order puts between lines of the title.
  private func isForeignInside(_ place: Int, _ places: [Int]) -> Bool {
    guard let index = places.firstIndex(of: place), index > 0, index + 1 < places.count,
      let size = tagged.lines[place].line.size, let before = tagged.lines[places[index - 1]].line.size,
      let after = tagged.lines[places[index + 1]].line.size
    else { return false }
    return size < 0.6 * min(before, after)
  }

  private func bestRun() -> [Int]? {
    var runs: [[Int]] = []
    for place in tagged.lines.indices
    where tagged.lines[place].label == .title && !isPieces(tagged.lines[place].line.text) && !isJournal(place) {
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
      return mean + 0.1 * Double(min(run.count, 3)) + size - page
    }
    return runs.max { score($0) < score($1) }
  }

  /// The journal's name, large above the title.
  private func isJournal(_ place: Int) -> Bool {
    let text = Folding.fold(tagged.lines[place].line.text)
    return journals.contains {
      Folding.fold($0) == text || ContainerName.isSerial(text) && ContainerName.abbreviates($0, text)
    }
  }

  /// Letters in ones and twos: a watermark, a mark set upright.
  private func isPieces(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count >= 2 && words.allSatisfy { $0.count <= 2 }
  }

  private func likeliest() -> Int? {
    let places = tagged.lines.indices.filter {
      !isPieces(tagged.lines[$0].line.text) && !isJournal($0) && tagged.lines[$0].line.zone == .body
        && tagged.lines[$0].line.text.contains(where: \.isLetter)
    }
    guard let best = places.max(by: { tagged.probability(of: .title, at: $0) < tagged.probability(of: .title, at: $1) })
    else {
      return nil
    }
    return tagged.probability(of: .title, at: best) > 0.02 ? best : nil
  }

  // MARK: Extent

  private func grow(_ places: inout [Int]) {
    var spacing = widest(places)
    while let first = places.first, first > 0, belongs(first - 1, to: first, spacing) {
      places.insert(first - 1, at: 0)
    }
    while let last = places.last, last + 1 < tagged.lines.count,
      belongs(last + 1, to: last, spacing) || completes(last + 1, last)
    {
      places.append(last + 1)
    }
    spacing = max(spacing, widest(places))
    while let first = places.first, first > 0, belongs(first - 1, to: first, spacing) {
      places.insert(first - 1, at: 0)
    }
  }

  /// The widest gap between lines of the title, in points.
  private func widest(_ places: [Int]) -> Double {
    zip(places, places.dropFirst()).compactMap { first, second in
      guard let above = tagged.lines[first].line.box, let below = tagged.lines[second].line.box else { return nil }
      return below.minY - above.maxY
    }.max() ?? 0
  }

  /// No title ends in an article, a preposition or a conjunction, nor in an open hyphen or colon: the next line of its size completes it.
  private func completes(_ place: Int, _ last: Int) -> Bool {
    let line = tagged.lines[place].line
    let above = tagged.lines[last].line
    guard line.page == above.page, line.zone == .body, let size = line.size, let own = above.size, size < 1.1 * own,
      size > 0.9 * own, let box = line.box, let aboveBox = above.box, box.minY - aboveBox.maxY < size,
      box.minY > aboveBox.minY, abs(line.bold - above.bold) < 0.5
    else { return false }
    return Self.isOpen(above.text)
  }

  private static func isOpen(_ text: String) -> Bool {
    guard let last = text.last, let word = text.split(separator: " ").last else { return false }
    if "-–—:,‐".contains(last) { return true }
    return word.first?.isLowercase == true && FunctionWords.all.contains(String(word)) && word.count > 1
  }

  /// Same size and weight, close by, and not held for something else with certainty.
  private func belongs(_ place: Int, to neighbour: Int, _ spacing: Double) -> Bool {
    let line = tagged.lines[place]
    let other = tagged.lines[neighbour].line
    guard line.line.zone == .body, line.line.page == other.page, let size = line.line.size, let otherSize = other.size,
      let box = line.line.box, let otherBox = other.box
    else { return false }
    guard abs(size - otherSize) < 0.03 * otherSize, (line.line.bold > 0.5) == (other.bold > 0.5) else { return false }
    let gap = max(box.minY - otherBox.maxY, otherBox.minY - box.maxY)
    let reach = line.line.block == other.block ? max(0.6 * size, min(1.2 * spacing, size)) : 0.3 * size
    guard gap < reach, gap > -1.2 * size else { return false }
    if line.label == .author || line.label == .affiliation || line.label == .heading, line.probability > 0.5 {
      return false
    }
    if isJournal(place) { return false }
    return !PrintedCues.cues(in: line.line.text).isWhole
  }

  /// Names side by side: capitals throughout, given names among them, divided by commas or marks or few enough to be one.
  private func isNames(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    let words = line.textWithoutMarks.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" && $0 != "." }
    let big = words.filter { $0.first?.isLetter == true && !BylineText.conjunctions.contains($0.lowercased()) }
    guard big.count >= 2,
      big.allSatisfy({ $0.first?.isUppercase == true || FunctionWords.particles.contains($0.lowercased()) })
    else {
      return false
    }
    let divisions = line.text.count { ",;".contains($0) } + line.raised.count
    let isOne = LineShape.isNameShaped(words) && (tagged.names.isGiven(big[0]) || tagged.lines[place].label == .author)
    return isOne || divisions >= 1 && divisions * 5 >= big.count && big.contains { tagged.names.isGiven($0) }
  }

  private func trim(_ places: inout [Int]) {
    while places.count > 1, let last = places.last, isNames(last),
      tagged.probability(of: .title, at: last) < 0.9 || tagged.lines[last].line.text.contains(",")
    {
      places.removeLast()
    }
    // A by-line above the title is set smaller than the title.
    let largest = places.compactMap { tagged.lines[$0].line.size }.max() ?? 0
    while places.count > 1, let first = places.first, (tagged.lines[first].line.size ?? 0) < 0.9 * largest,
      tagged.isNameList(first)
    {
      places.removeFirst()
    }
    dropTranslation(&places)
    dropRubric(&places)
    while places.count > 1, let first = places.first, isForeign(tagged.lines[first].line.text) { places.removeFirst() }
    while places.count > 1, let last = places.last, isForeign(tagged.lines[last].line.text) { places.removeLast() }
  }

  /// The title in a second language, in a block of its own.
  private func dropTranslation(_ places: inout [Int]) {
    guard let first = places.first else { return }
    let main = places.filter { tagged.lines[$0].line.block == tagged.lines[first].line.block }
    let rest = places.filter { !main.contains($0) }
    if isTranslation(rest, of: main) { places = main }
  }

  /// The name of a section or series above the title, smaller and in a block of its own.
  private func dropRubric(_ places: inout [Int]) {
    guard let first = places.first, let size = tagged.lines[first].line.size else { return }
    let rest = places.filter { tagged.lines[$0].line.block != tagged.lines[first].line.block }
    guard let next = rest.first, let main = tagged.lines[next].line.size, size < 0.93 * main else { return }
    places = rest
  }

  private func isTranslation(_ places: [Int], of main: [Int]) -> Bool {
    guard !places.isEmpty, let own = LanguageDetection.language(of: text(places), words: 5) else { return false }
    let other = LanguageDetection.language(of: text(main), words: 5) ?? language
    return other != nil && own != other && own != language
  }

  private func isForeign(_ text: String) -> Bool {
    let (cues, isWhole) = PrintedCues.cues(in: text)
    if isWhole, cues.contains(.articleType) || cues.contains(.abstract) || cues.contains(.contents) { return true }
    return text.contains("://") || text.contains("www.") || !text.contains(where: \.isLetter) || Self.isAddress(text)
  }

  /// "ijbms.mums.ac.ir": one word in small letters, with points inside.
  private static func isAddress(_ text: String) -> Bool {
    !text.contains(" ") && text == text.lowercased() && text.split(separator: ".").count >= 3
  }

  // MARK: Subtitle

  private func isSubtitle(_ place: Int, of first: Int) -> Bool {
    guard place != first, let size = tagged.lines[place].line.size, let main = tagged.lines[first].line.size else {
      return false
    }
    return size < 0.93 * main || (tagged.lines[first].line.bold > 0.5 && tagged.lines[place].line.bold < 0.5)
  }

  /// Smaller lines right below the title that were held for a title, too, but parted from it by nothing.
  private func subtitle(below places: [Int]) -> [Int] {
    guard let last = places.last, let box = tagged.lines[last].line.box, let size = tagged.lines[last].line.size else {
      return []
    }
    var found: [Int] = []
    for place in last + 1..<min(tagged.lines.count, last + 4) {
      let line = tagged.lines[place]
      guard line.line.zone == .body, line.line.page == tagged.lines[last].line.page, let own = line.line.box,
        own.minY - box.maxY < 3 * size, !isNames(place), !isForeign(line.line.text), (line.line.size ?? 0) > 0.4 * size,
        !PrintedCues.cues(in: line.line.text).found.contains(.affiliation),
        line.label == .title || tagged.probability(of: .title, at: place) > 0.4
      else { break }
      found.append(place)
    }
    return found
  }
}
