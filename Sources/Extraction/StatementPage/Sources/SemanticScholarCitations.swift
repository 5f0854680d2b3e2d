// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

extension StatementDialect {
  /// Citations and references of Semantic Scholar's Academic Graph, with the sentences that cite (`contexts`), and papers that carry both
  /// lists within. https://api.semanticscholar.org/api-docs/graph
  static let semanticScholar = StatementDialect(family: "semantic-scholar") { object, line, network in
    if isLink(object) {
      SemanticScholarCitations.link(object, of: nil, line: line, into: &network)
      return true
    }
    let links = (object["data"]?.elements ?? []).filter(isLink)
    if !links.isEmpty {
      let asked = (object["citedPaperInfo"] ?? object["citingPaperInfo"]).flatMap { paper($0, line) }
      let place = asked.map { network.place(of: $0) }
      for link in links { SemanticScholarCitations.link(link, of: place, line: line, into: &network) }
      return true
    }
    guard object["citations"]?.elements.isEmpty == false || object["references"]?.elements.isEmpty == false,
      let entry = paper(object, line)
    else { return false }
    SemanticScholarCitations.lists(of: object, network.place(of: entry), line: line, into: &network)
    return true
  }

  private static func isLink(_ object: JSONValue) -> Bool {
    object["citingPaper"]?.members.isEmpty == false || object["citedPaper"]?.members.isEmpty == false
  }

  fileprivate static func paper(_ object: JSONValue, _ line: Int) -> ExportEntry? {
    ExportFormat.semanticScholar.entry(of: object, line: line)
  }
}

private enum SemanticScholarCitations {
  /// A link between the paper that was asked for and another, or between two that both are given.
  static func link(_ object: JSONValue, of asked: Int?, line: Int, into network: inout CitationNetwork) {
    let first = object["citedPaper"].flatMap { entry($0, line) }
    let second = object["citingPaper"].flatMap { entry($0, line) }
    switch (first, second) {
    case (let cited?, let citing?):
      join(object, cited: network.place(of: cited), citing: network.place(of: citing), into: &network)
    case (let cited?, nil):
      let citing = asked ?? network.placeOfUnnamed(line: line)
      join(object, cited: network.place(of: cited), citing: citing, into: &network)
    case (nil, let citing?):
      let cited = asked ?? network.placeOfUnnamed(line: line)
      join(object, cited: cited, citing: network.place(of: citing), into: &network)
    case (nil, nil): break
    }
  }

  /// Papers that stand in another's lists tell of the link in their own fields.
  static func lists(of object: JSONValue, _ place: Int, line: Int, into network: inout CitationNetwork) {
    for paper in object["citations"]?.elements ?? [] {
      guard let entry = entry(paper, line) else { continue }
      join(paper, cited: place, citing: network.place(of: entry), into: &network)
    }
    for paper in object["references"]?.elements ?? [] {
      guard let entry = entry(paper, line) else { continue }
      join(paper, cited: network.place(of: entry), citing: place, into: &network)
    }
  }

  /// A paper that the index does not know itself has a title alone, and `null` for its number.
  private static func entry(_ object: JSONValue, _ line: Int) -> ExportEntry? {
    if let entry = StatementDialect.paper(object, line) { return entry }
    guard object.text("title") != nil, case .object(let members) = object else { return nil }
    return StatementDialect.paper(
      .object(members.filter { $0.key != "paperId" } + [.init(key: "paperId", value: .string(""))]), line)
  }

  private static func join(_ link: JSONValue, cited: Int, citing: Int, into network: inout CitationNetwork) {
    var properties: FieldMap<String> = [:]
    if case .bool(let isInfluential)? = link["isInfluential"] {
      properties["influential"] = isInfluential ? "yes" : "no"
    }
    network.cite(cited, by: citing, properties: properties)
    let intents = link.texts("intents") + link.texts("intent")
    let classed = (link["contextsWithIntent"]?.elements ?? []).filter { $0.text("context") != nil }
    if classed.isEmpty {
      for context in link.texts("contexts") { add(context, intents) }
    } else {
      for context in classed { add(context.text("context") ?? "", context.texts("intents")) }
      for context in link.texts("contexts") where !classed.contains(where: { $0.text("context") == context }) {
        add(context, intents)
      }
    }
    func add(_ text: String, _ intents: [String]) {
      var statement = Statement(text: text)
      statement.intents = intents
      network.add(statement, to: cited, by: citing)
    }
  }
}
