// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// The lines in which front matter is looked for: those of the first three pages.
enum FrontLines {
  static let limit = 260

  static func places(in document: LaidOutDocument) -> [Int] {
    guard let first = document.lines.first(where: { $0.zone == .body })?.page else { return [] }
    let places = document.lines.indices.filter { place in
      let line = document.lines[place]
      return line.page < first + 3 && line.zone != .lineNumber && line.zone != .watermark && !line.text.isEmpty
    }
    return Array(places.prefix(limit))
  }
}
