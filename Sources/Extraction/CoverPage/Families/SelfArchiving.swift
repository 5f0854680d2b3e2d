// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Qucosa of Saxony's libraries, and edoc of the Humboldt-Universität: a self-archived copy, in German and English.
  static let selfArchiving = CoverFamily(
    "qucosa",
    telltales: [
      Telltale("dieses dokument ist eine zweitveroffentlichung", 1), Telltale("this is a self-archiving document", 1),
      Telltale("diese version ist verfugbar", 0.3), Telltale("qucosa", 0.3),
    ],
    labels: [
      CoverLabel(.version, ["dieses dokument ist eine zweitveroffentlichung"], .line),
      CoverLabel(.none, ["this is a self-archiving document"], .line, inRunningText: true),
      CoverLabel(
        .citation,
        [
          "erstveroffentlichung in / first published in", "erstveroffentlichung in", "first published in",
          "ursprunglich erschienen in / originally published in", "ursprunglich erschienen in",
          "originally published in",
        ], .open),
      CoverLabel(
        .link,
        [
          "diese version ist verfugbar unter / this version is available at",
          "diese version ist verfugbar / this version is available on", "diese version ist verfugbar",
          "this version is available",
        ], .paragraph),
      CoverLabel(.doi, ["doi"], .line),
    ],
    smallPrint: [
      "dieser beitrag ist mit zustimmung", "this publication is openly accessible", "die vorliegende datei wird ihnen",
      "the present file is made available", "www.nationallizenzen.de",
    ]
  ) { reading in
    SelfArchivingReading.readVersion(&reading)
    if let source = reading.value(.citation) {
      var reader = CitationReader("", knownTitle: nil, style: .automatic)
      reader.readSource(source.replacing(/\s*\[Zugriff am:[^\]]+\]/, with: ""))
      reading.fill(from: reader.work)
    }
    reading.readIdentifiers()
    if let issn = reading.value(.citation).flatMap({ ISSN.occurrences(in: $0).first?.value }) {
      reading.fields.work.issn = issn
    }
    SelfArchivingReading.readHead(&reading)
    reading.fields.work.url = reading.value(.link).flatMap { WebAddress.occurrences(in: $0).first?.value }
    reading.readLicense()
  }
}

private enum SelfArchivingReading {
  /// `(Postprint)`, `(Verlagsversion)` behind the first words.
  static func readVersion(_ reading: inout CoverReading) {
    guard
      let match = reading.whole.firstMatch(of: /(?:Zweitveröffentlichung|self-archiving document) \(([^()]{4,40})\)/)
    else { return }
    reading.set("version-as-printed", String(match.1))
    reading.set("version", CoverVersions.term(for: String(match.1)))
  }

  /// Names stand in the line under the first words, the title below them.
  static func readHead(_ reading: inout CoverReading) {
    guard let source = reading.segments.all.first(where: { $0.meaning == .citation }),
      let opening = reading.segments.all.last(where: { $0.label.lowerBound < source.label.lowerBound })
    else { return }
    let start = reading.text.line(at: opening.label.lowerBound) + 1
    let lines = reading.lines(start..<reading.text.line(at: source.label.lowerBound))
      .drop { $0.hasSuffix(":") || $0.contains("(") }
    guard let names = lines.first, lines.count > 1 else { return }
    reading.fields.work.author = CoverNames.parse(names).names
    reading.fields.work.title = CoverProse.joined(lines.dropFirst().joined(separator: "\n"))
  }
}
