// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Records

/// One record in the report: its fields and where each comes from, then its parts.
struct RecordSection {
  let record: Record

  var html: HTML {
    let authors = record.work.author.map { $0.family ?? $0.literal ?? "" }
    let names =
      authors.count > 3
      ? authors.prefix(3).joined(separator: ", ") + " and \(authors.count - 3) more"
      : authors.joined(separator: ", ")
    let line = [names, record.work.issued?.year.map(String.init) ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    var tags: HTML = ""
    if record.sources.count > 1 { tags += Self.tag("\(record.sources.count) sources") }
    if !record.references.isEmpty { tags += Self.tag("\(record.references.count) references") }
    if !record.warnings.isEmpty { tags += Self.tag(HTMLReport.number(record.warnings.count, "warning"), tone: " warn") }
    let title = HTML.element("span", [("class", "title")], .text(record.work.title ?? "(no title)"))
    let byLine = HTML.element("span", [("class", "by")], .text(" " + line))
    let id = HTML.element("p", [("class", "from")], .element("code", [], .text(record.id)))
    let anchor: [(StaticString, String)] = [("id", HTMLReport.anchor(record.id))]
    return .element(
      "details", anchor, .element("summary", [], title, byLine, tags), id, fields, warnings, parts, sources)
  }

  private static func tag(_ text: String, tone: String = "") -> HTML {
    .element("span", [("class", "tag" + tone)], .text(text))
  }

  private var fields: HTML {
    let rows = record.work.readableFields.map { name, text in
      let variants = (record.variants[name] ?? []).map { variant in
        HTML.element("span", [("class", "variant")], .text(variant.value + " (" + path(variant.source) + ")"))
      }.joined()
      return HTML.element(
        "tr", [], .element("td", [("class", "key")], .text(name)), .element("td", [], .text(text), variants),
        .element("td", [("class", "from")], .text(origin(name))))
    }.joined()
    return .element("table", [], "<tr><th>Field</th><th>Value</th><th>From</th></tr>", rows)
  }

  /// `a.pdf, page 1, front-matter, 98 %`.
  private func origin(_ field: String) -> String {
    guard let provenance = record.provenance[field] else { return "" }
    var parts = [path(provenance.source)]
    if let page = provenance.page { parts.append("page \(page)") }
    parts.append(provenance.by)
    if let confidence = provenance.confidence { parts.append("\(Int((confidence * 100).rounded())) %") }
    return parts.joined(separator: ", ")
  }

  private func path(_ source: Int) -> String {
    record.sources.indices.contains(source) ? record.sources[source].path : ""
  }

  private var warnings: HTML {
    guard !record.warnings.isEmpty else { return "" }
    let items = record.warnings.map { warning in
      HTML.element("li", [], Self.tag(warning.code.rawValue, tone: " warn"), .text(" " + warning.message))
    }.joined()
    return .element("ul", [], items)
  }

  private var parts: HTML {
    var html: HTML = ""
    if let cover = record.cover {
      let fields = cover.fields.work.readableFields + cover.fields.more.map { ($0.field, $0.value) }
      html += part("Cover page: " + cover.family, fields.map { .text($0.0 + ": " + $0.1) })
    }
    html += part("Rankings", record.rankings.map { .text($0.list + " " + $0.rank) })
    if let tallies = record.tallies { html += part("Tallies", Self.lines(of: tallies)) }
    if let evidence = record.evidence {
      html += part(
        "Evidence" + (evidence.weight.map { " weight \($0)" } ?? ""),
        evidence.components.map { .text("\($0.code) \($0.name)" + ($0.value.map { ": \($0)" } ?? "")) })
    }
    html += part(
      "Sections", record.sections.map { .text([$0.number, $0.title].compactMap { $0 }.joined(separator: " ")) })
    html += part("Notes", record.notes.map { .text($0.label + " " + $0.text) })
    html += part("References", record.references.map(Self.line))
    html += part("Mentions", record.mentions.map { .text($0.text + " → " + $0.references.joined(separator: ", ")) })
    html += part(
      "Citation statements",
      record.statements.map {
        .text([$0.section, $0.classification].compactMap { $0 }.joined(separator: ", ") + ": " + $0.text)
      })
    return html
  }

  private static func lines(of tallies: Tallies) -> [HTML] {
    let counts: [(String, Int?)] = [
      ("supporting", tallies.supporting), ("mentioning", tallies.mentioning), ("contrasting", tallies.contrasting),
      ("unclassified", tallies.unclassified), ("citing publications", tallies.citingPublications),
    ]
    return counts.compactMap { name, count in count.map { .text("\(name): \($0)") } }
  }

  private static func line(_ reference: Reference) -> HTML {
    var html = HTML.text(reference.raw)
    guard let resolution = reference.resolution else { return html }
    switch resolution.status {
    case .resolved:
      let id = resolution.id ?? ""
      html += " " + HTMLReport.link(to: id, .element("span", [("class", "tag good")], .text(id)))
    case .ambiguous: html += tag("ambiguous", tone: " warn")
    case .notFound, .unchecked: break
    }
    return html
  }

  private func part(_ title: String, _ items: [HTML]) -> HTML {
    guard !items.isEmpty else { return "" }
    let count = items.count > 1 ? " (\(items.count))" : ""
    return .element(
      "details", [], .element("summary", [], .text(title + count)),
      .element("ol", [], items.map { .element("li", [], $0) }.joined()))
  }

  private var sources: HTML {
    let items = record.sources.map { source in
      let details = [source.kind.rawValue, source.family, source.pages.map { HTMLReport.number($0, "page") }].compactMap
      { $0 }
      return HTML.element(
        "li", [], .element("code", [], .text(source.path)),
        .element(
          "span", [("class", "from")],
          .text(" " + details.joined(separator: ", ") + (source.removed == true ? ", removed" : ""))))
    }.joined()
    return .element("ul", [], items)
  }
}
