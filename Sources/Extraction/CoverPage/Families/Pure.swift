// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Pure of Elsevier: research portals of British, Dutch and Nordic universities.
  static let pure = CoverFamily(
    "pure",
    telltales: [
      Telltale("citation for published version", 0.6), Telltale("document version", 0.4),
      Telltale("dokumentversion", 0.4),
      Telltale("documentversie", 0.4), Telltale("link to publication", 0.4), Telltale("general rights", 0.3),
      Telltale("take down policy", 0.3), Telltale("takedown policy", 0.3), Telltale("download date", 0.3),
      Telltale("doi (link to publication from publisher)", 0.6), Telltale("citation for pulished version", 0.6),
      Telltale("explorer", 0.1), Telltale("link to publication record on", 0.4),
      Telltale("link to publication record in", 0.4), Telltale("link to published version (if available)", 0.5),
      Telltale("link to publication in vu research portal", 0.4), Telltale("link to publication in", 0.1),
      Telltale("uva-dare is a service provided", 0.5), Telltale("lank till publikation", 0.3),
      Telltale("link til publikation", 0.4), Telltale("link naar publicatie", 0.4),
      Telltale("citat for udgivet version", 0.6), Telltale("citatie voor gepubliceerde versie", 0.6),
      Telltale("algemene rechten", 0.3), Telltale("generelle rettigheder", 0.3),
      Telltale("document status and date", 0.4), Telltale("link to publication record", 0.3),
      Telltale("the publications made accessible", 0.4), Telltale("user-guides/", 0.2),
      Telltale("zitierung der veroffentlichten version", 0.6), Telltale("citation de la version publiee", 0.4),
      Telltale("sitering for publisert versjon", 0.6), Telltale("citering for den publicerade versionen", 0.6),
      Telltale("generella rattigheter", 0.3), Telltale("lank till publikation", 0.3),
    ],
    labels: [
      CoverLabel(
        .citation,
        [
          "citation for published version (apa)", "citation for published version (harvard)",
          "citation for published version (vancouver)", "citation for published version",
          "citation for pulished version (apa)", "citat for udgivet version (apa)", "citat for udgivet version",
          "citat for udgivet version (harvard)", "citat for pulished version (apa)",
          "citatie voor gepubliceerde versie (apa)", "citatie voor gepubliceerde versie",
          "citatie voor gepubliceerde versie (harvard)", "citation for published version (ieee)",
          "citation for published version (mla)", "citation for pulished version (harvard)",
        ], .paragraph),
      CoverLabel(.container, ["published in", "publiceret i", "gepubliceerd in", "publicerad i", "publisert i"]),
      CoverLabel(
        .doi,
        [
          "doi (link to publication from publisher)", "doi (link to publisher)", "doi",
          "digital object identifier (doi)", "link to published version (if available)", "link to published version",
          "link to publication doi",
        ], .line),
      CoverLabel(.date, ["publication date", "publikationsdato", "publicatiedatum", "document status and date"]),
      CoverLabel(
        .version, ["document version", "dokumentversion", "documentversie", "dokumentets version", "dokumentversjon"]),
      CoverLabel(.license, ["document license", "license (if available)", "license"], .line),
      CoverLabel(
        .repository,
        [
          "link to publication record in", "link to publication record on the", "link to publication record on",
          "link to publication on",
          "link to publication in",
        ]),
      CoverLabel(.publisher, ["publisher"]),
      CoverLabel(.downloaded, ["download date", "downloaddato", "downloaddatum", "nedladdningsdatum"]),
      CoverLabel(
        .none,
        [
          "total number of authors", "creative commons license", "publisher rights statement", "publisher rights",
          "link",
        ]),
      CoverLabel(.none, ["citing this paper", "please check the document version", "important note"], .line),
    ],
    smallPrint: [
      "general rights", "take down policy", "takedown policy", "copyright and moral rights",
      "when citing, please reference",
      "users may download", "copyright", "the publication may also be distributed",
      "a submitted manuscript is the version",
      "algemene rechten", "generelle rettigheder",
    ]
  ) { reading in
    let head = PureReading.head(reading)
    PureReading.readVersion(&reading)
    reading.fields.work.doi = reading.values(.doi).lazy.compactMap { DOI.normalized($0) }.first
    reading.readCitation(PureReading.citation(reading), head: head)
    PureReading.readDate(&reading)
    if reading.fields.work.containerTitle == nil { reading.fields.work.containerTitle = reading.value(.container) }
    reading.set("repository", PureReading.repository(reading))
    reading.setDate("downloaded", reading.value(.downloaded))
    if let license = reading.value(.license), license.lowercased() != "unspecified" { reading.set("license", license) }
    reading.readIdentifiers()
    if let address = PureReading.address(reading) { reading.fields.work.url = address }
  }
}

private enum PureReading {
  /// Pure's own words stand on a line alone, with a label or (Bristol) without.
  static func readVersion(_ reading: inout CoverReading) {
    if reading.value(.version).flatMap({ CoverVersions.term(for: $0) }) == nil {
      let own = [
        "peer reviewed version", "accepted author manuscript", "final published version",
        "early version, also known as",
        "publisher's pdf, also known as", "version created as part of publication", "submitted manuscript", "proof",
      ]
      let line = reading.allLines.first { line in
        own.contains { CoverProse.folded(line).hasPrefix($0) } && line.count < 70
      }
      reading.set("version-as-printed", line)
      reading.set("version", line.flatMap { CoverVersions.term(for: $0) })
    }
    reading.readVersion()
  }

  static func head(_ reading: CoverReading) -> [String] { Array(reading.headLines.prefix(12)) }

  static func citation(_ reading: CoverReading) -> String? { reading.value(.citation) ?? reading.leadingCitation }

  static func readDate(_ reading: inout CoverReading) {
    guard let printed = reading.value(.date), let date = PartialDate(parsing: printed.replacing("Published:", with: ""))
    else { return }
    let known = reading.fields.work.issued
    if known == nil || known?.year == date.year && date.precision > (known?.precision ?? 0) {
      reading.fields.work.issued = date
    }
  }

  /// The portal that the link names, else the university at the head.
  static func repository(_ reading: CoverReading) -> String? {
    if let named = reading.value(.repository) {
      let bare = named.replacing(/\s+portal\.?$/, with: "").trimmed { $0 == "." || $0.isWhitespace }
      if !bare.contains("://"), bare.count < 80 { return bare }
    }
    let own = ["repository)", "research portal", "research explorer", "research repository"]
    if let named = reading.whole.firstMatch(of: /\w[\w-]* \((?:Digital Academic|Institutional) Repository\)/) {
      return String(named.output)
    }
    if let named = reading.allLines.prefix(3).first(where: { line in
      own.contains { CoverProse.folded(line).hasSuffix($0) }
    }) {
      return named
    }
    return reading.allLines.prefix(3).first { line in
      ["universit", "college", "institut", "hogeschool", "hojskole", "hogskola", "cbs", "dtu"].contains {
        Folding.fold(line).contains($0)
      }
        && line.count < 60
    }
  }

  /// The address of the item in its portal, which is no DOI.
  static func address(_ reading: CoverReading) -> String? {
    WebAddress.occurrences(in: reading.whole).map(\.value).first {
      $0.contains("/publications/") || $0.contains("/portal/")
    }
  }
}
