// SPDX-License-Identifier: GPL-3.0-or-later

/// Which export format a text is, and the signs that told it.
public struct ExportEvidence: Equatable, Sendable {
  public var format: ExportFormat
  /// In words: `"TY  - " on line 1`.
  public var signs: [String]

  public init(format: ExportFormat, signs: [String]) {
    self.format = format
    self.signs = signs
  }
}

extension ExportFormat {
  /// Tells a format by what stands in the text, never by a file's name; nil where the text is no export.
  public static func detect(_ text: String) -> ExportEvidence? {
    let head = text.prefix(200_000)
    guard let first = head.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else { return nil }
    switch first {
    case "<": return detectXML(String(head.prefix(20_000)))
    case "{", "[":
      if let json = JSONText(text), let evidence = JSONExportReader.detect(json) { return evidence }
    default: break
    }
    let lines = TaggedLines.lines(of: String(head))
    return detectTagged(lines) ?? detectBibTeX(lines) ?? detectTable(lines)
  }

  private static func detectXML(_ head: String) -> ExportEvidence? {
    func has(_ mark: String) -> Bool { head.contains(mark) }
    if has("<ref-type") || has("<source-app") || has("<rec-number>") {
      return ExportEvidence(format: .endNoteXML, signs: ["elements of EndNote"])
    }
    if has("<PubmedArticle") || has("<PubmedBookArticle") || has("<MedlineCitation") {
      return ExportEvidence(format: .pubMedXML, signs: ["elements of PubMed"])
    }
    if has("<html") || has("<HTML") { return nil }
    if has("datafield") && has("subfield") { return ExportEvidence(format: .marcxml, signs: ["MARC data fields"]) }
    if has("http://www.loc.gov/mods") || has("<mods") || has(":mods") {
      return ExportEvidence(format: .mods, signs: ["elements of MODS"])
    }
    return nil
  }

  private static func detectTagged(_ lines: [Substring]) -> ExportEvidence? {
    var ris = 0
    var nbib = 0
    var endNote = 0
    for (place, line) in lines.prefix(400).enumerated() {
      if line.hasPrefix("PT "), line.count < 12, hasWebOfScience(lines[(place + 1)...]) {
        return ExportEvidence(
          format: .webOfScience, signs: ["\"\(line)\" on line \(place + 1), with fields of two letters"])
      }
      if let field = RISReader.field(line) {
        if field.tag == "TY" {
          return ExportEvidence(format: .ris, signs: ["\"\(line.prefix(20))\" on line \(place + 1)"])
        }
        ris += 1
      }
      if line.hasPrefix("PMID- ") || line.hasPrefix("PMID - ") {
        return ExportEvidence(format: .nbib, signs: ["\"\(line.prefix(20))\" on line \(place + 1)"])
      }
      if ["FAU - ", "STAT- ", "OWN - ", "TI  - ", "DP  - "].contains(where: { line.hasPrefix($0) }) { nbib += 1 }
      if line.hasPrefix("%0 ") {
        return ExportEvidence(format: .endNoteTagged, signs: ["\"\(line.prefix(20))\" on line \(place + 1)"])
      }
      if line.count > 3, line.hasPrefix("%"), line.dropFirst(2).first == " ", line.dropFirst().first?.isLetter == true {
        endNote += 1
      }
    }
    if nbib >= 3 { return ExportEvidence(format: .nbib, signs: ["\(nbib) lines with MEDLINE's tags"]) }
    if ris >= 4 { return ExportEvidence(format: .ris, signs: ["\(ris) lines with tags of RIS"]) }
    return endNote >= 3 ? ExportEvidence(format: .endNoteTagged, signs: ["\(endNote) lines with EndNote's tags"]) : nil
  }

  private static func hasWebOfScience(_ lines: ArraySlice<Substring>) -> Bool {
    let tags = Set(lines.prefix(200).map { String($0.prefix(3)) })
    return tags.intersection(["AU ", "TI ", "SO ", "PY ", "UT ", "ER", "AB "]).count >= 3
  }

  private static func detectBibTeX(_ lines: [Substring]) -> ExportEvidence? {
    for (place, line) in lines.enumerated() {
      let trimmed = line.drop { $0.isWhitespace }
      guard trimmed.first == "@" else { continue }
      let type = trimmed.dropFirst().prefix { $0.isLetter }
      let rest = trimmed.dropFirst(1 + type.count).drop { $0.isWhitespace }
      guard type.count >= 3, rest.first == "{" || rest.first == "(" else { continue }
      let isKnown =
        BibTeXWork.type(BibTeXEntry(type: type.lowercased(), key: "", line: 1)) != nil
        || ["misc", "string", "preamble", "comment"].contains(type.lowercased())
      guard isKnown || lines[place...].prefix(30).contains(where: { $0.contains("=") }) else { continue }
      // A page that quotes an entry is no bibliography: most of an export stands inside entries.
      return place <= 40 || isMostlyEntries(lines)
        ? ExportEvidence(format: .bibtex, signs: ["\"\(trimmed.prefix(30))\" on line \(place + 1)"]) : nil
    }
    return nil
  }

  private static func isMostlyEntries(_ lines: [Substring]) -> Bool {
    let filled = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    let inside = filled.filter { $0.contains("=") || $0.contains("}") || $0.contains("{") || $0.first == "@" }
    return inside.count * 2 >= filled.count
  }

  private static func detectTable(_ lines: [Substring]) -> ExportEvidence? {
    guard let line = lines.first, line.count < 8000, line.contains(",") || line.contains("\t") || line.contains(";"),
      lines.count > 1
    else {
      return nil
    }
    let columns = CSVTable(String(line)).columns
    guard columns.count >= 4, CSVReader.isBibliographic(columns) else { return nil }
    return ExportEvidence(
      format: OpenCitationsMeta.isMeta(columns) ? .openCitationsMeta : .csv,
      signs: ["columns " + columns.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")])
  }
}
