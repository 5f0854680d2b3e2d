// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What `pipeline.json` says. Paths are kept as written; `resolved(_:)` reads them relative to the file.
public struct Configuration: Equatable, Sendable {
  public var inputs: [Input] = []
  public var output = "out"
  public var catalogue = "out/catalogue.sqlite"
  /// Child processes that extract; 0 is as many as cores.
  public var workers = 0
  public var limits = Limits()
  public var curate = Curation()
  public var emit = Emission()
  /// The folder that relative paths start from; not a key of the file.
  public var folder = "."

  public init() {}

  /// A file or folder to read, with its kind where content does not tell.
  public struct Input: Equatable, Sendable, Codable {
    public var path: String
    public var kind: SourceKind?

    public init(path: String, kind: SourceKind? = nil) {
      self.path = path
      self.kind = kind
    }
  }

  /// How sources are weighed against each other.
  public struct Curation: Equatable, Sendable, Codable {
    /// Classes of sources, most trustworthy first.
    public var trust: [TrustClass] = TrustClass.allCases
    /// Pairs of record ids that are one work whatever their fields say.
    public var always: [[String]] = []
    /// Pairs of record ids that are different works whatever their fields say.
    public var never: [[String]] = []
    public var removedInputs = RemovedInputs.mark

    public init() {}

    enum CodingKeys: String, CodingKey {
      case trust, always, never
      case removedInputs = "removed_inputs"
    }
  }

  /// What becomes of works whose input is gone.
  public enum RemovedInputs: String, Sendable, Codable, CaseIterable {
    /// The work stays; its source says that it is removed.
    case mark
    case drop
  }

  public struct Emission: Equatable, Sendable, Codable {
    /// Paragraphs of the body into `records.jsonl`.
    public var text = false
    /// `report.html`.
    public var report = true

    public init() {}
  }

  /// A path of the file as one that can be opened.
  public func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder + "/" + path
  }
}

/// Bounds on one input.
public struct Limits: Equatable, Sendable, Codable {
  public var seconds = 60
  /// Resident memory of a worker in MiB.
  public var memoryMB = 1024
  /// Pages beyond these are not read.
  public var pages = 1000
  public var bytes = 104_857_600

  public init() {}

  enum CodingKeys: String, CodingKey, CaseIterable {
    case seconds
    case memoryMB = "memory_mb"
    case pages, bytes
  }
}
