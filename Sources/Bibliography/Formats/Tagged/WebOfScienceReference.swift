// SPDX-License-Identifier: GPL-3.0-or-later

/// A cited reference of Web of Science: `Aria M, 2017, J INFORMETR, V11, P959, DOI 10.1016/j.joi.2017.08.007`.
enum WebOfScienceReference {
  static func read(_ line: String) -> ExportReference {
    let raw = ExportValues.flat(line)
    var work = Work()
    var parts = raw.split(separator: ", ").map(String.init)
    if let place = parts.firstIndex(where: { $0.hasPrefix("DOI ") }) {
      // Several DOIs, and the word again, stand in brackets.
      work.doi = DOI.occurrences(in: parts[place...].joined(separator: " ")).first?.value
      parts.removeSubrange(place...)
    }
    guard let place = parts.firstIndex(where: isYear) else { return ExportReference(raw: raw, work: work) }
    work.issued = PartialDate(parsing: parts[place])
    let author = parts[..<place].joined(separator: ", ")
    if !author.hasPrefix("[") { work.author = ExportValues.names([author]) }
    for part in parts[(place + 1)...] {
      guard part.dropFirst().contains(where: \.isNumber), !part.contains(" ") else { continue }
      if part.hasPrefix("V") { work.fill(\.volume, String(part.dropFirst())) }
      if part.hasPrefix("P"), let page = PageRange.normalized(String(part.dropFirst())) {
        work.page = work.page ?? page
      }
    }
    // Without a volume, the cited source may be a journal or a book.
    if work.volume != nil, parts.indices.contains(place + 1), parts[place + 1] != "V" + (work.volume ?? "") {
      work.containerTitle = parts[place + 1]
    }
    return ExportReference(raw: raw, work: work)
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { $0.isDigit } && (Int(text).map { 1400...2100 ~= $0 } ?? false)
  }
}
