// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONDialect {
  /// DOIs of DataCite: the attributes of its REST API, and its metadata schema in JSON. https://schema.datacite.org/
  static let dataCite = JSONDialect(
    format: .dataCite,
    signs: { $0.all("titles", "creators") }, entry: { DataCiteWork.entry($0, line: $1) })
}

enum DataCiteWork {
  static func entry(_ object: JSONValue, line: Int) -> ExportEntry {
    let kinds = object["types"]
    var work = Work(type: kinds?.text("citeproc").flatMap(WorkType.init(rawValue:)))
    if work.type == nil { work.type = kinds?.text("resourceTypeGeneral", "resourceType").flatMap(ReferenceTypes.type) }
    let titles = object["titles"]?.elements ?? []
    let subtitle = titles.first { $0.text("titleType") == "Subtitle" }?.text("title")
    let main = titles.first { $0.text("titleType") == nil } ?? titles.first
    work.fill(\.title, ExportValues.title((main?.text("title") ?? main?.scalar).map(MarkupText.plain), subtitle))
    work.author = names(object["creators"])
    work.editor = names(
      .array((object["contributors"]?.elements ?? []).filter { $0.text("contributorType") == "Editor" }))
    let issued = object["dates"]?.elements.first { $0.text("dateType") == "Issued" }?.text("date")
    work.issued = (issued ?? object.text("publicationYear")).flatMap { PartialDate(parsing: $0) }
    work.fill(\.publisher, object.text("publisher") ?? object.at("publisher", "name")?.scalar)
    let container = object["container"]
    work.fill(\.containerTitle, container?.text("title"))
    work.fill(\.volume, container?.text("volume"))
    work.fill(\.issue, container?.text("issue"))
    work.page = ExportValues.pages(container?.text("firstPage"), container?.text("lastPage"))
    work.doi = object.text("doi", "id").flatMap(DOI.normalized)
    let descriptions = object["descriptions"]?.elements ?? []
    work.abstract = descriptions.first { $0.text("descriptionType") == "Abstract" }?.text("description")
      .map(MarkupText.abstract)
    work.keyword = ExportValues.keywords(
      (object["subjects"]?.elements ?? []).compactMap { $0.text("subject") ?? $0.scalar })
    work.language = object.text("language").flatMap(ExportValues.language)
    work.url = object.text("url").flatMap(ExportValues.url)
    var entry = ExportEntry(line: line, work: work)
    entry.citedBy = object.count("citationCount")
    entry.referenceCount = object.count("referenceCount")
    return entry
  }

  private static func names(_ value: JSONValue?) -> [Name] {
    (value?.elements ?? []).compactMap { person in
      if let family = person.text("familyName") { return Name(family: family, given: person.text("givenName")) }
      let name = person.text("name", "creatorName", "contributorName")
      return person.text("nameType") == "Organizational"
        ? name.map { Name(literal: $0) } : name.flatMap(ExportValues.name)
    }
  }
}
