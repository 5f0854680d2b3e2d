// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Records

/// A line that asks a worker to extract a file.
public struct WorkRequest: Codable, Sendable, Equatable {
  /// As records shall name the file; also where it is opened, unless `file` says otherwise.
  public var path: String
  public var file: String?
  public var kind: SourceKind?
  /// Bounds that the worker itself keeps; those of its command line where they are left out.
  public var pages: Int?
  public var bytes: Int?

  public init(path: String, file: String? = nil, kind: SourceKind? = nil, pages: Int? = nil, bytes: Int? = nil) {
    self.path = path
    self.file = file
    self.kind = kind
    self.pages = pages
    self.bytes = bytes
  }
}

/// A worker's line of answer: records as JSON, kept as text so that whoever only passes them on need not decode them; or a reject.
public struct WorkAnswer: Sendable, Equatable {
  public var sha256: String?
  /// Each a JSON object.
  public var records: [String]
  public var reject: Reject?

  public init(sha256: String?, records: [String]) {
    self.sha256 = sha256
    self.records = records
    reject = nil
  }

  public init(reject: Reject) {
    sha256 = reject.sha256
    records = []
    self.reject = reject
  }

  /// `{"sha256":"…","records":[…]}` or `{"reject":{…}}`, without a line end.
  public func line() throws -> String {
    let encoder = OrderedJSONEncoder()
    if let reject { return "{\"reject\":" + (try encoder.encode(reject)) + "}" }
    return "{\"sha256\":" + (try encoder.encode(sha256 ?? "")) + ",\"records\":[" + records.joined(separator: ",")
      + "]}"
  }

  /// The answer in a line, or `nil` where the line is none.
  public init?(line: [UInt8]) {
    if line.starts(with: Self.rejectHead) {
      struct Envelope: Decodable { let reject: Reject }
      guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(line)) else { return nil }
      self.init(reject: envelope.reject)
      return
    }
    let digestEnd = Self.digestHead.count + 64
    guard line.starts(with: Self.digestHead), line.count > digestEnd + Self.recordsHead.count,
      line[digestEnd...].starts(with: Self.recordsHead)
    else { return nil }
    let body = line[(digestEnd + Self.recordsHead.count)...]
    guard let records = Self.objects(in: body) else { return nil }
    self.init(sha256: String(decoding: line[Self.digestHead.count..<digestEnd], as: UTF8.self), records: records)
  }

  private static let rejectHead = Array("{\"reject\":".utf8)
  private static let digestHead = Array("{\"sha256\":\"".utf8)
  private static let recordsHead = Array("\",\"records\":[".utf8)

  /// The objects of `{…},{…}]}`, each as text.
  private static func objects(in bytes: ArraySlice<UInt8>) -> [String]? {
    var objects: [String] = []
    var nesting = JSONNesting()
    var start = bytes.startIndex
    for place in bytes.indices {
      switch nesting.take(bytes[place]) {
      case .opens where nesting.open.count == 1: start = place
      case .closes where nesting.open.isEmpty: objects.append(String(decoding: bytes[start...place], as: UTF8.self))
      case .unmatched: return bytes[place...].elementsEqual("]}".utf8) ? objects : nil
      default: break
      }
    }
    return nil
  }
}
