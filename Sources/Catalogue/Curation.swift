// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// From what inputs gave to a catalogue: one record for each work, references resolved, citations counted. The order of the records that come in
/// changes nothing in what goes out.
public struct Curation: Sendable {
  public var trust: [TrustClass]
  /// Pairs of record ids that are one work, or different works. A pair of one id with itself means all records that have it.
  public var always: [[String]]
  public var never: [[String]]
  /// SHA-256 in lower-case hexadecimal.
  private let hash: @Sendable (String) -> String

  public init(
    trust: [TrustClass] = TrustClass.allCases, always: [[String]] = [], never: [[String]] = [],
    hash: @escaping @Sendable (String) -> String
  ) {
    self.trust = trust
    self.always = always
    self.never = never
    self.hash = hash
  }

  /// One record for each work, by id.
  public func deduplicated(_ records: [Record]) -> [Record] {
    Self.byID(clustered(records).map(\.merged))
  }

  /// The records that were merged to the record of an id, in an order that does not depend on theirs; none where no record has the id.
  public func members(of id: String, among records: [Record]) -> [Record] {
    clustered(records).first { $0.merged.id == id }?.members ?? []
  }

  private func clustered(_ records: [Record]) -> [(merged: Record, members: [Record])] {
    let ordered = records.map { (key: Self.orderKey($0), record: $0) }.sorted { $0.key < $1.key }.map(\.record)
    var deduplication = Deduplication()
    deduplication.always = pairs(always, among: ordered)
    deduplication.never = pairs(never, among: ordered)
    let clusters = deduplication.clusters(ordered.map(\.work))
    var members: [Int: [Record]] = [:]
    for (record, cluster) in zip(ordered, clusters) { members[cluster, default: []].append(record) }
    let merging = Merging(trust: trust)
    let parts = members.keys.sorted().map { members[$0] ?? [] }
    let merged = parts.map { part in
      var record = merging.merge(part)
      record.id = WorkIdentity.identifier(of: record.work, hash: hash)
      return record
    }
    return Array(zip(distinguished(merged), parts))
  }

  /// The records with each reference resolved among them and the known works, and with the signals that follow.
  ///
  /// - Parameter known: works that are not among the records.
  public func resolved(_ records: [Record], known: [KnownWork]) -> [Record] {
    let resolver = Resolver(records.map { KnownWork(id: $0.id, work: $0.work) } + known)
    let resolved = records.map { record in
      var record = record
      record.references = record.references.map { reference in
        var reference = reference
        reference.resolution = resolver.resolve(reference.work, raw: reference.raw, excluding: record.id)
        return reference
      }
      return record
    }
    return Signalling(resolved).records
  }

  /// Works of different clusters may have one identifier: abstracts that share the DOI of their supplement, standing titles. All but the first get
  /// one that is made of all that tells them apart.
  private func distinguished(_ records: [Record]) -> [Record] {
    var taken: Set<String> = []
    return records.map { record in
      guard !taken.insert(record.id).inserted else { return record }
      var other = record
      let work = record.work
      let details = [work.containerTitle, work.volume, work.issue, work.page, work.doi, work.abstract].map { $0 ?? "" }
      let key = ([WorkIdentity.key(of: work)] + details + record.sources.map(\.path)).joined(separator: "|")
      other.id = "sha256:" + hash(key)
      var number = 1
      while !taken.insert(other.id).inserted {
        number += 1
        other.id = "sha256:" + hash(key + "|\(number)")
      }
      return other
    }
  }

  private func pairs(_ ids: [[String]], among records: [Record]) -> [(Int, Int)] {
    guard !ids.isEmpty else { return [] }
    var places: [String: [Int]] = [:]
    for (place, record) in records.enumerated() { places[record.id, default: []].append(place) }
    return ids.flatMap { pair -> [(Int, Int)] in
      guard pair.count == 2, let firsts = places[pair[0]], let seconds = places[pair[1]] else { return [] }
      return firsts.flatMap { first in seconds.filter { $0 != first }.map { (first, $0) } }
    }
  }

  private static func orderKey(_ record: Record) -> String {
    let sources = record.sources.map { $0.path + "\u{1}" + $0.sha256 }.joined(separator: "\u{2}")
    return [sources, record.id, record.work.title ?? ""].joined(separator: "\u{3}")
  }

  static func byID(_ records: [Record]) -> [Record] {
    records.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}
