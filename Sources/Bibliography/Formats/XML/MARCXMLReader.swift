// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads MARC 21 in XML, as library catalogues answer, also inside their envelopes.
public enum MARCXMLReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in records(XMLScanner.tree(of: text)) { contents.add(entry(MARCRecord(record))) }
    return contents
  }

  /// `record` is the name of the envelope's part as well.
  private static func records(_ element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { child in
      child.name == "record" && !child.all("datafield").isEmpty ? [child] : records(child)
    }
  }

  private static func entry(_ record: MARCRecord) -> ExportEntry {
    var work = Work(type: type(record))
    if let title = record.fields("245").first {
      let main = title.first("a").map(MARCRecord.trimmed)
      let part = [title.first("n"), title.first("p")].compactMap { $0.map(MARCRecord.trimmed) }.joined(separator: ", ")
      let whole = ExportValues.title(main, title.first("b").map(MARCRecord.trimmed))
      work.fill(\.title, ExportValues.title(whole, part))
    }
    people(record, &work)
    imprint(record, &work)
    work.fill(\.edition, record.fields("250").first?.first("a"))
    work.fill(\.isbn, record.fields("020").lazy.compactMap { $0.first("a").flatMap(ISBN.normalized) }.first)
    work.fill(\.issn, record.fields("022").lazy.compactMap { $0.first("a").flatMap(ExportValues.issn) }.first)
    for field in record.fields("024") where field.first("2")?.lowercased() == "doi" && work.doi == nil {
      work.doi = field.first("a").flatMap(DOI.normalized)
    }
    for field in record.fields("856") {
      guard let address = field.first("u") else { continue }
      if work.doi == nil, address.contains("doi.org/") { work.doi = DOI.normalized(address) }
    }
    if let series = record.fields("490").first ?? record.fields("830").first {
      work.fill(\.collectionTitle, series.first("a").map(MARCRecord.trimmed))
      work.fill(\.collectionNumber, series.first("v"))
    }
    if let host = record.fields("773").first { work.fill(\.containerTitle, host.first("t").map(MARCRecord.trimmed)) }
    work.fill(\.abstract, record.fields("520").first?.first("a"))
    work.keyword = ExportValues.keywords(record.fields("650").compactMap { $0.first("a").map(MARCRecord.trimmed) })
    // The code stands before the last two signs; from the front its place moves where blanks were lost.
    let code = record.control("008").map { String($0.dropLast(2).suffix(3)) }
    work.language = (record.fields("041").first?.first("a") ?? code).flatMap(ExportValues.language)
    return ExportEntry(key: record.control("001").map(ExportValues.flat), line: record.line, work: work)
  }

  private static func people(_ record: MARCRecord, _ work: inout Work) {
    for field in record.fields("100", "110", "111", "700", "710") {
      guard let printed = field.first("a").map(MARCRecord.trimmed) else { continue }
      let isBody = !["100", "700"].contains(field.tag)
      guard let name = isBody ? Name(literal: printed) : ExportValues.name(printed) else { continue }
      let codes = field.all("4")
      let words = field.all("e").map(Folding.fold)
      if codes.contains("edt")
        || words.contains(where: { $0.contains("hrsg") || $0.contains("herausgeb") || $0.hasPrefix("ed") })
      {
        work.editor.append(name)
      } else if codes.contains("trl") || words.contains(where: { $0.hasPrefix("uber") || $0.hasPrefix("trans") }) {
        work.translator.append(name)
      } else if codes.contains("aut") || words.contains(where: { $0.contains("verf") || $0.hasPrefix("aut") })
        || codes.isEmpty && words.isEmpty && !isBody
      {
        work.author.append(name)
      }
    }
  }

  private static func imprint(_ record: MARCRecord, _ work: inout Work) {
    for field in record.fields("264", "260") {
      work.fill(\.publisherPlace, field.first("a").map(MARCRecord.trimmed))
      work.fill(\.publisher, field.first("b").map(MARCRecord.trimmed))
      if work.issued == nil { work.issued = field.first("c").flatMap { PartialDate(parsing: $0) } }
    }
    if work.issued == nil {
      work.issued = record.control("008").flatMap { PartialDate(parsing: String($0.dropFirst(7).prefix(4))) }
    }
  }

  /// The leader's seventh and eighth signs: kind of record and bibliographic level.
  private static func type(_ record: MARCRecord) -> WorkType? {
    if !record.fields("502").isEmpty { return .thesis }
    let signs = Array(record.leader)
    guard signs.count > 7 else { return nil }
    switch (signs[6], signs[7]) {
    case ("a", "b"), ("a", "a"): return .articleJournal
    case ("a", "s"): return .periodical
    case ("a", _), ("m", "m"), ("t", _): return .book
    case ("e", _), ("f", _): return .map
    case ("c", _), ("d", _): return .musicalScore
    default: return nil
    }
  }
}

/// A MARC record by tags and subfield codes.
struct MARCRecord {
  struct Field {
    var tag: String
    var subfields: [(code: String, value: String)]

    func first(_ code: String) -> String? { subfields.first { $0.code == code }?.value }
    func all(_ code: String) -> [String] { subfields.filter { $0.code == code }.map(\.value) }
  }

  var line: Int
  var leader: String
  private var controls: [String: String] = [:]
  private var data: [Field] = []

  init(_ element: XMLElement) {
    line = element.line
    leader = ""
    for child in element.elements {
      let tag = child.attributes["tag"] ?? ""
      switch child.name {
      case "leader": leader = child.exactText
      case "controlfield": controls[tag] = child.exactText
      case "datafield":
        let subfields = child.all("subfield").compactMap { field in
          field.text.map { (code: field.attributes["code"] ?? "", value: $0) }
        }
        data.append(Field(tag: tag, subfields: subfields))
      default: break
      }
    }
  }

  func control(_ tag: String) -> String? { controls[tag] }

  /// The fields of some tags, in the order of the tags.
  func fields(_ tags: String...) -> [Field] { tags.flatMap { tag in data.filter { $0.tag == tag } } }

  /// A value without the punctuation of card catalogues (ISBD) at its end.
  static func trimmed(_ text: String) -> String {
    text.trimming(where: { $0 == " " || $0 == "/" || $0 == ":" || $0 == ";" || $0 == "," || $0 == "=" })
  }
}
