// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Layout

/// What ends an abstract: a list of abbreviations below it, or text in another setting.
enum AbstractEnd {
  /// "Abbreviations: CI = confidence interval", in a line of its own or before the list.
  static func headsAbbreviations(_ text: String) -> Bool {
    let head = text.prefix(40)
    let start = head.firstIndex { ":.–—".contains($0) }
    guard start != nil || text.count < 40 else { return false }
    return abbreviations.contains(Folding.fold(String(start.map { head[..<$0] } ?? head)))
  }

  /// "JEL: D72", "Classificazione JEL: L41", "Palabras claves. …": codes and keywords.
  static func headsCodes(_ text: String) -> Bool {
    let words = Folding.words(String(text.prefix(40)))
    let isCode = words.prefix(3).contains("jel") || ["msc", "pacs"].contains(words.first) && text.contains(":")
    return isCode || ["palabras claves", "palavras chaves"].contains(words.prefix(2).joined(separator: " "))
  }

  /// "Methods: …": the name of a part of structured abstracts begins the line.
  static func beginsPart(_ text: String) -> Bool {
    Folding.words(String(text.prefix(40))).first.map { parts.contains($0) } ?? false
  }

  private static let parts: Set<String> = [
    "background", "objective", "objectives", "aim", "aims", "purpose", "introduction", "method", "methods",
    "methodology",
    "materials", "material", "patients", "participants", "setting", "design", "intervention", "interventions", "result",
    "results", "findings", "conclusion", "conclusions", "discussion", "interpretation", "ethics", "trial",
    "registration",
    "significance", "implications", "limitations", "funding", "hintergrund", "zielsetzung", "fragestellung", "ziel",
    "einleitung", "methode", "methoden", "methodik", "ergebnis", "ergebnisse", "schlussfolgerung", "schlussfolgerungen",
    "fazit", "diskussion", "contexte", "objectif", "objectifs", "methodes", "resultats", "antecedentes",
    "introduccion", "objetivo", "objetivos", "metodo", "metodos", "metodologia", "resultados", "conclusiones",
    "introducao",
    "conclusao", "conclusoes", "introduzione", "obiettivo", "obiettivi", "metodi", "risultati", "conclusioni",
    "achtergrond",
    "doel", "resultaten", "conclusie",
  ]

  private static let abbreviations: Set<String> = [
    "abbreviations", "abbreviations used", "list of abbreviations", "abkurzungen", "abkurzungsverzeichnis",
    "abreviations", "abreviaturas", "abreviacoes", "siglas", "abbreviazioni", "afkortingen",
  ]
}

extension AbstractReader {
  /// Lists of abbreviations and codes of subjects end it.
  func cutAtLists(_ unit: inout [Int]) {
    let end = unit.indices.dropFirst().first { index in
      let text = tagged.lines[unit[index]].line.text
      return AbstractEnd.headsAbbreviations(text) || AbstractEnd.headsCodes(text)
    }
    if let end { unit.removeSubrange(end...) }
  }

  /// An abstract that is bold or italic throughout ends where lines in upright text of another block follow.
  func cutWhereSettingChanges(_ unit: inout [Int]) {
    func isSet(_ place: Int) -> Bool { tagged.lines[place].line.bold > 0.7 || tagged.lines[place].line.italic > 0.7 }
    func isPlain(_ place: Int) -> Bool { tagged.lines[place].line.bold < 0.3 && tagged.lines[place].line.italic < 0.3 }
    guard let change = unit.indices.dropFirst(3).first(where: { isPlain(unit[$0]) }), change + 1 < unit.count,
      unit[..<change].count(where: isSet) * 10 >= change * 8, isPlain(unit[change + 1]),
      tagged.lines[unit[change]].line.block != tagged.lines[unit[change - 1]].line.block, endsSentence(unit[change - 1])
    else { return }
    unit.removeSubrange(change...)
  }

  /// Paragraphs at the end that were held for text throughout are text, but for the parts of structured abstracts and what these hold.
  func withoutText(_ span: [Int]) -> [Int] {
    guard let labelled = span.lastIndex(where: { [.abstract, .otherAbstract].contains(tagged.lines[$0].label) }),
      !span.contains(where: { AbstractEnd.beginsPart(tagged.lines[$0].line.text) })
    else { return span }
    let start = span.indices.first { index in
      index > labelled && index > 0 && endsSentence(span[index - 1])
        && tagged.lines[span[index]].line.block != tagged.lines[span[index - 1]].line.block
    }
    guard let start, span[start...].allSatisfy({ tagged.lines[$0].label == .body || tagged.lines[$0].label == .other })
    else { return span }
    return Array(span[..<start])
  }

  /// Where no line is held for an abstract and no word calls one: the paragraphs between by-line and text that are set smaller than the text
  /// and narrower on both sides, or in italics.
  func inset() -> [Int]? {
    guard let bodySize, let byline = tagged.lines.lastIndex(where: { $0.label == .author && $0.probability > 0.4 }),
      let start = (byline + 1..<min(tagged.lines.count, byline + 12)).first(where: { isInset($0, bodySize) })
    else { return nil }
    var unit = [start]
    while let last = unit.last, last + 1 < tagged.lines.count, unit.count < 40, isSetAlike(last + 1, last) {
      unit.append(last + 1)
    }
    let next = (unit.last ?? start) + 1
    guard unit.count >= 3, let last = unit.last, endsSentence(last), next < tagged.lines.count,
      !unit.contains(where: {
        tagged.lines[$0].line.text.contains("...") || tagged.lines[$0].line.text.contains(". . .")
      }),
      tagged.lines[next].line.page == tagged.lines[start].line.page
    else { return nil }
    return unit
  }

  private func isInset(_ place: Int, _ bodySize: Double) -> Bool {
    let line = tagged.lines[place].line
    guard line.zone == .body, line.page == tagged.lines[0].line.page, let size = line.size, let box = line.box,
      line.text.count > 40, !isBarrier(place),
      ![.title, .affiliation, .dates, .masthead].contains(tagged.lines[place].label),
      !line.text.contains("@"), PrintedCues.cues(in: line.text).found.isEmpty,
      let text = tagged.lines.first(where: { other in
        other.line.zone == .body && other.line.column == line.column && abs((other.line.size ?? 0) - bodySize) < 0.3
          && other.line.text.count > 60
      })?.line.box
    else { return false }
    let isNarrow = box.minX > text.minX + 8 && box.maxX < text.maxX - 8
    return size < bodySize - 0.4 && isNarrow || line.italic > 0.8 && size < bodySize + 0.3
  }

  private func isSetAlike(_ place: Int, _ last: Int) -> Bool {
    let line = tagged.lines[place].line
    let above = tagged.lines[last].line
    guard let box = line.box, let aboveBox = above.box, line.page == above.page, line.zone == .body, !isBarrier(place)
    else { return false }
    return abs((line.size ?? 0) - (above.size ?? 0)) < 0.2 && abs(line.italic - above.italic) < 0.6
      && abs(line.bold - above.bold) < 0.6 && box.minY - aboveBox.maxY < (line.size ?? 10) && overlaps(place, last)
  }
}
