// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// What a citation index says: works, which of them cites which, and in which words. Each work is one record; a link is a reference of the
/// citing record; what is said of a work is a statement of the cited record.
struct CitationNetwork {
  private struct Node {
    var entry: ExportEntry
    var tallies = Tallies()
    var statements: [(statement: Statement, citing: Int?)] = []
    /// Nothing but its place in the answer tells of the work: that which was asked for.
    var isUnnamed = false
  }

  private var nodes: [Node] = []
  private var places: [String: Int] = [:]
  private var links: Set<[Int]> = []

  var isEmpty: Bool { nodes.isEmpty }

  /// The place of a work, taken in where it is new. What is said of it first stands; a work that was a bare identifier gets its fields.
  mutating func place(of entry: ExportEntry) -> Int {
    let keys = Self.keys(of: entry.work)
    let known = keys.compactMap { places[$0] }.first
    let place = known ?? nodes.count
    if known == nil {
      nodes.append(Node(entry: entry))
    } else {
      nodes[place].entry.complete(by: entry)
    }
    for key in keys where places[key] == nil { places[key] = place }
    return place
  }

  /// A work by what an answer calls it: no work where it says nothing.
  mutating func place(ofNamed work: Work, line: Int) -> Int? {
    Self.keys(of: work).isEmpty ? nil : place(of: ExportEntry(line: line, work: work))
  }

  /// A work of which the answer only says that it was asked for.
  mutating func placeOfUnnamed(line: Int) -> Int {
    if let place = nodes.firstIndex(where: \.isUnnamed) { return place }
    nodes.append(Node(entry: ExportEntry(line: line, work: Work()), isUnnamed: true))
    return nodes.count - 1
  }

  /// - Parameters:
  ///   - printed: what the answer has in the place of the cited work: an identifier, a title.
  ///   - properties: what the answer says of the citation itself.
  mutating func cite(_ cited: Int, by citing: Int, printed: String? = nil, properties: FieldMap<String> = [:]) {
    guard !nodes[cited].isUnnamed, links.insert([citing, cited]).inserted else { return }
    var work = Self.brief(nodes[cited].entry.work)
    for (field, value) in properties { work.custom[field] = value }
    let raw = printed ?? work.title ?? work.doi ?? ""
    nodes[citing].entry.references.append(ExportReference(raw: raw, work: work))
  }

  /// A cited work of which the answer has an unread string alone.
  mutating func cite(unread printed: String, by citing: Int) {
    nodes[citing].entry.references.append(ExportReference(raw: printed, work: Work()))
  }

  mutating func add(_ statement: Statement, to cited: Int, by citing: Int?) {
    guard !statement.text.isEmpty else { return }
    let same = nodes[cited].statements.firstIndex {
      $0.citing == citing && $0.statement.text == statement.text && $0.statement.section == statement.section
        && $0.statement.classification == statement.classification
    }
    if let same {
      nodes[cited].statements[same].statement.occurrences += statement.occurrences
    } else {
      nodes[cited].statements.append((statement, citing))
    }
  }

  /// The numbers that an answer gives for a work; what stands already is kept.
  mutating func count(_ tallies: Tallies, of place: Int) { nodes[place].tallies.fill(tallies) }

  /// A record for each work, in the order in which the answer speaks of them.
  ///
  /// - Parameter family: names the source in provenance.
  func records(by family: String) -> [Record] {
    nodes.map { node in
      var record = ExportExtractor.record(node.entry, by: family)
      var tallies = node.tallies
      if let counted = record.tallies { tallies.fill(counted) }
      record.tallies = tallies == Tallies() ? nil : tallies
      record.statements = node.statements.map { statement, citing in
        var statement = statement
        statement.citing = citing.flatMap { nodes[$0].isUnnamed ? nil : Self.brief(nodes[$0].entry.work) }
        return statement
      }
      StatementMarks.mark(&record.statements, of: record.work)
      record.warnings += tallies.disagreements(with: record.statements)
      return record
    }
  }

  /// Without what tells of the work at length: that stands in its own record.
  private static func brief(_ work: Work) -> Work {
    var brief = work
    brief.abstract = nil
    brief.keyword = nil
    return brief
  }

  /// Identifiers, or for works without any title, author and year.
  private static func keys(of work: Work) -> [String] {
    var keys = work.registryNumbers
    if let doi = work.doi { keys.append("doi:" + doi) }
    if let isbn = work.isbn, work.title == nil { keys.append("isbn:" + isbn) }
    if keys.isEmpty, work.title != nil { keys.append(WorkIdentity.key(of: work)) }
    return keys
  }
}

extension ExportEntry {
  /// A work that was a bare identifier gets its fields; else what is known stands, and identifiers and dates join it.
  fileprivate mutating func complete(by other: ExportEntry) {
    var (known, new) = (self, other)
    if work.title == nil, other.work.title != nil { swap(&known, &new) }
    known.work.doi = known.work.doi ?? new.work.doi
    known.work.pmid = known.work.pmid ?? new.work.pmid
    known.work.pmcid = known.work.pmcid ?? new.work.pmcid
    known.work.issued = known.work.issued ?? new.work.issued
    for (field, value) in new.work.custom where known.work.custom[field] == nil { known.work.custom[field] = value }
    known.citedBy = known.citedBy ?? new.citedBy
    known.referenceCount = known.referenceCount ?? new.referenceCount
    if known.references.isEmpty { known.references = new.references }
    self = known
  }
}

extension Tallies {
  /// Takes each number over that is not there yet.
  mutating func fill(_ other: Tallies) {
    supporting = supporting ?? other.supporting
    mentioning = mentioning ?? other.mentioning
    contrasting = contrasting ?? other.contrasting
    unclassified = unclassified ?? other.unclassified
    citationStatements = citationStatements ?? other.citationStatements
    citingPublications = citingPublications ?? other.citingPublications
    referencedPublications = referencedPublications ?? other.referencedPublications
  }

  /// The numbers of statements by class, with the names of the classes.
  private var classes: [(name: String, count: Int?)] {
    [
      ("supporting", supporting), ("mentioning", mentioning), ("contrasting", contrasting),
      ("unclassified", unclassified),
    ]
  }

  /// Warnings where the numbers do not add up to their sum, or where more statements are shown than counted.
  func disagreements(with statements: [Statement]) -> [Warning] {
    var messages: [String] = []
    let counts = classes.compactMap(\.count)
    if let total = citationStatements, !counts.isEmpty, counts.reduce(0, +) != total {
      messages.append("The tallies add up to \(counts.reduce(0, +)), the source says \(total).")
    }
    for (name, tally) in classes {
      let shown = statements.filter { $0.classification == name }.reduce(0) { $0 + $1.occurrences }
      if let tally, shown > tally { messages.append("\(shown) statements are \(name), the tally says \(tally).") }
    }
    return messages.map { Warning(.talliesMismatch, field: "tallies", message: $0) }
  }
}
