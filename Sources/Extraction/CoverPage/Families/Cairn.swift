// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Cairn.info, in French and English: `Dans Revue 2015/3 (n° 12), pages 45 à 67`, of old `Éditeur | « Revue »`.
  static let cairn = CoverFamily(
    "cairn", repository: "Cairn.info",
    telltales: [
      Telltale("distribution electronique cairn.info pour", 1), Telltale("cairn.info", 0.5),
      Telltale("cairn-int.info", 0.6), Telltale("article disponible en ligne a l'adresse", 0.4),
      Telltale("flashez ce qr code", 0.3), Telltale("electronic distribution by cairn", 1),
      Telltale("decouvrir le sommaire de ce numero", 0.3),
    ],
    labels: [
      CoverLabel(
        .citation,
        ["pour citer cet article", "pour citer ce document", "how to cite this article", "to cite this article"],
        .paragraph),
      CoverLabel(
        .link,
        [
          "article disponible en ligne a l'adresse", "document disponible en ligne a l'adresse",
          "article available online at", "available online at",
          "disponible en ligne a l'adresse",
        ], .open),
      CoverLabel(.none, ["this document is a translation of"], .open),
    ],
    smallPrint: [
      "distribution electronique cairn", "electronic distribution by cairn", "decouvrir le sommaire", "flashez ce qr",
      "la reproduction ou representation", "via ",
    ]
  ) { reading in
    CairnReading.readSource(&reading)
    let citation = reading.value(.citation)?.replacing(/-{8,}/, with: "").replacing(/\s*\b(?:DOI|doi)\b.*$/, with: "")
    reading.readCitation(citation, head: [])
    CairnReading.readHead(&reading)
    reading.readIdentifiers()
    reading.fields.work.url = WebAddress.occurrences(in: reading.whole).map(\.value).first {
      $0.contains("cairn") && CoverProse.isItemAddress($0)
    }
  }
}

private enum CairnReading {
  /// `Dans Revue 2015/3 (n° 12), pages 45 à 67` or `2015/3 n° 12 | pages 45 à 67`, where the volume may stand in the brackets.
  static func readSource(_ reading: inout CoverReading) {
    let whole = reading.whole
    if let match = whole.firstMatch(
      of:
        /(\d{4})\/(\d+(?:-\d+)?)\s*(?:\(([^()]{1,30})\)|(?:n[°º]\s?([\w\/-]+)))?\s*[,|]?\s*(?:pages|p\.|pp\.)\s*(\d+)(?:\s*(?:à|to|-|–)\s*(\d+))?/
    ) {
      reading.fields.work.issued = Int(match.1).map { PartialDate($0) }
      reading.fields.work.page = PageRange.normalized(match.6.map { "\(match.5)-\($0)" } ?? String(match.5))
      readNumbers(match.3.map(String.init) ?? match.4.map { "n° \($0)" }, part: String(match.2), &reading)
    }
    for line in reading.allLines {
      if let match = line.firstMatch(of: /^(?:Dans|In) (.+?),? \d{4}\/\d/) {
        reading.fields.work.containerTitle = String(match.1)
      } else if let match = line.firstMatch(of: /^(.{2,80}?) \| [«“"]\s?(.+?)\s?[»”"]$/) {
        reading.fields.work.publisher = String(match.1)
        reading.fields.work.containerTitle = String(match.2)
      } else if let match = line.firstMatch(of: /^(?:Éditions|Éditeur|Publisher:?) (\p{Lu}.{2,60})$/) {
        reading.fields.work.publisher = String(match.1)
      }
    }
    if reading.fields.work.publisher == nil {
      reading.fields.work.publisher = whole.firstMatch(
        of: /(?:Cairn\.info pour|Cairn\.info for|Cairn on behalf of) (\p{Lu}.{2,60}?)(?:\.|\s©| La reproduction)/
      ).map { String($0.1) }
    }
  }

  /// `Vol. 45, n° 12`, `n° 12`; where neither is printed, the part of the year is the issue.
  private static func readNumbers(_ printed: String?, part: String, _ reading: inout CoverReading) {
    reading.fields.work.volume = printed?.firstMatch(of: /(?i)vol(?:ume)?\.?\s*(\w+)/).map { String($0.1) }
    reading.fields.work.issue =
      printed?.firstMatch(of: /(?i)n[°ºo]\.?\s*([\w\/-]+)/).map { String($0.1) } ?? part
  }

  /// Title and names stand above the source, whichever of the two the citation has not told.
  static func readHead(_ reading: inout CoverReading) {
    let lines = reading.allLines
    let source = lines.firstIndex { $0.firstMatch(of: /\d{4}\/\d|\| [«“"]/) != nil } ?? 0
    let head = lines[..<source].filter { !$0.isEmpty && !$0.contains("://") }
    guard let names = head.lastIndex(where: { CoverProse.isByline($0) }), names > 0 else { return }
    if reading.fields.work.author.isEmpty { reading.fields.work.author = CoverNames.parse(head[names]).names }
    if reading.fields.work.title == nil {
      reading.fields.work.title = CoverProse.joined(head[..<names].joined(separator: "\n"))
    }
  }
}
