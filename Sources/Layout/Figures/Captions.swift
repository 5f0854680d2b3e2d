// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents

/// Captions of figures and tables: a label with a number, set apart from the text by its block, its style or what follows the number.
struct Captions {
  /// A caption: its lines in reading order, and whether it belongs to a table.
  struct Caption {
    var lines: Range<Int>
    var isTable: Bool
  }

  let lines: [Line]
  let bodySize: Double?

  func all() -> [Caption] {
    lines.indices.compactMap { place in
      guard lines[place].zone == .body, startsBlock(place), let label = Self.label(of: lines[place].text),
        label.isClosed || isSetApart(place)
      else { return nil }
      return Caption(lines: place..<end(of: place), isTable: label.isTable)
    }
  }

  private func startsBlock(_ place: Int) -> Bool {
    place == 0 || lines[place - 1].block != lines[place].block || lines[place].bold > lines[place - 1].bold + 0.3
  }

  private func isSetApart(_ place: Int) -> Bool {
    guard let size = lines[place].size, let bodySize else { return false }
    return size < bodySize - 0.4 || lines[place].bold > 0.15 || lines[place].italic > 0.5
  }

  /// To the end of the block; where captions are as large as the text, as far as a caption goes.
  private func end(of place: Int) -> Int {
    var end = place + 1
    let isSmall = lines[place].size.map { $0 < (bodySize ?? $0) - 0.4 } ?? false
    while end < lines.count, lines[end].zone == .body, lines[end].block == lines[place].block,
      isSmall || end - place < 6
    {
      end += 1
    }
    return end
  }

  /// "Figure 3.", "Table A1:", "Abb. 2 –": `isClosed` where a mark or the line's end follows the number, so that it can't be a sentence.
  static func label(of text: String) -> (isTable: Bool, isClosed: Bool)? {
    let words = text.prefix(40).split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard let first = words.first, first.first?.isUppercase == true else { return nil }
    let word = first.lowercased().filter(\.isLetter)
    let isTable = tables.contains(word)
    guard isTable || figures.contains(word), words.count > 1 else { return nil }
    // "Figure. Clerks by port": where there is but one.
    if first.hasSuffix("."), first.count > 4 { return words[1].first?.isUppercase == true ? (isTable, true) : nil }
    let number = words[1].prefix { $0.isNumber || $0.isLetter && $0.isUppercase || ".-–".contains($0) }
    let rest = words[1].dropFirst(number.count)
    guard number.contains(where: { $0.isNumber || "IVX".contains($0) }), number.count <= 7,
      rest.isEmpty || ":|)".contains(rest.first ?? " ")
    else { return nil }
    let isClosed =
      number.last == "." || !rest.isEmpty || words.count == 2 || words[2].first.map { ":|–—-".contains($0) } == true
    if !isClosed, words[2].first?.isUppercase != true { return nil }
    return (isTable, isClosed)
  }

  private static let tables: Set<String> = [
    "table", "tab", "tabelle", "tabla", "tabela", "tableau", "tabella", "tabel", "quadro", "cuadro", "übersicht",
  ]
  private static let figures: Set<String> = [
    "figure", "fig", "abbildung", "abb", "figura", "figuur", "grafik", "gráfico", "grafico", "graphique", "schaubild",
    "chart", "scheme", "plate", "map", "karte", "diagram", "diagramm", "illustration", "box", "algorithm", "listing",
  ]
}
