// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// HAL and its portals.
  static let hal = CoverFamily(
    "hal", repository: "HAL",
    telltales: [
      Telltale("hal is a multi-disciplinary open access", 1), Telltale("l'archive ouverte pluridisciplinaire hal", 1),
      Telltale("hal id:", 0.6), Telltale("to cite this version:", 0.5), Telltale("hal authorization", 0.4),
      Telltale("pour citer cette version", 0.5),
    ],
    labels: [
      CoverLabel(.citation, ["to cite this version", "pour citer cette version"], .paragraph),
      CoverLabel(.link, ["hal id"], .paragraph),
      CoverLabel(.submitted, ["preprint submitted on", "submitted on", "soumis le"], .line),
    ],
    smallPrint: [
      "hal is a multi-disciplinary", "l'archive ouverte pluridisciplinaire", "hal authorization",
      "distributed under a creative commons",
    ]
  ) { reading in
    let head = HALReading.head(reading)
    reading.readCitation(reading.value(.citation), style: .namesThenTitle, head: head)
    HALReading.readThesis(&reading)
    HALReading.readBook(&reading)
    let whole = reading.whole
    reading.set("HAL-ID", HAL.occurrences(in: whole).first?.value)
    if let match = whole.firstMatch(of: /https?:\/\/[\w.-]+\/((?:[a-z]+)[-_]\d{8})(?:v(\d+))?/) {
      reading.fields.work.url = String(match.0)
      reading.set("HAL-version", match.2.map(String.init))
    }
    if let match = whole.firstMatch(of: /(?:Preprint s|S)ubmitted on (\d{1,2} \w+ \d{4})/) {
      reading.setDate("submitted", String(match.1))
      if match.0.hasPrefix("Preprint") {
        reading.set("version-as-printed", String(match.0))
        reading.set("version", "AO")
      }
    }
    reading.readLicense()
  }
}

private enum HALReading {
  /// Title and names stand right before the citation's label, which the two columns may have moved down.
  static func head(_ reading: CoverReading) -> [String] {
    guard let label = reading.segments.all.first(where: { $0.meaning == .citation }) else { return reading.headLines }
    let end = reading.text.line(at: label.label.lowerBound)
    return reading.lines(max(0, end - 12)..<end)
  }

  /// `Title. Discipline. Université de Lyon, 2019. Français. ⟨NNT : …⟩`
  static func readThesis(_ reading: inout CoverReading) {
    guard let citation = reading.value(.citation),
      let match = citation.firstMatch(
        of: /\.\s([^.]*(?:Universit|École|Ecole|Institut|University|Sorbonne|Conservatoire)[^.]*?), (\d{4})\.\s\p{L}+\./
      )
    else { return }
    reading.fields.work.type = .thesis
    reading.fields.work.publisher = match.1.trimmingBlanks
    reading.fields.work.issued = Int(match.2).map { PartialDate($0) }
    reading.fields.work.containerTitle = nil
    reading.set("NNT", citation.firstMatch(of: /NNT\s?:\s?(\w+)/).map { String($0.1) })
  }

  /// Of chapters HAL prints `Editors. Book, Publisher, pp…`; an editor may be the publisher again.
  static func readBook(_ reading: inout CoverReading) {
    guard let printed = reading.fields.work.containerTitle, reading.fields.work.volume == nil,
      let stop = printed.firstRange(of: ". "), let comma = printed.lastIndex(of: ","), comma > stop.upperBound
    else { return }
    let editors = String(printed[..<stop.lowerBound])
    reading.fields.work.containerTitle = String(printed[stop.upperBound..<comma])
    let publisher = printed[printed.index(after: comma)...].trimmingBlanks
    reading.fields.work.publisher = publisher
    if Folding.fold(editors) != Folding.fold(publisher) { reading.fields.work.editor = CoverNames.parse(editors).names }
  }
}
