// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads MODS, the Library of Congress's Metadata Object Description Schema, one record or a collection.
public enum MODSReader: ExportReader {
  public static func read(_ text: String) -> ExportContents {
    var contents = ExportContents()
    for record in XMLScanner.tree(of: text).descendants(["mods"]) { contents.add(entry(record)) }
    return contents
  }

  private static func entry(_ record: XMLElement) -> ExportEntry {
    var work = Work()
    work.fill(\.title, title(record))
    let host = record.all("relatedItem").first { $0.attributes["type"] == "host" }
    work.fill(\.containerTitle, host.flatMap(title))
    work.type = type(record, host: host)
    people(record, &work)
    if let host { work.editor = host.all("name").filter { role($0) == "editor" }.compactMap(name) }
    for origin in record.all("originInfo") + (host?.all("originInfo") ?? []) { imprint(origin, &work) }
    for part in record.all("part") + (host?.all("part") ?? []) { numbers(part, &work) }
    identifiers(record, host, &work)
    work.fill(\.abstract, record.first("abstract")?.text)
    let topics = record.all("subject").flatMap { subject in
      subject.elements.filter { ["topic", "geographic", "temporal"].contains($0.name) }.compactMap(\.text)
    }
    work.keyword = ExportValues.keywords(topics)
    work.language = (record.first("language", "languageTerm") ?? record.first("language"))?.text.flatMap(
      ExportValues.language)
    work.url =
      record.all("location").flatMap { $0.all("url") }.compactMap(\.text).lazy.compactMap(ExportValues.url).first
    return ExportEntry(key: record.attributes["ID"], line: record.line, work: work)
  }

  private static func title(_ element: XMLElement) -> String? {
    let infos = element.all("titleInfo")
    guard let info = infos.first(where: { $0.attributes["type"] == nil }) ?? infos.first else { return nil }
    let main = [info.first("nonSort")?.text, info.first("title")?.text].compactMap { $0 }.joined(separator: " ")
    return ExportValues.title(main, info.first("subTitle")?.text)
  }

  private static func people(_ record: XMLElement, _ work: inout Work) {
    for element in record.all("name") {
      guard let name = name(element) else { continue }
      switch role(element) {
      case nil, "author", "aut", "creator", "cre": work.author.append(name)
      case "editor", "edt": work.editor.append(name)
      case "translator", "trl": work.translator.append(name)
      default: break
      }
    }
  }

  private static func role(_ element: XMLElement) -> String? {
    element.all("role").flatMap { $0.all("roleTerm") }.compactMap(\.text).first.map { $0.lowercased() }
  }

  private static func name(_ element: XMLElement) -> Name? {
    let parts = element.all("namePart")
    func part(_ type: String) -> String? { parts.filter { $0.attributes["type"] == type }.compactMap(\.text).first }
    if let family = part("family") {
      let given = parts.filter { $0.attributes["type"] == "given" }.compactMap(\.text).joined(separator: " ")
      return Name(family: family, given: given.isEmpty ? nil : given)
    }
    guard let plain = parts.first(where: { $0.attributes["type"] == nil })?.text else { return nil }
    let trimmed = plain.trimming(where: { $0 == "," || $0 == " " })
    if element.attributes["type"] == "corporate" || element.attributes["type"] == "conference" {
      return Name(literal: trimmed)
    }
    return ExportValues.name(trimmed)
  }

  private static func imprint(_ origin: XMLElement, _ work: inout Work) {
    work.fill(\.publisher, origin.first("publisher")?.text ?? origin.first("agent", "namePart")?.text)
    let places = origin.all("place").flatMap { $0.all("placeTerm") }
    work.fill(\.publisherPlace, places.first { $0.attributes["type"] != "code" }?.text)
    work.fill(\.edition, origin.first("edition")?.text)
    let dates = origin.all("dateIssued") + origin.all("copyrightDate")
    if work.issued == nil { work.issued = dates.compactMap(\.text).lazy.compactMap { PartialDate(parsing: $0) }.first }
  }

  private static func numbers(_ part: XMLElement, _ work: inout Work) {
    for detail in part.all("detail") {
      let number = detail.first("number")?.text
      switch detail.attributes["type"] {
      case "volume": work.fill(\.volume, number)
      case "issue", "number": work.fill(\.issue, number)
      default: break
      }
    }
    if let extent = part.all("extent").first(where: { ["page", "pages", nil].contains($0.attributes["unit"]) }),
      work.page == nil
    {
      work.page = ExportValues.pages(extent.first("start")?.text, extent.first("end")?.text)
      if work.page == nil {
        work.page = extent.first("list")?.text.flatMap { ExportValues.isPage($0) ? PageRange.normalized($0) : nil }
      }
    }
    if work.issued == nil { work.issued = part.first("date")?.text.flatMap { PartialDate(parsing: $0) } }
  }

  private static func identifiers(_ record: XMLElement, _ host: XMLElement?, _ work: inout Work) {
    for identifier in record.all("identifier") {
      guard let text = identifier.text else { continue }
      switch identifier.attributes["type"]?.lowercased() {
      case "doi": if work.doi == nil { work.doi = DOI.normalized(text) }
      case "isbn": work.fill(\.isbn, ISBN.normalized(text))
      case "issn": work.fill(\.issn, ExportValues.issn(text))
      case "hdl": work.custom["handle"] = Handle.normalized(text)
      case "urn": work.custom["URN"] = URN.normalized(text)
      case "uri":
        work.fill(\.url, ExportValues.url(text))
        if work.doi == nil, text.contains("doi.org/") { work.doi = DOI.normalized(text) }
      default: break
      }
    }
    for identifier in host?.all("identifier") ?? [] where identifier.attributes["type"] == "issn" {
      work.fill(\.issn, identifier.text.flatMap(ExportValues.issn))
    }
  }

  private static func type(_ record: XMLElement, host: XMLElement?) -> WorkType? {
    let genres = record.all("genre").compactMap(\.text).map(Folding.fold)
    let hostGenres = host?.all("genre").compactMap(\.text).map(Folding.fold) ?? []
    if let host {
      let issuance = host.first("originInfo", "issuance")?.text
      if issuance == "continuing" || hostGenres.contains(where: { $0.contains("journal") || $0.contains("periodical") })
      {
        return .articleJournal
      }
      if hostGenres.contains(where: { $0.contains("conference") || $0.contains("proceeding") }) {
        return .paperConference
      }
      let numbers = record.all("part") + host.all("part")
      if numbers.contains(where: { $0.all("detail").contains { $0.attributes["type"] == "issue" } }) {
        return .articleJournal
      }
      return hostGenres.contains("book") || issuance == "monographic" ? .chapter : .articleJournal
    }
    if genres.contains(where: { $0.contains("thesis") }) { return .thesis }
    if let told = genres.lazy.compactMap(ReferenceTypes.type).first { return told }
    return record.all("originInfo").contains { $0.first("issuance")?.text == "monographic" } ? .book : nil
  }
}
