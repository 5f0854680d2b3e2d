// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Documents
import Foundation
import Records

/// What `catalogue explain` and `catalogue split` do: tell why descriptions became one work, and keep them apart.
public struct MergeStages {
  let path: String
  let rulings: Configuration.Curation

  /// - Parameter rulings: what the configuration says of trust and of pairs, so that works are put together as a run does.
  public init(path: String, rulings: Configuration.Curation) {
    self.path = path
    self.rulings = rulings
  }

  /// The descriptions that make a work, and for each two of them what speaks for their being one.
  ///
  /// - Throws: `Failure` with status 66 where no input gave a work of the id.
  public func explain(_ id: String) throws -> String {
    let store = try CatalogueStore.opened(path, .reading)
    defer { try? store.close() }
    let members = try members(of: id, in: store)
    var lines = [
      "work      \(id)", "made of   \(members.count) " + (members.count == 1 ? "description" : "descriptions"),
    ]
    for (number, member) in members.enumerated() { lines.append("  \(number + 1)  " + Self.line(of: member)) }
    for (place, first) in members.enumerated() {
      for (other, second) in members.enumerated().dropFirst(place + 1) {
        lines += ["", "\(place + 1) and \(other + 1)"] + Self.lines(of: MergeEvidence(first.work, second.work))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Keeps the descriptions that make a work apart from the next run on.
  ///
  /// - Returns: how many pairs of records that concerns.
  public func split(_ id: String) throws -> Int {
    let store = try CatalogueStore.opened(path, .writing)
    defer { try? store.close() }
    let ids = try members(of: id, in: store).map(\.id)
    let pairs = ids.indices.flatMap { place in ids[(place + 1)...].map { [ids[place], $0] } }
    guard !pairs.isEmpty else {
      throw Failure(.usage, "\(id): one description makes this work; there is nothing to split.")
    }
    try store.keepApart(pairs)
    return pairs.count
  }

  /// Lets records of an id be merged again from the next run on.
  ///
  /// - Parameter id: that of a record as it was extracted, which `explain` prints.
  /// - Returns: how many pairs were kept apart.
  public func unsplit(_ id: String) throws -> Int {
    let store = try CatalogueStore.opened(path, .writing)
    defer { try? store.close() }
    return try store.allowTogether(id)
  }

  private func members(of id: String, in store: CatalogueStore) throws -> [Record] {
    let curation = Curation(rulings, apart: try store.pairsApart())
    let members = curation.members(of: id, among: try extracted(in: store))
    guard !members.isEmpty else {
      throw Failure(.noInput, "\(id): no input gave such a work; colophon catalogue search finds ids.")
    }
    return members
  }

  /// The records of all inputs as the latest run had them, before any were merged.
  private func extracted(in store: CatalogueStore) throws -> [Record] {
    let decoder = JSONDecoder()
    return try store.inputs().flatMap { input in
      try (store.anyExtraction(sha256: input.sha256, kind: input.kind)?.records ?? []).map { json in
        var record = try decoder.decode(Record.self, from: Data(json.utf8))
        for place in record.sources.indices { record.sources[place].path = input.path }
        return record
      }
    }
  }

  private static func line(of record: Record) -> String {
    let source = record.sources.first.map { "\($0.path) (\($0.kind.rawValue))" } ?? ""
    let work = record.work
    let facts = [work.author.first?.fullFamily, work.issued?.year.map(String.init), work.title].compactMap { $0 }
    return source + "  " + record.id + "\n     " + facts.joined(separator: ", ")
  }

  private static func lines(of evidence: MergeEvidence) -> [String] {
    let verdict =
      evidence.byIdentifier ? "an identifier is the same and nothing speaks against it" : "weighed by all fields"
    return [String(format: "  one work with probability %.2f: ", evidence.probability) + verdict]
      + evidence.parts.map {
        "  " + $0.name.padding(toLength: 13, withPad: " ", startingAt: 0) + String(format: "%+.1f", $0.weight)
      }
  }
}

extension Curation {
  /// - Parameter apart: pairs that people have split.
  init(_ rulings: Configuration.Curation, apart: [[String]]) {
    self.init(trust: rulings.trust, always: rulings.always, never: rulings.never + apart) { sha256(Array($0.utf8)) }
  }
}
