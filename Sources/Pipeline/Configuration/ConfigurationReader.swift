// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Records

/// Reads `pipeline.json` strictly: an unknown key, a wrong type or a missing path is an error that names it.
public struct ConfigurationReader {
  private let file: String

  /// The configuration in `file`, with defaults for the keys that it leaves out.
  ///
  /// - Throws: `Failure` with status 78, or 66 where the file itself is missing.
  public static func read(_ file: String) throws(Failure) -> Configuration {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(.noInput, "\(file): no such file; name the configuration with --config FILE.")
    }
    var configuration = try ConfigurationReader(file: file).decode(data)
    let folder = (file as NSString).deletingLastPathComponent
    configuration.folder = folder.isEmpty ? "." : folder
    for (place, input) in configuration.inputs.enumerated()
    where !FileManager.default.fileExists(atPath: configuration.resolved(input.path)) {
      throw Failure(
        .configuration,
        "\(file): inputs[\(place)].path: \"\(input.path)\" does not exist; create it or correct the path.")
    }
    return configuration
  }

  private func decode(_ data: Data) throws(Failure) -> Configuration {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(parsing: Array(data))
    } catch {
      throw Failure(.configuration, "\(file): not valid JSON: \(error); correct the file.")
    }
    let root = try Node(file: file, key: "", value: value).members(
      ["inputs", "output", "catalogue", "workers", "limits", "curate", "emit"])
    var configuration = Configuration()
    guard let inputs = root["inputs"] else {
      throw Failure(.configuration, "\(file): inputs is missing; list at least one {\"path\": …}.")
    }
    configuration.inputs = try inputs.elements().map { node throws(Failure) in try input(node) }
    if let node = root["output"] { configuration.output = try node.text() }
    configuration.catalogue = configuration.output + "/catalogue.sqlite"
    if let node = root["catalogue"] { configuration.catalogue = try node.text() }
    if let node = root["workers"] { configuration.workers = try node.integer(0...1024) }
    if let node = root["limits"] { configuration.limits = try limits(node) }
    if let node = root["curate"] { configuration.curate = try curation(node) }
    if let node = root["emit"] { configuration.emit = try emission(node) }
    return configuration
  }

  private func input(_ node: Node) throws(Failure) -> Configuration.Input {
    let members = try node.members(["path", "kind"])
    guard let path = members["path"] else { throw node.failure("needs a path") }
    return Configuration.Input(path: try path.text(), kind: try members["kind"]?.choice(SourceKind.self))
  }

  private func limits(_ node: Node) throws(Failure) -> Limits {
    let members = try node.members(Limits.CodingKeys.allCases.map(\.rawValue))
    var limits = Limits()
    if let node = members["seconds"] { limits.seconds = try node.integer(1...86_400) }
    if let node = members["memory_mb"] { limits.memoryMB = try node.integer(64...1_048_576) }
    if let node = members["pages"] { limits.pages = try node.integer(1...1_000_000) }
    if let node = members["bytes"] { limits.bytes = try node.integer(1...1_099_511_627_776) }
    return limits
  }

  private func curation(_ node: Node) throws(Failure) -> Configuration.Curation {
    let members = try node.members(["trust", "always", "never", "removed_inputs"])
    var curation = Configuration.Curation()
    if let node = members["trust"] {
      curation.trust = try node.elements().map { node throws(Failure) in try node.choice(TrustClass.self) }
      if let twice = curation.trust.first(where: { one in curation.trust.count { $0 == one } > 1 }) {
        throw node.failure("names \"\(twice.rawValue)\" twice")
      }
      curation.trust += TrustClass.allCases.filter { !curation.trust.contains($0) }
    }
    if let node = members["always"] { curation.always = try pairs(node) }
    if let node = members["never"] { curation.never = try pairs(node) }
    if let node = members["removed_inputs"] {
      curation.removedInputs = try node.choice(Configuration.RemovedInputs.self)
    }
    return curation
  }

  private func pairs(_ node: Node) throws(Failure) -> [[String]] {
    try node.elements().map { pair throws(Failure) in
      let ids = try pair.elements()
      guard ids.count == 2 else { throw pair.failure("must be a pair of record ids") }
      return try ids.map { id throws(Failure) in try id.text() }
    }
  }

  private func emission(_ node: Node) throws(Failure) -> Configuration.Emission {
    let members = try node.members(["text", "report"])
    var emission = Configuration.Emission()
    if let node = members["text"] { emission.text = try node.boolean() }
    if let node = members["report"] { emission.report = try node.boolean() }
    return emission
  }
}
