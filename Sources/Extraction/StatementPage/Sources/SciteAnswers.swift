// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

extension StatementDialect {
  /// Answers of scite's API: tallies of one work or of many, papers and hits with tallies, and statements with their classes.
  /// https://api.scite.ai/docs
  static let scite = StatementDialect(family: "scite") { object, line, network in
    SciteAnswers.takeTallies(object, line: line, into: &network)
      || SciteAnswers.takePaper(object, line: line, into: &network)
      || SciteAnswers.takeStatement(object, of: nil, line: line, into: &network)
  }
}

private enum SciteAnswers {
  /// `{"total": 1909, "supporting": 21, "contradicting": 1, …, "doi": "10.…"}`, or such objects by DOI.
  static func takeTallies(_ object: JSONValue, line: Int, into network: inout CitationNetwork) -> Bool {
    if let tallies = tallies(object), let doi = object.text("doi") {
      guard let place = network.place(ofNamed: Work(named: doi), line: line) else { return false }
      network.count(tallies, of: place)
      return true
    }
    let members = object.members.filter { tallies($0.value) != nil && DOI.normalized($0.key) != nil }
    guard !members.isEmpty, members.count == object.members.count else { return false }
    for member in members {
      guard let counted = tallies(member.value), let place = network.place(ofNamed: Work(named: member.key), line: line)
      else { continue }
      network.count(counted, of: place)
    }
    return true
  }

  /// A paper or hit with its tally, or with statements.
  static func takePaper(_ object: JSONValue, line: Int, into network: inout CitationNetwork) -> Bool {
    let counted = (object["tally"] ?? object["tallies"]).flatMap(tallies)
    let statements = (object["citations"]?.elements ?? []).filter { text($0) != nil }
    guard counted != nil || !statements.isEmpty, let entry = ExportFormat.scite.entry(of: object, line: line) else {
      return false
    }
    let place = network.place(of: entry)
    if let counted { network.count(counted, of: place) }
    for statement in statements { _ = takeStatement(statement, of: place, line: line, into: &network) }
    return true
  }

  /// A statement, with the DOIs of both its works or inside the paper that it speaks of.
  static func takeStatement(
    _ object: JSONValue, of paper: Int?, line: Int, into network: inout CitationNetwork
  ) -> Bool {
    guard let text = text(object) else { return false }
    let target = object.text("target", "targetDoi", "citedDoi", "cited_doi").map { Work(named: $0) }
    guard let cited = target.flatMap({ network.place(ofNamed: $0, line: line) }) ?? paper else { return false }
    var statement = Statement(text: text)
    statement.section = object.text("section", "sectionTitle", "section_title")
    statement.classification = object.text("type", "class", "classification", "citationType").map {
      SectionLine.term($0) ?? $0
    }
    if let confidence = (object["confidence"] ?? object["typeConfidence"])?.number {
      let share = confidence > 1 ? confidence / 100 : confidence
      if 0...1 ~= share { statement.confidence = share }
    }
    let citing = network.place(ofNamed: citing(object), line: line)
    if let citing { network.cite(cited, by: citing) }
    network.add(statement, to: cited, by: citing)
    return true
  }

  private static func citing(_ object: JSONValue) -> Work {
    var work = Work(named: object.text("source", "sourceDoi", "citingDoi", "citing_doi") ?? "")
    work.title = object.text("sourceTitle", "citingTitle", "title")
    work.issued = object.text("sourceYear", "citingYear", "year").flatMap { PartialDate(parsing: $0) }
    return work
  }

  /// The words of a statement: marks of the passage are the service's, the words are the citing work's.
  private static func text(_ object: JSONValue) -> String? {
    guard object.text("type", "class", "classification", "citationType", "section", "target", "targetDoi") != nil else {
      return nil
    }
    return object.text("snippet", "citationText", "statement", "citationStatement", "citation_text")
  }

  private static func tallies(_ object: JSONValue) -> Tallies? {
    guard object.count("supporting") != nil || object.count("mentioning") != nil else { return nil }
    var tallies = Tallies()
    tallies.supporting = object.count("supporting")
    tallies.mentioning = object.count("mentioning")
    tallies.contrasting = object.count("contrasting", "contradicting", "disputing")
    tallies.unclassified = object.count("unclassified")
    tallies.citationStatements = object.count("total")
    tallies.citingPublications = object.count("citingPublications")
    return tallies
  }
}
