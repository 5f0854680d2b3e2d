// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that announce what stands beside them, in English, German, French, Italian, Spanish, Portuguese and Dutch.
enum CueWord: UInt8, Sendable, CaseIterable {
  case none, containedIn, and, others, editor, translator, volume, issue, page, edition, accessed, thesis, report,
    proceedings, journal,
    publisher, university, institution, forthcoming, back, month, series, see, newspaper, identifier, place, law

  static func of(_ word: UInt64) -> CueWord { table[word] ?? .none }

  private static let table: [UInt64: CueWord] = {
    var table: [UInt64: CueWord] = [:]
    for (cue, words) in words {
      for word in words.split(separator: " ") { table[WordHash.of(String(word))] = cue }
    }
    return table
  }()

  private static let words: [(CueWord, String)] = [
    (.containedIn, "in dans nel nella nello negli nelle em en"),
    (.and, "and und et y e ed en und with mit avec"),
    (.others, "al alii others ua autres altri otros outros aavv anderen"),
    (
      .editor,
      "eds editor editors edited hg hrsg herausgegeben herausgeber cura curatore dir dirs directeur coord coords "
        + "coordinador org orgs organizador redactie red hgg bearb bearbeitet"
    ),
    (
      .translator,
      "trans transl translated translator translation übers übersetzt übersetzung trad traduit tradotto traduzione traducción"
    ),
    (
      .volume, "vol vols volume volumes band bd bde bände jg jahrgang tome tomo tom t deel jaargang año ano anno annata"
    ),
    (
      .issue,
      "no nr nos num number numero número núm issue heft h hefte fasc fascicolo fascicule nummer aflevering suppl supplement sup"
    ),
    (.page, "p pp pages page s seite seiten pag pagg págs págs pág pg pgs bl sp col coll cols f ff c cc"),
    (
      .edition,
      "edition ed edn aufl auflage édition edizione edición edição druk rev revised überarb erw ristampa rist reprint"
    ),
    (
      .accessed,
      "accessed retrieved available zugriff abgerufen abruf stand letzter consulté consultato consultado accessed acesso acceso "
        + "disponible disponível disponibile geraadpleegd besucht visited viewed online url"
    ),
    (
      .thesis,
      "thesis dissertation diss habil habilitation thèse tesi tesis tese phd mémoire masterarbeit diplomarbeit proefschrift"
    ),
    (
      .report,
      "report reports bericht working paper papers arbeitspapier discussion rapport rapporto informe relatório technical preprint"
    ),
    (
      .proceedings,
      "proceedings proc conference conf symposium workshop congress congrès congresso congreso kongress tagung tagungsband atti "
        + "actes actas anais meeting colloque convegno convention international"
    ),
    (
      .journal,
      "journal review zeitschrift revue rivista revista annals annales annali archiv archives archivio bulletin bollettino quarterly "
        + "letters transactions jahrbuch studies studi magazine magazin quaderni cahiers cuadernos cadernos tijdschrift acta j rev ann "
        + "lett trans phys chem math biol sci med am int ieee acm"
    ),
    (
      .publisher,
      "press verlag publishing publishers publications editions éditions edizioni editore editora editorial ediciones edições "
        + "editrice uitgeverij books springer routledge elsevier wiley sage suhrkamp campus nomos gallimard mulino laterza einaudi kluwer "
        + "macmillan blackwell oxford mcgraw"
    ),
    (
      .university,
      "university universität université università universidad universidade universiteit univ uni college hochschule"
    ),
    (
      .institution,
      "institute institut instituto istituto department dept ministry ministerium ministère ministero ministerio "
        + "bundesministerium organization organisation organización commission kommission council bureau office amt agency association "
        + "foundation stiftung center centre zentrum committee bank government society gesellschaft"
    ),
    (
      .forthcoming,
      "forthcoming erscheinen erscheint presse stampa prensa prelo appear submitted unpublished unveröffentlicht ms"
    ),
    (.back, "ibid ibidem ebd ebenda cit op loc aao idem ders dies eadem ivi"),
    (
      .month,
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
        + "nov dec januar jänner februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre "
        + "octobre novembre décembre gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre "
        + "enero febrero abril mayo junio julio septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro "
        + "outubro novembro dezembro januari februari maart mei augustus spring summer autumn fall winter frühjahr sommer herbst"
    ),
    (
      .series,
      "series serie reihe schriften schriftenreihe schriftenr collection collana colección coleção reeks beiträge lecture notes"
    ),
    (.see, "vgl see cf siehe voir vedi véase ver zie auch also"),
    (
      .newspaper,
      "zeitung times post tagblatt news guardian figaro monde repubblica corriere gazette spiegel presse herald daily tribune"
    ),
    (.identifier, "doi http https www isbn issn arxiv pmid pmcid urn hdl handle org com"),
    (
      .place,
      "london paris berlin york cambridge oxford roma milano venezia wien münchen frankfurt madrid amsterdam chicago boston zürich"
    ),
    (
      .law,
      "gesetz act law urteil beschluss bgbl bgh bverfg court v vs directive richtlinie regulation verordnung decree loi ley"
    ),
  ]
}
