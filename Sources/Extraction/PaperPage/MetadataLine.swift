// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

/// Journal, year, DOI and type of work, printed on one line with nothing between them:
/// `Journal of Towns2024https://doi.org/10.5555/jot.7article`.
struct MetadataLine {
  var container: String?
  var year: Int?
  var doi: String?
  var type: WorkType?
  var hadDoubledPrefix = false

  /// Words for types of work, as bibliographic services print them, longest first where one ends another.
  private static let types: [(printed: String, type: WorkType)] = [
    ("journal-article", .articleJournal), ("journal article", .articleJournal), ("book-chapter", .chapter),
    ("book chapter", .chapter), ("proceedings-article", .paperConference), ("conference paper", .paperConference),
    ("posted-content", .article), ("preprint", .article), ("dissertation", .thesis), ("dataset", .dataset),
    ("review", .articleJournal), ("article", .articleJournal), ("editorial", .articleJournal),
    ("letter", .articleJournal),
    ("chapter", .chapter), ("report", .report), ("thesis", .thesis), ("book", .book),
  ]

  /// - Parameter doi: the DOI as another place prints it, which tells where it ends.
  init?(_ line: String, doi known: String? = nil) {
    guard line.count < 600, let found = DOI.occurrences(in: line).first else { return nil }
    hadDoubledPrefix = found.hadDoubledPrefix
    var value = found.value
    var rest = line[found.range.upperBound...].trimmingBlanks
    if let known, value.hasPrefix(known), value.count > known.count {
      rest = String(value.dropFirst(known.count)) + rest
      value = known
    } else if rest.isEmpty, let type = Self.types.first(where: { value.hasSuffix($0.printed) }) {
      value = String(value.dropLast(type.printed.count))
      rest = type.printed
    }
    let before = line[..<found.range.lowerBound].trimmed { $0.isWhitespace || "·|,;:–-".contains($0) }
    guard let digits = Self.trailingYear(before) else { return nil }
    let name = before.dropLast(digits.count).trimmed { $0.isWhitespace || "·|,;:(–-".contains($0) }
    guard !name.contains("(") || name.count < 200, !Self.isSentence(name) else { return nil }
    year = Int(digits)
    container = name.isEmpty ? nil : name
    doi = value
    let bare = rest.lowercased().trimmed { $0.isWhitespace || "·|,;:".contains($0) }
    type = Self.types.first { bare == $0.printed }?.type
    if type == nil, container == nil { return nil }
  }

  private static func trailingYear(_ text: String) -> String? {
    let digits = text.trimmed { $0 == ")" }.suffix(4)
    guard digits.count == 4, let year = Int(digits), 1500...2100 ~= year else { return nil }
    let before = text.trimmed { $0 == ")" }.dropLast(4).last
    guard before.map({ !$0.isNumber }) ?? true else { return nil }
    return String(digits)
  }

  /// A reference also holds a year and a DOI, but names and a title stand before them.
  private static func isSentence(_ text: String) -> Bool {
    text.contains(". ") || text.filter { $0 == "," }.count > 3
  }
}
