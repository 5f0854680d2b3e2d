// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// Where on a cover each field stands: behind which label, on which line.
enum CoverOrigins {
  static func origins(of fields: CoverFields, in reading: CoverReading, lines: [PrintedText.Line]) -> FieldMap<String> {
    var origins: FieldMap<String> = [:]
    func note(_ field: String, _ printed: [String]) {
      for words in printed where !words.isEmpty {
        guard let place = place(of: words, in: reading) else { continue }
        origins[field] = described(place, reading, lines)
        return
      }
      origins[field] = "known of the family"
    }
    let work = fields.work
    for field in WorkField.all {
      guard let value = work[keyPath: field.path] else { continue }
      note(field.name, [value, value.split(separator: "-").first.map(String.init) ?? value])
    }
    if let author = work.author.first { note("author", [author.fullFamily, author.literal ?? ""]) }
    if let editor = work.editor.first { note("editor", [editor.fullFamily, editor.literal ?? ""]) }
    if let year = work.issued?.year { note("issued", ["\(year)"]) }
    if let year = work.accessed?.year { note("accessed", ["\(year)"]) }
    for (field, value) in fields.more {
      note(field, field == "version" ? [fields.more["version-as-printed"] ?? ""] : [value, String(value.prefix(7))])
    }
    for (field, date) in fields.dates { note(field, dateForms(date)) }
    if fields.more["version"] != nil, let printed = origins["version-as-printed"] { origins["version"] = printed }
    return origins
  }

  /// A value in the citation counts before the same words elsewhere, but for those that have a label of their own.
  private static func place(of words: String, in reading: CoverReading) -> Int? {
    let places = reading.text.ranges(of: String(words.prefix(60))).map(\.lowerBound)
    return places.first { place in
      reading.segments.all.contains { $0.meaning != .none && $0.value.contains(place) }
    } ?? places.first
  }

  private static func described(_ place: Int, _ reading: CoverReading, _ lines: [PrintedText.Line]) -> String {
    let number = reading.text.line(at: place)
    let line = lines.indices.contains(number) ? lines[number] : nil
    let position = line?.sourceLine.map { "line \($0)" } ?? "page \(line?.page ?? 1), line \(number + 1)"
    guard let segment = reading.segments.all.first(where: { $0.meaning != .none && $0.value.contains(place) }) else {
      return position
    }
    let label = reading.text.string(segment.label).singleSpaced.prefix(50)
    return "behind “\(label)”, \(position)"
  }

  private static func dateForms(_ date: PartialDate) -> [String] {
    guard let parts = date.dateParts.first, let year = parts.first else { return [] }
    return parts.count > 2 ? ["\(parts[2])", "\(year)"] : ["\(year)"]
  }
}
