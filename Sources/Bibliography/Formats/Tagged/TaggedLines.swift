// SPDX-License-Identifier: GPL-3.0-or-later

/// A field of a format that begins its lines with tags.
struct TaggedField {
  var tag: String
  /// The value of the tag's line and of the lines that go on with it.
  var lines: [String]
  /// From 1.
  var line: Int

  var text: String { ExportValues.flat(lines.joined(separator: " ")) }
}

/// The fields of one record, by tag.
struct TaggedRecord {
  var line: Int
  var fields: [TaggedField] = []

  /// The values of the given tags in order of their place in the record.
  func all(_ tags: String...) -> [String] {
    fields.filter { tags.contains($0.tag) }.map(\.text).filter { !$0.isEmpty }
  }

  /// The first value of the first tag that has one.
  func first(_ tags: String...) -> String? {
    for tag in tags {
      if let field = fields.first(where: { $0.tag == tag && !$0.text.isEmpty }) { return field.text }
    }
    return nil
  }

  /// The lines under a tag, each a value.
  func lines(_ tags: String...) -> [String] {
    for tag in tags {
      let lines = fields.filter { $0.tag == tag }.flatMap(\.lines).map(ExportValues.flat).filter { !$0.isEmpty }
      if !lines.isEmpty { return lines }
    }
    return []
  }
}

enum TaggedLines {
  /// The lines of a text without their ends, a byte order mark taken off.
  static func lines(of text: String) -> [Substring] {
    let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    return body.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}
