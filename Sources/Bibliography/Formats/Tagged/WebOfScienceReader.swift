// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the plain text of Web of Science, also as `.ciw` and in ISI's older form: two letters, a blank, a value; lines that go on are
/// indented by three blanks.
public enum WebOfScienceReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in records(of: text) { contents.add(entry(record)) }
    return contents
  }

  private static func records(of text: String) -> [TaggedRecord] {
    var records: [TaggedRecord] = []
    var current: TaggedRecord?
    func finish() {
      if let record = current, !record.fields.isEmpty { records.append(record) }
      current = nil
    }
    for (place, line) in TaggedLines.lines(of: text).enumerated() {
      if let (tag, value) = field(line) {
        if tag == "ER" || tag == "EF" {
          finish()
          continue
        }
        if tag == "FN" || tag == "VR" { continue }
        if tag == "PT" { finish() }
        if current == nil { current = TaggedRecord(line: place + 1) }
        current?.fields.append(TaggedField(tag: tag, lines: [value], line: place + 1))
      } else if line.first?.isWhitespace == true, let last = current?.fields.indices.last {
        current?.fields[last].lines.append(String(line))
      }
    }
    finish()
    return records
  }

  private static func field(_ line: Substring) -> (tag: String, value: String)? {
    let head = Array(line.utf8.prefix(3))
    guard head.count >= 2, (0x41...0x5A).contains(head[0]), (0x41...0x5A).contains(head[1]) || head[1].isDigit,
      head.count == 2 || head[2].isSpace
    else { return nil }
    let value = line.utf8.index(line.startIndex, offsetBy: 2)
    return (String(decoding: head[..<2], as: UTF8.self), String(line[value...]).trimming(where: \.isWhitespace))
  }

  private static func entry(_ record: TaggedRecord) -> ExportEntry {
    var work = Work(type: type(record))
    work.fill(\.title, record.first("TI"))
    work.fill(\.containerTitle, record.first("SO", "JI", "J9"))
    if let short = record.first("JI", "J9"), short != work.containerTitle { work.containerTitleShort = short }
    work.fill(\.collectionTitle, record.first("SE"))
    work.author = ExportValues.names(record.lines("AF", "AU"))
    work.author += record.lines("CA").map { Name(literal: $0) }
    work.editor = ExportValues.names(record.lines("BE", "ED"))
    work.issued = issued(record)
    work.fill(\.volume, record.first("VL"))
    work.fill(\.issue, record.first("IS"))
    work.page = ExportValues.pages(record.first("BP"), record.first("EP"))
    if work.page == nil { work.fill(\.number, record.first("AR")) }
    work.doi = record.first("DI").flatMap(DOI.normalized)
    work.fill(\.abstract, record.first("AB"))
    if let keywords = record.first("DE"), !keywords.contains("/ ") {
      work.keyword = ExportValues.keywords(keywords.split(separator: ";").map(String.init))
    }
    work.fill(\.issn, record.first("SN").flatMap(ExportValues.issn) ?? record.first("EI").flatMap(ExportValues.issn))
    work.fill(\.isbn, record.first("BN").flatMap(ISBN.normalized))
    work.fill(\.publisher, record.first("PU"))
    work.fill(\.publisherPlace, record.first("PI"))
    work.pmid = record.first("PM").flatMap(PMID.normalized)
    work.language = record.first("LA").flatMap(ExportValues.language)
    var entry = ExportEntry(line: record.line, work: work)
    entry.references = record.lines("CR").map(WebOfScienceReference.read)
    entry.referenceCount =
      record.first("NR").flatMap { Int($0) } ?? (entry.references.isEmpty ? nil : entry.references.count)
    entry.citedBy = record.first("TC").flatMap { Int($0) }
    return entry
  }

  /// `PY` is the year, `PD` what is printed beside it: `JUN 8`, `DEC 2020`, `SEP-OCT`.
  private static func issued(_ record: TaggedRecord) -> PartialDate? {
    guard let year = record.first("PY") else { return record.first("PD").flatMap { PartialDate(parsing: $0) } }
    guard let plain = PartialDate(parsing: year) else { return nil }
    guard let day = record.first("PD"), let date = PartialDate(parsing: day.contains(year) ? day : day + " " + year),
      date.year == plain.year, date.dateParts.count == 1
    else { return plain }
    return date.literal == nil ? date : plain
  }

  private static func type(_ record: TaggedRecord) -> WorkType? {
    switch record.first("PT")?.uppercased() {
    case "J": return .articleJournal
    case "B", "S": return record.first("SO") == nil || record.first("TI") == record.first("SO") ? .book : .chapter
    case "C": return .paperConference
    case "P": return .patent
    default: return record.first("DT").flatMap(ReferenceTypes.type)
    }
  }
}
