// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout
import Records

/// What first pages say beside the fields that CSL has variables for: the licence, the dates of receipt and acceptance, JEL codes.
struct FrontDetails {
  let document: LaidOutDocument
  let tagged: TaggedFront

  func read(into front: inout FrontMatter) {
    let lines = tagged.lines.map(\.line)
    front.work.custom["license"] = Self.licence(lines.map(\.text))
    for (field, cues) in Self.dateCues {
      front.work.custom[field] = lines.lazy.compactMap { Self.date(behind: cues, in: $0.text) }.first
    }
    front.work.custom["JEL"] = lines.lazy.compactMap { Self.jel($0.text) }.first
  }

  // MARK: Licence

  /// "CC BY-NC 4.0", by a Creative Commons address or by the licence's name, over line ends.
  static func licence(_ lines: [String]) -> String? {
    for place in lines.indices where lines[place].contains("reative") || lines[place].contains("CC") {
      let text = Folding.fold(lines[place..<min(lines.count, place + 3)].joined(separator: " "))
      if let licence = byAddress(text) ?? byName(text) { return licence }
    }
    return nil
  }

  private static func byAddress(_ folded: String) -> String? {
    guard let range = folded.firstRange(of: "creativecommons org licenses ") else { return nil }
    return terms(folded[range.upperBound...].split(separator: " "))
  }

  /// The terms, two letters each, and the version: `by nc nd 4 0`.
  private static func terms(_ words: [Substring]) -> String? {
    guard words.first == "by" else { return nil }
    let terms = words.prefix { ["by", "nc", "nd", "sa"].contains($0) }
    let digits = words.dropFirst(terms.count).prefix(2).prefix { $0.count == 1 && $0.allSatisfy(\.isNumber) }
    let version = digits.count == 2 ? " " + digits.joined(separator: ".") : ""
    return "CC " + terms.joined(separator: "-").uppercased() + version
  }

  private static func byName(_ folded: String) -> String? {
    if let range = folded.firstRange(of: "cc by") {
      return terms(["by"] + folded[range.upperBound...].split(separator: " "))
    }
    guard let range = folded.firstRange(of: "creative commons attribution") else { return nil }
    var words: [Substring] = ["by"]
    loop: for word in folded[range.upperBound...].split(separator: " ").prefix(14) {
      switch word {
      case "noncommercial": words.append("nc")
      case "noderivatives", "noderivs": words.append("nd")
      case "sharealike": words.append("sa")
      case "non", "commercial", "no", "share", "international", "license", "licence": continue
      case "derivatives", "derivs": words.append("nd")
      case "alike": words.append("sa")
      default:
        guard word.allSatisfy(\.isNumber) else { break loop }
        words.append(word)
      }
    }
    if folded[range.upperBound...].hasPrefix(" non commercial"), !words.contains("nc") { words.insert("nc", at: 1) }
    return terms(words)
  }

  // MARK: Dates

  private static let dateCues: [(field: String, cues: Set<String>)] = [
    ("received", ["received", "submitted", "eingegangen", "recu", "recibido", "recebido", "ricevuto", "ontvangen"]),
    ("accepted", ["accepted", "angenommen", "accepte", "aceptado", "aceito", "aprovado", "accettato", "aanvaard"]),
  ]

  /// The whole date behind one of the words, as ISO 8601.
  static func date(behind cues: Set<String>, in text: String) -> String? {
    let folded = Folding.fold(text)
    guard cues.contains(where: { folded.contains($0) }) else { return nil }
    let words = text.split(separator: " ")
    guard words.count < 60, let cue = words.firstIndex(where: { cues.contains(Folding.fold(String($0))) }) else {
      return nil
    }
    let rest = words[(cue + 1)...].prefix(6)
    // The first date alone: what follows the year belongs to the next cue.
    guard let year = rest.firstIndex(where: { $0.split { !$0.isNumber }.contains { $0.count == 4 } }) else {
      return nil
    }
    guard let date = PartialDate(parsing: rest[...year].joined(separator: " ")), date.precision == 3 else { return nil }
    return date.printed
  }

  // MARK: Codes

  /// "JEL: J24, J31": a capital and one or two digits each.
  static func jel(_ text: String) -> String? {
    guard text.contains("JEL"), let range = text.firstRange(of: "JEL") else { return nil }
    let words = text[range.upperBound...].split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    let codes = words.filter { word in
      guard 2...3 ~= word.count, let first = word.first, first.isUppercase, first.isASCII else { return false }
      return word.dropFirst().allSatisfy(\.isNumber)
    }
    return codes.isEmpty ? nil : codes.joined(separator: "; ")
  }
}
