// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Reads CSL-JSON: an array of items, one item, or an object that holds the array (`items`, `references`). Items with odd values are read
/// as far as they go.
public enum CSLJSONReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    guard let tree = try? JSONSerialization.jsonObject(with: Data(body.utf8), options: [.fragmentsAllowed]) else {
      return CSLJSONRecovery.read(body)
    }
    var contents = ExportContents()
    let lines = CSLJSONRecovery.itemLines(body)
    for (place, item) in items(tree).enumerated() {
      let line = place < lines.count ? lines[place] : 1
      guard let fields = item as? [String: Any] else {
        contents.skipped.append(SkippedEntry(line: line, reason: "is no JSON object"))
        continue
      }
      contents.add(entry(fields, line: line))
    }
    return contents
  }

  private static func items(_ tree: Any) -> [Any] {
    if let array = tree as? [Any] { return array }
    guard let object = tree as? [String: Any] else { return [] }
    for key in ["items", "references", "data"] {
      if let array = object[key] as? [Any] { return array }
    }
    return [object]
  }

  static func entry(_ fields: [String: Any], line: Int) -> ExportEntry {
    var work = Work(type: string(fields["type"]).flatMap(WorkType.init(rawValue:)))
    if work.type == nil { work.type = string(fields["type"]).flatMap(ReferenceTypes.type) }
    for (key, field) in strings { work.fill(field, key.lazy.compactMap { string(fields[$0]) }.first) }
    work.author = names(fields["author"])
    work.editor = names(fields["editor"])
    work.translator = names(fields["translator"])
    work.containerAuthor = names(fields["container-author"])
    work.issued = date(fields["issued"])
    work.accessed = date(fields["accessed"])
    work.originalDate = date(fields["original-date"])
    work.eventDate = date(fields["event-date"])
    work.page = string(fields["page"]).flatMap { PageRange.normalized($0) ?? $0 }
    work.doi = (string(fields["DOI"]) ?? string(fields["doi"])).flatMap(DOI.normalized)
    work.issn = string(fields["ISSN"]).flatMap(ExportValues.issn)
    work.isbn = string(fields["ISBN"]).flatMap(ISBN.normalized)
    work.keyword = keywords(fields["keyword"] ?? fields["categories"])
    work.language = string(fields["language"]).map { ExportValues.language($0) ?? $0.lowercased() }
    let key = string(fields["citation-key"]) ?? string(fields["id"])
    return ExportEntry(key: key, line: line, work: work)
  }

  private static let strings: [([String], WritableKeyPath<Work, String?> & Sendable)] = [
    (["title"], \.title), (["title-short", "shortTitle"], \.titleShort), (["container-title"], \.containerTitle),
    (["container-title-short", "journalAbbreviation"], \.containerTitleShort),
    (["collection-title"], \.collectionTitle),
    (["collection-number"], \.collectionNumber), (["volume"], \.volume), (["issue"], \.issue), (["number"], \.number),
    (["number-of-pages"], \.numberOfPages), (["number-of-volumes"], \.numberOfVolumes), (["edition"], \.edition),
    (["publisher"], \.publisher), (["publisher-place"], \.publisherPlace), (["event-title", "event"], \.eventTitle),
    (["event-place"], \.eventPlace), (["genre"], \.genre), (["medium"], \.medium), (["status"], \.status),
    (["authority"], \.authority),
    (["archive"], \.archive), (["archive_location"], \.archiveLocation), (["PMID"], \.pmid), (["PMCID"], \.pmcid),
    (["URL"], \.url),
    (["abstract"], \.abstract), (["note"], \.note),
  ]

  /// A text, a number, or the first of a list of them, as JSON of several registries has it.
  private static func string(_ value: Any?) -> String? {
    switch value {
    case let text as String: return text
    case let number as NSNumber: return number.stringValue
    case let list as [Any]: return list.first.flatMap { $0 is [Any] ? nil : string($0) }
    default: return nil
    }
  }

  private static func keywords(_ value: Any?) -> String? {
    if let list = value as? [Any] { return ExportValues.keywords(list.compactMap(string)) }
    guard let text = string(value) else { return nil }
    return ExportValues.keywords(text.split(separator: text.contains(";") ? ";" : ",").map(String.init))
  }

  private static func names(_ value: Any?) -> [Name] {
    guard let list = value as? [Any] else { return [] }
    return list.compactMap { item in
      guard let fields = item as? [String: Any] else { return (item as? String).flatMap(ExportValues.name) }
      let name = Name(
        family: string(fields["family"]), given: string(fields["given"]),
        droppingParticle: string(fields["dropping-particle"]),
        nonDroppingParticle: string(fields["non-dropping-particle"]), suffix: string(fields["suffix"]),
        literal: string(fields["literal"]) ?? (fields["family"] == nil ? string(fields["name"]) : nil))
      return name == Name() ? nil : name
    }
  }

  static func date(_ value: Any?) -> PartialDate? {
    guard let fields = value as? [String: Any] else { return string(value).flatMap { PartialDate(parsing: $0) } }
    if let parts = fields["date-parts"] as? [Any] {
      let dates = parts.prefix(2).compactMap { ($0 as? [Any])?.prefix(3).compactMap { Int(string($0) ?? "") } }
        .map { $0.isEmpty ? [] : [$0[0]] + $0.dropFirst().prefix { (1...31).contains($0) } }.filter { !$0.isEmpty }
      if let first = dates.first {
        var date = dates.count == 2 ? PartialDate(from: first, to: dates[1]) : PartialDate(from: first, to: first)
        if dates.count == 1 { date.dateParts = [first] }
        date.circa = (fields["circa"] as? Bool) == true ? true : nil
        return date
      }
    }
    return (string(fields["raw"]) ?? string(fields["literal"])).flatMap { PartialDate(parsing: $0) }
  }
}
