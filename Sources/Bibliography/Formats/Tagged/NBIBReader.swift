// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads PubMed's MEDLINE format (NBIB): tags of up to four letters before a hyphen, values that go on in indented lines.
public enum NBIBReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in records(of: text) { contents.add(entry(record)) }
    return contents
  }

  private static func records(of text: String) -> [TaggedRecord] {
    var records: [TaggedRecord] = []
    var current: TaggedRecord?
    var gap = true
    for (place, line) in TaggedLines.lines(of: text).enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        gap = true
      } else if let (tag, value) = field(line) {
        if tag == "PMID" || gap, let record = current, !record.fields.isEmpty {
          records.append(record)
          current = nil
        }
        if current == nil { current = TaggedRecord(line: place + 1) }
        current?.fields.append(TaggedField(tag: tag, lines: [value], line: place + 1))
        gap = false
      } else if line.first?.isWhitespace == true, !gap, let last = current?.fields.indices.last {
        current?.fields[last].lines.append(String(line))
      }
    }
    if let record = current { records.append(record) }
    return records
  }

  private static func field(_ line: Substring) -> (tag: String, value: String)? {
    let head = Array(line.utf8.prefix(7))
    guard let hyphen = head.firstIndex(of: UInt8(ascii: "-")), (2...5).contains(hyphen) else { return nil }
    let tag = head[..<hyphen].prefix { (0x41...0x5A).contains($0) || $0.isDigit }
    guard (2...4).contains(tag.count), head[tag.count..<hyphen].allSatisfy({ $0 == 0x20 }) else { return nil }
    let value = line.utf8.index(line.startIndex, offsetBy: hyphen + 1)
    return (String(decoding: tag, as: UTF8.self), String(line[value...]).trimming(where: \.isWhitespace))
  }

  private static func entry(_ record: TaggedRecord) -> ExportEntry {
    var work = Work(type: type(record.all("PT")))
    work.fill(\.title, record.first("TI", "BTI", "CTI", "TT"))
    work.fill(\.containerTitle, record.first("JT", "TA"))
    work.fill(\.containerTitleShort, record.first("TA"))
    if work.containerTitleShort == work.containerTitle { work.containerTitleShort = nil }
    work.author = authors(record)
    work.editor = ExportValues.names(record.all("FED").isEmpty ? record.all("ED") : record.all("FED"))
    work.issued = record.first("DP", "DEP").flatMap { PartialDate(parsing: $0) }
    work.fill(\.volume, record.first("VI"))
    work.fill(\.issue, record.first("IP"))
    work.page = record.first("PG").flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
    work.doi =
      (record.all("LID") + record.all("AID")).filter { $0.contains("[doi]") }.lazy.compactMap(DOI.normalized).first
    work.fill(\.abstract, record.first("AB", "OAB"))
    work.keyword = ExportValues.keywords(record.all("OT"))
    work.pmid = record.first("PMID").flatMap(PMID.normalized)
    work.pmcid = record.first("PMC").flatMap(PMCID.normalized)
    work.fill(\.issn, record.all("IS").lazy.compactMap(ExportValues.issn).first)
    work.fill(\.isbn, record.first("ISBN").flatMap(ISBN.normalized))
    work.fill(\.publisher, record.first("PB"))
    work.language = record.first("LA").flatMap(ExportValues.language)
    return ExportEntry(line: record.line, work: work)
  }

  /// Full names where the record has them, and bodies, in their order.
  private static func authors(_ record: TaggedRecord) -> [Name] {
    let tag = record.all("FAU").isEmpty ? "AU" : "FAU"
    return record.fields.compactMap { field in
      if field.tag == "CN", !field.text.isEmpty { return Name(literal: field.text) }
      return field.tag == tag ? ExportValues.name(field.text) : nil
    }
  }

  private static func type(_ printed: [String]) -> WorkType {
    let folded = printed.map(Folding.fold)
    if folded.contains("book") || folded.contains("books") { return .book }
    if folded.contains("book chapter") { return .chapter }
    return folded.contains("preprint") ? .article : .articleJournal
  }
}
