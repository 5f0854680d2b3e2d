// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Logging

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a person at the terminal, or a log collector, sees of the work: messages and progress on standard error, never results.
public struct Console: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  public let format: Format
  public let isQuiet: Bool
  private let logger: Logger
  private let drawsBar: Bool

  /// With `quiet`, only errors are shown.
  public init(format: Format = .text, quiet: Bool = false) {
    self.format = format
    isQuiet = quiet
    var logger = Logger(label: "colophon") { _ in StandardErrorLog(format: format) }
    logger.logLevel = quiet ? .error : .info
    self.logger = logger
    drawsBar = format == .text && !quiet && isatty(STDERR_FILENO) == 1
  }

  public func info(_ message: String, _ metadata: [String: String] = [:]) {
    logger.info("\(message)", metadata: metadata.mapValues { .string($0) })
  }

  public func warning(_ message: String, _ metadata: [String: String] = [:]) {
    logger.warning("\(message)", metadata: metadata.mapValues { .string($0) })
  }

  public func error(_ message: String, _ metadata: [String: String] = [:]) {
    logger.error("\(message)", metadata: metadata.mapValues { .string($0) })
  }

  /// A bar on a terminal; where there is none, a line when the step is done.
  public func progress(_ step: String, done: Int, of total: Int) {
    if drawsBar {
      let width = 30
      let filled = total == 0 ? width : done * width / total
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
      let end = done == total ? "\n" : ""
      FileHandle.standardError.write(Data("\r[\(bar)] \(done)/\(total) \(step)\u{1b}[K\(end)".utf8))
    } else if done == total {
      info("\(step): \(total) done", ["step": step, "count": String(total)])
    }
  }
}

/// Log lines on standard error, for people or as JSON objects.
struct StandardErrorLog: LogHandler {
  let format: Console.Format
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  init(format: Console.Format) {
    self.format = format
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    var line = ""
    switch format {
    case .text:
      line = event.level >= .warning ? "colophon: \(event.level): \(event.message)" : "colophon: \(event.message)"
    case .json:
      var members = [
        ("time", Date().formatted(.iso8601)), ("level", event.level.rawValue), ("message", event.message.description),
      ]
      members += all.sorted { $0.key < $1.key }.map { ($0.key, $0.value.description) }
      line = "{" + members.map { Self.quoted($0.0) + ":" + Self.quoted($0.1) }.joined(separator: ",") + "}"
    }
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  private static func quoted(_ text: String) -> String {
    (try? String(decoding: JSONEncoder().encode(text), as: UTF8.self)) ?? "\"\""
  }
}
