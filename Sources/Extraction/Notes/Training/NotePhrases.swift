// SPDX-License-Identifier: GPL-3.0-or-later

/// What notes of one language print around, between and instead of works.
struct NotePhrases: Sendable {
  /// Words that introduce a citation.
  let leads: [String]
  /// The beginning of "Zur Geschichte der Stadt siehe": words of a subject follow, then a verb.
  let topics: [String]
  let verbs: [String]
  let ands: [String]
  let remarks: [String]
  let comments: [String]
  /// The citation before is meant.
  let ibids: [String]
  /// Put behind a name, they mean a work cited before.
  let operas: [String]
  /// The number of an earlier note stands at `#`.
  let pointers: [String]
  /// What stands before and behind the page cited.
  let pins: [(String, String)]

  static let all: [NotePhrases] = [
    german, german, german, english, english, french, italian, spanish, dutch, portuguese,
  ]

  private static func list(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }

  private static let german = NotePhrases(
    leads: list(
      "Vgl.|Vgl. dazu|Vgl. auch|Vgl. etwa|Vgl. hierzu|Vgl. nur|Vgl. z. B.|Vgl. beispielsweise|Vgl. ferner|Siehe|Siehe auch|Siehe dazu|S.|S. auch|So|So etwa|So auch|So z. B.|Dazu|Dazu auch|Hierzu|Näher|Näher dazu|Ausführlich|Ausführlich dazu|Grundlegend|Zuletzt|Zum Ganzen|Ebenso|Anders|A. A.|Weiterführend|Ferner|Zit. nach|Zitiert nach|Zit. n.|Z. B.|Etwa|Statt vieler|Übersetzt nach|Erstmals|Dagegen|Detaillierte Angaben in|Näheres bei|So bereits|aus juristischer Sicht|grundlegend|a. A.|differenzierend|weiterführend|S. dazu|Vgl. dagegen|S. auch|Siehe z. B.|Siehe ausführlich|So in der|So im|So z. B. in der|So etwa in"
    ),
    topics: list(
      "Zur|Zum|Zu|Zu den|Zur Frage|Über|Für|Für eine|Einen Überblick über|Zur Geschichte der|Zum Begriff|Zur Diskussion um|Eine Darstellung von|Für einen Überblick über|Gesamtdarstellungen zu"
    ),
    verbs: list(
      "siehe|vgl.|s.|vgl. auch|siehe auch|bei|siehe vor allem|vgl. nur|ausführlich|etwa|in|grundlegend|vgl.:"),
    ands: list("und|sowie|und auch|wie auch|bzw.|sowie in|und im|und in der|sowie im"),
    remarks: list(
      " (Hervorhebung im Original)| m. w. N.|, m. w. N.| (Übersetzung d. Verf.)| mit weiteren Nachweisen| (im Druck)"),
    comments: list(
      "Hervorhebung im Original.|Die Angaben beruhen auf Schätzungen und sind mit Vorsicht zu lesen.|Für Hinweise danke ich den Gutachtern.|Der Begriff wird hier in einem weiten Sinne gebraucht.|Alle Übersetzungen stammen vom Verfasser.|Darauf kann hier nicht näher eingegangen werden.|Eigene Berechnungen.|Das Urteil ist noch nicht rechtskräftig.|Dies gilt auch für Art. 28 Abs. 2 GG.|Im Folgenden wird aus Gründen der Lesbarkeit die männliche Form verwendet.|Siehe oben Abschnitt 3.|Genaue Zahlen sind nicht bekannt.|Die Daten wurden im Jahr 1998 erhoben.|Seit 2004 gilt eine neue Regelung.|Auch § 3 Abs. 1 ROG ändert daran nichts.|Ich danke Peter Weber für diesen Hinweis."
    ),
    ibids: list("Ebd.|Ebenda|ebd.|ebenda|Ebda.|Vgl. ebd.|A. a. O.|a. a. O.|Ibid.|Ebd|ebd"),
    operas: list("a. a. O.|a.a.O.|aaO|op. cit.|a. a. O|aaO."),
    pointers: list(
      "(Fn. #)|(Anm. #)|(wie Anm. #)|(o. Fn. #)|[s. Anm. #]|(s. Anm. #)|(siehe Anm. #)|a. a. O. (Fn. #)|(wie Fußnote #)|wie Anm. #|(oben Anm. #)|(Fußn. #)|(Anm. # oben)"
    ),
    pins: [
      (", S. ", ""), (", S. ", ""), (", hier S. ", ""), (": ", ""), (", ", ""), (" (", ")"), (", S.", ""),
      (", Rn. ", ""), (", Bl. ", ""), (", bes. S. ", ""),
    ])

  private static let english = NotePhrases(
    leads: list(
      "See|See also|See, e.g.,|See e.g.|See, for example,|See generally|Cf.|Compare|But see|For a discussion see|For an overview see|Quoted in|Cited in|As argued by|Following|See especially|Also|On this point see|Contrast|Reprinted in|For details, see|Available at|Based on|cf|see further|Accord|Cf. also|See especially the discussion in"
    ),
    topics: list(
      "On|For|For the|On the|For a review of|On the history of|For more on|Regarding|For a critique of|With regard to"),
    verbs: list("see|see also|cf.|see e.g.|compare|see, for example,|consult|see especially"),
    ands: list("and|and also|as well as|see also|but see|citing|quoting"),
    remarks: list(
      " (emphasis added)| (my translation)| (emphasis in original)| (quoting the report)| (on file with author)"),
    comments: list(
      "All translations are mine unless otherwise stated.|Emphasis in the original.|The figures are estimates and should be read with caution.|I thank the reviewers for this point.|The term is used here in a broad sense.|This was confirmed in an interview with an official.|The survey was carried out in 2009.|We return to this below.|Author's own calculations.|Names have been changed.|The Act entered into force in 2012.|See section 4 below."
    ),
    ibids: list("Ibid.|ibid.|Ibid|ibid|Id.|Ibidem|Idem|Id. at|Loc. cit."),
    operas: list("op. cit.|loc. cit.|op.cit.|op. cit|cited above|supra"),
    pointers: list(
      "supra note #|supra n. #|(n #)|(n. #)|note # above|above n. #|(see note #)|cited in note #|supra, note #|Supra note #|(note #)|(fn #)"
    ),
    pins: [
      (", ", ""), (", p. ", ""), (", pp. ", ""), (", at ", ""), (" at ", ""), (" ", ""), (": ", ""), (", para. ", ""),
      (", p.", ""),
    ])

  private static let french = NotePhrases(
    leads: list(
      "Voir|Voir aussi|Voir notamment|Cf.|Voir par exemple|Sur ce point, voir|V.|Pour une synthèse, voir|Cité par|Voir en particulier|Comparer|D'après|Selon"
    ),
    topics: list("Sur|Sur la|Sur les|Pour|Pour une analyse de|À propos de|Concernant|Pour l'histoire de"),
    verbs: list("voir|cf.|voir aussi|voir notamment|on consultera|lire"),
    ands: list("et|et aussi|ainsi que"),
    remarks: list(" (nous soulignons)| (traduction de l'auteur)"),
    comments: list(
      "C'est nous qui soulignons.|Sauf indication contraire, les traductions sont de l'auteur.|Les chiffres sont des estimations.|Je dois cette remarque à une discussion avec des collègues.|Nous y reviendrons plus loin.|Le terme est pris ici dans un sens large.|Entretien réalisé en 2008."
    ),
    ibids: list("Ibid.|ibid.|Ibidem|Id.|Idem|Ibid"),
    operas: list("op. cit.|art. cité|art. cit.|loc. cit.|ouvr. cité|op. cit"),
    pointers: list(
      "(voir note #)|(note #)|voir supra note #|cité note #|supra note #|op. cit. (note #)|cf. supra, n. #"),
    pins: [(", p. ", ""), (", p. ", ""), (", ici p. ", ""), (", pp. ", ""), (", p.", ""), (", § ", "")])

  private static let italian = NotePhrases(
    leads: list(
      "Cfr.|Cfr. anche|Si veda|Si veda anche|Vedi|V.|Si vedano|Per esempio|Cfr. ad esempio|Sul punto|Citato in|Così|Secondo|Si rinvia a"
    ),
    topics: list("Su|Sulla|Sul|Per|Per una sintesi di|A proposito di|Sulla storia di|Per la"),
    verbs: list("cfr.|si veda|vedi|si vedano|v.|cfr. almeno"),
    ands: list("e|e anche|nonché"),
    remarks: list(" (corsivo mio)| (trad. mia)"),
    comments: list(
      "Corsivo mio.|Salvo diversa indicazione, le traduzioni sono mie.|I dati sono stime.|Devo questa osservazione a una conversazione con i colleghi.|Il termine è usato qui in senso ampio.|Su questo si tornerà più avanti."
    ),
    ibids: list("Ibidem|Ivi|Ibid.|ivi|ibidem|Idem"),
    operas: list("op. cit.|cit.|art. cit.|loc. cit."),
    pointers: list("cit. (nota #)|(v. nota #)|supra, nota #|cit. alla nota #|(nota #)"),
    pins: [(", p. ", ""), (", pp. ", ""), (", in part. p. ", ""), (", p.", ""), (", c. ", "")])

  private static let spanish = NotePhrases(
    leads: list("Véase|Véase también|Cf.|Cfr.|Ver|Véanse|Citado en|Según|Véase, por ejemplo,|Vid."),
    topics: list("Sobre|Sobre la|Para|Para una discusión de|Acerca de|En cuanto a"),
    verbs: list("véase|ver|cf.|véase también|vid."),
    ands: list("y|y también|así como"),
    remarks: list(" (la cursiva es nuestra)| (traducción propia)"),
    comments: list(
      "La cursiva es nuestra.|Salvo indicación contraria, las traducciones son mías.|Las cifras son estimaciones y deben leerse con cautela.|Debo esta observación a una conversación con colegas.|Entrevista realizada en 2011."
    ),
    ibids: list("Ibid.|Ibidem|Ibídem|ibid.|Ídem|Id."),
    operas: list("op. cit.|cit.|loc. cit.|ob. cit.|art. cit."),
    pointers: list("(véase nota #)|(nota #)|supra nota #|cit. en nota #"),
    pins: [(", p. ", ""), (", pp. ", ""), (", p.", ""), (", pág. ", "")])

  private static let dutch = NotePhrases(
    leads: list("Zie|Zie ook|Vgl.|Vergelijk|Zie bijvoorbeeld|Geciteerd in|Zie hierover|Aldus"),
    topics: list("Over|Voor|Voor de|Over de|Voor een overzicht van"),
    verbs: list("zie|vgl.|zie ook|vergelijk"),
    ands: list("en|en ook|alsmede"),
    remarks: list(" (cursivering van de auteur)| (vertaling van de auteur)"),
    comments: list(
      "Cursivering van de auteur.|Alle vertalingen zijn van de auteur.|De cijfers berusten op schattingen.|De term wordt hier in ruime zin gebruikt.|Met dank aan de redactie voor deze opmerking."
    ),
    ibids: list("Ibidem|Ibid.|Aldaar|Ibidem"),
    operas: list("a.w.|op. cit.|a.w|t.a.p."),
    pointers: list("(zie noot #)|(noot #)|zie noot #|a.w. (noot #)"),
    pins: [(", ", ""), (", p. ", ""), (", aldaar ", ""), (", blz. ", "")])

  private static let portuguese = NotePhrases(
    leads: list("Ver|Ver também|Cf.|Veja-se|Vide|Citado em|Conforme|Cf. também"),
    topics: list("Sobre|Sobre a|Para|Para uma discussão de|A respeito de"),
    verbs: list("ver|cf.|veja-se|ver também"),
    ands: list("e|e também|bem como"),
    remarks: list(" (grifo nosso)| (tradução nossa)"),
    comments: list(
      "Grifo nosso.|Salvo indicação em contrário, as traduções são nossas.|Os números são estimativas.|O termo é usado aqui em sentido amplo.|Agradeço aos colegas por esta observação."
    ),
    ibids: list("Ibid.|Ibidem|Idem|Id."),
    operas: list("op. cit.|cit.|loc. cit.|ob. cit."),
    pointers: list("(ver nota #)|(nota #)|supra nota #"),
    pins: [(", p. ", ""), (", pp. ", ""), (", p.", "")])
}
