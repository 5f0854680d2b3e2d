// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// IRIS of CINECA, the repository of most Italian universities.
  static let iris = CoverFamily(
    "iris",
    telltales: [
      Telltale("archivio istituzionale della ricerca", 0.7), Telltale("archivio della ricerca", 0.7),
      Telltale("repository istituzionale", 0.7), Telltale("archivio istituzionale", 0.4),
      Telltale("note finali coverpage", 1), Telltale("(article begins on next page)", 0.5),
      Telltale("this version is available", 0.3), Telltale("since:", 0.2), Telltale("original citation", 0.2),
      Telltale("this item was downloaded from iris", 1), Telltale("publisher copyright", 0.2),
      Telltale("final version of the contribution published as", 0.7), Telltale("link to this full text", 0.2),
      Telltale("downloaded from iris", 0.4), Telltale("catalogo dei prodotti della ricerca", 0.4),
      Telltale("questa versione e disponibile", 0.3), Telltale("la data sopra indicata si riferisce", 0.4),
      Telltale("la pubblicazione e resa disponibile sotto le norme", 0.4),
      Telltale("this is the peer reviewd version of the followng article", 0.8),
      Telltale("the terms and conditions for the reuse of this version of the manuscript", 0.5),
      Telltale("original citation:", 0.2), Telltale("padua research archive", 0.6),
      Telltale("publisher copyright claim", 0.3),
      Telltale("testo definito dall'ateneo", 0.6), Telltale("questa e la versione dell'autore dell'opera", 0.6),
      Telltale("la versione definitiva e disponibile alla url", 0.5),
      Telltale("this full text was downloaded from iris", 1),
    ],
    marks: IrisReading.marks,
    labels: [
      CoverLabel(.citation, ["original citation", "original", "citazione originale", "originale"], .paragraph),
      CoverLabel(
        .citation,
        [
          "this is the author's final version of the contribution published as",
          "questa e la versione dell'autore dell'opera", "this is the author's manuscript of",
        ], .paragraph, inRunningText: true),
      CoverLabel(
        .availability,
        [
          "this version is available at", "this version is available", "the webpage",
          "questa versione e disponibile all'indirizzo",
          "questa versione e disponibile",
        ], .paragraph, inRunningText: true),
      CoverLabel(
        .none,
        [
          "the publisher's version is available at", "la versione definitiva e disponibile alla url",
          "link to this full text", "when citing, please refer",
        ], .paragraph, inRunningText: true),
      CoverLabel(.none, ["availability", "disponibilita"], .line, inRunningText: true),
      CoverLabel(.publisher, ["publisher", "editore"]),
      CoverLabel(.doi, ["published version", "published", "pubblicato"], .paragraph, inRunningText: true),
      CoverLabel(.license, ["terms of use", "condizioni d'uso"], .paragraph, inRunningText: true),
      CoverLabel(.copyright, ["publisher copyright claim", "publisher copyright"], .line),
      CoverLabel(.none, ["this item was downloaded from"], .line, inRunningText: true),
    ],
    smallPrint: [
      "note finali coverpage", "testo definito dall'ateneo",
      "(article begins on next page)",
      "la data sopra indicata", "this is the peer reviewed version", "this is the final peer-reviewed",
      "questa e la versione", "this is the author's manuscript", "this is a pre print version", "some rights reserved",
    ]
  ) { reading in
    reading.readVersion()
    let repository = IrisReading.repository(reading)
    reading.set("repository", repository)
    reading.set("repository-name", IrisReading.ownName(reading, besides: repository))
    reading.set("publisher-copyright", reading.value(.copyright) ?? IrisReading.closingNote(reading))
    reading.set("institution", IrisReading.institution(reading, besides: repository))
    reading.readCitation(IrisReading.citation(reading), head: reading.headLines)
    IrisReading.readTitleAlone(&reading)
    IrisReading.readVersionOfCopyright(&reading)
    if let available = reading.value(.availability) {
      let parts = available.split(
        separator: /\s+since:?\s*|\s+dal:?\s+|\s+of the repository was last updated on\s+/, maxSplits: 1)
      let address = parts.first.map(String.init) ?? available
      reading.set("handle", Handle.normalized(address.trimmingBlanks))
      if parts.count == 2 { reading.setAvailable(parts[1].trimmingBlanks) }
    }
    if let publisher = reading.value(.publisher), !publisher.hasSuffix(":") {
      reading.fields.work.publisher = publisher
    }
    if let terms = reading.value(.license), terms.count > 20, !terms.hasPrefix("(") { reading.set("license", terms) }
    if let rights = reading.whole.firstMatch(of: /Some rights reserved\. .{20,400}?publisher['’]s website\./) {
      reading.set("license", String(rights.output))
    }
    reading.readIdentifiers()
    reading.setDate("generated", IrisReading.day(reading))
  }
}

private enum IrisReading {
  /// The citation of IRIS tells itself: `Title / Names. - In: JOURNAL. - ISSN …`.
  @Sendable static func marks(_ text: CoverText) -> [CoverFamily.Telltale] {
    guard text.contains(". - In:") else { return [] }
    let start = CoverProse.joined(String(text.characters.prefix(3000)))
    guard start.firstMatch(of: /\s\/ \p{Lu}[^\/]{3,600}\. - In: .{3,200}? - (?:ISSN|ISBN|STAMPA|ELETTRONICO)/) != nil
    else { return [] }
    return [CoverFamily.Telltale(". - In: … - ISSN", 0.4)]
  }

  /// Many universities print the title alone, behind the label of the citation or (Padova) at the head.
  static func readTitleAlone(_ reading: inout CoverReading) {
    guard reading.fields.work.title == nil else { return }
    let labelled = reading.values(.citation).first { $0.count < 300 && $0.split(separator: " ").count > 1 }
    let marks = ["archiv", "repositor", "universit", "politecnic", "scuola", "istituto", "library", "this is the"]
    let head = reading.headLines.filter { line in
      line.split(separator: " ").count > 1 && !marks.contains { CoverProse.folded(line).contains($0) }
    }
    reading.fields.work.title = labelled ?? (head.isEmpty ? nil : CoverProse.joined(head.joined(separator: "\n")))
  }

  /// The house's closing note, where nothing else stands under the label of the publisher's copyright.
  static func closingNote(_ reading: CoverReading) -> String? {
    let lines = reading.allLines
    guard let label = lines.firstIndex(where: { CoverProse.folded($0).contains("publisher copyright") }),
      label + 1 < lines.count, CoverProse.folded(lines[label + 1]).hasPrefix("note finali")
    else { return nil }
    return lines[label + 1]
  }

  /// `Elsevier postprint/Author's Accepted Manuscript` under the publisher's copyright: Torino.
  static func readVersionOfCopyright(_ reading: inout CoverReading) {
    guard reading.fields.more["version"] == nil, let printed = reading.value(.copyright), printed.count < 80,
      let term = CoverVersions.term(for: printed)
    else { return }
    reading.set("version-as-printed", printed)
    reading.set("version", term)
  }

  /// The house's name for its archive, or the archive's address.
  static func repository(_ reading: CoverReading) -> String? {
    if let match = reading.whole.firstMatch(of: /downloaded from (IRIS [^(.]+)/) { return match.1.trimmingBlanks }
    let lines = reading.allLines.prefix(12)
    let marks = ["archivio", "repository", "research repository", "institutional repository"]
    guard let place = lines.firstIndex(where: { line in marks.contains { line.lowercased().contains($0) } }) else {
      return reading.whole.contains("hdl.handle.net/11585/") ? "IRIS Università di Bologna" : nil
    }
    // A short name in capitals above it is the archive's own: FLORE, AIR, BOA.
    if place > 0, lines[place - 1].count <= 12, lines[place - 1] == lines[place - 1].uppercased() {
      return lines[place - 1]
    }
    if lines[place].lowercased().contains("universit"), lines[place].count > 30 { return lines[place] }
    // The archive's name in English says which university's it is.
    if let named = lines.first(where: {
      $0.lowercased().hasSuffix("repository") && $0.lowercased().contains("universit")
    }) {
      return named
    }
    let houses = ["universit", "politecnic", "scuola", "istituto", "sissa", "alma mater"]
    return place > 0 && houses.contains { CoverProse.folded(lines[place - 1]).contains($0) }
      ? lines[place - 1] : lines[place]
  }

  /// The archive's own name, where another one names the repository: `ARCHIVIO DELLA RICERCA` beside the English one.
  static func ownName(_ reading: CoverReading, besides repository: String?) -> String? {
    reading.allLines.prefix(8).first {
      $0 != repository && CoverProse.folded($0).hasPrefix("archivio") && $0.count < 60
    }
  }

  /// The university, where it is printed apart from the archive's name.
  static func institution(_ reading: CoverReading, besides repository: String?) -> String? {
    reading.allLines.prefix(6)
      .first {
        $0 != repository && $0.lowercased().contains("universit") && !$0.lowercased().contains("repository")
          && $0.count < 60
      }
  }

  /// The citation behind its label, else the paragraph that holds the DOI in square brackets or the sign of `- In:`.
  static func citation(_ reading: CoverReading) -> String? {
    if let labelled = reading.value(.citation), labelled.contains(" / ") || labelled.contains("(") { return labelled }
    let paragraphs = reading.paragraphs
    for paragraph in paragraphs {
      if let match = paragraph.firstMatch(of: /^(?:\d{1,2} \w+ \d{4} )?(?:Original )?(.{20,1200}?\[\s*10\.[^\]]+\])/) {
        var text = String(match.1)
        for mark in [
          "following article:", "followng article:", "ricerca ", "Original ", "Original: ", "Published Version: ",
        ] {
          if let range = text.firstRange(of: mark) { text = text[range.upperBound...].trimmingBlanks }
        }
        return text
      }
    }
    return paragraphs.first { $0.contains(" / ") && $0.contains("In: ") }
  }

  /// The single day on a line of its own: that of the download.
  static func day(_ reading: CoverReading) -> String? {
    let lines = reading.allLines
    return lines.last { line in
      let day = line.replacing(/\s+\d{1,2}:\d\d(?::\d\d)?$/, with: "")
      return (day.split(separator: " ").count == 3 || day.wholeMatch(of: /\d{1,2}\/\d{1,2}\/\d{4}/) != nil)
        && day.count < 24
        && (PartialDate(parsing: day)?.precision ?? 0) == 3
    }?.replacing(/\s+\d{1,2}:\d\d(?::\d\d)?$/, with: "")
  }
}
