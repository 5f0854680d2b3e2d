// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Foundation
import Layout

/// Cuts the keywords out of the tagged lines: the unit whose cue word is in the language of the text.
struct KeywordReader {
  struct Keywords {
    var words: [String]
    var places: [Int]
    var confidence: Double
  }

  let tagged: TaggedFront
  let joiner: LineJoiner
  let language: String?

  func read() -> Keywords? {
    let units = units()
    guard !units.isEmpty else { return nil }
    let unit = units.first { cueLanguage($0) == language } ?? units[0]
    let words = words(of: unit)
    // Without a word that says so, a few pieces are no list.
    guard !words.isEmpty, hasCue(unit[0]) || words.count > 2 && unit.allSatisfy(isSure) else { return nil }
    let confidence = unit.map { tagged.lines[$0].label == .keywords ? tagged.lines[$0].probability : 0.4 }.reduce(0, +)
    return Keywords(words: words, places: unit, confidence: confidence / Double(unit.count))
  }

  /// A unit begins with a cue word or with the first keyword line, and goes on over lines of the same label.
  func units() -> [[Int]] {
    var units: [[Int]] = []
    var isClassified = false
    for place in tagged.lines.indices {
      let line = tagged.lines[place]
      if hasCue(place) || line.label == .body || line.label == .heading { isClassified = false }
      if Self.isClassification(line.line.text) { isClassified = true }
      let isKeyword = !isClassified && (line.label == .keywords || line.label == .otherKeywords)
      if hasCue(place), line.line.zone != .runningHead {
        units.append(isWholeCue(place) ? column(below: place) ?? [place] : [place])
      } else if isKeyword, let last = units.last?.last, place > last, place - last <= 2, !isOtherCue(place),
        sameSetting(place, last) || units.last?.count == 1 && isWholeCue(last)
      {
        units[units.count - 1].append(place)
      } else if isKeyword, units.isEmpty {
        units.append([place])
      } else if let unit = units.last, unit.count == 1, unit[0] == place - 1, isWholeCue(place - 1),
        line.line.text.count < 200, !isOtherCue(place)
      {
        units[units.count - 1].append(place)
      }
    }
    return units.map(prolonged)
  }

  func isOtherCue(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.text
    return PrintedCues.cues(in: text).isWhole || Self.isClassification(text)
  }

  /// "CCS Concepts: • Networks → Reliability", "PACS no. 43.75": classes of a scheme, which are no keywords.
  static func isClassification(_ text: String) -> Bool {
    let words = Folding.words(text)
    return classifications.contains { words.starts(with: $0) }
  }

  private static let classifications: [[String]] = [
    ["ccs", "concepts"], ["categories", "and", "subject", "descriptors"], ["general", "terms"], ["pacs"],
    ["acm", "reference", "format"], ["mathematics", "subject", "classification"], ["ams", "subject"],
    ["jel", "classification"], ["jel", "codes"], ["msc"],
  ]

  private func isSure(_ place: Int) -> Bool {
    tagged.lines[place].label == .keywords && tagged.lines[place].probability > 0.8
  }

  func sameSetting(_ first: Int, _ second: Int) -> Bool {
    abs((tagged.lines[first].line.size ?? 0) - (tagged.lines[second].line.size ?? 0)) < 0.4
  }

  func hasCue(_ place: Int) -> Bool { Self.cueLength(in: tagged.lines[place].line.text) > 0 }

  private nonisolated(unsafe) static let phrases =
    /(?i:additional key ?words and phrases|key ?words and phrases):?\s*/

  /// The length in characters of the words before keywords; ACM prints "Additional Key Words and Phrases".
  static func cueLength(in text: String) -> Int {
    if let first = text.utf8.first, "AaKk".utf8.contains(first), let match = text.prefixMatch(of: phrases) {
      return text.distance(from: text.startIndex, to: match.range.upperBound)
    }
    return PrintedCues.cueLength(in: text, of: .keywords)
  }

  func isWholeCue(_ place: Int) -> Bool {
    let text = tagged.lines[place].line.text
    return Self.cueLength(in: text) == text.count && !text.isEmpty
  }

  func cueLanguage(_ unit: [Int]) -> String? {
    let text = tagged.lines[unit[0]].line.text
    let cue = Folding.fold(String(text.prefix(Self.cueLength(in: text))))
    return Self.languages.first { $0.value.contains(cue) }?.key
  }

  static let languages: [String: Set<String>] = [
    "en": ["keywords", "key words", "keyword", "index terms", "author keywords"],
    "de": ["schlusselworter", "schlagworter", "schlagworte", "stichworte"], "fr": ["mots cles", "mots clefs"],
    "es": ["palabras clave", "descriptores", "palabrasclave"],
    "pt": ["palavras chave", "descritores", "unitermos", "palavraschave"], "it": ["parole chiave"],
    "nl": ["trefwoorden", "sleutelwoorden"],
  ]

  func words(of unit: [Int]) -> [String] {
    var texts = unit.map { tagged.lines[$0].line.text }
    texts[0] = String(texts[0].dropFirst(Self.cueLength(in: texts[0])))
    var joined = joiner.join(texts)
    for stop in Self.stops {
      if let range = joined.range(of: stop, options: .caseInsensitive), range.lowerBound > joined.startIndex {
        joined = String(joined[..<range.lowerBound])
      }
    }
    let separator = ([";", "•", "·", "|", "∙"] as [Character]).first { joined.contains($0) }
    var pieces: [String]
    if let separator {
      pieces = joined.split(separator: separator).map(String.init)
    } else if joined.contains(" — ") {
      pieces = joined.split(separator: " — ").map(String.init)
    } else if joined.contains(",") {
      pieces = joined.split(separator: ",").map(String.init)
    } else if joined.contains(" – ") || joined.contains(" - ") {
      pieces = joined.replacing(" - ", with: " – ").split(separator: " – ").map(String.init)
    } else if joined.dropLast().contains(". ") {
      pieces = joined.split(separator: ". ").map(String.init)
    } else if texts.filter({ !$0.isEmpty }).count > 1 {
      pieces = texts.filter { !$0.isEmpty }
    } else {
      pieces = dividedByGaps(unit) ?? [joined]
    }
    return pieces.map(Self.trimmed).filter { $0.contains(where: \.isLetter) && $0.count < 120 }
  }

  /// Keywords divided by nothing but wide blanks, as where the dots between them have no code.
  func dividedByGaps(_ unit: [Int]) -> [String]? {
    guard let place = unit.first else { return nil }
    let cue = Self.cueLength(in: tagged.lines[place].line.text)
    let head = tagged.lines[place].line.text.prefix(cue).split(separator: " ").count
    let words = Array(tagged.lines[place].line.words.dropFirst(head))
    let gaps = zip(words, words.dropFirst()).map { max(0, $1.box.minX - $0.box.maxX) }
    let usual = gaps.sorted().dropLast(gaps.count / 2).last ?? 0
    guard words.count >= 4, usual > 0 else { return nil }
    var pieces = [words[0].text]
    for (gap, word) in zip(gaps, words.dropFirst()) {
      if gap > 1.6 * usual { pieces.append(word.text) } else { pieces[pieces.count - 1] += " " + word.text }
    }
    return pieces.count > 1 ? pieces : nil
  }

  static let stops = [" JEL", "Abbreviations", "Subjects:", "Received", "1 Introduction", "1. Introduction", "MSC "]

  static func trimmed(_ text: String) -> String {
    let marks: (Character) -> Bool = { $0.isWhitespace || ".,;:·•—".contains($0) }
    return String(text.drop(while: marks).reversed().drop(while: marks).reversed())
  }
}
