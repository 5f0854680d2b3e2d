// SPDX-License-Identifier: GPL-3.0-or-later

/// What repositories print before a value, whichever their software: the words of Dublin Core's elements as their interfaces translate
/// them (DSpace, EPrints, OPUS, Invenio, Pure), and those of library covers seen.
enum GenericLabels {
  static let all: [CoverLabel] = [
    label(
      .title,
      [
        "title", "titel", "titre", "titolo", "titulo", "titol", "tittel", "otsikko", "tytul", "document title",
        "article title", "title of the article", "chapter title", "paper title", "thesis title", "titulo del articulo",
        "titel des beitrags", "titre de l'article",
      ]),
    label(
      .authors,
      [
        "author(s)", "authors", "author", "author/s", "autor(en)", "autor/in", "autoren", "autor", "verfasser",
        "verfasser/in", "auteur(s)", "auteurs", "auteur", "autore", "autori", "autor(es)", "autores", "forfatter",
        "forfattere", "forfatter(e)", "forfattare", "tekija", "tekijat", "creator", "creators", "by", "by:",
        "author names", "chapter author(s)", "author name(s)",
      ]),
    label(
      .citation,
      [
        "how to cite", "how to cite this article", "how to cite this paper", "how to cite this document",
        "how to cite this item", "to cite this document", "to cite this article", "to cite this paper",
        "to cite this version", "cite this article", "cite as", "please cite as", "please cite this article as",
        "please cite this paper as", "please cite the original version", "please cite the published version as",
        "please cite", "suggested citation", "recommended citation", "preferred citation", "citation",
        "citation for published version", "citation for published item", "citation for published paper",
        "citation for the published version", "citation for the original published paper",
        "citation for the original published paper (version of record)", "citation of the published version",
        "citation details", "full citation", "originalpublikation / original publication", "originalpublikation",
        "article publicat / published paper", "published paper", "citation of the final article",
        "citation of final article",
        "citation of this paper", "this paper must be cited as", "this article must be cited as",
        "this document must be cited as", "suggested reference", "citation for the publisher's version",
        "suggested citation referring to the original publication", "zitierung der originalveroffentlichung",
        "please cite this publication as follows", "cite this publication as", "citation for this article",
        "when citing this work, cite the original publication",
        "n.b.: when citing this work, cite the original publication",
        "to refer to or to cite this work, please use the citation to the published version",
        "please cite the final published version", "original work", "citation in apa style", "original citation",
        "original publication", "original article",
        "publication details", "reference", "citation/reference", "bibliographic citation", "bibliographic reference",
        "published as", "this is the published version of", "zitiervorschlag", "zitierhinweis", "zitierweise",
        "zitation", "empfohlene zitierung", "bitte zitieren als", "quellenangabe", "quellenangabe/ citation",
        "quellenangabe / citation", "pour citer", "pour citer ce document", "pour citer cet article",
        "pour citer cette version", "comment citer", "comment citer ce document", "citer ce document",
        "citer cet article", "citer comme", "reference", "reference electronique", "reference bibliographique",
        "per citare", "per citare questo articolo", "per citare questo documento", "come citare", "citazione",
        "citazione originale", "riferimento bibliografico", "como citar", "como citar este articulo",
        "como citar este documento", "como citar este artigo", "cita", "citar como", "cita bibliografica",
        "cita recomendada", "citacion", "citacao", "referencia", "referencia bibliografica", "citeren als",
        "aanbevolen citering", "citatie", "bronvermelding", "referens", "citering", "henvisning", "sitering",
        "viittaus", "alkuperainen julkaisu", "cytowanie", "com citar",
      ]),
    label(
      .container,
      [
        "published in", "originally published in", "first published in", "erstveroffentlichung in",
        "zuerst erschienen in",
        "erstveroffentlichung in / first published in", "originally published as", "journal name", "parent publication",
        "publication", "journal", "journal title",
        "source", "in", "appears in", "book title", "host publication", "is part of", "erschienen in",
        "veroffentlicht in", "ursprunglich erschienen in", "zeitschrift", "quelle", "objekttitel", "publie dans",
        "paru dans", "revue", "periodique", "pubblicato in", "pubblicato su", "rivista", "publicado en",
        "publicado em", "revista", "gepubliceerd in", "tijdschrift", "udgivet i", "publiceret i", "publicerad i",
        "publisert i", "tidsskrift", "tidskrift", "julkaisussa", "lehti",
      ]),
    label(.volume, ["volume", "band", "jahrgang", "tome", "tomo", "vol"]),
    label(.issue, ["issue", "number", "heft", "numero", "nummer", "fascicolo"]),
    label(.pages, ["pages", "page range", "seiten", "pagination", "pagine", "paginas", "pagina's", "sider", "sidor"]),
    label(
      .publisher,
      [
        "publisher", "published by", "verlag", "publicado por", "pubblicato da", "publie par", "editorial",
        "herausgeber", "editeur", "editore", "editora", "editorial", "uitgever",
        "forlag", "utgivare", "utgiver", "julkaisija",
      ]),
    label(
      .date,
      [
        "publication date", "date published", "date of publication", "published", "publication year", "year",
        "date issued", "issued date", "issue date", "date", "erscheinungsjahr", "jahr", "erscheinungsdatum",
        "veroffentlichungsdatum", "date de publication", "annee", "annee de publication", "data di pubblicazione",
        "anno", "anno di pubblicazione", "fecha de publicacion", "fecha", "ano", "data de publicacao", "data",
        "publicatiedatum", "jaar", "publikationsdato", "udgivelsesar", "publiceringsdatum", "publiceringsar",
        "utgivelsesar", "vuosi", "julkaisuvuosi",
      ]),
    label(
      .version,
      [
        "document version", "version", "version of attached file", "version of the file", "item version",
        "type of version", "textversion", "text version", "resource version", "version type", "manuscript status",
        "publication status", "manuscript version",
        "dokumentversion", "fassung", "version du document", "versione",
        "versione del documento", "version del documento", "versao", "documentversie", "versie", "dokumentversjon",
        "versjon", "versio",
      ]),
    label(
      .type,
      [
        "document type", "item type", "resource type", "publication type", "type", "dokumenttyp", "dokumentart",
        "publikationstyp",
        "type de document", "tipo", "tipo di documento", "tipo de documento", "documenttype", "publicatietype",
        "objekttyp",
      ]),
    label(
      .doi,
      [
        "doi", "publisher doi", "publisher's doi", "published doi", "published version doi", "doi of published version",
        "digital object identifier (doi)", "digital object identifier", "verlags-doi", "doi des verlags",
        "doi der originalveroffentlichung", "doi de l'editeur", "doi dell'editore", "doi del editor", "doi da editora",
        "doi van de uitgever", "link to published version", "link to the published version",
        "link to publisher's version", "link to published article", "link(s) to article on publisher's website",
        "published version", "final published version", "full text (publisher's doi)",
        "further information on publisher's website", "publisher's website", "publisher's version", "publisher url",
        "official url", "version publiee", "versione pubblicata", "version publicada", "versao publicada",
        "verlagsversion", "original doi", "publisher link",
      ]),
    label(
      .link,
      [
        "persistent url", "persistent link", "persistent identifier", "permanent link", "permanent url",
        "permanent address", "permanent repository link", "permalink", "permanent link to this version",
        "permanent link to this document", "stable url", "stable link", "handle", "uri", "url", "link", "item url",
        "url to cite or link to", "link to this full text", "link to this item", "link to record", "record url",
        "repository url", "repository link", "metadata record", "available at", "available from",
        "this version is available at", "this version available at", "access to this work", "citable link",
        "to cite this reference", "dauerhafter link", "permanente url", "persistenter link", "zitierlink",
        "zitierfahige url", "url zum zitieren", "lien permanent", "adresse permanente", "disponible a",
        "disponible sur", "disponible a l'adresse", "article disponible en ligne a l'adresse", "url permanente",
        "indirizzo permanente", "disponibile all'indirizzo", "disponibile su",
        "il documento e disponibile all'indirizzo", "enlace permanente", "url persistente", "identificador persistente",
        "see this record in the repository at", "repository record", "disponible en", "disponivel em",
        "endereco permanente", "permanente link", "link naar publicatie", "beschikbaar op", "permanent lank",
        "pysyva osoite", "permanent lenke",
      ]),
    label(
      .license,
      [
        "license", "licence", "rights", "rights / license", "rights/license", "license (if available)",
        "copyright statement", "copyright license", "terms of use", "lizenz", "rechte", "licence d'utilisation",
        "droits", "licenza", "diritti", "licencia", "derechos", "licenca", "direitos", "licentie", "rechten",
        "licens", "lisens", "lisenssi", "publisher rights statement", "publisher's copyright statement",
        "rights statement", "license information", "lizenzinformationen",
      ]),
    label(.issn, ["issn", "e-issn", "eissn", "print issn", "online issn"]), label(.urn, ["urn"]),
    label(
      .repository,
      [
        "repository", "repositorium", "archive", "depot", "repositorio", "provided by", "link to publication in",
        "link to publication on", "link to publication record in", "link to publication record on",
      ]),
    label(
      .downloaded,
      [
        "download date", "date downloaded", "downloaded on", "downloaded", "heruntergeladen am", "heruntergeladen",
        "telecharge le", "scaricato il", "descargado el", "fecha de descarga", "baixado em", "download datum",
        "downloaddatum", "gedownload op", "downloaddato", "nedladdningsdatum", "lastet ned",
      ], needsColon: false),
    label(
      .submitted,
      [
        "deposited on", "deposited in", "date deposited", "deposit date", "submitted on", "hinterlegt am",
        "eingestellt am", "depose le", "depositato il", "depositado el", "depositado em", "archived on",
        "date submitted",
      ], needsColon: false),
    label(
      .embargo,
      [
        "embargo until", "embargo end date", "embargo date", "under embargo until", "embargo bis", "embargo jusqu'au",
        "embargo fino al", "embargo hasta", "embargo ate", "embargo tot",
      ], needsColon: false),
    label(
      .accessed,
      ["accessed", "accessed on", "date accessed", "abgerufen am", "consulte le", "acesso em", "consultado el"],
      needsColon: false),
    label(
      .generated,
      [
        "this page was generated", "generated on", "pdf erstellt am", "erstellt am", "document genere le", "genere le",
        "generato il", "generado el", "gerado em", "this information was generated on",
      ], needsColon: false),
    label(
      .none,
      [
        "peer-review status of attached file", "additional information", "abstract", "keywords", "schlagworter",
        "users who downloaded", "article views", "handle version",
      ]),
  ]

  private static func label(_ meaning: CoverLabel.Meaning, _ words: [String], needsColon: Bool = true) -> CoverLabel {
    CoverLabel(meaning, words, .paragraph, isSetOff: needsColon)
  }
}
