// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Evaluation
import Foundation

/// What a command that judges data ends with: a sentence, and the exit status of sysexits.
enum DataError {
  static func notValid(_ message: String) -> any Error { failure(message, status: 65) }
  static func noInput(_ message: String) -> any Error { failure(message, status: 66) }
  static func notWritten(_ message: String) -> any Error { failure(message, status: 73) }

  private static func failure(_ message: String, status: Int32) -> any Error {
    FileHandle.standardError.write(Data(("colophon: " + message + "\n").utf8))
    return ExitCode(status)
  }
}

/// The bytes of a file, or of standard input for `-`.
func readBytes(_ path: String) throws -> [UInt8] {
  if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
  guard let data = FileManager.default.contents(atPath: path) else {
    throw DataError.noInput("\(path): no such file, or it can't be read")
  }
  return Array(data)
}

/// The one JSON value of a file.
func readJSON(_ path: String) throws -> JSONValue {
  let bytes = try readBytes(path)
  do { return try JSONValue(parsing: bytes) } catch { throw DataError.notValid("\(path): no JSON: \(error)") }
}

/// The values of a file of JSON Lines; empty lines count for nothing.
func readJSONLines(_ path: String) throws -> [JSONValue] {
  let bytes = try readBytes(path)
  return try bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap {
    place, line -> JSONValue? in
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    do throws(JSONSyntaxError) { return try JSONValue(parsing: Array(line)) } catch {
      throw DataError.notValid(
        "\(path), line \(place + 1): no JSON: \(error.expected) expected at column \(error.column)")
    }
  }
}
