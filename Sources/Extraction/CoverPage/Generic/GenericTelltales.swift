// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters

/// What tells a cover where no family's words are known: the things that covers say, each counted once however often it is said.
enum GenericTelltales {
  private struct Sign: Sendable {
    let weight: Double
    let phrases: [CoverPhrase]

    init(weight: Double, words phrases: [CoverPhrase]) {
      self.weight = weight
      self.phrases = phrases
    }
  }

  private static let signs: [Sign] = [
    // How to cite.
    Sign(
      weight: 0.4,
      words: [
        "how to cite", "suggested citation", "recommended citation", "preferred citation", "citation for published",
        "citation for the published", "citation for the original", "original citation", "please cite",
        "to cite this document", "to cite this version", "to cite this reference", "when citing",
        "if you intend to cite", "wish to cite", "cited below", "bitte zitieren als", "originalpublikation",
        "original publication", "published paper:", "cited as", "must be cited as", "to cite this work",
        "citation to the published version",
        "reference bibliographique", "referencia bibliografica", "riferimento bibliografico", "suggested reference",
        "zitiervorschlag", "zitierhinweis",
        "empfohlene zitierung", "quellenangabe", "pour citer", "citer ce document", "citer cet article",
        "comment citer", "per citare", "come citare", "como citar", "cita recomendada", "citeren als",
        "contribution published as", "citations:", "the published version of this",
      ]),
    // Whose copy it is.
    Sign(
      weight: 0.4,
      words: [
        "institutional repository", "research repository", "digital repository", "repository copy", "hosted at",
        "research online", "research portal", "research explorer", "open access repository", "open archive",
        "research archive", "research collection", "dissertation repository", "repository of", "repositorium",
        "publikationsserver", "dokumentenserver", "hochschulschriftenserver", "archive ouverte", "depot institutionnel",
        "archivio istituzionale", "catalogo dei prodotti della ricerca", "archivio della ricerca", "repositorio",
        "onderzoeksportaal", "digital commons", "institutional archive", "research publications by members",
        "universitatsbibliothek", "our repository", "university's repository", "peer-reviewed author-version",
        "academic repository", "open repository", "university repository", "digitalcollection", "digital collection",
        "e-prints", "e-archivo", "bibliotecas digitais",
        "biblioteca digital", "deposito institucional", "deposito digital", "document server", "eprints",
        "repository",
      ]),
    // Where the copy came from, and when.
    Sign(
      weight: 0.4,
      words: [
        "downloaded from", "date downloaded", "download date", "downloaded on", "heruntergeladen", "telecharge",
        "scaricato", "descargado de", "descargado el", "baixado", "gedownload", "deposited on", "deposited in",
        "deposited by", "hinterlegt am", "document genere le", "was generated automatically", "pdf erstellt am",
        "distribution electronique", "access provided", "acesso em", "obtained from", "information was generated on",
        "[downloaded", "thank you for downloading", "pdf hosted at", "posted date",
      ]),
    // Its lasting address.
    Sign(
      weight: 0.4,
      words: [
        "hdl.handle.net", "/handle/", "/id/eprint/", "urn:nbn", "persistent url", "permanent link", "permanent url",
        "permanent repository link", "permanent address", "permalink", "stable url", "persistent link",
        "persistenter link", "dauerhafter link", "lien permanent", "enlace permanente", "link naar publicatie",
        "disponible en ligne", "this version is available", "this version available", "disponivel em",
        "link to publication", "uri:", "url persistente", "disponibile all'indirizzo", "disponible a",
      ]),
    // What may be done with it.
    Sign(
      weight: 0.3,
      words: [
        "terms of use", "general rights", "copyright and moral rights", "copyright and reuse", "take down", "takedown",
        "use policy", "usage guidelines", "users may download", "copies of full items", "reproduced with permission",
        "termos e condicoes de uso", "terminos y condiciones", "licence d'utilisation", "copyright policy of",
        "made available in accordance with", "moral rights", "this manuscript version is made available",
        "manuscript version is made available", "this work is licensed under", "this version is distributed under",
        "is made available with permission", "this work is made available",
        "personal research or study", "nutzungsbedingungen", "conditions d'utilisation", "condizioni d'uso",
        "tous droits reserves", "license agreement", "copyright statement", "rights statement",
        "this material is protected",
        "made available under", "rights / license", "lizenz:", "derechos:", "self-archiv",
      ]),
    // How it differs from what was published.
    Sign(
      weight: 0.4,
      words: [
        "may differ from", "a note on versions", "final publication is available", "final version is available",
        "final authenticated version", "zweitveroffentlichung", "self-archiving", "original publication available",
        "in final edited form", "version of attached file", "access to the published version", "may be differences",
        "minor differences", "refer to the published version",
        "consult the publisher's version", "link to published version", "link to the published version",
        "originally published in", "publisher's version", "full text (publisher's doi)", "version publiee",
        "self-archived", "electronic reprint", "published version doi", "verlags-doi", "publisher's doi",
        "publisher's website", "for additional information about this",
      ]),
    // The sentence with which it says what it stands before.
    Sign(
      weight: 0.5,
      words: [
        "version of the following", "version of a work that was", "of the following published", "author-version of",
        "version of a paper published", "version of an article published", "version of the article published",
        "versione della seguente pubblicazione", "version del siguiente", "version du document suivant",
        "this document is downloaded from", "this document was downloaded from", "this file was downloaded from",
        "document downloaded from", "this item was downloaded from", "to the article cited below",
        "to the publication cited below",
      ]),
    Sign(weight: 0.6, words: ["article begins on next page", "article starts on next page", "cover page"]),
  ]

  @Sendable static func found(in text: CoverText) -> [CoverFamily.Telltale] {
    var telltales: [CoverFamily.Telltale] = []
    for sign in signs {
      if let phrase = sign.phrases.first(where: { text.contains($0) }) {
        telltales.append(CoverFamily.Telltale(phrase.words, sign.weight))
      }
    }
    if let version = CoverVersions.sentence(in: text)?.printed ?? CoverVersions.line(in: text)?.printed {
      telltales.append(CoverFamily.Telltale(String(version.prefix(80)), 0.4))
    }
    let meanings = labelled(text)
    if meanings.count > 2 {
      let weight = min(1, Double(meanings.count - 2) * 0.2)
      telltales.append(CoverFamily.Telltale("labels: \(meanings.joined(separator: ", "))", weight))
    }
    return telltales
  }

  /// The different things that labels of the page announce.
  private static func labelled(_ text: CoverText) -> [String] {
    var meanings: [String] = []
    for segment in CoverSegments(text, family: .labelsAlone).all
    where segment.meaning != .none && !segment.value.isEmpty {
      if !meanings.contains(segment.meaning.rawValue) { meanings.append(segment.meaning.rawValue) }
    }
    return meanings
  }
}

extension CoverFamily {
  /// The labels of every house, without telltales.
  fileprivate static let labelsAlone = CoverFamily("labels", labels: GenericLabels.all) { _ in }
}
