// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// A cover of a family never seen: labels that many houses print, a citation, identifiers. Only pages that say what they are count.
  static let generic = CoverFamily(
    "generic",
    telltales: [
      Telltale("how to cite", 0.3), Telltale("suggested citation", 0.3), Telltale("recommended citation", 0.3),
      Telltale("citation for published version", 0.4),
      Telltale("please cite", 0.2), Telltale("citer ce document", 0.4), Telltale("zitiervorschlag", 0.4),
      Telltale("como citar", 0.3), Telltale("per citare", 0.3),
      Telltale("persistent url", 0.4), Telltale("permanent link", 0.3), Telltale("permanent url", 0.3),
      Telltale("downloaded from", 0.3), Telltale("terms of use", 0.3),
      Telltale("document version", 0.4), Telltale("version of the following", 0.5),
      Telltale("this version is available at", 0.5), Telltale("institutional repository", 0.4),
      Telltale("research repository", 0.3), Telltale("hdl.handle.net", 0.3),
      Telltale("(article begins on next page)", 0.6), Telltale("accepted version", 0.3),
      Telltale("published version", 0.3), Telltale("author's version", 0.3), Telltale("this is the author", 0.3),
      Telltale("link to publication", 0.3),
    ],
    labels: [
      CoverLabel(.title, ["title", "titel", "titre", "titolo", "titulo"], .paragraph),
      CoverLabel(
        .authors, ["author(s)", "authors", "author", "auteur(s)", "autor(en)", "autori", "autores"], .paragraph),
      CoverLabel(
        .citation,
        [
          "how to cite", "suggested citation", "recommended citation", "citation for published version",
          "please cite as", "citation", "zitiervorschlag", "original citation", "original publication",
          "originally published in", "per citare", "como citar", "citer ce document",
        ], .paragraph),
      CoverLabel(.doi, ["doi", "publisher doi", "link to published version"], .line),
      CoverLabel(.handle, ["handle", "persistent url", "permanent link", "permanent url", "uri"], .line),
      CoverLabel(.publisher, ["publisher", "verlag", "editeur", "editore", "editorial"], .line),
      CoverLabel(.container, ["published in", "journal", "source"], .line),
      CoverLabel(.date, ["publication date", "date issued", "issue date", "published"], .line),
      CoverLabel(.version, ["document version", "version"], .line),
      CoverLabel(.license, ["license", "licence", "rights", "terms of use"], .line), CoverLabel(.issn, ["issn"], .line),
      CoverLabel(.downloaded, ["download date", "downloaded on"], .line), CoverLabel(.link, ["url", "link"], .line),
    ]
  ) { reading in
    reading.readLabelled()
    reading.setDate("downloaded", reading.value(.downloaded))
  }
}
