// SPDX-License-Identifier: GPL-3.0-or-later

/// The small words around and inside names.
enum NameVocabulary {
  /// Words between the last two names of a list.
  static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "en", "og", "och", "AND", "UND", "und/oder"]

  /// Particles in lower case. Nobility and articles of Germanic, Romance and Semitic names.
  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "dello", "delle", "dei", "degli", "dal", "dalla", "di", "da",
    "das", "do", "dos",
    "du", "des", "la", "le", "las", "los", "lo", "zu", "zum", "zur", "vom", "ten", "ter", "te", "'t", "’t", "op", "af",
    "av", "bin", "ibn",
    "ben", "el", "al", "y", "e", "d'", "d’", "in", "aus",
  ]

  /// Particles that open a family name also with a capital: `Dick Van Dyke`.
  static let capitalParticles: Set<String> = [
    "Van", "Von", "De", "Del", "Della", "Di", "Da", "Dos", "Du", "La", "Le", "Al", "El", "Ter", "Ten", "St.", "Den",
    "Der", "Dal",
    "Vander", "Lo", "Dalla", "Dello", "Degli",
  ]

  static let suffixes: Set<String> = [
    "jr", "sr", "jr.", "sr.", "ii", "iii", "iv", "2nd", "3rd", "junior", "júnior", "senior", "filho", "neto",
  ]

  /// Degrees and forms of address that by-lines print with names.
  static let titles: Set<String> = [
    "dr", "dr.", "prof", "prof.", "professor", "phd", "ph.d", "ph.d.", "md", "m.d.", "msc", "m.sc.", "bsc", "mph",
    "mba", "dphil", "facs",
    "rn", "dipl.-ing.", "dr.-ing.", "mag.", "ing.", "dott.", "dott.ssa", "mr", "mr.", "mrs", "mrs.", "ms.", "sir",
    "esq.", "orcid",
  ]

  /// Whether a word is a degree or a licence, also one that could be initials: `MD`, `MS`, `RD`, `FADA`.
  static func isDegree(_ word: some StringProtocol) -> Bool {
    let plain = String(word.filter { $0 != "." }).lowercased()
    return degrees.contains(plain) || titles.contains(word.lowercased())
  }

  private static let degrees: Set<String> = [
    "md", "phd", "ms", "ma", "msc", "bs", "ba", "bsc", "mph", "mba", "rd", "rn", "cd", "cde", "edd", "drph", "mhs",
    "msph", "llm", "jd", "facp",
    "facs", "frcp", "frcs", "bsn", "msn", "dds", "dmd", "dvm", "mb", "mbbs", "chb", "bch", "pharmd", "dsc", "dphil",
    "mphil", "fada", "cls",
    "fnla", "do", "pt", "scd", "med", "mfa", "psyd", "meng", "beng",
  ]

  /// Folded words that only bodies have in their names.
  static let bodyWords: Set<String> = [
    "university", "universitat", "universite", "universita", "universidad", "universidade", "universiteit", "institute",
    "institut",
    "instituto", "istituto", "instituut", "ministry", "ministerium", "bundesministerium", "ministere", "ministerio",
    "ministero",
    "organization", "organisation", "organizacion", "organizzazione", "centre", "center", "centers", "centres",
    "zentrum", "centro",
    "council", "committee", "commission", "kommission", "comite", "comision", "comissao", "commissione", "agency",
    "agence", "agencia",
    "agenzia", "bank", "banque", "banco", "banca", "group", "groupe", "gruppe", "grupo", "gruppo", "consortium",
    "collaboration",
    "association", "verband", "asociacion", "associazione", "associacao", "society", "gesellschaft", "societe",
    "sociedad", "societa",
    "sociedade", "foundation", "stiftung", "fondation", "fundacion", "fondazione", "department", "departement",
    "departamento", "office",
    "bureau", "bundesamt", "amt", "union", "nations", "network", "team", "initiative", "project", "projekt",
    "federation", "authority",
    "academy", "akademie", "academie", "accademia", "academia", "library", "bibliothek", "bibliotheque", "biblioteca",
    "museum", "musee",
    "museo", "college", "school", "laboratory", "laboratories", "corporation", "company", "inc", "ltd", "gmbh", "press",
    "verlag",
    "government", "republic", "parliament", "bundestag", "senate", "court", "board", "service", "services", "programme",
    "program",
    "statistics", "statistisches", "observatory", "register", "registry", "alliance", "forum", "league", "partei",
    "party", "rat",
    "investigators", "contributors", "developers", "community", "communities", "europe", "states", "international",
    "national",
    "federal", "european", "world", "global", "royal", "deutsche", "deutscher", "verein", "landesamt", "comune",
    "regione", "conseil",
    "consejo", "consiglio", "conselho", "taskforce", "panel", "workgroup", "directorate", "secretariat",
    "administration", "collective", "conference", "congress", "congreso", "congresso", "congres", "parlament",
    "parlement", "parlamento",
    "fundacao", "archivio", "archives", "archivo", "arquivo", "archief", "observatorio", "observatoire", "osservatorio",
    "secretaria",
    "ministerie", "stichting", "vereniging", "gemeente", "statistik", "statistics", "institution", "coalition",
    "collaborators", "trust",
    "fund", "programme", "regierung", "bundesregierung", "staatskanzlei", "dienste", "landtag", "landkreistag",
    "stadtetag", "assembly",
    "redaktion", "equipe", "equipo", "groep", "werkgroep", "collectif", "colectivo", "coletivo", "kollektiv",
    "netzwerk",
    "konsortium", "kommissariat", "arbeitskreis", "ayuntamiento", "prefeitura", "gobierno", "governo", "gouvernement",
    "tribunal", "autorengruppe", "rights",
  ]

  /// Folded words for bodies in which compounds end.
  static let bodyEndings: [String] = [
    "gruppe", "institut", "institute", "ministerium", "ministeriums", "verband", "gesellschaft", "kommission",
    "stiftung", "zentrum",
    "bureau", "agentur", "behorde", "akademie", "universitat", "verein", "anstalt", "hochschule", "forschung",
    "berichterstattung",
    "kammer", "srat", "enrat", "regierung", "gemeinschaft", "bundesamt", "landesamt", "organisation", "ministerie",
    "vereniging",
  ]

  /// Folded words that stand for several authors without naming them.
  static let severalAuthors: Set<String> = [
    "aa vv", "aavv", "aa w", "vv aa", "vvaa", "autori vari", "autori varii", "various authors", "varios autores",
    "auteurs divers", "diverse autoren", "verschiedene autoren", "diverse auteurs",
  ]

  /// Endings that say the list goes on, folded, the longer first.
  static let truncations: [String] = [
    "and others", "and colleagues", "and co workers", "et alii", "et alia", "et al", "et coll", "und andere", "u a",
    "e outros", "y otros",
    "e altri", "et autres", "en anderen", "e a", "ea", "ua", "others",
  ]

  /// Folded marks of an editor, as they stand in brackets, behind or before names.
  static let editorMarks: Set<String> = [
    "ed", "eds", "editor", "editors", "edited by", "ed by", "eds by", "hg", "hgg", "hrsg", "hg v", "hg von", "hrsg v",
    "hrsg von",
    "herausgegeben von", "herausgeber", "herausgeberin", "dir", "sous la dir", "sous la dir de", "sous la direction de",
    "ed s",
    "coord", "coords", "org", "orgs", "a cura di", "cur", "red", "comp", "comps", "editado por", "ed por",
    "onder red van", "eds in",
    "edit", "a c di", "series editor", "series eds", "hgin", "hrsg innen", "hg innen",
  ]

  static let translatorMarks: Set<String> = [
    "trans", "transl", "translator", "translators", "translated by", "trans by", "transl by", "ubers", "ubers v",
    "ubers von",
    "ubersetzt von", "aus dem englischen von", "trad", "trad par", "trad di", "trad de", "traduit par", "traduction de",
    "vert", "tr",
    "traduccion de",
  ]
}
