// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// EPrints: British universities most of all, each with a page of its own making.
  static let eprints = CoverFamily(
    "eprints",
    telltales: [
      Telltale("research online url for this paper", 1), Telltale("this is a repository copy of", 0.7),
      Telltale("it is advisable to refer to the publisher's version", 0.8), Telltale("link to record in kar", 1),
      Telltale("kent academic repository", 0.8), Telltale("permanent wrap url", 1),
      Telltale("warwick research archive portal", 0.8),
      Telltale("eprints id", 0.8), Telltale("this is an author-deposited version published in", 0.8),
      Telltale("takedown", 0.2), Telltale("original citation & hyperlink", 0.8),
      Telltale("university's repository", 0.4), Telltale("research online so that users may access", 0.8),
      Telltale("this version available at", 0.2), Telltale("available in lse research online", 0.6),
      Telltale("lse research online", 0.2), Telltale("city research online aims to make", 0.8),
      Telltale("northumbria research link", 0.6), Telltale("deposited in dro", 0.6),
      Telltale("durham research online", 0.4), Telltale("version of attached file", 0.3),
      Telltale("enlighten", 0.2), Telltale("eprints.", 0.3), Telltale("permanent repository link", 0.3),
      Telltale("birkbeck institutional research online", 0.7), Telltale("deposited on", 0.2),
      Telltale("you are advised to consult the publisher's version", 0.3), Telltale("strathprints", 0.5),
      Telltale("access from the university of nottingham repository", 0.8), Telltale("surrey research insight", 0.6),
      Telltale("this file was downloaded from", 0.3), Telltale("qut eprints", 0.4),
      Telltale("end user agreement", 0.2), Telltale("/id/eprint/", 0.4), Telltale("deposited by", 0.1),
      Telltale("research repository", 0.2), Telltale("this version is available at", 0.2),
      Telltale("submitted/accepted for publication in the following source", 1), Telltale("birkbeck eprints", 0.6),
      Telltale("the eprints service", 0.4), Telltale("eprints service makes this work", 0.8),
      Telltale("research explorer", 0.1), Telltale("publisher's version if you wish to cite", 0.4),
      Telltale("university research archive", 0.5), Telltale("eprints@", 0.5),
    ],
    marks: EPrintsReading.marks,
    labels: [
      CoverLabel(
        .link,
        [
          "research online url for this paper", "link to record in kar", "permanent wrap url", "available at",
          "this version available at", "permanent repository link", "this version was downloaded from",
          "downloaded from", "this version is available at", "this file was downloaded from",
          "access from the university of nottingham repository",
        ], .paragraph, inRunningText: true),
      CoverLabel(.version, ["version", "document version", "version of attached file"]),
      CoverLabel(
        .citation,
        [
          "original citation & hyperlink", "original citation \\& hyperlink", "original citation",
          "citation for published version", "citation for published item",
          "to cite this version", "how to cite",
          "citation (please note it is advisable to refer to the publisher's version if you intend to cite from this work)",
          "citation", "article", "proceedings paper", "book section", "book", "monograph", "thesis",
          "conference or workshop item", "conference item", "journal item",
        ], .paragraph),
      CoverLabel(
        .citation,
        ["submitted/accepted for publication in the following source", "citation for the publisher's version"],
        .paragraph,
        inRunningText: true),
      CoverLabel(.publisher, ["publisher", "published by"]), CoverLabel(.repository, ["deposited via"]),
      CoverLabel(
        .doi,
        [
          "link to published version", "further information on publisher's website", "to link to this article doi",
          "to link to this article: doi", "to link to this article", "official url",
          "doi",
        ], .line),
      CoverLabel(
        .none,
        [
          "eprints id", "url", "issn", "essn", "deposited in dro", "peer-review status of attached file",
          "publisher's copyright statement", "additional information", "use policy", "usage guidelines", "copyright:",
          "available in lse research online", "originally available from",
        ], .line),
    ],
    smallPrint: [
      "reuse", "takedown", "copyright and reuse", "copyright © and moral rights", "copyright and moral rights",
      "it is advisable to refer",
      "this is the peer reviewed version", "all outputs in", "items deposited in", "this article is distributed under",
      "has developed", "see guidance on citing", "any correspondence concerning this service", "terms and conditions",
    ]
  ) { reading in
    EPrintsReading.readVersionAndType(&reading)
    reading.readCitation(EPrintsReading.citation(reading), head: EPrintsReading.titles(reading))
    EPrintsReading.readTail(&reading)
    EPrintsReading.readTitleBeforeYear(&reading)
    reading.fields.work.publisher = reading.value(.publisher) ?? reading.fields.work.publisher
    reading.readIdentifiers()
    reading.fields.work.url = EPrintsReading.itemAddress(reading)
    reading.set("repository", EPrintsReading.repository(reading))
    reading.readAsUnknown()
    if reading.whole.contains("Creative Commons") || reading.whole.contains("CC BY") { reading.readLicense() }
    if let month = reading.whole.firstMatch(of: /Available in .{3,40}? Online: (\p{L}+ \d{4})/) {
      reading.setAvailable(String(month.1))
    }
    if let number = reading.whole.firstMatch(of: /(?i)eprints id\s*:?\s*(\d+)/) {
      reading.set("eprint-id", String(number.1))
    }
  }
}
