// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Foundation
import Records

/// A line of JSON that describes a work: a record, a CSL-JSON item, or a reference with `work` and `raw`.
public struct WorkLine: Sendable, Equatable {
  public var id: String
  public var work: Work
  /// The printed string, of a reference.
  public var raw: String
  /// References, of a record.
  public var references: [Reference]
}

/// Reads works, as JSON Lines or in one of the export formats, from a file or, as `-`, from standard input.
public struct WorkLines {
  let file: String

  public init(_ file: String) {
    self.file = file
  }

  /// - Throws: `Failure`: 66 no such file, 65 a line is not of this form.
  public func read() throws(Failure) -> [WorkLine] {
    let data: Data
    if file == "-" {
      data = (try? FileHandle.standardInput.readToEnd()) ?? Data()
    } else {
      guard let contents = FileManager.default.contents(atPath: file) else {
        throw Failure(.noInput, "\(file): no such file; check the path.")
      }
      data = contents
    }
    if let works = Self.exported(data) { return works }
    var lines: [WorkLine] = []
    var number = 0
    let decoder = JSONDecoder()
    for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t") }) {
        continue
      }
      guard let parsed = try? decoder.decode(Form.self, from: Data(line)) else {
        throw Failure(
          .dataInvalid,
          "\(file):\(number): not a record or CSL-JSON item on one line; colophon schema record tells the form.")
      }
      lines.append(parsed.line)
    }
    return lines
  }

  /// The works of a bibliographic export; `nil` where the data are lines of JSON objects.
  private static func exported(_ data: Data) -> [WorkLine]? {
    guard let first = data.first(where: { $0 > 0x20 }), first != UInt8(ascii: "{"),
      let format = ExportFormat.detect(String(decoding: data, as: UTF8.self))?.format
    else { return nil }
    return format.read(String(decoding: data, as: UTF8.self)).entries.map { entry in
      let id = WorkIdentity.identifier(of: entry.work) { sha256(Array($0.utf8)) }
      return WorkLine(id: id, work: entry.work, raw: "", references: [])
    }
  }

  /// Whichever of the forms a line has.
  private struct Form: Decodable {
    let line: WorkLine

    enum CodingKeys: String, CodingKey {
      case id, work, raw, references
    }

    init(from decoder: Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let work =
        container.contains(.work) ? try container.decode(Work.self, forKey: .work) : try Work(from: decoder)
      let number = (try? container.decode(Int.self, forKey: .id)).map(String.init)
      let text = try? container.decode(String.self, forKey: .id)
      line = WorkLine(
        id: text ?? number ?? WorkIdentity.identifier(of: work) { sha256(Array($0.utf8)) }, work: work,
        raw: (try? container.decode(String.self, forKey: .raw)) ?? "",
        references: container.contains(.work)
          ? (try? container.decode([Reference].self, forKey: .references)) ?? [] : [])
    }
  }
}
