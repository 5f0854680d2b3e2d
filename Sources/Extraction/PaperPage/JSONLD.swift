// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents

/// Works described by schema.org in JSON-LD.
enum JSONLD {
  private static let types: [(String, WorkType)] = [
    ("ScholarlyArticle", .articleJournal), ("MedicalScholarlyArticle", .articleJournal), ("Chapter", .chapter),
    ("Thesis", .thesis),
    ("Report", .report), ("Dataset", .dataset), ("Book", .book), ("Article", .article), ("CreativeWork", .article),
  ]

  static func works(in document: Document) -> [Work] {
    document.jsonLD.flatMap { text -> [Work] in
      guard let value = try? JSONValue(parsing: text) else { return [] }
      return objects(value, depth: 0).compactMap(work)
    }
  }

  /// The objects that can be works: at the top, in a list, in `@graph`, or as the main entity of a page.
  private static func objects(_ value: JSONValue, depth: Int) -> [JSONValue] {
    guard depth < 4 else { return [] }
    if case .array(let elements) = value { return elements.prefix(50).flatMap { objects($0, depth: depth + 1) } }
    var found = [value]
    for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
      if let inner = value[key] { found += objects(inner, depth: depth + 1) }
    }
    return found
  }

  private static func work(_ object: JSONValue) -> Work? {
    let named = texts(object["@type"])
    guard let type = types.first(where: { named.contains($0.0) })?.1,
      let title = object["headline"]?.string ?? object["name"]?.string, !title.isEmpty
    else { return nil }
    var work = Work(type: type, title: title.singleSpaced)
    work.author = people(object["author"])
    work.editor = people(object["editor"])
    work.issued = (object["datePublished"]?.string).flatMap { PartialDate(parsing: $0) }
    work.abstract = (object["abstract"] ?? object["description"])?.string?.singleSpaced
    work.keyword = keywords(object["keywords"])
    work.publisher = (object["publisher"]?["name"])?.string
    work.doi = identifiers(object).lazy.compactMap { DOI.normalized($0) }.first
    readContainer(object["isPartOf"], into: &work)
    if let start = text(object["pageStart"]) {
      work.page = PageRange.normalized(start + (text(object["pageEnd"]).map { "-" + $0 } ?? ""))
    } else {
      work.page = text(object["pagination"]).flatMap(PageRange.normalized)
    }
    return work
  }

  /// An issue is part of a volume, a volume of a journal; any of them may be left out.
  private static func readContainer(_ value: JSONValue?, into work: inout Work) {
    var container = value
    for _ in 0..<4 {
      guard let part = container else { return }
      if let name = part["name"]?.string, !texts(part["@type"]).contains("PublicationVolume"),
        work.containerTitle == nil
      {
        work.containerTitle = name.singleSpaced
      }
      work.volume = work.volume ?? text(part["volumeNumber"])
      work.issue = work.issue ?? text(part["issueNumber"])
      work.issn = work.issn ?? texts(part["issn"]).lazy.compactMap { ISSN.normalized($0) }.first
      container = part["isPartOf"]
    }
  }

  private static func people(_ value: JSONValue?) -> [Name] {
    guard let value else { return [] }
    let list = value.elements.isEmpty ? [value] : value.elements
    return list.flatMap { person -> [Name] in
      if let family = person["familyName"]?.string {
        return [Name(family: family, given: person["givenName"]?.string)]
      }
      guard let name = person["name"]?.string ?? person.string else { return [] }
      if texts(person["@type"]).contains("Organization") { return [Name(literal: name)] }
      return NameParser.parse(name).names
    }
  }

  private static func keywords(_ value: JSONValue?) -> String? {
    let list = value?.string.map { $0.split(separator: ",").map(\.trimmingBlanks) } ?? texts(value)
    return list.isEmpty ? nil : list.joined(separator: "; ")
  }

  private static func identifiers(_ object: JSONValue) -> [String] {
    let identifier = object["identifier"]
    let values =
      texts(identifier) + texts(identifier?["value"]) + (identifier?.elements.flatMap { texts($0["value"]) } ?? [])
    return values + texts(object["sameAs"]) + texts(object["@id"]) + texts(object["url"])
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .number(_, let written)? = value { return written }
    return value?.string
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    return value.string.map { [$0] } ?? value.elements.compactMap(\.string)
  }
}
