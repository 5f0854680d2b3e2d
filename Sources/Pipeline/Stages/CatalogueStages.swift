// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Foundation
import Records

/// What the `catalogue` commands do.
public struct CatalogueStages {
  let path: String

  public init(path: String) {
    self.path = path
  }

  /// The file that a configuration names, where the command names none.
  public static func path(explicit: String?, configuration file: String) throws(Failure) -> String {
    if let explicit { return explicit }
    guard FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        .usage, "no catalogue is named; name it with --catalogue FILE, or the configuration with --config FILE.")
    }
    let configuration = try ConfigurationReader.read(file)
    return configuration.resolved(configuration.catalogue)
  }

  /// What a configuration says of trust and of pairs; without a configuration, what holds by default.
  public static func rulings(configuration file: String) throws(Failure) -> Configuration.Curation {
    FileManager.default.fileExists(atPath: file) ? try ConfigurationReader.read(file).curate : .init()
  }

  /// Counts, as one line of JSON.
  public func statistics() throws -> String {
    try reading { try OrderedJSONEncoder().encode($0.statistics()) + "\n" }
  }

  /// A work as one line of JSON.
  ///
  /// - Throws: `Failure` with status 66 where the catalogue has no work of the id.
  public func show(_ id: String) throws -> String {
    try reading { store in
      guard let json = try store.json(id: id) else {
        throw Failure(.noInput, "\(id): the catalogue has no such work; colophon catalogue search finds ids.")
      }
      return json + "\n"
    }
  }

  /// Works that hold all words, a line each: id, first author, year, title, divided by tabs.
  public func search(_ text: String, limit: Int) throws -> String {
    let decoder = JSONDecoder()
    struct Head: Decodable {
      let work: Work
    }
    return try reading { store in
      try store.search(text, limit: limit).map { found in
        let data = Data(found.json.utf8)
        let work = try (try? decoder.decode(Head.self, from: data))?.work ?? decoder.decode(Work.self, from: data)
        let fields = [
          found.id, work.author.first?.fullFamily ?? "", work.issued?.year.map(String.init) ?? "", work.title ?? "",
        ]
        return fields.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
      }.joined()
    }
  }

  /// Adds the works of a file to the known works.
  ///
  /// - Returns: how many works the file has.
  public func load(_ file: String) throws -> Int {
    let works = try WorkLines(file).read().map { KnownWork(id: $0.id, work: $0.work) }
    let store = try CatalogueStore.opened(path, .writing)
    try store.load(works, origin: file)
    try store.close()
    return works.count
  }

  /// The records of the latest run, then the known works as records without sources.
  public func export(_ format: OutputFormat) throws -> String {
    try reading { store in
      var printer = RecordPrinter(format: format)
      let encoder = OrderedJSONEncoder()
      let known = try store.knownWorks().map { try encoder.encode(Record(id: $0.id, work: $0.work)) }
      let text = try printer.text(store.records() + known)
      return text + (try printer.end())
    }
  }

  private func reading<Result>(_ body: (CatalogueStore) throws -> Result) throws -> Result {
    let store = try CatalogueStore.opened(path, .reading)
    defer { try? store.close() }
    return try body(store)
  }
}
