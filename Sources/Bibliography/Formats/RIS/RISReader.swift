// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads RIS, in the dialects of databases and publishers: titles in `TI`, `T1` or `ST`, journals in `JF`, `T2` or `JO`, DOIs in `DO`,
/// `L3`, `M3` or an address, values that go on in the next line, numbers between records, records without end.
public enum RISReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in records(of: text) {
      guard record.fields.first?.tag == "TY" else {
        contents.skipped.append(SkippedEntry(line: record.line, reason: "does not begin with a type (TY)"))
        continue
      }
      contents.add(RISWork.entry(record))
    }
    return contents
  }

  static func records(of text: String) -> [TaggedRecord] {
    var records: [TaggedRecord] = []
    var current: TaggedRecord?
    func finish() {
      if let record = current, !record.fields.isEmpty { records.append(record) }
      current = nil
    }
    for (place, line) in TaggedLines.lines(of: text).enumerated() {
      if let (tag, value) = field(line) {
        if tag == "ER" {
          finish()
          continue
        }
        if tag == "TY" { finish() }
        if current == nil { current = TaggedRecord(line: place + 1) }
        current?.fields.append(TaggedField(tag: tag, lines: [value], line: place + 1))
      } else if let last = current?.fields.indices.last {
        current?.fields[last].lines.append(String(line))
      }
    }
    finish()
    return records
  }

  /// `TAG  - value`; some tools write one blank before the hyphen, or none behind it.
  static func field(_ line: Substring) -> (tag: String, value: String)? {
    let bytes = line.utf8
    var place = bytes.startIndex
    func next() -> UInt8? {
      guard place < bytes.endIndex else { return nil }
      defer { place = bytes.index(after: place) }
      return bytes[place]
    }
    guard let first = next(), (0x41...0x5A).contains(first), let second = next(),
      (0x41...0x5A).contains(second) || second.isDigit
    else {
      return nil
    }
    let tag = String(decoding: [first, second], as: UTF8.self)
    var blanks = 0
    while let byte = next() {
      if byte == 0x20 || byte == 0x09 {
        blanks += 1
      } else if byte == UInt8(ascii: "-"), blanks > 0 {
        guard place == bytes.endIndex || bytes[place].isSpace else { return nil }
        return (tag, String(line[place...]).trimming(where: \.isWhitespace))
      } else {
        return nil
      }
      guard blanks <= 3 else { return nil }
    }
    return nil
  }
}
