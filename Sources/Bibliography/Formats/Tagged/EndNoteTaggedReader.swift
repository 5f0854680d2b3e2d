// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads EndNote's tagged format (ENW, Refer): a per cent sign and one letter or digit before each value.
public enum EndNoteTaggedReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in records(of: text) { contents.add(entry(record)) }
    return contents
  }

  private static func records(of text: String) -> [TaggedRecord] {
    var records: [TaggedRecord] = []
    var current: TaggedRecord?
    var gap = false
    for (place, line) in TaggedLines.lines(of: text).enumerated() {
      let head = Array(line.utf8.prefix(3))
      if head.count >= 2, head[0] == UInt8(ascii: "%"), head.count == 2 || head[2].isSpace {
        let tag = String(decoding: head[..<2], as: UTF8.self)
        if tag == "%0" || gap, let record = current {
          records.append(record)
          current = nil
        }
        if current == nil { current = TaggedRecord(line: place + 1) }
        let value = line.utf8.index(line.startIndex, offsetBy: 2)
        current?.fields.append(TaggedField(tag: tag, lines: [String(line[value...])], line: place + 1))
        gap = false
      } else if line.allSatisfy(\.isWhitespace) {
        gap = current != nil
      } else if let last = current?.fields.indices.last {
        current?.fields[last].lines.append(String(line))
      }
    }
    if let record = current { records.append(record) }
    return records
  }

  private static func entry(_ record: TaggedRecord) -> ExportEntry {
    var work = Work(type: record.first("%0").flatMap(ReferenceTypes.type))
    if work.type == nil {
      work.type = record.first("%J") != nil ? .articleJournal : record.first("%B") != nil ? .chapter : nil
    }
    work.fill(\.title, record.first("%T"))
    work.fill(\.containerTitle, work.isPart ? record.first("%J", "%B") : record.first("%J"))
    work.fill(\.collectionTitle, record.first("%S"))
    if !work.isPart { work.fill(\.collectionTitle, record.first("%B")) }
    work.author = ExportValues.names(record.all("%A"))
    work.editor = ExportValues.names(record.all("%E"))
    work.issued = (record.first("%D") ?? record.first("%8")).flatMap { PartialDate(parsing: $0) }
    work.fill(\.volume, record.first("%V"))
    if work.isPart { work.fill(\.issue, record.first("%N")) } else { work.fill(\.number, record.first("%N")) }
    if let pages = record.first("%P"), ExportValues.isPage(pages) {
      if work.isPart { work.page = PageRange.normalized(pages) } else { work.numberOfPages = pages }
    }
    work.doi = (record.first("%R") ?? record.first("%U").flatMap { $0.contains("doi.org/") ? $0 : nil }).flatMap(
      DOI.normalized)
    work.url = record.all("%U").lazy.compactMap(ExportValues.url).first
    for value in record.all("%@") {
      work.fill(\.isbn, ISBN.normalized(value))
      if work.isbn == nil { work.fill(\.issn, ExportValues.issn(value)) }
    }
    work.fill(\.publisher, record.first("%I"))
    work.fill(\.publisherPlace, record.first("%C"))
    work.fill(\.edition, record.first("%7"))
    work.fill(\.abstract, record.first("%X"))
    let keywords = record.fields.filter { $0.tag == "%K" }.flatMap(\.lines).flatMap {
      $0.split(separator: ";").map(String.init)
    }
    work.keyword = ExportValues.keywords(keywords)
    work.language = record.first("%G").flatMap(ExportValues.language)
    return ExportEntry(key: record.first("%F"), line: record.line, work: work)
  }
}
