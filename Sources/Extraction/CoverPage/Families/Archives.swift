// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// EconStor of ZBW: two columns of German and English run into each other.
  static let econstor = CoverFamily(
    "econstor", repository: "EconStor",
    telltales: [
      Telltale("make your publication visible", 0.8), Telltale("make your publications visible", 0.8),
      Telltale("die dokumente auf econstor", 1),
      Telltale("hdl.handle.net/10419/", 0.6), Telltale("provided in cooperation with", 0.3),
      Telltale("documents in econstor", 0.6),
    ],
    labels: [
      CoverLabel(.cooperation, ["provided in cooperation with"], .open),
      CoverLabel(.citation, ["suggested citation"], .open),
      CoverLabel(.handle, ["this version is available at"], .paragraph),
      CoverLabel(.none, ["standard-nutzungsbedingungen", "terms of use"], .line),
    ],
    smallPrint: ["die dokumente auf econstor", "documents in econstor"]
  ) { reading in
    reading.set("cooperation", reading.value(.cooperation))
    let lines = reading.text.lineRanges.map { reading.text.string($0).singleSpaced }
    let types = [
      "working paper", "article", "book", "book part", "research report", "conference paper",
      "article — published version", "proceedings", "periodical part",
    ]
    reading.set("type-as-printed", lines.first { types.contains($0.lowercased()) })
    ArchiveReading.readEconStor(reading.value(.citation), &reading)
    reading.readIdentifiers()
  }

  /// Munich Personal RePEc Archive.
  static let mpra = CoverFamily(
    "mpra", repository: "Munich Personal RePEc Archive",
    telltales: [
      Telltale("munich personal repec archive", 0.7), Telltale("mpra paper no", 0.7),
      Telltale("mpra.ub.uni-muenchen.de", 0.4),
    ]
  ) { reading in
    let whole = reading.whole
    if let match = whole.firstMatch(of: /MPRA Paper No\. (\d+), posted (\d{1,2} \w{3,9} \d{4})/) {
      reading.fields.work.collectionTitle = "MPRA Paper"
      reading.fields.work.number = String(match.1)
      reading.setAvailable(String(match.2))
    }
    reading.fields.work.url = WebAddress.occurrences(in: whole).map(\.value).first { $0.contains("mpra.ub") }
    ArchiveReading.readMPRA(whole, &reading)
  }

  /// Social Science Research Network: a line at the foot or head of each page.
  static let ssrn = CoverFamily(
    "ssrn", repository: "SSRN", carrier: .stamp,
    telltales: [Telltale("electronic copy available at", 1), Telltale("ssrn.com/abstract=", 0.5)]
  ) { reading in
    if let match = reading.whole.firstMatch(
      of: /https?:\/\/(?:papers\.)?ssrn\.com\/(?:sol3\/papers\.cfm\?)?abstract(?:_id)?=(\d+)/)
    {
      reading.set("SSRN", String(match.1))
      reading.fields.work.url = String(match.0)
    }
    reading.readTitleAndNames(above: nil, skipping: ["electronic copy available at"])
  }

  /// arXiv's stamp in the margin.
  static let arXivStamp = CoverFamily(
    "arxiv-stamp", repository: "arXiv", carrier: .stamp,
    telltales: [Telltale("arxiv:", 0.3)]
  ) { reading in
    ArchiveReading.readArXiv(&reading)
  }

  /// bioRxiv and medRxiv: lines of the margin, in whatever order.
  static let bioRxiv = CoverFamily(
    "biorxiv", carrier: .stamp,
    telltales: [
      Telltale("biorxiv preprint", 0.7), Telltale("medrxiv preprint", 0.7),
      Telltale("the copyright holder for this preprint", 0.6),
      Telltale("this version posted", 0.4),
    ]
  ) { reading in
    let name = reading.whole.contains("medRxiv") ? "medRxiv" : "bioRxiv"
    reading.set("repository", name)
    reading.set("version", "AO")
    reading.set("version-as-printed", name + " preprint")
    reading.readIdentifiers()
    if let match = reading.whole.firstMatch(of: /posted (\w+ \d{1,2}, \d{4})/) { reading.setAvailable(String(match.1)) }
  }

  /// Author manuscripts in PubMed Central.
  static let pmc = CoverFamily(
    "pmc", repository: "PubMed Central", carrier: .head,
    telltales: [
      Telltale("author manuscript; available in pmc", 1), Telltale("nih public access", 0.5),
      Telltale("hhs public access", 0.5),
      Telltale("published in final edited form as", 0.6), Telltale("europe pmc funders group", 0.6),
    ],
    labels: [CoverLabel(.citation, ["published in final edited form as"], .line)],
    smallPrint: ["nih-pa author manuscript", "nih public access", "hhs public access"]
  ) { reading in
    let whole = reading.whole
    if let match = whole.firstMatch(of: /Author [Mm]anuscript/) {
      reading.set("version-as-printed", String(match.0))
      reading.set("version", "AM")
    }
    if let match = whole.firstMatch(of: /available in PMC (\d{4} \w+ \d{1,2})/) {
      reading.setAvailable(ArchiveReading.reversed(String(match.1)))
    }
    ArchiveReading.readPMC(&reading)
  }

  /// Digital Commons of bepress; each heading may stand twice.
  static let digitalCommons = CoverFamily(
    "digital-commons",
    telltales: [
      Telltale("follow this and additional works at", 0.7), Telltale("recommended citation", 0.5),
      Telltale("is brought to you for free and open access by", 0.8),
      Telltale("is brought to you by", 0.3), Telltale("part of the", 0.05),
    ],
    labels: [
      CoverLabel(.citation, ["recommended citation recommended citation", "recommended citation"], .open),
      CoverLabel(.none, ["follow this and additional works at"], .line), CoverLabel(.none, ["part of the"], .line),
    ],
    smallPrint: ["is brought to you", "has been accepted for inclusion", "for more information, please contact"]
  ) { reading in
    ArchiveReading.readDigitalCommons(&reading)
  }

  /// eScholarship of the University of California.
  static let eScholarship = CoverFamily(
    "escholarship", repository: "eScholarship",
    telltales: [
      Telltale("escholarship.org", 0.7), Telltale("powered by the california digital library", 0.7),
      Telltale("permalink", 0.3), Telltale("publication date", 0.1),
    ],
    labels: [
      CoverLabel(.title, ["title"], .open), CoverLabel(.link, ["permalink"], .open),
      CoverLabel(.container, ["journal"], .open), CoverLabel(.issn, ["issn"], .open),
      CoverLabel(.authors, ["authors", "author"], .open), CoverLabel(.date, ["publication date"], .open),
      CoverLabel(.doi, ["doi"], .open),
      CoverLabel(.license, ["copyright information", "license"], .open), CoverLabel(.volume, ["journal issue"], .open),
    ],
    smallPrint: ["peer reviewed", "escholarship.org", "powered by the california", "undergraduate"]
  ) { reading in
    reading.readLabelled()
  }
}
