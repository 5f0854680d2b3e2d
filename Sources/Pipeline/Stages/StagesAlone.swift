// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Foundation
import Records

/// `colophon dedupe`: which of the works of a file are one.
public struct DedupeStage {
  let file: String

  public init(file: String) {
    self.file = file
  }

  /// A line of JSON for each work: `{"id": …, "cluster": …}`; the cluster is the id of its first member in the order of ids.
  public func lines() throws -> String {
    struct Row: Encodable {
      let id: String
      let cluster: String
    }
    let works = try WorkLines(file).read().sorted { InputFinder.precedes($0.id, $1.id) }
    let clusters = Deduplication().clusters(works.map(\.work))
    let encoder = OrderedJSONEncoder()
    return try zip(works, clusters).map { work, cluster in
      try encoder.encode(Row(id: work.id, cluster: works[cluster].id)) + "\n"
    }.joined()
  }
}

/// `colophon resolve`: which known works the references of a file mean.
public struct ResolveStage {
  let file: String
  let catalogue: String?

  public init(file: String, catalogue: String? = nil) {
    self.file = file
    self.catalogue = catalogue
  }

  private struct Row: Encodable {
    let id: String
    let resolution: Resolution

    enum CodingKeys: String, CodingKey {
      case id, match, status, score, by, candidates
    }

    func encode(to encoder: Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      if let match = resolution.id {
        try container.encode(match, forKey: .match)
      } else {
        try container.encodeNil(forKey: .match)
      }
      try container.encode(resolution.status, forKey: .status)
      try container.encode(resolution.score ?? 0, forKey: .score)
      try container.encodeIfPresent(resolution.by, forKey: .by)
      if !resolution.candidates.isEmpty { try container.encode(resolution.candidates, forKey: .candidates) }
    }
  }

  /// A line of JSON for each reference, `{"id": …, "match": …, "status": …, "score": …}`. The references of a record resolve among the
  /// records of the file and the works of the catalogue; a line without references is one itself, and resolves among the catalogue's.
  public func lines() throws -> String {
    let lines = try WorkLines(file).read()
    var known: [KnownWork] = []
    if let catalogue {
      let store = try CatalogueStore.opened(catalogue, .reading)
      known = try store.knownWorks() + store.recordWorks()
      try store.close()
    }
    known += lines.filter { !$0.references.isEmpty }.map { KnownWork(id: $0.id, work: $0.work) }
    let resolver = Resolver(known)
    let encoder = OrderedJSONEncoder()
    var text = ""
    for line in lines {
      let asked =
        line.references.isEmpty
        ? [(line.id, line.work, line.raw)] : line.references.map { (line.id + "#" + $0.id, $0.work, $0.raw) }
      for (id, work, raw) in asked {
        let excluded = line.references.isEmpty ? nil : line.id
        let row = Row(id: id, resolution: resolver.resolve(work, raw: raw, excluding: excluded))
        text += try encoder.encode(row) + "\n"
      }
    }
    return text
  }
}

extension CatalogueStore {
  /// The catalogue at a path.
  ///
  /// - Throws: `Failure`: 75 another run holds it, 66 missing, 73 can't be created, 78 no catalogue.
  static func opened(_ path: String, _ mode: Mode) throws(Failure) -> CatalogueStore {
    do {
      return try CatalogueStore(path: path, mode: mode)
    } catch {
      switch error {
      case .locked:
        throw Failure(
          .catalogueLocked, "\(path): another run holds the catalogue; wait for its end or name another file.")
      case .missing: throw Failure(.noInput, "\(path): no such catalogue; colophon run or catalogue load makes one.")
      case .cannotCreate(let place): throw Failure(.cannotWrite, "\(place): cannot be written; check its permissions.")
      case .unreadable(let reason):
        throw Failure(.configuration, "\(path): not a catalogue of this program (\(reason)); name another file.")
      }
    }
  }

  /// The records of the latest run as known works.
  func recordWorks() throws -> [KnownWork] { try records().map(KnownWork.init(recordJSON:)) }
}

extension KnownWork {
  /// The work of a record that is given as JSON.
  init(recordJSON json: String) throws {
    struct Head: Decodable {
      let id: String
      let work: Work
    }
    let head = try JSONDecoder().decode(Head.self, from: Data(json.utf8))
    self.init(id: head.id, work: head.work)
  }
}
