// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// A header as text, its lines labelled in stretches: a line of `header-*.jsonl`.
public struct LabelledHeader: Decodable, Sendable {
  public struct HeaderLine: Sendable {
    var text: String
    var spans: [(start: Int, end: Int, label: String)]
    /// `B` begins a block, `b` bold, `i` italic.
    var flags: String
  }

  public var lines: [HeaderLine]

  enum CodingKeys: String, CodingKey { case lines }
  enum LineKeys: String, CodingKey { case t, s, f }

  public init(from decoder: Decoder) throws {
    var list = try decoder.container(keyedBy: CodingKeys.self).nestedUnkeyedContainer(forKey: .lines)
    var lines: [HeaderLine] = []
    while !list.isAtEnd {
      let line = try list.nestedContainer(keyedBy: LineKeys.self)
      var spans: [(Int, Int, String)] = []
      var stretches = try line.nestedUnkeyedContainer(forKey: .s)
      while !stretches.isAtEnd {
        var stretch = try stretches.nestedUnkeyedContainer()
        spans.append((try stretch.decode(Int.self), try stretch.decode(Int.self), try stretch.decode(String.self)))
      }
      lines.append(
        HeaderLine(
          text: try line.decode(String.self, forKey: .t), spans: spans,
          flags: try line.decodeIfPresent(String.self, forKey: .f) ?? ""))
    }
    self.lines = lines
  }

  /// Each line with the label of most of its characters.
  func labelledLines() -> (lines: [Line], labels: [FrontLabel]) {
    var block = 0
    var result: (lines: [Line], labels: [FrontLabel]) = ([], [])
    for line in lines where !line.text.isEmpty {
      if line.flags.contains("B") { block += 1 }
      result.lines.append(
        Line(
          text: line.text, page: 1, bold: line.flags.contains("b") ? 1 : 0, italic: line.flags.contains("i") ? 1 : 0,
          block: block))
      result.labels.append(label(of: line))
    }
    return result
  }

  private func label(of line: HeaderLine) -> FrontLabel {
    var counts: [FrontLabel: Int] = [:]
    for span in line.spans { counts[Self.labels[span.label] ?? .other, default: 0] += span.end - span.start }
    let covered = counts.values.reduce(0, +)
    if covered * 3 < line.text.count {
      return PrintedCues.cues(in: line.text).isWhole ? .heading : .other
    }
    return counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key ?? .other
  }

  private static let labels: [String: FrontLabel] = [
    "title": .title, "author": .author, "affiliation": .affiliation, "address": .affiliation, "email": .affiliation,
    "phone": .affiliation,
    "abstract": .abstract, "keyword": .keywords, "date": .dates, "note-submission": .dates, "doi": .doi,
    "journal": .masthead,
    "reference": .masthead, "page": .masthead, "publisher": .masthead, "meeting": .masthead,
  ]
}
