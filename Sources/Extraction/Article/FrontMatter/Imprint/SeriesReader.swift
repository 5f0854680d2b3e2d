// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// What a title page says beside title and author: the series with its number, the publisher with the year, the university of a thesis.
struct SeriesReader {
  let tagged: TaggedFront
  /// Places of the title in `tagged.lines`.
  let title: [Int]

  func read(into front: inout FrontMatter) {
    let page = title.first.map { tagged.lines[$0].line.page } ?? tagged.lines.first?.line.page
    let lines = tagged.lines.indices.filter { place in
      tagged.lines[place].line.page == page && !title.contains(place) && tagged.lines[place].line.text.count < 100
        && tagged.lines[place].label != .abstract && tagged.lines[place].line.zone != .footnote
    }.map { tagged.lines[$0].line }
    for line in lines {
      if front.work.number == nil, let series = Self.series(line.text) {
        front.work.genre = series.genre
        front.work.number = series.number
        dropContainer(named: series.genre, of: &front)
        note(["genre", "number"], line.page, &front)
      }
      if front.work.publisher == nil, front.work.volume == nil, let publisher = Self.publisher(line.text) {
        front.work.publisher = publisher
        note(["publisher"], line.page, &front)
      }
    }
  }

  /// "Policy Report No. 12" is no volume of a journal.
  private func dropContainer(named genre: String, of front: inout FrontMatter) {
    guard let container = front.work.containerTitle, Folding.fold(container).hasPrefix(Folding.fold(genre)) else {
      return
    }
    front.work.containerTitle = nil
    front.work.containerTitleShort = nil
    front.work.volume = nil
    front.work.issue = nil
    for field in ["container-title", "container-title-short", "volume", "issue"] { front.provenance[field] = nil }
  }

  private func note(_ fields: [String], _ page: Int, _ front: inout FrontMatter) {
    for field in fields { front.note(field, page: page, confidence: 0.8) }
  }

  /// "Working Paper 55/2024", "Arbeitspapier Nr. 7".
  static func series(_ text: String) -> (genre: String, number: String)? {
    guard text.contains(where: \.isNumber) else { return nil }
    let words = text.split(separator: " ")
    guard let first = words.firstIndex(where: { $0.contains(where: \.isNumber) }), first > 0, first < 6,
      words.count < first + 4
    else { return nil }
    var name = words[..<first]
    let isNumbered = name.last.map { ["no", "nr", "n", "number", "num"].contains(Folding.fold(String($0))) } ?? false
    if isNumbered { name.removeLast() }
    let genre = name.joined(separator: " ").trimmed { ",;:|–-".contains($0) }
    let folded = Folding.words(genre)
    let reports: Set<String> = ["report", "reports", "brief", "bericht", "berichte", "informe", "rapport", "rapporto"]
    let isSeries = folded.contains { word in
      ["paper", "papers", "werkdocument"].contains(word) || isNumbered && reports.contains(word)
        || word.hasSuffix("arbeitspapier")
        || word.hasSuffix("diskussionspapier")
    }
    let isDocument =
      folded.starts(with: ["documento", "de", "trabajo"]) || folded.starts(with: ["document", "de", "travail"])
    guard isSeries || isDocument || folded.starts(with: ["texto", "para", "discussao"]),
      genre.first?.isUppercase == true
    else { return nil }
    let number = words[first].trimmed { !$0.isNumber && !$0.isLetter }
    return number.isEmpty ? nil : (genre, number)
  }

  /// "Harbour Academic Press · 1998": a publisher and a year alone in a line.
  static func publisher(_ text: String) -> String? {
    guard let year = Imprint.years(in: text).last, text.hasSuffix(String(year)) else { return nil }
    let name = text.dropLast(4).trimmed { $0.isWhitespace || "·,|–-•(".contains($0) }
    guard name.count >= 4, name.count < 60, !name.contains(where: \.isNumber) else { return nil }
    let words = Folding.words(name)
    let marks: Set<String> = [
      "press", "verlag", "presses", "edizioni", "editorial", "editora", "editions", "uitgeverij", "publishers",
      "publishing", "books", "verlagsgesellschaft", "editore", "ediciones", "edicoes", "institut", "institute",
      "stiftung", "foundation",
    ]
    return words.contains { marks.contains($0) } ? name : nil
  }
}
