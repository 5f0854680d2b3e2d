// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// Items of CSL-JSON. Items with odd values are read as far as they go.
  static let cslJSON = JSONDialect(
    format: .cslJSON, signs: { CSLJSONDialect.signs($0) }, entry: { CSLJSONDialect.entry($0, line: $1) })
}

enum CSLJSONDialect {
  /// CSL's own keys beside a title, or a type of CSL's beside any of a work's: a title alone is in many a file.
  static func signs(_ object: JSONValue) -> [String]? {
    let own = object.keys(["issued", "container-title", "DOI", "author", "editor", "publisher", "citation-key"])
    let isTyped = object.text("type").map { WorkType(rawValue: $0) != nil || ReferenceTypes.type($0) != nil } ?? false
    if object["title"]?.scalar != nil {
      let telling = object.keys(["issued", "container-title", "citation-key"]).count
      return telling > 0 || isTyped && !own.isEmpty || own.count >= 2 ? ["title"] + own : nil
    }
    return isTyped && own.count >= 2 || own.contains("container-title") && own.contains("issued") ? own : nil
  }

  static func entry(_ fields: JSONValue, line: Int) -> ExportEntry {
    var work = Work(type: fields.text("type").flatMap(WorkType.init(rawValue:)))
    if work.type == nil { work.type = fields.text("type").flatMap(ReferenceTypes.type) }
    for (key, field) in strings { work.fill(field, key.lazy.compactMap { fields.text($0) }.first) }
    work.author = names(fields["author"])
    work.editor = names(fields["editor"])
    work.translator = names(fields["translator"])
    work.containerAuthor = names(fields["container-author"])
    work.issued = date(fields["issued"])
    work.accessed = date(fields["accessed"])
    work.originalDate = date(fields["original-date"])
    work.eventDate = date(fields["event-date"])
    work.page = fields.text("page").flatMap { PageRange.normalized($0) ?? $0 }
    work.doi = fields.text("DOI", "doi").flatMap(DOI.normalized)
    work.issn = fields.text("ISSN").flatMap(ExportValues.issn)
    work.isbn = fields.text("ISBN").flatMap(ISBN.normalized)
    work.keyword = keywords(fields["keyword"] ?? fields["categories"])
    work.language = fields.text("language").map { ExportValues.language($0) ?? $0.lowercased() }
    let key = fields.text("citation-key", "id")
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

  private static func keywords(_ value: JSONValue?) -> String? {
    if case .array(let list)? = value { return ExportValues.keywords(list.compactMap(\.scalar)) }
    guard let text = value?.scalar else { return nil }
    return ExportValues.keywords(text.split(separator: text.contains(";") ? ";" : ",").map(String.init))
  }

  private static func names(_ value: JSONValue?) -> [Name] {
    (value?.elements ?? []).compactMap { item in
      guard case .object = item else { return item.scalar.flatMap(ExportValues.name) }
      let name = Name(
        family: item.text("family"), given: item.text("given"), droppingParticle: item.text("dropping-particle"),
        nonDroppingParticle: item.text("non-dropping-particle"), suffix: item.text("suffix"),
        literal: item.text("literal") ?? (item["family"] == nil ? item.text("name") : nil))
      return name == Name() ? nil : name
    }
  }

  static func date(_ value: JSONValue?) -> PartialDate? {
    guard let value else { return nil }
    guard case .object = value else { return value.scalar.flatMap { PartialDate(parsing: $0) } }
    let dates = (value["date-parts"]?.elements ?? []).prefix(2)
      .map { $0.elements.prefix(3).compactMap { part in part.scalar.flatMap { Int($0) } } }
      .map { $0.isEmpty ? [] : [$0[0]] + $0.dropFirst().prefix { (1...31).contains($0) } }.filter { !$0.isEmpty }
    if let first = dates.first {
      var date = dates.count == 2 ? PartialDate(from: first, to: dates[1]) : PartialDate(from: first, to: first)
      if dates.count == 1 { date.dateParts = [first] }
      date.circa = value["circa"] == .bool(true) ? true : nil
      return date
    }
    return value.text("raw", "literal").flatMap { PartialDate(parsing: $0) }
  }
}
