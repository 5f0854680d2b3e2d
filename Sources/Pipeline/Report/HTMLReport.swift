// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Records

/// `report.html`: what a run took in and what became of it, in one page that needs nothing else.
struct HTMLReport {
  let tables: OutputTables
  let summary: RunSummary

  /// Records beyond these are counted but not shown: a browser must still open the page.
  private static let mostRecords = 2000

  var html: String {
    let head: HTML = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <title>Colophon report</title>
      """
    let body = HTML.element("main", [], header, tiles, charts, inputs, rejects, warnings, records)
    return (head + ReportStyle.style + "</head><body>" + body + ReportStyle.script + "</body></html>\n").source
  }

  private var header: HTML {
    let counts = summary.counts
    let sentence =
      "\(Self.number(counts.inputs, "input")) gave \(Self.number(counts.records, "record")); "
      + "\(Self.number(counts.rejects, "input")) gave none. "
      + "\(counts.resolved) of \(Self.number(counts.citations, "reference")) are known works."
    let navigation: HTML = """
      <nav><a href="#inputs">Inputs</a><a href="#rejects">Rejects</a><a href="#warnings">Warnings</a><a href="#all">Records</a></nav>
      """
    return .element("h1", [], "Colophon report") + .element("p", [("class", "lead")], .text(sentence)) + navigation
  }

  static func number(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private var tiles: HTML {
    let counts = summary.counts
    let tiles: [(Int, String)] = [
      (counts.inputs, "inputs"), (counts.records, "records"), (counts.rejects, "rejects"),
      (tables.works.reduce(0) { $0 + $1.warnings.count }, "warnings"), (counts.references, "references"),
      (counts.resolved, "resolved"), (counts.statements, "citation statements"),
    ]
    let rendered = tiles.map { count, label in
      HTML.element(
        "div", [("class", "tile")], .element("b", [], .text(String(count))), .element("span", [], .text(label)))
    }
    return .element("div", [("class", "tiles")], rendered.joined())
  }

  private var charts: HTML {
    let tones = ["resolved": "good", "ambiguous": "warn", "not-found": "", "unchecked": ""]
    let fields = summary.fields.map { ReportChart.Bar(label: $0.field, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.label < $1.label }
    let charts = [
      ReportChart(title: "Inputs by kind", bars: summary.kinds.map { .init(label: $0.field, count: $0.value) }),
      ReportChart(
        title: "References by resolution",
        bars: summary.resolution.map { .init(label: $0.field, count: $0.value, tone: tones[$0.field] ?? "") }),
      ReportChart(
        title: "Records that have a field", bars: Array(fields.prefix(14)), whole: summary.counts.records),
      ReportChart(
        title: "Warnings by code", bars: summary.warnings.map { .init(label: $0.field, count: $0.value, tone: "warn") }),
      ReportChart(
        title: "Rejects by code", bars: summary.rejects.map { .init(label: $0.field, count: $0.value, tone: "bad") }),
    ]
    return .element("div", [("class", "charts")], charts.map(\.html).joined())
  }

  private var inputs: HTML {
    var rows: [(path: String, html: HTML)] = tables.rejects.map { reject in
      let tag = HTML.element("span", [("class", "tag bad")], .text(reject.code.rawValue))
      return (reject.path, Self.row([.element("code", [], .text(reject.path)), "", tag + " " + .text(reject.message)]))
    }
    var works: [String: [(Source, Record)]] = [:]
    for record in tables.works {
      for source in record.sources { works[source.path, default: []].append((source, record)) }
    }
    for (path, found) in works {
      guard let source = found.first?.0 else { continue }
      let links = found.prefix(5).map { _, record in
        HTML.element("div", [], Self.link(to: record.id, .text(record.work.title ?? record.id)))
      }.joined()
      let rest: HTML = found.count > 5 ? .text("and \(found.count - 5) more") : ""
      let removed: HTML = source.removed == true ? .element("span", [("class", "tag warn")], "removed") : ""
      let kind = HTML.text(source.kind.rawValue + (source.family.map { " (" + $0 + ")" } ?? ""))
      rows.append((path, Self.row([.element("code", [], .text(path)) + removed, kind, links + rest])))
    }
    let sorted = rows.sorted { InputFinder.precedes($0.path, $1.path) }.map(\.html).joined()
    return .element("h2", [("id", "inputs")], "What came in, and what became of it")
      + .element(
        "div", [("class", "card")],
        .element("table", [], "<tr><th>File</th><th>Kind</th><th>Record or reject</th></tr>", sorted))
  }

  private var rejects: HTML {
    let groups = RejectCode.allCases.compactMap { code -> HTML? in
      let found = tables.rejects.filter { $0.code == code }
      guard !found.isEmpty else { return nil }
      let items = found.map { HTML.element("li", [], .element("code", [], .text($0.path)), .text(" " + $0.message)) }
        .joined()
      return Self.group(code.rawValue, count: found.count, tone: "bad", meaning: code.meaning, items)
    }
    return .element("h2", [("id", "rejects")], "Rejects") + Self.orNone(groups, "No input was rejected.")
  }

  private var warnings: HTML {
    let groups = WarningCode.allCases.compactMap { code -> HTML? in
      let found = tables.works.flatMap { record in record.warnings.filter { $0.code == code }.map { (record, $0) } }
      guard !found.isEmpty else { return nil }
      let items = found.map { record, warning in
        HTML.element(
          "li", [], Self.link(to: record.id, .text(record.work.title ?? record.id)),
          .element("span", [("class", "from")], .text(" " + record.sources.map(\.path).joined(separator: ", "))),
          .element("div", [], .text((warning.field.map { $0 + ": " } ?? "") + warning.message)))
      }.joined()
      return Self.group(code.rawValue, count: found.count, tone: "warn", meaning: code.meaning, items)
    }
    return .element("h2", [("id", "warnings")], "Warnings") + Self.orNone(groups, "There is nothing to warn of.")
  }

  private var records: HTML {
    let shown = tables.works.prefix(Self.mostRecords).map { RecordSection(record: $0).html }.joined()
    let hidden = tables.works.count - Self.mostRecords
    let note: HTML =
      hidden > 0 ? .element("p", [("class", "none")], .text("\(hidden) further records are in records.jsonl.")) : ""
    return .element("h2", [("id", "all")], "Records")
      + "<input type=\"search\" id=\"filter\" placeholder=\"Filter records by any words\" aria-label=\"Filter records\">"
      + .element("div", [("id", "records")], shown) + note
  }

  static func row(_ cells: [HTML]) -> HTML { .element("tr", [], cells.map { .element("td", [], $0) }.joined()) }

  static func link(to id: String, _ contents: HTML) -> HTML { .element("a", [("href", "#" + anchor(id))], contents) }

  /// An id as it can stand in an address.
  static func anchor(_ id: String) -> String {
    "r-"
      + id.utf8.map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "."), UInt8(ascii: "-"): String(UnicodeScalar(byte))
        default: "_" + String(byte, radix: 16)
        }
      }.joined()
  }

  private static func group(_ code: String, count: Int, tone: String, meaning: String, _ items: HTML) -> HTML {
    .element(
      "details", [],
      .element(
        "summary", [], .element("span", [("class", "title")], .text(code)),
        .element("span", [("class", "tag " + tone)], .text(String(count)))),
      .element("p", [("class", "meaning")], .text(meaning)), .element("ul", [], items))
  }

  private static func orNone(_ groups: [HTML], _ sentence: String) -> HTML {
    groups.isEmpty ? .element("p", [("class", "none")], .text(sentence)) : groups.joined()
  }
}
