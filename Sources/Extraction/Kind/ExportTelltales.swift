// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Documents
import Records

/// Marks of bibliographic exports, weighed: a page that quotes an entry is none.
enum ExportTelltales {
  static func evidence(in document: Document) -> [KindEvidence] {
    guard document.format != .html, let source = document.source, let found = ExportFormat.detect(source) else {
      return []
    }
    let quoted = found.format == .bibtex && proseLines(before: "@", in: source) > 3
    return [
      KindEvidence(
        kind: .bibliographicExport, family: found.format.rawValue, weight: quoted ? 0.5 : 10,
        telltale: found.signs.prefix(6).joined(separator: ", "))
    ]
  }

  private static func proseLines(before mark: Character, in source: String) -> Int {
    var count = 0
    for line in source.prefix(20000).split(whereSeparator: \.isNewline) {
      guard let first = line.first(where: { !$0.isWhitespace }) else { continue }
      if first == mark { break }
      if first != "%" { count += 1 }
    }
    return count
  }
}
