// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Pipeline

/// The bytes of a file, or of standard input for `-`.
func readBytes(_ path: String) throws -> [UInt8] {
  if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Failure(.noInput, "\(path): no such file, or it can't be read.")
  }
  return Array(data)
}

/// The one JSON value of a file.
func readJSON(_ path: String) throws -> JSONValue {
  let bytes = try readBytes(path)
  do { return try JSONValue(parsing: bytes) } catch { throw Failure(.dataInvalid, "\(path): no JSON: \(error).") }
}

/// The values of a file of JSON Lines; empty lines count for nothing.
func readJSONLines(_ path: String) throws -> [JSONValue] {
  let bytes = try readBytes(path)
  return try bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap {
    place, line -> JSONValue? in
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    do throws(JSONSyntaxError) { return try JSONValue(parsing: Array(line)) } catch {
      throw Failure(
        .dataInvalid,
        "\(path), line \(place + 1): no JSON: \(error.expected) expected at column \(error.column).")
    }
  }
}
